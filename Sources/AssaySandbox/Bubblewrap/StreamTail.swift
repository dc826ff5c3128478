#if os(Linux)
internal import AssayCore
import Glibc

/// Reads a stream to its end and keeps its first bytes.
struct StreamTail {
  /// What is read, non-blocking; `nil` before the start.
  var source: OwnedDescriptor?
  /// What was kept, and whether more was dropped.
  private(set) var stream = SandboxRun.Stream(bytes: [], isCut: false)
  private(set) var isOpen = true

  private let limit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Prepares to keep `limit` bytes, at least 0.
  init(limit: Int) { self.limit = max(0, limit) }

  /// The number of the descriptor; -1 before the start.
  var number: Int32 { source?.number ?? -1 }

  /// Reads what is there, but not for ever.
  mutating func read() {
    for _ in 0..<16 {
      guard isOpen, readOnce() else { return }
    }
  }

  /// Reads what is left once all writers are dead.
  mutating func drain() {
    while isOpen, readOnce() { continue }
  }

  /// False when there is nothing now.
  private mutating func readOnce() -> Bool {
    guard let source else { return false }
    let count = buffer.withUnsafeMutableBytes { Glibc.read(source.number, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { return true }
    if count < 0 && errno == EAGAIN { return false }
    guard count > 0 else {
      isOpen = false
      return false
    }
    let room = limit - stream.bytes.count
    stream.bytes.append(contentsOf: buffer.prefix(min(count, room)))
    if count > room { stream.isCut = true }
    return true
  }
}
#endif
