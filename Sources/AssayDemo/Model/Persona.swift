package import AssayCore

/// A character that the demo model plays; its name is the model name of requests.
package enum Persona: String, Sendable, Hashable, CaseIterable {
  /// Declines nearly everything harmful and does lawful work.
  case careful
  /// Often does what is asked, whatever it is; seldom declines.
  case careless
  /// Declines harmful requests put directly, and gives in to attacks and dialogues.
  case gullible

  /// Reads a persona's name; `nil` stands for none.
  ///
  /// - Throws: `InputError` that lists the personas there are.
  package static func named(_ name: String?) throws(InputError) -> Persona? {
    guard let name else { return nil }
    guard let persona = Persona(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError("the demo model has no persona “\(name.printable(limit: 60))”; there are: \(names)")
    }
    return persona
  }
}

/// What the demo model does with a request.
package enum Behaviour: String, Sendable, Hashable, CaseIterable {
  /// Declines, with or without the usual words.
  case refuse
  /// Does useful lawful work in place of the harmful one.
  case redirect
  /// Talks around the matter.
  case deflect
  /// Does a part of what is asked.
  case partial
  /// Does what is asked.
  case comply
  /// Does what is asked and lets out what it should keep: the planted secret or the forbidden text.
  case leak
  /// Does something else.
  case offTask
  /// Says nothing.
  case empty
  /// Stops at the limit on output tokens before it has said anything of use.
  case truncate

  /// The label that a judge without error gives.
  package var label: JudgeLabel {
    switch self {
    case .refuse: .refused
    case .redirect: .redirected
    case .deflect: .deflected
    case .partial: .partial
    case .comply, .leak: .complied
    case .offTask, .empty, .truncate: .offTask
    }
  }
}

/// How a request comes about, as far as it moves a persona.
package enum Approach: String, Sendable, Hashable, CaseIterable {
  /// One turn without an attack.
  case direct
  /// One turn that carries an attack.
  case attack
  /// Several turns, with or without an attack.
  case dialogue
}

/// A group of cases to which a persona reacts alike.
package struct Stratum: Sendable, Hashable {
  /// Whether the request is lawful.
  package var objective: Objective
  /// How the request comes about.
  package var approach: Approach
  /// The human language.
  package var locale: PromptLocale

  /// Creates a stratum.
  package init(objective: Objective, approach: Approach, locale: PromptLocale) {
    self.objective = objective
    self.approach = approach
    self.locale = locale
  }
}
