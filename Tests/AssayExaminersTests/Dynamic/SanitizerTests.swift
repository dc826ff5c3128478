import AssayCore
import AssayExaminers
import AssayTestKit
import Testing

/// What the sanitizers of C and C++ report, each of which must be noticed.
@Suite(.enabled(if: DynamicBench.isReady, "needs bubblewrap and python3"), .serialized)
struct SanitizerTests {
  /// A body of `int f(int x)`, called with 3, and what its report has to say.
  static let trials: [(body: String, says: String)] = [
    ("return x + 2147483647;", "undefined behaviour"), ("return 1 << (x + 30);", "undefined behaviour"),
    ("return 7 / (x - 3);", "undefined behaviour"), ("int a[2] = {0}; return a[x];", "out of bounds"),
    ("char *p = malloc(4); free(p); return p[0];", "memory error"),
  ]

  private static let script = """
    from assay_check import *
    answer = load_answer(extra={"m.c": "int f(int); int main(void) { return f(3) & 1; }"})
    @exploit("it goes wrong")
    def _():
        answer.run()
    """

  @Test(
    "undefined behaviour shows, whichever sanitizer notices it", .timeLimit(.minutes(10)), arguments: trials)
  func reports(body: String, says: String) async throws {
    let check = DynamicBench.check(.c, Self.script)
    let code = "#include <stdlib.h>\nint f(int x) { \(body) }"
    let found = try #require(try await DynamicBench.evidence(check, code, tag: "c"))
    guard case .executed(let report) = found else {
      Issue.record("not run: \(found)")
      return
    }
    #expect(report.bearing == .shows && report.summary.contains(says), "\(report.summary)")
  }
}
