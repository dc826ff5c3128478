internal import AssayCore
internal import AssayWire

/// What a program's request tells of what it did since the last reply.
struct ProgramRequest: Sendable, Hashable {
  /// What came of a tool call.
  struct Result: Sendable, Hashable {
    var call: String
    var text: String
    var isError: Bool
  }

  /// What came of tool calls, of all the conversation.
  var results: [Result] = []
  /// The last thing that the model said, and what the program told it then in words; empty if it said nothing yet.
  var lastReply = ""
  var answer = ""

  /// Reads a request; `nil` if it is no JSON object.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - form: The protocol.
  init?(_ body: [UInt8], _ form: WireProtocol) {
    guard let root = try? JSONLine.parse(body), case .object = root.body else { return nil }
    switch form {
    case .messages: for message in root["messages"]?.elements ?? [] { addMessage(message) }
    case .responses: for item in root["input"]?.elements ?? [] { addItem(item) }
    case .chat: for message in root["messages"]?.elements ?? [] { addChat(message) }
    case .google: addContents(of: body)
    }
  }

  private mutating func addChat(_ message: JSONNode) {
    let text = message["content"]?.joinedText ?? ""
    switch message["role"]?.text {
    case "tool":
      results.append(Result(call: message["tool_call_id"]?.text ?? "", text: text, isError: false))
    case "assistant": said(text)
    case "user": told(text)
    default: break
    }
  }

  private mutating func addMessage(_ message: JSONNode) {
    let isReply = message["role"]?.text == "assistant"
    guard let blocks = message["content"]?.elements else {
      let text = message["content"]?.text ?? ""
      return isReply ? said(text) : told(text)
    }
    if isReply { said(message["content"]?.joinedText ?? "") }
    for block in blocks where !isReply {
      guard block["type"]?.text == "tool_result" else {
        told(block["text"]?.text ?? "")
        continue
      }
      results.append(
        Result(
          call: block["tool_use_id"]?.text ?? "", text: block["content"]?.joinedText ?? "",
          isError: block["is_error"]?.isTrue ?? false))
    }
  }

  private mutating func addItem(_ item: JSONNode) {
    switch item["type"]?.text ?? "message" {
    case "message":
      let text = item["content"]?.joinedText ?? ""
      if item["role"]?.text == "assistant" { said(text) }
      if item["role"]?.text == "user" { told(text) }
    case "function_call_output", "custom_tool_call_output", "local_shell_call_output":
      let output = item["output"]
      results.append(
        Result(
          call: item["call_id"]?.text ?? "", text: output?["content"]?.joinedText ?? output?.joinedText ?? "",
          isError: output?["success"]?.isFalse ?? false))
    default: break
    }
  }

  mutating func said(_ text: String) {
    lastReply = text
    answer = ""
  }

  mutating func told(_ text: String) {
    guard !lastReply.isEmpty, !text.isEmpty else { return }
    answer += answer.isEmpty ? text : "\n" + text
  }
}

extension JSONNode {
  /// The member of a name; of two the last one.
  fileprivate subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = body else { return nil }
    return members.last { $0.key == name }?.value
  }

  fileprivate var text: String? {
    if case .string(let text) = body { text } else { nil }
  }

  fileprivate var elements: [JSONNode]? {
    if case .array(let elements) = body { elements } else { nil }
  }

  fileprivate var isTrue: Bool {
    if case .bool(let value) = body { value } else { false }
  }

  fileprivate var isFalse: Bool {
    if case .bool(let value) = body { !value } else { false }
  }

  /// A text, or the texts of a list of parts.
  fileprivate var joinedText: String {
    text ?? (elements ?? []).compactMap { $0["text"]?.text ?? $0.text }.joined(separator: "\n")
  }
}
