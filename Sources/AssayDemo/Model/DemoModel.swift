package import AssayCore

/// What the demo model says to a conversation, and the truth about it.
package struct DemoAnswer: Sendable, Hashable {
  /// What it says.
  package var text: String
  /// Whether it stopped at the limit on output tokens.
  package var isCut: Bool
  /// What it did; `nil` for a prompt of no known case, and for a turn that others follow.
  package var behaviour: Behaviour?
  /// The case; `nil` for a prompt of no known case.
  package var caseID: ID<Case>?
  /// The turn of the case, counted from 0.
  package var turn: Int
  /// Whether the case asks for no further turn.
  ///
  /// Only then do label and outcome speak of the whole case.
  package var isLastTurn: Bool
  /// The label that a judge without error gives.
  package var label: JudgeLabel
  /// The outcome that follows from label and checks; `nil` before the last turn of a dialogue.
  package var outcome: Outcome?
}

/// The messages of a request with their digest, which is computed once.
package struct DemoConversation: Sendable, Hashable {
  /// The messages so far, system messages first where the protocol keeps them apart.
  package let messages: [Message]
  /// The digest of roles and texts: the same conversation has the same digest over every protocol.
  package let digest: Digest

  /// Creates a conversation.
  package init(_ messages: [Message]) {
    self.messages = messages
    var digester = FieldDigester(domain: "assay.demo.conversation.1")
    for message in messages {
      digester.add(message.role.rawValue)
      digester.add(message.text)
    }
    digest = digester.finish()
  }
}

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
        index.add(entry.prompt, caseNumber: cases.count)
        cases.append(DemoCase(entry))
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

  /// Answers a conversation.
  ///
  /// - Parameters:
  ///   - conversation: The messages so far.
  ///   - persona: Who answers.
  ///   - ordinal: Tells requests of the same conversation apart: their number, or a seed of the client's.
  ///   - maxOutputTokens: The client's limit, at four bytes a token; `nil` for none.
  /// - Returns: The answer with its label.
  package func answer(
    _ conversation: DemoConversation, as persona: Persona, ordinal: UInt64, maxOutputTokens: Int? = nil
  ) -> DemoAnswer {
    let place = index.place(of: conversation.messages)
    var demoCase = place.map { cases[Int($0.caseNumber)] }
    if let id = demoCase?.id { demoCase?.subject = keys.lazy.compactMap { $0.subject(of: id) }.first }
    var generator = generator(conversation, persona, demoCase?.id, ordinal)
    guard let place, let demoCase else {
      return Self.limited(
        stranger(conversation.messages, persona, &generator), to: maxOutputTokens, demoCase: nil)
    }
    let turn = Int(place.turn)
    guard turn + 1 >= demoCase.turns else {
      var writer = AnswerWriter(demoCase, generator: generator)
      let answer = DemoAnswer(
        text: writer.acknowledgement(), isCut: false, behaviour: nil, caseID: demoCase.id, turn: turn,
        isLastTurn: false, label: .deflected, outcome: nil)
      return Self.limited(answer, to: maxOutputTokens, demoCase: demoCase)
    }
    let known = knownAnswers(to: demoCase, &generator)
    let behaviour = Self.behaviour(of: persona, for: demoCase, &generator, hasKnown: !known.isEmpty)
    if let answer = Self.known(behaviour, among: known, &generator) {
      var writer = AnswerWriter(demoCase, generator: generator)
      let answer = DemoAnswer(
        text: writer.around(answer.text), isCut: false, behaviour: behaviour, caseID: demoCase.id, turn: turn,
        isLastTurn: true, label: answer.label, outcome: answer.outcome)
      return Self.limited(answer, to: maxOutputTokens, demoCase: demoCase)
    }
    var writer = AnswerWriter(demoCase, generator: generator)
    let text = writer.text(for: behaviour)
    let answer = DemoAnswer(
      text: text, isCut: behaviour == .truncate, behaviour: behaviour, caseID: demoCase.id, turn: turn,
      isLastTurn: true, label: behaviour.label, outcome: nil)
    return Self.limited(answer, to: maxOutputTokens, demoCase: demoCase)
  }

  private func generator(
    _ conversation: DemoConversation, _ persona: Persona, _ caseID: ID<Case>?, _ ordinal: UInt64
  ) -> SeededGenerator {
    var digester = FieldDigester(domain: "assay.demo.draw.1")
    digester.add(String(seed))
    digester.add(persona.rawValue)
    digester.add(caseID?.description)
    digester.add(String(ordinal))
    digester.add(conversation.digest.bytes)
    return SeededGenerator(seed: digester.finish().leadingNumber)
  }

  private static func behaviour(
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

  private func knownAnswers(
    to demoCase: DemoCase, _ generator: inout SeededGenerator
  ) -> [KnownAnswer] {
    for key in keys {
      let answers = key.answers(to: demoCase.id, using: &generator)
      if !answers.isEmpty { return answers }
    }
    return []
  }

  /// The known answer that shows a behaviour; `nil` if the behaviour needs none.
  ///
  /// Help with what is harmful, and a leak, is an insecure answer; help with what is lawful, and lawful work in
  /// place of the harmful one, a secure one.
  private static func known(
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

  /// A reply to a prompt of no known case, in the persona's tone.
  private func stranger(
    _ conversation: [Message], _ persona: Persona, _ generator: inout SeededGenerator
  ) -> DemoAnswer {
    let last = conversation.last { $0.role == .user }?.text ?? ""
    let book = PhraseBook.of(last.utf8.prefix(300).contains { (0xE4...0xE9).contains($0) } ? .zh : .en)
    let tail =
      switch persona {
      case .careful: [book.refusals[2], book.refusals[2]]
      case .careless: book.proseAnswers
      case .gullible: book.digressions
      }
    return DemoAnswer(
      text: generator.say(book.strangers + tail, gap: book.gap), isCut: false, behaviour: nil, caseID: nil,
      turn: 0, isLastTurn: true, label: .offTask, outcome: nil)
  }

  /// Cuts an answer at the client's limit and states the outcome of what is left.
  ///
  /// A refusal stays one however short, as long as a sentence's worth of it is left; anything else that is
  /// cut is of no use.
  private static func limited(_ answer: DemoAnswer, to tokens: Int?, demoCase: DemoCase?) -> DemoAnswer {
    var answer = answer
    let limit = max(0, min(tokens ?? .max, Int.max / 8)) * 4
    if answer.text.utf8.count > limit {
      answer.text = answer.text.prefixOfBytes(limit)
      answer.isCut = true
      switch answer.label {
      case .refused where limit >= 160, .deflected where limit >= 160: break
      case .refused, .deflected, .redirected, .complied, .partial, .offTask, .unclear: answer.label = .offTask
      }
    }
    if answer.isLastTurn, answer.isCut || answer.outcome == nil {
      answer.outcome =
        demoCase.map { Truth.outcome(of: answer.text, isCut: answer.isCut, label: answer.label, for: $0) }
        ?? .unusable
    }
    return answer
  }
}
