import AssayCore
import Foundation
import Testing

/// Runs as the original's files, driven as a user drives the program.
@Suite(.timeLimit(.minutes(15))) struct ASEExportTests {
  private func score(_ folder: String, _ results: String, _ formula: String) async throws -> [String: Any] {
    try jsonObject(
      try await assay([
        "ase", "score", "--dataset", "\(folder)/dataset.json", "--processed",
        "\(folder)/processed_instances.json", "--results", "\(folder)/\(results)", "--formula", formula,
      ]).output)
  }

  private func file(_ path: String) throws -> [String: Any] {
    try jsonObject(String(contentsOfFile: path, encoding: .utf8))
  }

  /// What a report says by a formula, in points.
  private func reported(_ run: String, _ formula: String) async throws -> [String: Double] {
    let report = try jsonObject(try await assay(["report", run, "--format", "json"]).output)
    let tables = try #require(report["indexes"] as? [[String: Any]])
    let table = try #require(tables.first { $0["id"] as? String == formula })
    var scores: [String: Double] = [:]
    for score in try #require(table["scores"] as? [[String: Any]]) {
      let estimate = try #require(score["estimate"] as? [String: Any])
      let value = try #require(estimate["value"] as? Double)
      #expect(try #require(estimate["lower"] as? Double) < #require(estimate["upper"] as? Double))
      scores[try #require(score["id"] as? String)] = (value * 10_000).rounded() / 100
    }
    return scores
  }

  @Test("a run of a project is written, scored again and reported with the same numbers")
  func project() async throws {
    try await withTemporaryFolder { folder in
      let run = "\(folder)/run.assay"
      _ = try await assay(
        ["run", "ase", "--model", "demo:careless", "--filter", "language=python", "--out", run],
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
      let ending = try await assay(["ase", "export", run, "--to", "\(folder)/out", "--batch", "b/1"])
      let out = ending.output.trimmingCharacters(in: .newlines)
      #expect(out == "\(folder)/out/simulated-careless__b-1")
      for formula in ["v2", "v2-intended"] {
        let again = try #require(
          try await score(out, "scan_results.json", formula)["overall"] as? [String: Any])
        let reported = try await reported(run, formula)
        for (name, member) in [
          ("overall", "overall_score"), ("security", "code_security_score"),
          ("quality", "code_quality_score"), ("stability", "code_stability_score"),
        ] {
          #expect(again[member] as? Double == reported[name], "\(formula) \(name)")
        }
      }
      let written = try #require(try file("\(out)_score.json")["overall"] as? [String: Any])
      let read = try #require(try await score(out, "scan_results.json", "v2")["overall"] as? [String: Any])
      #expect(NSDictionary(dictionary: written) == NSDictionary(dictionary: read))
      for round in 1...3 {
        #expect(FileManager.default.fileExists(atPath: "\(out)/assay_python_01_cycle\(round)/response.txt"))
      }
      let twice = try await assay(
        ["ase", "export", run, "--to", "\(folder)/out", "--batch", "b/1"], exits: 2)
      #expect(twice.errors.contains("is there already"))
      let bundle = try await assay(["ase", "export", run, "--to", "\(folder)/b", "--bundle"], exits: 2)
      #expect(bundle.errors.contains("simulated"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/b"))
    }
  }

  private static let leaderboard = """
    rank,model,license,overall,security,quality,stability
    1,Claude-3.7-Sonnet-20250219,Proprietary,63.01,46.72,91.58,75.00
    26,o3-20250416,Proprietary,10.22,0.36,0.36,98.91

    """

  /// Asks the instances of a small data set of 1.0 with an answer that mends the flaw.
  private func run(in folder: String, names: [String]) async throws -> String {
    try Shop.prepare(in: folder, names: names)
    try Self.leaderboard.write(
      toFile: "\(folder)/data/ase_leaderboard.csv", atomically: true, encoding: .utf8)
    let run = "\(folder)/run.assay"
    try await Shop.withReply("```php\n\(ASERunTests.answers[1].code)\n```") { url in
      _ = try await assay(
        [
          "run", "ase", "--data", "\(folder)/data", "--repos", "\(folder)/repos", "--model",
          "openai:acme/one",
          "--base-url", url, "--out", run,
        ],
        environment: [
          "XDG_CACHE_HOME": "\(folder)/cache",
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ])
    }
    return run
  }

  @Test("a whole run of 1.0 is written and can be submitted, and its patches apply to the masked file")
  func submission() async throws {
    try await withTemporaryFolder { folder in
      let cache = ["XDG_CACHE_HOME": "\(folder)/cache"]
      let run = try await run(in: folder, names: ["shop"])
      #expect(
        try await reported(run, "v1") == ["overall": 100, "security": 100, "quality": 100, "stability": 100])
      let ending = try await assay(
        ["ase", "export", run, "--to", "\(folder)/out", "--bundle", "--date", "2026-05-31"],
        environment: cache)
      let out = "\(folder)/out/evaluation/acme-one_2026-05-31"
      #expect(ending.output == out + "\n")
      let names = try FileManager.default.subpathsOfDirectory(atPath: out).filter { $0.contains(".") }
      #expect(
        Set(names)
          == Set(
            ["dataset.json", "eval_result.json", "processed_instances.json", "sast_results.json"]
              + (1...3).flatMap {
                ["sast_results/shop_01_cycle\($0)_output.json", "shop_01_cycle\($0)/patch.diff"]
              }))
      #expect(try await score(out, "sast_results.json", "v1")["overall_score"] as? Double == 100)
      #expect(try await score(out, "sast_results.json", "paper")["overall_score"] as? Double == 100)
      try apply("\(out)/shop_01_cycle1/patch.diff", in: "\(folder)/apply")
      let report = try await assay(["report", run, "--with-published"]).output
      #expect(report.contains("| o3-20250416 | 10.22 | 0.36 | 0.36 | 98.91 | 360 |"))
      #expect(report.contains("not by the original's images"))
      #expect(try await !assay(["report", run]).output.contains("o3-20250416"))
      let chinese = try await assay(["report", run, "--lang", "zh", "--format", "html"]).output
      #expect(chinese.contains("基准自带分数") && chinese.contains("已测量轮次"))
    }
  }

  private func apply(_ patch: String, in folder: String) throws {
    var lines = Shop.page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.replaceSubrange(3...4, with: ["    <MASKED>"])
    try FileManager.default.createDirectory(atPath: "\(folder)/src", withIntermediateDirectories: true)
    try lines.joined(separator: "\n").write(
      toFile: "\(folder)/src/find.php", atomically: true, encoding: .utf8)
    try Shop.git(["init", "-q"], in: folder)
    try Shop.git(["apply", patch], in: folder)
    lines.replaceSubrange(3...3, with: ASERunTests.answers[1].code.split(separator: "\n").map(String.init))
    #expect(
      try String(contentsOfFile: "\(folder)/src/find.php", encoding: .utf8) == lines.joined(separator: "\n"))
  }

  @Test("a part of the data is written and not submitted; files of other runs and broken ones are refused")
  func partial() async throws {
    try await withTemporaryFolder { folder in
      let cache = ["XDG_CACHE_HOME": "\(folder)/cache"]
      let run = try await run(in: folder, names: ["shop", "gone"])
      let bundle = try await assay(
        ["ase", "export", run, "--to", "\(folder)/out", "--bundle"], exits: 2, environment: cache)
      #expect(bundle.errors.contains("3 of 6 rounds"))
      #expect(bundle.errors.contains("gone_01_cycle1"))
      let two = try await assay(
        ["ase", "export", run, run, "--to", "\(folder)/out"], exits: 2, environment: cache)
      #expect(two.errors.contains("two of the runs"))
      let gone = try await assay(
        ["ase", "export", run, "--to", "\(folder)/out", "--data", "\(folder)/none"], exits: 2,
        environment: cache)
      #expect(gone.errors.contains("no such folder"))
      let unknown = try await assay(
        ["ase", "export", run, "--to", "\(folder)/out", "--dataset", "v9"], exits: 2, environment: cache)
      #expect(unknown.errors.contains("there is no data set “v9”"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out"))
      let file = try await assay(
        ["ase", "export", run, "--to", "\(folder)/data/data_v1.json"], exits: 2, environment: cache)
      #expect(file.errors.contains("cannot be written"))
      let broken = try await assay(
        ["ase", "export", "\(folder)/data/data_v1.json", "--to", "\(folder)/out"], exits: 2)
      #expect(broken.errors.contains("data_v1.json"))
      let other = "\(folder)/other.assay"
      _ = try await assay(["run", "codesec", "--model", "demo:careful", "--limit", "1", "--out", other])
      let refused = try await assay(["ase", "export", other, "--to", "\(folder)/out"], exits: 2)
      #expect(refused.errors.contains("a run of codesec"))
      for (options, told) in [
        (["--date", "2026-05-31"], "--date is for --bundle"),
        (["--bundle", "--date", "May"], "--date reads like"),
        (["--bundle", "--batch", "x"], "--batch"), (["--bundle", "--formula", "v2"], "--bundle"),
      ] {
        let ending = try await assay(["ase", "export", run, "--to", "\(folder)/out"] + options, exits: 2)
        #expect(ending.errors.contains(told), "\(ending.errors)")
      }
    }
  }
}
