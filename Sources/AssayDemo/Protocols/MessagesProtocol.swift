import AssayCore

/// Anthropic Messages.
enum MessagesProtocol {
  /// Understands a request.
  ///
  /// Tools are accepted and not called.
  static func read(_ body: JSONValue) throws(RequestFault) -> WireRequest {
    var request = try readForCounting(body)
    guard let limit = try body.limit("max_tokens") else {
      throw .invalid("max_tokens: Field required", "max_tokens")
    }
    request.maxOutputTokens = limit
    return request
  }

  /// Understands a request to count tokens, which has no limit on them.
  static func readForCounting(_ body: JSONValue) throws(RequestFault) -> WireRequest {
    guard body["model"] != nil else { throw .invalid("model: Field required", "model") }
    let model = try body.required("model")
    var messages: [Message] = []
    if let system = body["system"] {
      messages.append(Message(role: .system, text: try system.contentText(of: "system")))
    }
    guard let list = body["messages"]?.elements else {
      throw .invalid("messages: Field required", "messages")
    }
    guard !list.isEmpty else {
      throw .invalid("messages: at least one message is required", "messages")
    }
    for (number, entry) in list.enumerated() {
      let path = "messages.\(number)"
      guard let name = entry["role"]?.text, let role = Message.Role(rawValue: name),
        role == .user || role == .assistant
      else { throw .invalid("\(path).role: Input should be 'user' or 'assistant'", path) }
      guard let content = entry["content"] else { throw .invalid("\(path).content: Field required", path) }
      messages.append(Message(role: role, text: try content.contentText(of: "\(path).content")))
    }
    return WireRequest(
      model: model, messages: messages, delivery: try body.wantsEvents() ? .events(withUsage: true) : .whole,
      seed: body["seed"]?.whole, maxOutputTokens: nil)
  }

  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 512)
    head(of: reply, into: &json)
    json.raw(",\"content\":[{\"type\":\"text\",\"text\":")
    json.string(reply.text)
    json.raw("}],\"stop_reason\":")
    json.string(stopReason(reply))
    json.raw(",\"stop_sequence\":null,\"usage\":")
    usage(of: reply, output: reply.outputTokens, into: &json)
    json.raw("}")
    return json.bytes
  }

  /// The events of a reply in the order of the real service.
  static func events(_ reply: WireReply) -> [[UInt8]] {
    var events = [
      ServerSentEvent.bytes("message_start") { json in
        json.raw("{\"type\":\"message_start\",\"message\":")
        head(of: reply, into: &json)
        json.raw(",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":")
        usage(of: reply, output: 1, into: &json)
        json.raw("}}")
      },
      ServerSentEvent.bytes("content_block_start") {
        $0.raw(
          "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}"
        )
      },
      ServerSentEvent.bytes("ping") { $0.raw("{\"type\":\"ping\"}") },
    ]
    for piece in reply.pieces {
      events.append(
        ServerSentEvent.bytes("content_block_delta") { json in
          json.raw(
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":")
          json.string(piece)
          json.raw("}}")
        })
    }
    events += [
      ServerSentEvent.bytes("content_block_stop") { $0.raw("{\"type\":\"content_block_stop\",\"index\":0}") },
      ServerSentEvent.bytes("message_delta") { json in
        json.raw("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":")
        json.string(stopReason(reply))
        json.raw(",\"stop_sequence\":null},\"usage\":{\"output_tokens\":")
        json.number(reply.outputTokens)
        json.raw("}}")
      },
      ServerSentEvent.bytes("message_stop") { $0.raw("{\"type\":\"message_stop\"}") },
    ]
    return events
  }

  private static func stopReason(_ reply: WireReply) -> String { reply.isCut ? "max_tokens" : "end_turn" }

  private static func head(of reply: WireReply, into json: inout JSONWriter) {
    json.raw("{\"id\":\"msg_")
    json.plain(reply.name)
    json.raw("\",\"type\":\"message\",\"role\":\"assistant\",\"model\":")
    json.string(reply.model)
  }

  private static func usage(of reply: WireReply, output: Int, into json: inout JSONWriter) {
    json.raw("{\"input_tokens\":")
    json.number(reply.inputTokens)
    json.raw(",\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":0,\"output_tokens\":")
    json.number(output)
    json.raw("}")
  }
}
