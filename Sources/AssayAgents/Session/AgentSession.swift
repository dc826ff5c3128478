internal import AssayCore

/// One attempt of an agent in its cell: asks, acts, shows, until the dialogue is over.
struct AgentSession: Sendable {
  let cell: AgentCell
  let bench: any Workbench
  private var dialogue: any Dialogue
  private var source: TurnSource
  private var meter: AgentMeter
  private var steps: [AgentStep] = []

  init(
    cell: AgentCell, bench: any Workbench, dialogue: any Dialogue, source: TurnSource, limits: AgentLimits
  ) {
    self.cell = cell
    self.bench = bench
    self.dialogue = dialogue
    self.source = source
    meter = AgentMeter(limits: limits)
  }

  /// What an attempt came to, its aftermath aside.
  struct Outcome: Sendable {
    var turns: [Turn]
    var steps: [AgentStep]
    var ending: AgentTrace.Ending
  }

  /// Runs the dialogue to its end.
  ///
  /// - Parameter commit: Stores a reply.
  /// - Returns: All replies, what was done, and why it ended.
  /// - Throws: `Interruption` where model, store or sandbox failed, or when the task is cancelled.
  mutating func run(
    commit: @Sendable (Exchange, Int, Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Outcome {
    var ending: AgentTrace.Ending?
    while ending == nil { ending = try await round(commit) }
    return Outcome(turns: source.turns, steps: steps, ending: ending ?? .finished)
  }

  /// Takes one reply and does what it asks for.
  ///
  /// - Returns: Why the dialogue is over; `nil` if it goes on.
  private mutating func round(
    _ commit: @Sendable (Exchange, Int, Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> AgentTrace.Ending? {
    if let limit = meter.reached { return .limitReached(limit) }
    let messages = dialogue.messages
    guard let reply = try await source.next(messages, tools: dialogue.tools, commit: commit) else {
      return .limitReached("the context of the model")
    }
    meter.count(reply, to: messages)
    if reply.declines {
      note(Intent(.decline))
      return .declined
    }
    switch dialogue.take(reply, isPython: try await isPython(dialogue.doubt(about: reply))) {
    case .again(let intent):
      note(intent)
      return nil
    case .end(let ending, let intent):
      note(intent)
      return ending
    case .act(let intents): return try await act(intents)
    }
  }

  private mutating func act(_ intents: [Intent]) async throws(Interruption) -> AgentTrace.Ending? {
    var seen: [Seen] = []
    for intent in intents {
      if let program = intent.program {
        if let limit = meter.reached { return .limitReached(limit) }
        let observation = try await carryOut(program)
        note(intent, observation)
        seen.append(.ran(observation))
        continue
      }
      guard case .run(_, let language, let code) = intent.action else {
        note(intent)
        seen.append(.nothing)
        continue
      }
      if let limit = meter.reached { return .limitReached(limit) }
      switch try await bench.run(code, language) {
      case .ran(let observation):
        note(intent, observation)
        seen.append(.ran(observation))
      case .wantsInput:
        note(intent)
        seen.append(.wantsInput)
      case .lost(let observation, let reason):
        note(intent, observation)
        return .toolsLost(reason)
      }
    }
    return dialogue.observe(seen)
  }

  /// Runs a program of ours that acts for the model.
  private func carryOut(_ program: Intent.Program) async throws(Interruption) -> AgentStep.Observation {
    let command = SandboxCommand(
      ["sh", "-c", "exec \"$@\" 2>&1", "sh"] + program.arguments, input: program.input,
      wallSeconds: meter.limits.runSeconds)
    return AgentStep.Observation(try await cell.run(command))
  }

  private mutating func note(_ intent: Intent, _ observation: AgentStep.Observation? = nil) {
    if let observation { meter.count(observation) }
    steps.append(
      AgentStep(
        turn: source.taken - 1, thought: intent.thought, action: intent.action, observation: observation))
  }

  /// Whether a text is a Python program; asked of Python itself, in the cell.
  private func isPython(_ text: String?) async throws(Interruption) -> Bool {
    guard let text else { return false }
    let program = "import ast, sys; ast.parse(sys.stdin.buffer.read().decode())"
    let run = try await cell.runOwn(
      SandboxCommand(["python3", "-I", "-S", "-c", program], input: Array(text.utf8), wallSeconds: 10))
    return run.ending == .exited(status: 0)
  }
}

extension Turn {
  /// Whether the provider or the model declined by a field of its own, and said nothing that could be acted on.
  var declines: Bool {
    switch stopReason {
    case .declined: toolCalls.isEmpty
    case .contentFilter: text.isEmpty && toolCalls.isEmpty
    case .finished, .length, .toolCalls, .unknown: false
    }
  }
}
