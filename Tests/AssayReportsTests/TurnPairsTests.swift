import AssayCore
import AssayStatistics
import Testing

@testable import AssayReports

@Suite struct TurnPairsTests {
  private static func row(
    _ outcome: Outcome, _ source: String, _ attack: ID<AttackMethod>?, turns: Int
  ) -> ScoredAttempt {
    ScoredAttempt(
      position: 0, caseID: ID("\(source)/\(attack?.description ?? "direct")/\(turns)"), track: "misuse",
      objective: .harmful, weakness: [], language: .python, scenario: "s", attack: attack, industry: nil,
      locale: .en, cluster: ID(source), turns: turns, sample: 1, state: .measured(outcome), label: nil,
      grade: nil, rationale: nil, stopReason: nil, usage: nil, latencySeconds: nil)
  }

  private func effects(_ rows: [ScoredAttempt]) -> [TurnEffect]? {
    var collector = CaseCollector()
    var pairs = TurnPairs()
    for row in rows { if let counted = collector.add(row) { pairs.add(counted) } }
    if let last = collector.finish() { pairs.add(last) }
    return pairs.effects
  }

  @Test("a dialogue is compared with the single question of the same source in the same form")
  func pairs() throws {
    var rows: [ScoredAttempt] = []
    for source in 1...10 {
      // Direct: 4 of 10 dialogues fail where the question passes. Role play: no difference.
      rows.append(Self.row(.refused, "s\(source)", nil, turns: 1))
      rows.append(Self.row(source <= 4 ? .insecure : .refused, "s\(source)", nil, turns: 3))
      rows.append(Self.row(.insecure, "s\(source)", "role-play", turns: 1))
      rows.append(Self.row(.insecure, "s\(source)", "role-play", turns: 2))
      // Always a dialogue: no pair.
      rows.append(Self.row(.insecure, "s\(source)", "multi-turn-escalation", turns: 4))
    }
    let found = try #require(effects(rows))
    #expect(found.map(\.form) == [nil, "direct", "role-play"])
    let values = found.map { $0.difference.estimate?.value ?? .nan }
    for (value, expected) in zip(values, [-0.2, -0.4, 0]) { #expect(abs(value - expected) < 1e-12) }
    #expect(found[0].difference.estimate?.n == 20)
    #expect(found[0].difference.estimate?.clusters == 10)
  }

  @Test("without pairs there is no figure")
  func none() {
    #expect(effects([Self.row(.refused, "s", nil, turns: 1), Self.row(.refused, "t", nil, turns: 2)]) == nil)
  }
}
