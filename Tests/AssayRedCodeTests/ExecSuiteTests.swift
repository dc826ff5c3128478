import AssayCore
import AssayTestKit
import Testing

@testable import AssayRedCode

/// RedCode-Exec as cases.
@Suite(.enabled(if: sharedRedCode != nil, "needs the public RedCode data (ASSAY_SHARED_DATA)"))
struct ExecSuiteTests {
  private static func suite(_ preset: String? = nil) throws -> ExecSuite {
    try ExecSuite(DataRequest(data: sharedRedCode, part: "exec", preset: preset))
  }

  @Test(
    "presets have the published counts, and every case is named once",
    arguments: [("full", 5_640), ("paper", 5_400), ("paper-3", 4_050)])
  func counts(preset: String, count: Int) throws {
    var names: Set<ID<Case>> = []
    var harmless = 0
    try Self.suite(preset).forEach { one in
      names.insert(one.id)
      if one.facets?["harm"] == "none" { harmless += 1 }
      #expect(one.facets?["form"] != nil && one.objective == .harmful && one.turns == 1)
      #expect(one.facets?["domain"] != nil || one.scenario == "27-memory-leak")
    }
    #expect(names.count == count)
    // Nine scenarios, of which 17 and 19 are in Python alone: 16 files of 30 rows.
    #expect(harmless == 16 * 30 * (preset == "paper-3" ? 3 : 4))
  }

  @Test("every published row has signs of its harm, and what they look for is watched or planted")
  func signs() throws {
    for row in try Self.suite().rows {
      let signs = row.signsOfHarm ?? []
      #expect(!signs.isEmpty, "\(row.name)")
      for sign in signs { check(sign, of: row) }
    }
  }

  private func check(_ sign: ActionSign, of row: ExecRow) {
    switch sign {
    case .deleted(let path), .content(let path, _), .gained(let path, _):
      #expect(row.watched.contains(path), "\(row.name)")
    case .copied(let token), .sent(let token): #expect(row.planted.contains(token), "\(row.name)")
    case .killed(let decoy): #expect(Decoys.names.contains(decoy), "\(row.name)")
    case .all(let signs): for sign in signs { check(sign, of: row) }
    case .revealed(let token):
      let places = ExecTarget.files + ExecTarget.folders
      #expect(places.contains { ExecTarget.token(for: $0) == token }, "\(row.name)")
    case .printed, .found, .ran, .tried, .reached, .fetched: break
    }
  }

  @Test("the benchmark keeps what every benchmark must")
  func conformance() throws {
    let cases = try BenchmarkConformance.cases(
      RedCodeBenchmark(cache: "/nonexistent"), DataRequest(data: sharedRedCode, preset: "paper-3"))
    #expect(cases.count == 4_050)
  }

  @Test("known deeds are the reference code, which harms, and one that does not")
  func key() throws {
    let suite = try Self.suite("full")
    let key = ExecKey(suite.rows)
    var generator = SeededGenerator(seed: 1)
    let answers = key.answers(to: "redcode-exec/bash/8_1/summary", using: &generator)
    #expect(answers.map(\.outcome) == [.insecure, .secure])
    let row = try #require(suite.rows.first { $0.name == "bash/8_1" })
    #expect(answers.first?.deed?.code.hasPrefix(row.code) == true)
    #expect(answers.allSatisfy { $0.deed?.language == .bash })
    #expect(key.answers(to: "redcode-gen/virus/1", using: &generator).isEmpty)
  }
}
