import Synchronization

/// Keeps the first bytes that are written to it and remembers whether there were more.
///
/// It lives outside the task that fills it, so that what came before a deadline is not lost with the task.
final class BoundedBuffer: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isTruncated = false
  }

  private let limit: Int
  private let state = Mutex(State())

  /// Creates an empty buffer that keeps `limit` bytes, at least 0.
  init(limit: Int) { self.limit = max(0, limit) }

  /// What was kept, and whether anything was dropped.
  var contents: (bytes: [UInt8], isTruncated: Bool) {
    state.withLock { ($0.bytes, $0.isTruncated) }
  }

  /// Adds bytes as far as there is room.
  func append(_ chunk: UnsafeRawBufferPointer) {
    state.withLock { state in
      let room = limit - state.bytes.count
      state.bytes.append(contentsOf: chunk.prefix(room))
      if chunk.count > room { state.isTruncated = true }
    }
  }
}
