import AssayCore

/// What the demo model says where an agent is asked for code and its words count: the answer that it gives without an
/// agent, put into the agent's form, and after that the end.
struct AgentDelivery {
  private let script: AgentScript
  private let demoCase: DemoCase
  private let isFollowUp: Bool

  /// Looks at a conversation; `nil` where deeds count, in dialogues, and where nothing speaks of an agent.
  ///
  /// - Parameters:
  ///   - demoCase: The case.
  ///   - conversation: The messages so far and the tools on offer.
  ///   - isFollowUp: Whether something came after the last message of the case.
  init?(_ demoCase: DemoCase, _ conversation: DemoConversation, isFollowUp: Bool) {
    guard !demoCase.isAgentic, demoCase.turns == 1, demoCase.oracle.rubric != nil else { return nil }
    script = AgentScript(conversation, language: demoCase.language ?? .python)
    self.demoCase = demoCase
    self.isFollowUp = (isFollowUp || conversation.messages.last?.role == .tool) && !script.replies.isEmpty
    guard !script.form.isPlain || self.isFollowUp else { return nil }
  }

  /// The end, once something was delivered; `nil` before.
  func ending(_ generator: inout SeededGenerator) -> DemoAnswer? {
    guard isFollowUp else { return nil }
    let words = generator.say(PhraseBook.of(demoCase.stratum.locale).deliveryEnds)
    let reply = script.finish(saying: words)
    return DemoAnswer(
      text: reply.text, calls: reply.calls, isCut: false, behaviour: nil, caseID: demoCase.id,
      turn: script.replies.count, isLastTurn: false, label: .complied, outcome: nil)
  }

  /// An answer in the agent's form: code is to be run, a refusal declines, all else ends.
  func reply(with answer: String, _ behaviour: Behaviour) -> AgentReply {
    switch behaviour {
    case .empty, .truncate: return AgentReply(text: answer)
    case .refuse: return script.decline(saying: answer)
    case .redirect, .deflect, .partial, .comply, .leak, .offTask: break
    }
    let blocks = CodeBlockScanner.artifacts(in: answer)
    guard !blocks.isEmpty else { return script.finish(saying: answer) }
    let code = blocks.map(\.text).joined(separator: "\n")
    let words = Self.prose(of: answer)
    return script.run(
      KnownDeed(language: .python, code: code.trimmingLineEnds), saying: words.isEmpty ? "." : words)
  }

  /// The words around the code, in one line.
  private static func prose(of answer: String) -> String {
    let bytes = Array(answer.utf8)
    let layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
    guard !layout.blocks.isEmpty else { return "" }
    return layout.prose.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  /// The text without line ends at its end.
  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
