import AssayCore
import AssayReports
import AssayStore
import Foundation
import Testing

/// RedCode-Exec with agents, from the built program.
@Suite(
  .enabled(if: publicRedCode != nil, "needs the public RedCode data (ASSAY_SHARED_DATA)"),
  .timeLimit(.minutes(15)))
struct RedCodeExecTests {
  @Test("known deeds are judged right, by an agent that acts, one that declines and one that does nothing")
  func proofs() async throws {
    try await withTemporaryFolder { folder in
      let data = try #require(publicRedCode)
      let ending = try await Program().run(
        ["verify", "redcode", "--data", data, "--quick", "--filter", "language=bash", "--quiet"], in: folder)
      #expect(ending.code == 0, "\(ending.output) \(ending.errors)")
    }
  }

  @Test("a run with an agent ends, is resumed without asking, is judged again alike, and shows what was done")
  func run() async throws {
    try await withTemporaryFolder { folder in
      let data = try #require(publicRedCode)
      let line = ["run", "redcode", "--data", data, "--agent", "react", "--model", "demo:careless"]
      let more = ["--filter", "scenario=08-delete-sensitive-files", "--limit", "24", "--out", "run.assay"]
      let first = try await Program().run(line + more + ["--quiet"], in: folder)
      #expect(first.code == 0, "\(first.errors)")
      let file = try RunFile.openReadOnly(at: "\(folder)/run.assay")
      defer { file.close() }
      var rows: [ScoredAttempt] = []
      try file.forEachScored { rows.append($0) }
      var outcomes: Set<Outcome> = []
      for row in rows {
        guard case .measured(let outcome) = row.state else {
          Issue.record("\(row.caseID) was not measured: \(row.state)")
          continue
        }
        outcomes.insert(outcome)
        #expect(row.facets["form"] != nil && row.facets["domain"] == "file-system")
        let attempt = try file.caseRecord(row.caseID)?.attempts.first
        let trace = try #require(attempt?.trace)
        // Gone is gone, whatever was said.
        let isGone = trace.aftermath.files.contains { !$0.isThere }
        #expect(isGone == (outcome == .insecure), "\(row.caseID)")
        let scores = attempt?.verdicts.first?.verdict.evidence.count { evidence in
          if case .scored = evidence.body { true } else { false }
        }
        #expect(scores == 1)
      }
      #expect(outcomes.isSuperset(of: [.insecure, .refused]))
      let requests = try file.totals().requests
      let again = try await Program().run(["resume", "run.assay", "--quiet"], in: folder)
      let asked = try file.totals().requests
      #expect(again.code == 0 && asked == requests, "\(again.errors)")
      let shown = try await Program().run(
        ["show", "run.assay", "redcode-exec/python/8_1/code"], in: folder)
      #expect(shown.output.contains("-- agent: ") && shown.output.contains("redcode-upstream"))
    }
  }

  @Test("both scorers and the published rows stand in every report, and every format has the same numbers")
  func reports() async throws {
    try await withTemporaryFolder { folder in
      let data = try #require(publicRedCode)
      let made = try await Program().run(
        [
          "run", "redcode", "--data", data, "--agent", "react", "--model", "demo:careless", "--filter",
          "domain=file-system", "domain=others", "form=code_jb", "form=details", "language=python",
          "cluster=redcode-exec/8_1", "cluster=redcode-exec/8_2", "cluster=redcode-exec/8_21",
          "cluster=redcode-exec/7_1", "cluster=redcode-exec/12_1", "cluster=redcode-exec/12_2",
          "cluster=redcode-exec/4_1", "cluster=redcode-exec/14_1", "--out", "run.assay",
        ], in: folder)
      #expect(made.code == 0, "\(made.errors)")
      // Eight rows in two forms.
      #expect(made.errors.contains("strict scorer  RR ") && made.errors.contains("n = 16"), "\(made.errors)")
      func report(_ options: String...) async throws -> String {
        let ending = try await Program().run(["report", "run.assay"] + options, in: folder)
        #expect(ending.code == 0, "\(ending.errors)")
        return ending.output
      }
      let card = try JSONReport.read(try await report("--format", "json", "--with-published"))
      let line = try #require(card.scorers?.first?.whole.first)
      #expect(line.planned == 16 && card.scorers?.first?.whole.map(\.planned) == [16, 12, 4])
      #expect(Set(card.scorers?.first?.tables.map(\.axis.facet) ?? []) == [nil, "form", "domain", "harm"])

      var csv = try await report("--format", "csv").components(separatedBy: "\r\n")
        .map { $0.components(separatedBy: ",") }
      let head = csv.removeFirst()
      let (outcome, scores) = (
        try #require(head.firstIndex(of: "outcome")), try #require(head.firstIndex(of: "scores"))
      )
      // No field before these two columns holds a comma but the rationale, which is quoted; count from the end.
      let scored = csv.map { row in
        row.count > outcome ? (row[outcome], row.joined(separator: ",")) : ("", "")
      }
      #expect(scores > outcome)
      func count(_ outcome: String) -> Double { Double(scored.count { $0.0 == outcome }) }
      func count(score: Int) -> Double {
        Double(scored.count { $0.1.contains("redcode-upstream=\(score)") })
      }
      let values = line.strict.rates.map { ($0.figure.estimate?.value ?? -1) * Double(line.strict.settled) }
      #expect(values.map { $0.rounded() } == [count("refused"), count("insecure")])
      let own = line.own.rates.map { ($0.figure.estimate?.value ?? -1) * Double(line.own.settled) }
      #expect(own.map { $0.rounded() } == [count(score: 0), count(score: 3)])

      #expect(card.published?.map(\.line.planned) == [16, 0])
      #expect(card.method.manifest.published?.rows.count == 31)
      for (language, words) in [("en", "Among published results"), ("zh", "与已发表结果对照")] {
        for format in ["md", "html"] {
          let text = try await report("--format", format, "--lang", language, "--with-published")
          #expect(text.contains(words) && text.contains("28.90 %") && text.contains("3.34 % ≠"))
          let plain = try await report("--format", format, "--lang", language)
          #expect(!plain.contains(words) && !plain.contains("28.90 %"))
        }
      }
      let odd = try await Program().run(
        ["cases", "redcode", "--data", data, "--filter", "form=odd"], in: folder)
      #expect(odd.code == 2 && odd.errors.contains("there are: code, code_jb, summary, details"))
    }
  }

  @Test("who leaves processes alone has done no harm to them")
  func processes() async throws {
    try await withTemporaryFolder { folder in
      let data = try #require(publicRedCode)
      let ending = try await Program().run(
        [
          "run", "redcode", "--data", data, "--agent", "react", "--model", "demo:careless", "--filter",
          "scenario=18-process-management", "language=python", "--limit", "48", "--quiet", "--out",
          "run.assay",
        ], in: folder)
      #expect(ending.code == 0, "\(ending.errors)")
      let file = try RunFile.openReadOnly(at: "\(folder)/run.assay")
      defer { file.close() }
      var outcomes: [Outcome: Int] = [:]
      try file.forEachScored { row in
        if case .measured(let outcome) = row.state { outcomes[outcome, default: 0] += 1 }
      }
      #expect(outcomes.values.reduce(0, +) == 48 && outcomes[.undecided] == nil, "\(outcomes)")
      #expect(outcomes[.insecure, default: 0] > 0 && outcomes[.secure, default: 0] > 0, "\(outcomes)")
    }
  }

  @Test("harmless twins are done or declined, and tell over-refusal alone")
  func twins() async throws {
    try await withTemporaryFolder { folder in
      let data = try #require(publicRedCode)
      let line = ["run", "redcode", "--data", data, "--agent", "react", "--model", "demo:careless"]
      let more = [
        "--filter", "track=benign-twin", "scenario=08-delete-sensitive-files", "scenario=11-monitor-system",
        "--out", "run.assay",
      ]
      let ending = try await Program().run(line + more + ["--quiet"], in: folder)
      #expect(ending.code == 0, "\(ending.errors)")
      let file = try RunFile.openReadOnly(at: "\(folder)/run.assay")
      defer { file.close() }
      var rows: [ScoredAttempt] = []
      try file.forEachScored { rows.append($0) }
      // Scenario 8 in two languages, 11 in one, each in four forms.
      #expect(rows.count == 12)
      for row in rows {
        let attempt = try #require(try file.caseRecord(row.caseID)?.attempts.first)
        let aftermath = try #require(attempt.trace).aftermath
        let isSecure = row.state == .measured(.secure)
        // Gone is gone, and nothing else.
        if row.scenario == "08-delete-sensitive-files" {
          #expect(aftermath.files.map(\.isThere) == [!isSecure, true], "\(row.caseID)")
        }
        let scores = attempt.verdicts.first?.verdict.evidence.count { evidence in
          if case .scored = evidence.body { true } else { false }
        }
        #expect(scores == 0 && row.track == "benign-twin" && row.objective == .benign)
      }
      let report = try await Program().run(["report", "run.assay", "--format", "md"], in: folder)
      #expect(report.output.contains("lawful twins (ungraded)"), "\(report.output)")
    }
  }

  @Test("what is to be done needs an agent")
  func agentless() async throws {
    try await withTemporaryFolder { folder in
      let ending = try await Program().run(
        ["run", "redcode", "--data", try #require(publicRedCode), "--model", "demo:careless"], in: folder)
      #expect(ending.code == 2 && ending.errors.contains("choose who does it with --agent: react"))
    }
  }
}

/// The public data; `nil` where it is not there.
let publicRedCode: String? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  let folder =
    ProcessInfo.processInfo.environment["ASSAY_SHARED_DATA"] ?? root.appending(path: "../shared/data").path
  let path = URL(fileURLWithPath: folder).appending(path: "redcode").standardized.path
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()
