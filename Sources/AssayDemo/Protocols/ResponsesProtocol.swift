import AssayCore

/// OpenAI Responses.
enum ResponsesProtocol {
  /// Understands a request.
  ///
  /// Tools are accepted and not called; nothing is stored between requests.
  static func read(_ body: JSONValue) throws(RequestFault) -> WireRequest {
    let model = try body.required("model")
    if body["previous_response_id"] != nil {
      throw .invalid(
        "The demo model stores no responses; send the whole conversation.", "previous_response_id",
        code: "previous_response_not_found")
    }
    var messages: [Message] = []
    if let instructions = body["instructions"] {
      messages.append(Message(role: .system, text: try instructions.contentText(of: "instructions")))
    }
    guard let input = body["input"] else { throw .missing("input") }
    switch input {
    case .string(let text): messages.append(Message(role: .user, text: text))
    case .array(let items) where !items.isEmpty:
      for (number, item) in items.enumerated() {
        if let message = try message(item, "input[\(number)]") { messages.append(message) }
      }
    case .null, .bool, .integer, .number, .array, .object:
      throw .invalid("Invalid 'input': expected a string or an array with at least 1 element.", "input")
    }
    return WireRequest(
      model: model, messages: messages,
      delivery: try body.wantsEvents() ? .events(withUsage: true) : .whole, seed: body["seed"]?.whole,
      maxOutputTokens: try body.limit("max_output_tokens"))
  }

  /// An item as a message; `nil` for what says nothing, such as a call or reasoning sent back.
  private static func message(_ item: JSONValue, _ path: String) throws(RequestFault) -> Message? {
    guard item.isObject else {
      throw .invalid("Invalid type for '\(path)': expected an object.", path, code: "invalid_type")
    }
    if item["type"]?.text == "function_call_output" {
      return Message(role: .tool, text: item["output"]?.text ?? "", toolCallID: item["call_id"]?.text)
    }
    guard let name = item["role"]?.text else {
      guard item["type"] != nil else { throw .missing("\(path).role") }
      return nil
    }
    guard let role = name == "developer" ? .system : Message.Role(rawValue: name), role != .tool else {
      throw .invalid("Invalid value: '\(name.printable(limit: 40))'.", "\(path).role", code: "invalid_value")
    }
    guard let content = item["content"] else { throw .missing("\(path).content") }
    return Message(role: role, text: try content.contentText(of: "\(path).content"))
  }

  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 1024)
    response(reply, .done, into: &json)
    return json.bytes
  }

  private enum Progress { case begun, done }

  /// The events of a reply in the order of the real service, numbered from 0.
  static func events(_ reply: WireReply) -> [[UInt8]] {
    var events: [[UInt8]] = []
    func add(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
      let number = events.count
      events.append(
        ServerSentEvent.bytes("\(name)") { json in
          json.raw("{\"type\":\"")
          json.raw(name)
          json.raw("\",\"sequence_number\":")
          json.number(number)
          write(&json)
          json.raw("}")
        })
    }
    let place: (inout JSONWriter) -> Void = { json in
      json.raw(",\"item_id\":\"msg_")
      json.plain(reply.name)
      json.raw("\",\"output_index\":0,\"content_index\":0")
    }
    func whole(_ name: StaticString, _ progress: Progress) {
      add(name) { json in
        json.raw(",\"response\":")
        response(reply, progress, into: &json)
      }
    }
    func outputItem(_ name: StaticString, _ progress: Progress) {
      add(name) { json in
        json.raw(",\"output_index\":0,\"item\":")
        item(reply, progress, into: &json)
      }
    }
    func contentPart(_ name: StaticString, _ progress: Progress) {
      add(name) { json in
        place(&json)
        json.raw(",\"part\":")
        part(progress == .done ? reply.text : "", into: &json)
      }
    }
    func outputText(_ name: StaticString, _ member: StaticString, _ text: String) {
      add(name) { json in
        place(&json)
        json.raw(member)
        json.string(text)
        json.raw(",\"logprobs\":[]")
      }
    }
    whole("response.created", .begun)
    whole("response.in_progress", .begun)
    outputItem("response.output_item.added", .begun)
    contentPart("response.content_part.added", .begun)
    for piece in reply.pieces { outputText("response.output_text.delta", ",\"delta\":", piece) }
    outputText("response.output_text.done", ",\"text\":", reply.text)
    contentPart("response.content_part.done", .done)
    outputItem("response.output_item.done", .done)
    whole(reply.isCut ? "response.incomplete" : "response.completed", .done)
    return events
  }

  private static func response(_ reply: WireReply, _ progress: Progress, into json: inout JSONWriter) {
    json.raw("{\"id\":\"resp_")
    json.plain(reply.name)
    json.raw("\",\"object\":\"response\",\"created_at\":")
    json.number(WireReply.created)
    json.raw(",\"status\":")
    json.string(status(reply, progress))
    json.raw(",\"error\":null,\"incomplete_details\":")
    if progress == .done, reply.isCut {
      json.raw("{\"reason\":\"max_output_tokens\"}")
    } else {
      json.raw("null")
    }
    json.raw(",\"instructions\":null,\"metadata\":{},\"model\":")
    json.string(reply.model)
    json.raw(",\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[],\"output\":[")
    if progress == .done { item(reply, progress, into: &json) }
    json.raw("],\"usage\":")
    switch progress {
    case .begun: json.raw("null")
    case .done:
      json.raw("{\"input_tokens\":")
      json.number(reply.inputTokens)
      json.raw(",\"input_tokens_details\":{\"cache_write_tokens\":0,\"cached_tokens\":0},\"output_tokens\":")
      json.number(reply.outputTokens)
      json.raw(",\"output_tokens_details\":{\"reasoning_tokens\":0},\"total_tokens\":")
      json.number(reply.inputTokens + reply.outputTokens)
      json.raw("}")
    }
    json.raw("}")
  }

  private static func status(_ reply: WireReply, _ progress: Progress) -> String {
    switch progress {
    case .begun: "in_progress"
    case .done: reply.isCut ? "incomplete" : "completed"
    }
  }

  private static func item(_ reply: WireReply, _ progress: Progress, into json: inout JSONWriter) {
    json.raw("{\"type\":\"message\",\"id\":\"msg_")
    json.plain(reply.name)
    json.raw("\",\"status\":")
    json.string(status(reply, progress))
    json.raw(",\"role\":\"assistant\",\"content\":[")
    if progress == .done { part(reply.text, into: &json) }
    json.raw("]}")
  }

  private static func part(_ text: String, into json: inout JSONWriter) {
    json.raw("{\"type\":\"output_text\",\"annotations\":[],\"logprobs\":[],\"text\":")
    json.string(text)
    json.raw("}")
  }
}
