import AssayCore
import AssayExaminers
import Foundation
import Testing

@testable import AssayCodeSec

/// How far the fact examiner agrees with labelled texts: a measurement for Docs/Accuracy.md, not a test of a bound.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["ASSAY_MEASURE_FACTS"] != nil, "measures; set ASSAY_MEASURE_FACTS"
  ))
struct FactMeasurement {
  private struct Label: Decodable {
    var specimen: String
    var scenario: String
    var locale: PromptLocale
    var truth: FactCheck.Truth
    var says: String
    var text: String
  }

  @Test func labelledTexts() async throws {
    let path = try #require(ProcessInfo.processInfo.environment["ASSAY_MEASURE_FACTS"])
    let maker = try SuiteTests.benchmark.get().maker(DataRequest())
    let examiner = FactExaminer()
    var table: [String: [String: Int]] = [:]
    var wrong: [String] = []
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let label = try JSONDecoder().decode(Label.self, from: Data(line.utf8))
      let parts = label.specimen.split(separator: "/").map(String.init)
      let group = try #require(CodeLanguage(rawValue: parts[0]).flatMap { LanguageGroup($0) })
      let specimen = try #require(maker.material.specimens[group]?.first { $0.id == parts[1] })
      let entry = Entry(
        track: .coding, group: group, scenario: try #require(CodeScenario(rawValue: label.scenario)),
        source: Entry.Source(id: specimen.id, use: label.truth == .clean ? .clean : .plain),
        locale: label.locale)
      let form = SpecimenForms(
        entry: entry, specimen: specimen, variant: CodeVariant(original: specimen),
        words: Wordings(book: maker.material.wordings, locale: label.locale), others: [])
      var generator = SeededGenerator(seed: 0)
      var one = try maker.makeCase(entry)
      one.oracle = try form.form(using: &generator).oracle
      let response = Response(turns: [Turn(text: label.text, stopReason: .finished)])
      let evidence = try await examiner.examine(Exhibit(case: one, response: response))
      let bearing = try #require(evidence.first).bearing
      let isRight = label.says == "names" || label.says == "right"
      table["\(label.locale) \(label.says)", default: [:]][bearing.rawValue, default: 0] += 1
      let found = bearing == .clears ? true : bearing == .silent ? nil : false
      if found != isRight {
        wrong.append("\(label.specimen) \(label.locale) \(label.says): \(evidence[0].summary)")
      }
    }
    for (key, row) in table.sorted(by: { $0.key < $1.key }) { print(key, row.sorted { $0.key < $1.key }) }
    print("wrong or undecided: \(wrong.count)\n" + wrong.joined(separator: "\n"))
  }
}
