import AssayCore

extension GoogleProtocol {
  /// The body of a reply in one piece.
  static func whole(_ reply: WireReply) -> [UInt8] {
    var json = JSONWriter(capacity: reply.text.utf8.count + 512)
    write(reply, text: reply.saysSomething ? reply.text : nil, isLast: true, into: &json)
    return json.bytes
  }

  /// The events of a reply: a part of the text in each, and in the last one the calls, why it stopped, and the usage.
  ///
  /// None is without a part: clients take that for a broken reply.
  static func events(_ reply: WireReply) -> [[UInt8]] {
    var pieces = reply.pieces
    let last = reply.calls.isEmpty ? pieces.popLast() ?? "" : nil
    return pieces.map { piece in
      ServerSentEvent.bytes { write(reply, text: piece, isLast: false, into: &$0) }
    } + [ServerSentEvent.bytes { write(reply, text: last, isLast: true, into: &$0) }]
  }

  private static func write(_ reply: WireReply, text: String?, isLast: Bool, into json: inout JSONWriter) {
    json.raw("{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[")
    if let text {
      json.raw("{\"text\":")
      json.string(text)
      json.raw("}")
    }
    if isLast {
      for (number, call) in reply.calls.enumerated() {
        if number > 0 || text != nil { json.raw(",") }
        write(call, id: reply.callID(number, after: "call_"), into: &json)
      }
    }
    json.raw("]}")
    if isLast {
      json.raw(",\"finishReason\":")
      json.string(finishReason(reply))
    }
    json.raw(",\"index\":0}]")
    if isLast { usage(of: reply, into: &json) }
    json.raw(",\"modelVersion\":")
    json.string(reply.model)
    json.raw(",\"responseId\":")
    json.string(reply.name)
    json.raw("}")
  }

  private static func write(_ call: WireCall, id: String, into json: inout JSONWriter) {
    json.raw("{\"functionCall\":{\"id\":")
    json.string(id)
    json.raw(",\"name\":")
    json.string(call.tool.name)
    json.raw(",\"args\":")
    json.plain(call.object)
    json.raw("}}")
  }

  private static func finishReason(_ reply: WireReply) -> String {
    switch reply.stop {
    case .finished: "STOP"
    case .length: "MAX_TOKENS"
    case .filtered, .declined: "SAFETY"
    }
  }

  private static func usage(of reply: WireReply, into json: inout JSONWriter) {
    json.raw(",\"usageMetadata\":{\"promptTokenCount\":")
    json.number(reply.inputTokens)
    json.raw(",\"candidatesTokenCount\":")
    json.number(reply.outputTokens)
    json.raw(",\"totalTokenCount\":")
    json.number(reply.inputTokens + reply.outputTokens)
    json.raw("}")
  }
}
