import AssayCore

/// OpenAI Responses.
enum ResponsesProtocol {
  /// Understands a request.
  ///
  /// Nothing is stored between requests.
  static func read(_ body: JSONValue, _ content: ContentReader) throws(RequestFault) -> WireRequest {
    let model = try body.required("model")
    if body["previous_response_id"] != nil {
      throw .invalid(
        "No responses are stored; send the whole conversation.", "previous_response_id",
        code: "previous_response_not_found")
    }
    var messages: [Message] = []
    if let instructions = body["instructions"] {
      messages.append(Message(role: .system, text: try content.text(of: instructions, "instructions")))
    }
    guard let input = body["input"] else { throw .missing("input") }
    switch input {
    case .string(let text): messages.append(Message(role: .user, text: text))
    case .array(let items) where !items.isEmpty:
      for (number, item) in items.enumerated() {
        if let message = try message(item, "input[\(number)]", content) { add(message, to: &messages) }
      }
    case .null, .bool, .integer, .number, .array, .object:
      throw .invalid("Invalid 'input': expected a string or an array with at least 1 element.", "input")
    }
    return WireRequest(
      model: model, messages: messages, tools: try WireProtocol.responses.tools(of: body),
      delivery: try body.wantsEvents() ? .events(withUsage: true) : .whole, seed: body["seed"]?.whole,
      maxOutputTokens: try body.limit("max_output_tokens"))
  }

  /// Adds a message; calls go with the words that the model said before them.
  private static func add(_ message: Message, to messages: inout [Message]) {
    if let last = messages.indices.last, messages[last].role == .assistant, !message.toolCalls.isEmpty {
      messages[last].toolCalls += message.toolCalls
    } else {
      messages.append(message)
    }
  }

  /// An item as a message; `nil` for what says nothing, such as reasoning sent back.
  private static func message(
    _ item: JSONValue, _ path: String, _ reader: ContentReader
  ) throws(RequestFault) -> Message? {
    guard item.isObject else { throw .type(path, "an object") }
    switch item["type"]?.text {
    case "function_call": return call(item, input: item["arguments"]?.text)
    case "custom_tool_call": return call(item, input: item["input"]?.text)
    case "local_shell_call": return call(item, input: item["action"]?["command"].map(JSONWriter.text(of:)))
    case "function_call_output", "custom_tool_call_output", "local_shell_call_output":
      let text = try output(of: item, path, reader)
      return Message(role: .tool, text: text, toolCallID: (item["call_id"] ?? item["id"])?.text)
    default: return try words(item, path, reader)
    }
  }

  private static func call(_ item: JSONValue, input: String?) -> Message {
    let id = (item["call_id"] ?? item["id"])?.text ?? ""
    let call = ToolCall(id: id, name: item["name"]?.text ?? "local_shell", arguments: input ?? "")
    return Message(role: .assistant, text: "", toolCalls: [call])
  }

  /// What came of a call: a text, a list of parts, or an object that holds either.
  private static func output(
    of item: JSONValue, _ path: String, _ reader: ContentReader
  ) throws(RequestFault) -> String {
    guard let output = item["output"] else { return "" }
    return try reader.text(of: output["content"] ?? output, "\(path).output")
  }

  private static func words(
    _ item: JSONValue, _ path: String, _ reader: ContentReader
  ) throws(RequestFault) -> Message? {
    guard let name = item["role"]?.text else {
      guard let kind = item["type"]?.text else { throw .missing("\(path).role") }
      if reader.isStrict, kind != "reasoning" { throw .untranslatable(kind, path) }
      return nil
    }
    guard let role = name == "developer" ? .system : Message.Role(rawValue: name), role != .tool else {
      throw .invalid("Invalid value: '\(name.printable(limit: 40))'.", "\(path).role", code: "invalid_value")
    }
    guard let content = item["content"] else { throw .missing("\(path).content") }
    return Message(role: role, text: try reader.text(of: content, "\(path).content"))
  }
}

extension WireReply {
  /// Why it is not whole, in the words of Responses; `nil` if it is.
  var missing: String? {
    switch stop {
    case .length: "max_output_tokens"
    case .filtered: "content_filter"
    case .finished, .declined: nil
    }
  }
}
