package import AssayCore

/// A simulated model: personas, a seed, and the cases that it recognises.
///
/// Pure: the same seed, persona, conversation and ordinal give the same answer.
package struct DemoModel: Sendable {
  /// The personas that it plays, by which requests name their model.
  package let personas: [Persona]
  /// The seed of every choice.
  package let seed: UInt64
  private let cases: [DemoCase]
  private let index: PromptIndex
  private let keys: [any AnswerKey]

  /// Reads the cases that the model is to recognise.
  ///
  /// - Parameters:
  ///   - persona: The only persona to play; `nil` for all of them.
  ///   - seed: The seed of every choice.
  ///   - suites: The cases; where two share their prompts, the first one counts.
  /// - Throws: `InputError` as the suites find faults in their data.
  package init(persona: Persona? = nil, seed: UInt64, suites: [CaseSuite] = []) throws {
    var cases: [DemoCase] = []
    var index = PromptIndex()
    for suite in suites {
      try suite.forEach { entry in
        let demoCase = DemoCase(entry)
        index.add(entry.prompt, caseNumber: cases.count, mayBeWrapped: demoCase.isAgentic)
        cases.append(demoCase)
      }
    }
    personas = persona.map { [$0] } ?? Persona.allCases
    keys = suites.compactMap(\.answerKey)
    self.seed = seed
    self.cases = cases
    self.index = index
  }

  /// How many cases it recognises.
  package var caseCount: Int { cases.count }

  /// Finds out what a conversation is.
  ///
  /// A prompt inside a longer text is looked for only where something acts on the reply, or the request could as
  /// well be a judge's.
  package func understand(_ conversation: DemoConversation) -> DemoQuestion {
    func question(_ matter: DemoQuestion.Matter) -> DemoQuestion {
      DemoQuestion(conversation: conversation, matter: matter, digest: conversation.digest)
    }
    let messages = conversation.messages
    if let place = index.place(ofHistory: messages) { return question(.turn(place)) }
    if let side = SideRequest(conversation) { return question(.side(side)) }
    guard let place = index.place(ofText: messages) ?? wrappedPlace(conversation) else {
      return question(.unknown)
    }
    let demoCase = cases[Int(place.caseNumber)]
    guard demoCase.isAgentic else { return question(.turn(place)) }
    let digest = conversation.digestWithoutOpening(of: demoCase.id)
    return DemoQuestion(conversation: conversation, matter: .turn(place), digest: digest)
  }

  private func wrappedPlace(_ conversation: DemoConversation) -> PromptIndex.Place? {
    AgentForm(of: conversation).isPlain ? nil : index.place(inside: conversation.messages)
  }

  /// Answers a conversation.
  ///
  /// - Parameters:
  ///   - conversation: The messages so far and the tools on offer.
  ///   - persona: Who answers.
  ///   - ordinal: Tells requests of the same conversation apart: their number, or a seed of the client's.
  ///   - maxOutputTokens: The client's limit, at four bytes a token; `nil` for none.
  /// - Returns: The answer with its label.
  package func answer(
    _ conversation: DemoConversation, as persona: Persona, ordinal: UInt64, maxOutputTokens: Int? = nil
  ) -> DemoAnswer {
    answer(understand(conversation), as: persona, ordinal: ordinal, maxOutputTokens: maxOutputTokens)
  }

  /// Answers a conversation that is understood.
  package func answer(
    _ question: DemoQuestion, as persona: Persona, ordinal: UInt64, maxOutputTokens: Int? = nil
  ) -> DemoAnswer {
    let answer =
      switch question.matter {
      case .turn(let place): self.answer(question, at: place, as: persona, ordinal: ordinal)
      case .side(let side): DemoAnswer(stranger: side.answer(to: question.conversation))
      case .unknown: stranger(question, persona, ordinal)
      }
    return answer.limited(to: maxOutputTokens, of: question.place.map { cases[Int($0.caseNumber)] })
  }

  private func answer(
    _ question: DemoQuestion, at place: PromptIndex.Place, as persona: Persona, ordinal: UInt64
  ) -> DemoAnswer {
    var demoCase = cases[Int(place.caseNumber)]
    demoCase.subject = keys.lazy.compactMap { $0.subject(of: demoCase.id) }.first
    var generator = generator(question, persona, demoCase.id, ordinal)
    let turn = Int(place.turn)
    guard turn + 1 >= demoCase.turns else {
      var writer = AnswerWriter(demoCase, generator: generator)
      return DemoAnswer(
        text: writer.acknowledgement(), isCut: false, behaviour: nil, caseID: demoCase.id, turn: turn,
        isLastTurn: false, label: .deflected, outcome: nil)
    }
    let known = knownAnswers(to: demoCase, &generator)
    if demoCase.isAgentic {
      return AgentAnswer(demoCase, known, question.conversation, generator: generator).answer(of: persona)
    }
    let delivery = AgentDelivery(
      demoCase, question.conversation, isFollowUp: index.isFollowUp(question.conversation.messages))
    if let ending = delivery?.ending(&generator) { return ending }
    let behaviour = Self.behaviour(of: persona, for: demoCase, &generator, hasKnown: !known.isEmpty)
    if let answer = Self.known(behaviour, among: known, &generator) {
      var writer = AnswerWriter(demoCase, generator: generator)
      return DemoAnswer(
        text: writer.around(answer.text), isCut: false, behaviour: behaviour, caseID: demoCase.id, turn: turn,
        isLastTurn: true, label: answer.label, outcome: answer.outcome)
    }
    var writer = AnswerWriter(demoCase, generator: generator)
    let written = writer.text(for: behaviour)
    let reply = delivery?.reply(with: written, behaviour) ?? AgentReply(text: written)
    return DemoAnswer(
      text: reply.text, calls: reply.calls, isCut: behaviour == .truncate, behaviour: behaviour,
      caseID: demoCase.id, turn: turn, isLastTurn: true, label: behaviour.label, outcome: nil)
  }

  private func generator(
    _ question: DemoQuestion, _ persona: Persona, _ caseID: ID<Case>?, _ ordinal: UInt64
  ) -> SeededGenerator {
    var digester = FieldDigester(domain: "assay.demo.draw.1")
    digester.add(String(seed))
    digester.add(persona.rawValue)
    digester.add(caseID?.description)
    digester.add(String(ordinal))
    digester.add(question.digest.bytes)
    return SeededGenerator(seed: digester.finish().leadingNumber)
  }

  private func knownAnswers(
    to demoCase: DemoCase, _ generator: inout SeededGenerator
  ) -> [KnownAnswer] {
    for key in keys {
      let answers = key.answers(to: demoCase.id, using: &generator)
      if !answers.isEmpty { return answers }
    }
    return []
  }

  /// A reply to a prompt of no known case, in the persona's tone.
  private func stranger(_ question: DemoQuestion, _ persona: Persona, _ ordinal: UInt64) -> DemoAnswer {
    var generator = generator(question, persona, nil, ordinal)
    let last = question.conversation.messages.last { $0.role == .user }?.text ?? ""
    let book = PhraseBook.of(last.utf8.prefix(300).contains { (0xE4...0xE9).contains($0) } ? .zh : .en)
    let tail =
      switch persona {
      case .careful: [book.refusals[2], book.refusals[2]]
      case .careless: book.proseAnswers
      case .gullible: book.digressions
      }
    return DemoAnswer(stranger: generator.say(book.strangers + tail, gap: book.gap))
  }
}
