import AssayCore

/// OpenAI chat completions.
enum ChatProtocol {
  /// Understands a request.
  ///
  /// Tools are accepted and not called.
  static func read(_ body: JSONValue) throws(RequestFault) -> WireRequest {
    let model = try body.required("model")
    guard let list = body["messages"] else { throw .missing("messages") }
    guard let list = list.elements, !list.isEmpty else {
      throw .invalid("Invalid 'messages': expected an array with at least 1 element.", "messages")
    }
    if let count = body["n"], count != .integer(1) {
      throw .invalid("Invalid 'n': the demo model gives one choice.", "n", code: "unsupported_value")
    }
    var messages: [Message] = []
    for (number, entry) in list.enumerated() { messages.append(try message(entry, "messages[\(number)]")) }
    let usage = body["stream_options"]?["include_usage"] == .bool(true)
    var limit = try body.limit("max_completion_tokens")
    if limit == nil { limit = try body.limit("max_tokens") }
    return WireRequest(
      model: model, messages: messages,
      delivery: try body.wantsEvents() ? .events(withUsage: usage) : .whole, seed: body["seed"]?.whole,
      maxOutputTokens: limit)
  }

  private static func message(_ entry: JSONValue, _ path: String) throws(RequestFault) -> Message {
    guard entry.isObject else {
      throw .invalid("Invalid type for '\(path)': expected an object.", path, code: "invalid_type")
    }
    guard let name = entry["role"]?.text else { throw .missing("\(path).role") }
    guard let role = role(name) else {
      throw .invalid("Invalid value: '\(name.printable(limit: 40))'.", "\(path).role", code: "invalid_value")
    }
    // An assistant message that only calls tools has no content.
    guard let content = entry["content"] else {
      guard role == .assistant else { throw .missing("\(path).content") }
      return Message(role: role, text: "")
    }
    return Message(role: role, text: try content.contentText(of: "\(path).content"))
  }

  private static func role(_ name: String) -> Message.Role? {
    switch name {
    case "developer": .system
    case "function": .tool
    default: Message.Role(rawValue: name)
    }
  }

  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 512)
    head(of: reply, object: "chat.completion", into: &json)
    json.raw(",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":")
    json.string(reply.text)
    json.raw(",\"refusal\":null},\"logprobs\":null,\"finish_reason\":")
    json.string(finishReason(reply))
    json.raw("}],\"usage\":")
    usage(of: reply, into: &json)
    json.raw("}")
    return json.bytes
  }

  /// The events of a reply: the role, the pieces, the reason for stopping, the usage if asked for, the end.
  static func events(_ reply: WireReply, withUsage: Bool) -> [[UInt8]] {
    func chunk(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
      ServerSentEvent.bytes { json in
        head(of: reply, object: "chat.completion.chunk", into: &json)
        json.raw(",\"choices\":[")
        write(&json)
        if withUsage { json.raw(",\"usage\":null") }
        json.raw("}")
      }
    }
    var events = [
      chunk {
        $0.raw("{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]")
      }
    ]
    for piece in reply.pieces {
      events.append(
        chunk { json in
          json.raw("{\"index\":0,\"delta\":{\"content\":")
          json.string(piece)
          json.raw("},\"finish_reason\":null}]")
        })
    }
    events.append(
      chunk { json in
        json.raw("{\"index\":0,\"delta\":{},\"finish_reason\":")
        json.string(finishReason(reply))
        json.raw("}]")
      })
    if withUsage {
      events.append(
        ServerSentEvent.bytes { json in
          head(of: reply, object: "chat.completion.chunk", into: &json)
          json.raw(",\"choices\":[],\"usage\":")
          usage(of: reply, into: &json)
          json.raw("}")
        })
    }
    events.append(Array("data: [DONE]\n\n".utf8))
    return events
  }

  private static func finishReason(_ reply: WireReply) -> String { reply.isCut ? "length" : "stop" }

  private static func head(of reply: WireReply, object: String, into json: inout JSONWriter) {
    json.raw("{\"id\":\"chatcmpl-")
    json.plain(reply.name)
    json.raw("\",\"object\":\"")
    json.plain(object)
    json.raw("\",\"created\":")
    json.number(WireReply.created)
    json.raw(",\"model\":")
    json.string(reply.model)
    json.raw(",\"system_fingerprint\":\"assay-demo\"")
  }

  private static func usage(of reply: WireReply, into json: inout JSONWriter) {
    json.raw("{\"prompt_tokens\":")
    json.number(reply.inputTokens)
    json.raw(",\"completion_tokens\":")
    json.number(reply.outputTokens)
    json.raw(",\"total_tokens\":")
    json.number(reply.inputTokens + reply.outputTokens)
    json.raw(",\"prompt_tokens_details\":{\"cached_tokens\":0}")
    json.raw(",\"completion_tokens_details\":{\"reasoning_tokens\":0}}")
  }
}
