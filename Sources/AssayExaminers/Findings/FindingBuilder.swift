internal import AssayCore

/// Makes findings of what rules matched in a piece of code.
struct FindingBuilder {
  let text: SourceText
  let pack: RulePack
  let tool: Tool

  /// The findings of a part, in its order; each place of a rule once.
  func findings(_ part: PartResult) -> [Finding] {
    let places = Places(text)
    var seen: Set<Key> = []
    return part.matches.sorted {
      ($0.span.start, $0.span.end, $0.rule) < ($1.span.start, $1.span.end, $1.rule)
    }
    .compactMap { match in
      guard let rule = pack.rule(match.rule) else { return nil }
      let span = part.reading.text.original(match.span)
      guard seen.insert(Key(rule: rule.id, span: span)).inserted else { return nil }
      return Finding(
        rule: rule.id, weakness: rule.weakness, severity: rule.severity, confidence: rule.confidence,
        message: match.message.printable(limit: 500), location: places.location(span),
        fingerprint: FindingMerger.provisional, tools: [tool])
    }
  }

  private struct Key: Hashable {
    var rule: String
    var span: ByteSpan
  }
}

/// Turns offsets of a piece of code into places.
struct Places {
  let name: String
  let bytes: [UInt8]
  let lines: LineTable

  init(_ text: SourceText) {
    name = text.name
    bytes = text.bytes
    lines = LineTable(text.bytes)
  }

  /// The place of a span.
  func location(_ span: ByteSpan) -> Location {
    let start = lines.position(span.start)
    let end = lines.position(max(span.start, span.end))
    return Location(
      file: name, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// The span of a place.
  func span(_ location: Location) -> ByteSpan {
    let start = lines.offset(line: location.line, column: location.column)
    return ByteSpan(
      start: start, end: max(start, lines.offset(line: location.endLine, column: location.endColumn)))
  }
}
