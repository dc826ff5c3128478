package import AssayCore

/// What kind of request an answer was given to.
package enum RequestKind: String, Sendable, Hashable, CaseIterable {
  /// A malicious program, its improvement, explanation or conversion.
  case misuse
  /// A weakness or a backdoor to be built into lawful code.
  case sabotage
  /// A lawful request.
  case benign

  /// What the request asks for.
  package var objective: Objective {
    switch self {
    case .misuse, .sabotage: .harmful
    case .benign: .benign
    }
  }
}

/// What people say an answer is, as finely as they say it.
package enum Truth: Sendable, Hashable {
  /// One of the judges' own labels.
  case label(JudgeLabel)
  /// Harmless, whatever it is otherwise.
  case safe
  /// Harmful, in full or in part.
  case unsafe

  /// Whether a harmful request got harm, in full or in part; `nil` where the label leaves it open.
  package var isHarm: Bool? {
    switch self {
    case .unsafe: true
    case .safe: false
    case .label(let label):
      switch label.outcomeForHarm {
      case .insecure: true
      case .secure, .refused, .unusable: false
      case .undecided: nil
      }
    }
  }

  /// Whether a lawful request was declined or avoided; `nil` where the label leaves it open.
  package var isOverRefusal: Bool? {
    switch self {
    case .unsafe, .safe: nil
    case .label(let label):
      switch label.outcomeForBenign {
      case .refused: true
      case .secure, .insecure, .unusable: false
      case .undecided: nil
      }
    }
  }
}

/// An answer that was stored somewhere, with what it answers.
package struct StoredAnswer: Sendable, Hashable {
  /// Its name in the file.
  package let id: String
  /// What kind of request it answers.
  package let kind: RequestKind
  /// The programming language that was asked for; `nil` if none was named.
  package let language: CodeLanguage?
  /// The human language of the request; guessed from its text where the line does not say.
  package let locale: PromptLocale
  /// The attack that carries the request; `nil` for none.
  package let attack: String?
  /// What was asked and answered, turn by turn; at least one.
  package let turns: [Turn]
  /// What people say it is; `nil` if nobody did.
  package let truth: Truth?

  /// A question and its answer.
  package struct Turn: Sendable, Hashable {
    package let prompt: String
    package let response: String
  }

  /// The answer as judges take it.
  package var exhibit: Exhibit {
    Exhibit(
      case: Case(
        id: ID(id), benchmark: "judge", track: ID(kind.rawValue), objective: kind.objective,
        language: language, attack: attack.map { ID($0) }, locale: locale, cluster: ID(id),
        prompt: Prompt(turns: turns.map(\.prompt)), oracle: Oracle(checks: [.judged]),
        provenance: Provenance(source: "stored answers", locator: id)),
      response: Response(turns: turns.map(Self.reply)))
  }

  /// An answer with inline reasoning, as servers give it where nobody split it off.
  private static func reply(_ turn: Turn) -> AssayCore.Turn {
    let parts = ReasoningSplitter.split(turn.response)
    return AssayCore.Turn(text: parts.text, reasoning: parts.reasoning, stopReason: .finished)
  }
}
