internal import AssayCore

/// The replies of an attempt: those that are stored first, then those that the model gives now.
struct TurnSource: Sendable {
  let client: any ModelClient
  let parameters: SamplingParameters
  /// Where the seeds of the requests begin; `nil` if they carry none.
  let seed: Int?
  /// All replies, those that are stored already from the start.
  private(set) var turns: [Turn]
  /// How many were taken.
  private(set) var taken = 0

  init(client: any ModelClient, parameters: SamplingParameters, seed: Int?, stored: [Turn]) {
    self.client = client
    self.parameters = parameters
    self.seed = seed
    turns = stored
  }

  /// The next reply, stored before anything is made of it.
  ///
  /// - Parameters:
  ///   - messages: What is sent.
  ///   - tools: The tools on offer.
  ///   - commit: Stores a reply.
  /// - Returns: The reply; `nil` if the conversation has become too long to be sent.
  /// - Throws: `requestTooLong` if it is so from the start; what the model and the store throw.
  mutating func next(
    _ messages: [Message], tools: [ToolDefinition],
    commit: @Sendable (Exchange, Int, Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Turn? {
    if taken < turns.count {
      taken += 1
      return turns[taken - 1]
    }
    if let limit = parameters.maxContextTokens {
      let tokens = TokenEstimate.tokens(in: messages)
      if tokens > limit, taken > 0 { return nil }
      if tokens > limit { throw .failed(.requestTooLong(estimatedTokens: tokens, limit: limit)) }
    }
    var parameters = parameters
    // Another one for every reply, or a reply that cannot be read would come again and again.
    if let seed { parameters.extra["seed"] = .integer(seed + taken) }
    let exchange = try await client.complete(
      ModelRequest(messages: messages, tools: tools, parameters: parameters))
    // The trace completes the answer, not a turn.
    try await commit(exchange, taken, false)
    turns.append(exchange.turn)
    taken += 1
    return exchange.turn
  }
}
