package import AssayCore

/// Charges requests to a budget, and lets none through that does not fit.
struct Meter: Sendable {
  let budget: Budget
  let stop: StopSignal
  let priceUSD: @Sendable (Usage) -> Double?
  /// The reply length that is put aside where a request sets no limit, in tokens.
  private static let assumedOutputTokens = 1_000

  /// Charges a request.
  ///
  /// - Parameters:
  ///   - input: The tokens of the request, as estimated.
  ///   - output: The limit on the reply in tokens; `nil` for none.
  ///   - ask: Sends the request.
  /// - Returns: What `ask` returns.
  /// - Throws: `cancelled` where a cap is reached, which stops the run, and what `ask` throws.
  func charge(
    input: Int, output: Int?, _ ask: () async throws(Interruption) -> Exchange
  ) async throws(Interruption) -> Exchange {
    let expected = Usage(inputTokens: input, outputTokens: output ?? Self.assumedOutputTokens)
    let reservation: Budget.Reservation
    switch budget.reserve(tokens: expected.totalTokens, usd: priceUSD(expected) ?? 0) {
    case .success(let place): reservation = place
    case .failure(let cap):
      stop.request(cap.cause)
      throw .cancelled
    }
    do throws(Interruption) {
      let exchange = try await ask()
      let usage = exchange.turn.usage ?? Self.estimate(input, exchange.turn)
      budget.settle(reservation, tokens: usage.totalTokens, usd: priceUSD(usage) ?? 0)
      return exchange
    } catch {
      budget.settle(reservation, tokens: 0, usd: 0)
      throw error
    }
  }

  private static func estimate(_ input: Int, _ turn: Turn) -> Usage {
    Usage(
      inputTokens: input,
      outputTokens: TokenEstimate.tokens(in: turn.text) + TokenEstimate.tokens(in: turn.reasoning ?? ""))
  }
}

extension Usage {
  /// Tokens of request and reply together.
  package var totalTokens: Int { inputTokens + outputTokens }
}
