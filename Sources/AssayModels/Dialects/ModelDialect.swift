internal import AssayCore
internal import AssayHTTP

/// What sets one protocol for models apart from another: how requests and replies are written.
protocol ModelDialect: Sendable {
  /// Writes the body of a request: the same request, the same bytes.
  func encode(_ request: ModelRequest) -> [UInt8]

  /// Understands a whole reply.
  func turn(from reply: JSONValue) throws(AttemptFailure) -> Turn

  /// Starts to understand a stream of events.
  func makeAssembler() -> any StreamAssembler

  /// The reply that an error status stands for, where a provider reports a measurable answer so.
  func turn(status: Int, error: JSONValue) -> Turn?
}

extension ModelDialect {
  func turn(status: Int, error: JSONValue) -> Turn? { nil }
}

/// Puts a streamed reply together.
protocol StreamAssembler: Sendable {
  /// Takes an event and tells whether the reply is complete with it.
  mutating func take(_ event: EventStreamParser.Event) throws(AttemptFailure) -> HTTPTransport.Demand

  /// The reply; a stream that was cut off is a failure, never an answer.
  func finish() throws(AttemptFailure) -> Turn
}

/// The body of a request: own members first, then what the user adds, who wins where both speak.
struct RequestBody {
  private var writer = JSONWriter(capacity: 2048)
  private let extra: [String: JSONValue]

  /// Writes a body with `members`; names that `extra` holds are left to it.
  static func bytes(extra: [String: JSONValue], _ members: (inout RequestBody) -> Void) -> [UInt8] {
    var body = RequestBody(extra: extra)
    body.writer.begin()
    members(&body)
    if !extra.isEmpty {
      for (name, value) in extra.sortedByBytes { body.writer.member(name, value) }
    }
    body.writer.end()
    return body.writer.bytes
  }

  private init(extra: [String: JSONValue]) { self.extra = extra }

  /// Writes a member unless the user gave it.
  mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    guard extra.isEmpty || extra[name] == nil else { return }
    writer.key(name)
    value(&writer)
  }

  mutating func member(_ name: String, _ text: String) { member(name) { $0.string(text) } }

  mutating func member(_ name: String, _ number: Int?) {
    if let number { member(name) { $0.value(.integer(number)) } }
  }

  mutating func member(_ name: String, _ number: Double?) {
    if let number { member(name) { $0.number(number) } }
  }
}

extension SamplingParameters {
  /// Whether the user asked for a stream of events, by `--model-args '{"stream": true}'`.
  var isStreaming: Bool { extra["stream"] == .bool(true) }
}

extension AttemptFailure {
  /// A reply that lacks something or holds it in the wrong form.
  static func malformed(_ reason: String, _ value: JSONValue? = nil) -> AttemptFailure {
    .malformedReply(
      reason: reason,
      excerpt: value.map { String(decoding: $0.canonicalBytes.prefix(300), as: UTF8.self) } ?? "")
  }

  /// A reply that is not JSON.
  static func malformed(_ error: JSONError, in body: [UInt8]) -> AttemptFailure {
    .malformedReply(
      reason: "not JSON at byte \(error.offset): \(error.reason)",
      excerpt: String(decoding: body.prefix(200), as: UTF8.self))
  }

  /// An error that came where an answer was due, inside a reply or stream of status 200.
  static func reported(_ error: JSONValue) -> AttemptFailure {
    let message =
      error["message"]?.text ?? error.text
      ?? String(decoding: error.canonicalBytes.prefix(300), as: UTF8.self)
    let status = error["code"]?.wholeNumber ?? error["status"]?.wholeNumber
    if let status, 400..<600 ~= status {
      return .endpointRejected(status: status, retryAfterSeconds: nil, message: message)
    }
    switch error["type"]?.text ?? error["code"]?.text {
    case "rate_limit_error", "rate_limit_exceeded":
      return .endpointRejected(status: 429, retryAfterSeconds: nil, message: message)
    case "overloaded_error": return .endpointRejected(status: 529, retryAfterSeconds: nil, message: message)
    case "api_error", "server_error":
      return .endpointRejected(status: 500, retryAfterSeconds: nil, message: message)
    default: return .malformedReply(reason: "an error instead of an answer", excerpt: message)
    }
  }
}

extension EventStreamParser.Event {
  /// The data as JSON.
  func json() throws(AttemptFailure) -> JSONValue {
    do {
      return try JSONReader.parse(data)
    } catch {
      throw .malformed(error, in: data)
    }
  }
}

/// Joins the reasoning that came in a field of its own with what stood in the text.
func joined(_ field: String?, _ inline: String?) -> String? {
  let parts = [field, inline].compactMap { $0 }.filter { !$0.isEmpty }
  return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
}
