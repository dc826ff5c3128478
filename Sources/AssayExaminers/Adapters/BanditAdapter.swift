internal import AssayCore
import Foundation

/// Bandit, for Python.
struct BanditAdapter: Adapter {
  let name = "bandit"
  let languages: Set<CodeLanguage> = [.python]
  let summary = "Python: calls that are dangerous by themselves"
  let advice = "~/.local/share/assay/scan/bin/pip install bandit"
  let mayDecide = false
  let versionArguments = ["--version"]

  /// Bandit's own confidence is in the construct, not in its being a flaw: these fire on ordinary code.
  private static let hints: Set<String> = [
    "B101", "B104", "B105", "B106", "B107", "B108", "B110", "B112", "B113", "B303", "B310", "B311", "B324",
    "B603",
    "B606", "B607", "B608", "B609",
  ]
  /// Where bandit's weakness is vaguer than what the rule finds.
  private static let weaknesses: [String: Int] = [
    "B102": 95, "B307": 95, "B310": 73, "B313": 611, "B314": 611, "B315": 611, "B316": 611, "B317": 611,
    "B318": 611,
    "B319": 611, "B506": 502, "B701": 79, "B703": 79,
  ]

  func arguments(for paths: [String]) -> [String] {
    ["-q", "--exit-zero", "--ignore-nosec", "-f", "json"] + paths
  }

  func read(_ result: ToolResult) -> [ForeignReport]? {
    (try? JSONDecoder().decode(Reply.self, from: Data(result.output)))?.results.compactMap(report)
  }

  private func report(_ entry: Entry) -> ForeignReport? {
    let number = Self.weaknesses[entry.test_id] ?? entry.issue_cwe?.id
    // Imports (B4..) say nothing about what is done with them.
    guard let weakness = number.flatMap({ CWE($0) }), !entry.test_id.hasPrefix("B4"),
      let severity = Severity(rawValue: entry.issue_severity.lowercased()),
      var confidence = Confidence(rawValue: entry.issue_confidence.lowercased())
    else { return nil }
    confidence = Self.hints.contains(entry.test_id) ? .low : min(confidence, .medium)
    return ForeignReport(
      finding: ForeignFinding(
        path: entry.filename, line: entry.line_number, column: entry.col_offset.map { $0 + 1 },
        endLine: entry.line_range?.max(), endColumn: nil, unit: .bytes, rule: entry.test_id,
        weakness: weakness,
        severity: severity, confidence: confidence, message: entry.issue_text))
  }

  private struct Reply: Decodable { var results: [Entry] }

  private struct Entry: Decodable {
    var filename: String
    var line_number: Int
    var line_range: [Int]?
    var col_offset: Int?
    var test_id: String
    var issue_severity: String
    var issue_confidence: String
    var issue_text: String
    var issue_cwe: Weakness?
  }

  private struct Weakness: Decodable { var id: Int? }
}
