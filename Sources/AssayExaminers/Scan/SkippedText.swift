internal import AssayCore

/// Says whether what the engine skipped does anything.
enum SkippedText {
  /// Whether the lines of the spans hold no more than blanks, comments, lines of the preprocessor or one declaration.
  ///
  /// - Parameters:
  ///   - spans: What was skipped.
  ///   - bytes: The text.
  ///   - language: Its language.
  static func isHarmless(_ spans: [ByteSpan], in bytes: [UInt8], _ language: CodeLanguage) -> Bool {
    let table = LineTable(bytes)
    let tokens = Lexer.tokens(of: bytes, in: language)
    return spans.allSatisfy { span in
      let first = table.range(line: table.position(span.start).line, in: bytes)
      let last = table.range(line: table.position(max(span.start, span.end - 1)).line, in: bytes)
      let lines = first.lowerBound..<max(first.lowerBound, last.upperBound)
      return isHarmless(tokens.filter { $0.range.overlaps(lines) }, bytes, table, language)
    }
  }

  private static func isHarmless(
    _ tokens: [Token], _ bytes: [UInt8], _ table: LineTable, _ language: CodeLanguage
  ) -> Bool {
    var rest = tokens
    if language == .c || language == .cpp {
      let directives = Set(
        tokens.filter { bytes.isSign($0, UInt8(ascii: "#")) }.map {
          table.position($0.range.lowerBound).line
        })
      rest.removeAll { directives.contains(table.position($0.range.lowerBound).line) }
    }
    return rest.isEmpty || isDeclaration(rest, bytes)
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
