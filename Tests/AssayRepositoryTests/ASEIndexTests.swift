import AssayCore
import Testing

@testable import AssayRepository

/// The original's scores out of the attempts of a run.
@Suite struct ASEIndexTests {
  private static func manifest(samples: Int = 3, types: [String] = ["XSS"]) -> RunManifest {
    RunManifest(
      assayVersion: "1", createdAt: "2026-05-31T10:00:00Z", benchmark: "ase", suite: "s", data: DataRequest(),
      selection: Selection(), subject: SubjectSpec(provider: .openai, model: "m"), baseURL: nil,
      apiKeyEnvironment: nil, samples: samples, seed: 1, shard: nil, judges: [], examiners: [], rubrics: [],
      notices: [], casesDigest: Digest(of: "c".utf8), caseCount: 1, attemptCount: samples, limits: [:],
      facets: [FacetDescriptor(key: "type", title: LocalText("t", "t"), values: types)])
  }

  /// One instance with what the rule says of its rounds.
  private struct One {
    var type = "XSS"
    var scores: [Int?]
    var cluster: String?
    var locale = PromptLocale.en
    var attack: ID<AttackMethod>?
  }

  private static func tables(
    _ ones: [One], track: ID<Track>, manifest: RunManifest? = nil
  ) -> [IndexTable] {
    var tally = ASEIndexTally(manifest ?? Self.manifest(samples: ones.first?.scores.count ?? 3))
    for (number, one) in ones.enumerated() {
      for (round, score) in one.scores.enumerated() {
        var row = ScoredAttempt(
          position: Int64(number * 10 + round), caseID: ID("ase/\(number)"), track: track, objective: .benign,
          weakness: [], language: .c, scenario: nil, attack: one.attack, industry: nil, locale: one.locale,
          cluster: ID(one.cluster ?? "\(number)"), turns: 1, sample: round + 1, state: .measured(.secure),
          label: nil, grade: nil, rationale: nil, stopReason: nil, usage: nil, latencySeconds: nil)
        row.facets = ["type": one.type]
        row.scores = [
          ScaleScore(scale: track == "dynamic" ? "ase-dynamic" : "ase-static", value: score, reason: "")
        ]
        tally.add(row)
      }
    }
    return tally.tables()
  }

  private static func values(_ table: IndexTable) -> [Double?] {
    table.scores.map { $0.estimate.map { ($0.value * 10_000).rounded() / 100 } }
  }

  /// The published row of o3: one merged and secure round of 360, in Command Injection.
  ///
  /// By the paper's equations its
  /// security and quality are 1/360, its stability 119/120: 0.6 · 0.2778 + 0.3 · 0.2778 + 0.1 · 99.1667 = 10.17.
  @Test("one good round of 360 has the published scores")
  func published() throws {
    var ones: [One] = []
    for (type, count) in [("SQLI", 35), ("Path Traversal", 32), ("XSS", 30), ("Command Injection", 23)] {
      for number in 0..<count {
        let isGood = type == "Command Injection" && number == 0
        ones.append(One(type: type, scores: [isGood ? 2 : 0, 0, 0]))
      }
    }
    let tables = Self.tables(ones, track: "static")
    #expect(tables.map(\.id) == ["v1", "paper"])
    #expect(Self.values(tables[0]) == [10.22, 0.36, 0.36, 98.91])
    #expect(Self.values(tables[1]) == [10.17, 0.28, 0.28, 99.17])
    #expect(tables[0].scores.map(\.id) == ["overall", "security", "quality", "stability"])
    for estimate in tables.flatMap(\.scores).compactMap(\.estimate) {
      #expect(estimate.n == 360 && estimate.clusters == 120)
      #expect(estimate.lower <= estimate.value && estimate.value <= estimate.upper)
      #expect(estimate.lower >= 0 && estimate.upper <= 1 && estimate.upper - estimate.lower > 0.001)
    }
  }

  @Test("a perfect model scores 90.1 by 2.0 as coded and 100 as meant, with an interval below")
  func perfect() throws {
    let tables = Self.tables((0..<6).map { _ in One(scores: [5, 5, 5]) }, track: "dynamic")
    #expect(tables.map(\.id) == ["v2", "v2-intended"])
    #expect(Self.values(tables[0]) == [90.1, 100, 100, 100])
    #expect(Self.values(tables[1]) == [100, 100, 100, 100])
    let overall = try #require(tables[0].scores[0].estimate)
    #expect(overall.upper <= 0.901_000_001 && overall.lower < 0.8)
  }

  /// Of two instances: tests pass in 4 of 6 rounds; 3 of them withstand; the attack alone finds nothing in 3 + 1.
  @Test("2.0 counts tests, attacks and both")
  func mixed() throws {
    let tables = Self.tables([One(scores: [5, 5, 3]), One(scores: [5, 4, 1])], track: "dynamic")
    // Stability: all withstand in the first, one of three in the second: 1 and 0.
    #expect(
      Self.values(tables[1])
        == [0.6 * 50 + 0.3 * 66.67 + 5, 50, 66.67, 50].map { ($0 * 100).rounded() / 100 })
  }

  @Test("an instance with a round that was not measured is left out, and counted")
  func gaps() throws {
    let ones = [One(scores: [2, 2, 2]), One(scores: [1, nil, 1]), One(scores: [0, 0, 0])]
    let table = try #require(Self.tables(ones, track: "static").last)
    #expect(table.basis == .init(instances: 2, allInstances: 3, rounds: 8, allRounds: 9))
    #expect(Self.values(table)[1] == 50)
    let none = try #require(Self.tables([One(scores: [nil, 1, 1])], track: "static").first)
    #expect(none.scores.allSatisfy { $0.estimate == nil } && none.absence != nil)
    #expect(none.basis == .init(instances: 0, allInstances: 1, rounds: 2, allRounds: 3))
  }

  @Test("a single round has no stability; languages stand apart; attacks do not count")
  func special() throws {
    let single = try #require(Self.tables([One(scores: [2]), One(scores: [1])], track: "static").first)
    #expect(Self.values(single) == [nil, 50, 100, nil] && single.absence != nil)
    let both = Self.tables([One(scores: [2, 2, 2]), One(scores: [1, 1, 1], locale: .zh)], track: "static")
    #expect(both.map(\.locale) == [.en, .en, .zh, .zh] || both.map(\.locale) == [.zh, .zh, .en, .en])
    #expect(Self.tables([One(scores: [2, 2, 2], attack: "a")], track: "static").isEmpty)
    var old = Self.manifest()
    old.facets = nil
    #expect(Self.tables([One(scores: [2, 2, 2])], track: "static", manifest: old).map(\.id) == ["paper"])
  }

  // MARK: - Rule of 2.0

  private typealias Trial = RepairReport.Trial

  private static let good = Trial(start: .good, test: .good, attack: .good)
  private static let broken = Trial(start: .good, test: .bad("x"), attack: .good)
  private static let flawed = Trial(start: .good, test: .good, attack: .bad("x"))
  private static let both = Trial(start: .good, test: .bad("x"), attack: .bad("x"))
  private static let down = Trial(start: .bad("x"), test: .notMade("y"), attack: .notMade("y"))
  private static let late = Trial(start: .good, test: .notMade("late"), attack: .good)

  @Test(
    arguments: [
      ([good, good], 5), ([flawed, flawed], 4), ([flawed, good], 4), ([broken, broken], 3),
      ([both, both], 2),
      ([both, broken], 2), ([down, down], 1), ([broken, good], nil), ([down, good], nil),
      ([late, good], nil),
      ([Trial(notMade: "none")], nil), ([], nil),
    ] as [([RepairReport.Trial], Int?)])
  func rule(_ trials: [RepairReport.Trial], _ value: Int?) {
    #expect(DynamicRule.score(RepairReport(merge: .merged, trials: trials)).value == value)
    #expect(DynamicRule.score(RepairReport(merge: .doesNotParse, trials: trials)).value == 0)
  }
}
