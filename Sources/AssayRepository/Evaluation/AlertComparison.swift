internal import AssayCore

/// A file and what was found in it.
struct ScannedBytes: Sendable {
  /// The file.
  var bytes: [UInt8]
  /// What was found.
  var scan: FileScan
  /// The lines of it that are an answer's; none if nothing is known of that.
  var own: [LineRange] = []

  /// The findings of the weaknesses that are sought, each with what tells it from others.
  ///
  /// Those outside of the lines that are an answer's come first: of two that are equal, the one that stands elsewhere is
  /// the file's own.
  fileprivate var findings: [(finding: Finding, key: FindingKey)] {
    let lines = TextLines(bytes).lines
    let all = scan.report.findings.map { ($0, FindingKey($0, in: lines)) }
    let isOwn: ((Finding, FindingKey)) -> Bool = { one in own.contains { $0.touches(one.0.location) } }
    return all.filter { !isOwn($0) } + all.filter(isOwn)
  }
}

/// Tells the findings that an answer brings from those that the file had before.
///
/// Findings are known again by their weakness and by the text that they are about, so that lines may move. Their
/// fingerprints would not do: they count equal ones, and the number of one that stays changes with one that goes.
enum AlertComparison {
  /// Compares with the original alone.
  ///
  /// A finding outside of what was cut out is the file's own, as often as it was there. All others in the merged file
  /// are the answer's, wherever they lie: a flaw may show in a line that was not changed.
  ///
  /// - Parameters:
  ///   - before: The original.
  ///   - regions: What was cut out of it.
  ///   - after: The merged file.
  /// - Returns: The alerts.
  static func alerts(
    before: ScannedBytes, regions: [LineRange], after: ScannedBytes
  ) -> RepairReport.Alerts {
    let old = before.findings
    let isCut: (Finding) -> Bool = { finding in regions.contains { $0.touches(finding.location) } }
    var own = FindingCounts(old.filter { !isCut($0.finding) }.map(\.key))
    return alerts(
      before, after, cut: old.map(\.finding).filter(isCut), added: own.removing(after.findings),
      gap: after.scan.gap ?? before.scan.gap)
  }

  /// Compares with the original in which the lines of the commit that mends the flaw fill the holes.
  ///
  /// Those lines are known not to have the flaw, so that what is found in that file is no flaw that an answer could
  /// mend, and what is found in the original beyond it is the flaw, wherever it shows. Where the analyzers find more in
  /// the mended lines than in the original, they cannot tell one from the other, and nothing is said.
  ///
  /// - Parameters:
  ///   - before: The original.
  ///   - regions: What was cut out of it.
  ///   - after: The merged file.
  ///   - filled: The original with the mended lines in its holes.
  ///   - patched: The file in the commit, with all that it changes.
  /// - Returns: The alerts; those that the original alone gives where a mended file could not be read whole.
  static func alerts(
    before: ScannedBytes, regions: [LineRange], after: ScannedBytes, filled: ScannedBytes,
    patched: ScannedBytes
  ) -> RepairReport.Alerts {
    guard filled.scan.gap == nil, patched.scan.gap == nil, before.scan.gap == nil else {
      return alerts(before: before, regions: regions, after: after)
    }
    let old = before.findings
    let (inside, outside) = (
      old.filter { one in regions.contains { $0.touches(one.finding.location) } },
      old.filter { one in !regions.contains { $0.touches(one.finding.location) } }
    )
    var all = FindingCounts(old.map(\.key))
    guard all.removing(filled.findings).isEmpty else {
      return alerts(before, after, cut: [], added: [], gap: after.scan.gap ?? blindness)
    }
    // What the commit itself leaves is no flaw that it mends, whatever becomes of it between the two.
    let left = FindingCounts(outside.map(\.key)).least(with: FindingCounts(patched.findings.map(\.key)))
    let allowed = FindingCounts(filled.findings.map(\.key)).most(with: left)
    var (forOld, forNew) = (allowed, allowed)
    let mended = Set(forOld.removing(outside + inside))
    return alerts(
      before, after, cut: old.map(\.finding).filter(mended.contains), added: forNew.removing(after.findings),
      gap: after.scan.gap)
  }

  /// Why the analyzers are not heard about a flaw.
  static let blindness =
    "the analyzers find the weakness in the lines that mend it, too, so that what they find proves nothing"

  private static func alerts(
    _ before: ScannedBytes, _ after: ScannedBytes, cut: [Finding], added: [Finding], gap: String?
  ) -> RepairReport.Alerts {
    RepairReport.Alerts(
      before: before.scan.report.findings, after: after.scan.report.findings, cut: cut, added: added,
      gap: gap, tools: after.scan.report.tools)
  }
}

/// What tells a finding from others, wherever its lines stand: its weakness, and the text that it is about without
/// blanks.
struct FindingKey: Sendable, Hashable {
  private let weakness: CWE
  private let text: [UInt8]

  init(_ finding: Finding, in lines: [TextLine]) {
    weakness = finding.weakness
    let place = finding.location
    var text: [UInt8] = []
    for number in place.line...max(place.line, place.endLine) where lines.indices.contains(number - 1) {
      let line = lines[number - 1].content
      let start = number == place.line ? min(max(0, place.column - 1), line.count) : 0
      let end = number == place.endLine ? min(max(start, place.endColumn - 1), line.count) : line.count
      // A finding without an end is about its line.
      text += place.endLine == place.line && place.endColumn <= place.column ? line : Array(line[start..<end])
    }
    self.text = text.filter { !$0.isWhitespace }
  }
}

/// How often findings are there.
private struct FindingCounts {
  private var counts: [FindingKey: Int] = [:]

  init(_ keys: [FindingKey]) {
    for key in keys { counts[key, default: 0] += 1 }
  }

  /// Takes findings away, as often as they are there.
  ///
  /// - Returns: Those that are not there any more.
  mutating func removing(_ findings: [(finding: Finding, key: FindingKey)]) -> [Finding] {
    findings.filter { one in
      guard let count = counts[one.key], count > 0 else { return true }
      counts[one.key] = count - 1
      return false
    }.map(\.finding).sorted {
      ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column)
    }
  }

  func least(with other: FindingCounts) -> FindingCounts {
    var result = self
    result.counts = counts.reduce(into: [:]) { $0[$1.key] = min($1.value, other.counts[$1.key] ?? 0) }
    return result
  }

  func most(with other: FindingCounts) -> FindingCounts {
    var result = self
    result.counts.merge(other.counts) { max($0, $1) }
    return result
  }
}

extension LineRange {
  /// Whether a finding lies in these lines, in whole or in part.
  func touches(_ location: Location) -> Bool {
    location.line <= last && first <= location.endLine
  }
}
