package import AssayCore

/// Anthropic Messages.
package enum MessagesProtocol {
  /// Understands a request.
  static func read(_ body: JSONValue, _ content: ContentReader) throws(RequestFault) -> WireRequest {
    var request = try readForCounting(body, content)
    guard let limit = try body.limit("max_tokens") else {
      throw .invalid("max_tokens: Field required", "max_tokens")
    }
    request.maxOutputTokens = limit
    return request
  }

  /// Understands a request to count tokens, which has no limit on them.
  package static func readForCounting(
    _ body: JSONValue, _ reader: ContentReader = .lenient
  ) throws(RequestFault) -> WireRequest {
    guard body["model"] != nil else { throw .invalid("model: Field required", "model") }
    let model = try body.required("model")
    var messages: [Message] = []
    if let system = body["system"] {
      messages.append(Message(role: .system, text: try reader.text(of: system, "system")))
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
      messages += try Self.messages(role, content, "\(path).content", reader)
    }
    return WireRequest(
      model: model, messages: messages, tools: try WireProtocol.messages.tools(of: body),
      delivery: try body.wantsEvents() ? .events(withUsage: true) : .whole,
      seed: body["seed"]?.whole, maxOutputTokens: nil)
  }

  /// What one message says: results of tools by themselves, then the words, with the calls beside them.
  private static func messages(
    _ role: Message.Role, _ content: JSONValue, _ path: String, _ reader: ContentReader
  ) throws(RequestFault) -> [Message] {
    guard let parts = content.elements else {
      return [Message(role: role, text: try reader.text(of: content, path))]
    }
    var results: [Message] = []
    var words: [JSONValue] = []
    var calls: [ToolCall] = []
    for part in parts {
      switch part["type"]?.text {
      case "tool_result" where role == .user:
        let content = part["content"] ?? .string("")
        let text = try reader.text(of: content, path)
        results.append(Message(role: .tool, text: text, toolCallID: part["tool_use_id"]?.text))
      case "tool_use" where role == .assistant:
        guard let name = part["name"]?.text else { continue }
        let input = JSONWriter.text(of: part["input"] ?? .object([:]))
        calls.append(ToolCall(id: part["id"]?.text ?? "", name: name, arguments: input))
      default: words.append(part)
      }
    }
    if words.isEmpty, !results.isEmpty { return results }
    let text = try reader.text(of: .array(words), path)
    return results + [Message(role: role, text: text, toolCalls: calls)]
  }
}
