/// A command-line agent or agent protocol that puts a model to work.
public enum AgentName: Sendable {}

/// The protocol by which a model is reached.
public enum Provider: String, Sendable, Hashable, Codable, CaseIterable {
  /// OpenAI chat completions, which most servers speak.
  case openai
  /// OpenAI Responses.
  case openaiResponses = "openai-responses"
  /// Anthropic Messages.
  case anthropic
  /// The embedded demo model; its name is a persona.
  case demo
  /// Answers from a file; its name is the path.
  case recorded
}

/// How a model samples.
///
/// What is `nil` is left to the server and reported so.
public struct SamplingParameters: Sendable, Hashable, Codable {
  /// The temperature, 0 or more.
  public var temperature: Double?
  /// The nucleus, in 0...1.
  public var topP: Double?
  /// The most tokens of one reply, at least 1.
  public var maxOutputTokens: Int?
  /// The most tokens of one request, at least 1; longer ones are not sent.
  public var maxContextTokens: Int?
  /// Further members of the request body, by name.
  public var extra: [String: JSONValue]

  /// Creates sampling parameters.
  public init(
    temperature: Double? = nil, topP: Double? = nil, maxOutputTokens: Int? = nil,
    maxContextTokens: Int? = nil, extra: [String: JSONValue] = [:]
  ) {
    self.temperature = temperature
    self.topP = topP
    self.maxOutputTokens = maxOutputTokens
    self.maxContextTokens = maxContextTokens
    self.extra = extra
  }
}

/// A model or agent under test, as far as it determines answers.
///
/// Never holds a secret or an address.
public struct SubjectSpec: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The protocol.
  public var provider: Provider
  /// The model's name, a persona or a path.
  public var model: String
  /// The agent that puts the model to work; `nil` for the bare model.
  public var agent: ID<AgentName>?
  /// The digest of the agent's protocol: its words, limits and version; `nil` for the bare model.
  public var agentProtocol: Digest?
  /// How the model samples.
  public var parameters: SamplingParameters

  /// Creates a specification.
  public init(
    provider: Provider, model: String, agent: ID<AgentName>? = nil, agentProtocol: Digest? = nil,
    parameters: SamplingParameters = SamplingParameters()
  ) {
    self.provider = provider
    self.model = model
    self.agent = agent
    self.agentProtocol = agentProtocol
    self.parameters = parameters
  }

  /// Reads `PROVIDER:NAME`; `nil` for an unknown provider or an empty name.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let provider = Provider(rawValue: String(text[..<colon]))
    else {
      return nil
    }
    let model = String(text[text.index(after: colon)...])
    guard !model.isEmpty else { return nil }
    self.init(provider: provider, model: model)
  }

  /// The spelling of the command line, such as `openai:gpt-4o`.
  public var description: String { "\(provider.rawValue):\(model)" }

  /// Whether the answers are simulated.
  public var isSimulated: Bool { provider == .demo }
}
