import AssayCore
import AssayStore
import Foundation
import Testing

/// Runs that a configuration names.
@Suite(.timeLimit(.minutes(15))) struct RoundTests {
  private static let round = """
    benchmark: custom
    limit: 6
    out-dir: runs
    models:
      - demo:careful
      - model: demo:careless
        name: the careless one
        samples: 2
    """

  private func write(_ text: String, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/runs", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/round.yaml"))
  }

  @Test("all of them run, each into its own file, and stand side by side at the end")
  func comparison() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.round, in: folder)
      let ending = try await assay(["run", "--config", "round.yaml"], in: folder)
      #expect(ending.output.contains("2 runs") && ending.output.contains("the careless one"))
      #expect(ending.output.contains("## Secure@1 by "))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/runs").sorted()
      #expect(names == ["custom-demo-careful.assay", "custom-the-careless-one.assay"])
      #expect(try attempts(in: folder + "/runs/" + names[0]).count == 6)
      #expect(try attempts(in: folder + "/runs/" + names[1]).count == 12)
      let again = try await assay(["run", "--config", "round.yaml"], in: folder)
      #expect(again.output == ending.output, "something was asked again")
      let json = try await assay(["run", "--config", "round.yaml", "--json"], in: folder).output
      let reports = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
      #expect(
        reports.compactMap { $0["name"] as? String } == [
          "custom · demo:careful", "custom · the careless one",
        ])
    }
  }

  @Test("options on the command line stand over those of the file, and --dry-run sends nothing")
  func options() async throws {
    try await withTemporaryFolder { folder in
      try write(Self.round, in: folder)
      let plan = ["run", "custom", "--config", "round.yaml", "--limit", "3", "--dry-run"]
      let text = try await assay(plan, in: folder).output
      #expect(text.contains("3 to the model") && text.contains("6 to the model"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/runs").isEmpty)
    }
  }

  @Test("an option of a later layer stands in place of all its values before")
  func layers() async throws {
    try await withTemporaryFolder { folder in
      try write(
        """
        benchmark: codesec
        preset: smoke
        judge: [rules, "openai:first"]
        judge-base-url: http://127.0.0.1:9
        filter: {language: [go, c]}
        models:
          - demo:careful
          - {model: demo:careless, judge: rules, filter: {language: java}}
        """, in: folder)
      func plans(_ more: [String]) async throws -> [[String: Any]] {
        let arguments = ["run", "--config", "round.yaml", "--dry-run", "--json"] + more
        let text = try await assay(arguments, in: folder).output
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      }
      let own = try await plans([])
      #expect(own.map { $0["name"] as? String } == ["codesec · demo:careful", "codesec · demo:careless"])
      #expect(own.map { $0["judges"] as? [String] } == [["rules", "openai:first"], ["rules"]])
      func cases(_ filters: [String]) async throws -> Int {
        let arguments = ["cases", "codesec", "--preset", "smoke", "--format", "jsonl", "--filter"] + filters
        return try await assay(arguments, in: folder).output.split(separator: "\n").count
      }
      #expect(own[0]["cases"] as? Int == (try await cases(["language=go", "language=c"])))
      #expect(own[1]["cases"] as? Int == (try await cases(["language=java"])))
      let given = try await plans(["--filter=language=php", "--judge", "openai:second"])
      #expect(given.map { $0["judges"] as? [String] } == [["openai:second"], ["openai:second"]])
      let expected = try await cases(["language=php"])
      #expect(given.map { $0["cases"] as? Int } == [expected, expected])
    }
  }

  @Test(
    "options that are for one run are refused beside --config",
    arguments: [["--model", "demo:careful"], ["--out", "x.assay"], ["--shard", "1/2"]])
  func single(option: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(Self.round, in: folder)
      let ending = try await assay(["run", "--config", "round.yaml"] + option, exits: 2, in: folder)
      #expect(ending.errors.contains("\(option[0]) is for one run"), "\(ending.errors)")
    }
  }

  @Test("a run that cannot be completed does not keep the others from theirs")
  func failure() async throws {
    try await withTemporaryFolder { folder in
      try write(
        """
        benchmark: custom
        limit: 2
        out-dir: runs
        models:
          - {model: "openai:nobody", base-url: "http://127.0.0.1:9", name: dead}
          - demo:careful
        """, in: folder)
      let ending = try await assay(["run", "--config", "round.yaml"], exits: 1, in: folder)
      #expect(ending.output.contains("dead") && ending.output.contains("demo:careful"))
      #expect(try attempts(in: folder + "/runs/custom-demo-careful.assay").count == 2)
    }
  }

  @Test(
    "what is wrong is named with its line before anything is asked",
    arguments: [
      ("models: [demo:careful]\n", "names no benchmark"),
      ("benchmark: custom\n", "“models” is missing"),
      ("benchmark: custom\nmodels: []\n", "“models” is missing"),
      (
        "benchmark: custom\nsampels: 2\nmodels: [demo:careful]\n",
        "round.yaml:2: there is no key “sampels”; do you mean “samples”?"
      ),
      (
        "benchmark: custom\nmodels:\n  - {model: demo:careful, modle-args: 1}\n",
        "round.yaml:3: there is no key “modle-args”; do you mean “model-args”?"
      ),
      ("benchmark: custom\nmodels: demo:careful\n", "round.yaml:2: “models” is a list"),
      ("benchmark: custom\nmodels: [demo:careful, demo:careful]\n", "two runs would have the file"),
      ("benchmark: custom\nmodels: [demo:careful]\nsamples: many\n", "samples"),
      ("benchmark: custom\nmodels: [demo:careful, demo:reckless]\n", "reckless"),
      ("benchmark: nothing\nmodels: [demo:careful]\n", "nothing"),
      ("models: [", "round.yaml"), ("", "is empty"), ("- a\n", "keys with values"),
      ("benchmark: custom\nout: x\nmodels: [demo:careful]\n", "there is no key “out”"),
    ])
  func badInput(text: String, message: String) async throws {
    try await withTemporaryFolder { folder in
      try write(text, in: folder)
      let ending = try await assay(["run", "--config", "round.yaml"], exits: 2, in: folder)
      #expect(ending.errors.contains(message), "\(ending.errors)")
      #expect(ending.output.isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/runs").isEmpty)
    }
  }
}
