internal import AssayCore

/// The words that a file must hold for a pattern to match in it.
///
/// A pattern's names stand in every file that it matches, if only in an import. So a file without them need not be
/// asked about a rule at all.
indirect enum WordNeed: Sendable, Hashable {
  /// Nothing is known to be needed.
  case nothing
  /// This word.
  case word(String)
  /// All of these.
  case all([WordNeed])
  /// One of these.
  case either([WordNeed])

  /// What the entries of `pattern-sources` or `pattern-sinks` need.
  init(entries: JSONValue?, _ language: CodeLanguage) {
    guard let entries = entries?.items else {
      self = .nothing
      return
    }
    self = .either(entries.map { WordNeed(formula: $0, language) })
  }

  /// Whether a file with these words may hold a match.
  func isMet(by words: Set<String>) -> Bool {
    switch self {
    case .nothing: true
    case .word(let word): words.contains(word)
    case .all(let needs): needs.allSatisfy { $0.isMet(by: words) }
    case .either(let needs): needs.contains { $0.isMet(by: words) }
    }
  }

  /// The words of a file, those in texts and comments too.
  static func words(of bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    for run in bytes.split(whereSeparator: { !$0.isWordByte && $0 != UInt8(ascii: "$") })
    where run.count <= 80 {
      words.insert(String(decoding: run, as: UTF8.self))
      if run.contains(UInt8(ascii: "$")) {
        for part in run.split(separator: UInt8(ascii: "$")) {
          words.insert(String(decoding: part, as: UTF8.self))
        }
      }
    }
    return words
  }

  private init(formula: JSONValue, _ language: CodeLanguage) {
    guard case .object(let members) = formula else {
      self = .nothing
      return
    }
    var needs: [WordNeed] = []
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "pattern", "pattern-inside":
        needs.append(value.text.map { WordNeed(pattern: $0, language) } ?? WordNeed(formula: value, language))
      case "patterns": needs += (value.items ?? []).map { WordNeed(formula: $0, language) }
      case "pattern-either":
        needs.append(.either((value.items ?? []).map { WordNeed(formula: $0, language) }))
      default: continue
      }
    }
    self = .all(needs)
  }

  private init(pattern: String, _ language: CodeLanguage) {
    let bytes = Array(pattern.utf8)
    var needs: [WordNeed] = []
    for token in Lexer.tokens(of: bytes, in: language) where token.kind == .word {
      var text = bytes.text(token)
      if text.hasPrefix("$") {
        text.removeFirst()
        let isVariable = text.utf8.allSatisfy {
          $0 == UInt8(ascii: "_") || $0.isASCIIDigit || ($0 >= 65 && $0 <= 90)
        }
        if isVariable, !text.hasPrefix("_") || language != .php { continue }
      }
      guard text.utf8.count > 1, text.utf8.allSatisfy(\.isWordByte), !Self.keywords.contains(text) else {
        continue
      }
      let next = token.range.upperBound < bytes.count ? bytes[token.range.upperBound] : 0
      // What `java.lang` holds is never imported.
      let isPackage =
        language == .java && next == UInt8(ascii: ".") && text.utf8.first.map { $0 >= 97 } == true
      if !isPackage { needs.append(.word(text)) }
    }
    self = .all(needs)
  }

  private static let keywords: Set<String> = [
    "def", "class", "function", "return", "if", "else", "elif", "for", "foreach", "while", "new", "try",
    "except",
    "catch", "finally", "with", "as", "import", "from", "public", "private", "protected", "static", "void",
    "func",
    "var", "let", "const", "async", "await", "lambda", "in", "not", "and", "or", "None", "True", "False",
    "null",
    "true", "false", "int", "char", "bool", "boolean", "string", "String", "Object", "self", "this", "throw",
    "raise",
    "yield", "switch", "case", "default", "do", "echo", "print", "use", "fn", "final", "unsigned", "struct",
    "size_t",
    "long", "byte", "range", "nil", "undefined", "global", "is", "assert", "del", "break", "continue", "go",
    "defer",
  ]
}
