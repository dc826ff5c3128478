import AssayCore
import Synchronization
import Testing

/// Counts how many are inside at once.
private final class Gauge: Sendable {
  private let state = Mutex((inside: 0, peak: 0, total: 0))

  var peak: Int { state.withLock { $0.peak } }
  var total: Int { state.withLock { $0.total } }

  func enter() {
    state.withLock { state in
      state.inside += 1
      state.total += 1
      state.peak = max(state.peak, state.inside)
    }
  }

  func leave() { state.withLock { $0.inside -= 1 } }
}

private struct Broken: Error, Equatable {}

@Suite(.timeLimit(.minutes(1))) struct ConcurrencyTests {
  @Test(
    "runs everything, and never more than its width at once", arguments: [(1, 50), (3, 50), (16, 5), (4, 0)])
  func window(width: Int, count: Int) async throws {
    let gauge = Gauge()
    var pulled = 0
    try await forEachConcurrently(
      width: width,
      next: {
        pulled += 1
        return pulled <= count ? pulled : nil
      },
      body: { _ in
        gauge.enter()
        await Task.yield()
        gauge.leave()
      })
    #expect(gauge.total == count && gauge.peak <= width)
  }

  @Test("the first error stops the pulling")
  func error() async {
    var pulled = 0
    await #expect(throws: Broken.self) {
      try await forEachConcurrently(
        width: 2,
        next: {
          pulled += 1
          return pulled
        }, body: { number in if number == 5 { throw Broken() } })
    }
    #expect(pulled < 20)
  }

  @Test("an error of the source waits for the work in flight")
  func sourceError() async {
    let gauge = Gauge()
    var pulled = 0
    await #expect(throws: Broken.self) {
      try await forEachConcurrently(
        width: 2,
        next: { () throws -> Int? in
          pulled += 1
          if pulled == 2 { throw Broken() }
          return pulled
        },
        body: { _ in
          try? await Task.sleep(for: .milliseconds(20))
          gauge.enter()
        })
    }
    #expect(gauge.total == 1)
  }

  @Test func cancellationStopsThePulling() async {
    let task = Task {
      try await forEachConcurrently(width: 2, next: { 1 }, body: { _ in await Task.yield() })
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("slots hold back", arguments: [1, 3])
  func slots(count: Int) async throws {
    let slots = Slots(count)
    let gauge = Gauge()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<30 {
        group.addTask {
          try await slots.withSlot {
            gauge.enter()
            await Task.yield()
            gauge.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(gauge.total == 30 && gauge.peak <= count)
  }

  @Test("a slot comes back after an error, and waiting can be cancelled")
  func slotsRecover() async throws {
    let slots = Slots(1)
    await #expect(throws: Broken.self) { try await slots.withSlot { throw Broken() } }
    try await slots.withSlot {
      let waiting = Task { try await slots.withSlot {} }
      waiting.cancel()
      await #expect(throws: CancellationError.self) { try await waiting.value }
    }
    #expect(try await slots.withSlot { 7 } == 7)
  }

  // The first outputs of SplitMix64 for the seed 1234567, as published with the reference code.
  @Test func seededNumbers() {
    var generator = SeededGenerator(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}
