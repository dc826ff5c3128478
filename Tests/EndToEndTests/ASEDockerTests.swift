import AssayCore
import AssayHTTP
import AssayStore
import Foundation
import Testing

/// Instances of a data set in their images, from the command line to verdicts.
@Suite(.serialized, .timeLimit(.minutes(30)), .enabled(if: ASEImageBench.isReady, ASEImageBench.reason))
struct ASEDockerTests {
  /// Writes `data_v2.json` and its summaries, each of which ends with the name of its instance.
  private func write(_ wanted: [ASEImageBench.Wanted], to folder: String) throws {
    let retrieval = wanted.map { one -> [String: Any] in
      ["instance_id": one.id, "function_summary": "\(one.summary) (\(one.id).)", "hits": [Any]()]
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, value) in [
      ("data_v2.json", wanted.map(\.instance)), ("data_v2_context_bm25.jsonl", retrieval),
    ] {
      try JSONSerialization.data(withJSONObject: value).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }

  /// An OpenAI-compatible endpoint that knows the answer to each instance by its name in the question.
  private func withAnswers(
    _ wanted: [ASEImageBench.Wanted], _ body: (String) async throws -> Void
  ) async throws {
    let replies = try wanted.map { one in
      let reply: [String: Any] = [
        "id": "x", "object": "chat.completion", "model": "one",
        "choices": [
          [
            "index": 0, "finish_reason": "stop",
            "message": ["role": "assistant", "content": "```\n\(one.answer)\n```"],
          ]
        ], "usage": ["prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10],
      ]
      return (name: "(\(one.id).)", bytes: Array(try JSONSerialization.data(withJSONObject: reply)))
    }
    try await LoopbackServer.withServer(handler: { request in
      let question = String(decoding: request.body, as: UTF8.self)
      return .json(replies.first { question.contains($0.name) }?.bytes ?? [])
    }) { try await body("\($0.baseURL)/v1") }
  }

  @Test(
    "answers are built, tested and attacked in images; what cannot be run is not measured and stops nothing")
  func verdicts() async throws {
    try await withTemporaryFolder { folder in
      var wanted = try await ASEImageBench.forging(in: folder)
      for name in ASEImageBench.projects { wanted += try await ASEImageBench.wanted(of: name, in: folder) }
      try write(wanted, to: "\(folder)/data")
      let environment = [
        "XDG_CACHE_HOME": "\(folder)/cache",
        // The analyzers.
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      ]
      let options = [
        "run", "ase", "--data", "\(folder)/data", "--repos", "\(folder)/repos", "--samples", "1",
      ]
      let plan = try await assay(options + ["--model", "openai:one", "--dry-run"], environment: environment)
      for told in [
        "are not on this machine, so that 1 instance are analyzed and not run: assay-e2e/none:1",
        "reader-cve-0:latest: no owner in the name", "1 instances want all rights of the host",
      ] {
        #expect(plan.errors.contains(told), "\(plan.errors)")
      }
      let run = "\(folder)/run.assay"
      try await withAnswers(wanted) { url in
        _ = try await assay(
          options + ["--model", "openai:one", "--base-url", url, "--out", run], environment: environment)
      }
      try check(wanted, in: run)
      let left = try await ASEImageBench.tool("docker", "ps", "-aq", "--filter", "label=assay.owner")
      #expect(left.isEmpty)
    }
  }

  private func check(_ wanted: [ASEImageBench.Wanted], in run: String) throws {
    try withRun(run) { file in
      for one in wanted {
        let record = try #require(try file.caseRecord(ID("ase/\(one.id)")))
        let verdicts = record.attempts.flatMap(\.verdicts).map(\.verdict)
        let outcome = try #require(verdicts.first?.outcome)
        let said = "\(one.id): \(outcome), \(verdicts.map(\.rationale)) \(verdicts.flatMap(\.evidence))"
        if let known = one.outcome {
          #expect(outcome.rawValue == known, "\(said)")
        } else {
          #expect(outcome != .secure, "\(said)")
        }
        if let told = one.told { #expect(said.contains(told), "\(said)") }
        // The image by its digest.
        if one.outcome == "secure" { #expect(said.contains("version: \"sha256:"), "\(said)") }
      }
    }
  }

  @Test func imagesAreListedAndAMissingOneEndsNothing() async throws {
    try await withTemporaryFolder { folder in
      let wanted = try await ASEImageBench.forging(in: folder)
      try write(wanted, to: "\(folder)/data")
      let table = try jsonObject(
        try await assay(["ase", "images", "--data", "\(folder)/data", "--json", "--pull"]).output)
      let rows = try #require(table["images"] as? [[String: Any]])
      let states = rows.map { "\($0["image"] ?? "") \($0["state"] ?? "") \($0["instances"] ?? 0)" }
      // Nobody has that account.
      #expect(
        states == [
          "assay-e2e/reader:1 here 8", "assay-e2e/none:1 failed 1", "reader-cve-0:latest ambiguous 1",
        ])
      #expect(table["here"] as? Int == 1 && (table["bytes"] as? Int ?? 0) > 50_000_000)
      let text = try await assay(["ase", "images", "--data", "\(folder)/data"]).output
      #expect(text.contains("missing   assay-e2e/none:1") && text.contains("1 of 3 images are here"))
    }
  }
}
