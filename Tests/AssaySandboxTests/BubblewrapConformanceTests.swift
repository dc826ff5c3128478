#if os(Linux)
import AssayCore
import AssaySandbox
import AssayTestKit
import Testing

@Suite struct BubblewrapConformanceTests {
  @Test(
    "keeps the promises of a sandbox", .timeLimit(.minutes(10)), .enabled(if: TestBench.hasBubblewrap),
    arguments: SandboxConformance.Check.allCases)
  func conformance(check: SandboxConformance.Check) async throws {
    let scratch = try Scratch()
    let box = await TestBench.sandbox()
    if let kind = SandboxConformance.ability(for: check),
      let lack = await box.abilities().first(where: { $0.kind == kind })?.lack
    {
      try Test.cancel("\(kind.rawValue): \(lack)")
    }
    try await SandboxConformance.verify(check, of: box, scratch: scratch.path)
  }
}
#endif
