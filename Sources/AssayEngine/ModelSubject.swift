package import AssayCore

/// A bare model under test: it is asked turn by turn, its own replies standing in the conversation.
package struct ModelSubject: Subject {
  package let spec: SubjectSpec
  private let client: any ModelClient
  private let seeding: Seeding

  /// Whether requests carry a seed.
  package enum Seeding: Sendable {
    /// They do not, unless the user's own parameters say so.
    case none
    /// Each carries one that follows from its ask id: samples differ, and the same sample is the same again.
    case byAskID
  }

  package init(spec: SubjectSpec, client: any ModelClient, seeding: Seeding = .none) {
    self.spec = spec
    self.client = client
    self.seeding = seeding
  }

  /// Asks the turns that are missing.
  ///
  /// A reply with nothing in it ends the dialogue, since providers refuse a conversation with an empty
  /// assistant message; the answer then is what was said so far.
  package func respond(
    to attempt: PendingAttempt,
    commit: @Sendable (_ exchange: Exchange, _ number: Int, _ isLast: Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Response {
    let prompt = attempt.case.prompt
    let parameters = parameters(for: attempt)
    var turns = attempt.turns
    let count = prompt.turnCount
    while turns.count < count {
      let number = turns.count
      let request = ModelRequest(
        messages: prompt.conversation(upTo: number, replies: turns.map(\.message)), tools: prompt.tools,
        parameters: parameters)
      try checkLength(request)
      let exchange = try await client.complete(request)
      let isLast = number + 1 == count || exchange.turn.text.isEmpty
      try await commit(exchange, number, isLast)
      turns.append(exchange.turn)
      if isLast { break }
    }
    return Response(turns: turns)
  }

  private func parameters(for attempt: PendingAttempt) -> SamplingParameters {
    var parameters = spec.parameters
    switch seeding {
    case .none: break
    case .byAskID: parameters.extra["seed"] = .integer(Int(attempt.askID.leadingNumber >> 11))
    }
    return parameters
  }

  private func checkLength(_ request: ModelRequest) throws(Interruption) {
    guard let limit = spec.parameters.maxContextTokens else { return }
    let tokens = TokenEstimate.tokens(in: request.messages)
    if tokens > limit { throw .failed(.requestTooLong(estimatedTokens: tokens, limit: limit)) }
  }
}
