internal import AssayCore
internal import AssayHTTP

/// Anthropic Messages.
///
/// - Source: docs.anthropic.com/en/api/messages.
struct AnthropicMessages: ModelDialect {
  let model: String
  let quirks: ModelQuirks

  /// The version that is asked for in the field `anthropic-version`.
  static let version = "2023-06-01"

  func encode(_ request: ModelRequest) -> [UInt8] {
    let parameters = request.parameters
    let system = request.messages.filter { $0.role == .system }.map(\.text).joined(separator: "\n\n")
    return RequestBody.bytes(extra: parameters.extra) { body in
      body.member("model", model)
      // The one limit that this protocol insists on.
      body.member("max_tokens", parameters.maxOutputTokens ?? quirks.defaultMaxOutputTokens ?? 8192)
      if !system.isEmpty { body.member("system", system) }
      body.member("messages") { writer in
        writer.array { writer in Self.write(request.messages, to: &writer) }
      }
      if !request.tools.isEmpty {
        body.member("tools") { writer in
          writer.array { writer in
            for tool in request.tools {
              writer.object { writer in
                writer.member("name", tool.name)
                writer.member("description", tool.summary)
                writer.member("input_schema", tool.parameters)
              }
            }
          }
        }
      }
      body.member("temperature", parameters.temperature)
      body.member("top_p", parameters.topP)
    }
  }

  /// Writes the conversation; results of one round of tools go into one message, as the protocol wants.
  ///
  /// An assistant message without text or calls is left out: the protocol refuses empty text.
  private static func write(_ messages: [Message], to writer: inout JSONWriter) {
    var index = 0
    while index < messages.count {
      let message = messages[index]
      index += 1
      switch message.role {
      case .system: break
      case .user:
        writer.object { writer in
          writer.member("role", "user")
          writer.member("content", message.text)
        }
      case .assistant:
        if !message.text.isEmpty || !message.toolCalls.isEmpty { assistant(message, to: &writer) }
      case .tool:
        var results = [message]
        while index < messages.count, messages[index].role == .tool {
          results.append(messages[index])
          index += 1
        }
        toolResults(results, to: &writer)
      }
    }
  }

  private static func assistant(_ message: Message, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", "assistant")
      guard !message.toolCalls.isEmpty else { return writer.member("content", message.text) }
      writer.key("content")
      writer.array { writer in
        if !message.text.isEmpty {
          writer.value(.object(["type": .string("text"), "text": .string(message.text)]))
        }
        for call in message.toolCalls {
          writer.object { writer in
            writer.member("type", "tool_use")
            writer.member("id", call.id)
            writer.member("name", call.name)
            writer.member("input", input(of: call))
          }
        }
      }
    }
  }

  /// The arguments as the object that the protocol wants; what is none goes in as the text it is.
  private static func input(of call: ToolCall) -> JSONValue {
    if call.arguments.isEmpty { return .object([:]) }
    if let value = try? JSONReader.parse(Array(call.arguments.utf8)), value.members != nil { return value }
    return .object(["arguments": .string(call.arguments)])
  }

  private static func toolResults(_ results: [Message], to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", "user")
      writer.key("content")
      writer.array { writer in
        for result in results {
          writer.object { writer in
            writer.member("type", "tool_result")
            writer.member("tool_use_id", result.toolCallID ?? "")
            writer.member("content", result.text)
          }
        }
      }
    }
  }

  func turn(from reply: JSONValue) throws(AttemptFailure) -> Turn {
    if let error = reply["error"] { throw .reported(error) }
    guard let blocks = reply["content"]?.elements else {
      throw .malformed("no list of content blocks", reply)
    }
    var text = ""
    var thinking: [String] = []
    var calls: [ToolCall] = []
    for block in blocks {
      switch block["type"]?.text {
      case "text":
        guard let piece = block["text"]?.text else { throw .malformed("a text block has no text", block) }
        text += piece
      case "thinking": thinking.append(block["thinking"]?.text ?? "")
      case "tool_use":
        guard let name = block["name"]?.text else { throw .malformed("a tool call has no name", block) }
        let input =
          block["input"].map { $0.text ?? String(decoding: $0.canonicalBytes, as: UTF8.self) } ?? "{}"
        calls.append(ToolCall(id: block["id"]?.text ?? "", name: name, arguments: input))
      case .some: break  // Redacted thinking, server tools: not what the model said.
      case nil: throw .malformed("a content block has no type", block)
      }
    }
    guard let reason = reply["stop_reason"]?.text else { throw .malformed("no stop reason", reply) }
    let (inline, answer) = ReasoningSplitter.split(text)
    return Turn(
      text: answer, reasoning: joined(thinking.joined(separator: "\n\n"), inline), toolCalls: calls,
      stopReason: Self.stopReason(reason), usage: reply["usage"].flatMap(Self.usage),
      servedModel: reply["model"]?.text)
  }

  private static func stopReason(_ text: String) -> StopReason {
    switch text {
    case "end_turn", "stop_sequence": .finished
    case "max_tokens", "model_context_window_exceeded": .length
    case "tool_use": .toolCalls
    case "refusal": .declined
    default: .unknown
    }
  }

  /// The protocol counts cached tokens apart from `input_tokens`; here the input includes them.
  private static func usage(_ value: JSONValue) -> Usage? {
    guard let input = value["input_tokens"]?.wholeNumber, let output = value["output_tokens"]?.wholeNumber
    else {
      return nil
    }
    let read = max(0, value["cache_read_input_tokens"]?.wholeNumber ?? 0)
    let written = max(0, value["cache_creation_input_tokens"]?.wholeNumber ?? 0)
    let (sum, overflow) = max(0, input).addingReportingOverflow(read)
    let (total, overflow2) = sum.addingReportingOverflow(written)
    guard !overflow, !overflow2 else { return nil }
    return Usage(inputTokens: total, cachedInputTokens: read, outputTokens: max(0, output))
  }

  func makeAssembler() -> any StreamAssembler { AnthropicStreamAssembler(dialect: self) }
}

/// Puts a streamed message together: its blocks are filled in and then read like a whole reply.
struct AnthropicStreamAssembler: StreamAssembler {
  private struct Block {
    var start: JSONValue
    var text = ""
  }

  private let dialect: AnthropicMessages
  private var message: [String: JSONValue] = [:]
  private var blocks: [Int: Block] = [:]
  private var usage: [String: JSONValue] = [:]

  init(dialect: AnthropicMessages) { self.dialect = dialect }

  mutating func take(_ event: EventStreamParser.Event) throws(AttemptFailure) -> HTTPTransport.Demand {
    let value = try event.json()
    switch value["type"]?.text {
    case "message_start":
      message = value["message"]?.members ?? [:]
      usage = value["message"]?["usage"]?.members ?? [:]
    case "content_block_start":
      guard let index = value["index"]?.wholeNumber, let block = value["content_block"] else { break }
      blocks[index] = Block(start: block)
    case "content_block_delta":
      guard let index = value["index"]?.wholeNumber, let delta = value["delta"] else { break }
      let piece = delta["text"]?.text ?? delta["thinking"]?.text ?? delta["partial_json"]?.text ?? ""
      blocks[index]?.text += piece
    case "message_delta":
      if let reason = value["delta"]?["stop_reason"] { message["stop_reason"] = reason }
      for (name, count) in value["usage"]?.members ?? [:] where count != .null { usage[name] = count }
    case "message_stop": return .enough
    case "error": throw .reported(value["error"] ?? value)
    default: break
    }
    return .more
  }

  func finish() throws(AttemptFailure) -> Turn {
    guard message["stop_reason"]?.text != nil else {
      throw .connectionLost(reason: "the stream ended without a stop reason")
    }
    var whole = message
    var content: [JSONValue] = []
    for (_, block) in blocks.sorted(by: { $0.key < $1.key }) { content.append(try Self.filled(block)) }
    whole["content"] = .array(content)
    whole["usage"] = .object(usage)
    return try dialect.turn(from: .object(whole))
  }

  private static func filled(_ block: Block) throws(AttemptFailure) -> JSONValue {
    guard var members = block.start.members else { return block.start }
    switch block.start["type"]?.text {
    case "text": members["text"] = .string((block.start["text"]?.text ?? "") + block.text)
    case "thinking": members["thinking"] = .string((block.start["thinking"]?.text ?? "") + block.text)
    case "tool_use":
      if !block.text.isEmpty {
        do {
          members["input"] = try JSONReader.parse(Array(block.text.utf8))
        } catch {
          // Cut by the token limit: the model's own text, kept as it is.
          members["input"] = .string(block.text)
        }
      }
    default: break
    }
    return .object(members)
  }
}
