internal import AssayCore

/// One way in which a secret can be written, with the reading of a text in which it is looked for.
struct Disguise: Hashable {
  /// Secrets of fewer bytes are looked for plain only.
  static let lengthForEncodings = 8

  /// What the encoding is called in a report.
  var name: String
  /// The secret so encoded.
  var bytes: [UInt8]
  /// The reading of the text.
  var fold: Fold

  /// The ways in which `secret` is looked for, those of one reading together; none for an empty secret.
  static func all(of secret: String) -> [Disguise] {
    let plain = Array(secret.utf8)
    guard !plain.isEmpty else { return [] }
    var disguises = [Disguise(name: "plain", bytes: plain, fold: .none)]
    guard plain.count >= lengthForEncodings else { return disguises }

    let lower = plain.map(\.asciiLowercased)
    let reversed = Array(String(String.UnicodeScalarView(secret.unicodeScalars.reversed())).utf8)
    disguises.append(Disguise(name: "reversed", bytes: reversed, fold: .none))
    disguises.append(Disguise(name: "rot13", bytes: plain.map(rot13), fold: .none))
    disguises.append(Disguise(name: "plain, other case", bytes: lower, fold: .lowercase))
    disguises.append(Disguise(name: "percent-encoded", bytes: plain, fold: .percent))
    disguises.append(Disguise(name: "hexadecimal", bytes: hex(plain), fold: .hex))
    for encoded in base64(plain) {
      disguises.append(Disguise(name: "base64", bytes: encoded, fold: .base64))
    }
    // What is left of a secret without its separators must still be long enough not to turn up by chance.
    let compact = FoldedText(plain, .compact).bytes
    if compact.count >= lengthForEncodings {
      disguises.append(Disguise(name: "spaced or split", bytes: compact, fold: .compact))
    }
    return disguises
  }

  private static func rot13(_ byte: UInt8) -> UInt8 {
    guard byte.isASCIILetter else { return byte }
    let base = byte & 0x20 | 0x41
    return (byte - base + 13) % 26 + base
  }

  private static func hex(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// The base64 digits that follow from the secret alone, for each place in a group of three bytes.
  private static func base64(_ bytes: [UInt8]) -> [[UInt8]] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return (0..<3).map { offset in
      let bits = [UInt8](repeating: 0, count: offset) + bytes
      // A digit counts only if all of its six bits belong to the secret.
      let first = (offset * 8 + 5) / 6
      let end = bits.count * 8 / 6
      return (first..<end).map { index in
        let bit = index * 6
        let pair = UInt16(bits[bit / 8]) << 8 | (bit / 8 + 1 < bits.count ? UInt16(bits[bit / 8 + 1]) : 0)
        return digits[Int(pair >> (10 - UInt16(bit % 8)) & 63)]
      }
    }
  }
}

/// A reading of a text in which some differences between encodings are gone.
enum Fold: Sendable, Hashable, CaseIterable {
  /// The text as it stands.
  case none
  /// ASCII letters made small.
  case lowercase
  /// Without white space, quotation marks, hyphens and the like.
  case compact
  /// Percent escapes decoded.
  case percent
  /// Hexadecimal digits made small, without separators, `0x` and `\x`.
  case hex
  /// Without white space, the URL-safe digits replaced by the standard ones.
  case base64
}

/// A text in one reading, with the way back to the places in the original.
struct FoldedText {
  /// The text in this reading.
  private(set) var bytes: [UInt8] = []
  /// Where each byte begins in the original, marked if it is an escape of three; empty if nothing moved.
  ///
  /// Four bytes each, because answers may be long.
  private var origins: [UInt32] = []

  private static let escapeMark: UInt32 = 1 << 31
  /// As much of a text is looked at; no reply is longer.
  private static let lengthLimit = Int(escapeMark) - 1

  init(_ text: [UInt8], _ fold: Fold) {
    switch fold {
    case .none: bytes = text
    case .lowercase: bytes = text.map(\.asciiLowercased)
    case .compact: keep(text) { byte in Self.isSeparator(byte) ? nil : byte }
    case .base64: keep(text, Self.standardDigit)
    case .percent: decodePercent(text)
    case .hex: keepHex(text)
    }
  }

  /// The place in the original of a place in this reading, which is not empty.
  func original(_ place: Range<Int>) -> Range<Int> {
    guard !origins.isEmpty else { return place }
    let start = Int(origins[place.lowerBound] & ~Self.escapeMark)
    let last = origins[place.upperBound - 1]
    return start..<Int(last & ~Self.escapeMark) + (last & Self.escapeMark == 0 ? 1 : 3)
  }

  private mutating func keep(_ text: [UInt8], _ transform: (UInt8) -> UInt8?) {
    bytes.reserveCapacity(text.count)
    for index in text.indices {
      guard let byte = transform(text[index]) else { continue }
      append(byte, from: index)
    }
  }

  private mutating func append(_ byte: UInt8, from start: Int, isEscape: Bool = false) {
    guard start < Self.lengthLimit else { return }
    bytes.append(byte)
    origins.append(UInt32(start) | (isEscape ? Self.escapeMark : 0))
  }

  private mutating func decodePercent(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = Self.nibble(text[index + 1]),
        let low = Self.nibble(text[index + 2])
      {
        append(high << 4 | low, from: index, isEscape: true)
        index += 3
      } else {
        append(text[index], from: index)
        index += 1
      }
    }
  }

  private mutating func keepHex(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index].asciiLowercased
      let isPrefix =
        index + 1 < text.count && text[index + 1].asciiLowercased == UInt8(ascii: "x")
        && (byte == UInt8(ascii: "0") || byte == UInt8(ascii: "\\"))
      if isPrefix {
        index += 2
        continue
      }
      if !Self.isSeparator(byte), byte != UInt8(ascii: ":"), byte != UInt8(ascii: "%") {
        append(byte, from: index)
      }
      index += 1
    }
  }

  private static func standardDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "-"): UInt8(ascii: "+")
    case UInt8(ascii: "_"): UInt8(ascii: "/")
    default: byte.isWhitespace ? nil : byte
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "*"),
      UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "&"):
      true
    default: byte.isWhitespace
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
