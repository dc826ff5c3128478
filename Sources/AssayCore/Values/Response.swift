/// Why a model stopped writing.
public enum StopReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// It had said what it wanted to say.
  case finished
  /// It met the limit on output tokens: the text is cut.
  case length
  /// The provider's filter stopped it or took the text away.
  case contentFilter
  /// It asked for tool calls.
  case toolCalls
  /// The provider or the model declined by a field of its own.
  case declined
  /// The server gave a reason that this version does not know, or none.
  case unknown
}

/// Tokens that a server says it counted.
public struct Usage: Sendable, Hashable, Codable {
  /// Tokens of the request, cached ones included.
  public var inputTokens: Int
  /// Tokens of the request that the server had in its cache.
  public var cachedInputTokens: Int
  /// Tokens of the reply, reasoning included.
  public var outputTokens: Int
  /// Tokens of the reply that were reasoning.
  public var reasoningTokens: Int

  /// The most that a count can say, 2^40: servers lie, and sums of millions of counts must not overflow.
  public static let most = 1 << 40

  /// Creates a count; what is below 0 or above `most` is taken for the nearest count that can be.
  public init(inputTokens: Int, cachedInputTokens: Int = 0, outputTokens: Int, reasoningTokens: Int = 0) {
    func plausible(_ count: Int) -> Int { min(max(0, count), Self.most) }
    self.inputTokens = plausible(inputTokens)
    self.cachedInputTokens = plausible(cachedInputTokens)
    self.outputTokens = plausible(outputTokens)
    self.reasoningTokens = plausible(reasoningTokens)
  }

  /// The sum of two counts, member by member.
  public static func + (left: Usage, right: Usage) -> Usage {
    Usage(
      inputTokens: left.inputTokens + right.inputTokens,
      cachedInputTokens: left.cachedInputTokens + right.cachedInputTokens,
      outputTokens: left.outputTokens + right.outputTokens,
      reasoningTokens: left.reasoningTokens + right.reasoningTokens)
  }
}

/// One reply of a subject, as measured.
public struct Turn: Sendable, Hashable, Codable {
  /// What the subject said, without its reasoning; empty if it said nothing.
  public var text: String
  /// The reasoning that it showed, from a field of its own or an inline `<think>` block.
  public var reasoning: String?
  /// The tools that it called.
  public var toolCalls: [ToolCall]
  /// Why it stopped.
  public var stopReason: StopReason
  /// The tokens counted by the server; `nil` if it said nothing about them.
  public var usage: Usage?
  /// The model that the server says answered.
  public var servedModel: String?
  /// Seconds from sending the request that succeeded to the end of its reply.
  public var latencySeconds: Double
  /// How many requests it took, retries included; at least 1.
  public var requests: Int

  /// Creates a reply.
  public init(
    text: String, reasoning: String? = nil, toolCalls: [ToolCall] = [], stopReason: StopReason,
    usage: Usage? = nil, servedModel: String? = nil, latencySeconds: Double = 0, requests: Int = 1
  ) {
    self.text = text
    self.reasoning = reasoning
    self.toolCalls = toolCalls
    self.stopReason = stopReason
    self.usage = usage
    self.servedModel = servedModel
    self.latencySeconds = latencySeconds
    self.requests = requests
  }

  /// The reply as a message of the conversation that goes on.
  ///
  /// Reasoning is not sent back.
  public var message: Message { Message(role: .assistant, text: text, toolCalls: toolCalls) }
}

/// A request as it was sent, the reply as it came, and what the reply says.
public struct Exchange: Sendable, Hashable {
  /// The body of the request.
  public var request: [UInt8]
  /// The body of the reply, byte for byte.
  public var response: [UInt8]
  /// What the reply says.
  public var turn: Turn

  /// Creates an exchange.
  public init(request: [UInt8], response: [UInt8], turn: Turn) {
    self.request = request
    self.response = response
    self.turn = turn
  }
}

/// Everything a subject answered to one prompt.
public struct Response: Sendable, Hashable, Codable {
  /// The replies in order, one for each turn of the prompt; at least one.
  public var turns: [Turn]
  /// What was done, if an agent answered.
  public var trace: AgentTrace?

  /// Creates a response.
  public init(turns: [Turn], trace: AgentTrace? = nil) {
    self.turns = turns
    self.trace = trace
  }

  /// All that was said, turn after turn, an empty line between them.
  public var text: String { turns.count == 1 ? turns[0].text : turns.map(\.text).joined(separator: "\n\n") }

  /// Why the last reply stopped.
  public var stopReason: StopReason { turns.last?.stopReason ?? .unknown }

  /// The tokens of all replies; `nil` unless every reply was counted.
  public var usage: Usage? {
    turns.reduce(Optional(Usage(inputTokens: 0, outputTokens: 0))) { sum, turn in
      guard let sum, let usage = turn.usage else { return nil }
      return sum + usage
    }
  }
}
