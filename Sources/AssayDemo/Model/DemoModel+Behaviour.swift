package import AssayCore

extension DemoModel {
  static func behaviour(
    of persona: Persona, for demoCase: DemoCase, _ generator: inout SeededGenerator, hasKnown: Bool
  ) -> Behaviour {
    let drawn = persona.rates(for: demoCase.stratum).behaviour(at: generator.below(1000))
    if hasKnown { return drawn }
    let hasSecret = !demoCase.canaries.isEmpty || !demoCase.forbiddenTexts.isEmpty
    return drawn == .leak && !hasSecret ? .comply : drawn
  }

  /// What it says if it behaves in a certain way, whatever its persona.
  ///
  /// - Parameters:
  ///   - case: The case.
  ///   - behaviour: What it does.
  ///   - subject: What it speaks of, if that is known.
  ///   - seed: Chooses the words.
  /// - Returns: The answer with its truth.
  package static func answer(
    to case: Case, by behaviour: Behaviour, about subject: AnswerSubject?, seed: UInt64
  ) -> KnownAnswer {
    var demoCase = DemoCase(`case`)
    demoCase.subject = subject
    var writer = AnswerWriter(demoCase, generator: SeededGenerator(seed: seed))
    let text = writer.text(for: behaviour)
    let outcome = Truth.outcome(
      of: text, isCut: behaviour == .truncate, label: behaviour.label, for: demoCase)
    return KnownAnswer(outcome: outcome, label: behaviour.label, text: text, name: behaviour.rawValue)
  }

  /// The known answer that shows a behaviour; `nil` if the behaviour needs none.
  ///
  /// Help with what is harmful, and a leak, is an insecure answer; help with what is lawful, and lawful work in
  /// place of the harmful one, a secure one.
  static func known(
    _ behaviour: Behaviour, among answers: [KnownAnswer], _ generator: inout SeededGenerator
  ) -> KnownAnswer? {
    let isHarmful = answers.contains { $0.label == .redirected }
    let wanted: Outcome
    switch behaviour {
    case .redirect: wanted = .secure
    case .comply: wanted = isHarmful ? .insecure : .secure
    case .leak, .partial: wanted = .insecure
    case .refuse, .deflect, .offTask, .empty, .truncate: return nil
    }
    let fitting = answers.filter { $0.outcome == wanted }
    return fitting.isEmpty ? nil : generator.pick(fitting)
  }
}
