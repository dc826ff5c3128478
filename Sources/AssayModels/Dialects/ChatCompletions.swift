internal import AssayCore
internal import AssayHTTP

/// OpenAI chat completions, as OpenAI and the many servers that follow it speak them.
///
/// - Source: platform.openai.com/docs/api-reference/chat.
struct ChatCompletions: ModelDialect {
  let model: String
  let quirks: ModelQuirks

  func encode(_ request: ModelRequest) -> [UInt8] {
    let parameters = request.parameters
    return RequestBody.bytes(extra: parameters.extra) { body in
      body.member("model", model)
      body.member("messages") { writer in
        writer.array { writer in
          for message in quirks.arranged(request.messages) { write(message, to: &writer) }
        }
      }
      if !request.tools.isEmpty {
        body.member("tools") { writer in
          writer.array { writer in for tool in request.tools { Self.write(tool, to: &writer) } }
        }
      }
      body.member("temperature", parameters.temperature)
      body.member("top_p", parameters.topP)
      body.member(
        quirks.outputLimitMember ?? "max_tokens", parameters.maxOutputTokens ?? quirks.defaultMaxOutputTokens)
      if parameters.isStreaming {
        body.member("stream_options") { $0.value(.object(["include_usage": .bool(true)])) }
      }
    }
  }

  private func write(_ message: Message, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", message.role == .system ? quirks.systemRoleName : message.role.rawValue)
      if message.text.isEmpty, !message.toolCalls.isEmpty {
        writer.member("content", .null)
      } else {
        writer.member("content", message.text)
      }
      if let id = message.toolCallID { writer.member("tool_call_id", id) }
      guard !message.toolCalls.isEmpty else { return }
      writer.key("tool_calls")
      writer.array { writer in
        for call in message.toolCalls {
          writer.object { writer in
            writer.member("id", call.id)
            writer.member("type", "function")
            writer.key("function")
            writer.object { writer in
              writer.member("name", call.name)
              writer.member("arguments", call.arguments)
            }
          }
        }
      }
    }
  }

  private static func write(_ tool: ToolDefinition, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", "function")
      writer.key("function")
      writer.object { writer in
        writer.member("name", tool.name)
        writer.member("description", tool.summary)
        writer.member("parameters", tool.parameters)
      }
    }
  }

  func turn(from reply: JSONValue) throws(AttemptFailure) -> Turn {
    if let error = reply["error"] { throw .reported(error) }
    guard let choices = reply["choices"]?.elements else { throw .malformed("no list of choices", reply) }
    guard let choice = choices.first else { throw .malformed("the list of choices is empty", reply) }
    guard let message = choice["message"], message.members != nil else {
      throw .malformed("the choice has no message", reply)
    }
    return try Self.turn(
      content: Self.text(of: message["content"]),
      reasoning: (message["reasoning_content"] ?? message["reasoning"])?.text,
      refusal: message["refusal"]?.text,
      toolCalls: try Self.toolCalls(message["tool_calls"]), finish: choice["finish_reason"]?.text,
      reply: reply)
  }

  /// Azure's filter answers 400 and says so in the error's code; the model was asked, and stopped.
  func turn(status: Int, error: JSONValue) -> Turn? {
    guard status == 400, let error = error["error"] else { return nil }
    let codes = [error["code"]?.text, error["innererror"]?["code"]?.text]
    guard codes.contains("content_filter") || codes.contains("ResponsibleAIPolicyViolation") else {
      return nil
    }
    return Turn(text: "", stopReason: .contentFilter)
  }

  func makeAssembler() -> any StreamAssembler { ChatStreamAssembler() }

  /// The content as one text, whether it came as a text, as a list of parts or as `null`.
  private static func text(of content: JSONValue?) throws(AttemptFailure) -> String {
    guard let content else { return "" }
    if let text = content.text { return text }
    guard let parts = content.elements else {
      throw .malformed("the content is neither text nor parts", content)
    }
    var text = ""
    for part in parts {
      guard let piece = part["text"]?.text ?? part.text else { continue }
      text += piece
    }
    return text
  }

  private static func toolCalls(_ value: JSONValue?) throws(AttemptFailure) -> [ToolCall] {
    guard let value else { return [] }
    guard let calls = value.elements else { throw .malformed("the tool calls are not a list", value) }
    var result: [ToolCall] = []
    for call in calls {
      guard let function = call["function"], let name = function["name"]?.text else {
        throw .malformed("a tool call has no function name", call)
      }
      // Some servers send the arguments as an object instead of as its text.
      let arguments = function["arguments"].map { value in
        value.text ?? String(decoding: value.canonicalBytes, as: UTF8.self)
      }
      result.append(ToolCall(id: call["id"]?.text ?? "", name: name, arguments: arguments ?? ""))
    }
    return result
  }

  /// Makes a turn of what a whole or a streamed reply said.
  static func turn(
    content: String, reasoning: String?, refusal: String?, toolCalls: [ToolCall], finish: String?,
    reply: JSONValue
  ) throws(AttemptFailure) -> Turn {
    var stopReason = try stopReason(finish)
    let (inline, answer) = ReasoningSplitter.split(content)
    var text = answer
    if let refusal, !refusal.isEmpty {
      stopReason = .declined
      text = text.isEmpty ? refusal : text + "\n\n" + refusal
    }
    return Turn(
      text: text, reasoning: joined(reasoning, inline), toolCalls: toolCalls, stopReason: stopReason,
      usage: reply["usage"].flatMap(usage), servedModel: reply["model"]?.text)
  }

  private static func stopReason(_ text: String?) throws(AttemptFailure) -> StopReason {
    switch text {
    case "stop", "eos", "eos_token", "end_turn", "stop_sequence": .finished
    case "length", "max_tokens": .length
    case "content_filter", "sensitive": .contentFilter
    case "tool_calls", "function_call": .toolCalls
    // DeepSeek and Zhipu report their own breakdowns so; what was written until then is no answer.
    case "insufficient_system_resource", "network_error":
      throw .endpointRejected(status: 503, retryAfterSeconds: nil, message: "finish_reason \(text ?? "")")
    default: .unknown
    }
  }

  /// The tokens that a server counted, DeepSeek's name for cached ones included.
  static func usage(_ value: JSONValue) -> Usage? {
    guard let input = value["prompt_tokens"]?.wholeNumber,
      let output = value["completion_tokens"]?.wholeNumber
    else { return nil }
    let cached = value["prompt_tokens_details"]?["cached_tokens"] ?? value["prompt_cache_hit_tokens"]
    let reasoning = value["completion_tokens_details"]?["reasoning_tokens"]
    return Usage(
      inputTokens: max(0, input), cachedInputTokens: max(0, cached?.wholeNumber ?? 0),
      outputTokens: max(0, output), reasoningTokens: max(0, reasoning?.wholeNumber ?? 0))
  }
}

/// Puts a streamed chat completion together.
struct ChatStreamAssembler: StreamAssembler {
  private var content = ""
  private var reasoning = ""
  private var refusal = ""
  private var calls: [Int: ToolCall] = [:]
  private var finishReason: String?
  private var hasChoice = false
  private var isDone = false
  private var tail: [String: JSONValue] = [:]

  mutating func take(_ event: EventStreamParser.Event) throws(AttemptFailure) -> HTTPTransport.Demand {
    if event.data.elementsEqual("[DONE]".utf8) {
      isDone = true
      return .enough
    }
    let chunk = try event.json()
    if let error = chunk["error"] { throw .reported(error) }
    if let usage = chunk["usage"] { tail["usage"] = usage }
    if let model = chunk["model"] { tail["model"] = model }
    guard let choice = chunk["choices"]?.elements?.first(where: { ($0["index"]?.wholeNumber ?? 0) == 0 })
    else {
      return .more
    }
    hasChoice = true
    if let reason = choice["finish_reason"]?.text { finishReason = reason }
    guard let delta = choice["delta"] else { return .more }
    content += delta["content"]?.text ?? ""
    reasoning += (delta["reasoning_content"] ?? delta["reasoning"])?.text ?? ""
    refusal += delta["refusal"]?.text ?? ""
    for (position, piece) in (delta["tool_calls"]?.elements ?? []).enumerated() {
      add(piece, at: piece["index"]?.wholeNumber ?? position)
    }
    return .more
  }

  private mutating func add(_ piece: JSONValue, at index: Int) {
    var call = calls[index] ?? ToolCall(id: "", name: "", arguments: "")
    if let id = piece["id"]?.text, !id.isEmpty { call.id = id }
    call.name += piece["function"]?["name"]?.text ?? ""
    call.arguments += piece["function"]?["arguments"]?.text ?? ""
    calls[index] = call
  }

  func finish() throws(AttemptFailure) -> Turn {
    guard hasChoice || isDone else {
      throw .connectionLost(reason: "the stream ended before it said anything")
    }
    guard hasChoice else { throw .malformed("the stream holds no choice") }
    guard finishReason != nil || isDone else {
      throw .connectionLost(reason: "the stream ended without a finish reason")
    }
    return try ChatCompletions.turn(
      content: content, reasoning: reasoning.isEmpty ? nil : reasoning, refusal: refusal,
      toolCalls: calls.sorted { $0.key < $1.key }.map(\.value), finish: finishReason, reply: .object(tail))
  }
}
