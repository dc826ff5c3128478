import AssayCore

/// A request that a command-line agent makes for itself, beside the work: a title, a summary, a message for a
/// commit.
///
/// Such requests often hold the prompt of the case, and an answer to them is no answer to it.
enum SideRequest: Sendable, Hashable, CaseIterable {
  /// A name for the session.
  case title
  /// Whether a message begins a new topic.
  case topic
  /// The dangerous part of a command.
  case commandPrefix
  /// A summary of what was said.
  case summary
  /// A message for a commit.
  case commitMessage

  /// Reads the instructions of a request that offers nothing to act with; `nil` if they ask for real work.
  init?(_ conversation: DemoConversation) {
    let instructions = conversation.messages.filter { $0.role == .system }.map { $0.text.lowercased() }
    guard !instructions.isEmpty, AgentTools(conversation.tools) == nil,
      let kind = Self.allCases.first(where: { kind in
        instructions.contains { text in kind.marks.contains { text.holds($0) } }
      })
    else { return nil }
    self = kind
  }

  /// What the instructions of such requests say, in small letters.
  private var marks: [String] {
    switch self {
    case .topic: ["new conversation topic"]
    case .title:
      [
        "title for this", "title for the", "concise title", "short title", "sentence-case title",
        "title that captures", "session title", "conversation title",
      ]
    case .commandPrefix: ["command prefix", "prefix of the command"]
    case .summary:
      [
        "summarize this conversation", "summarize this coding conversation",
        "summarize this partial conversation",
      ]
    case .commitMessage: ["git commit message"]
    }
  }

  /// What the demo model says to it.
  ///
  /// - Parameter conversation: The request, whose instructions tell whether JSON is wanted.
  /// - Returns: A short text.
  func answer(to conversation: DemoConversation) -> String {
    let wantsJSON = conversation.messages.contains { $0.role == .system && $0.text.holds("JSON") }
    return switch self {
    case .topic: #"{"isNewTopic":false,"title":null}"#
    case .title: wantsJSON ? #"{"title":"Work on a request"}"# : "Work on a request"
    case .commandPrefix: "none"
    case .summary: "A request was made, and worked on."
    case .commitMessage: "chore: work on a request"
    }
  }
}
