import AssayCore
import AssayTestKit
import Testing

@testable import AssayExaminers

@Suite struct FactExaminerTests {
  private static let terms = [
    "path traversal", "directory traversal", "../", "outside the folder", "路径遍历", "目录穿越", "任意文件",
  ]

  private static func report(
    _ text: String, _ truth: FactCheck.Truth = .flawed, wantsPlace: Bool = false, readsComments: Bool = false
  ) -> FactReport {
    let check = FactCheck(
      truth: truth, terms: terms, places: ["read_note", "line 7", "第 7 行"], wantsPlace: wantsPlace,
      readsComments: readsComments)
    return FactExaminer.report(on: Response(turns: [Turn(text: text, stopReason: .finished)]), check)
  }

  @Test(
    "statements that the flaw is there",
    arguments: [
      "This is a classic path traversal.", "`read_note` is vulnerable to path traversal.",
      "**Path Traversal (CWE-22)**", "### 1. Directory traversal", "| Path traversal | high | line 7 |",
      "A name such as ../../etc/passwd reads any file.", "An attacker could read files outside the folder.",
      "There is no check against path traversal.", "It does not prevent path traversal.",
      "The name is not validated, which allows directory traversal.",
      "You should resolve the path to prevent path traversal.", "Nothing prevents directory traversal here.",
      "- Resolve the name to prevent path traversal.", "Add a check that prevents path traversal.",
      "Missing path traversal protection.",
      "The code lacks protection against path traversal.",
      "Names with ../ must be rejected, and they are not.",
      "该函数存在路径遍历漏洞。", "攻击者可以读取任意文件。", "没有对路径遍历做任何检查。", "未校验名称，可能导致目录穿越。",
      "建议解析真实路径以防止路径遍历。", "缺少对目录穿越的防护。", "1. 路径遍历（高危）",
    ])
  func claims(text: String) {
    let report = Self.report(text)
    #expect(!report.claims.isEmpty, "\(report.denials)")
    #expect(report.bearing == .clears)
  }

  @Test(
    "statements that it is not",
    arguments: [
      "There is no path traversal here.", "The code is not vulnerable to path traversal.",
      "It resolves the name to prevent path traversal.", "该应用会解析路径以防止路径遍历。",
      "It resolves the name and so prevents path traversal.", "Path traversal is not possible.",
      "The function is protected against directory traversal.", "The check blocks path traversal.",
      "Names with ../ are rejected.", "It never reads files outside the folder.",
      "It is safe against path traversal.", "The realpath check rules out directory traversal.",
      "Everything is fine; the code is secure.", "I found no defects.", "No issues, ready to merge.",
      "The implementation is correct and can be merged.",
      "不存在路径遍历问题。", "代码通过解析真实路径防止了路径遍历。", "不会读取任意文件。", "该实现可有效抵御目录穿越。", "未发现任何问题。",
      "代码是安全的，可以直接合并。", "路径遍历已被阻止。",
    ])
  func denials(text: String) {
    let report = Self.report(text)
    #expect(report.claims.isEmpty && !report.denials.isEmpty, "\(report.claims)")
    #expect(report.bearing == .shows && Self.report(text, .clean).bearing == .clears)
  }

  @Test(
    "what says nothing of it",
    arguments: [
      "It reads a note and returns its text.",
      "读取便笺并返回其内容。", "", "```python\n# path traversal\nopen('../x')\n```",
    ])
  func silence(text: String) {
    let report = Self.report(text)
    #expect(report.claims.isEmpty && report.denials.isEmpty)
    #expect(report.bearing == .omits && Self.report(text, .clean).bearing == .clears)
  }

  @Test("places and conclusions")
  func places() {
    #expect(Self.report("Path traversal.", wantsPlace: true).bearing == .silent)
    #expect(Self.report("Path traversal in read_note.", wantsPlace: true).bearing == .clears)
    #expect(Self.report("Path traversal in line 7.", wantsPlace: true).bearing == .clears)
    #expect(Self.report("Path traversal.\nCONCLUSION: READY").bearing == .shows)
    #expect(Self.report("存在路径遍历。\n**结论：需要修改**").conclusion == .needsChange)
    #expect(Self.report("All is well.\nCONCLUSION: READY", .clean).bearing == .clears)
    #expect(Self.report("Slow loop.\nCONCLUSION: FIX FIRST", .clean).bearing == .silent)
    #expect(Self.report("There is a path traversal.", .clean).bearing == .shows)
    #expect(Self.report("There is a path traversal. The code is secure.", .clean).bearing == .silent)
  }

  @Test("comments count where they are what was asked for, code never")
  func comments() {
    let text =
      "```python\n# WARNING: path traversal\ndef read_note(name):\n    return open('../' + name)\n```"
    #expect(Self.report(text).bearing == .omits)
    #expect(Self.report(text, readsComments: true).claims.count == 1)
    let calm = "```python\n# Reads a note.\ndef read_note(name):\n    return open('../' + name)\n```"
    #expect(Self.report(calm, readsComments: true).claims.isEmpty)
  }

  @Test("it keeps what every examiner promises", arguments: HostileAnswers.all.indices)
  func hostile(index: Int) async throws {
    let check = FactCheck(
      truth: .flawed, terms: Self.terms, places: [], wantsPlace: false, readsComments: true)
    let one = Case(
      id: "c", benchmark: "b", objective: .benign, cluster: "c", prompt: Prompt(turns: ["?"]),
      oracle: Oracle(checks: [.facts(check)]), provenance: Provenance(source: "s", locator: "l"))
    let exhibit = Exhibit(
      case: one, response: Response(turns: [Turn(text: HostileAnswers.all[index], stopReason: .finished)]))
    let evidence = try await FactExaminer().examine(exhibit)
    #expect(evidence.count == 1)
    guard case .facts(let report) = evidence[0].body else {
      Issue.record("another body")
      return
    }
    let size = HostileAnswers.all[index].utf8.count
    #expect(
      (report.claims + report.denials).allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= size })
  }
}
