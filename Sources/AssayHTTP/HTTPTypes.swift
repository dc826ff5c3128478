package import AssayCore
internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// A checked address with the header fields of every request to it.
///
/// Made once, used for many requests.
package struct HTTPTarget: Sendable, CustomStringConvertible, CustomReflectable {
  /// A header field whose value is a key.
  package struct SecretHeader: Sendable {
    /// The field's name.
    package var name: String
    /// What stands before the key, such as `Bearer `.
    package var prefix: String
    /// The key.
    package var key: Secret

    /// Creates a field.
    package init(name: String, prefix: String = "", key: Secret) {
      self.name = name
      self.prefix = prefix
      self.key = key
    }
  }

  /// The address without its query.
  package let description: String
  private var template: HTTPClient.Request
  private let secrets: [SecretHeader]

  /// Checks an address and its header fields.
  ///
  /// - Parameters:
  ///   - method: The method, such as `POST`.
  ///   - url: An `http` or `https` address without user information.
  ///   - headers: Fields that anybody may see.
  ///   - secretHeaders: Fields that carry keys.
  /// - Throws: `InputError` that says what is wrong, without the key.
  package init(
    method: String, url: String, headers: [(name: String, value: String)] = [],
    secretHeaders: [SecretHeader] = []
  ) throws(InputError) {
    let fields = HTTPHeaders(headers.map { ($0.name, $0.value) })
    for (name, value) in headers { try Self.check(name: name, value: value) }
    for secret in secretHeaders {
      try secret.key.reveal { key in
        Result { () throws(InputError) in try Self.check(name: secret.name, value: secret.prefix + key) }
      }.get()
    }
    guard let parsed = URL(string: url), let scheme = parsed.scheme?.lowercased(),
      scheme == "http" || scheme == "https", parsed.host?.isEmpty == false
    else { throw InputError("“\(url.printable(limit: 120))” is not an http or https address") }
    guard parsed.user == nil, parsed.password == nil else {
      throw InputError("an address must not hold user information; give the key by an environment variable")
    }
    do {
      template = try HTTPClient.Request(url: parsed, method: HTTPMethod(rawValue: method), headers: fields)
    } catch {
      throw InputError("“\(url.printable(limit: 120))” cannot be used as an address")
    }
    secrets = secretHeaders
    description = url.split(separator: "?", maxSplits: 1).first.map(String.init) ?? url
  }

  /// The same with further header fields.
  ///
  /// - Parameter headers: Fields that anybody may see; they replace those of their names.
  /// - Returns: The target.
  /// - Throws: `InputError` for a name or value that cannot stand in a head.
  package func adding(_ headers: [(name: String, value: String)]) throws(InputError) -> HTTPTarget {
    var target = self
    for (name, value) in headers {
      try Self.check(name: name, value: value)
      target.template.headers.replaceOrAdd(name: name, value: value)
    }
    return target
  }

  /// A mirror that shows the address only.
  package var customMirror: Mirror { Mirror(self, children: ["address": description]) }

  /// The request with `body`, its keys written out.
  func request(body: [UInt8]) -> HTTPClient.Request {
    var request = template
    for secret in secrets {
      secret.key.reveal { request.headers.add(name: secret.name, value: secret.prefix + $0) }
    }
    if !body.isEmpty { request.body = .byteBuffer(ByteBuffer(bytes: body)) }
    return request
  }

  /// A text in which `[secret]` stands for every key, for what an endpoint says: some repeat the key.
  package func withoutSecrets(_ text: String) -> String {
    secrets.reduce(text) { text, secret in
      secret.key.reveal { key in
        key.isEmpty ? text : text.replacingOccurrences(of: key, with: "\(secret.key)")
      }
    }
  }

  private static func check(name: String, value: String) throws(InputError) {
    let shown = name.printable(limit: 60)
    guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte) else {
      throw InputError("“\(shown)” is not the name of a header field")
    }
    guard value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 }) else {
      throw InputError("the value of the header field “\(shown)” holds a line break or control character")
    }
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a header field (RFC 9110, section 5.6.2).
  fileprivate var isTokenByte: Bool {
    switch self {
    case 48...57, 65...90, 97...122: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}

/// A reply as it came.
package struct HTTPReply: Sendable {
  /// The status.
  package let status: Int
  /// The whole body; of a reply other than 2xx at most its first 64 KiB.
  package let body: [UInt8]
  private let fields: HTTPHeaders

  /// Creates a reply.
  package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
    self.init(status: status, fields: HTTPHeaders(headers.map { ($0.name, $0.value) }), body: body)
  }

  init(status: Int, fields: HTTPHeaders, body: [UInt8]) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The header fields in order.
  package var headers: [(name: String, value: String)] { fields.map { (name: $0.name, value: $0.value) } }

  /// The value of the first field called `name`, whatever the case of its letters.
  package func header(_ name: String) -> String? { fields.first(name: name) }
}
