internal import AssayCore

/// A word, a number, a text or a sign of a program.
struct Token: Sendable, Hashable {
  /// The kinds of tokens.
  enum Kind: Sendable, Hashable {
    /// A name or a keyword, with `$` and `@` before it where the language has them.
    case word
    /// A number.
    case number
    /// A text in quotes.
    case string
    /// A single sign.
    case sign
  }

  /// What it is.
  var kind: Kind
  /// Its bytes in the text.
  var range: Range<Int>
}

/// Cuts code into tokens, well enough to find functions and calls and to compare code across formatting.
///
/// Linear in the text and total: whatever the bytes, there are tokens. Comments are left out.
struct Lexer {
  private let bytes: [UInt8]
  private let style: Style
  private var index = 0
  private var tokens: [Token] = []

  private struct Style {
    var hasHashComments: Bool
    var hasSlashComments: Bool
    var hasDashComments: Bool
    var hasTripleQuotes: Bool
    var hasBackquotes: Bool
    var hasRegexes: Bool
    var textsSpanLines: Bool

    init(_ language: CodeLanguage) {
      hasHashComments = [.python, .bash, .php, .ruby].contains(language)
      hasSlashComments = ![.python, .bash, .html, .sql, .ruby].contains(language)
      hasDashComments = language == .sql
      hasTripleQuotes = language == .python || language == .java
      hasBackquotes = [.javascript, .typescript, .go].contains(language)
      hasRegexes = language == .javascript || language == .typescript
      textsSpanLines = [.php, .bash, .sql, .html].contains(language)
    }
  }

  private init(_ bytes: [UInt8], _ language: CodeLanguage) {
    self.bytes = bytes
    style = Style(language)
  }

  /// The tokens of a text.
  static func tokens(of bytes: [UInt8], in language: CodeLanguage) -> [Token] {
    var lexer = Lexer(bytes, language)
    lexer.run()
    return lexer.tokens
  }

  private mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isWhitespace {
        index += 1
      } else if let end = endOfComment() {
        index = end
      } else if let end = endOfText() {
        add(.string, until: end)
      } else if byte.isASCIIDigit {
        add(.number, until: endOfRun { $0.isWordByte || $0 == UInt8(ascii: ".") })
      } else if Self.isNameStart(byte) {
        add(
          .word,
          until: max(
            index + 1, endOfRun(from: index + 1) { $0.isWordByte || $0 >= 0x80 || $0 == UInt8(ascii: "$") }))
      } else {
        add(.sign, until: index + 1)
      }
    }
  }

  private mutating func add(_ kind: Token.Kind, until end: Int) {
    tokens.append(Token(kind: kind, range: index..<end))
    index = end
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }

  private func endOfRun(from start: Int? = nil, while isPart: (UInt8) -> Bool) -> Int {
    var end = start ?? index
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return end
  }

  private func starts(_ text: StaticString, at position: Int? = nil) -> Bool {
    bytes.hasLowercased(text, at: position ?? index, before: bytes.count)
  }

  private func endOfLine() -> Int { endOfRun { $0 != UInt8(ascii: "\n") } }

  private func endOfComment() -> Int? {
    if style.hasHashComments, bytes[index] == UInt8(ascii: "#") {
      // `${#name}` and `$#` of the shell and PHP's attributes are no comments.
      let follows = index > 0 && !bytes[index - 1].isWhitespace && bytes[index - 1] != UInt8(ascii: ";")
      return follows || starts("#[") ? nil : endOfLine()
    }
    if style.hasDashComments, starts("--") { return endOfLine() }
    if style.hasSlashComments, starts("//") { return endOfLine() }
    if starts("<!--") { return end(of: "-->", from: index + 4) }
    guard style.hasSlashComments || style.hasDashComments, starts("/*") else { return nil }
    return end(of: "*/", from: index + 2)
  }

  private func end(of closing: StaticString, from start: Int) -> Int {
    var position = start
    while position < bytes.count, !starts(closing, at: position) { position += 1 }
    return min(bytes.count, position + closing.utf8CodeUnitCount)
  }

  private func endOfText() -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\""):
      if style.hasTripleQuotes, starts("\"\"\"") { return end(of: "\"\"\"", from: index + 3) }
      return endOfQuoted(spansLines: style.textsSpanLines)
    case UInt8(ascii: "'"):
      if style.hasTripleQuotes, starts("'''") { return end(of: "'''", from: index + 3) }
      return endOfQuoted(spansLines: style.textsSpanLines)
    case UInt8(ascii: "`"): return style.hasBackquotes ? endOfQuoted(spansLines: true) : nil
    case UInt8(ascii: "/"): return style.hasRegexes && isRegexPlace ? endOfRegex() : nil
    default: return nil
    }
  }

  private func endOfQuoted(spansLines: Bool) -> Int {
    let quote = bytes[index]
    var position = index + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 2
        continue
      }
      if bytes[position] == quote { return position + 1 }
      if bytes[position] == UInt8(ascii: "\n"), !spansLines { return position }
      position += 1
    }
    return bytes.count
  }

  /// Whether a slash here begins a regular expression, not a division.
  private var isRegexPlace: Bool {
    guard let last = tokens.last else { return true }
    guard last.kind == .sign else {
      return last.kind == .word && Self.wordsBeforeValues.contains(bytes.text(last))
    }
    let sign = bytes[last.range.lowerBound]
    return sign != UInt8(ascii: ")") && sign != UInt8(ascii: "]") && sign != UInt8(ascii: "}")
  }

  private static let wordsBeforeValues: Set<String> = [
    "await", "case", "delete", "do", "else", "in", "new", "of", "return", "throw", "typeof", "void", "yield",
  ]

  private func endOfRegex() -> Int? {
    var position = index + 1
    var isInClass = false
    // Longer ones are no regular expressions that people write.
    let limit = Swift.min(bytes.count, index + 400)
    while position < limit, bytes[position] != UInt8(ascii: "\n") {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return position + 1
      default: break
      }
      position += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// A token's text.
  func text(_ token: Token) -> String { String(decoding: self[token.range], as: UTF8.self) }

  /// Whether a token is this sign.
  func isSign(_ token: Token, _ sign: UInt8) -> Bool {
    token.kind == .sign && self[token.range.lowerBound] == sign
  }
}
