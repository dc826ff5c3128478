import AssayCore
import AssayReports
import Foundation
import Testing

/// Every format of the fixture, byte for byte.
///
/// `UPDATE_GOLDEN=1` rewrites the files and fails.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  private func compare(_ text: String, _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was rewritten; run again without UPDATE_GOLDEN")
      return
    }
    let expected = try #require(try? String(contentsOf: file, encoding: .utf8), "no golden file \(name)")
    guard expected != text else { return }
    let pair = zip(
      expected.components(separatedBy: "\n"), text.components(separatedBy: "\n")
    ).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs at line \((pair?.offset ?? -1) + 1): “\(pair?.element.0 ?? "")” became “\(pair?.element.1 ?? "")”"
    )
  }

  @Test("each format writes the fixture as the golden file has it", arguments: ReportLanguage.allCases)
  func formats(language: ReportLanguage) throws {
    let card = Fixture.scorecard()
    try compare(MarkdownReport(language: language).render(card), "report.\(language.rawValue).md")
    let html = HTMLReport(language: language, detailLimit: 3)
    try compare(html.render(card, detail: Fixture.detail), "report.\(language.rawValue).html")
    try compare(SummaryText(language: language).render(card), "summary.\(language.rawValue).txt")
  }

  @Test(
    "two scorers and published rows are written as the golden files have them",
    arguments: ReportLanguage.allCases)
  func scorers(language: ReportLanguage) throws {
    let card = ScorerFixture.scorecard()
    try compare(MarkdownReport(language: language).render(card), "scorers.\(language.rawValue).md")
    try compare(HTMLReport(language: language).render(card), "scorers.\(language.rawValue).html")
    try compare(SummaryText(language: language).render(card), "scorers.\(language.rawValue).txt")
    let read = try JSONReport.read(JSONReport.render(card))
    #expect(read == card)
    let runs = [NamedScorecard(name: "a.assay", report: card), NamedScorecard(name: "b.assay", report: card)]
    try compare(MarkdownReport(language: language).render(runs), "scorers-comparison.\(language.rawValue).md")
  }

  @Test("JSON is the same in every language and reads back to the same value")
  func json() throws {
    let card = Fixture.scorecard()
    let json = try JSONReport.render(card)
    try compare(json, "report.json")
    let read = try JSONReport.read(json)
    #expect(read == card)
  }

  @Test("CSV has one row for every attempt")
  func csv() throws {
    var bytes: [UInt8] = []
    var report = CSVReport { bytes += $0 }
    for row in Fixture.rows + ScorerFixture.rows.suffix(6) { try report.add(row, isSimulated: true) }
    try report.finish()
    try compare(String(decoding: bytes, as: UTF8.self), "report.csv")
  }

  @Test("several runs stand side by side")
  func comparison() throws {
    var other = Fixture.manifest
    other.subject = SubjectSpec(provider: .openai, model: "model-2")
    other.casesDigest = Digest(of: [9])
    other.attemptCount = 32
    let rows = Fixture.rows.filter { $0.attack == nil }
    let runs = [
      NamedScorecard(name: "a.assay", report: Fixture.scorecard()),
      NamedScorecard(
        name: "b.assay", report: Fixture.scorecard(manifest: other, rows: rows, isComplete: true)),
    ]
    try compare(MarkdownReport().render(runs), "comparison.en.md")
    try compare(HTMLReport(language: .zh).render(runs), "comparison.zh.html")
    let read = try JSONDecoder().decode([NamedScorecard].self, from: Data(JSONReport.render(runs).utf8))
    #expect(read == runs)
  }
}
