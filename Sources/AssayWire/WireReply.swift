/// What a protocol puts into its own form.
package struct WireReply: Sendable, Hashable {
  /// Why it stopped.
  package enum Stop: Sendable, Hashable {
    /// All is said, or tools are called.
    case finished
    /// The limit on output tokens is reached.
    case length
    /// A filter took the rest away.
    case filtered
    /// The model declined by a field of its own.
    case declined
  }

  /// Names the reply: 24 hexadecimal digits.
  package var name: String
  /// The model as the request named it.
  package var model: String
  /// What is said.
  package var text: String
  /// What is called.
  package var calls: [WireCall]
  /// Why it stopped.
  package var stop: Stop
  /// Tokens of the request.
  package var inputTokens: Int
  /// Tokens of the reply.
  package var outputTokens: Int
  /// What chat completions call the fingerprint of the system; `nil` for none.
  package var fingerprint: String?

  /// Creates a reply.
  package init(
    name: String, model: String, text: String, calls: [WireCall] = [], stop: Stop = .finished,
    inputTokens: Int, outputTokens: Int, fingerprint: String? = nil
  ) {
    self.name = name
    self.model = model
    self.text = text
    self.calls = calls
    self.stop = stop
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.fingerprint = fingerprint
  }

  /// When replies say they were made: a fixed instant, so that the same reply is the same bytes.
  package static let created = 1_700_000_000

  /// The tokens of a text: a quarter of its bytes, rounded up.
  package static func tokens(inBytes count: Int) -> Int { (count + 3) / 4 }

  /// The name of a call, counted from 0, without what a protocol puts before it.
  func itemID(_ number: Int) -> String { "\(name)\(number)" }

  /// The name of a call, counted from 0: its own, or one that follows from the reply's.
  func callID(_ number: Int, after prefix: String) -> String { calls[number].id ?? prefix + itemID(number) }

  /// Whether there is a text beside the calls; a reply without calls has one, even if it is empty.
  var saysSomething: Bool { calls.isEmpty || !text.isEmpty }

  /// The text in pieces.
  package var pieces: [String] { Self.pieces(of: text) }

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
