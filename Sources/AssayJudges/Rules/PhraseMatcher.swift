internal import AssayCore

/// Finds phrases in bytes, all of them in one pass.
///
/// Every position is compared with the few phrases that begin with its byte, so that the time grows with
/// the length of the text alone.
struct PhraseMatcher: Sendable {
  /// A phrase found.
  struct Match: Hashable {
    var meaning: PhraseMeaning
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var meaning: PhraseMeaning
    /// Whether the last word may go on.
    var isStem: Bool
  }

  /// The phrases by their first byte.
  private let buckets: [[Phrase]]

  init() {
    var buckets = [[Phrase]](repeating: [], count: 256)
    for meaning in PhraseMeaning.allCases {
      for text in Phrases.all(meaning) {
        let isStem = text.hasSuffix("*")
        let bytes = Array((isStem ? String(text.dropLast()) : text).utf8)
        buckets[Int(bytes[0])].append(Phrase(bytes: bytes, meaning: meaning, isStem: isStem))
      }
    }
    self.buckets = buckets
  }

  /// Hands over every phrase in `range`, in order of their places.
  func forEachMatch(in bytes: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
    var previousIsWord = false
    for index in range {
      let byte = bytes[index]
      // An underscore parts the words of a name.
      let isWord = byte.isASCIILetter || byte.isASCIIDigit
      defer { previousIsWord = isWord }
      if isWord, previousIsWord { continue }
      for phrase in buckets[Int(byte.asciiLowercased)] {
        if let end = Self.end(of: phrase, at: index, in: bytes, before: range.upperBound) {
          body(Match(meaning: phrase.meaning, range: index..<end))
        }
      }
    }
  }

  private static func end(of phrase: Phrase, at start: Int, in bytes: [UInt8], before end: Int) -> Int? {
    var position = start
    for expected in phrase.bytes {
      guard position < end else { return nil }
      let byte = bytes[position]
      switch expected {
      case UInt8(ascii: " "):
        guard byte.isWhitespace else { return nil }
        while position < end, bytes[position].isWhitespace { position += 1 }
      case UInt8(ascii: "'"):
        if byte == expected || byte == UInt8(ascii: "`") {
          position += 1
        } else if isTypographicApostrophe(at: position, in: bytes, before: end) {
          position += 3
        } else {
          return nil
        }
      default:
        guard byte.asciiLowercased == expected else { return nil }
        position += 1
      }
    }
    let endsInWord = phrase.bytes.last?.isASCIILetter ?? false
    if !phrase.isStem, endsInWord, position < end, bytes[position].isASCIILetter { return nil }
    return position
  }

  /// U+2018 or U+2019.
  private static func isTypographicApostrophe(at position: Int, in bytes: [UInt8], before end: Int) -> Bool {
    position + 2 < end && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && (bytes[position + 2] == 0x98 || bytes[position + 2] == 0x99)
  }
}
