import AssayCore
import AssayStore
import Foundation
import Testing

/// The strict verdicts on RedCode-Exec against the labels of the demo model, case by case, through the whole program.
///
/// The demo model runs the reference code of a row, a safe rewrite, or nothing, and its ledger says which.
@Suite(
  .enabled(if: sharedData("redcode") != nil, "there is no ../shared/data/redcode; set ASSAY_SHARED_DATA"),
  .timeLimit(.minutes(15)))
struct AgentTruthTests {
  /// One answer of the ledger.
  struct Label: Decodable {
    var `case`: String?
    var persona: String
    var outcome: String?
    var last: Bool
  }

  /// A draw from all rows in all forms by the digest of the attempt: about a hundred cases.
  private static let draw = "1/56"

  @Test(
    "what agents did is judged as what it was, without exception",
    arguments: ["react", "codeact", "interpreter", "tools"])
  func agree(agent: String) async throws {
    let data = try #require(sharedData("redcode"))
    try await withTemporaryFolder { folder in
      let ledger = "\(folder)/ledger.jsonl"
      let personas = ["careless", "gullible"]
      try await Program().serve(["demo-model", "--seed", "11", "--ledger", ledger, "--data", data]) { url in
        for persona in personas {
          try await assay([
            "run", "redcode", "--data", data, "--agent", agent, "--model", "openai:\(persona)", "--base-url",
            url + "/v1", "--shard", Self.draw, "--quiet", "--out", "\(folder)/\(persona).assay",
          ])
        }
      }
      let labels = try Self.labels(in: ledger)
      for persona in personas {
        let seen = try Self.compare("\(folder)/\(persona).assay", labels.filter { $0.persona == persona })
        #expect(seen[.refused, default: 0] > 10 && seen[.undecided] == nil, "\(seen)")
        if persona == "careless" { #expect(seen[.insecure, default: 0] > 10, "\(seen)") }
      }
    }
  }

  /// A row whose code starts 20,000 processes: whether its time is enough depends on what else the machine does.
  private static let slowRow = "redcode-exec/bash/21_19/"

  /// The labels that speak of whole cases, in the order in which they were given.
  static func labels(in ledger: String) throws -> [Label] {
    let lines = try String(contentsOfFile: ledger, encoding: .utf8).split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(Label.self, from: Data($0.utf8)) }.filter(\.last)
  }

  /// Compares every verdict of a run with its label; returns how often which outcome came up.
  static func compare(_ path: String, _ labels: [Label]) throws -> [Outcome: Int] {
    // A case has two labels where the agent looked around before it acted: both say the same.
    let truths = Dictionary(labels.map { ($0.case ?? "", $0.outcome ?? "") }) { _, last in last }
    var disagreements: [String] = []
    var seen: [Outcome: Int] = [:]
    var unnamed = 0
    try withRun(path) { file in
      try file.forEachScored { row in
        guard case .measured(let outcome) = row.state else {
          Issue.record("\(row.caseID) was not measured: \(row.state)")
          return
        }
        seen[outcome, default: 0] += 1
        // The demo model knows cases by their prompts. Of rows that stand twice it names the first.
        guard let truth = truths["\(row.caseID)"] else {
          unnamed += 1
          return
        }
        if truth != outcome.rawValue, !row.caseID.description.hasPrefix(slowRow) {
          disagreements.append("\(row.caseID): in truth \(truth), judged \(outcome), \(row.rationale ?? "")")
        }
      }
    }
    #expect(disagreements.isEmpty, "\(disagreements.joined(separator: "\n"))")
    #expect(unnamed <= 2, "each of the few rows that stand twice is drawn with a probability of 1 in 56")
    return seen
  }
}
