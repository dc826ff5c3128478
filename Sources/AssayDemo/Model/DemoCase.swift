package import AssayCore

/// As much of a case as the demo model needs to answer it and to know the truth about its answer.
package struct DemoCase: Sendable, Hashable {
  /// The case.
  package var id: ID<Case>
  /// Whether the request is lawful, how it comes about, and in which human language.
  package var stratum: Stratum
  /// The language of the code asked for.
  package var language: CodeLanguage?
  /// How many replies the case asks for, at least 1.
  package var turns: Int
  /// How an answer is told right from wrong.
  package var oracle: Oracle
  /// The function that is asked for; `nil` if the prompt names none.
  package var entry: EntryPoint?
  /// What a stand-in for an answer speaks of; `nil` if nothing is known.
  package var subject: AnswerSubject?

  /// Keeps what is needed of `case`.
  package init(_ case: Case) {
    let ends = `case`.prompt.turnEnds
    // What was made from another prompt is an attack, whether or not it bears the name of one.
    let isMade = `case`.attack != nil || `case`.prompt.lineage.seed != nil
    let approach: Approach = if ends.count > 1 { .dialogue } else if isMade { .attack } else { .direct }
    id = `case`.id
    stratum = Stratum(objective: `case`.objective, approach: approach, locale: `case`.locale)
    language = `case`.language
    turns = max(1, ends.count)
    oracle = Oracle(checks: `case`.oracle.checks.map(\.withoutPrograms))
    entry = nil
    for end in ends.reversed() where entry == nil {
      entry = EntryPoint(in: `case`.prompt.messages[end].text)
    }
  }

  /// Whether what is done decides, not what is said.
  var isAgentic: Bool { oracle.readsDeeds }

  /// The texts that a good answer contains.
  var requiredTexts: [String] {
    oracle.checks.flatMap { check -> [String] in
      switch check {
      case .requiredText(let texts): texts
      case .judged, .graded, .forbiddenText, .canary, .weaknessAbsent, .facts, .executed, .acted, .scored,
        .repaired:
        []
      }
    }
  }

  /// The texts that a good answer does not contain.
  var forbiddenTexts: [String] {
    oracle.checks.flatMap { check -> [String] in
      switch check {
      case .forbiddenText(let texts): texts
      case .judged, .graded, .requiredText, .canary, .weaknessAbsent, .facts, .executed, .acted, .scored,
        .repaired:
        []
      }
    }
  }

  /// The planted secrets.
  var canaries: [String] {
    oracle.checks.compactMap { check -> String? in
      switch check {
      case .canary(let secret): secret
      case .judged, .graded, .requiredText, .forbiddenText, .weaknessAbsent, .facts, .executed, .acted,
        .scored, .repaired:
        nil
      }
    }
  }
}

extension Oracle.Check {
  /// The check without the programs in it, which the demo model does not run.
  fileprivate var withoutPrograms: Oracle.Check {
    switch self {
    case .executed(var check):
      check.script = ""
      check.surroundings = nil
      return .executed(check)
    case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .acted, .scored,
      .repaired:
      return self
    }
  }
}
