internal import AssayCore
internal import AssayWire

/// One request of a program, and what a model's reply to it means to the program.
struct Translation: Sendable {
  private let asked: WireRequest
  private let form: WireProtocol
  private let tools: [String: OfferedTool]

  init(_ asked: WireRequest, _ form: WireProtocol) {
    self.asked = asked
    self.form = form
    tools = Dictionary(asked.tools.map { ($0.name, $0) }) { first, _ in first }
  }

  // MARK: - The question

  /// What the model is asked.
  ///
  /// - Parameter forced: The sampling that the run forces.
  /// - Returns: The question, in the terms of the port.
  func request(_ forced: SamplingParameters) -> ModelRequest {
    var parameters = forced
    if let own = asked.maxOutputTokens {
      parameters.maxOutputTokens = min(own, forced.maxOutputTokens ?? own)
    }
    return ModelRequest(
      messages: asked.messages.compactMap(message), tools: asked.tools.map(\.definition),
      parameters: parameters)
  }

  /// A message with arguments that every protocol takes; `nil` for one that says nothing.
  private func message(_ message: Message) -> Message? {
    if message.role != .tool, message.text.isEmpty, message.toolCalls.isEmpty { return nil }
    var message = message
    for place in message.toolCalls.indices {
      let call = message.toolCalls[place]
      message.toolCalls[place].arguments = Self.arguments(of: call, tools[call.name]?.form)
    }
    return message
  }

  private static func arguments(of call: ToolCall, _ form: OfferedTool.Form?) -> String {
    switch form {
    case .freeform: JSONWriter.text(of: .object([Self.input: .string(call.arguments)]))
    case .localShell:
      JSONWriter.text(of: .object([Self.command: value(of: call.arguments) ?? .string(call.arguments)]))
    case .function, nil: object(call.arguments)
    }
  }

  // MARK: - The reply

  /// What the program is told.
  func reply(to exchange: Exchange) -> WireReply {
    let turn = exchange.turn
    var digester = FieldDigester(domain: "assay.translation.reply.1")
    digester.add(exchange.request)
    digester.add(exchange.response)
    let calls = named(turn.toolCalls.map(call))
    let usage =
      turn.usage
      ?? Usage(
        inputTokens: TokenEstimate.tokens(in: asked.messages),
        outputTokens: calls.reduce(TokenEstimate.tokens(in: turn.text)) {
          $0 + TokenEstimate.tokens(in: $1.input)
        })
    return WireReply(
      name: String(digester.finish().description.prefix(24)), model: asked.model, text: turn.text,
      calls: calls, stop: Self.stop(turn.stopReason), inputTokens: usage.inputTokens,
      outputTokens: usage.outputTokens)
  }

  private static func stop(_ reason: StopReason) -> WireReply.Stop {
    switch reason {
    case .finished, .toolCalls, .unknown: .finished
    case .length: .length
    case .contentFilter: .filtered
    case .declined: .declined
    }
  }

  /// A call in the form that the program offered; a tool that it did not offer is a function.
  private func call(_ call: ToolCall) -> WireCall {
    let tool = tools[call.name] ?? OfferedTool(name: call.name, form: .function(schema: .object([:])))
    return WireCall(tool: tool, input: input(call.arguments, tool.form), id: call.id)
  }

  private func input(_ arguments: String, _ form: OfferedTool.Form) -> String {
    let value = Self.value(of: arguments)
    return switch form {
    case .function: takesText && !arguments.isEmpty ? arguments : Self.object(arguments)
    case .freeform: value?[Self.input]?.text ?? arguments
    case .localShell:
      switch value?[Self.command] {
      case .array(let words)?: JSONWriter.text(of: .array(words))
      case .string(let line)?: JSONWriter.text(of: .array(["bash", "-lc", line].map { .string($0) }))
      default: "[]"
      }
    }
  }

  /// Whether arguments are a text in the program's protocol, and so reach it as the model wrote them.
  private var takesText: Bool {
    switch form {
    case .chat, .responses: true
    case .messages, .google: false
    }
  }

  /// The calls with names that tell them apart in all the conversation.
  ///
  /// Google's protocol lets programs drop names, so that they always follow from the place there.
  private func named(_ calls: [WireCall]) -> [WireCall] {
    let earlier = asked.messages.flatMap(\.toolCalls)
    var taken = Set(earlier.map { ID<ToolCall>($0.id) })
    let names = CallNames(opening: asked.messages.first { $0.role != .system }?.text)
    var place = earlier.count
    return calls.map { call in
      var call = call
      var id = form == .google ? "" : call.id ?? ""
      while id.isEmpty || taken.contains(ID(id)) {
        id = names.name(place)
        place += 1
      }
      taken.insert(ID(id))
      call.id = id
      return call
    }
  }

  // MARK: - Arguments

  /// Under these names the inputs of tools stand that take no object.
  static let input = "input"
  static let command = "command"

  private static func value(of text: String) -> JSONValue? { try? JSONReader.value(of: Array(text.utf8)) }

  /// Arguments as an object: as they stand if they are one, else inside one.
  private static func object(_ arguments: String) -> String {
    if arguments.isEmpty { return "{}" }
    if value(of: arguments)?.isObject == true { return arguments }
    return JSONWriter.text(of: .object(["arguments": .string(arguments)]))
  }
}

extension OfferedTool {
  /// The tool as a function, which is the one form that every model knows.
  fileprivate var definition: ToolDefinition {
    switch form {
    case .function(let schema):
      ToolDefinition(name: name, summary: summary, parameters: schema.ofObject)
    case .freeform:
      ToolDefinition(
        name: name, summary: summary,
        parameters: Self.schema(Translation.input, .object(["type": .string("string")])))
    case .localShell:
      ToolDefinition(
        name: name, summary: summary,
        parameters: Self.schema(
          Translation.command,
          .object(["type": .string("array"), "items": .object(["type": .string("string")])])))
    }
  }

  private static func schema(_ name: String, _ value: JSONValue) -> JSONValue {
    .object([
      "type": .string("object"), "properties": .object([name: value]), "required": .array([.string(name)]),
      "additionalProperties": .bool(false),
    ])
  }
}

extension JSONValue {
  /// A schema that says that it is one of an object, as services insist.
  fileprivate var ofObject: JSONValue {
    guard case .object(var members) = self else {
      return .object(["type": .string("object"), "properties": .object([:])])
    }
    if members["type"] == nil { members["type"] = .string("object") }
    if members["properties"] == nil, members["type"] == .string("object") {
      members["properties"] = .object([:])
    }
    return .object(members)
  }
}
