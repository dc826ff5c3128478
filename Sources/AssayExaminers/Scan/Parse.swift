internal import AssayCore

/// Says how far a piece of code could be read.
enum Parse {
  /// Weighs what the engine and the language's own parser say.
  ///
  /// - Parameters:
  ///   - text: The piece.
  ///   - parts: How its parts were read.
  ///   - answers: What the languages' own parsers say, by path.
  /// - Returns: How far it could be read.
  static func of(
    _ text: SourceText, _ parts: [PartResult], _ answers: [String: NativeParser.Answer]
  ) -> ScanReport.Parse {
    guard text.language != nil else { return .unread(reason: "its language is unknown") }
    guard text.bytes.count <= CodeScanner.sizeLimit else { return .unread(reason: "it is longer than 1 MiB") }
    guard let main = parts.first(where: \.part.isMain) else {
      return .unread(reason: "there are no rules for \(text.language?.rawValue ?? "its language")")
    }
    let answer = answers[main.path] ?? .unknown
    if case .rejected(let parser) = answer, counts(answer, for: main) { return .rejected(by: parser) }
    switch main.quality {
    case .whole:
      if isCut(main) { return .rejected(by: "the count of brackets") }
      return main.reading.how.map { .completed(how: $0) } ?? .whole
    case .partial(let spans):
      if answer != .accepted, isCut(main) { return .rejected(by: "the count of brackets") }
      return .partial(skippedLines: lines(of: spans, in: main.reading.text.bytes))
    case .unreadable:
      if answer != .accepted, isCut(main) { return .rejected(by: "the count of brackets") }
      return .unread(reason: "the analyzer does not understand it")
    case .failed(let reason): return .unread(reason: reason.printable(limit: 200))
    }
  }

  /// Whether a parser's no counts: Node knows no markup in scripts, and the engine reads what it does not.
  private static func counts(_ answer: NativeParser.Answer, for part: PartResult) -> Bool {
    guard part.reading.language == .javascript else { return true }
    return !ByteSearch(Array("</".utf8)).isFound(in: part.reading.text.bytes)
      && !ByteSearch(Array("/>".utf8)).isFound(in: part.reading.text.bytes)
  }

  private static func lines(of spans: [ByteSpan], in bytes: [UInt8]) -> Int {
    let table = LineTable(bytes)
    var lines: Set<Int> = []
    for span in spans {
      let end = min(span.end, bytes.count)
      lines.formUnion(table.position(span.start).line...table.position(max(span.start, end - 1)).line)
    }
    return lines.count
  }

  /// Whether a text ends inside a block: the engine goes on silently where the rest is missing.
  private static func isCut(_ part: PartResult) -> Bool {
    switch part.reading.language {
    case .c, .cpp, .java, .typescript: break
    case .bash, .csharp, .go, .html, .javascript, .kotlin, .php, .python, .ruby, .rust, .sql, .swift:
      return false
    }
    let bytes = part.reading.text.bytes
    // A brace may stand in both arms of a condition of the preprocessor.
    if ByteSearch(Array("#if".utf8)).isFound(in: bytes) { return false }
    var depth = 0
    for token in Lexer.tokens(of: bytes, in: part.reading.language) where token.kind == .sign {
      switch bytes[token.range.lowerBound] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: continue
      }
    }
    return depth > 0
  }
}
