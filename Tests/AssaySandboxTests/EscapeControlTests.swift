import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

/// Every hostile program does its harm where one protection is switched off.
@Suite(
  .serialized,
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap"), "bubblewrap is not installed"))
struct EscapeControlTests {
  @Test func thereAreManyProgramsOfDifferentNames() {
    #expect(Set(HostileProgram.all.map(\.name)).count == HostileProgram.all.count)
    #expect(HostileProgram.all.count >= 60)
  }

  @Test func everyProgramHarmsWhereItCan() async throws {
    let scratch = try #require(TestBench.scratch())
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let tools = SubprocessToolRunner()
    try await EscapeWitness.withWitness(tools: tools, scratch: scratch) { witness in
      for program in HostileProgram.all {
        let control = try await EscapeSuite.control(
          of: program, tools: tools, witness: witness, scratch: scratch, isRoot: geteuid() == 0)
        switch control {
        case .harmed: continue
        case .absent, .impossible: print("no control of \(program.name): \(control)")
        case .harmless: Issue.record("\(program.name) does no harm: \(control)")
        }
      }
    }
  }
}
