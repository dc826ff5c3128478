import Synchronization

/// What this process did to each mirror.
final class MirrorLog: Sendable {
  private struct Entry {
    var makings = 0
    var isChecked = false
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// How many times it was made again.
  func makings(_ mirror: String) -> Int { entries.withLock { $0[mirror]?.makings ?? 0 } }

  /// Notes that it was made again.
  func count(_ mirror: String) { entries.withLock { $0[mirror, default: Entry()].makings += 1 } }

  /// Whether nobody asked this before.
  func isFirstCheck(_ mirror: String) -> Bool {
    entries.withLock {
      let isFirst = $0[mirror]?.isChecked != true
      $0[mirror, default: Entry()].isChecked = true
      return isFirst
    }
  }
}
