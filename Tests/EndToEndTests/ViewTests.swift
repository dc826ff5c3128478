import AssayCore
import AssayStore
import Foundation
import Testing

/// What a finished run is looked at with, and its gates.
@Suite(.timeLimit(.minutes(15))) struct ViewTests {
  @Test(
    "every format in every language goes to standard output or to a file",
    arguments: ["md", "json", "csv", "html"])
  func reports(format: String) async throws {
    try await withTemporaryFolder { folder in
      let files = try await runs(folder)
      for (language, runs) in [("en", [files[0]]), ("zh", [files[0]]), ("en", files), ("zh", files)] {
        let arguments = ["report"] + runs + ["--format", format, "--lang", language]
        let text = try await assay(arguments).output
        try await assay(arguments + ["--out", folder + "/report"])
        #expect(try String(contentsOfFile: folder + "/report", encoding: .utf8) == text)
        #expect(!FileManager.default.fileExists(atPath: folder + "/report.part"))
        switch format {
        case "json":
          let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
          #expect((value as? [Any])?.count == (runs.count > 1 ? runs.count : nil))
        case "csv":
          #expect(text.split(separator: "\r\n").count == runs.count * CaseSet.demonstration.cases + 1)
        case "html": #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("lang=\"\(language)"))
        default: #expect(text.contains(language == "zh" ? "模拟" : "imulated"))
        }
        if format != "csv", format != "json" {
          #expect(text.contains("Secure@1"))
          #expect(
            text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } == (language == "zh") || format == "html"
          )
        }
      }
    }
  }

  @Test("a redacted report holds no answer")
  func redacted() async throws {
    try await withTemporaryFolder { folder in
      let file = try await runs(folder)[0]
      let answers = try attempts(in: file).values.flatMap(\.answers).filter { $0.utf8.count > 200 }
      let pieces = answers.map { String($0.dropFirst(60).prefix(40)) }.filter {
        !$0.contains("\n") && !$0.contains("\"")
      }
      #expect(pieces.count >= 5)
      for format in ["md", "json", "csv", "html"] {
        let text = try await assay(["report", file, "--format", format, "--redact"]).output
        #expect(pieces.filter { text.contains($0) } == [], "in \(format)")
      }
    }
  }

  @Test("show lists what did not pass, or everything, or one case in full")
  func show() async throws {
    try await withTemporaryFolder { folder in
      let file = try await runs(folder)[0]
      let report = try jsonObject(try await assay(["report", file, "--format", "json"]).output)
      let counts = try #require(report["counts"] as? [String: Int])
      let harmful = try #require(report["harmfulCounts"] as? [String: Int])
      let passed = counts["secure", default: 0] + harmful["refused", default: 0]
      let failing = try await assay(["show", file]).output.split(separator: "\n").count
      #expect(failing == CaseSet.demonstration.cases - passed)
      let lines = try await assay(["show", file, "--all", "--json"]).output.split(separator: "\n")
      #expect(lines.count == CaseSet.demonstration.cases)
      let id = try #require(try jsonObject(String(lines[0]))["case"] as? String)
      let text = try await assay(["show", file, id]).output
      #expect(text.hasPrefix("== \(id) ") && text.contains("-- verdict: "))
      let raw = try await assay(["show", file, id, "--raw"]).output
      #expect(raw.contains("-- request as sent") && raw.contains("-- reply as received"))
      let json = try jsonObject(try await assay(["show", file, id, "--json"]).output)
      #expect((json["case"] as? [String: Any])?["id"] as? String == id)
      #expect((json["attempts"] as? [[String: Any]])?.count == 1)
    }
  }

  @Test("cases prints what a run would ask, line by line", arguments: CaseSet.allCases)
  func cases(set: CaseSet) async throws {
    try await withTemporaryFolder { folder in
      let choice = try set.arguments(in: folder)
      let lines = try await assay(["cases", "custom", "--format", "jsonl"] + choice).output.split(
        separator: "\n")
      let ids = try lines.map { try #require(try jsonObject(String($0))["id"] as? String) }
      #expect(ids.count == set.cases && Set(ids).count == set.cases)
      let text = try await assay(["cases", "custom"] + choice).output
      #expect(ids.allSatisfy { text.contains("== \($0) ") })
    }
  }

  @Test(
    "the listings work everywhere, and this machine is fit", arguments: ["benchmarks", "models", "doctor"])
  func listings(command: String) async throws {
    let ending = try await assay([command])
    #expect(ending.output.utf8.count > 100 && ending.errors == "")
  }

  @Test("a reader that goes away early is no failure")
  func closedPipe() async throws {
    let program = try Program().path
    let script =
      "set -o pipefail; \"\(program)\" cases custom --locale both --format jsonl | head -c 10 >/dev/null"
    let result = try await Program.system("/bin/bash", ["-c", script])
    #expect(result.code == 0 && !result.errors.contains("assay:"), "\(result.errors)")
  }

  @Test(
    "gates compare with the lower bound and with an earlier run",
    arguments: [
      (["--fail-under", "20"], Int32(0), "gate --fail-under 20 met"),
      (["--fail-under", "99"], 3, "not met: the lower bound"),
      (["--fail-if-worse-than", "same.assay"], 0, "gate --fail-if-worse-than met"),
      (["--fail-if-worse-than", "better.assay"], 3, "gate --fail-if-worse-than not met"),
    ])
  func gates(gate: [String], code: Int32, says: String) async throws {
    try await withTemporaryFolder { folder in
      let run = ["run", "custom", "--locale", "both", "--samples", "4"]
      // What the run under the gate is compared with: its twin, and one that is better.
      for (name, model) in ["same.assay": "demo:careless", "better.assay": "demo:careful"]
      where gate.contains(name) {
        try await assay(run + ["--model", model, "--quiet", "--out", name], in: folder)
      }
      let ending = try await assay(
        run + ["--model", "demo:careless", "--out", "run.assay"] + gate, exits: code, in: folder)
      #expect(ending.errors.contains(says), "\(ending.errors)")
      #expect(ending.output == "")
    }
  }

  private func runs(_ folder: String) async throws -> [String] {
    var files: [String] = []
    for model in ["careless", "careful"] {
      files.append("\(folder)/\(model).assay")
      try await assay(
        [
          "run", "custom", "--locale", "both", "--model", "demo:\(model)", "--quiet", "--out",
          files[files.count - 1],
        ])
    }
    return files
  }
}
