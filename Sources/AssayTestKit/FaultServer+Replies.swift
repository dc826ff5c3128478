internal import AssayHTTP

extension Fault {
  /// The reply that shows the fault.
  var reply: LoopbackReply {
    switch self {
    case .tooManyRequests: Self.error(429, "slow down")
    case .tooManyRequestsWithWait:
      LoopbackReply(
        status: 429, headers: [("Content-Type", "application/json"), ("Retry-After", "1")],
        body: .bytes(Array(#"{"error":{"message":"slow down"}}"#.utf8)))
    case .serverError: Self.error(500, "out of order")
    case .unavailable: Self.error(503, "overloaded")
    case .refused, .garbage:
      LoopbackReply(body: .raw([.bytes(Array("SSH-2.0-nothing\r\n\r\n".utf8)), .close]))
    case .resetMidBody: Self.partial([.bytes(Self.half), .pause(.milliseconds(20)), .reset])
    case .closeMidBody: Self.partial([.bytes(Self.half), .pause(.milliseconds(20)), .close])
    case .hangBeforeHead: LoopbackReply(body: .raw([.pause(.seconds(3600))]))
    case .hangBeforeBody: Self.partial([.pause(.seconds(3600))])
    case .drip:
      LoopbackReply(
        headers: [("Content-Type", "application/json")],
        body: .script(
          .chunked, Array(repeating: [.bytes([32]), .pause(.milliseconds(20))], count: 500).flatMap { $0 }))
    case .closeBeforeHead: LoopbackReply(body: .raw([.close]))
    case .truncatedStream:
      Self.stream(["data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"All is\"}}]}\n\n"])
    case .invalidJSON: .json(Self.half)
    case .invalidUTF8: .json(Self.completion(content: Array("\"caf".utf8) + [0xE9] + Array("\"".utf8)))
    case .emptyChoices: .json(Array(#"{"id":"1","model":"m","choices":[]}"#.utf8))
    case .nullContent: .json(Self.completion(content: "null"))
    case .contentFilterStop: .json(Self.completion(content: "\"\"", finish: "content_filter"))
    case .contentFilterError: Self.error(400, "filtered", code: "content_filter")
    case .huge, .hugeError: hugeReply
    case .wrongContentType:
      LoopbackReply(
        headers: [("Content-Type", "text/html; charset=utf-8")],
        body: .bytes(Array("<html>Sign in</html>".utf8)))
    case .redirect:
      LoopbackReply(
        status: 307, headers: [("Location", "http://127.0.0.1:9/elsewhere")],
        body: .bytes(Array("moved".utf8)))
    case .awkwardStream: Self.awkwardReply
    case .deepNesting: .json(Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  private static func error(_ status: Int, _ message: String, code: String? = nil) -> LoopbackReply {
    let code = code.map { #","code":"\#($0)""# } ?? ""
    return .json(Array(#"{"error":{"message":"\#(message)"\#(code)}}"#.utf8), status: status)
  }

  /// A whole completion; `content` is JSON.
  static func completion(content: String, finish: String = "stop") -> [UInt8] {
    completion(content: Array(content.utf8), finish: finish)
  }

  private static func completion(content: [UInt8], finish: String = "stop") -> [UInt8] {
    let head = #"{"id":"1","model":"m-1","choices":[{"index":0,"message":{"role":"assistant","content":"#
    let usage = #""usage":{"prompt_tokens":11,"completion_tokens":7}}"#
    return Array(head.utf8) + content + Array(#"},"finish_reason":"\#(finish)"}],\#(usage)"#.utf8)
  }

  private static var half: [UInt8] {
    let whole = completion(content: "\"\(FaultServer.answer)\"")
    return Array(whole.prefix(whole.count / 2))
  }

  private static func partial(_ steps: [LoopbackReply.Step]) -> LoopbackReply {
    LoopbackReply(headers: [("Content-Type", "application/json")], body: .script(.contentLength(4096), steps))
  }

  private static func stream(_ pieces: [String]) -> LoopbackReply {
    LoopbackReply(
      headers: [("Content-Type", "text/event-stream")],
      body: .script(.chunked, pieces.map { .bytes(Array($0.utf8)) }))
  }

  private var hugeReply: LoopbackReply {
    let piece = LoopbackReply.Step.bytes(Array(repeating: UInt8(ascii: " "), count: 1 << 20))
    return LoopbackReply(
      status: self == .hugeError ? 500 : 200, headers: [("Content-Type", "application/json")],
      body: .script(.chunked, Array(repeating: piece, count: 50)))
  }

  /// The good answer, one byte to a packet where it hurts.
  private static var awkwardReply: LoopbackReply {
    var bytes = Array(": keep-alive\r\n\r\n".utf8)
    for part in ["All is ", "well: 你", "好 🙂"] {
      bytes += Array(
        "data: {\"model\":\"m-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(part)\"}}]}\r\n".utf8)
      bytes += Array(": a comment\r\n\r\n".utf8)
    }
    bytes += Array("data:{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\r\n\r\n".utf8)
    bytes += Array(
      "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7}}\r\n\r\ndata: [DONE]\r\n\r\n"
        .utf8)
    return LoopbackReply(
      headers: [("Content-Type", "text/event-stream; charset=utf-8")],
      body: .script(.chunked, bytes.map { .bytes([$0]) }))
  }
}
