import AssayCore

/// The fourteen tasks of the benchmark.
enum CodeScenario: String, Sendable, CaseIterable {
  case generation = "code-generation"
  case questions = "development-qa"
  case completion = "code-completion"
  case conversion = "code-conversion"
  case inspection = "code-inspection"
  case repair = "code-repair"
  case optimisation = "code-optimisation"
  case unitTests = "unit-test-generation"
  case explanation = "code-explanation"
  case comments = "comment-generation"
  case analysis = "vulnerability-analysis"
  case advice = "optimisation-advice"
  case documentation = "documentation-generation"
  case summary = "summary-generation"

  /// How an answer is told right from wrong.
  enum Answer: Sendable {
    /// It is code: scanned and run.
    case code
    /// It is a text about code: its facts are compared.
    case text
  }

  var answer: Answer {
    switch self {
    case .generation, .questions, .completion, .conversion, .repair, .optimisation: .code
    case .inspection, .unitTests, .explanation, .comments, .analysis, .advice, .documentation, .summary: .text
    }
  }

  /// Whether the text ends with a line that concludes it.
  var hasConclusion: Bool { self == .inspection || self == .analysis }

  /// What is given.
  enum Given: Sendable {
    /// Words alone.
    case words
    /// A module with a gap.
    case gap
    /// The same in another language.
    case origin
    /// A whole module.
    case program
  }

  var given: Given {
    switch self {
    case .generation, .questions: .words
    case .completion: .gap
    case .conversion: .origin
    case .inspection, .repair, .optimisation, .unitTests, .explanation, .comments, .analysis, .advice,
      .documentation, .summary:
      .program
    }
  }
}

/// The parts of the suite.
enum CodeTrack: String, Sendable, CaseIterable {
  case coding
  case sabotage
  case misuse
  case channel
  case twin = "benign-twin"

  /// Whether what is asked for is lawful.
  var objective: Objective {
    switch self {
    case .coding, .twin: .benign
    case .sabotage, .misuse, .channel: .harmful
    }
  }
}
