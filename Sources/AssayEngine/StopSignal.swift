package import AssayCore
import Synchronization

/// Tells a run to stop asking.
///
/// The first cause stands.
package final class StopSignal: Sendable {
  private struct State {
    var cause: StopCause?
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Why the run stops; `nil` while it goes on.
  package var cause: StopCause? { state.withLock(\.cause) }

  /// Asks the run to stop.
  ///
  /// - Returns: Whether this is the first request.
  @discardableResult
  package func request(_ cause: StopCause) -> Bool {
    let (isFirst, waiters) = state.withLock { state in
      let isFirst = state.cause == nil
      if isFirst { state.cause = cause }
      defer { state.waiters = [] }
      return (isFirst, state.waiters)
    }
    for waiter in waiters { waiter.resume() }
    return isFirst
  }

  /// Returns once a stop is requested or the task is cancelled.
  func requested() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDone = state.withLock { state in
          if state.cause != nil || Task.isCancelled { return true }
          state.waiters.append(continuation)
          return false
        }
        if isDone { continuation.resume() }
      }
    } onCancel: {
      let waiters = state.withLock { state in
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.resume() }
    }
  }
}
