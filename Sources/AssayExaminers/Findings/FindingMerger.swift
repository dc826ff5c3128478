internal import AssayCore

/// Makes one finding of those that several tools report at one place, and names findings across edits.
enum FindingMerger {
  /// Stands for a fingerprint until all findings of a piece of code are known.
  static let provisional = Digest(of: [])

  /// The most findings of one piece of code; further ones tell a reader nothing new.
  static let most = 2_000

  /// Merges the findings of a piece of code, the first so many of it.
  ///
  /// Findings of different tools are one if their weaknesses are of one family and they share a line. The surest
  /// keeps its words, and a finding of ours that may decide always does; the tools are united.
  ///
  /// - Parameters:
  ///   - findings: The findings, those of our rules first.
  ///   - text: The piece of code.
  /// - Returns: The findings by place, with fingerprints.
  static func merge(_ findings: [Finding], in text: SourceText) -> [Finding] {
    var merged: [Finding] = []
    for finding in findings.prefix(most) {
      guard let index = merged.firstIndex(where: { areOne($0, finding) }) else {
        merged.append(finding)
        continue
      }
      let tools = merged[index].tools + finding.tools.filter { !merged[index].tools.contains($0) }
      if !merged[index].decides, finding.confidence > merged[index].confidence { merged[index] = finding }
      let first = merged[index].tools
      merged[index].tools = first + tools.filter { !first.contains($0) }
    }
    merged.sort {
      ($0.location.line, $0.location.column, $0.rule) < ($1.location.line, $1.location.column, $1.rule)
    }
    return fingerprinted(merged, in: text)
  }

  private static func areOne(_ first: Finding, _ second: Finding) -> Bool {
    guard first.location.line <= second.location.endLine, second.location.line <= first.location.endLine
    else {
      return false
    }
    // Two rules of one tool say two things on purpose.
    return Set(first.tools.map(\.name)).isDisjoint(with: second.tools.map(\.name))
      && CWERelations.areOneFlaw(first.weakness, second.weakness)
  }

  /// Gives every finding a name made of what was matched, without white space, comments and kinds of quotes, of
  /// its weakness and of its number among its likes.
  private static func fingerprinted(_ findings: [Finding], in text: SourceText) -> [Finding] {
    let places = Places(text)
    let tokens = Lexer.tokens(of: text.bytes, in: text.language ?? .html)
    var counts: [Digest: Int] = [:]
    return findings.map { finding in
      var digester = FieldDigester(domain: "assay.finding.1")
      digester.add(finding.weakness.number)
      for token in normalised(places.span(finding.location), tokens, text.bytes) { digester.add(token) }
      let likeness = digester.finish()
      let number = counts[likeness, default: 0]
      counts[likeness] = number + 1
      digester.add(number)
      var finding = finding
      finding.fingerprint = digester.finish()
      return finding
    }
  }

  private static func normalised(_ span: ByteSpan, _ tokens: [Token], _ bytes: [UInt8]) -> [[UInt8]] {
    // The first token that ends behind the start of the span, found by halving.
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= span.start { low = middle + 1 } else { high = middle }
    }
    var result: [[UInt8]] = []
    for token in tokens[low...] {
      guard token.range.lowerBound < span.end || (result.isEmpty && span.end == span.start) else { break }
      let text = Array(bytes[token.range])
      result.append(token.kind == .string ? unquoted(text) : text)
      if result.count == 400 { break }
    }
    return result
  }

  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first, text.count >= 2, text.last == first else { return text }
    return [UInt8(ascii: "\"")] + text.dropFirst().dropLast()
  }
}
