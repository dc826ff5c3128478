internal import AssayCore

/// Finds phrases in bytes, all of them in one pass.
///
/// Every position is compared with the few phrases that begin with its two bytes, or its Chinese character,
/// so that the time grows with the length of the text alone.
struct PhraseMatcher: Sendable {
  /// A phrase found.
  struct Match: Hashable {
    var meaning: PhraseMeaning
    /// Which phrase it is; the forms of one pattern are phrases of their own.
    var phrase: Int
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    /// Where its bytes stand in `text`.
    var bytes: Range<Int>
    var meaning: PhraseMeaning
    var number: Int
    /// Whether the last word may go on.
    var isStem: Bool
  }

  /// The bytes of all phrases, in one array because this is the innermost loop.
  private let text: [UInt8]
  /// The phrases by their keys; one that can begin in several ways stands here several times.
  private let phrases: [Phrase]
  /// For each key the first of its phrases; they end where those of the next key begin.
  private let starts: [UInt16]

  init() {
    var text: [UInt8] = []
    var keyed: [(key: Int, phrase: Phrase)] = []
    for (meaning, entries) in Phrases.all() {
      for entry in entries {
        let isStem = entry.hasSuffix("*")
        let start = text.count
        text += Array((isStem ? String(entry.dropLast()) : entry).utf8)
        let phrase = Phrase(
          bytes: start..<text.count, meaning: meaning, number: start, isStem: isStem)
        for second in Self.forms(of: text[start + 1]) {
          let third = start + 2 < text.count ? text[start + 2] : 0
          keyed.append((Self.key(text[start], second, third), phrase))
        }
      }
    }
    keyed.sort { ($0.key, $0.phrase.bytes.lowerBound) < ($1.key, $1.phrase.bytes.lowerBound) }
    var starts = [UInt16](repeating: 0, count: 1 << 16 + 1)
    for entry in keyed { starts[entry.key + 1] += 1 }
    for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
    self.text = text
    self.phrases = keyed.map(\.phrase)
    self.starts = starts
  }

  /// Hands over every phrase in `range`, in order of their places.
  func forEachMatch(in bytes: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for index in range.dropLast() {
        let byte = bytes[index].asciiLowercased
        // An underscore or a capital parts the words of a name.
        let isHump = byte != bytes[index] && previous.asciiLowercased == previous
        let continues = (byte.isASCIILetter || byte.isASCIIDigit) && !isHump
        defer { previous = bytes[index] }
        if continues, previous.isASCIILetter || previous.isASCIIDigit { continue }
        let third = index + 2 < range.upperBound ? bytes[index + 2] : 0
        let key = Self.key(byte, bytes[index + 1].asciiLowercased, third)
        for number in Int(starts[key])..<Int(starts[key + 1]) {
          let phrase = phrases[number]
          if let end = end(of: phrase, at: index, in: bytes, before: range.upperBound) {
            body(Match(meaning: phrase.meaning, phrase: phrase.number, range: index..<end))
          }
        }
      }
    }
  }

  private func end(
    of phrase: Phrase, at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int? {
    var position = start
    for expected in text[phrase.bytes] {
      guard position < end else { return nil }
      let byte = bytes[position]
      switch expected {
      case UInt8(ascii: " "):
        guard byte.isWhitespace else { return nil }
        while position < end, bytes[position].isWhitespace { position += 1 }
      case UInt8(ascii: "'"):
        if byte == expected || byte == UInt8(ascii: "`") {
          position += 1
        } else if Self.isTypographicApostrophe(at: position, in: bytes, before: end) {
          position += 3
        } else {
          return nil
        }
      default:
        guard byte.asciiLowercased == expected else { return nil }
        position += 1
      }
    }
    let endsInWord = text[phrase.bytes.upperBound - 1].isASCIILetter
    if !phrase.isStem, endsInWord, position < end, bytes[position].isASCIILetter { return nil }
    return position
  }

  /// A number below 2^16 that depends on two bytes, or on all three of a Chinese character.
  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    guard first & 0xF0 == 0xE0 else { return Int(first) << 8 | Int(second) }
    return Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  /// The bytes with which what stands for `byte` in a text can begin.
  private static func forms(of byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: " "): Array(" \t\n\r".utf8)
    case UInt8(ascii: "'"): [UInt8(ascii: "'"), UInt8(ascii: "`"), 0xE2]
    default: [byte]
    }
  }

  /// U+2018 or U+2019.
  private static func isTypographicApostrophe(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && (bytes[position + 2] == 0x98 || bytes[position + 2] == 0x99)
  }
}
