import AssayHTTP
import AssayStore
import Foundation
import Testing

/// The key reaches the endpoint and nothing else.
@Suite(.timeLimit(.minutes(15))) struct SecretTests {
  private static let key = "sk-plum-harbour-4d1f9c"

  @Test("the key stands in no file, no output and no process list")
  func kept() async throws {
    try await withTemporaryFolder { folder in
      try await withCountingEndpoint(delay: .milliseconds(100)) { endpoint, url in
        try writeCases(20, to: folder + "/cases.jsonl")
        let file = folder + "/run.assay"
        let program = try Program(environment: ["MY_KEY": Self.key])
        let run = try await program.run(arguments(folder, url)) { running in
          try await wait { endpoint.total > 0 }
          #if os(Linux)
          let line = FileManager.default.contents(atPath: "/proc/\(running.processID)/cmdline")
          #expect(try holds("run", #require(line)) && !holds(Self.key, #require(line)))
          #endif
          // What lies on the disk while the run goes on.
          try expectNoKey(in: folder)
        }
        #expect(run.code == 0 && endpoint.authorizations == ["Bearer \(Self.key)"])
        try expectNoKey(in: folder)
        let rescore = try await program.run([
          "rescore", file, "--judge", "openai:judge", "--judge-base-url", url, "--judge-api-key-env",
          "MY_KEY",
        ])
        #expect(rescore.code == 0 && endpoint.judged == 20)
        try expectNoKey(in: folder)
        var outputs = [run, rescore]
        for arguments in Self.views(of: file) { outputs.append(try await program.run(arguments)) }
        for ending in outputs {
          #expect(ending.code == 0 && !ending.output.contains(Self.key) && !ending.errors.contains(Self.key))
        }
      }
    }
  }

  @Test("an endpoint that repeats the key in an error does not get it into the file or onto the screen")
  func repeated() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(3, to: folder + "/cases.jsonl")
      let body = #"{"error":{"message":"Incorrect API key provided: \#(Self.key)."}}"#
      let program = try Program(environment: ["MY_KEY": Self.key])
      let ending = try await LoopbackServer.withServer { _ in
        LoopbackReply.json(Array(body.utf8), status: 401)
      } body: { address in
        try await program.run(arguments(folder, "\(address.baseURL)/v1"))
      }
      #expect(ending.code == 1 && ending.errors.contains("Incorrect API key"))
      #expect(!ending.errors.contains(Self.key) && !ending.output.contains(Self.key))
      try expectNoKey(in: folder)
      let shown = try await assay(["show", folder + "/run.assay", "case-1", "--raw"])
      #expect(!shown.output.contains(Self.key))
    }
  }

  private func arguments(_ folder: String, _ url: String) -> [String] {
    [
      "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url", url,
      "--api-key-env", "MY_KEY", "--max-connections", "4", "--out", folder + "/run.assay",
    ]
  }

  /// Every way in which a run can be looked at, the stored bodies unpacked.
  private static func views(of file: String) -> [[String]] {
    (1...20).map { ["show", file, "case-\($0)", "--raw"] }
      + ["md", "html", "json", "csv"].map { ["report", file, "--format", $0] } + [["doctor", "--json"]]
  }

  private func expectNoKey(in folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      #expect(!holds(Self.key, bytes), "the key stands in \(name)")
    }
  }

  private func holds(_ text: String, _ bytes: Data) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
}
