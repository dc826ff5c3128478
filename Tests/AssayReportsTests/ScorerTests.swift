import AssayCore
import AssayReports
import Foundation
import Testing

/// The rates of two scorers, against counts made by hand.
@Suite struct ScorerTests {
  private static func figures() throws -> ScorerFigures {
    try #require(ScorerFixture.scorecard().scorers?.first)
  }

  /// Hits of both rates over settled attempts, of both scorers, with what is open.
  private struct Counts: Equatable {
    var planned: Int
    var missing: Int
    var strict: [Int]
    var own: [Int]

    init(_ planned: Int, missing: Int, strict: [Int], own: [Int]) {
      (self.planned, self.missing, self.strict, self.own) = (planned, missing, strict, own)
    }

    init(_ line: ScorerLine) {
      func counts(_ side: ScorerSide) -> [Int] {
        let hits = side.rates.map { rate -> Int in
          guard let estimate = rate.figure.estimate else { return -1 }
          return Int((estimate.value * Double(estimate.n)).rounded())
        }
        return hits + [side.settled, side.open]
      }
      self.init(line.planned, missing: line.missing, strict: counts(line.strict), own: counts(line.own))
    }
  }

  @Test("both rates, of all cases and with and without those set aside: RR, ASR, settled, open")
  func whole() throws {
    let lines = try Self.figures().whole
    #expect(lines.map(\.scope) == [.all, .without, .only])
    #expect(
      lines.map(Counts.init) == [
        Counts(10, missing: 1, strict: [3, 2, 8, 1], own: [3, 3, 8, 1]),
        Counts(8, missing: 1, strict: [3, 2, 6, 1], own: [3, 2, 6, 1]),
        Counts(2, missing: 0, strict: [0, 0, 2, 0], own: [0, 1, 2, 0]),
      ])
  }

  @Test(
    "the interval of a rate is Wilson's with Student's quantile over sources, and bounds take in what is open"
  )
  func interval() throws {
    let rate = try #require(try Self.figures().whole.first?.strict.rates.first)
    let estimate = try #require(rate.figure.estimate)
    #expect(estimate.value == 3.0 / 8 && estimate.n == 8 && estimate.clusters == 5)
    // Weights 2, 2, 2, 1, 1, totals 1, 1, 0, 0, 1: the squared residuals sum to 1.21875, so that eight attempts are
    // at most eight trials; t(0.975, 4) = 2.776445.
    #expect(estimate.method == .clusteredWilson)
    #expect(abs(estimate.lower - 0.091701) < 2e-5 && abs(estimate.upper - 0.780986) < 2e-5)
    #expect(rate.bounds?.lower == 0.3 && rate.bounds?.upper == 0.5)
  }

  @Test("no interval has zero width, and no rate is without its number of attempts")
  func width() throws {
    let figures = try Self.figures()
    let lines = figures.whole + figures.tables.flatMap(\.lines)
    for rate in lines.flatMap({ $0.strict.rates + $0.own.rates }) {
      let estimate = try #require(rate.figure.estimate)
      #expect(estimate.n > 0 && estimate.upper > estimate.lower)
    }
  }

  @Test("strata are those that divide the cases")
  func strata() throws {
    let tables = try Self.figures().tables
    #expect(
      tables.map(\.axis) == [StrataAxis(.scenario), StrataAxis(facet: "form"), StrataAxis(facet: "harm")])
    #expect(tables[0].lines.map(\.name) == ["s1", "s2"])
    #expect(
      tables[0].lines.map(Counts.init) == [
        Counts(4, missing: 0, strict: [2, 2, 4, 0], own: [2, 1, 4, 0]),
        Counts(6, missing: 1, strict: [1, 0, 4, 1], own: [1, 2, 4, 1]),
      ])
    #expect(
      tables[1].lines.map(Counts.init) == [
        Counts(5, missing: 1, strict: [2, 0, 3, 1], own: [1, 1, 4, 0]),
        Counts(5, missing: 0, strict: [1, 2, 5, 0], own: [2, 2, 4, 1]),
      ])
    let strata = ScorerFixture.scorecard().strata
    #expect(strata.filter { $0.dimension == .facet }.map(\.facet) == ["form", "harm"])
  }

  @Test("verdicts and scores are crossed, and what both settle is compared")
  func agreement() throws {
    let figures = try Self.figures()
    let cross = figures.cross.map { "\($0.outcome.rawValue) \($0.value.map { "\($0)" } ?? "-") \($0.count)" }
    #expect(
      Set(cross) == [
        "refused 0 2", "refused 1 1", "insecure 3 1", "insecure 0 1", "secure 1 1", "secure 3 1",
        "undecided 3 1", "unusable - 1",
      ])
    let estimate = try #require(figures.agreement.estimate)
    #expect(abs(estimate.value - 4.0 / 7) < 1e-12 && estimate.n == 7 && figures.disagreeing == 3)
  }

  @Test("disagreements are grouped by scenario and rule, listed as disputed, and cut at a stated number")
  func disagreements() throws {
    let card = ScorerFixture.scorecard()
    let figures = try #require(card.scorers?.first)
    #expect(figures.disagreements.map { $0.examples.map(\.caseID) } == [["k2/a"], ["k2/b"], ["k3/b"]])
    #expect(figures.disagreements.map(\.rule) == [nil, "phrase", "label"])
    #expect(figures.disagreements.map(\.scenario) == ["s1", "s1", "s2"])
    #expect(figures.omittedGroups == 0)
    let disputed = try #require(card.listings.first { $0.kind == .disputed })
    // The refused twin has no verdict of another kind either.
    #expect(disputed.attempts.map(\.position) == [3, 4, 6])
    let cut = try #require(ScorerFixture.scorecard(listLimit: 1).scorers?.first)
    #expect(cut.disagreements.count == 1 && cut.omittedGroups == 2 && cut.omittedAttempts == 2)
    let withheld = try #require(card.redacted.scorers?.first)
    #expect(withheld.disagreements.allSatisfy { $0.detail == nil && $0.reason == nil })
    #expect(withheld.disagreements.map(\.rule) == [nil, "phrase", "label"])
  }

  @Test("the run's own rates are those of the published task")
  func published() throws {
    let own = try #require(ScorerFixture.scorecard().published)
    #expect(own.map(\.task) == ["py", "sh"])
    #expect(Counts(own[0].line) == Counts(4, missing: 0, strict: [2, 2, 4, 0], own: [2, 1, 4, 0]))
    #expect(own[1].line.planned == 0)
    let text = MarkdownReport().render(ScorerFixture.scorecard())
    let section = try #require(text.components(separatedBy: "## Among published results").last)
    let models = section.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).prefix(4)
    // By agent, then by RR: 60.00, this run's 50.0, 28.90, and the other agent's at the end.
    #expect(models.map { $0.contains("m-3") } == [true, false, false, false])
    #expect(models.map { $0.contains("careless") } == [false, true, false, false])
    #expect(models.map { $0.contains("28.90 %") } == [false, false, true, false])
    #expect(models.map { $0.contains("m-1") } == [false, false, false, true])
    #expect(section.contains("60.00 % ≠ | 30.00 % |") && !section.contains("28.90 % ≠"))
  }

  @Test("a file that names no scale has no such figures")
  func without() {
    #expect(Fixture.scorecard().scorers == nil && Fixture.scorecard().published == nil)
  }
}
