package import AssayCore
import Synchronization

/// Tells a run to stop asking.
///
/// The first cause stands.
package final class StopSignal: Sendable {
  private struct State {
    var cause: StopCause?
    var waiters: [CheckedContinuation<Void, Never>] = []
    var actions: [@Sendable () -> Void] = []
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
    let (isFirst, waiters, actions) = state.withLock { state in
      let isFirst = state.cause == nil
      if isFirst { state.cause = cause }
      defer { (state.waiters, state.actions) = ([], []) }
      return (isFirst, state.waiters, state.actions)
    }
    for waiter in waiters { waiter.resume() }
    for action in actions { action() }
    return isFirst
  }

  /// Does something when a stop is requested, at once if it was already.
  package func onRequest(_ action: @escaping @Sendable () -> Void) {
    let isRequested = state.withLock { state in
      if state.cause == nil { state.actions.append(action) }
      return state.cause != nil
    }
    if isRequested { action() }
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
