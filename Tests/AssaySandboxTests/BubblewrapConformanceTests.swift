#if os(Linux)
import AssayCore
import AssaySandbox
import AssayTestKit
import Testing

@Suite struct BubblewrapConformanceTests {
  @Test(
    "keeps the promises of a sandbox", .timeLimit(.minutes(2)), .enabled(if: TestBench.hasBubblewrap),
    arguments: SandboxConformance.Check.allCases)
  func conformance(check: SandboxConformance.Check) async throws {
    let scratch = try Scratch()
    try await SandboxConformance.verify(check, of: await TestBench.sandbox(), scratch: scratch.path)
  }
}
#endif
