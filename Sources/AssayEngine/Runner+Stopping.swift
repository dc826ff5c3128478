import AssayCore
import Synchronization

extension Runner {
  /// Runs stages until they are done or a stop is requested; then work in flight may finish within the
  /// grace, and is cancelled after it.
  ///
  /// What was stored is never touched.
  func execute(
    _ stages: @escaping @Sendable (Runner, Journal) async throws -> Void
  ) async throws(StoreError) {
    let journal = Journal(store: store, stop: stop)
    do {
      try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
          try await stages(self, journal)
          return true
        }
        group.addTask { [stop, grace] in
          await stop.requested()
          try await Task.sleep(for: grace)
          return false
        }
        _ = try await group.next()
        group.cancelAll()
        while let _ = try await group.next() {}
      }
    } catch {
      // Cancellation is how a stop ends; the cause stands in the signal and a broken store in the journal.
    }
    if let error = journal.error { throw error }
    if let cause = stop.cause { events(.stopping(cause)) }
    events(.ended)
  }

  /// Stops the run when the endpoint has failed many times in a row and never answered.
  func watched(_ ask: () async throws(Interruption) -> Response) async throws(Interruption) -> Response {
    do throws(Interruption) {
      let response = try await ask()
      streak.succeeded()
      return response
    } catch .failed(let failure) {
      if failure.blamesEndpoint, streak.failed() {
        stop.request(.endpointDead(reason: failure.reason))
      }
      throw .failed(failure)
    } catch {
      throw error
    }
  }
}

/// Counts failures until the first success.
final class FailureStreak: Sendable {
  private static let most = 10
  /// How many failures there were; `nil` from the first success on.
  private let failures = Mutex<Int?>(0)

  func succeeded() { failures.withLock { $0 = nil } }

  /// Whether this failure is one too many.
  func failed() -> Bool {
    failures.withLock { count in
      guard let before = count else { return false }
      count = before + 1
      return before + 1 >= Self.most
    }
  }
}

extension AttemptFailure {
  /// Whether the failure says something about the endpoint as a whole.
  fileprivate var blamesEndpoint: Bool {
    switch self {
    case .endpointRejected, .connectionFailed, .connectionLost, .deadlineExceeded, .redirected: true
    case .replyTooLarge, .malformedReply, .requestTooLong, .notRecorded, .judgeFailed, .sandboxUnavailable,
      .toolFailed:
      false
    }
  }
}
