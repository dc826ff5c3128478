import Synchronization

/// The users under whose names cells run, when this process is the superuser's.
///
/// Each open cell has one of its own, from a range that no distribution uses, so that what counts by user (processes,
/// watches, pending signals) is counted for each cell alone.
final class OwnerPool: Sendable {
  /// The first number of the range; it ends below 2^31, where some programs stop.
  static let first: UInt32 = 2_000_000_000
  /// How many cells of one pool can be open at once.
  static let perBlock = 1024

  private let base: UInt32
  private let taken = Mutex<Set<Int>>([])

  /// Creates a pool of one of the 65,536 blocks of the range.
  ///
  /// - Parameter block: Which one, drawn at random: sandboxes of other processes that drew the same share users
  ///   with ours, which only makes their counts common.
  init(block: UInt16) { base = Self.first + UInt32(block) * UInt32(Self.perBlock) }

  /// Takes a user that no open cell has; `nil` if there are too many.
  func take() -> UInt32? {
    taken.withLock { taken in
      for index in 0..<Self.perBlock where taken.insert(index).inserted { return base + UInt32(index) }
      return nil
    }
  }

  /// Gives a user back.
  func give(_ owner: UInt32) {
    guard owner >= base else { return }
    _ = taken.withLock { $0.remove(Int(owner - base)) }
  }
}
