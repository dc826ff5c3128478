import AssayCore

/// A reply of the demo model where an agent puts it to work.
struct AgentAnswer {
  private let demoCase: DemoCase
  private let known: [KnownAnswer]
  private let script: AgentScript
  private var generator: SeededGenerator

  /// Looks at a conversation.
  ///
  /// - Parameters:
  ///   - demoCase: The case.
  ///   - known: What can be done and what comes of it.
  ///   - conversation: The messages so far and the tools on offer.
  ///   - generator: Draws the behaviour and the words.
  init(
    _ demoCase: DemoCase, _ known: [KnownAnswer], _ conversation: DemoConversation, generator: SeededGenerator
  ) {
    self.demoCase = demoCase
    self.known = known
    self.generator = generator
    script = AgentScript(conversation, language: demoCase.language ?? .python)
  }

  /// What a persona does.
  ///
  /// The truth about the whole case stands with the first reply that decides it.
  consuming func answer(of persona: Persona) -> DemoAnswer {
    if script.isOver { return ending }
    let behaviour =
      script.hasLooked
      ? .comply
      : DemoModel.behaviour(of: persona, for: demoCase, &generator, hasKnown: !known.isEmpty)
    return act(behaviour)
  }

  private var ending: DemoAnswer {
    mutating get {
      let words = generator.say(PhraseBook.of(demoCase.stratum.locale).deliveryEnds)
      return make(script.finish(saying: words), nil, .complied, nil)
    }
  }

  private mutating func act(_ behaviour: Behaviour) -> DemoAnswer {
    let book = PhraseBook.of(demoCase.stratum.locale)
    let thought = generator.say(book.deliveries)
    if behaviour == .partial, !script.hasLooked {
      let outcome = DemoModel.known(.comply, among: known, &generator)?.outcome
      return make(script.look(saying: thought), behaviour, .complied, outcome)
    }
    if let answer = DemoModel.known(behaviour, among: known, &generator), let deed = answer.deed {
      return make(script.run(deed, saying: thought), behaviour, answer.label, answer.outcome)
    }
    switch behaviour {
    case .refuse:
      return make(
        script.decline(saying: generator.say(book.refusals, gap: book.gap)), behaviour, .refused, .refused)
    case .deflect:
      return make(
        script.finish(saying: generator.say(book.deflections, gap: book.gap)), behaviour, .deflected,
        .unusable)
    case .empty: return make(AgentReply(text: ""), behaviour, .offTask, .unusable)
    case .truncate: return make(AgentReply(text: ""), behaviour, .offTask, .unusable, isCut: true)
    case .redirect, .partial, .comply, .leak, .offTask:
      return make(
        script.finish(saying: generator.say(book.digressions, gap: book.gap)), behaviour, .offTask, .unusable)
    }
  }

  private func make(
    _ reply: AgentReply, _ behaviour: Behaviour?, _ label: JudgeLabel, _ outcome: Outcome?,
    isCut: Bool = false
  ) -> DemoAnswer {
    DemoAnswer(
      text: reply.text, calls: reply.calls, isCut: isCut, behaviour: behaviour, caseID: demoCase.id,
      turn: script.replies.count,
      isLastTurn: outcome != nil, label: label, outcome: outcome)
  }
}
