import Synchronization

/// The users under whose names the cells of this process run, when it is the superuser's.
///
/// Each open cell has one of its own, from a range that no distribution uses, so that what counts by user (processes,
/// watches, pending signals) is counted for each cell alone.
final class OwnerPool: Sendable {
  /// The first number of the range; it ends below 2^31, where some programs stop.
  static let first: UInt32 = 2_000_000_000
  /// How many cells of one process can be open at once.
  static let perProcess = 1024

  private let base: UInt32
  private let taken = Mutex<Set<Int>>([])

  /// Creates the pool of a process.
  init(process: Int32) {
    // The last 16 bits of a process's number: other processes of the same remainder share users, which only
    // makes their counts common.
    base = Self.first + (UInt32(bitPattern: process) & 0xffff) * UInt32(Self.perProcess)
  }

  /// Takes a user that no open cell has; `nil` if there are too many.
  func take() -> UInt32? {
    taken.withLock { taken in
      for index in 0..<Self.perProcess where taken.insert(index).inserted { return base + UInt32(index) }
      return nil
    }
  }

  /// Gives a user back.
  func give(_ owner: UInt32) {
    guard owner >= base else { return }
    _ = taken.withLock { $0.remove(Int(owner - base)) }
  }
}
