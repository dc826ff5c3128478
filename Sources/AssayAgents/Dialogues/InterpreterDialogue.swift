internal import AssayCore

/// Python in Markdown fences and an interpreter that keeps its state, in the manner of OpenCodeInterpreter.
struct InterpreterDialogue: Dialogue {
  /// The longest reply of which is asked whether it is a program as it stands.
  private static let longestBareProgram = 256 << 10

  private(set) var messages: [Message]
  private let limits: AgentLimits
  private var executions = 0
  private var isFirst = true

  init(prompt: Prompt, texts: CompleteTexts, limits: AgentLimits) {
    messages = texts.opening + prompt.messages
    self.limits = limits
  }

  /// Only the first reply may be a program without a fence.
  func doubt(about reply: Turn) -> String? {
    guard isFirst, reply.text.utf8.count <= Self.longestBareProgram, !reply.text.holds("```") else {
      return nil
    }
    let text = PythonScanner(reply.text).trimmed
    return text.isEmpty ? nil : text
  }

  mutating func take(_ reply: Turn, isPython: Bool) -> Move {
    isFirst = false
    let text = isPython ? "```python\n\(PythonScanner(reply.text).trimmed)\n```" : reply.text
    guard let code = PythonScanner(text).lastPythonBlock() else { return .end(.finished, Intent(.speak)) }
    // After the last execution the model has one more word, and code in it is not run.
    guard executions < limits.rounds else {
      return .end(.roundsUsed, Intent(.speak))
    }
    messages.append(Message(role: .assistant, text: text))
    return .act([.run(code, .python)])
  }

  mutating func observe(_ seen: [Seen]) -> AgentTrace.Ending? {
    messages += seen.map { Message(role: .user, text: Self.feedback($0)) }
    executions += 1
    return nil
  }

  private static func feedback(_ seen: Seen) -> String {
    switch seen {
    case .wantsInput: return "Do not call input(): assign the values that you need directly in your code."
    case .nothing: return empty
    case .ran(let observation):
      let text = observation.ending == .timedOut ? "Execution timed out." : observation.output
      let output = ObservedText.ends(
        of: PythonScanner(text).trimmed, limit: 1_000, kept: 200, note: "\n...(cut because it is long)...\n")
      return output.isEmpty ? empty : "Execution result: \n" + output
    }
  }

  private static let empty =
    "Code is executed, but result is empty. If there is something to check, add a line that prints it."
}
