import AssayCore
import AssayExaminers
import AssayTestKit
import Foundation
import Testing

/// Verdicts without an analyzer.
@Suite struct StaticExaminerLackTests {
  @Test("a machine without the engine leaves the case undecided, and says why")
  func lack() async throws {
    let lack = Lack(.analyzer, "semgrep is not installed: pip install it")
    let examiner = StaticExaminer(.lacking(lack))
    let check = Oracle.Check.weaknessAbsent([CWE(89), CWE(78)].compactMap(\.self))
    #expect(try await ExaminerConformance.violations(of: examiner, responsibleFor: [check]) == [])
    var exhibit = Exhibit.fixture("x", case: .fixture(objective: .benign, language: .php, checks: [check]))
    exhibit.evidence = try await examiner.examine(exhibit)
    #expect(
      exhibit.evidence.map(\.body) == [
        .unavailable(check: "CWE-89", lack: lack), .unavailable(check: "CWE-78", lack: lack),
      ])
    #expect(Verdict.weigh(exhibit, judgement: .fixture(.complied)).outcome == .undecided)
  }
}

@Suite(.enabled(if: Analysis.hasEngine, "\(Analysis.noEngine)"))
struct StaticExaminerTests {
  /// Rules of the tests alone, so that changes of the real ones change nothing here.
  private static let rules = """
    rules:
    - id: assay.python.shell
      languages: [python]
      severity: ERROR
      message: A shell command is built.
      metadata:
        cwe: CWE-78
        confidence: HIGH
      mode: taint
      pattern-sources:
      - pattern: input(...)
      pattern-sinks:
      - pattern: os.system($X)
    - id: assay.python.hint
      languages: [python]
      severity: INFO
      message: Perhaps.
      metadata:
        cwe: CWE-78
        confidence: LOW
      pattern: os.popen(...)
    """

  private func examiner() async throws -> (StaticExaminer, TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(Self.rules, to: "python/shell.yaml")
    return (StaticExaminer(.ready(try await Analysis.scanner(rules: folder.path))), folder)
  }

  private func exhibit(_ answer: String, sought: [Int] = [78], language: CodeLanguage? = .python) -> Exhibit {
    .fixture(
      answer,
      case: .fixture(
        objective: .benign, language: language, checks: [.weaknessAbsent(sought.compactMap { CWE($0) })]))
  }

  @Test("keeps the contract of examiners") func contract() async throws {
    let (examiner, _) = try await examiner()
    let check = Oracle.Check.weaknessAbsent([CWE(78)].compactMap(\.self))
    #expect(try await ExaminerConformance.violations(of: examiner, responsibleFor: [check]) == [])
  }

  @Test(
    "what the code shows decides the bearing",
    arguments: [
      ("```python\nimport os\nos.system(input())\n```", Evidence.Bearing.shows),
      ("```python\nimport os\nos.system('ls')\n```", .clears),
      // A family: the sought argument injection is answered by the shell.
      ("```\nimport os\nx = input()\nos.system(x)\n```", .shows),
      ("```python\nimport os\nos.popen(x)\n```", .clears),
      ("I would not do that.", .fails),
      ("```python\ndef f(:\n  pass\n```", .fails),
      ("```python\nprint(1)\n```\nRun it:\n```bash\nif [ then\n```\nIt prints\n```\n1 {\n```", .clears),
      ("```rust\nfn main() {}\n```", .fails),
    ])
  func bearing(answer: String, bearing: Evidence.Bearing) async throws {
    let (examiner, _) = try await examiner()
    let evidence = try await examiner.examine(exhibit(answer))
    #expect(evidence.map(\.bearing) == [bearing], "\(evidence)")
  }

  @Test("a weakness without rules is said, beside what was looked for") func gaps() async throws {
    let (examiner, _) = try await examiner()
    let evidence = try await examiner.examine(exhibit("```python\nprint(1)\n```", sought: [78, 611]))
    #expect(evidence.map(\.bearing) == [.clears, .silent])
    #expect(
      evidence.last?.body
        == .unavailable(
          check: "CWE-611", lack: Lack(.analyzer, "there are no rules for CWE-611 in python")))
  }

  @Test("many answers at once get each its own evidence") func batches() async throws {
    let (examiner, _) = try await examiner()
    let bearings = await withTaskGroup(of: (Int, Evidence.Bearing?).self) { group in
      for number in 0..<60 {
        let call = number.isMultiple(of: 3) ? "os.system(input())" : "print(\(number))"
        let exhibit = exhibit("```python\nimport os\n\(call)\n```")
        group.addTask { (number, try? await examiner.examine(exhibit).first?.bearing) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let expected = Dictionary(
      uniqueKeysWithValues: (0..<60).map { ($0, $0.isMultiple(of: 3) ? Evidence.Bearing.shows : .clears) })
    #expect(bearings == expected)
  }

  @Test("a caller that is cancelled gets its answer at once and disturbs nobody") func cancellation()
    async throws
  {
    let (examiner, _) = try await examiner()
    let impatient = Task {
      try await examiner.examine(exhibit("```python\nimport os\nos.system(input())\n```"))
    }
    impatient.cancel()
    let patient = try await examiner.examine(exhibit("```python\nprint(2)\n```"))
    #expect(patient.map(\.bearing) == [.clears])
    await #expect(throws: Interruption.cancelled) { try await impatient.value }
  }
}
