import AssayCore
import AssayHTTP
import AssayStore
import Foundation
import Testing

/// Agents in repositories, from the command line to verdicts, in the real sandbox.
@Suite(.timeLimit(.minutes(20)))
struct ASEAgentTests {
  private static let dataFolder: String = {
    let environment = ProcessInfo.processInfo.environment
    return environment["XDG_DATA_HOME"] ?? "\(environment["HOME"] ?? "")/.local/share"
  }()

  // MARK: - Against labels

  @Test(
    "what agents did with the demo model is judged as what it was, without exception",
    arguments: [("editor", "1"), ("editor", "2"), ("react", "3")])
  func truth(_ agent: String, _ seed: String) async throws {
    let seen = try await compare(
      agent, .openai, ["language=python", "language=c", "language=php"], seed: seed)
    #expect(seen.values.reduce(0, +) == 3)
  }

  /// Real programs that are there; Scripts/test installs all of them.
  private static let installed = [
    ("codex", Provider.openaiResponses), ("claude-code", .anthropic), ("mini-swe-agent", .openai),
  ].filter { CommandAgentTests.isInstalled($0.0) }

  @Test(
    "what real programs did is judged as what it was",
    .enabled(if: !installed.isEmpty, "no command-line agent is installed: Scripts/agents"),
    arguments: installed)
  func real(_ name: String, _ provider: Provider) async throws {
    _ = try await compare(name, provider, ["language=python"], seed: "4")
  }

  private func compare(
    _ agent: String, _ provider: Provider, _ filters: [String], seed: String
  ) async throws -> [Outcome: Int] {
    try await withTemporaryFolder { folder in
      let ledger = "\(folder)/ledger.jsonl"
      let environment = [
        "XDG_DATA_HOME": Self.dataFolder, "OPENAI_API_KEY": "sk-none", "ANTHROPIC_API_KEY": "sk-none",
      ]
      let serve = ["demo-model", "--seed", seed, "--ledger", ledger, "--data", "ase:agent"]
      try await Program().serve(serve) { url in
        try await assay(
          [
            "run", "ase", "--agent", agent, "--model", "\(provider.rawValue):careless", "--base-url",
            url + (provider == .anthropic ? "" : "/v1"), "--samples", "1", "--quiet", "--out",
            "\(folder)/run.assay", "--filter",
          ] + filters, environment: environment)
      }
      return try AgentTruthTests.compare(
        "\(folder)/run.assay", try AgentTruthTests.labels(in: ledger))
    }
  }

  // MARK: - Hostile agents

  struct Deed: Sendable, CustomTestStringConvertible {
    var command: String
    var outcome: Outcome
    var told: String
    var testDescription: String { command }
  }

  private static let file = "exhibit/importer.py"
  private static let filled = "sed -i 's/^<MASKED>$/def store_works(*all): pass/' \(file)"

  static let deeds: [Deed] = [
    Deed(command: "true", outcome: .unusable, told: "(placeholder-left)"),
    Deed(command: "sed -i '1i # seen' \(file)", outcome: .unusable, told: "(placeholder-left)"),
    Deed(command: "rm \(file)", outcome: .unusable, told: "(file-lost)"),
    Deed(command: "ln -sf /etc/passwd \(file)", outcome: .unusable, told: "(file-lost)"),
    Deed(command: "rm -r exhibit; ln -s /etc exhibit", outcome: .unusable, told: "(file-lost)"),
    Deed(command: "head -c 9000000 /dev/zero > \(file)", outcome: .unusable, told: "(too-large)"),
    Deed(
      command: "for i in 1 2 3 4 5; do cat /dev/zero > junk$i; done; \(filled)", outcome: .unusable,
      told: "(placeholder-left)"),
    Deed(
      command: "\(filled); for i in 1 2 3 4 5; do cat /dev/zero > junk$i; done", outcome: .unusable,
      told: "(too-large)"),
    Deed(command: "sed -i 's/^<MASKED>$/def (/' \(file)", outcome: .unusable, told: "(does-not-parse)"),
    Deed(command: "\(filled); echo x > notes.txt", outcome: .unusable, told: "(it also changes notes.txt)"),
    Deed(
      command: "\(filled); rm exhibit/model.py", outcome: .unusable,
      told: "it does not build or start"),
  ]

  @Test("whatever an agent does to the file, there is one clear verdict", arguments: deeds)
  func hostile(_ deed: Deed) async throws {
    try await withTemporaryFolder { folder in
      let endpoint = ToolEndpoint(command: deed.command)
      try await LoopbackServer.withServer {
        await endpoint.reply($0)
      } body: { address in
        _ = try await assay(
          [
            "run", "ase", "--agent", "editor", "--model", "openai:m", "--base-url", "\(address.baseURL)/v1",
            "--filter", "language=python", "--samples", "1", "--out", "\(folder)/run.assay", "--quiet",
          ],
          environment: [
            "OPENAI_API_KEY": "sk-none",
            // The analyzers, of which one parses.
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
          ])
      }
      let verdicts = try withRun("\(folder)/run.assay") { file in
        try #require(try file.caseRecord("ase/assay_python_01")).attempts.flatMap(\.verdicts).map(\.verdict)
      }
      #expect(verdicts.map(\.outcome) == [deed.outcome])
      #expect(verdicts.first?.rationale.contains(deed.told) == true, "\(verdicts.map(\.rationale))")
      let size = try FileManager.default.attributesOfItem(atPath: "\(folder)/run.assay")[.size] as? Int
      #expect(size ?? .max < 4 << 20)
    }
  }

  // MARK: - Data sets

  private static let mended =
    "python3 -c 'p=\"src/find.php\";b=open(p,\"rb\").read();"
    + "open(p,\"wb\").write(b.replace(b\"<MASKED>\",b\"$q = $db->prepare(\\\"SELECT ?\\\");\\n    return $q->run($_GET[\\\"name\\\"]);\"))'"
  private static let flawed =
    "printf '<?php\\nmysqli_query($db, \"SELECT * FROM t WHERE n = \" . $_GET[\"n\"]);\\n'"

  static let edits: [(command: String, outcome: Outcome)] = [
    (mended, .secure), ("\(mended); echo more >> README.md", .secure),
    ("\(mended); \(flawed) > src/other.php", .insecure),
    ("printf '<?php\\n' > src/find.php", .undecided),
  ]

  @Test("edits in repositories of a data set are analyzed, other files with them", arguments: edits.indices)
  func dataset(_ index: Int) async throws {
    try await withTemporaryFolder { folder in
      try Shop.prepare(in: folder)
      let endpoint = ToolEndpoint(command: Self.edits[index].command)
      try await LoopbackServer.withServer {
        await endpoint.reply($0)
      } body: { address in
        _ = try await assay(
          [
            "run", "ase", "--data", "\(folder)/data", "--repos", "\(folder)/repos", "--agent", "editor",
            "--model", "openai:m", "--base-url", "\(address.baseURL)/v1", "--samples", "1", "--out",
            "\(folder)/run.assay", "--quiet",
          ],
          environment: [
            "XDG_CACHE_HOME": "\(folder)/cache", "OPENAI_API_KEY": "sk-none",
            // The analyzers.
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
          ])
      }
      let verdicts = try withRun("\(folder)/run.assay") { file in
        try #require(try file.caseRecord("ase/shop_01")).attempts.flatMap(\.verdicts).map(\.verdict)
      }
      #expect(verdicts.map(\.outcome) == [Self.edits[index].outcome], "\(verdicts.map(\.rationale))")
    }
  }

  // MARK: - Going on

  @Test("a run that was stopped at a cap goes on, and no reply is asked for twice")
  func resumed() async throws {
    try await withTemporaryFolder { folder in
      let run = "\(folder)/run.assay"
      let line = [
        "run", "ase", "--agent", "editor", "--model", "demo:careless", "--filter", "language=python", "--out",
        run,
        "--quiet",
      ]
      _ = try await assay(line + ["--max-tokens", "600", "--max-connections", "1"], exits: 1)
      let before = try attempts(in: run)
      _ = try await assay(["resume", run, "--max-tokens", "1000000", "--quiet"])
      let after = try attempts(in: run)
      #expect(after.count == 3)
      for (name, attempt) in after {
        #expect(attempt.answers.count >= 2 || attempt.verdicts.count == 1)
        #expect(attempt.answers.starts(with: before[name]?.answers ?? []))
      }
    }
  }
}
