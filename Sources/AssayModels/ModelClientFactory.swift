package import AssayCore
package import AssayHTTP
internal import Foundation

/// Makes the client that a specification names.
///
/// The demo model is composed elsewhere.
package struct ModelClientFactory: Sendable {
  /// What the user says about reaching a model.
  package struct Options: Sendable {
    /// The address of `--base-url`.
    package var baseURL: String?
    /// The environment variable of `--api-key-env`.
    package var keyVariable: String?
    /// How the key is sent; `nil` for the protocol's own way.
    package var keyHeader: EndpointOptions.KeyHeader?
    /// Further header fields.
    package var extraHeaders: [(name: String, value: String)]
    /// Further items of the query.
    package var queryItems: [(name: String, value: String)]

    /// Creates options.
    package init(
      baseURL: String? = nil, keyVariable: String? = nil, keyHeader: EndpointOptions.KeyHeader? = nil,
      extraHeaders: [(name: String, value: String)] = [], queryItems: [(name: String, value: String)] = []
    ) {
      self.baseURL = baseURL
      self.keyVariable = keyVariable
      self.keyHeader = keyHeader
      self.extraHeaders = extraHeaders
      self.queryItems = queryItems
    }
  }

  private let transport: HTTPTransport
  private let table: ModelTable
  private let retries: RetryPolicy
  private let time: TimeSource
  private let keyLookup: @Sendable (String) -> String?

  /// Creates a factory.
  ///
  /// - Parameters:
  ///   - transport: Carries the requests.
  ///   - table: What is known about providers and models.
  ///   - retries: How often a transient failure is tried again.
  ///   - time: The clocks.
  ///   - keyLookup: The value of an environment variable.
  package init(
    transport: HTTPTransport, table: ModelTable, retries: RetryPolicy = RetryPolicy(), time: TimeSource,
    keyLookup: @escaping @Sendable (String) -> String?
  ) {
    self.transport = transport
    self.table = table
    self.retries = retries
    self.time = time
    self.keyLookup = keyLookup
  }

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - spec: The model and its parameters.
  ///   - options: How it is reached.
  ///   - rate: The rate of its endpoint and key; share it between all clients that use both.
  ///   - seed: Where the jitter of the retries starts.
  /// - Returns: The client.
  /// - Throws: `InputError`: a missing key, a bad address or file, or a parameter that the model does not take.
  package func client(
    for spec: SubjectSpec, options: Options = Options(), rate: RateController, seed: UInt64
  ) throws(InputError) -> any ModelClient {
    switch spec.provider {
    case .recorded: return try RecordedClient(path: spec.model)
    case .demo: throw InputError("the demo model is not reached over a base URL")
    case .openai, .openaiResponses, .anthropic:
      return try server(for: spec, options: options, rate: rate, seed: seed)
    }
  }

  /// Makes what passes the requests of programs on to a model.
  ///
  /// - Parameters:
  ///   - spec: The model and its parameters; reached over HTTP.
  ///   - options: How it is reached.
  ///   - rate: The rate of its endpoint and key; share it between all that use both.
  ///   - seed: Where the jitter of the retries starts.
  /// - Returns: The relay.
  /// - Throws: `InputError`: a missing key, a bad address, or a parameter that the model does not take.
  package func relay(
    for spec: SubjectSpec, options: Options = Options(), rate: RateController, seed: UInt64
  ) throws(InputError) -> any ModelRelay {
    try server(for: spec, options: options, rate: rate, seed: seed)
  }

  private func server(
    for spec: SubjectSpec, options: Options, rate: RateController, seed: UInt64
  ) throws(InputError) -> HTTPModelClient {
    let quirks = table.quirks(spec.provider, spec.model)
    try quirks.check(spec.parameters, model: spec.model)
    return try HTTPModelClient(
      provider: spec.provider, model: spec.model, endpoint: try endpoint(for: spec, options), quirks: quirks,
      transport: transport, rate: rate, retries: retries, time: time, seed: seed)
  }

  /// Where a specification's model is reached, its key looked up.
  ///
  /// A key variable that the user names must be set. Without one the provider's own variable is used, and
  /// only for the provider's own address: a key never goes to an address that it was not meant for.
  ///
  /// - Parameters:
  ///   - spec: The model.
  ///   - options: How it is reached.
  /// - Returns: The endpoint.
  /// - Throws: `InputError` naming what is missing.
  package func endpoint(for spec: SubjectSpec, _ options: Options) throws(InputError) -> EndpointOptions {
    let entry = table.providers[spec.provider] ?? ModelTable.ProviderEntry()
    guard let baseURL = options.baseURL ?? entry.baseURL else {
      throw InputError("no address is known for \(spec.provider.rawValue); give one with --base-url")
    }
    var key: Secret?
    let variable = options.keyVariable ?? (options.baseURL == nil ? entry.keyVariable : nil)
    if let variable {
      guard let value = keyLookup(variable), !value.isEmpty else {
        throw InputError(
          "the environment variable \(variable) is not set; put the key for \(spec.provider.rawValue) into it, or name another with --api-key-env"
        )
      }
      key = Secret(value)
    }
    let extra = entry.headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    return EndpointOptions(
      baseURL: baseURL, key: key,
      keyHeader: options.keyHeader ?? Self.keyHeader(spec.provider, entry, baseURL),
      extraHeaders: extra + options.extraHeaders, queryItems: options.queryItems)
  }

  /// The user's own header field, else that of Azure for its addresses, else the protocol's.
  private static func keyHeader(
    _ provider: Provider, _ entry: ModelTable.ProviderEntry, _ baseURL: String
  ) -> EndpointOptions.KeyHeader {
    if let name = entry.keyHeader { return .named(name) }
    if provider == .anthropic { return .named("x-api-key") }
    let host = URLComponents(string: baseURL)?.host?.lowercased() ?? ""
    let isAzure = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"].contains {
      host.hasSuffix($0)
    }
    return isAzure ? .named("api-key") : .bearer
  }
}
