import AssayCore
import AssayEngine
import Testing

@Suite struct BudgetTests {
  @Test("a reservation counts against the cap until it is settled by what was really spent")
  func reservations() throws {
    let budget = Budget(caps: .init(tokens: 100), spent: .init(tokens: 40))
    let first = try budget.reserve(tokens: 50, usd: 0).get()
    #expect(throws: CapReached(cause: .tokenCap(tokens: 100))) {
      try budget.reserve(tokens: 11, usd: 0).get()
    }
    budget.settle(first, tokens: 20, usd: 0)
    #expect(budget.spent == .init(tokens: 60))
    let second = try budget.reserve(tokens: 40, usd: 0).get()
    budget.settle(second, tokens: 0, usd: 0)
    #expect(budget.spent == .init(tokens: 60))
  }

  @Test("a cost cap stops before the request that would overrun it")
  func cost() throws {
    let budget = Budget(caps: .init(usd: 1))
    budget.settle(try budget.reserve(tokens: 1, usd: 0.75).get(), tokens: 1, usd: 0.75)
    #expect(throws: CapReached(cause: .costCap(usd: 1))) { try budget.reserve(tokens: 1, usd: 0.5).get() }
    _ = try budget.reserve(tokens: 1, usd: 0.25).get()
  }

  @Test("a client that would overrun the cap sends nothing and stops the run")
  func metered() async throws {
    let stop = StopSignal()
    let counting = CountingClient()
    let client = MeteredClient(counting, budget: Budget(caps: .init(tokens: 50)), stop: stop) { _ in nil }
    let small = ModelRequest(
      messages: [Message(role: .user, text: "hi")], parameters: .init(maxOutputTokens: 10))
    _ = try await client.complete(small)
    let large = ModelRequest(
      messages: [Message(role: .user, text: "hi")], parameters: .init(maxOutputTokens: 60))
    await #expect(throws: Interruption.cancelled) { try await client.complete(large) }
    #expect(stop.cause == .tokenCap(tokens: 50))
    #expect(await counting.count == 1)
  }
}

/// Answers anything and counts.
private actor CountingClient: ModelClient {
  private(set) var count = 0

  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    count += 1
    let usage = Usage(inputTokens: 4, outputTokens: 6)
    return Exchange(request: [], response: [], turn: Turn(text: "ok", stopReason: .finished, usage: usage))
  }
}
