internal import AssayHTTP
internal import Synchronization

/// What can be wrong with an endpoint.
public enum Fault: String, Sendable, CaseIterable {
  /// 429 without a word about when to come back.
  case tooManyRequests
  /// 429 with `Retry-After: 1`.
  case tooManyRequestsWithWait
  /// 500.
  case serverError
  /// 503.
  case unavailable
  /// Nobody listens.
  case refused
  /// The connection is reset in the middle of the body.
  case resetMidBody
  /// The connection is closed in the middle of a body of known length.
  case closeMidBody
  /// The request is taken and nothing comes back.
  case hangBeforeHead
  /// The body comes byte by byte and never ends.
  case drip
  /// The head comes, the body does not.
  case hangBeforeBody
  /// A stream of events that ends in the middle.
  case truncatedStream
  /// A body that breaks off within JSON although its length is right.
  case invalidJSON
  /// A text that is not UTF-8.
  case invalidUTF8
  /// An answer without choices.
  case emptyChoices
  /// An answer whose content is `null`.
  case nullContent
  /// An answer that the provider's filter stopped.
  case contentFilterStop
  /// Azure's filter: 400 with the code `content_filter`.
  case contentFilterError
  /// An answer of 50 MB.
  case huge
  /// A body of 50 MB with an error status.
  case hugeError
  /// A page of HTML with status 200.
  case wrongContentType
  /// 307 to elsewhere.
  case redirect
  /// A good stream of events with comments, CRLF and characters split between packets.
  case awkwardStream
  /// Lists within lists, 100,000 deep.
  case deepNesting
  /// Bytes that are not HTTP.
  case garbage
  /// The connection is closed before a head.
  case closeBeforeHead
}

/// An endpoint for chat completions that misbehaves in one chosen way, over real sockets.
public enum FaultServer: Sendable {
  /// What the good answers say.
  public static let answer = "All is well: 你好 🙂"

  /// Serves a fault while `body` runs.
  ///
  /// - Parameters:
  ///   - fault: What is wrong; `nil` for an endpoint that is well.
  ///   - count: For how many requests; all later ones are answered well. `nil` for ever.
  ///   - body: Called with the base URL and a counter of the requests so far.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public static func withServer<Result: Sendable>(
    _ fault: Fault?, first count: Int? = nil,
    body: (_ baseURL: String, _ requests: @escaping @Sendable () -> Int) async throws -> Result
  ) async throws -> Result {
    let counter = RequestCounter()
    if fault == .refused {
      // Held, so that no other test listens there meanwhile.
      let socket = try LoopbackSocket(isListening: false)
      defer { withExtendedLifetime(socket) {} }
      return try await body("http://127.0.0.1:\(socket.port)", counter.value)
    }
    return try await LoopbackServer.withServer { request in
      let number = counter.next()
      guard let fault, number <= count ?? .max else { return good(request) }
      return fault.reply
    } body: { address in
      try await body(address.baseURL, counter.value)
    }
  }

  /// A good answer, in the form that was asked for.
  private static func good(_ request: LoopbackRequest) -> LoopbackReply {
    let wantsStream = String(decoding: request.body, as: UTF8.self).contains(#""stream":true"#)
    return wantsStream ? Fault.awkwardStream.reply : .json(Fault.completion(content: "\"\(answer)\""))
  }
}

private final class RequestCounter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }

  var value: @Sendable () -> Int { { self.count.withLock { $0 } } }
}
