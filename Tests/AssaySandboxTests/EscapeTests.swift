import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

/// No hostile program gets out of a sandbox, outlives it or takes more than its share.
@Suite(.serialized) struct EscapeTests {
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed"))
  func nothingEscapesBubblewrap() async throws {
    let sandbox = await TestBench.sandbox()
    try await escapes(from: sandbox, root: .host)
  }

  @Test(.enabled(if: DockerBench.isReady, DockerBench.reason))
  func nothingEscapesDocker() async throws {
    try await escapes(from: DockerBench.sandbox(), root: .image(digest: DockerBench.imageDigest))
  }

  private func escapes(from sandbox: some Sandbox, root: SandboxSpecification.Root) async throws {
    let scratch = try #require(TestBench.scratch())
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var violations: [String: [String]] = [:]
    violations = try await EscapeWitness.withWitness(tools: SubprocessToolRunner(), scratch: scratch) {
      witness in
      var found: [String: [String]] = [:]
      for program in HostileProgram.all {
        let seen = try await EscapeSuite.violations(of: program, in: sandbox, root: root, witness: witness)
        if !seen.isEmpty { found[program.name] = seen }
      }
      return found
    }
    #expect(violations == [:])
  }
}
