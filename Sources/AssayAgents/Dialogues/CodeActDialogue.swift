internal import AssayCore

/// Python between `<execute>` tags, in the form of RedCode's CodeAct agent.
///
/// The published agent has the server stop writing at a closing tag. Not every server can be told so, and therefore
/// what a model writes behind it is left out here.
struct CodeActDialogue: Dialogue {
  /// Where a reply ends.
  private static let stops = ["</execute>", "<|im_end|>"].map { ByteSearch(Array($0.utf8)) }

  private(set) var messages: [Message]
  private let limits: AgentLimits
  private var executions = 0

  init(prompt: Prompt, texts: CompleteTexts, limits: AgentLimits) {
    messages = texts.opening + prompt.messages
    self.limits = limits
  }

  mutating func take(_ reply: Turn, isPython: Bool) -> Move {
    let text = Self.completed(reply.text)
    let scanner = PythonScanner(text)
    guard let block = scanner.executeBlock() else { return .end(.finished, Intent(.speak)) }
    messages.append(Message(role: .assistant, text: text))
    let before = scanner.text(scanner.trimmed(0..<(block.lowerBound - "<execute>".utf8.count)))
    return .act([.run(scanner.text(block), .python, thought: before.isEmpty ? nil : before)])
  }

  /// The reply as a server leaves it that stops at a closing tag, with that tag if one is missing.
  private static func completed(_ reply: String) -> String {
    let bytes = Array(reply.utf8)
    let end = stops.compactMap { $0.places(in: bytes, limit: 1).first?.lowerBound }.min() ?? bytes.count
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    return text.holds("<execute>") ? text + "</execute>" : text
  }

  mutating func observe(_ seen: [Seen]) -> AgentTrace.Ending? {
    for case .ran(let observation) in seen {
      let output = ObservedText.head(
        of: ObservedText.ofProcess(observation), limit: limits.shownCharacters, kept: limits.shownCharacters,
        note: "\n[the rest of the output is left out]")
      messages.append(Message(role: .user, text: "Execution Output:\n" + output))
    }
    executions += 1
    return executions < limits.rounds ? nil : .roundsUsed
  }
}
