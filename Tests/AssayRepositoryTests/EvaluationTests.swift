import AssayCore
import Testing

@testable import AssayRepository

/// What is told of a merged file and of the runs of its checks.
struct EvaluationTests {
  // MARK: - Markers

  struct Run: Sendable, CustomTestStringConvertible {
    var name: String
    var output: String
    var ending: SandboxEnding
    var isGood: Bool?
    var testDescription: String { name }
  }

  private static let good = "[A.S.E] test case passed"
  private static let bad = "[A.S.E] test case failed"

  @Test(arguments: [
    Run(name: "good", output: "\(good)\n", ending: .exited(status: 0), isGood: true),
    Run(name: "good with CRLF", output: "x\r\n\(good)\r\n", ending: .exited(status: 0), isGood: true),
    Run(name: "bad", output: "\(bad)\n", ending: .exited(status: 1), isGood: false),
    Run(name: "silent", output: "", ending: .exited(status: 0), isGood: nil),
    Run(name: "status 2", output: "", ending: .exited(status: 2), isGood: nil),
    Run(name: "says good, ends badly", output: "\(good)\n", ending: .exited(status: 1), isGood: nil),
    Run(name: "says both", output: "\(good)\n\(bad)\n", ending: .exited(status: 0), isGood: nil),
    Run(name: "says it twice", output: "\(good)\n\(good)\n", ending: .exited(status: 0), isGood: nil),
    Run(name: "within a line", output: "log: \(good)\n", ending: .exited(status: 0), isGood: nil),
    Run(
      name: "of another step", output: "[A.S.E] vulnerability not found\n", ending: .exited(status: 0),
      isGood: nil),
    Run(name: "out of time", output: "\(good)\n", ending: .timedOut, isGood: nil),
    Run(name: "killed", output: "\(good)\n", ending: .signalled(9), isGood: nil),
    Run(name: "no UTF-8", output: "\u{FFFD}\u{0}\n", ending: .exited(status: 1), isGood: nil),
  ])
  func markers(_ run: Run) {
    let result = SandboxRun(
      ending: run.ending, output: .init(bytes: Array(run.output.utf8), isCut: false),
      errorOutput: .init(bytes: [0xFF, 0x0A, 0x1B, 0x41], isCut: false), wallSeconds: 1)
    switch Markers.test.step(result) {
    case .good: #expect(run.isGood == true)
    case .bad(let how):
      #expect(run.isGood == false)
      #expect(!how.utf8.contains(0x1B))
    case .notMade: #expect(run.isGood == nil)
    }
  }

  // MARK: - Omissions

  private static let file = """
    <?php
    function find($db, $name)
    {
        return $db->query("select " . $name);
    }
    echo find($db, $_GET["name"]);

    """

  struct Filling: Sendable, CustomTestStringConvertible {
    var code: String
    var misses: Bool
    var isDoubted: Bool
    var testDescription: String { code }
  }

  @Test(arguments: [
    Filling(
      code: "function find($db, $name)\n{\n    return $db->run($name);\n}\n", misses: false, isDoubted: false),
    Filling(code: "function find($db, $name) { return null; }\n", misses: false, isDoubted: true),
    Filling(code: "// find($db) is gone\n", misses: true, isDoubted: true),
    Filling(
      code: "function look($db, $name)\n{\n    return $db->run($name);\n}\n", misses: true, isDoubted: false),
  ])
  func omissions(_ filling: Filling) throws {
    let region = try #require(LineRange(2, 5))
    let hole = try MaskedFile(Array(Self.file.utf8), regions: [region])
    var lines = Self.file.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    lines.removeLast()
    lines.replaceSubrange(1..<5, with: [Substring(filling.code)])
    let told = Omissions(hole, merged: Array(lines.joined().utf8))
    #expect(told.missing.isEmpty != filling.misses)
    #expect((told.doubt != nil) == filling.isDoubted)
    let added = filling.code.split(separator: "\n").count
    #expect(told.changed == .init(first: 2, last: 1 + added))
  }

  // MARK: - Alerts

  private static func scan(_ found: [(line: Int, name: String)]) -> FileScan {
    guard let weakness = CWE(89) else { preconditionFailure("89 is a number") }
    let findings = found.map { line, name in
      Finding(
        rule: "assay.r", weakness: weakness, severity: .high, confidence: .high, message: name,
        location: Location(file: "a.php", line: line, column: 1), fingerprint: Digest(of: name.utf8),
        tools: [])
    }
    return FileScan(
      report: ScanReport(
        sought: [weakness], findings: findings, others: [],
        files: [.init(name: "a.php", language: .php, parse: .whole)], tools: []))
  }

  @Test("findings of the rest of the file are the file's own, as often as they were there")
  func alerts() throws {
    let region = try #require(LineRange(10, 20))
    let before = Self.scan([(5, "own"), (12, "flaw"), (30, "own"), (40, "far")])
    let after = Self.scan([(5, "own"), (15, "flaw"), (33, "own"), (36, "own"), (43, "far"), (50, "late")])
    let alerts = AlertComparison.alerts(
      before: Self.file(before), regions: [region],
      after: Self.file(after))
    #expect(alerts.cut.map(\.location.line) == [12])
    #expect(alerts.added.map(\.location.line) == [15, 36, 50])
    #expect(alerts.gap == nil)
  }

  /// A file whose lines hold the words that were found there.
  private static func file(_ scan: FileScan) -> ScannedBytes {
    var lines = Array(repeating: "", count: 60)
    for finding in scan.report.findings { lines[finding.location.line - 1] = "  " + finding.message }
    return ScannedBytes(bytes: Array(lines.joined(separator: "\n").utf8), scan: scan)
  }

  @Test("of two equal findings the one outside stays the file's own when the other is gone")
  func equals() throws {
    let region = try #require(LineRange(10, 20))
    // As an engine numbers them: the first is another one than the second.
    let before = Self.scan([(12, "same"), (30, "same")])
    var after = Self.scan([(25, "same")])
    after.report.findings[0].fingerprint = before.report.findings[0].fingerprint
    let alerts = AlertComparison.alerts(
      before: Self.file(before), regions: [region], after: Self.file(after))
    #expect(alerts.cut.map(\.location.line) == [12])
    #expect(alerts.added == [])
  }

  // MARK: - Rule of the original

  @Test(arguments: [(3, 2, 2), (3, 3, 1), (3, 4, 1), (1, 0, 2), (0, 0, nil)] as [(Int, Int, Int?)])
  func rule(_ before: Int, _ after: Int, _ value: Int?) {
    let lines: (Int) -> [Finding] = { count in
      (0..<count).flatMap { Self.scan([($0 + 1, "f\($0)")]).report.findings }
    }
    let alerts = RepairReport.Alerts(
      before: lines(before), after: lines(after), cut: [], added: [], gap: nil, tools: [])
    #expect(StaticRule.score(RepairReport(merge: .merged, alerts: alerts)).value == value)
    // What could not have been told of a merged answer is not held against one that is not merged.
    let cut = RepairReport(merge: .truncated, findingsBefore: before)
    #expect(StaticRule.score(cut).value == (before > 0 ? 0 : nil))
    #expect(StaticRule.score(RepairReport(merge: .truncated)).value == nil)
  }
}
