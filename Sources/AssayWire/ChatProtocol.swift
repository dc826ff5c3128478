import AssayCore

/// OpenAI chat completions.
enum ChatProtocol {
  /// Understands a request.
  static func read(_ body: JSONValue, _ content: ContentReader) throws(RequestFault) -> WireRequest {
    let model = try body.required("model")
    guard let list = body["messages"] else { throw .missing("messages") }
    guard let list = list.elements, !list.isEmpty else {
      throw .invalid("Invalid 'messages': expected an array with at least 1 element.", "messages")
    }
    if let count = body["n"], count != .integer(1) {
      throw .invalid("Invalid 'n': there is one choice.", "n", code: "unsupported_value")
    }
    var messages: [Message] = []
    for (number, entry) in list.enumerated() {
      messages.append(try message(entry, "messages[\(number)]", content))
    }
    let usage = body["stream_options"]?["include_usage"] == .bool(true)
    var limit = try body.limit("max_completion_tokens")
    if limit == nil { limit = try body.limit("max_tokens") }
    return WireRequest(
      model: model, messages: messages, tools: try WireProtocol.chat.tools(of: body),
      delivery: try body.wantsEvents() ? .events(withUsage: usage) : .whole, seed: body["seed"]?.whole,
      maxOutputTokens: limit)
  }

  private static func message(
    _ entry: JSONValue, _ path: String, _ reader: ContentReader
  ) throws(RequestFault) -> Message {
    guard entry.isObject else { throw .type(path, "an object") }
    guard let name = entry["role"]?.text else { throw .missing("\(path).role") }
    guard let role = role(name) else {
      throw .invalid("Invalid value: '\(name.printable(limit: 40))'.", "\(path).role", code: "invalid_value")
    }
    var message = Message(role: role, text: "")
    // An assistant message that only calls tools has no content.
    if let content = entry["content"] {
      message.text = try reader.text(of: content, "\(path).content")
    } else if role != .assistant {
      throw .missing("\(path).content")
    }
    switch role {
    case .assistant: message.toolCalls = (entry["tool_calls"]?.elements ?? []).compactMap(call)
    case .tool: message.toolCallID = entry["tool_call_id"]?.text
    case .system, .user: break
    }
    return message
  }

  /// A call that is sent back; `nil` for what names no tool.
  private static func call(_ entry: JSONValue) -> ToolCall? {
    let isCustom = entry["type"]?.text == "custom"
    guard let body = entry[isCustom ? "custom" : "function"], let name = body["name"]?.text else {
      return nil
    }
    let input = body[isCustom ? "input" : "arguments"]?.text ?? ""
    return ToolCall(id: entry["id"]?.text ?? "", name: name, arguments: input)
  }

  private static func role(_ name: String) -> Message.Role? {
    switch name {
    case "developer": .system
    case "function": .tool
    default: Message.Role(rawValue: name)
    }
  }
}
