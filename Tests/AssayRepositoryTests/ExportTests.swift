import AssayCore
import Foundation
import Testing

@testable import AssayRepository

/// Runs as the original's files, and back.
@Suite struct ExportTests {
  // MARK: - Instances

  @Test("instances are written as they are read")
  func instances() throws {
    let texts = [
      Line.instance(), Line.instance(["seed": "false", "vuln_type": nil, "severity": #""low""#]),
      Line.instance([
        "image_inner_repopath": #""/r""#, "image_inner_inputfile": #""/i""#,
        "image_inner_outputfile": #""/o""#,
      ]),
      Line.container(),
      Line.container([
        "repo": #""https://gitlab.com/a/b""#, "base_commit": #""v1.2^""#,
        "branch_origin": #""pull/1/head:pr-1""#,
        "privileged": "true", "poc_cmd_timeout": "12.5", "image_name": #""n""#,
        "other_vuln_files": #"[{"vuln_file": "b.c", "vuln_lines": [1, 2]}]"#,
      ]),
    ]
    try check(try texts.flatMap { try readInstances("[\($0)]").instances })
  }

  @Test(
    "all instances of the public data are written as they are read",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"),
    arguments: ["v1.0.0/data_v1.json", "v2.0.1/data_v2.json", "2026-05/data_v2.json"])
  func everything(_ file: String) throws {
    let path = "\(sharedASE ?? "")/\(file)"
    guard FileManager.default.fileExists(atPath: path) else { return }
    try check(try InstanceFile.read(path: path).instances)
  }

  private func check(_ instances: [Instance]) throws {
    let again = try readInstances(InstanceWriter.json(instances).text).instances
    #expect(again.count == instances.count)
    for (old, new) in zip(instances, again) {
      var (old, new) = (old, new)
      (old.line, old.retrieval, new.line) = (0, nil, 0)
      #expect(old == new)
    }
  }

  // MARK: - Patches

  @Test(arguments: [
    ("a\nb\nc\n", "a\nX\nc\n"), ("a\nb\nc\n", "a\nc\n"), ("a\nc\n", "a\nb\nc\n"), ("", "a\n"), ("a\n", ""),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\ny\n6\n7\n8\n9\n"), ("a\r\nb\r\nc", "a\r\nx\r\nc"),
    ("a\nb", "a\nc"), ("a\nb", "a\nb\n"), ("i\n\nb\n<MASKED>\n\n", "h\ni\n\nb\nc\nd\n\n"),
  ])
  func patch(_ old: String, _ new: String) throws {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let patch = PatchText.changing(old, to: new, at: "src/a.c")
    let folder = try Folder()
    try folder.write("src/a.c", old)
    let file = try folder.write("p.diff", patch)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "apply", "--unsafe-paths", "--whitespace=nowarn", file]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: patch, as: UTF8.self))")
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/src/a.c")) == Data(new))
    #expect(PatchText.changing(old, to: old, at: "a").isEmpty)
  }

  @Test("the patch of an answer is its last block that is one, whatever stands around it")
  func answers() {
    let patch = "--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-a\n+<b>b</b>\n"
    let first = "```diff\n--- a/y\n+++ b/y\n@@ -1,1 +1,1 @@\n-c\n+d\n```\n"
    for text in ["so:\n```diff\n\(patch)```\nthat is it", "\(first)then\n```\n\(patch)```\n```\nno\n```"] {
      #expect(PatchFinder(text).text.map { String(decoding: $0, as: UTF8.self) } == patch)
    }
    #expect(PatchFinder("nothing").text == nil)
  }

  // MARK: - Folders

  @Test(arguments: [
    ("gpt-4o", "gpt-4o"), ("openai/gpt 4", "openai-gpt-4"), ("../../etc", "-.-..-etc"), ("", "-"),
    ("..", "-."),
    ("模型\u{0}", "---"), ("a_b.c", "a_b.c"),
  ])
  func names(_ text: String, _ name: String) { #expect(ExportFolder.safe(text) == name) }

  // MARK: - Whole runs

  private struct NoRepositories: RepositoryStore {
    func tree(_ request: RepositoryRequest) async throws(Interruption) -> RepositoryTree {
      throw .failed(.toolFailed(tool: "git", reason: "no repository here"))
    }

    func file(
      _ path: String, in request: RepositoryRequest, limit: Int
    ) async throws(Interruption) -> RepositoryFile {
      throw .failed(.toolFailed(tool: "git", reason: "no repository here"))
    }
  }

  private struct NoScanner: Error {}

  private let benchmark = ASEBenchmark(
    ASEServices(
      repositories: { _ in NoRepositories() }, scanner: { throw NoScanner() }, sandbox: { nil },
      images: { .failure(InputError("no engine")) }))

  private static func findings(_ count: Int) -> [Finding] {
    guard let weakness = CWE(79) else { preconditionFailure("79 is a number") }
    return (0..<count).map { number in
      Finding(
        rule: "r", weakness: weakness, severity: .high, confidence: .high, message: "m",
        location: Location(file: "a.py", line: number + 1, column: 1),
        fingerprint: Digest(of: "\(number)".utf8),
        tools: [])
    }
  }

  /// An attempt: `nil` not answered, -1 not merged, else merged with so many findings after.
  private static func attempt(_ name: String, _ round: Int, before: Int, after: Int?) -> ExportedAttempt {
    let check = RepairCheck(
      instance: name, commit: nil, path: "src/a.py", file: Digest(of: "f".utf8),
      regions: [.init(first: 10, last: 20)], form: .diff, weaknesses: [], trials: 0)
    guard let after else {
      return ExportedAttempt(check: check, round: round, answer: nil, report: nil, seconds: 0, arrivedAt: 0)
    }
    let report =
      after < 0
      ? RepairReport(merge: .doesNotApply, failure: "no", findingsBefore: before)
      : RepairReport(
        merge: .merged, findingsBefore: before,
        alerts: .init(
          before: findings(before), after: findings(after), cut: [], added: [], gap: nil, tools: []))
    return ExportedAttempt(
      check: check, round: round,
      answer: .init(
        text: "```diff\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1 +1 @@\n-a\n+b\n```", stopReason: .finished),
      report: report, seconds: 1.5, arrivedAt: 1_780_000_000.25)
  }

  /// Instances of two types with their findings before and after each round.
  private static let rounds: [(id: String, type: String, before: Int, after: [Int?])] = [
    ("a_01", "XSS", 3, [2, 3, -1]), ("a_02", "SQLI", 1, [0, 0, 0]), ("a_03", "SQLI", 2, [-1, -1, -1]),
    ("a_04", "XSS", 2, [1, nil, 1]), ("a_05", "XSS", 0, [0, 0, -1]), ("a_06", "XSS", 5, [4, 4, 5]),
  ]

  private func run(
    _ rounds: [(id: String, type: String, before: Int, after: [Int?])], in folder: Folder
  ) throws
    -> ExportedRun
  {
    let lines = rounds.map {
      Line.instance(["instance_id": "\"\($0.id)\"", "vuln_type": "\"\($0.type)\"", "detected_vul_num": "77"])
    }
    try folder.write("data_v1.json", text: "[\(lines.joined(separator: ","))]")
    return ExportedRun(
      name: "run.assay", request: DataRequest(data: folder.path), rounds: 3, assayVersion: "9.9",
      attempts: rounds.flatMap { one in
        one.after.enumerated().map { Self.attempt(one.id, $0 + 1, before: one.before, after: $1) }
      })
  }

  private func object(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// By hand: a_04 lacks a round and a_05's flaw is not seen, so that a_01, a_02, a_03 and a_06 count.
  ///
  /// XSS: good 5 of 6, secure 3 of 6, both uneven, so that stability is 1. SQLI: good 3 of 6, secure 3 of 6, both even.
  /// Quality (5/6 + 1/2) / 2 = 66.67, security 50, stability 100, overall 20 + 30 + 10 = 60.
  @Test("1.0: what is written and read again has the scores that the formula has by hand")
  func roundTrip() async throws {
    let folder = try Folder()
    let export = try await benchmark.export(try run(Self.rounds, in: folder), formula: nil)
    #expect(export.notes.contains { $0.contains("4 of 18") && $0.contains("2 of 6") })
    let target = ExportFolder(in: "\(folder.path)/out", name: "m__b")
    try target.write(export)
    let written = try object("\(target.path)/eval_result.json")
    let expected = [
      "overall_score": 60, "weighted_success_rate": 66.67, "weighted_security_score": 50,
      "weighted_stability_score": 100,
    ]
    for (name, value) in expected { #expect(written[name] as? Double == value, "\(name)") }
    let again = try ScoreReport(
      .init(
        dataset: "\(target.path)/dataset.json", processed: "\(target.path)/processed_instances.json",
        results: "\(target.path)/sast_results.json", formula: .v1, rounds: 3))
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(again.json.text.utf8)) as? [String: Any])
    for name in written.keys where name != "assay" {
      #expect(
        try JSONSerialization.data(withJSONObject: [written[name]], options: .sortedKeys)
          == JSONSerialization.data(withJSONObject: [read[name]], options: .sortedKeys), "\(name)")
    }
    let data = try InstanceFile.read(path: "\(target.path)/dataset.json").instances
    #expect(data.map(\.id) == ["a_01", "a_02", "a_03", "a_06"])
    #expect(data.map(\.staticCheck?.alertsBefore) == [3, 1, 2, 5])
    #expect(data.allSatisfy { $0.staticCheck?.image == "assay:9.9" })
    let output = try object("\(target.path)/sast_results/a_01_cycle1_output.json")
    #expect(output as? [String: Int] == ["detected_vul_num": 2])
    let files = Set(export.files.map(\.path))
    #expect(files.contains("a_01_cycle3/patch.diff") && !files.contains("a_04_cycle1/patch.diff"))
    #expect(!files.contains("sast_results/a_01_cycle3_output.json"))
    #expect(export.gap?.contains("4 of 18 rounds") == true && export.gap?.contains("a_04_cycle2") == true)
    // Nothing is written twice.
    #expect(complaint { () throws(InputError) in try target.write(export) }.contains("is there already"))
  }

  @Test("a whole run is a submission, without the answers")
  func submission() async throws {
    let folder = try Folder()
    let whole = Self.rounds.filter { $0.before > 0 && !$0.after.contains(nil) }
    let export = try await benchmark.export(try run(whole, in: folder), formula: .v1)
    #expect(export.gap == nil)
    #expect(!export.submission.files.contains { $0.path.hasSuffix("response.txt") })
    #expect(export.submission.files.filter { $0.path.hasSuffix("/patch.diff") }.count == 12)
    let paper = try await benchmark.export(try run(whole, in: folder), formula: .paper)
    #expect(paper.gap != nil)
  }

  @Test("a run of other data, of nothing measured or into no folder is refused")
  func refusals() async throws {
    let folder = try Folder()
    var other = try run(Self.rounds, in: folder)
    other.attempts.append(Self.attempt("b_01", 1, before: 1, after: 1))
    await #expect { try await benchmark.export(other, formula: nil) } throws: { "\($0)".contains("b_01") }
    var lines = try run(Self.rounds, in: folder)
    lines.attempts[0].check.regions = [.init(first: 1, last: 2)]
    await #expect { try await benchmark.export(lines, formula: nil) } throws: {
      "\($0)".contains("other lines")
    }
    let none = try run([("a_04", "XSS", 2, [1, nil, 1])], in: folder)
    await #expect { try await benchmark.export(none, formula: nil) } throws: {
      "\($0)".contains("a_04_cycle2: it was not answered")
    }
    let fine = try await benchmark.export(try run([Self.rounds[0]], in: folder), formula: nil)
    let file = try folder.write("file", text: "x")
    #expect(
      complaint { () throws(InputError) in try ExportFolder(in: file, name: "m").write(fine) }
        .contains("cannot be written"))
  }
}
