internal import AssayCore

/// Says whether a text ends inside something that it opened.
///
/// The engine adds a bracket that is missing and reads on, so that it calls such a text whole.
enum Brackets: Sendable, Hashable {
  /// Every bracket has its partner, as far as this can tell.
  case matched
  /// The text ends inside a block.
  case open
  /// Some do not match, and nothing is known about where.
  case mismatched

  /// Looks at the brackets of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - language: Its language; brackets are matched only where they tell something.
  init(of bytes: [UInt8], in language: CodeLanguage) {
    self = .matched
    switch language {
    case .c, .cpp, .java, .javascript, .typescript: break
    case .bash, .csharp, .go, .html, .kotlin, .php, .python, .ruby, .rust, .sql, .swift: return
    }
    // A bracket may stand in both arms of a condition of the preprocessor.
    let hasConditions = language == .c || language == .cpp
    if hasConditions, ByteSearch(Array("#if".utf8)).isFound(in: bytes) { return }
    let depth = Depth(bytes, language)
    if Self.hasMarkup(bytes, language) {
      // An apostrophe in markup is no quotation mark, so that only an end that looks unfinished counts.
      self = depth.braces > 0 && Self.looksUnfinished(bytes) ? .open : .matched
    } else if depth.braces > 0 {
      self = .open
    } else if depth.braces < 0 || depth.others != 0 {
      self = .mismatched
    }
  }

  /// How many brackets are open at the end.
  private struct Depth {
    var braces = 0
    var others = 0

    init(_ bytes: [UInt8], _ language: CodeLanguage) {
      for token in Lexer.tokens(of: bytes, in: language) where token.kind == .sign {
        switch bytes[token.range.lowerBound] {
        case UInt8(ascii: "{"): braces += 1
        case UInt8(ascii: "}"): braces -= 1
        case UInt8(ascii: "("), UInt8(ascii: "["): others += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): others -= 1
        default: continue
        }
      }
    }
  }

  /// Whether a script holds elements of a page, which Node does not know.
  static func hasMarkup(_ bytes: [UInt8], _ language: CodeLanguage) -> Bool {
    guard language == .javascript || language == .typescript else { return false }
    return ByteSearch(Array("</".utf8)).isFound(in: bytes) || ByteSearch(Array("/>".utf8)).isFound(in: bytes)
  }

  /// Whether the last line is indented or ends in the middle of a statement.
  private static func looksUnfinished(_ bytes: [UInt8]) -> Bool {
    var last: Range<Int>?
    var isIndented = false
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      if content.isEmpty { continue }
      last = content
      isIndented = content.lowerBound > line.content.lowerBound
    }
    guard let last else { return false }
    return isIndented || !Array(";})]>".utf8).contains(bytes[last.upperBound - 1])
  }
}
