import AssayCore

extension ChatProtocol {
  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 512)
    head(of: reply, object: "chat.completion", into: &json)
    json.raw(",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":")
    json.string(reply.calls.isEmpty || !reply.text.isEmpty ? reply.text : nil)
    if !reply.calls.isEmpty {
      json.raw(",\"tool_calls\":[")
      for (number, call) in reply.calls.enumerated() {
        json.raw(number == 0 ? "{" : ",{")
        start(of: call, reply.callID(number, after: "call_"), input: call.input, into: &json)
        json.raw("}")
      }
      json.raw("]")
    }
    json.raw(",\"refusal\":null},\"logprobs\":null,\"finish_reason\":")
    json.string(finishReason(reply))
    json.raw("}],\"usage\":")
    usage(of: reply, into: &json)
    json.raw("}")
    return json.bytes
  }

  /// The members of a call up to and with its input.
  private static func start(of call: WireCall, _ id: String, input: String, into json: inout JSONWriter) {
    json.raw("\"id\":")
    json.string(id)
    json.raw(call.isFunction ? ",\"type\":\"function\",\"function\":{" : ",\"type\":\"custom\",\"custom\":{")
    json.raw("\"name\":")
    json.string(call.tool.name)
    json.raw(",")
    self.input(of: call, input, into: &json)
    json.raw("}")
  }

  private static func input(of call: WireCall, _ input: String, into json: inout JSONWriter) {
    json.raw(call.isFunction ? "\"arguments\":" : "\"input\":")
    json.string(input)
  }

  /// The events of a reply: the role, the pieces, the calls, the reason for stopping, the usage if asked for, the end.
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
    for (number, call) in reply.calls.enumerated() {
      func delta(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        chunk { json in
          json.raw("{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":")
          json.number(number)
          json.raw(",")
          write(&json)
          json.raw("}]},\"finish_reason\":null}]")
        }
      }
      events.append(delta { start(of: call, reply.callID(number, after: "call_"), input: "", into: &$0) })
      for piece in WireReply.pieces(of: call.input) {
        events.append(
          delta { json in
            json.raw(call.isFunction ? "\"function\":{" : "\"custom\":{")
            input(of: call, piece, into: &json)
            json.raw("}")
          })
      }
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

  private static func finishReason(_ reply: WireReply) -> String {
    switch reply.stop {
    case .length: "length"
    case .filtered: "content_filter"
    case .finished, .declined: reply.calls.isEmpty ? "stop" : "tool_calls"
    }
  }

  private static func head(of reply: WireReply, object: String, into json: inout JSONWriter) {
    json.raw("{\"id\":\"chatcmpl-")
    json.plain(reply.name)
    json.raw("\",\"object\":\"")
    json.plain(object)
    json.raw("\",\"created\":")
    json.number(WireReply.created)
    json.raw(",\"model\":")
    json.string(reply.model)
    json.raw(",\"system_fingerprint\":")
    json.string(reply.fingerprint)
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
