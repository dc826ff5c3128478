package import AssayCore

/// A bare model under test: it is asked turn by turn, its own replies standing in the conversation.
package struct ModelSubject: Subject {
  package let spec: SubjectSpec
  private let client: any ModelClient

  package init(spec: SubjectSpec, client: any ModelClient) {
    self.spec = spec
    self.client = client
  }

  /// Asks the turns that are missing.
  ///
  /// A reply with nothing in it ends the dialogue, since providers refuse a conversation with an empty
  /// assistant message; the answer then is what was said so far.
  package func respond(
    to prompt: Prompt, sample: Int, after earlier: [Turn],
    commit: @Sendable (_ exchange: Exchange, _ number: Int, _ isLast: Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Response {
    var turns = earlier
    let count = prompt.turnCount
    while turns.count < count {
      let number = turns.count
      let request = ModelRequest(
        messages: prompt.conversation(upTo: number, replies: turns.map(\.message)), tools: prompt.tools,
        parameters: spec.parameters, sample: sample)
      try checkLength(request)
      let exchange = try await client.complete(request)
      let isLast = number + 1 == count || exchange.turn.text.isEmpty
      try await commit(exchange, number, isLast)
      turns.append(exchange.turn)
      if isLast { break }
    }
    return Response(turns: turns)
  }

  private func checkLength(_ request: ModelRequest) throws(Interruption) {
    guard let limit = spec.parameters.maxContextTokens else { return }
    let tokens = TokenEstimate.tokens(in: request.messages)
    if tokens > limit { throw .failed(.requestTooLong(estimatedTokens: tokens, limit: limit)) }
  }
}
