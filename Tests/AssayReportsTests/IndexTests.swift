import AssayCore
import AssayReports
import Testing

/// Scores by formulas of a benchmark's own, in every format.
@Suite struct IndexTests {
  /// A formula that has a score of 63.01 and lacks another.
  private struct Tally: IndexTally {
    var heard = 0

    mutating func add(_ attempt: ScoredAttempt) { heard += 1 }

    func tables() -> [IndexTable] {
      let estimate = Estimate(
        value: 0.6301, lower: 0.5, upper: 0.75125, n: 6, clusters: 2, method: .clusterBootstrap)
      return [
        IndexTable(
          id: "v0", title: LocalText("The <first>", "第一"), definition: LocalText("a | b", "甲"), locale: .zh,
          scores: [
            .init(id: "whole", title: LocalText("whole", "总分"), estimate: estimate),
            .init(id: "even", title: LocalText("even", "稳定"), estimate: nil),
          ], basis: .init(instances: 3, allInstances: 5, rounds: 8, allRounds: heard),
          absence: LocalText("one round", "单轮"), notes: [LocalText("Mind <this>.", "注意。")])
      ]
    }
  }

  private static func scorecard(isPublished: Bool = true) -> Scorecard {
    var manifest = Fixture.manifest
    manifest.scales = []
    manifest.published = PublishedTable(
      source: "a paper", scale: "v0", tasks: [], agents: [],
      rows: [
        .init(task: "", agent: "", model: "m|1", rates: [0.9, 0.125], means: nil, n: 360),
        .init(task: "", agent: "", model: "m-2", rates: [0.1], means: nil, n: nil),
      ])
    if !isPublished { manifest.published = nil }
    var builder = ScorecardBuilder(manifest: manifest, judges: Fixture.judges, index: Tally())
    for row in Fixture.rows { builder.add(row) }
    return builder.finish(totals: Fixture.totals, isComplete: true)
  }

  @Test("a table has the run, what it rests on, published rows and notes")
  func markdown() {
    let all = Fixture.rows.count
    let text = MarkdownReport().render(Self.scorecard())
    #expect(text.contains("| 63.01 [50.00, 75.13] | not measured: one round | "))
    #expect(text.contains("| 3 of 5 | 8 of \(all) |"))
    #expect(text.contains("| m\\|1 | 90.00 | 12.50 | 360 |  |  |"))
    #expect(text.contains("| m-2 | 10.00 |  |  |  |  |"))
    #expect(text.contains("Mind \\<this\\>.") || text.contains("Mind &lt;this"))
    #expect(!text.contains("<first>"))
    #expect(!MarkdownReport().render(Self.scorecard(isPublished: false)).contains("m-2"))
    #expect(!MarkdownReport().render(Fixture.scorecard()).contains("own scores"))
  }

  @Test("the same in Chinese, in HTML, side by side and on a terminal")
  func others() {
    let card = Self.scorecard()
    let html = HTMLReport(language: .zh).render(card) { _ in nil }
    #expect(html.contains("基准自带分数") && html.contains("63.01") && html.contains("未测量：单轮"))
    #expect(!html.contains("<first>"))
    let two = [NamedScorecard(name: "a.assay", report: card), NamedScorecard(name: "b.assay", report: card)]
    let table = MarkdownReport().render(two)
    #expect(table.split(separator: "\n").count { $0.contains("63.01 [50.00, 75.13]") } == 2)
    #expect(table.split(separator: "\n").count { $0.contains("| m-2 |") } == 1)
    let lines = SummaryText().render(card)
    #expect(lines.contains("whole 63.01 [50.00,"))
    #expect(lines.split(separator: "\n").allSatisfy { $0.count <= SummaryText.width })
  }

  @Test("JSON holds the scores over 1, and is read again")
  func json() throws {
    let card = Self.scorecard()
    #expect(try JSONReport.read(JSONReport.render(card)).indexes == card.indexes)
    #expect(try JSONReport.read(JSONReport.render(Fixture.scorecard())).indexes == nil)
    #expect(card.indexes?.first?.scores.first?.estimate?.value == 0.6301)
  }

  /// For the test of the schema.
  static var report: Scorecard { scorecard() }
}
