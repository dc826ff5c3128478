internal import AssayCore

/// What several attempts need and one makes.
actor SharedResults<Value: Sendable> {
  private var tasks: [String: Task<Result<Value, Interruption>, Never>] = [:]

  /// A value, made by the first that asks for it.
  ///
  /// What fails is made again by the next.
  ///
  /// - Parameters:
  ///   - key: What it is for.
  ///   - make: Makes it.
  /// - Returns: The value.
  /// - Throws: What `make` throws.
  func value(
    for key: String, _ make: @escaping @Sendable () async throws(Interruption) -> Value
  ) async throws(Interruption) -> Value {
    let task = tasks[key] ?? begin(key, make)
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      // Attempts are cancelled all together, when a run is stopped.
      task.cancel()
    }
    if case .failure = result, tasks[key] == task { tasks[key] = nil }
    return try result.get()
  }

  private func begin(
    _ key: String, _ make: @escaping @Sendable () async throws(Interruption) -> Value
  ) -> Task<Result<Value, Interruption>, Never> {
    let task = Task { () -> Result<Value, Interruption> in
      do throws(Interruption) {
        return .success(try await make())
      } catch { return .failure(error) }
    }
    tasks[key] = task
    return task
  }
}
