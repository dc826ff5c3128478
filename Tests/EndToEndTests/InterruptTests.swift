import AssayCore
import AssayStore
import Foundation
import Testing

@Suite(.timeLimit(.minutes(15))) struct InterruptTests {
  private static let cases = 60
  private static let connections = 4

  @Test("one Ctrl-C finishes what is in flight and says how to go on", arguments: [true, false])
  func once(isInterrupt: Bool) async throws {
    try await withTemporaryFolder { folder in
      try await withCountingEndpoint(delay: .milliseconds(300)) { endpoint, url in
        let file = folder + "/run.assay"
        let ending = try await Program().run(try start(folder, url, file)) { program in
          try await wait { endpoint.total >= 6 }
          program.send(isInterrupt ? .interrupt : .terminate)
        }
        #expect(ending.code == 1 && ending.output == "")
        #expect(ending.errors.contains("interrupted") && ending.errors.contains("assay resume \(file)"))
        let asked = endpoint.counts
        // Six were asked when the signal was sent; four may be on their way and four more just let through.
        #expect(asked.count <= 6 + 2 * Self.connections, "it went on asking")
        #expect(try answers(file) == asked.count, "replies in flight were thrown away")
        try await assay(["resume", file, "--quiet"])
        #expect(endpoint.counts.count == Self.cases)
        #expect(endpoint.counts.values.allSatisfy { $0 == 1 }, "something was asked again")
        #expect(try answers(file) == Self.cases)
      }
    }
  }

  @Test("a second Ctrl-C leaves without waiting for the replies")
  func twice() async throws {
    try await withTemporaryFolder { folder in
      // Longer than the grace of one Ctrl-C: whoever waits for a reply is found out.
      try await withCountingEndpoint(delay: .seconds(20)) { endpoint, url in
        let file = folder + "/run.assay"
        let start = try start(folder, url, file)
        let ending = try await Program().run(start) { program in
          try await wait { endpoint.total >= Self.connections }
          program.send(.interrupt)
          try await Task.sleep(for: .milliseconds(200))
          program.send(.interrupt)
        }
        #expect(ending.code == 1 && ending.output == "")
        #expect(!ending.errors.contains("assay resume"), "it was given the time to say goodbye")
        let stored = try RunFile.openReadOnly(at: file)
        defer { stored.close() }
        try stored.verifyIntegrity()
        #expect(try stored.counts().attempts == Self.cases)
      }
    }
  }

  private func start(_ folder: String, _ url: String, _ file: String) throws -> [String] {
    try writeCases(Self.cases, to: folder + "/cases.jsonl")
    return [
      "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
      "--max-connections", "\(Self.connections)", "--out", file,
    ]
  }

  private func answers(_ path: String) throws -> Int {
    let file = try RunFile.openReadOnly(at: path)
    defer { file.close() }
    return try file.counts().answered
  }
}
