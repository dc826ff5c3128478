package import AssayCore

/// A relay whose requests are charged to a budget, and which sends none that does not fit.
package struct MeteredRelay: ModelRelay {
  private let relay: any ModelRelay
  private let meter: Meter

  package init(
    _ relay: any ModelRelay, budget: Budget, stop: StopSignal,
    priceUSD: @escaping @Sendable (Usage) -> Double?
  ) {
    self.relay = relay
    meter = Meter(budget: budget, stop: stop, priceUSD: priceUSD)
  }

  package func relay(
    _ request: RelayedRequest, parameters: SamplingParameters,
    piece: @escaping @Sendable (_ bytes: ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> Exchange {
    try await meter.charge(
      input: TokenEstimate.tokens(in: String(decoding: request.body, as: UTF8.self)),
      output: parameters.maxOutputTokens
    ) { () throws(Interruption) in try await relay.relay(request, parameters: parameters, piece: piece) }
  }
}
