/// A fixed number of places in a scarce resource, such as running sandboxes.
///
/// Waiting for a place can be cancelled, and waiters are served in order of arrival.
public actor Slots {
  private var free: Int
  private var nextTicket: UInt64 = 0
  private var waiters: [(ticket: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []

  /// Creates `count` free slots, at least 1.
  public init(_ count: Int) {
    precondition(count >= 1, "a resource needs at least one slot, was given \(count)")
    free = count
  }

  /// Whether somebody waits for a slot.
  public var isCrowded: Bool { !waiters.isEmpty }

  /// Runs `body` while holding one slot.
  ///
  /// - Parameter body: The work.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws, or `CancellationError` if cancelled while waiting.
  public nonisolated func withSlot<Result>(_ body: () async throws -> Result) async throws -> Result {
    try await acquire()
    do {
      let result = try await body()
      await release()
      return result
    } catch {
      await release()
      throw error
    }
  }

  private func acquire() async throws {
    try Task.checkCancellation()
    if free > 0 {
      free -= 1
      return
    }
    let ticket = nextTicket
    nextTicket += 1
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          waiters.append((ticket, continuation))
        }
      }
    } onCancel: {
      // Unstructured because a cancellation handler is synchronous; the hop ends by itself.
      Task { await self.abandon(ticket) }
    }
  }

  private func abandon(_ ticket: UInt64) {
    guard let index = waiters.firstIndex(where: { $0.ticket == ticket }) else { return }
    waiters.remove(at: index).continuation.resume(throwing: CancellationError())
  }

  private func release() {
    if waiters.isEmpty {
      free += 1
    } else {
      waiters.removeFirst().continuation.resume()
    }
  }
}
