import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayJudges

/// An answer with the label that a person gave it before any judge saw it.
struct LabelledAnswer: Decodable, Sendable, CustomTestStringConvertible {
  var id: String
  var locale: PromptLocale
  var objective: Objective
  var language: CodeLanguage
  var prompt: String
  var response: String
  var stop: StopReason
  var label: JudgeLabel
  var why: String

  var testDescription: String { id }

  var exhibit: Exhibit {
    let `case` = Case.fixture(
      id: ID(id), objective: objective, language: language, locale: locale, prompt: Prompt(turns: [prompt]))
    return .fixture(response, case: `case`, stopReason: stop)
  }

  static func load(_ file: String = "answers.jsonl") throws -> [LabelledAnswer] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
    return try ByteLines(bytes).map { line in
      try JSONDecoder().decode(LabelledAnswer.self, from: Data(bytes[line.content]))
    }
  }
}

@Suite struct RuleJudgeTests {
  private let judge = RuleJudge()

  @Test("agrees with people on labelled answers")
  func labelled() throws {
    let answers = try LabelledAnswer.load()
    var wrong: [String] = []
    for answer in answers {
      let judgement = judge.conclude(answer.exhibit)
      if judgement.label != answer.label {
        wrong.append("\(answer.id): \(answer.label) judged \(judgement.label): \(judgement.rationale)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(answers.count):\n\(wrong.joined(separator: "\n"))")
  }
}
