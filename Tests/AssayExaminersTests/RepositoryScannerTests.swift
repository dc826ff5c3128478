import AssayCore
import AssayExaminers
import AssayTestKit
import Foundation
import Testing

/// Files of repositories, examined together.
@Suite struct RepositoryScannerLackTests {
  @Test("a machine without the engine reads nothing, finds nothing, and says why of every file")
  func lack() async throws {
    let lack = Lack(.analyzer, "semgrep is not installed: pip install it")
    let scanner = RepositoryScanner(.lacking(lack))
    let file = ScanRequest(path: "a.py", language: .python, bytes: [], sought: [CWE(78)].compactMap(\.self))
    let scans = try await scanner.scan([file, file])
    #expect(scans.count == 2)
    for scan in scans {
      #expect(scan.lacks == [lack])
      #expect(scan.report.findings.isEmpty)
      #expect(scan.report.bearing == .silent)
    }
  }
}

@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct RepositoryScannerTests {
  /// Rules of the test alone.
  private static let rules = """
    rules:
    - id: assay.python.shell
      languages: [python]
      severity: ERROR
      message: A shell command is run.
      metadata:
        cwe: CWE-78
        confidence: HIGH
      pattern: os.system(...)
    - id: assay.python.hint
      languages: [python]
      severity: INFO
      message: Perhaps.
      metadata:
        cwe: CWE-78
        confidence: LOW
      pattern: os.popen(...)
    """

  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var language: CodeLanguage?
    var weakness: Int
    /// The lines of findings that decide.
    var lines: [Int]
    var others: Int
    var lacks: Int
    var testDescription: String { text }
  }

  @Test(
    "what decides, what is a hint, and what there are no rules for",
    arguments: [
      Example(
        text: "import os\nos.system(x)\n", language: .python, weakness: 78, lines: [2], others: 0, lacks: 0),
      Example(
        text: "import os\nos.popen(x)\n", language: .python, weakness: 78, lines: [], others: 1, lacks: 0),
      Example(text: "print(1)\n", language: .python, weakness: 78, lines: [], others: 0, lacks: 0),
      Example(
        text: "import os\nos.system(x)\n", language: .python, weakness: 22, lines: [], others: 1, lacks: 1),
      Example(text: "import os\nos.system(x)\n", language: nil, weakness: 78, lines: [], others: 0, lacks: 1),
    ])
  func scan(_ example: Example) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules, to: "python/shell.yaml")
    let scanner = RepositoryScanner(.ready(try await Analysis.scanner(rules: folder.path)))
    let request = ScanRequest(
      path: "src/a.py", language: example.language, bytes: Array(example.text.utf8),
      sought: [CWE(example.weakness)].compactMap(\.self))
    let scan = try #require(try await scanner.scan([request]).first)
    #expect(scan.report.findings.map(\.location.line) == example.lines)
    #expect(scan.report.findings.allSatisfy { $0.location.file == "src/a.py" })
    #expect(scan.report.others.count == example.others)
    #expect(scan.lacks.count == example.lacks)
  }

  @Test(
    "keeps the promises of a scanner of files", .timeLimit(.minutes(10)),
    arguments: FileScannerConformance.Check.allCases)
  func conformance(_ check: FileScannerConformance.Check) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules, to: "python/shell.yaml")
    let scanner = RepositoryScanner(.ready(try await Analysis.scanner(rules: folder.path)))
    try await FileScannerConformance.verify(check, of: scanner)
  }
}
