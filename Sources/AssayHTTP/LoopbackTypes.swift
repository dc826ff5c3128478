/// A request as a loopback server received it.
package struct LoopbackRequest: Sendable {
  /// The method, such as `POST`.
  package var method: String
  /// The path with its query, as it was written.
  package var path: String
  /// The header fields in order.
  package var headers: [(name: String, value: String)]
  /// The body.
  package var body: [UInt8]

  /// Creates a request.
  package init(method: String, path: String, headers: [(name: String, value: String)], body: [UInt8]) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
  }

  /// The value of the first field called `name`, whatever the case of its letters.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.isEqualIgnoringCase(to: name) }?.value
  }
}

/// What a loopback server does for one request.
package struct LoopbackReply: Sendable {
  /// One step of a reply that is played like a script.
  package enum Step: Sendable, Hashable {
    /// Sends bytes of the body.
    case bytes([UInt8])
    /// Waits; ends early when the client goes away.
    case pause(Duration)
    /// Resets the connection (TCP RST). Nothing follows.
    case reset
    /// Closes the connection as it is, the reply unfinished. Nothing follows.
    case close
    /// Ends the reply as its framing prescribes. Nothing follows.
    case end
  }

  /// How a scripted body says where it ends.
  package enum Framing: Sendable, Hashable {
    /// By a promised number of bytes, which the script may break.
    case contentLength(Int)
    /// Chunk by chunk.
    case chunked
  }

  /// What follows the head.
  package enum Body: Sendable, Hashable {
    /// A whole body with its length.
    case bytes([UInt8])
    /// A body that is sent step by step. A script that runs out ends the reply.
    case script(Framing, [Step])
    /// Bytes without any HTTP around them, not even a head: for faults. A script that runs out closes.
    case raw([Step])
  }

  /// The status; unused with a raw body.
  package var status: Int
  /// Further header fields; length, framing and connection fields are added by the server.
  package var headers: [(name: String, value: String)]
  /// What follows the head.
  package var body: Body

  /// Creates a reply.
  package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A whole reply of JSON.
  package static func json(_ bytes: [UInt8], status: Int = 200) -> LoopbackReply {
    LoopbackReply(status: status, headers: [("Content-Type", "application/json")], body: .bytes(bytes))
  }

  /// A whole reply of plain text.
  package static func text(_ text: String, status: Int = 200) -> LoopbackReply {
    LoopbackReply(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array(text.utf8)))
  }
}

/// Where a loopback server listens.
package struct LoopbackAddress: Sendable, Hashable {
  /// The numeric host, such as `127.0.0.1`.
  package var host: String
  /// The port.
  package var port: Int

  /// Creates an address.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// The base URL, without a slash at its end.
  package var baseURL: String { host.utf8.contains(UInt8(ascii: ":")) ? "http://[\(host)]:\(port)" : "http://\(host):\(port)" }
}
