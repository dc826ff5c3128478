import AssayCore

extension MessagesProtocol {
  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 512)
    head(of: reply, into: &json)
    json.raw(",\"content\":[")
    if reply.saysSomething {
      json.raw("{\"type\":\"text\",\"text\":")
      json.string(reply.text)
      json.raw("}")
    }
    for (number, call) in reply.calls.enumerated() {
      if number > 0 || reply.saysSomething { json.raw(",") }
      toolUse(call, reply.callID(number, after: "toolu_"), input: call.object, into: &json)
    }
    json.raw("],\"stop_reason\":")
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
      }
    ]
    var place = 0
    if reply.saysSomething {
      events += block(place, pieces: reply.pieces, member: "{\"type\":\"text_delta\",\"text\":") {
        $0.raw("{\"type\":\"text\",\"text\":\"\"}")
      }
      place += 1
    }
    for (number, call) in reply.calls.enumerated() {
      let pieces = WireReply.pieces(of: call.object)
      events += block(place, pieces: pieces, member: "{\"type\":\"input_json_delta\",\"partial_json\":") {
        toolUse(call, reply.callID(number, after: "toolu_"), input: "{}", into: &$0)
      }
      place += 1
    }
    events.insert(ServerSentEvent.bytes("ping") { $0.raw("{\"type\":\"ping\"}") }, at: 2)
    events += [
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

  /// The events of one block: its start, its pieces, its end.
  private static func block(
    _ place: Int, pieces: [String], member: StaticString, _ start: (inout JSONWriter) -> Void
  ) -> [[UInt8]] {
    func event(_ name: StaticString, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
      ServerSentEvent.bytes("\(name)") { json in
        json.raw("{\"type\":\"")
        json.raw(name)
        json.raw("\",\"index\":")
        json.number(place)
        write(&json)
        json.raw("}")
      }
    }
    let opening = event("content_block_start") { json in
      json.raw(",\"content_block\":")
      start(&json)
    }
    let deltas = pieces.map { piece in
      event("content_block_delta") { json in
        json.raw(",\"delta\":")
        json.raw(member)
        json.string(piece)
        json.raw("}")
      }
    }
    return [opening] + deltas + [event("content_block_stop") { _ in }]
  }

  private static func toolUse(_ call: WireCall, _ id: String, input: String, into json: inout JSONWriter) {
    json.raw("{\"type\":\"tool_use\",\"id\":")
    json.string(id)
    json.raw(",\"name\":")
    json.string(call.tool.name)
    json.raw(",\"input\":")
    json.plain(input)
    json.raw("}")
  }

  private static func stopReason(_ reply: WireReply) -> String {
    switch reply.stop {
    case .length: "max_tokens"
    case .filtered, .declined: "refusal"
    case .finished: reply.calls.isEmpty ? "end_turn" : "tool_use"
    }
  }

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
