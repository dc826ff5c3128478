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
    guard let language = text.language else { return .unread(reason: "its language is unknown") }
    guard text.bytes.count <= CodeScanner.sizeLimit else {
      return .unread(reason: "it is longer than 1 MiB")
    }
    guard let main = parts.first(where: \.part.isMain) else {
      return .unread(reason: "there are no rules for \(language.rawValue)")
    }
    if let problem = Completeness.problem(of: text) { return .rejected(by: problem) }
    let outcome = of(main, text, answers[main.path] ?? .unknown)
    var unread: Set<Int> = []
    switch outcome {
    case .rejected, .otherLanguage, .unread: return outcome
    case .whole, .completed: break
    case .partial(let lines): unread = lines.lines
    }
    for part in parts where !part.part.isMain {
      unread.formUnion(unreadLines(of: part, text, answers[part.path] ?? .unknown))
    }
    return unread.isEmpty ? outcome : .partial(skippedLines: SkippedLines(unread))
  }

  private static func of(
    _ main: PartResult, _ text: SourceText, _ answer: NativeParser.Answer
  ) -> ScanReport.Parse {
    let answer = counts(answer, for: main) ? answer : .unknown
    if case .rejected(let parser) = answer { return .rejected(by: parser) }
    let brackets = brackets(of: main, answer)
    if brackets == .open { return .rejected(by: "the count of brackets") }
    switch main.quality {
    case .whole:
      if brackets == .mismatched { return .unread(reason: "its brackets do not match") }
      return main.reading.how.map { .completed(how: $0) } ?? .whole
    case .partial(let spans):
      let bytes = main.reading.text.bytes
      let isHarmless =
        main.reading.language == .html
        ? SkippedText.isPlainText(spans, in: bytes)
        : answer == .accepted && SkippedText.isHarmless(spans, in: bytes, main.reading.language)
      if isHarmless { return .completed(how: "without lines that do nothing") }
      return .partial(skippedLines: SkippedLines(lines(of: spans, in: main, text)))
    case .unreadable: return .unread(reason: "the analyzer does not understand it")
    case .failed(let reason): return .unread(reason: reason.printable(limit: 200))
    }
  }

  /// The lines of a script in a page that could not be read.
  private static func unreadLines(
    of part: PartResult, _ text: SourceText, _ answer: NativeParser.Answer
  ) -> Set<Int> {
    switch part.quality {
    case .whole: return brackets(of: part, answer) == .matched ? [] : allLines(of: part, text)
    case .partial(let spans):
      let isHarmless =
        answer == .accepted
        && SkippedText.isHarmless(spans, in: part.reading.text.bytes, part.reading.language)
      return isHarmless ? [] : lines(of: spans, in: part, text)
    case .unreadable, .failed: return allLines(of: part, text)
    }
  }

  private static func brackets(of part: PartResult, _ answer: NativeParser.Answer) -> Brackets {
    answer == .accepted ? .matched : Brackets(of: part.reading.text.bytes, in: part.reading.language)
  }

  /// Whether a parser's no counts.
  ///
  /// Node knows no markup in scripts, and the engine reads what it does not; other shells than Bash have a grammar of
  /// their own.
  private static func counts(_ answer: NativeParser.Answer, for part: PartResult) -> Bool {
    let bytes = part.reading.text.bytes
    switch part.reading.language {
    case .javascript: return !Brackets.hasMarkup(bytes, .javascript)
    case .bash:
      guard bytes.starts(with: Array("#!".utf8)) else { return true }
      let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
      return !["zsh", "ksh", "fish", "csh"].contains { ByteSearch(Array($0.utf8)).isFound(in: line) }
    case .c, .cpp, .csharp, .go, .html, .java, .kotlin, .php, .python, .ruby, .rust, .sql, .swift,
      .typescript:
      return true
    }
  }

  /// The lines of the piece of code that spans of a reading stand in.
  private static func lines(of spans: [ByteSpan], in part: PartResult, _ text: SourceText) -> Set<Int> {
    let table = LineTable(text.bytes)
    return spans.reduce(into: []) { lines, span in
      let span = part.reading.text.original(span)
      lines.formUnion(table.position(span.start).line...table.position(max(span.start, span.end - 1)).line)
    }
  }

  /// The lines of the piece of code that hold anything of a reading.
  private static func allLines(of part: PartResult, _ text: SourceText) -> Set<Int> {
    let bytes = part.reading.text.bytes
    let spans = ByteLines(bytes).map { bytes.trimmed($0.content) }.filter { !$0.isEmpty }.map {
      ByteSpan(start: $0.lowerBound, end: $0.upperBound)
    }
    return lines(of: spans, in: part, text)
  }
}
