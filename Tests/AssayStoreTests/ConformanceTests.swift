import AssayCore
import AssayTestKit
import Testing

@testable import AssayStore

/// Both stores keep the promises of the port.
@Suite struct ConformanceTests {
  @Test("the run file", .timeLimit(.minutes(10)), arguments: RunStoreConformance.checks)
  func runFile(check: RunStoreConformance.Check) async throws {
    let folder = try TemporaryFolder()
    let suite = RunStoreConformance { cases, subject, samples in
      try Fixture(cases: cases, subject: subject, samples: samples).create(at: folder.file())
    }
    try await suite.run(check)
  }

  @Test("the store in memory", .timeLimit(.minutes(10)), arguments: RunStoreConformance.checks)
  func memory(check: RunStoreConformance.Check) async throws {
    let suite = RunStoreConformance { MemoryRunStore(cases: $0, subject: $1, samples: $2) }
    try await suite.run(check)
  }
}
