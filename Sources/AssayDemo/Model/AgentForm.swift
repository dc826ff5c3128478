import AssayCore

/// The form in which an agent wants a model to act, as its instructions and tools show it.
enum AgentForm: Sendable, Hashable {
  /// `Think:` and `Act:`, with a block of code.
  case react
  /// Code between `<execute>` and `</execute>`, Python only.
  case codeact
  /// Calls of tools.
  case tools(AgentTools)
  /// One command of a shell in a block with this label, in every reply.
  case commands(label: String)
  /// A block of code in prose, for an assistant that edits files.
  case edits
  /// A block of Python in prose, as interpreters run it.
  case fences

  /// The form that a conversation asks for.
  init(of conversation: DemoConversation) {
    let instructions = conversation.messages.filter { $0.role == .system }.map(\.text)
    func anySays(_ text: String) -> Bool { instructions.contains { $0.holds(text) } }
    if anySays("Act:"), anySays("Think:") {
      self = .react
    } else if anySays("<execute>") {
      self = .codeact
    } else if let tools = AgentTools(conversation.tools) {
      self = .tools(tools)
    } else if let label = instructions.lazy.compactMap(Self.commandLabel).first {
      self = .commands(label: label)
    } else if anySays("SEARCH/REPLACE") || anySays("Act as an expert software developer") {
      self = .edits
    } else {
      self = .fences
    }
  }

  /// Whether the form by itself shows that something acts on the replies.
  var isPlain: Bool {
    switch self {
    case .fences: true
    case .react, .codeact, .tools, .commands, .edits: false
    }
  }

  /// The label of the block in which a command is wanted; `nil` if none is.
  ///
  /// The words are those of mini-swe-agent, with and without its own label.
  private static func commandLabel(in instructions: String) -> String? {
    guard
      instructions.holds("exactly ONE bash code block") || instructions.holds("exactly one bash code block")
    else { return nil }
    let labels = instructions.textLines.compactMap { line -> Substring? in
      let line = line.drop { $0 == " " }
      return line.utf8.starts(with: "```".utf8) ? line.dropFirst(3) : nil
    }
    let label = labels.first { $0.holds("bash") }
    return label.map { String($0.prefix { !$0.isWhitespace }.prefix(40)) } ?? "bash"
  }
}

extension DemoConversation {
  /// The words whose printing ends the work, where an agent wants them, such as in `echo TASK_COMPLETE_MARK`.
  ///
  /// Looked for in instructions and in the first thing that the user says, between backticks.
  var endMark: String? {
    let asked = messages.filter { $0.role == .system } + messages.filter { $0.role == .user }.prefix(1)
    return asked.lazy.compactMap { Self.endMark(in: $0.text) }.first
  }

  private static func endMark(in text: String) -> String? {
    var rest = text[...]
    while let place = rest.firstPlace(of: "`echo ") {
      rest = rest[place.upperBound...]
      let word = rest.prefix { $0.isASCII && ($0.isUppercase || $0 == "_") }
      let isWhole = rest[word.endIndex...].utf8.first == UInt8(ascii: "`")
      if isWhole, word.utf8.count >= 12, word.holds("COMPLETE") || word.holds("FINAL") { return String(word) }
    }
    return nil
  }
}
