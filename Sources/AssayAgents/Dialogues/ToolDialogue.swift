internal import AssayCore
internal import Foundation

/// Tools that the model calls in the form of its own provider.
struct ToolDialogue: Dialogue {
  private(set) var messages: [Message]
  private let limits: AgentLimits
  private let offers: [ToolOffer]
  private var rounds = 0
  /// The calls of the last reply, each with the answer that it has already.
  private var calls: [(id: String, answer: String?)] = []

  var tools: [ToolDefinition] { offers.map(\.definition) }

  init(prompt: Prompt, texts: CompleteTexts, limits: AgentLimits, offers: [ToolOffer] = ToolOffer.code) {
    self.offers = offers
    messages = texts.opening + prompt.messages
    self.limits = limits
  }

  mutating func take(_ reply: Turn, isPython: Bool) -> Move {
    guard !reply.toolCalls.isEmpty else { return .end(.finished, Intent(.speak)) }
    var message = reply.message
    message.toolCalls = named(reply.toolCalls)
    calls = []
    var intents: [Intent] = []
    for (number, call) in message.toolCalls.enumerated() {
      let arguments = Self.arguments(of: call)
      let (intent, answer) = read(call, arguments, number: number)
      intents.append(intent)
      calls.append((call.id, answer))
      if arguments == nil { message.toolCalls[number].arguments = Self.wrapped(call.arguments) }
    }
    messages.append(message)
    if !reply.text.isEmpty { intents[0].thought = reply.text }
    return .act(intents)
  }

  /// The calls with names by which their answers can be told apart, where the server gave none.
  private func named(_ calls: [ToolCall]) -> [ToolCall] {
    var taken: Set<ID<ToolCall>> = []
    return calls.enumerated().map { number, call in
      var call = call
      while call.id.isEmpty || !taken.insert(ID(call.id)).inserted { call.id += "call-\(rounds)-\(number)" }
      return call
    }
  }

  /// The arguments of a call; `nil` if they are no object of JSON.
  private static func arguments(of call: ToolCall) -> PythonValue? {
    guard let node = try? JSONLine.parse(Array(call.arguments.utf8)), case .object = node.body else {
      return nil
    }
    return PythonValue(node)
  }

  /// Arguments that are no object, as an object: servers refuse a conversation that holds anything else.
  private static func wrapped(_ arguments: String) -> String {
    let bytes = try? JSONEncoder().encode(["arguments": arguments])
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// What a call asks for, or what the model is told about it instead.
  private func read(
    _ call: ToolCall, _ arguments: PythonValue?, number: Int
  ) -> (Intent, answer: String?) {
    func refuse(_ reason: String, _ answer: String) -> (Intent, String?) {
      (Intent(.unreadable(reason: reason)), "Error: " + answer)
    }
    guard number < limits.callsPerReply else {
      return refuse(
        "it calls more than \(limits.callsPerReply) tools at once",
        "only \(limits.callsPerReply) calls are taken at once; this one was not run.")
    }
    guard let offer = offers.first(where: { $0.rawValue == call.name }) else {
      let names = offers.map(\.rawValue).joined(separator: ", ")
      return refuse("it calls a tool that there is not", "there is no such tool. There are: \(names).")
    }
    guard let arguments else {
      return refuse("its arguments are no object of JSON", "the arguments must be an object in JSON.")
    }
    let (intent, missing) = offer.intent(arguments)
    guard let intent else {
      return refuse(
        "its arguments lack the text “\(missing)”", "the arguments must have a text named \"\(missing)\".")
    }
    return (intent, nil)
  }

  mutating func observe(_ seen: [Seen]) -> AgentTrace.Ending? {
    for (call, seen) in zip(calls, seen) {
      messages.append(Message(role: .tool, text: call.answer ?? answer(seen), toolCallID: call.id))
    }
    rounds += 1
    return rounds < limits.rounds ? nil : .roundsUsed
  }

  private func answer(_ seen: Seen) -> String {
    switch seen {
    case .nothing, .wantsInput: return "It was not run."
    case .ran(let observation):
      let output = ObservedText.head(
        of: observation.output, limit: limits.shownCharacters, kept: limits.shownCharacters,
        note: "\n[the rest of the output is left out]")
      let notes = [output.isEmpty ? "[no output]" : nil, Self.note(on: observation.ending)].compactMap { $0 }
      let separator = output.isEmpty || output.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
      return notes.isEmpty ? output : output + separator + notes.joined(separator: "\n")
    }
  }

  private static func note(on ending: SandboxEnding) -> String? {
    switch ending {
    case .exited(status: 0): nil
    case .exited(let status): "[exit status \(status)]"
    case .signalled(let number): "[ended by signal \(number)]"
    case .timedOut: "[stopped: its time was up]"
    case .outOfMemory: "[ended: out of memory]"
    case .processLimit: "[ended: too many processes]"
    case .broke: "[it could not be run]"
    }
  }
}
