import AssayCore
import AssayHTTP
import AssayModels
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct RateControllerTests {
  /// Takes every free place and gives all back with `feedback`.
  private func round(_ rate: RateController, _ feedback: RateController.Feedback) async throws {
    var permits: [RateController.Permit] = []
    while rate.inFlight < rate.limit { permits.append(try await rate.acquire()) }
    for permit in permits { rate.release(permit, feedback) }
  }

  @Test(
    "starts at half of what is allowed, but at eight at least",
    arguments: [(1, 1), (4, 4), (8, 8), (10, 8), (16, 8), (100, 50), (101, 50)])
  func start(maximum: Int, expected: Int) {
    #expect(RateController(maximum: maximum, time: JumpingClock().source).limit == expected)
  }

  // 50 places used in full: the first release finds the window full, grows it to 51, and no later one does.
  @Test("grows by one where it is used in full, not where it is not, and never over the maximum")
  func growth() async throws {
    let rate = RateController(maximum: 52, time: JumpingClock().source)
    #expect(rate.limit == 26)
    let permit = try await rate.acquire()
    rate.release(permit, .success)
    #expect(rate.limit == 26)
    for _ in 0..<100 { try await round(rate, .success) }
    #expect(rate.limit == 52)
  }

  @Test("is cut once per episode, by half first and by a fifth later, and grows slowly then")
  func cuts() async throws {
    let seen = Mutex<[Int]>([])
    let rate = RateController(maximum: 40, time: JumpingClock().source) { limit in
      seen.withLock { $0.append(limit) }
    }
    try await round(rate, .overloaded)
    #expect(rate.limit == 10)
    try await round(rate, .overloaded)
    #expect(rate.limit == 8)
    // At 8 places, eight successes of a full window make one more; not each of them.
    for _ in 0..<7 { try await round(rate, .success) }
    #expect(rate.limit == 8)
    try await round(rate, .success)
    #expect(rate.limit == 9)
    #expect(seen.withLock { $0 } == [10, 8, 9])
    for _ in 0..<100 { try await round(rate, .overloaded) }
    #expect(rate.limit == 1)
  }

  @Test("trouble that is not ours cuts nothing")
  func troubled() async throws {
    let rate = RateController(maximum: 40, time: JumpingClock().source)
    try await round(rate, .troubled)
    try await round(rate, .neutral)
    #expect(rate.limit == 20)
  }

  @Test("nobody sends before the stated time")
  func closed() async throws {
    let clock = JumpingClock()
    let rate = RateController(maximum: 40, time: clock.source)
    rate.release(try await rate.acquire(), .overloaded, wait: .seconds(30))
    rate.release(try await rate.acquire(), .success, wait: .seconds(5))
    #expect(clock.sleeps == [.seconds(30)])
    let permit = try await rate.acquire()
    #expect(clock.sleeps == [.seconds(30), .seconds(5)])
    rate.release(permit, .success)
    rate.release(try await rate.acquire(), .success)
    #expect(clock.sleeps.count == 2)
  }

  @Test("a wait that is too long is a failure, and the place is free again")
  func tooLong() async throws {
    let rate = RateController(maximum: 1, time: JumpingClock().source)
    rate.release(try await rate.acquire(), .overloaded, wait: .seconds(601))
    for _ in 0..<2 {
      await #expect {
        _ = try await rate.acquire()
      } throws: { error in
        guard case .failed(.endpointRejected(429, let wait?, _))? = error as? Interruption else {
          return false
        }
        return wait == 601
      }
    }
    #expect(rate.inFlight == 0)
  }

  @Test("those who wait are served in order, and who leaves is skipped")
  func order() async throws {
    let rate = RateController(maximum: 1, time: JumpingClock().source)
    let first = try await rate.acquire()
    let order = Shared<[Int]>([])
    var tasks: [Task<Interruption?, Never>] = []
    for number in 0..<5 {
      tasks.append(
        Task {
          do throws(Interruption) {
            let permit = try await rate.acquire()
            order.change { $0.append(number) }
            rate.release(permit, .success)
            return nil
          } catch {
            return error
          }
        })
      // Lets the waiter take its place in the queue before the next one is made.
      try await Task.sleep(for: .milliseconds(20))
    }
    tasks[2].cancel()
    #expect(await tasks[2].value == .cancelled)
    rate.release(first, .success)
    for task in tasks { _ = await task.value }
    #expect(order.now == [0, 1, 3, 4] && rate.inFlight == 0)
  }

  @Test("never more are in flight than the limit says, under a storm")
  func storm() async throws {
    let rate = RateController(maximum: 16, time: JumpingClock().source)
    let peak = Shared((now: 0, peak: 0))
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<400 {
        group.addTask {
          guard let permit = try? await rate.acquire() else { return }
          peak.change {
            $0.now += 1
            $0.peak = max($0.peak, $0.now)
          }
          await Task.yield()
          peak.change { $0.now -= 1 }
          rate.release(permit, number.isMultiple(of: 50) ? .overloaded : .success)
        }
      }
    }
    #expect(rate.inFlight == 0 && peak.now.peak <= 16)
  }
}

@Suite struct RetryTests {
  @Test("waits between half and all of the doubled base, and of the cap", arguments: 1...12)
  func backoff(failures: Int) {
    let whole = min(60, 0.5 * Double(1 << (failures - 1)))
    var generator = SeededGenerator(seed: 7)
    var waits: [Double] = []
    for _ in 0..<500 { waits.append(RetryPolicy().backoff(after: failures, using: &generator) / .seconds(1)) }
    #expect(waits.allSatisfy { $0 >= whole / 2 && $0 <= whole })
    // 500 draws leave less than a hundredth of the range empty at either end, but with probability 2 · 0.99^500.
    #expect((waits.min() ?? 0) < whole * 0.51 && (waits.max() ?? 0) > whole * 0.99)
  }

  // 1994-11-06 08:49:37 UTC is 784111777 in Unix time (RFC 9110's own example date).
  @Test(
    "the waits that servers name are understood",
    arguments: [
      ([("Retry-After", "7")], 7), ([("retry-after", "0.5")], 0.5),
      ([("Retry-After", "1"), ("retry-after-ms", "20")], 0.02),
      ([("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")], 37),
      ([("Retry-After", "Sun, 06 Nov 1994 08:40:00 GMT")], 0),
      ([("Retry-After", "soon")], nil), ([("Retry-After", "-3")], nil), ([("Retry-After", "nan")], nil),
      ([("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "6m0s")], 360),
      ([("X-RateLimit-Remaining-Tokens", "0"), ("X-RateLimit-Reset-Tokens", "20ms")], 0.02),
      ([("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "1h2m3.5s")], 3723.5),
      ([("x-ratelimit-remaining-requests", "1"), ("x-ratelimit-reset-requests", "1s")], nil),
      ([("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-tokens", "1s")], nil),
      ([("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "5x")], nil),
      (
        [
          ("anthropic-ratelimit-requests-remaining", "0"),
          ("anthropic-ratelimit-requests-reset", "1994-11-06T08:49:57Z"),
        ],
        57
      ),
      (
        [
          ("x-ratelimit-remaining-requests", "0"), ("x-ratelimit-reset-requests", "1s"),
          ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "3s"),
        ], 3
      ),
    ] as [([(String, String)], Double?)])
  func hints(headers: [(String, String)], seconds: Double?) {
    let reply = HTTPReply(status: 429, headers: headers.map { (name: $0.0, value: $0.1) }, body: [])
    let hints = RateHints(reply) { 784_111_740 }
    #expect(hints.wait.map { ($0 / .seconds(1) * 1000).rounded() / 1000 } == seconds)
  }
}

@Suite(.timeLimit(.minutes(1))) struct EndedRateTests {
  @Test("after its end nothing more is sent, and those who wait are told")
  func end() async throws {
    let rate = RateController(maximum: 1, time: .system())
    let permit = try await rate.acquire()
    let waiting = Task { try await rate.acquire() }
    try await Task.sleep(for: .milliseconds(20))
    rate.end()
    await #expect(throws: Interruption.cancelled) { try await waiting.value }
    rate.release(permit, .success)
    await #expect(throws: Interruption.cancelled) { try await rate.acquire() }
    #expect(rate.inFlight == 0)
  }
}
