package import AssayCore

/// A model client whose requests are charged to a budget, and which sends none that does not fit.
package struct MeteredClient: ModelClient {
  private let client: any ModelClient
  private let meter: Meter

  package init(
    _ client: any ModelClient, budget: Budget, stop: StopSignal,
    priceUSD: @escaping @Sendable (Usage) -> Double?
  ) {
    self.client = client
    meter = Meter(budget: budget, stop: stop, priceUSD: priceUSD)
  }

  package func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    try await meter.charge(
      input: TokenEstimate.tokens(in: request.messages), output: request.parameters.maxOutputTokens
    ) { () throws(Interruption) in try await client.complete(request) }
  }
}
