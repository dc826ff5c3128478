import AssayCore

/// What a protocol puts into its own form.
struct WireReply: Sendable, Hashable {
  /// Names the reply: 24 hexadecimal digits that follow from conversation, seed and ordinal.
  var name: String
  /// The model as the request named it.
  var model: String
  /// What is said.
  var text: String
  /// What is called.
  var calls: [DemoCall] = []
  /// Whether it stopped at the limit on output tokens.
  var isCut: Bool
  /// Tokens of the request, at four bytes a token.
  var inputTokens: Int
  /// Tokens of the reply, at four bytes a token.
  var outputTokens: Int

  /// When replies say they were made: a fixed instant, since the same seed gives the same bytes.
  static let created = 1_700_000_000

  /// The tokens of a text: a quarter of its bytes, rounded up.
  static func tokens(inBytes count: Int) -> Int { (count + 3) / 4 }

  /// The name of a call, counted from 0, without what a protocol puts before it.
  func callID(_ number: Int) -> String { "\(name)\(number)" }

  /// Whether there is a text beside the calls; a reply without calls has one, even if it is empty.
  var saysSomething: Bool { calls.isEmpty || !text.isEmpty }

  /// The text in pieces.
  var pieces: [String] { Self.pieces(of: text) }

  /// A text in pieces of about 48 bytes that cut no character.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      var end = rest.utf8.index(rest.startIndex, offsetBy: 48, limitedBy: rest.endIndex) ?? rest.endIndex
      while end < rest.endIndex, UTF8.isContinuation(rest.utf8[end]) { end = rest.utf8.index(after: end) }
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces
  }
}

/// The protocols that the demo model speaks, each with its own form of requests, replies and errors.
enum WireProtocol: Sendable, Hashable, CaseIterable {
  /// OpenAI chat completions.
  case chat
  /// OpenAI Responses.
  case responses
  /// Anthropic Messages.
  case messages

  /// Understands a request.
  func read(_ body: JSONValue) throws(RequestFault) -> WireRequest {
    switch self {
    case .chat: try ChatProtocol.read(body)
    case .responses: try ResponsesProtocol.read(body)
    case .messages: try MessagesProtocol.read(body)
    }
  }

  /// The body of a reply in one piece.
  func whole(_ reply: WireReply) -> [UInt8] {
    switch self {
    case .chat: ChatProtocol.whole(reply)
    case .responses: ResponsesProtocol.whole(reply)
    case .messages: MessagesProtocol.whole(reply)
    }
  }

  /// The server-sent events of a reply, each with the empty line that ends it.
  func events(_ reply: WireReply, withUsage: Bool) -> [[UInt8]] {
    switch self {
    case .chat: ChatProtocol.events(reply, withUsage: withUsage)
    case .responses: ResponsesProtocol.events(reply)
    case .messages: MessagesProtocol.events(reply)
    }
  }

  /// The body that says why a request is turned down.
  func error(_ fault: RequestFault) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    switch self {
    case .messages:
      json.raw("{\"type\":\"error\",\"error\":{\"type\":")
      json.string(fault.anthropicType)
      json.raw(",\"message\":")
      json.string(fault.message)
      json.raw("}}")
    case .chat, .responses:
      json.raw("{\"error\":{\"message\":")
      json.string(fault.message)
      json.raw(",\"type\":")
      json.string(fault.openAIType)
      json.raw(",\"param\":")
      json.string(fault.parameter)
      json.raw(",\"code\":")
      json.string(fault.code)
      json.raw("}}")
    }
    return json.bytes
  }
}

/// A server-sent event.
enum ServerSentEvent {
  /// The bytes of an event with a name, if it has one, and one line of data.
  static func bytes(_ name: String? = nil, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 256)
    if let name {
      json.raw("event: ")
      json.plain(name)
      json.raw("\n")
    }
    json.raw("data: ")
    write(&json)
    json.raw("\n\n")
    return json.bytes
  }
}

extension DemoCall {
  /// Whether an object of JSON is handed over.
  var isFunction: Bool {
    switch tool.form {
    case .function: true
    case .freeform, .localShell: false
    }
  }

  /// What is handed over as an object of JSON, for protocols that have no other form.
  var object: String { isFunction ? input : JSONWriter.text(of: .object(["input": .string(input)])) }
}
