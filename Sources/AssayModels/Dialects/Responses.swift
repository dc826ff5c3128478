internal import AssayCore
internal import AssayHTTP

/// OpenAI Responses.
///
/// - Source: platform.openai.com/docs/api-reference/responses.
struct Responses: ModelDialect {
  let model: String
  let quirks: ModelQuirks

  func encode(_ request: ModelRequest) -> [UInt8] {
    let parameters = request.parameters
    return RequestBody.bytes(extra: parameters.extra) { body in
      body.member("model", model)
      body.member("input") { writer in
        writer.array { writer in
          for message in quirks.arranged(request.messages) { write(message, to: &writer) }
        }
      }
      if !request.tools.isEmpty {
        body.member("tools") { writer in
          writer.array { writer in
            for tool in request.tools {
              writer.object { writer in
                writer.member("type", "function")
                writer.member("name", tool.name)
                writer.member("description", tool.summary)
                writer.member("parameters", tool.parameters)
              }
            }
          }
        }
      }
      body.member("temperature", parameters.temperature)
      body.member("top_p", parameters.topP)
      body.member("max_output_tokens", parameters.maxOutputTokens ?? quirks.defaultMaxOutputTokens)
      // Nothing of a run is left behind at the provider's.
      body.member("store") { $0.value(.bool(false)) }
    }
  }

  private func write(_ message: Message, to writer: inout JSONWriter) {
    if message.role == .tool {
      writer.object { writer in
        writer.member("type", "function_call_output")
        writer.member("call_id", message.toolCallID ?? "")
        writer.member("output", message.text)
      }
      return
    }
    if !message.text.isEmpty || message.toolCalls.isEmpty {
      writer.object { writer in
        writer.member("role", message.role == .system ? quirks.systemRoleName : message.role.rawValue)
        writer.member("content", message.text)
      }
    }
    for call in message.toolCalls {
      writer.object { writer in
        writer.member("type", "function_call")
        writer.member("call_id", call.id)
        writer.member("name", call.name)
        writer.member("arguments", call.arguments)
      }
    }
  }

  func turn(from reply: JSONValue) throws(AttemptFailure) -> Turn {
    if let error = reply["error"] { throw .reported(error) }
    guard let output = reply["output"]?.elements else { throw .malformed("no list of output items", reply) }
    var parts = Parts()
    for item in output { try parts.add(item) }
    let (inline, text) = ReasoningSplitter.split(parts.text)
    var stopReason = try Self.stopReason(reply)
    if stopReason == .finished {
      if !parts.calls.isEmpty { stopReason = .toolCalls }
      if !parts.refusal.isEmpty { stopReason = .declined }
    }
    let said = parts.refusal.isEmpty ? text : text.isEmpty ? parts.refusal : text + "\n\n" + parts.refusal
    return Turn(
      text: said, reasoning: joined(parts.reasoning, inline), toolCalls: parts.calls, stopReason: stopReason,
      usage: reply["usage"].flatMap(Self.usage), servedModel: reply["model"]?.text)
  }

  /// What the items of an answer say, by kind.
  private struct Parts {
    var text = ""
    var refusal = ""
    var reasoning = ""
    var calls: [ToolCall] = []

    mutating func add(_ item: JSONValue) throws(AttemptFailure) {
      switch item["type"]?.text {
      case "message":
        guard let content = item["content"]?.elements else {
          throw .malformed("a message has no content", item)
        }
        for part in content {
          text += part["text"]?.text ?? ""
          refusal += part["refusal"]?.text ?? ""
        }
      case "reasoning":
        for part in (item["summary"]?.elements ?? []) + (item["content"]?.elements ?? []) {
          guard let piece = part["text"]?.text else { continue }
          reasoning += reasoning.isEmpty ? piece : "\n\n" + piece
        }
      case "function_call":
        guard let name = item["name"]?.text else { throw .malformed("a function call has no name", item) }
        calls.append(
          ToolCall(
            id: item["call_id"]?.text ?? item["id"]?.text ?? "", name: name,
            arguments: item["arguments"]?.text ?? ""))
      case "custom_tool_call":
        guard let name = item["name"]?.text else { throw .malformed("a tool call has no name", item) }
        calls.append(
          ToolCall(id: item["call_id"]?.text ?? "", name: name, arguments: item["input"]?.text ?? ""))
      case .some: break  // A kind of item that is not part of what the model said.
      case nil: throw .malformed("an output item has no type", item)
      }
    }
  }

  private static func stopReason(_ reply: JSONValue) throws(AttemptFailure) -> StopReason {
    switch reply["status"]?.text {
    case "completed": .finished
    case "incomplete":
      switch reply["incomplete_details"]?["reason"]?.text {
      case "max_output_tokens": .length
      case "content_filter": .contentFilter
      default: .unknown
      }
    case "failed", "cancelled", "in_progress", "queued":
      throw .malformed("the response has the status \(reply["status"]?.text ?? "")", reply)
    default: .unknown
    }
  }

  private static func usage(_ value: JSONValue) -> Usage? {
    guard let input = value["input_tokens"]?.wholeNumber, let output = value["output_tokens"]?.wholeNumber
    else {
      return nil
    }
    return Usage(
      inputTokens: max(0, input),
      cachedInputTokens: max(0, value["input_tokens_details"]?["cached_tokens"]?.wholeNumber ?? 0),
      outputTokens: max(0, output),
      reasoningTokens: max(0, value["output_tokens_details"]?["reasoning_tokens"]?.wholeNumber ?? 0))
  }

  func makeAssembler() -> any StreamAssembler { Assembler(dialect: self) }

  /// The last event of a stream holds the whole response, so only that one is understood.
  private struct Assembler: StreamAssembler {
    let dialect: Responses
    var response: JSONValue?

    init(dialect: Responses) { self.dialect = dialect }

    mutating func take(_ event: EventStreamParser.Event) throws(AttemptFailure) -> HTTPTransport.Demand {
      if event.data.elementsEqual("[DONE]".utf8) { return .enough }
      let value = try event.json()
      switch value["type"]?.text {
      case "response.completed", "response.incomplete", "response.failed":
        response = value["response"]
        return .enough
      case "error": throw .reported(value["error"] ?? value)
      default: return .more
      }
    }

    func finish() throws(AttemptFailure) -> Turn {
      guard let response else {
        throw .connectionLost(reason: "the stream ended before the response was complete")
      }
      return try dialect.turn(from: response)
    }
  }
}
