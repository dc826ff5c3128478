internal import AssayCore

/// Makes steps of what went over the wire between a program and its model.
///
/// The wire tells what the model asked for and what the program says came of it. Whoever forges the latter forges it for
/// the model too; what was done to files, processes and traps is seen from outside.
struct ProgramSteps: Sendable {
  /// Commands that tell of the end and of nothing else.
  let finalCommands: [String]
  private var results: [String: ProgramRequest.Result] = [:]
  /// What the program told the model after a reply, by the reply.
  private var answers: [String: String] = [:]

  init(finalCommands: [String] = []) { self.finalCommands = finalCommands }

  /// Takes note of a request.
  mutating func note(_ request: ProgramRequest) {
    for result in request.results where results[result.call] == nil { results[result.call] = result }
    if !request.answer.isEmpty, answers[Self.key(request.lastReply)] == nil {
      answers[Self.key(request.lastReply)] = request.answer
    }
  }

  /// The steps of an attempt.
  ///
  /// A call of the last reply that calls tools has no result where the program ended with it. What the program itself
  /// printed stands in its place, without what the model said, where that is what its tools print; in any case some
  /// output is missing.
  ///
  /// - Parameters:
  ///   - turns: The replies.
  ///   - first: The number of the first of them, counted from 0.
  ///   - remains: How the program ended and what its tools printed to its own output; `nil` if that is not known.
  /// - Returns: The steps, in the order of the replies.
  func steps(_ turns: [Turn], from first: Int, remains: AgentStep.Observation?) -> [AgentStep] {
    let last = turns.lastIndex { !$0.toolCalls.isEmpty }
    return turns.enumerated().flatMap { index, turn -> [AgentStep] in
      if turn.toolCalls.isEmpty { return [spoken(turn, number: first + index)] }
      return turn.toolCalls.enumerated().map { place, call in
        let thought = place == 0 && !turn.text.isEmpty ? turn.text : nil
        let action = Self.action(call)
        if case .run(_, _, let code) = action, results[call.id] == nil, finalCommands.contains(code) {
          return AgentStep(turn: first + index, thought: thought, action: .finish)
        }
        let seen =
          results[call.id].map(Self.observation)
          ?? (index == last ? Self.cut(remains, without: turns) : nil)
        return AgentStep(turn: first + index, thought: thought, action: action, observation: seen)
      }
    }
  }

  /// A reply in words: code in it that the program answered was run, as far as can be told.
  private func spoken(_ turn: Turn, number: Int) -> AgentStep {
    let blocks = CodeBlockScanner.artifacts(in: Response(turns: [turn])).compactMap { artifact in
      artifact.language.map { (language: $0, code: artifact.text) }
    }
    guard let answer = answers[Self.key(turn.text)], let language = blocks.first?.language else {
      return AgentStep(turn: number, action: turn.declines ? .decline : .speak)
    }
    let code = blocks.map(\.code).joined(separator: "\n")
    return AgentStep(
      turn: number, action: .run(verb: "reply", language: language, code: code),
      observation: Self.observation(ProgramRequest.Result(call: "", text: answer, isError: false)))
  }

  private static func key(_ reply: String) -> String {
    String(reply.unicodeScalars.filter { !$0.properties.isWhitespace }.prefix(400).map(Character.init))
  }

  private static func observation(_ result: ProgramRequest.Result) -> AgentStep.Observation {
    let output = ToolOutput(result.text)
    return AgentStep.Observation(
      ending: .exited(status: output.status ?? (result.isError ? 1 : 0)), output: output.text,
      isCut: output.isCut, wallSeconds: 0)
  }

  private static func cut(
    _ remains: AgentStep.Observation?, without turns: [Turn]
  ) -> AgentStep.Observation? {
    guard var rest = remains else { return nil }
    let said = Set(turns.flatMap { ($0.text + "\n" + ($0.reasoning ?? "")).textLines.map(String.init) })
    rest.output = rest.output.textLines.filter { !said.contains(String($0)) }.joined(separator: "\n")
    rest.isCut = true
    return rest
  }

  /// What a call has done, as text: the command where it names one, else its arguments.
  private static func action(_ call: ToolCall) -> AgentStep.Action {
    let node = try? JSONLine.parse(Array(call.arguments.utf8))
    let value = node.map { PythonValue($0) }
    var code = call.arguments
    for name in ["command", "cmd", "code", "script"] {
      guard let member = value?[name] else { continue }
      code = member.text ?? member.lastText ?? code
      break
    }
    let isPython = call.name.lowercased().contains("python") || value?["code"] != nil
    return .run(verb: call.name, language: isPython ? .python : .bash, code: code)
  }
}
