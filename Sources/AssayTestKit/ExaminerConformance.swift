public import AssayCore

/// The contract that every examiner keeps, as sentences about what is broken; empty if nothing is.
///
/// Checked with answers of every kind, hostile ones included: what is not asked is not answered, the same
/// answer gives the same evidence, every span lies in the answer, the evidence names its producer, and a
/// check that is asked of the examiner is never met with silence.
public enum ExaminerConformance: Sendable {
  /// Runs the contract.
  ///
  /// - Parameters:
  ///   - examiner: The examiner.
  ///   - checks: Checks that it is responsible for, at least one.
  /// - Returns: What is broken.
  /// - Throws: What the examiner throws, which it may not do for answers like these.
  public static func violations(
    of examiner: any Examiner, responsibleFor checks: [Oracle.Check]
  ) async throws(Interruption) -> [String] {
    var violations: [String] = []
    for answer in HostileAnswers.all {
      let idle = Exhibit.fixture(answer, case: .fixture(checks: [.judged]))
      if try await !examiner.examine(idle).isEmpty { violations.append("speaks without being asked") }
      for check in checks {
        let exhibit = Exhibit.fixture(answer, case: .fixture(language: .python, checks: [check]))
        let evidence = try await examiner.examine(exhibit)
        if evidence.isEmpty { violations.append("is silent about \(check)") }
        if try await examiner.examine(exhibit) != evidence { violations.append("changes its mind") }
        for observation in evidence {
          if observation.producer != examiner.identity.name { violations.append("names another producer") }
          if observation.version.isEmpty { violations.append("has no version") }
          if !areInside(spans(of: observation), answer) {
            violations.append("a span lies outside the answer")
          }
        }
      }
    }
    return violations
  }

  private static func spans(of evidence: Evidence) -> [TextSpan] {
    switch evidence.body {
    case .forbiddenText(let found): found
    case .canary(let leaks): leaks
    case .facts(let report): report.claims + report.denials
    case .requiredText, .scanned, .executed, .acted, .scored, .repaired, .reading, .unavailable: []
    }
  }

  static func areInside(_ spans: [TextSpan], _ answer: String) -> Bool {
    spans.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= answer.utf8.count }
  }
}

/// Answers that parsers must survive.
public enum HostileAnswers: Sendable {
  /// Empty, blank, cut, nested, huge, invisible and ordinary answers.
  public static let all: [String] = [
    "", "   \n\t\n", "Hello.", "```", "```python", "```python\n", "``````", "~~~\n```\n~~~\n```",
    "<think>", "<think>\nno end", "```\n<think>\n```", "\r\n\r\n```js\r\nconst a = 1;\r\n```\r\n",
    "\u{0}\u{1B}[2J\u{202E}abc", "é e\u{301} 抱歉 \u{1F600}", "> > > ```\n> > > x\n", "- - - - ```py\nx = 1",
    String(repeating: "`", count: 5_000), String(repeating: "```a\n", count: 2_000),
    String(repeating: "> ", count: 5_000), String(repeating: "<think>", count: 2_000),
    String(repeating: "{\"a\":", count: 2_000), String(repeating: "\"\"\"\n", count: 2_001),
    "```python\nprint('x')\n```\nI can't help with that.",
  ]
}
