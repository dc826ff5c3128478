/// What is looked for beside the summary of a hole.
package enum ContextQuery: Sendable, Hashable {
  /// The whole file as it was before lines were masked, as the original does unless told otherwise.
  case file
  /// The masked lines alone.
  case block
  /// A text that the caller has, such as a guess at what the lines are.
  case hypothetical(String)

  /// The query: the summary, a line end, and the text.
  ///
  /// What was masked ranks files here; it is in no prompt.
  func query(for hole: MaskedFile, summary: String?) -> [UInt8] {
    let text: [UInt8] =
      switch self {
      case .file: hole.original
      case .block: hole.masked
      case .hypothetical(let text): Array(text.utf8)
      }
    return Array((summary ?? "").utf8) + TextLine.lf + text
  }
}

extension MaskedFile {
  /// The lines that were taken out.
  var masked: [UInt8] {
    let lines = TextLines(original)
    return regions.reduce(into: []) { bytes, region in
      bytes += TextLines(lines[region.first - 1..<region.last]).bytes
    }
  }
}
