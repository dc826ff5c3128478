import Foundation
import Testing

/// Bad usage and input: the exit code, one clear error, nothing on standard output, no file made or changed.
@Suite(.timeLimit(.minutes(15))) struct BadInputTests {
  /// A mistake and what the user is told.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var fragment: String
    var code: Int32
    var environment: [String: String]

    init(_ line: String, _ fragment: String, code: Int32 = 2, environment: [String: String] = [:]) {
      arguments = line.components(separatedBy: " ")
      self.fragment = fragment
      self.code = code
      self.environment = environment
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "a mistake is told in one clear error",
    arguments: usage + choices + data + files + models + others + scores)
  func mistake(_ mistake: Mistake) async throws {
    try await withTemporaryFolder { folder in
      try await prepare(folder, for: mistake.arguments)
      let before = try contents(of: folder)
      let run = folder + "/run.assay"
      let records = FileManager.default.fileExists(atPath: run) ? try attempts(in: run) : nil
      let ending = try await Program(environment: mistake.environment).run(mistake.arguments, in: folder)
      #expect(ending.code == mistake.code && ending.output == "", "\(ending.errors)")
      #expect(ending.errors.contains(mistake.fragment), "\(ending.errors)")
      let errors = ending.errors.components(separatedBy: "\n").filter {
        $0.hasPrefix("assay: ") || $0.hasPrefix("Error: ")
      }
      #expect(errors.count == 1, "\(ending.errors)")
      #expect(!ending.errors.contains("geheim"), "a password was echoed")
      #expect(try contents(of: folder) == before, "files were made or changed")
      if let records { #expect(try attempts(in: run) == records, "the run was changed") }
    }
  }

  /// Makes the files that the arguments name.
  private func prepare(_ folder: String, for arguments: [String]) async throws {
    let line = #"{"id":"a","prompt":"Question 1.","objective":"benign","oracle":{"judged":true}}"#
    let texts = [
      "bad.jsonl": "\(line)\n\n{\"id\":\"b\",\"promt\":\"x\"}\n",
      "torn.jsonl": "\(line)\n{\"id\":\"b\",\"pro",
      "text.assay": "hello\n", "answers.jsonl": #"{"digest":"12","text":"x"}"#,
      "models.json": "{\"families\": 3}",
      "ase.json":
        #"[\#n{"instance_id":"a_01","repo":"o/r","base_commit":"HEAD","vuln_file":"../x","vuln_lines":[1,9]}]"#,
    ]
    for (name, text) in texts where arguments.contains(where: { $0.contains(name) }) || name == "models.json"
    {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    try FileManager.default.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
    for name in ["run.assay", "cut.assay", "other.assay"] where arguments.contains(name) {
      let model = name == "other.assay" ? "demo:careless" : "demo:careful"
      let run = ["run", "custom", "--model", model, "--limit", "3", "--quiet", "--out", name]
      try await assay(run, in: folder)
    }
    if arguments.contains("cut.assay") {
      let whole = try Data(contentsOf: URL(fileURLWithPath: folder + "/cut.assay"))
      try whole.prefix(whole.count / 3).write(to: URL(fileURLWithPath: folder + "/cut.assay"))
    }
  }

  private func contents(of folder: String) throws -> [String: Data?] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
        // Opening a run file to go on with it may change its bytes, but nothing that it says.
        return (name, name == "run.assay" ? nil : bytes)
      })
  }
}

extension BadInputTests {
  private static let run = "run custom --model demo:careful"

  private static let usage: [Mistake] = [
    Mistake("frobnicate", "Unexpected argument 'frobnicate'"),
    Mistake("\(run) --frobnicate", "Unknown option '--frobnicate'"),
    Mistake("doctor extra", "Unexpected argument 'extra'"),
    Mistake("run custom", "say with --model whom to ask"),
    Mistake("run --model demo:careful", "say which benchmark to run"),
    Mistake("\(run) --samples 0", "--samples must be in 1...10000, was 0"),
    Mistake("\(run) --samples -1", "--samples must be in 1...10000, was -1"),
    Mistake("\(run) --samples many", "The value 'many' is invalid for '--samples"),
    Mistake("\(run) --seed -1", "'--seed"),
    Mistake("\(run) --shard 0/2", "--shard takes i/n"),
    Mistake("\(run) --shard 3/2", "--shard takes i/n"),
    Mistake("\(run) --shard half", "--shard takes i/n"),
    Mistake("\(run) --temperature -1", "--temperature must be 0 or more, was -1"),
    Mistake("\(run) --temperature nan", "--temperature must be 0 or more"),
    Mistake("\(run) --top-p 2", "--top-p must be in 0...1"),
    Mistake("\(run) --max-output-tokens 0", "--max-output-tokens must be in 1...1000000000, was 0"),
    Mistake("\(run) --max-context-tokens 0", "--max-context-tokens must be in 1...1000000000, was 0"),
    Mistake("\(run) --max-connections 0", "--max-connections must be in 1...10000"),
    Mistake("\(run) --max-cost 0", "--max-cost must be a number above 0"),
    Mistake("\(run) --max-tokens 0", "--max-tokens must be at least 1"),
    Mistake("\(run) --max-cost inf", "--max-cost must be a number above 0, was inf"),
    Mistake("\(run) --samples 10001", "--samples must be in 1...10000, was 10001"),
    Mistake("\(run) --model-args {\"messages\":[]}", "--model-args must not set “messages”"),
    Mistake("\(run) --model-args [1]", "--model-args is not a JSON object"),
    Mistake("\(run) --model-args {\"a\":", "--model-args is not a JSON object"),
    Mistake("\(run) --agent cursor", "there is no agent “cursor”; there are: react, codeact"),
    Mistake("\(run) --agent codex", ": run Scripts/agents codex; or describe your own"),
    Mistake("\(run) --agent gemini-cli", "/assay/agents/gemini-cli @google/gemini-cli; or describe your own"),
    Mistake("\(run) --max-sandboxes 0", "--max-sandboxes must be in 1...1000, was 0"),
    Mistake("\(run) --fail-under 101", "--fail-under takes per cent"),
  ]

  private static let choices: [Mistake] = [
    Mistake(
      "run nothing --model demo:careful", "no benchmark “nothing”; there are: ase, codesec, custom, redcode"),
    Mistake("cases nothing", "no benchmark “nothing”"),
    Mistake("\(run) --filter language", "--filter takes key=value, not “language”"),
    Mistake("\(run) --filter colour=red", "--filter knows no key “colour”; the keys are"),
    Mistake("\(run) --filter language=cobol", "no case is left"),
    Mistake("\(run) --attack nonsense", "there is no attack “nonsense”; there are: goal-hijacking"),
    Mistake("\(run) --attack role-play+role-play", "the attack role-play stands twice"),
    Mistake("run codesec --preset huge --model demo:careful", "there are: smoke, lite, full"),
    Mistake("run codesec --part x --model demo:careful", "codesec knows no --part"),
    Mistake("run codesec --data nowhere --model demo:careful", "holds no folder Specimens"),
    Mistake("verify custom", "custom has no proofs"),
    Mistake("attacks nonsense", "there is no attack “nonsense”"),
    Mistake("attacks --locale fr", "--locale is en or zh"),
    Mistake("\(run) --locale fr", "--locale is en, zh or both, not “fr”"),
    Mistake("\(run) --limit 0", "--limit must be at least 1"),
    Mistake("\(run) --part gen", "custom knows no --part"),
    Mistake("\(run) --preset quick", "custom knows no --preset"),
    Mistake("\(run) --judge nonsense", "--judge takes “rules”, “panel” or PROVIDER:NAME"),
    Mistake("\(run) --judge rules rules", "the same judge twice"),
    Mistake("\(run) --judge demo:reckless", "no persona “reckless”"),
    Mistake("\(run) --dry-run --judge nonsense", "--judge takes “rules”, “panel” or PROVIDER:NAME"),
  ]

  private static let data: [Mistake] = [
    Mistake("\(run) --dataset bad.jsonl", "bad.jsonl: line 3: unknown key “promt”; did you mean “prompt”?"),
    Mistake("\(run) --dataset torn.jsonl", "torn.jsonl: line 2: the line ends in the middle"),
    Mistake("\(run) --dataset none.jsonl", "none.jsonl: there is no such file"),
    Mistake("\(run) --data none", "none: there is no such file"),
    Mistake("\(run) --dry-run --dataset bad.jsonl", "bad.jsonl: line 3"),
    Mistake("run redcode --model demo:careful", "redcode needs its data: give a checkout with --data"),
    Mistake("run custom --model demo:careful --agent react", "--agent react: the answers to this are texts"),
    Mistake("run redcode --part fun --model demo:careful", "redcode has no part “fun”"),
    Mistake("run redcode --part gen --model demo:careful", "give a checkout with --data"),
    Mistake("run redcode --part gen --data none --model demo:careful", "none: there is no such folder"),
    Mistake("run redcode --part gen --data folder --model demo:careful", "holds neither dataset/RedCode-Gen"),
  ]

  private static let files: [Mistake] =
    ["resume", "rescore", "show", "report", "merge --out new.assay"].flatMap { command in
      [
        Mistake("\(command) text.assay", "text.assay: not a run file"),
        Mistake("\(command) cut.assay", "cut.assay: not a run file, or damaged"),
        Mistake("\(command) none.assay", "none.assay: there is no such file"),
        Mistake("\(command) folder", "folder: it is a folder, not a run file"),
      ]
    } + [
      Mistake("\(run) --out none/x.assay", "none/x.assay: its folder does not exist"),
      Mistake("\(run) --out folder", "folder: it is a folder, not a run file"),
      Mistake("\(run) --out text.assay", "text.assay: not a run file"),
      Mistake("\(run) --out other.assay", "not the same run: they differ in cases, model"),
      Mistake("\(run) --fail-if-worse-than none.assay", "none.assay: there is no such file"),
      Mistake("\(run) --fail-if-worse-than text.assay", "text.assay: not a run file"),
      Mistake("merge run.assay other.assay --out new.assay", "they differ in model"),
      Mistake("merge run.assay --out other.assay", "other.assay exists and is not an unfinished merge"),
      Mistake("merge run.assay --out run.assay", "cannot be merged into itself"),
      Mistake("merge --out new.assay", "Missing expected argument '<file>"),
      Mistake("show run.assay nothing", "run.assay holds no case “nothing”"),
      Mistake("report run.assay --lang fr", "--lang is en or zh, not “fr”"),
      Mistake("report run.assay --format pdf", "'pdf' is invalid for '--format"),
      Mistake(
        "report run.assay --with-published", "--with-published needs a run whose benchmark brings a scorer"),
      Mistake("report run.assay --with-published --format csv", "choose --format md, html or json"),
      Mistake("report run.assay --out none/r.md", "none/r.md: cannot be written; does its folder exist?"),
      Mistake("report run.assay --out run.assay", "run.assay: it is a run file or another database"),
      Mistake("report run.assay --out folder", "folder: it is a folder"),
      Mistake("rescore run.assay --judge nonsense", "--judge takes “rules”, “panel” or PROVIDER:NAME"),
      Mistake(
        "rescore run.assay --judge openai:gpt-4o", "the environment variable OPENAI_API_KEY is not set"),
      Mistake("resume run.assay --max-connections 0", "--max-connections must be in 1...10000"),
    ]

  private static let models: [Mistake] = [
    Mistake("run custom --model gpt-4o", "--model takes PROVIDER:NAME with one of openai"),
    Mistake("run custom --model openai:", "--model takes PROVIDER:NAME"),
    Mistake("run custom --model azure:gpt", "--model takes PROVIDER:NAME"),
    Mistake(
      "run custom --model demo:reckless", "no persona “reckless”; there are: careful, careless, gullible"),
    Mistake("run custom --dry-run --model demo:reckless", "no persona “reckless”"),
    Mistake("run custom --model openai:gpt-4o", "the environment variable OPENAI_API_KEY is not set"),
    Mistake("run custom --model anthropic:claude", "the environment variable ANTHROPIC_API_KEY is not set"),
    Mistake(
      "run custom --model openai:m --base-url http://127.0.0.1:9 --api-key-env MY_KEY", "MY_KEY is not set"),
    Mistake(
      "run custom --model openai:m --base-url http://127.0.0.1:9 --api-key-env MY_KEY", "MY_KEY is not set",
      environment: ["MY_KEY": ""]),
    Mistake(
      "run custom --model openai:m --base-url http://me:geheim@127.0.0.1:9", "must not hold user information"),
    Mistake("run custom --model openai:m --base-url ftp://127.0.0.1:9", "must be an http or https address"),
    Mistake("\(run) --base-url http://127.0.0.1:9", "do not go with --model demo:careful"),
    Mistake(
      "run custom --model openai:mystery --base-url http://127.0.0.1:9 --max-cost 1",
      "--max-cost: no price is known for openai:mystery"),
    Mistake(
      "\(run) --judge openai:mystery --judge-base-url http://127.0.0.1:9 --max-cost 1", "openai:mystery"),
    Mistake(
      "run custom --model openai:o3 --base-url http://127.0.0.1:9 --temperature 0",
      "does not take --temperature"),
    Mistake("run custom --model recorded:none.jsonl", "none.jsonl: there is no such file"),
    Mistake("run custom --model recorded:answers.jsonl", "answers.jsonl:1: “digest” must have 64"),
    Mistake("models", "models.json", environment: ["ASSAY_CONFIG_DIR": "."]),
    Mistake("run custom --model openai:m", "models.json", environment: ["ASSAY_CONFIG_DIR": "."]),
  ]

  private static let others: [Mistake] = [
    Mistake("demo-model --port 99999", "--port must be in 0...65535"),
    Mistake("demo-model --persona reckless", "no persona “reckless”"),
    Mistake("demo-model --latency=-1", "--latency must be 0 or more"),
    Mistake("demo-model --rate-limit=-1", "--rate-limit must be above 0"),
    Mistake("demo-model --data none", "none: there is no such folder"),
    Mistake("demo-model --ledger none/ledger.jsonl", "cannot write the ledger none/ledger.jsonl"),
    Mistake("pull nothing", "there is no data set “nothing”; there are: redcode, ase"),
    Mistake("pull redcode --from relative --to new", "--from “relative”: give an absolute path"),
    Mistake("pull redcode --commit zz --to new", "“zz” is no commit"),
    Mistake("pull redcode --from file:///nonexistent/RedCode --to new", "git could not fetch it", code: 1),
  ]

  private static let score = "ase score --processed processed.json --results results.json"

  private static let scores: [Mistake] = [
    Mistake("ase score", "Missing expected argument '--dataset <file>'"),
    Mistake("\(score) --dataset ase.json", "Missing expected argument '--formula <name>'"),
    Mistake("\(score) --dataset ase.json --formula v3", "The value 'v3' is invalid for '--formula <name>'"),
    Mistake("\(score) --dataset ase.json --formula v1 --cycles 0", "--cycles must be in 1...1000, was 0"),
    Mistake("\(score) --dataset none.json --formula v1", "none.json: there is no such file"),
    Mistake("\(score) --dataset folder --formula v1", "folder: it is a folder, not a file"),
    Mistake(
      "\(score) --dataset ase.json --formula v1",
      "ase.json: line 2: instance “a_01”: “vuln_file” “../x” leads out of the repository"),
    Mistake("\(score) --dataset torn.jsonl --formula v2", "torn.jsonl: line 2: the line ends in the middle"),
  ]
}
