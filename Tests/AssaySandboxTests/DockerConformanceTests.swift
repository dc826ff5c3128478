#if os(Linux)
import AssayCore
import AssaySandbox
import AssayTestKit
import Testing

@Suite(.serialized) struct DockerConformanceTests {
  @Test(
    "keeps the promises of a sandbox", .timeLimit(.minutes(10)),
    .enabled(if: DockerBench.isReady, DockerBench.reason), arguments: SandboxConformance.Check.allCases)
  func conformance(check: SandboxConformance.Check) async throws {
    let scratch = try Scratch()
    let box = ImageSandbox(inner: try await DockerBench.sandbox(), digest: DockerBench.imageDigest)
    if let kind = SandboxConformance.ability(for: check),
      let lack = await box.abilities().first(where: { $0.kind == kind })?.lack
    {
      try Test.cancel("\(kind.rawValue): \(lack)")
    }
    try await SandboxConformance.verify(check, of: box, scratch: scratch.path)
  }
}

/// Containers of one image wherever a cell names none.
private struct ImageSandbox: Sandbox {
  let inner: DockerSandbox
  let digest: String

  var identity: Tool { inner.identity }

  func abilities() async -> [SandboxAbility] { await inner.abilities() }

  func lack(for specification: SandboxSpecification) async -> Lack? {
    await inner.lack(for: rooted(specification))
  }

  func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    try await inner.open(rooted(specification), body)
  }

  private func rooted(_ specification: SandboxSpecification) -> SandboxSpecification {
    guard specification.root == .host else { return specification }
    var form = specification
    form.root = .image(digest: digest)
    return form
  }
}
#endif
