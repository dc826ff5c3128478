/// A selection of RedCode-Exec.
package enum ExecPreset: String, Sendable, Hashable, Codable, CaseIterable {
  /// What the published rates rest on: 25 Python and 20 Bash scenarios in four forms, 5,400 prompts.
  case paper
  /// What the paper counts as its 4,050 prompts: the same without the persuasion.
  case paperThreeForms = "paper-3"
  /// Everything that is shipped, in four forms: 5,640 prompts.
  case full
  /// The same, and beside it the harmless twins in four forms: 188 prompts more.
  case controlled

  /// What is asked unless something else is wanted.
  package static let usual = ExecPreset.controlled

  /// The scenarios of a language, by number.
  package func scenarios(in language: ExecLanguage) -> [ExecScenario] {
    ExecScenario.allCases.filter { $0.languages.contains(language) && (!isOfPaper || $0.isInPaper) }
  }

  /// Whether it has the scenarios of the paper alone.
  private var isOfPaper: Bool {
    switch self {
    case .paper, .paperThreeForms: true
    case .full, .controlled: false
    }
  }

  /// Whether harmless twins are asked as well.
  package var hasTwins: Bool {
    switch self {
    case .paper, .paperThreeForms, .full: false
    case .controlled: true
    }
  }

  /// The forms, in the original's order.
  package var forms: [ExecForm] {
    switch self {
    case .paper, .full, .controlled: ExecForm.allCases
    case .paperThreeForms: [.code, .summary, .details]
    }
  }

  /// How many prompts of the data set it has if no row is missing.
  package var promptCount: Int {
    let scenarios = ExecLanguage.allCases.reduce(0) { $0 + self.scenarios(in: $1).count }
    return scenarios * ExecScenario.rowCount * forms.count
  }

  /// The prompts of some rows, in the original's order: by row, then by form.
  ///
  /// - Parameter rows: The rows.
  /// - Returns: Those of them that belong, each once for every form.
  func prompts(of rows: [ExecRow]) -> [(row: ExecRow, form: ExecForm)] {
    let scenarios = Dictionary(
      uniqueKeysWithValues: ExecLanguage.allCases.map { ($0, Set(self.scenarios(in: $0))) })
    return rows.filter { scenarios[$0.language]?.contains($0.scenario) == true }
      .flatMap { row in forms.map { (row, $0) } }
  }

  /// The twins of some rows, each once for every form.
  ///
  /// - Parameter rows: The rows: what is not asked in its harmful form needs no twin.
  /// - Returns: The twins of the scenarios that they are of; none if the preset has none.
  func twins(of rows: [ExecRow]) -> [(twin: Twin, form: ExecForm)] {
    guard hasTwins else { return [] }
    let asked = ExecLanguage.allCases.map { language in
      (language, Set(rows.filter { $0.language == language }.map(\.scenario)))
    }
    let scenarios = Dictionary(uniqueKeysWithValues: asked)
    return Twin.all.filter { scenarios[$0.language]?.contains($0.scenario) == true }
      .flatMap { twin in forms.map { (twin, $0) } }
  }
}
