internal import AssayCore

internal import struct Crypto.SHA256

/// Digests and counts a body as it comes, and keeps its beginning where somebody will ask for it.
struct BodyMeter {
  /// The most bytes that are kept.
  static let limit = 8 << 20

  /// How many bytes came.
  private(set) var count = 0
  private var kept: [UInt8] = []
  /// Where the room for the kept bytes comes from; `nil` where no more are kept.
  private var budget: TrapBudget?
  private var hash = SHA256()

  /// Creates a meter.
  ///
  /// - Parameter budget: Where the room for the beginning comes from; `nil` if it is not kept.
  init(keepingIn budget: TrapBudget?) { self.budget = budget }

  /// Adds a piece.
  mutating func add(_ piece: some Collection<UInt8>) {
    let bytes = Array(piece)
    count += bytes.count
    hash.update(data: bytes)
    guard let budget else { return }
    let granted = budget.take(min(bytes.count, Self.limit - kept.count))
    kept.append(contentsOf: bytes.prefix(granted))
    // Room may come back, but what was left out leaves a gap.
    if granted < bytes.count { self.budget = nil }
  }

  /// Hands over what was kept, with the room that it takes, and keeps no more.
  mutating func handOver() -> [UInt8] {
    defer {
      kept = []
      budget = nil
    }
    return kept
  }

  /// The digest of all bytes so far.
  var digest: Digest { Digest(bytes: Array(hash.finalize())) ?? Digest(of: []) }
}
