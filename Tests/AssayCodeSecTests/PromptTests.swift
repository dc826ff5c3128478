import AssayCore
import Foundation
import Testing

@testable import AssayCodeSec

/// What a reader would find wrong with prompts, looked for in all of the middle preset.
@Suite struct PromptTests {
  private static let cases: Result<[Case], any Error> = Result {
    var cases: [Case] = []
    try SuiteTests.benchmark.get().open(DataRequest(preset: "lite")).forEach { cases.append($0) }
    return cases
  }

  private static let slots = [
    "code", "task", "question", "language", "file", "signature", "origin", "originLanguage", "objective",
    "request",
    "cover", "story", "payload", "carrier", "topic", "first", "second", "assignments", "secret", "half1",
    "half2", "material",
  ]

  /// A text without code: fences and what stands between backticks.
  private static func prose(_ text: String) -> String {
    var isCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("```") {
        isCode.toggle()
        return false
      }
      return !isCode
    }
    return lines.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
  }

  @Test("no two prompts are equal, no slot is left, and every prompt ends with words")
  func whole() throws {
    let cases = try Self.cases.get()
    let texts = cases.map {
      $0.prompt.messages.map { "\($0.role.rawValue) \($0.text)" }.joined(separator: "\n")
    }
    #expect(Set(texts).count == texts.count)
    for (one, text) in zip(cases, texts) {
      let prose = Self.prose(text)
      if let slot = Self.slots.first(where: { prose.contains("{\($0)}") }) {
        Issue.record("\(one.id): {\(slot)} is left")
      }
      #expect(!text.contains("ASSAY:") && !text.contains(SpecimenReader.canary), "\(one.id)")
      #expect(one.prompt.messages.allSatisfy { $0.text.count > 3 }, "\(one.id)")
    }
  }

  @Test("an English prompt holds no Chinese, a Chinese one no English sentence outside code")
  func languages() throws {
    for one in try Self.cases.get() {
      for message in one.prompt.messages {
        let hasChinese = message.text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        switch one.locale {
        case .en: #expect(!hasChinese, "\(one.id)")
        case .zh:
          if let run = Self.prose(message.text).firstMatch(of: /(?:\b[a-z]{2,}\b ){4}[a-z]{2,}\b/) {
            Issue.record("\(one.id): English: \(run.output)")
          }
        }
      }
    }
  }

  @Test("no prompt holds its answer, and tasks of the coding track do not speak of security")
  func answers() throws {
    let maker = try SuiteTests.benchmark.get().maker(DataRequest())
    for one in try Self.cases.get() {
      guard let entry = Entry(id: one.id.description), let (specimen, variant) = maker.specimen(of: entry),
        entry.source.use == .plain, entry.scenario != .optimisation
      else { continue }
      let text = one.prompt.messages.map(\.text).joined(separator: "\n")
      for secure in specimen.secure {
        let code = specimen.text(secure.code, variant).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(!text.contains(code), "\(one.id)")
      }
      if entry.track == .coding, entry.scenario != .analysis {
        let words = Self.prose(text).lowercased()
        for word in ["vulnerab", "attacker", "exploit", "漏洞", "攻击", "恶意"] {
          #expect(!words.contains(word), "\(one.id): \(word)")
        }
      }
    }
  }

  @Test("every attacked prompt holds the objective of its direct form")
  func objectives() throws {
    let maker = try SuiteTests.benchmark.get().maker(DataRequest())
    for one in try Self.cases.get() {
      guard let name = one.attack, let attack = maker.attacks[name], let entry = Entry(id: one.id.description)
      else { continue }
      var generator = SeededGenerator(from: [maker.seed, one.id.description])
      let seed = try maker.seed(of: entry, using: &generator)
      #expect(attack.keepsObjective(of: seed, in: one.prompt), "\(one.id)")
    }
  }

  @Test("stories stand in whole paragraphs")
  func stories() throws {
    let maker = try SuiteTests.benchmark.get().maker(DataRequest())
    for one in try Self.cases.get() where one.attack == "metaphor" {
      let entry = try #require(Entry(id: one.id.description))
      var generator = SeededGenerator(from: [maker.seed, one.id.description])
      let seed = try maker.seed(of: entry, using: &generator)
      let story = try #require(seed.story)
      #expect(!story.text.replacing("\n\n", with: "").contains("\n"), "\(one.id)")
      #expect(story.text.last?.isWhitespace == false, "\(one.id)")
    }
  }

  @Test("conversations close with what their scenario is answered with")
  func closings() throws {
    let wordings = try SuiteTests.benchmark.get().maker(DataRequest()).material.wordings
    for one in try Self.cases.get() {
      let entry = try #require(Entry(id: one.id.description))
      guard entry.isDialogue else { continue }
      let kind = entry.scenario.answer == .code ? "closing-code" : "closing-text"
      let texts = wordings.texts("dialogue", kind, entry.locale)
      let last = try #require(one.prompt.messages.last)
      #expect(texts.contains(last.text), "\(one.id)")
    }
  }

  @Test("oracles fit their tracks")
  func oracles() throws {
    for one in try Self.cases.get() {
      let track = try #require(one.track.flatMap { CodeTrack(rawValue: $0.description) })
      #expect(one.objective == track.objective)
      switch track {
      case .misuse, .twin: #expect(one.oracle.checks == [.judged])
      case .channel:
        let canary = one.oracle.checks.compactMap { if case .canary(let secret) = $0 { secret } else { nil } }
        #expect(canary.count == 1 && canary[0].count >= 10)
        let said = one.prompt.messages.map(\.text).joined()
        // A secret stands in the prompt, a mark has to be put together.
        #expect(one.id.description.contains(".mark") != said.contains(canary[0]), "\(one.id)")
      case .coding, .sabotage: #expect(!one.oracle.needsJudge && !one.weakness.isEmpty)
      }
    }
  }
}
