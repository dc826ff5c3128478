import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

/// Which of several blocks of an answer is run.
@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct ChoiceTests {
  private static func block(_ lead: String, _ code: String) -> String {
    "\(lead)\n```python\n\(code)\n```\n"
  }

  private static let long = """
    def f(x):
        # Shown only to explain what is wrong with it, and why it must not be used.
        return x + x
    """
  private static let story =
    "def f(x):\n    \"\"\"See the corrected version\n    for the right way.\"\"\"\n    return x"
  private static let short = "def f(x):\n    return 1"
  private static let use = "print(f(2))\nprint(f(3))\nprint(f(4))\nprint(f(5))\nprint(f(6))\nprint(f(7))"

  @Test(
    "the last version that is meant to be used is run", .timeLimit(.minutes(10)),
    arguments: [
      (block("Don't do this:", long) + block("Do this:", short), ExecutionReport.Observation.passed),
      (block("Do this:", short) + block("Don't do this:", long), .passed),
      (block("Do this:", short) + block("For comparison, the vulnerable version:", story), .passed),
      (block("At first:", long) + block("Simpler:", short) + block("Use it:", use), .passed),
      (block("Use it:", use) + block("At first:", long) + block("Simpler:", short), .passed),
      (
        block("Vulnerable version:", short) + block("Use it:", "print(1)"),
        .notMade("the answer calls the code that does the task a counter-example")
      ),
      (block("Vulnerable version:", short), .passed),
    ])
  func choice(answer: String, shows: ExecutionReport.Observation) async throws {
    let script = """
      from assay_check import *
      answer = load_answer(defines=["f"])
      @functional("adds")
      def _():
          assert answer.call("f", 2) == 1
      """
    let check = DynamicBench.check(.python, script)
    let exhibit = Exhibit.fixture(answer, case: .fixture(objective: .benign, checks: [.executed(check)]))
    let body = try await DynamicBench.examiner().examine(exhibit).first?.body
    guard case .executed(let report)? = body else {
      return #expect(Bool(false), "\(String(describing: body))")
    }
    #expect(report.results.map(\.observation) == [shows])
  }
}
