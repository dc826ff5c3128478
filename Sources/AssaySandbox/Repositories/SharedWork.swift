internal import AssayCore

/// Work that several callers want at once and that is done once.
///
/// A caller that is cancelled leaves the others their work; when the last one leaves, the work is cancelled, and
/// that caller waits until it has cleaned up.
actor SharedWork<Value: Sendable> {
  private typealias Outcome = Result<Value, Interruption>

  private struct Job {
    let task: Task<Void, Never>
    var waiters: [UInt64: CheckedContinuation<Outcome, Never>] = [:]
    var isStopping = false
  }

  private var jobs: [String: Job] = [:]
  private var nextTicket: UInt64 = 0

  /// Does work, or waits for the same work if it is being done.
  ///
  /// - Parameters:
  ///   - key: What makes two pieces of work the same.
  ///   - work: The work.
  /// - Returns: What it gave.
  /// - Throws: What it threw, or `Interruption.cancelled`.
  func value(
    for key: String, _ work: @escaping @Sendable @concurrent () async throws(Interruption) -> Value
  ) async throws(Interruption) -> Value {
    while let job = jobs[key], job.isStopping { await job.task.value }
    guard !Task.isCancelled else { throw .cancelled }
    let ticket = nextTicket
    nextTicket += 1
    if jobs[key] == nil { jobs[key] = Job(task: start(key, work)) }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { jobs[key]?.waiters[ticket] = $0 }
    } onCancel: {
      // A handler cannot wait for an actor; it arrives after the line above, which never gives way.
      Task { await self.leave(key, ticket) }
    }
    return try outcome.get()
  }

  private func start(
    _ key: String, _ work: @escaping @Sendable @concurrent () async throws(Interruption) -> Value
  ) -> Task<Void, Never> {
    // Not a child of the caller, whose end must not be that of the work while others wait for it.
    Task {
      let outcome: Outcome
      do throws(Interruption) {
        outcome = .success(try await work())
      } catch {
        outcome = .failure(error)
      }
      let waiters = jobs.removeValue(forKey: key)?.waiters ?? [:]
      for waiter in waiters.values { waiter.resume(returning: outcome) }
    }
  }

  private func leave(_ key: String, _ ticket: UInt64) {
    guard let waiter = jobs[key]?.waiters[ticket] else { return }
    guard jobs[key]?.waiters.count == 1 else {
      jobs[key]?.waiters[ticket] = nil
      waiter.resume(returning: .failure(.cancelled))
      return
    }
    jobs[key]?.isStopping = true
    jobs[key]?.task.cancel()
  }
}
