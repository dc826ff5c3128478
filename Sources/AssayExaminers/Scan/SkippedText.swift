internal import AssayCore

/// Says whether what the engine skipped does anything.
enum SkippedText {
  /// Whether the spans are a declaration each, or their lines hold no more than blanks, comments and lines of the
  /// preprocessor.
  ///
  /// A part of a declaration is not enough: what stands around it is then read as something that it is not.
  ///
  /// - Parameters:
  ///   - spans: What was skipped.
  ///   - bytes: The text.
  ///   - language: Its language.
  /// - Returns: Whether that holds for each span.
  static func isHarmless(_ spans: [ByteSpan], in bytes: [UInt8], _ language: CodeLanguage) -> Bool {
    let table = LineTable(bytes)
    let tokens = Lexer.tokens(of: bytes, in: language)
    return spans.allSatisfy { span in
      let first = table.range(line: table.position(span.start).line, in: bytes)
      let last = table.range(line: table.position(max(span.start, span.end - 1)).line, in: bytes)
      let lines = first.lowerBound..<max(first.lowerBound, last.upperBound)
      let rest = withoutDirectives(tokens.filter { $0.range.overlaps(lines) }, bytes, table, language)
      let isCovered = rest.allSatisfy { span.start <= $0.range.lowerBound && $0.range.upperBound <= span.end }
      return rest.isEmpty || isCovered && isDeclaration(rest, bytes)
    }
  }

  /// Whether spans of a page are text without markup and without values that a template writes.
  static func isPlainText(_ spans: [ByteSpan], in bytes: [UInt8]) -> Bool {
    spans.allSatisfy { span in
      let text = Array(bytes[max(0, span.start)..<min(bytes.count, span.end)])
      return ["<", "{{", "{!!", "${"].allSatisfy { !ByteSearch(Array($0.utf8)).isFound(in: text) }
    }
  }

  private static func withoutDirectives(
    _ tokens: [Token], _ bytes: [UInt8], _ table: LineTable, _ language: CodeLanguage
  ) -> [Token] {
    guard language == .c || language == .cpp else { return tokens }
    let directives = Set(
      tokens.filter { bytes.isSign($0, UInt8(ascii: "#")) }.map { table.position($0.range.lowerBound).line })
    return tokens.filter { !directives.contains(table.position($0.range.lowerBound).line) }
  }

  /// `static const size_t limit;`: names, stars and sizes, nothing that is called or computed.
  private static func isDeclaration(_ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard let last = tokens.last, bytes.isSign(last, UInt8(ascii: ";")) else { return false }
    let words = tokens.prefix { $0.kind == .word }
    guard words.count >= 2, !["return", "goto", "throw", "delete"].contains(bytes.text(words[0])) else {
      return false
    }
    return tokens.dropLast().allSatisfy { token in
      switch token.kind {
      case .word, .number: true
      case .string: false
      case .sign: Array("*[],:".utf8).contains(bytes[token.range.lowerBound])
      }
    }
  }
}
