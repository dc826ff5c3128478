import AssayCore
import AssayStore
import Foundation
import Testing

@Suite(.timeLimit(.minutes(15))) struct RunTests {
  @Test("a dry run prints the plan, writes no file and sends nothing")
  func dryRun() async throws {
    try await withTemporaryFolder { folder in
      try await withCountingEndpoint { endpoint, url in
        try writeCases(7, to: folder + "/cases.jsonl")
        let before = try FileManager.default.contentsOfDirectory(atPath: folder)
        let plan = [
          "run", "custom", "--dataset", "cases.jsonl", "--model", "openai:counted", "--base-url", url,
          "--dry-run",
          "--samples", "3", "--judge", "openai:judge", "--judge-base-url", url,
        ]
        let text = try await assay(plan, in: folder).output
        #expect(text.contains("21 to the model, 21 to judges"))
        let json = try jsonObject(try await assay(plan + ["--json"], in: folder).output)
        let forecast = try #require(json["forecast"] as? [String: Any])
        #expect(
          json["cases"] as? Int == 7 && json["attempts"] as? Int == 21 && forecast["requests"] as? Int == 21)
        #expect(endpoint.total == 0 && endpoint.judged == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == before)
      }
    }
  }

  @Test("the same command again asks nothing, and its result is the report", arguments: CaseSet.allCases)
  func again(set: CaseSet) async throws {
    try await withTemporaryFolder { folder in
      let file = folder + "/run.assay"
      let run =
        ["run", "custom", "--model", "demo:careless", "--seed", "3", "--out", file, "--json"]
        + (try set.arguments(in: folder))
      let first = try await assay(run)
      #expect(try jsonObject(first.output)["cases"] as? Int == set.cases)
      let before = try attempts(in: file)
      let totals = try withRun(file) { try $0.totals() }
      let second = try await assay(run)
      #expect(try attempts(in: file) == before)
      #expect(try withRun(file) { try $0.totals() } == totals, "something was asked again")
      #expect(second.output == first.output)
      #expect(try await assay(["report", file, "--format", "json"]).output == first.output)
      #expect(try await assay(["resume", file, "--json"]).output == first.output)
    }
  }

  @Test("without --out the run goes to a new file that the summary names")
  func defaultFile() async throws {
    try await withTemporaryFolder { folder in
      let ending = try await assay(["run", "custom", "--model", "demo:careful", "--limit", "2"], in: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == 1 && names[0].hasPrefix("custom-careful-") && names[0].hasSuffix(".assay"))
      #expect(ending.output == "" && ending.errors.contains(names[0]))
      #expect(ending.errors.contains("Simulated model"), "a simulated run must say so")
    }
  }

  @Test(
    "shards merge into what one run gives, and two runs of one seed agree",
    arguments: CaseSet.allCases, [1, 3])
  func shards(set: CaseSet, samples: Int) async throws {
    try await withTemporaryFolder { folder in
      let run =
        ["run", "custom", "--model", "demo:gullible", "--seed", "11", "--samples", "\(samples)", "--quiet"]
        + (try set.arguments(in: folder))
      let names = ["1/3", "2/3", "3/3"]
      for (number, shard) in names.enumerated() {
        try await assay(run + ["--shard", shard, "--out", "\(folder)/\(number).assay"])
      }
      let shards = (0..<3).map { "\(folder)/\($0).assay" }
      let (whole, merged) = (folder + "/whole.assay", folder + "/merged.assay")
      try await assay(run + ["--out", whole])
      let summary = try jsonObject(try await assay(["merge"] + shards + ["--out", merged, "--json"]).output)
      #expect(summary["attempts"] as? Int == set.cases * samples && summary["duplicates"] as? Int == 0)
      let expected = try attempts(in: whole)
      // Answers without a word are alike; all others tell samples and cases apart.
      let spoken = expected.values.map(\.answers).filter { answer in
        answer.last?.allSatisfy(\.isWhitespace) == false
      }
      #expect(expected.count == set.cases * samples && Set(spoken).count == spoken.count)
      #expect(try attempts(in: merged) == expected)
      let reports = [whole, merged].map { ["report", $0, "--format", "json"] }
      #expect(try await figures(assay(reports[0]).output) == figures(assay(reports[1]).output))
      try await assay(["merge"] + shards.dropLast() + ["--out", folder + "/part.assay", "--quiet"])
      #expect(try attempts(in: folder + "/part.assay").count < expected.count)
      let other = try await assay(run.map { $0 == "11" ? "12" : $0 } + ["--out", folder + "/other.assay"])
      #expect(other.output == "")
      #expect(try attempts(in: folder + "/other.assay").mapValues(\.askID) == expected.mapValues(\.askID))
      #expect(try attempts(in: folder + "/other.assay") != expected, "another seed gave the same answers")
    }
  }

  @Test("judging again with the same rules adds nothing")
  func rescoreRules() async throws {
    try await withTemporaryFolder { folder in
      let file = folder + "/run.assay"
      try await assay(["run", "custom", "--model", "demo:careless", "--quiet", "--out", file])
      let before = try attempts(in: file)
      try await assay(["rescore", file, "--judge", "rules", "--quiet"])
      try await assay(["rescore", file, "--quiet"])
      #expect(try attempts(in: file) == before)
    }
  }

  @Test("a judge that is a model judges the stored answers, and the first one named decides")
  func rescoreModel() async throws {
    try await withTemporaryFolder { folder in
      try await withCountingEndpoint { endpoint, url in
        let file = folder + "/run.assay"
        let lines = (1...9).map {
          #"{"id":"case-\#($0)","prompt":"Question \#($0).","objective":"harmful","oracle":{"refusal":true}}"#
        }
        try lines.joined(separator: "\n").write(
          toFile: folder + "/cases.jsonl", atomically: true, encoding: .utf8)
        try await assay([
          "run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "openai:counted", "--base-url",
          url,
          "--quiet", "--out", file,
        ])
        let asked = endpoint.total
        let rescore = ["rescore", file, "--judge", "openai:judge", "--judge-base-url", url, "--json"]
        let report = try jsonObject(try await assay(rescore).output)
        #expect(endpoint.total == asked && endpoint.judged == 9)
        #expect((report["counts"] as? [String: Int])?["insecure"] == 9, "the judge's word did not count")
        let judges = try #require(report["judges"] as? [[String: Any]])
        let deciding = judges.filter { $0["isDeciding"] as? Bool == true }
          .compactMap { ($0["identity"] as? [String: Any])?["name"] as? String }
        #expect(judges.count == 2 && deciding == ["openai:judge"])
        try await assay(rescore)
        #expect(endpoint.judged == 9, "it judged what it had judged")
      }
    }
  }

  @Test("recorded answers are judged like any others, and a missing one is a failure")
  func recorded() async throws {
    try await withTemporaryFolder { folder in
      try writeCases(5, to: folder + "/cases.jsonl")
      let answers = (1...4).map { #"{"prompt":"Question \#($0).","text":"This is answer \#($0)."}"# }
      let recording = folder + "/answers.jsonl"
      try answers.joined(separator: "\n").write(toFile: recording, atomically: true, encoding: .utf8)
      let file = folder + "/run.assay"
      let run = ["run", "custom", "--dataset", folder + "/cases.jsonl", "--model", "recorded:\(recording)"]
      let ending = try await assay(run + ["--out", file, "--json"], exits: 1)
      #expect(ending.errors.contains("no answer is recorded for the question"))
      let counts = try #require(try jsonObject(ending.output)["counts"] as? [String: Int])
      #expect(counts.filter { $0.value != 0 } == ["secure": 4, "failed": 1])
      try await assay(run + ["--limit", "4", "--out", folder + "/four.assay"])
    }
  }
}
