import AssayAttacks
import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayCodeSec

@Suite struct SuiteTests {
  static let benchmark = Result { CodeSecBenchmark(attacks: try AttackBook().attacks) }

  @Test("it keeps what every benchmark promises", arguments: BenchmarkConformance.Check.allCases)
  func conformance(check: BenchmarkConformance.Check) throws {
    try BenchmarkConformance.verify(check, of: try Self.benchmark.get(), DataRequest(preset: "smoke"))
  }

  /// The entries of a preset.
  private static func entries(_ preset: CodeSecPreset, _ locale: PromptLocale) throws -> [Entry] {
    let maker = try benchmark.get().maker(DataRequest())
    let objectives = Dictionary(
      grouping: maker.material.objectives.flatMap { objective in
        objective.languages.compactMap { LanguageGroup($0) }.map { ($0, objective.id) }
      }, by: \.0
    ).mapValues { $0.map(\.1) }
    let plan = SuitePlan(
      specimens: maker.material.specimens.mapValues { $0.map(\.id) }, objectives: objectives,
      attacks: try AttackBook().attacks.map(\.descriptor.id), preset: preset)
    var entries: [Entry] = []
    plan.forEach(locale) { entries.append($0) }
    return entries
  }

  @Test(
    "the full suite has 15,000 graded cases a locale, at least five in every stratum",
    arguments: PromptLocale.allCases)
  func full(locale: PromptLocale) throws {
    let entries = try Self.entries(.full, locale)
    let graded = entries.filter { $0.track != .twin }
    #expect(graded.count >= 15_000, "\(graded.count)")
    #expect(Set(entries.map(\.id)).count == entries.count)
    let strata = Dictionary(grouping: graded) {
      "\($0.group) \($0.scenario) \($0.attack?.description ?? "direct")"
    }
    #expect(strata.count == 9 * 14 * 14)
    #expect(strata.values.allSatisfy { $0.count >= 5 }, "\(strata.values.map(\.count).min() ?? 0)")
    // The sources of a stratum are different ones.
    #expect(strata.values.allSatisfy { Set($0.map(\.source.id)).count >= 5 })
    let known = Set(entries.map(\.id))
    for entry in entries where entry.attack != nil || entry.isDialogue {
      var direct = entry
      direct.attack = nil
      direct.isDialogue = false
      if !known.contains(direct.id) { Issue.record("\(entry.id) has no direct twin") }
    }
    for entry in entries { #expect(Entry(id: entry.id) == entry) }
    let talks = Set(graded.filter(\.isDialogue).map { $0.attack?.description ?? "direct" })
    #expect(talks == ["direct", "role-play", "reverse-induction", "fictional-scenario"])
    // Every source is used.
    let maker = try Self.benchmark.get().maker(DataRequest())
    let used = Set(entries.map { $0.source.id })
    #expect(maker.material.specimens.values.joined().allSatisfy { used.contains($0.id) })
    #expect(maker.material.objectives.allSatisfy { used.contains($0.id) })
  }

  @Test("half of the texts about code in the coding track are about clean code")
  func twins() throws {
    let texts = try Self.entries(.full, .en).filter { $0.track == .coding && $0.scenario.answer == .text }
    #expect(texts.count { $0.source.use == .clean } * 2 == texts.count)
  }

  @Test("the small presets hold every value of every axis", arguments: [CodeSecPreset.smoke, .lite])
  func presets(preset: CodeSecPreset) throws {
    let entries = try Self.entries(preset, .en)
    #expect((preset == .smoke ? 120...200 : 1_300...1_800).contains(entries.count), "\(entries.count)")
    #expect(Set(entries.map(\.group)) == Set(LanguageGroup.allCases))
    #expect(Set(entries.map(\.scenario)) == Set(CodeScenario.allCases))
    #expect(Set(entries.map(\.track)) == Set(CodeTrack.allCases))
    #expect(Set(entries.compactMap(\.attack)).count == 13 && entries.contains { $0.attack == nil })
    #expect(entries.contains { $0.isDialogue })
    #expect(Set(entries.map(\.id)).count == entries.count)
  }

  @Test("a variant asks the same in other words, and the same variant the same")
  func variants() throws {
    func prompts(_ variant: String?) throws -> [ID<Case>: Prompt] {
      var prompts: [ID<Case>: Prompt] = [:]
      let request = DataRequest(preset: "smoke", variant: variant, locales: [.en])
      try Self.benchmark.get().open(request).forEach { prompts[$0.id] = $0.prompt }
      return prompts
    }
    let plain = try prompts(nil)
    let fresh = try prompts("quarter-3")
    #expect(Set(plain.keys) == Set(fresh.keys))
    let again = try prompts("quarter-3")
    #expect(again == fresh)
    let changed = plain.count { fresh[$0.key]?.messages != $0.value.messages }
    #expect(changed * 100 >= plain.count * 90, "\(changed) of \(plain.count)")
    let names = try [nil, "quarter-3"].map { try Self.benchmark.get().open(DataRequest(variant: $0)).name }
    #expect(names[0] != names[1])
  }

  @Test("cases are written as the usual encoder writes them", arguments: PromptLocale.allCases)
  func json(locale: PromptLocale) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var count = 0
    try Self.benchmark.get().open(DataRequest(preset: "lite", locales: [locale])).forEach { one in
      count += 1
      if try one.json() != Array(try encoder.encode(one)) { Issue.record("\(one.id)") }
    }
    #expect(count > 1_000)
  }

  @Test("an error of the body ends the suite at once")
  func stopped() throws {
    struct Enough: Error {}
    var names: [ID<Case>] = []
    let suite = try Self.benchmark.get().open(DataRequest(locales: [.en]))
    #expect(throws: Enough.self) {
      try suite.forEach { one in
        names.append(one.id)
        if names.count == 700 { throw Enough() }
      }
    }
    #expect(names == Array(try Self.entries(.full, .en).prefix(700).map { ID($0.id) }))
  }

  /// The definition of a clause, character by character.
  @Test(
    "clauses stand in one line without a full stop",
    arguments: [
      "", " ", ".", "a", " a. ", "a.\n  b..\n", "a\r\nb", "\n \n a \n", "第一行\n  第二行。", "。", "a。\u{3000}",
      "a. \u{301}",
      "\u{3000}a", "x\u{85}", "e\u{301}.", "a!", "中.", "中 ", " \u{301}a", "Uses `a.b`.\nThen c。",
    ])
  func clauses(text: String) {
    let isChinese = text.unicodeScalars.contains { $0.value > 0x2E80 }
    let lines = text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { Substring($0).trimmingPrefix(while: \.isWhitespace) }
    var wanted = lines.joined(separator: isChinese ? "" : " ")[...]
    while let last = wanted.last, last == "." || last == "。" || last.isWhitespace { wanted.removeLast() }
    #expect(Array(text.asClause.utf8) == Array(wanted.utf8))
  }

  @Test("unknown options are refused")
  func options() throws {
    for request in [
      DataRequest(dataset: "x"), DataRequest(part: "x"), DataRequest(preset: "x"),
      DataRequest(data: "/nowhere"),
    ] {
      #expect(throws: InputError.self) { _ = try Self.benchmark.get().open(request) }
    }
  }
}
