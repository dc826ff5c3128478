#if os(Linux)
internal import CLaunch

/// Work that waits in the kernel, on a thread of its own.
///
/// The threads that run Swift's tasks are few and must never wait. A thread costs less than a hundredth of what
/// starting a sandboxed program does.
enum OwnThread {
  private final class Box {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }

  /// Starts `work` on a thread of its own.
  ///
  /// - Returns: False if the machine has no thread to spare; nothing happens then.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Box(work))
    guard spawn(box) != 0 else { return true }
    box.release()
    return false
  }

  private static func spawn(_ box: Unmanaged<Box>) -> Int32 {
    claunch_thread(
      { context in
        guard let context else { return nil }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
  }

  /// Runs `work` on a thread of its own, to its end also if the task is cancelled.
  ///
  /// - Returns: What `work` returns, or `failure` if the machine has no thread to spare.
  static func run<Value: Sendable>(
    orElse failure: Value, _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      let box = Unmanaged.passRetained(Box { continuation.resume(returning: work()) })
      guard spawn(box) != 0 else { return }
      box.release()
      continuation.resume(returning: failure)
    }
  }
}
#endif
