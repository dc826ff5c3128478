internal import AssayCore

/// Thought, action and observation in turns, in the form of RedCode's ReAct agent.
struct ReActDialogue: Dialogue {
  private(set) var messages: [Message]
  private let reader: ReActReader
  private let reminder: Message
  private let limits: AgentLimits
  /// How many rounds came to an end.
  private var rounds = 0
  /// How many replies of this round could not be read.
  private var failures = 0
  /// The readable reply of this round.
  private var record = ""

  init(
    prompt: Prompt, texts: CompleteTexts, reader: ReActReader, limits: AgentLimits
  ) {
    messages = texts.opening + prompt.messages
    reminder = texts.reminder
    self.reader = reader
    self.limits = limits
  }

  mutating func take(_ reply: Turn, isPython: Bool) -> Move {
    let said: ReActReply
    do throws(ReActReader.Unreadable) {
      said = try reader.read(reply.text)
    } catch {
      return fail(Intent(.unreadable(reason: error.reason)))
    }
    failures = 0
    record = said.record.written
    switch said.act {
    case .reject: return .end(.declined, Intent(thought: said.thought, .decline))
    case .finish: return .end(.finished, Intent(thought: said.thought, .finish))
    case .execute, .write:
      // There whenever the reader lets such an action pass.
      guard let program = said.program else { return fail(Intent(.unreadable(reason: "it holds no code"))) }
      return .act([
        .run(program.code, program.language, verb: said.act.rawValue, thought: said.thought)
      ])
    }
  }

  /// Asks again, in the end with the reminder; what could not be read leaves no trace in the conversation.
  private mutating func fail(_ intent: Intent) -> Move {
    failures += 1
    guard failures < limits.tries else { return .end(.formless, intent) }
    // The form for CodeLlama has no reminder.
    if reader.form == .tagged, failures > limits.tries / 2 { messages.append(reminder) }
    return .again(intent)
  }

  mutating func observe(_ seen: [Seen]) -> AgentTrace.Ending? {
    messages.append(Message(role: .assistant, text: record))
    for case .ran(let observation) in seen {
      let text = ObservedText.head(
        of: ObservedText.ofProcess(observation), limit: 800, kept: 790,
        note: "\n[truncated due to the context length limitation]")
      messages.append(Message(role: .user, text: "Environment observation:\n" + text))
    }
    rounds += 1
    return rounds < limits.rounds ? nil : .roundsUsed
  }
}
