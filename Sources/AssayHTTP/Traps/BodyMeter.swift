internal import AssayCore

internal import struct Crypto.SHA256

/// Digests and counts a body as it comes, and keeps its beginning.
struct BodyMeter {
  /// The most bytes that are kept.
  static let limit = 8 << 20

  /// The first bytes.
  private(set) var kept: [UInt8] = []
  /// How many bytes came.
  private(set) var count = 0
  private var hash = SHA256()

  /// Adds a piece.
  mutating func add(_ piece: some Collection<UInt8>) {
    let bytes = Array(piece)
    count += bytes.count
    hash.update(data: bytes)
    if kept.count < Self.limit { kept.append(contentsOf: bytes.prefix(Self.limit - kept.count)) }
  }

  /// The digest of all bytes so far.
  var digest: Digest { Digest(bytes: Array(hash.finalize())) ?? Digest(of: kept) }
}
