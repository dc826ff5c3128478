package import AssayCore

/// A model client whose requests are charged to a budget, and which sends none that does not fit.
package struct MeteredClient: ModelClient {
  private let client: any ModelClient
  private let budget: Budget
  private let stop: StopSignal
  private let priceUSD: @Sendable (Usage) -> Double?
  /// The reply length that is put aside where the request sets no limit, in tokens.
  private static let assumedOutputTokens = 1_000

  package init(
    _ client: any ModelClient, budget: Budget, stop: StopSignal,
    priceUSD: @escaping @Sendable (Usage) -> Double?
  ) {
    self.client = client
    self.budget = budget
    self.stop = stop
    self.priceUSD = priceUSD
  }

  package func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    let expected = Usage(
      inputTokens: TokenEstimate.tokens(in: request.messages),
      outputTokens: request.parameters.maxOutputTokens ?? Self.assumedOutputTokens)
    let reservation: Budget.Reservation
    switch budget.reserve(tokens: expected.totalTokens, usd: priceUSD(expected) ?? 0) {
    case .success(let place): reservation = place
    case .failure(let cap):
      stop.request(cap.cause)
      throw .cancelled
    }
    do throws(Interruption) {
      let exchange = try await client.complete(request)
      let usage = exchange.turn.usage ?? estimate(request, exchange.turn)
      budget.settle(reservation, tokens: usage.totalTokens, usd: priceUSD(usage) ?? 0)
      return exchange
    } catch {
      budget.settle(reservation, tokens: 0, usd: 0)
      throw error
    }
  }

  private func estimate(_ request: ModelRequest, _ turn: Turn) -> Usage {
    Usage(
      inputTokens: TokenEstimate.tokens(in: request.messages),
      outputTokens: TokenEstimate.tokens(in: turn.text) + TokenEstimate.tokens(in: turn.reasoning ?? ""))
  }
}

extension Usage {
  /// Tokens of request and reply together.
  package var totalTokens: Int { inputTokens + outputTokens }
}
