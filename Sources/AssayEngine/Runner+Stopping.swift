import AssayCore

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
}
