internal import Crypto

/// A SHA-256 digest: 32 bytes that name a content.
public struct Digest: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Adopts `bytes` as a digest; `nil` unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits of either case; `nil` for anything else.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = Self.nibble(digits[index]), let low = Self.nibble(digits[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The digest of `bytes`.
  public init(of bytes: some Sequence<UInt8>) {
    var builder = SHA256()
    Array(bytes).withUnsafeBytes { builder.update(bufferPointer: $0) }
    self.bytes = Array(builder.finalize())
  }

  fileprivate init(_ digest: SHA256.Digest) { bytes = Array(digest) }

  /// The 64 lower-case hexadecimal digits.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(Self.digit(byte >> 4))
      text.append(Self.digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first 12 hexadecimal digits, for people.
  public var short: String { String(description.prefix(12)) }

  /// The first eight bytes as a big-endian number, evenly spread over all 64-bit values.
  public var leadingNumber: UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The first 16 bytes as two big-endian numbers: enough to tell contents apart, a third of the memory.
  public var halves: SIMD2<UInt64> {
    SIMD2(leadingNumber, bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// Whether `left` comes first in the order of their bytes.
  public static func < (left: Digest, right: Digest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Reads a digest from 64 hexadecimal digits.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let digest = Digest(hex: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a digest has 64 hexadecimal digits"))
    }
    self = digest
  }

  /// Writes the digest as 64 hexadecimal digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}

/// Digests a sequence of fields so that no two different sequences share their bytes.
///
/// Every field is preceded by its length in bytes (eight bytes, big endian); an absent field is marked
/// by a length that no field can have. Text goes in as UTF-8, never normalised.
public struct FieldDigester: Sendable {
  private var hash = SHA256()

  /// Starts a digest whose first field is `domain`, which names what is digested and its version.
  public init(domain: String) { add(domain) }

  /// Adds a text field, or the mark of an absent one.
  public mutating func add(_ text: String?) {
    guard var text else { return addLength(.max) }
    text.withUTF8 { bytes in
      addLength(UInt64(bytes.count))
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds a field of raw bytes.
  public mutating func add(_ bytes: [UInt8]) {
    addLength(UInt64(bytes.count))
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// Adds a whole number.
  public mutating func add(_ number: Int) { add(String(number)) }

  /// Adds a fraction by its exact bits, or the mark of an absent one.
  public mutating func add(_ number: Double?) { add(number.map { String($0.bitPattern) }) }

  /// The digest of everything added so far.
  public func finish() -> Digest { Digest(hash.finalize()) }

  private mutating func addLength(_ count: UInt64) {
    withUnsafeBytes(of: count.bigEndian) { hash.update(bufferPointer: $0) }
  }
}
