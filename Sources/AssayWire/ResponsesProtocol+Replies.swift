import AssayCore

extension ResponsesProtocol {
  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 1024)
    response(reply, .done, into: &json)
    return json.bytes
  }

  /// The events of a reply in the order of the real service, numbered from 0.
  static func events(_ reply: WireReply) -> [[UInt8]] {
    var events = EventList()
    func whole(_ name: StaticString, _ progress: Progress) {
      events.add(name) { json in
        json.raw(",\"response\":")
        response(reply, progress, into: &json)
      }
    }
    whole("response.created", .begun)
    whole("response.in_progress", .begun)
    for (place, item) in items(of: reply).enumerated() { add(item, of: reply, at: place, to: &events) }
    whole(reply.missing == nil ? "response.completed" : "response.incomplete", .done)
    return events.bytes
  }

  private enum Progress { case begun, done }

  /// One item of what is given out.
  private enum Item {
    case words
    case call(WireCall, id: String, callID: String)
  }

  private static func items(of reply: WireReply) -> [Item] {
    let calls = reply.calls.enumerated().map {
      Item.call($1, id: reply.itemID($0), callID: reply.callID($0, after: "call_"))
    }
    return (reply.saysSomething ? [.words] : []) + calls
  }

  /// Events in the making.
  private struct EventList {
    var bytes: [[UInt8]] = []

    mutating func add(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
      let number = bytes.count
      bytes.append(
        ServerSentEvent.bytes("\(name)") { json in
          json.raw("{\"type\":\"")
          json.raw(name)
          json.raw("\",\"sequence_number\":")
          json.number(number)
          write(&json)
          json.raw("}")
        })
    }
  }

  private static func add(_ item: Item, of reply: WireReply, at place: Int, to events: inout EventList) {
    func outputItem(_ name: StaticString, _ progress: Progress) {
      events.add(name) { json in
        json.raw(",\"output_index\":")
        json.number(place)
        json.raw(",\"item\":")
        write(item, of: reply, progress, into: &json)
      }
    }
    outputItem("response.output_item.added", .begun)
    switch item {
    case .words: addWords(of: reply, at: place, to: &events)
    case .call(let call, let id, _): addInput(of: call, id, at: place, to: &events)
    }
    outputItem("response.output_item.done", .done)
  }

  private static func addWords(of reply: WireReply, at index: Int, to events: inout EventList) {
    let place: (inout JSONWriter) -> Void = { json in
      json.raw(",\"item_id\":\"msg_")
      json.plain(reply.name)
      json.raw("\",\"output_index\":")
      json.number(index)
      json.raw(",\"content_index\":0")
    }
    func contentPart(_ name: StaticString, _ text: String) {
      events.add(name) { json in
        place(&json)
        json.raw(",\"part\":")
        part(text, into: &json)
      }
    }
    func outputText(_ name: StaticString, _ member: StaticString, _ text: String) {
      events.add(name) { json in
        place(&json)
        json.raw(member)
        json.string(text)
        json.raw(",\"logprobs\":[]")
      }
    }
    contentPart("response.content_part.added", "")
    for piece in reply.pieces { outputText("response.output_text.delta", ",\"delta\":", piece) }
    outputText("response.output_text.done", ",\"text\":", reply.text)
    contentPart("response.content_part.done", reply.text)
  }

  private static func addInput(
    of call: WireCall, _ id: String, at index: Int, to events: inout EventList
  ) {
    let names: (delta: StaticString, done: StaticString, member: StaticString)
    switch call.tool.form {
    case .function:
      names = (
        "response.function_call_arguments.delta", "response.function_call_arguments.done", ",\"arguments\":"
      )
    case .freeform:
      names = ("response.custom_tool_call_input.delta", "response.custom_tool_call_input.done", ",\"input\":")
    case .localShell: return
    }
    func input(_ name: StaticString, _ member: StaticString, _ text: String) {
      events.add(name) { json in
        json.raw(",\"item_id\":\"")
        json.plain(itemID(of: call, id))
        json.raw("\",\"output_index\":")
        json.number(index)
        json.raw(member)
        json.string(text)
      }
    }
    for piece in WireReply.pieces(of: call.input) { input(names.delta, ",\"delta\":", piece) }
    input(names.done, names.member, call.input)
  }
}

extension ResponsesProtocol {
  // MARK: Parts

  private static func response(_ reply: WireReply, _ progress: Progress, into json: inout JSONWriter) {
    json.raw("{\"id\":\"resp_")
    json.plain(reply.name)
    json.raw("\",\"object\":\"response\",\"created_at\":")
    json.number(WireReply.created)
    json.raw(",\"status\":")
    json.string(status(reply, progress))
    json.raw(",\"error\":null,\"incomplete_details\":")
    if progress == .done, let reason = reply.missing {
      json.raw("{\"reason\":")
      json.string(reason)
      json.raw("}")
    } else {
      json.raw("null")
    }
    json.raw(",\"instructions\":null,\"metadata\":{},\"model\":")
    json.string(reply.model)
    json.raw(",\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[],\"output\":[")
    if progress == .done {
      for (number, item) in items(of: reply).enumerated() {
        if number > 0 { json.raw(",") }
        write(item, of: reply, progress, into: &json)
      }
    }
    json.raw("],\"usage\":")
    switch progress {
    case .begun: json.raw("null")
    case .done: usage(of: reply, into: &json)
    }
    json.raw("}")
  }

  private static func usage(of reply: WireReply, into json: inout JSONWriter) {
    json.raw("{\"input_tokens\":")
    json.number(reply.inputTokens)
    json.raw(",\"input_tokens_details\":{\"cache_write_tokens\":0,\"cached_tokens\":0},\"output_tokens\":")
    json.number(reply.outputTokens)
    json.raw(",\"output_tokens_details\":{\"reasoning_tokens\":0},\"total_tokens\":")
    json.number(reply.inputTokens + reply.outputTokens)
    json.raw("}")
  }

  private static func status(_ reply: WireReply, _ progress: Progress) -> String {
    switch progress {
    case .begun: "in_progress"
    case .done: reply.missing == nil ? "completed" : "incomplete"
    }
  }

  private static func write(
    _ item: Item, of reply: WireReply, _ progress: Progress, into json: inout JSONWriter
  ) {
    switch item {
    case .words:
      json.raw("{\"type\":\"message\",\"id\":\"msg_")
      json.plain(reply.name)
      json.raw("\",\"status\":")
      json.string(status(reply, progress))
      json.raw(",\"role\":\"assistant\",\"content\":[")
      if progress == .done { part(reply.text, into: &json) }
      json.raw("]}")
    case .call(let call, let id, let callID):
      json.raw("{\"type\":\"")
      json.plain(kind(of: call))
      json.raw("\",\"id\":\"")
      json.plain(itemID(of: call, id))
      json.raw("\",\"call_id\":")
      json.string(callID)
      json.raw(",\"status\":")
      json.string(status(reply, progress))
      input(of: call, progress, into: &json)
      json.raw("}")
    }
  }

  private static func input(of call: WireCall, _ progress: Progress, into json: inout JSONWriter) {
    switch call.tool.form {
    case .function, .freeform:
      json.raw(",\"name\":")
      json.string(call.tool.name)
      json.raw(call.isFunction ? ",\"arguments\":" : ",\"input\":")
      json.string(progress == .done ? call.input : "")
    case .localShell:
      json.raw(",\"action\":{\"type\":\"exec\",\"command\":")
      json.plain(call.input)
      json.raw(",\"env\":{}}")
    }
  }

  private static func kind(of call: WireCall) -> String {
    switch call.tool.form {
    case .function: "function_call"
    case .freeform: "custom_tool_call"
    case .localShell: "local_shell_call"
    }
  }

  private static func itemID(of call: WireCall, _ id: String) -> String {
    switch call.tool.form {
    case .function: "fc_" + id
    case .freeform: "ctc_" + id
    case .localShell: "lsh_" + id
    }
  }

  private static func part(_ text: String, into json: inout JSONWriter) {
    json.raw("{\"type\":\"output_text\",\"annotations\":[],\"logprobs\":[],\"text\":")
    json.string(text)
    json.raw("}")
  }
}
