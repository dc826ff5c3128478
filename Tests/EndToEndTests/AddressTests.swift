import AssayCore
import AssayHTTP
import Foundation
import Synchronization
import Testing

/// Where requests go, also in a later sitting; and what an endpoint's own numbers can do.
@Suite(.timeLimit(.minutes(15))) struct AddressTests {
  @Test("resume asks the same addresses: the subject's with its API version, the judge's own")
  func resume() async throws {
    try await withTemporaryFolder { folder in
      let paths = PathLog()
      try await withServer("This is answer 1.", paths) { subject in
        try await withServer(
          #"{\"reason\":\"done\",\"delivers\":\"weapon\",\"specificity\":4,\"usefulness\":4,\"executability\":4,\"label\":\"complied\"}"#,
          paths
        ) { judge in
          try #"{"id":"a","prompt":"Question 1.","objective":"benign","oracle":{"judged":true}}"#
            .write(toFile: folder + "/one.jsonl", atomically: true, encoding: .utf8)
          let file = folder + "/run.assay"
          let capped = try await Program().run([
            "run", "custom", "--dataset", folder + "/one.jsonl", "--model", "openai:m", "--base-url",
            "\(subject)/v1?api-version=7&secret=geheim", "--judge", "openai:judge", "--judge-base-url",
            "\(judge)/judge",
            "--max-tokens", "1", "--quiet", "--out", file,
          ])
          #expect(capped.code == 1 && paths.all.isEmpty, "\(capped.errors)")
          let blind = try await Program().run(["resume", file, "--max-tokens", "1000000", "--quiet"])
          #expect(
            blind.code == 2 && blind.errors.contains("--base-url"),
            "a withheld part of an address was not missed")
          try await assay([
            "resume", file, "--max-tokens", "1000000", "--quiet", "--base-url", "\(subject)/v1?api-version=7",
          ])
        }
      }
      #expect(paths.all == ["/v1/chat/completions?api-version=7", "/judge/chat/completions"])
    }
  }

  @Test("an endpoint that counts more tokens than there are stops nothing")
  func hostileUsage() async throws {
    try await withTemporaryFolder { folder in
      let usage = #"{"prompt_tokens":9223372036854775807,"completion_tokens":9223372036854775807}"#
      try await withServer("This is answer 1.", PathLog(), usage: usage) { url in
        try writeCases(3, to: folder + "/cases.jsonl")
        let ending = try await Program().run([
          "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:m", "--base-url",
          "\(url)/v1",
          "--quiet", "--out", folder + "/run.assay",
        ])
        #expect(ending.code == 0, "\(ending.errors)")
      }
    }
  }

  @Test(
    "a run is not continued with other judges or another seed without a word",
    arguments: [["--judge", "openai:j"], ["--seed", "9"]])
  func sameRun(change: [String]) async throws {
    try await withTemporaryFolder { folder in
      let run = [
        "run", "custom", "--model", "demo:careful", "--limit", "2", "--quiet", "--out", folder + "/r.assay",
      ]
      try await assay(run)
      let other = try await Program().run(run + change + ["--judge-base-url", "http://127.0.0.1:1"])
      #expect(other.code == 2 && other.errors.contains("the file holds this run with"), "\(other.errors)")
    }
  }

  /// A server that says `text` (as it stands in JSON) to everything, and keeps the paths it was asked for.
  private func withServer(
    _ text: String, _ paths: PathLog, usage: String = #"{"prompt_tokens":5,"completion_tokens":5}"#,
    _ body: (String) async throws -> Void
  ) async throws {
    let reply =
      #"{"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"\#(text)"}}],"usage":\#(usage)}"#
    try await LoopbackServer.withServer { request in
      paths.note(request.path)
      return .json(Array(reply.utf8))
    } body: { address in
      try await body(address.baseURL)
    }
  }
}

/// Keeps paths in the order in which they were asked for.
private final class PathLog: Sendable {
  private let paths = Mutex<[String]>([])
  var all: [String] { paths.withLock { $0 } }
  func note(_ path: String) { paths.withLock { $0.append(path) } }
}
