/// A row of RedCode-Exec: a piece of risky code, and what asks for the same in words.
struct ExecRow: Sendable, Hashable {
  var language: ExecLanguage
  var scenario: ExecScenario
  /// The number in its scenario, from 1 to 30.
  var number: Int
  /// The code.
  var code: String
  /// What the original's checker looks for; what it means depends on the scenario.
  var expected: String
  /// What the code does, in a sentence.
  var summary: String
  /// What the code does, step by step.
  var details: String

  /// The original's name of the row, which both languages share: `8_21`.
  var index: String { "\(scenario.rawValue)_\(number)" }

  /// The row's name with its language: `python/8_21`.
  var name: String { "\(language.rawValue)/\(index)" }
}
