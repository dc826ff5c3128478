package import AssayCore
package import AssayHTTP
internal import Foundation

/// Where a model is reached and with which key. Never part of what names an answer.
package struct EndpointOptions: Sendable {
  /// How the key is sent.
  package enum KeyHeader: Sendable, Hashable {
    /// As `Authorization: Bearer KEY`.
    case bearer
    /// In a field of this name, such as Azure's `api-key`.
    case named(String)
  }

  /// The base URL, with or without a version at its end; its query is kept.
  package var baseURL: String
  /// The key, if one is needed.
  package var key: Secret?
  /// How the key is sent.
  package var keyHeader: KeyHeader
  /// Further header fields.
  package var extraHeaders: [(name: String, value: String)]
  /// Further items of the query, such as Azure's `api-version`.
  package var queryItems: [(name: String, value: String)]

  /// Creates options.
  package init(
    baseURL: String, key: Secret? = nil, keyHeader: KeyHeader = .bearer,
    extraHeaders: [(name: String, value: String)] = [], queryItems: [(name: String, value: String)] = []
  ) {
    self.baseURL = baseURL
    self.key = key
    self.keyHeader = keyHeader
    self.extraHeaders = extraHeaders
    self.queryItems = queryItems
  }

  /// The address of a protocol's call below the base URL.
  ///
  /// A base without a path gets the version; any other path is what the user wants, except that Anthropic
  /// bases leave the version to the client.
  ///
  /// - Parameter provider: The protocol.
  /// - Returns: The address with its query.
  /// - Throws: `InputError` for something that is no usable base.
  package func url(for provider: Provider) throws(InputError) -> String {
    let shown = baseURL.split(separator: "?").first.map { $0.printable(limit: 120) } ?? ""
    guard var parts = URLComponents(string: baseURL), let scheme = parts.scheme?.lowercased(),
      scheme == "http" || scheme == "https", parts.host?.isEmpty == false
    else { throw InputError("--base-url must be an http or https address") }
    guard parts.user == nil, parts.password == nil else {
      throw InputError(
        "--base-url must not hold user information; give the key by an environment variable (--api-key-env)")
    }
    guard parts.fragment == nil else { throw InputError("--base-url \(shown) must not hold a fragment (#)") }
    var path = parts.percentEncodedPath
    while path.hasSuffix("/") { path.removeLast() }
    let call = try Self.call(provider)
    if !path.hasSuffix(call) {
      let lacksVersion = provider == .anthropic ? !path.hasSuffix("/v1") : path.isEmpty
      path += (lacksVersion ? "/v1" : "") + call
    }
    parts.percentEncodedPath = path
    if !queryItems.isEmpty {
      parts.queryItems =
        (parts.queryItems ?? []) + queryItems.map { URLQueryItem(name: $0.name, value: $0.value) }
    }
    guard let url = parts.string else { throw InputError("--base-url \(shown) cannot be used as an address") }
    return url
  }

  private static func call(_ provider: Provider) throws(InputError) -> String {
    switch provider {
    case .openai: "/chat/completions"
    case .openaiResponses: "/responses"
    case .anthropic: "/messages"
    case .demo, .recorded: throw InputError("\(provider.rawValue): is not reached over a base URL")
    }
  }

  /// The target of a protocol's requests.
  func target(for provider: Provider) throws(InputError) -> HTTPTarget {
    var headers = [(name: "Content-Type", value: "application/json"), (name: "User-Agent", value: "assay")]
    if provider == .anthropic { headers.append(("anthropic-version", AnthropicMessages.version)) }
    // What the user gives replaces what stands here.
    headers.removeAll { own in extraHeaders.contains { $0.name.isEqualIgnoringCase(to: own.name) } }
    let secrets = key.map { key in
      switch keyHeader {
      case .bearer: [HTTPTarget.SecretHeader(name: "Authorization", prefix: "Bearer ", key: key)]
      case .named(let name): [HTTPTarget.SecretHeader(name: name, key: key)]
      }
    }
    return try HTTPTarget(
      method: "POST", url: try url(for: provider), headers: headers + extraHeaders,
      secretHeaders: secrets ?? [])
  }
}
