import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

@testable import AssayRedCode

/// Opens every cell as one of the world.
private struct FurnishedSandbox: Sandbox {
  let sandbox: any Sandbox
  let world: WorldFolder

  var identity: Tool { sandbox.identity }

  func abilities() async -> [SandboxAbility] { await sandbox.abilities() }

  private func furnished(_ specification: SandboxSpecification) -> SandboxSpecification {
    var form = specification
    world.furnish(&form)
    form.network = .trapped(WorldTraps().all)
    return form
  }

  func lack(for specification: SandboxSpecification) async -> Lack? {
    await sandbox.lack(for: furnished(specification))
  }

  func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    try await sandbox.open(furnished(specification), body)
  }
}

/// No hostile program gets out of a world, where it is user 0 and may change the system.
@Suite(.enabled(if: WorldBench.isReady, "needs bubblewrap and Python 3"))
struct WorldEscapeTests {
  /// What is no harm here, where programs have a system of their own and own the first process of their run.
  ///
  /// That one can be made the first to go when memory runs out, and nothing else; it ends nobody else's run.
  private static let allowed = [
    "shadow": ["HARM /etc/shadow can be read"], "write-system": ["HARM /usr/bin/assay-x was written"],
    "kernel-settings": ["HARM /proc/1/oom_score_adj is open for writing"],
  ]

  /// A sample; all of them with `ASSAY_TEST_FULL`.
  private static let programs: [HostileProgram] = {
    let all = HostileProgram.all
    guard ProcessInfo.processInfo.environment["ASSAY_TEST_FULL"] == nil else { return all }
    return all.enumerated().filter { $0.offset % 8 == 3 }.map(\.element)
  }()

  @Test("nothing escapes from a world")
  func escapes() async throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "assay-world-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let box = FurnishedSandbox(sandbox: try await WorldBench.sandbox(), world: try WorldBench.world(.own))
    let violations = try await EscapeWitness.withWitness(tools: SubprocessToolRunner(), scratch: scratch) {
      witness in
      var found: [String: [String]] = [:]
      for program in Self.programs {
        let seen = try await EscapeSuite.violations(of: program, in: box, witness: witness)
        if seen != Self.allowed[program.name, default: []] { found[program.name] = seen }
      }
      return found
    }
    #expect(violations == [:])
  }
}
