package import AssayCore
internal import Synchronization

/// Decides how many requests may be in flight to one endpoint with one key, and not before when.
///
/// The window starts at half of what is allowed, grows by one per success while it is used in full, and
/// is cut once per episode of overload; from then on it grows by one per window of successes. It is a
/// lock and not an actor so that a request that need not wait does not leave its thread.
/// - Source: D.-M. Chiu, R. Jain, *Computer Networks and ISDN Systems* 17 (1989), 1-14, for additive
///   increase and multiplicative decrease.
package final class RateController: Sendable {
  /// The right to send one request.
  package struct Permit: Sendable {
    /// How many cuts there had been when the request was sent.
    fileprivate var cuts: Int
  }

  /// How a request ended, as far as the rate is concerned.
  package enum Feedback: Sendable, Hashable {
    /// It was answered.
    case success
    /// The endpoint said that there are too many: 429, 529, or 503 with a wait.
    case overloaded
    /// The endpoint is in trouble that may not be ours: 503. Ends the quick growth, cuts nothing.
    case troubled
    /// Anything else.
    case neutral
  }

  private struct State {
    var limit: Double
    var inFlight = 0
    var isSlowStart = true
    var cuts = 0
    var closedUntil = Duration.zero
    var isEnded = false
    var nextTicket = 0
    var waiting: [Int: CheckedContinuation<Void, any Error>] = [:]
    /// Tickets in order of arrival; those of waiters that left are skipped when their turn comes.
    var queue: [Int] = []
    var queueStart = 0
  }

  private let maximum: Int
  private let longestWait: Duration
  private let time: TimeSource
  private let onChange: @Sendable (_ limit: Int) -> Void
  private let state: Mutex<State>

  /// Creates a controller.
  ///
  /// - Parameters:
  ///   - maximum: The most requests in flight, at least 1.
  ///   - start: With how many to start; `nil` for half of the most, at least 8.
  ///   - longestWait: The longest wait that a server may ask for; more is a failure.
  ///   - time: The clocks.
  ///   - onChange: Told every new limit, on the thread that caused it; must not call back.
  package init(
    maximum: Int, start: Int? = nil, longestWait: Duration = .seconds(600), time: TimeSource,
    onChange: @escaping @Sendable (_ limit: Int) -> Void = { _ in }
  ) {
    let maximum = max(1, maximum)
    self.maximum = maximum
    self.longestWait = longestWait
    self.time = time
    self.onChange = onChange
    state = Mutex(State(limit: Double(min(maximum, max(1, start ?? max(8, maximum / 2))))))
  }

  /// The most requests that may be in flight now.
  package var limit: Int { state.withLock { Int($0.limit) } }

  /// The requests in flight now.
  package var inFlight: Int { state.withLock(\.inFlight) }

  /// Lets nothing more be sent: who waits, and who asks from now on, is told that the run is being stopped.
  ///
  /// Requests in flight go on.
  package func end() {
    let waiting = state.withLock { state in
      state.isEnded = true
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for continuation in waiting { continuation.resume(throwing: CancellationError()) }
  }

  /// Waits for a place, in order of arrival, and then for the moment from which the endpoint may be asked.
  ///
  /// - Returns: The permit, to be given back by `release`.
  /// - Throws: `Interruption.cancelled`, or a failure if the endpoint asked for too long a wait.
  package func acquire() async throws(Interruption) -> Permit {
    if !takeFreePlace() {
      do {
        try await waitForPlace()
      } catch {
        throw .cancelled
      }
    }
    do {
      while let wait = waitUntilOpen() {
        guard wait <= longestWait else {
          throw Interruption.failed(
            .endpointRejected(
              status: 429, retryAfterSeconds: wait / .seconds(1),
              message: "it asks to be left alone for too long"))
        }
        try await time.sleep(wait)
      }
      if state.withLock(\.isEnded) { throw Interruption.cancelled }
    } catch {
      vacate()
      throw (error as? Interruption) ?? .cancelled
    }
    return state.withLock { Permit(cuts: $0.cuts) }
  }

  /// Gives a permit back with what is to be learnt from the request.
  ///
  /// - Parameters:
  ///   - permit: The permit.
  ///   - feedback: How the request ended.
  ///   - wait: The wait that the endpoint asks of everybody.
  package func release(_ permit: Permit, _ feedback: Feedback, wait: Duration? = nil) {
    let opening = wait.map { time.now() + $0 }
    let (changed, woken) = state.withLock { state -> (Int?, [CheckedContinuation<Void, any Error>]) in
      let before = Int(state.limit)
      if let opening { state.closedUntil = max(state.closedUntil, opening) }
      adapt(&state, permit, feedback)
      state.inFlight -= 1
      return (Int(state.limit) == before ? nil : Int(state.limit), admit(&state))
    }
    for continuation in woken { continuation.resume() }
    if let changed { onChange(changed) }
  }

  private func adapt(_ state: inout State, _ permit: Permit, _ feedback: Feedback) {
    switch feedback {
    case .success:
      // Growth only where the window is what holds the run back.
      guard state.inFlight >= Int(state.limit), state.limit < Double(maximum) else { return }
      let step = state.isSlowStart ? 1 : 1 / state.limit.rounded(.down)
      // A hair more, so that a window of additions of 1/limit is not lost to rounding.
      state.limit = min(Double(maximum), state.limit + step + 1e-9)
    case .overloaded:
      // Requests that were sent before the last cut belong to its episode.
      guard permit.cuts == state.cuts else { return }
      state.cuts += 1
      let factor = state.isSlowStart ? 0.5 : 0.8
      state.isSlowStart = false
      state.limit = max(1, (state.limit * factor).rounded(.down))
    case .troubled: state.isSlowStart = false
    case .neutral: break
    }
  }

  private func takeFreePlace() -> Bool {
    state.withLock { state in
      guard state.waiting.isEmpty, state.inFlight < Int(state.limit), !Task.isCancelled else { return false }
      state.inFlight += 1
      return true
    }
  }

  private func waitForPlace() async throws {
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let woken = state.withLock { state -> [CheckedContinuation<Void, any Error>]? in
          if Task.isCancelled || state.isEnded { return nil }
          state.waiting[ticket] = continuation
          state.queue.append(ticket)
          return admit(&state)
        }
        guard let woken else { return continuation.resume(throwing: CancellationError()) }
        for other in woken { other.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume(throwing: CancellationError())
    }
  }

  /// Gives free places to those who wait, the first one first.
  private func admit(_ state: inout State) -> [CheckedContinuation<Void, any Error>] {
    var admitted: [CheckedContinuation<Void, any Error>] = []
    while state.inFlight < Int(state.limit), state.queueStart < state.queue.count {
      let ticket = state.queue[state.queueStart]
      state.queueStart += 1
      guard let continuation = state.waiting.removeValue(forKey: ticket) else { continue }
      state.inFlight += 1
      admitted.append(continuation)
    }
    if state.queueStart > 64, state.queueStart * 2 > state.queue.count {
      state.queue.removeFirst(state.queueStart)
      state.queueStart = 0
    }
    return admitted
  }

  private func vacate() {
    let woken = state.withLock { state in
      state.inFlight -= 1
      return admit(&state)
    }
    for continuation in woken { continuation.resume() }
  }

  private func waitUntilOpen() -> Duration? {
    let opening = state.withLock(\.closedUntil)
    guard opening > .zero else { return nil }
    let wait = opening - time.now()
    return wait > .zero ? wait : nil
  }
}
