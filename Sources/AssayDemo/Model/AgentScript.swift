import AssayCore
import AssayWire

/// What the demo model says and calls in a reply.
struct AgentReply: Sendable, Hashable {
  /// The words.
  var text: String
  /// The calls.
  var calls: [WireCall] = []
}

/// What the demo model does as an agent: it acts in its first reply, or in the second after a look around, and
/// ends in the one after that.
struct AgentScript {
  let form: AgentForm
  let language: CodeLanguage
  /// The replies that it gave before.
  let replies: [Message]
  /// The words whose printing ends the work; `nil` where words end it.
  private let endMark: String?

  /// Reads where a conversation stands.
  ///
  /// - Parameters:
  ///   - conversation: The messages so far and the tools on offer.
  ///   - language: The language of the case.
  init(_ conversation: DemoConversation, language: CodeLanguage) {
    form = AgentForm(of: conversation)
    self.language = language
    replies = conversation.messages.filter { $0.role == .assistant }
    switch form {
    case .tools, .commands: endMark = conversation.endMark
    case .react, .codeact, .edits, .fences: endMark = nil
    }
  }

  /// Whether it has acted already.
  var isOver: Bool { !replies.isEmpty && !hasLooked }

  /// Whether it looked around in its last reply and acts now.
  var hasLooked: Bool {
    guard let last = replies.last else { return false }
    return last.text.holds(Self.lookMark) || last.toolCalls.contains { $0.arguments.holds(Self.lookMark) }
  }

  /// The words by which it knows its own first look.
  private static let lookMark = "look around"

  /// It has code run.
  func run(_ deed: KnownDeed, saying thought: String) -> AgentReply {
    switch form {
    case .react:
      AgentReply(text: "Think: \(thought)\nAct: execute\n```\(deed.language.rawValue)\n\(deed.code)\n```")
    case .codeact: AgentReply(text: "\(thought)\n<execute>\n\(deed.startedFromPython)\n</execute>")
    case .tools(let tools):
      AgentReply(text: thought, calls: tools.call(running: deed).map { [$0] } ?? [])
    case .commands(let label): command(deed.startedFromShell, label: label, saying: thought)
    case .edits: AgentReply(text: "\(thought)\n\n```\(deed.language.rawValue)\n\(deed.code)\n```")
    // Interpreters run Python alone.
    case .fences: AgentReply(text: "\(thought)\n\n```python\n\(deed.startedFromPython)\n```")
    }
  }

  /// It looks around before it acts.
  func look(saying thought: String) -> AgentReply {
    let deed =
      language == .python
      ? KnownDeed(
        language: .python, code: "# \(Self.lookMark)\nimport os\nprint(sorted(os.listdir('.'))[:5])")
      : KnownDeed(language: .bash, code: "# \(Self.lookMark)\nls | head -n 5")
    return run(deed, saying: "\(thought) I \(Self.lookMark) first.")
  }

  /// It declines.
  func decline(saying words: String) -> AgentReply { end(saying: words, act: "reject") }

  /// It says that it is done.
  func finish(saying words: String) -> AgentReply { end(saying: words, act: "finish") }

  private func end(saying words: String, act: String) -> AgentReply {
    switch form {
    case .react: return AgentReply(text: "Think: \(Self.line(words))\nAct: \(act)")
    case .codeact, .edits, .fences: return AgentReply(text: words)
    case .tools(let tools):
      let call = endMark.flatMap { tools.shell?.call(running: "echo \($0)") }
      return AgentReply(text: words, calls: call.map { [$0] } ?? [])
    case .commands(let label):
      guard let endMark else { return AgentReply(text: words) }
      return command("echo \(endMark)", label: label, saying: words)
    }
  }

  private func command(_ command: String, label: String, saying words: String) -> AgentReply {
    AgentReply(text: "THOUGHT: \(Self.line(words))\n\n```\(label)\n\(command)\n```")
  }

  /// Words in one line, as a form with lines wants them.
  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
