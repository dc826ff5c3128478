package import AssayCore
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOPosix

/// The HTTP/1.1 client: deadlines over head and body together, size limits, no redirects.
package struct HTTPTransport: Sendable {
  /// The limits of a transport.
  package struct Configuration: Sendable {
    /// The most connections to one host; the run's width.
    package var connectionsPerHost: Int
    /// The time to reach the host, name look-up and TLS included.
    package var connectDeadline: Duration
    /// The longest silence while a request is sent and its reply comes.
    package var idleDeadline: Duration
    /// The time for a request and its whole reply.
    package var totalDeadline: Duration
    /// The most bytes of a reply's body.
    package var replyLimitBytes: Int
    /// The number of event-loop threads, at least 1.
    package var threads: Int
    /// The HTTP proxy to go through, if any; the environment is not looked at.
    package var proxy: (host: String, port: Int)?

    /// Creates limits.
    package init(
      connectionsPerHost: Int = 64, connectDeadline: Duration = .seconds(15),
      idleDeadline: Duration = .seconds(300), totalDeadline: Duration = .seconds(900),
      replyLimitBytes: Int = 16 << 20, threads: Int = 1, proxy: (host: String, port: Int)? = nil
    ) {
      self.connectionsPerHost = connectionsPerHost
      self.connectDeadline = connectDeadline
      self.idleDeadline = idleDeadline
      self.totalDeadline = totalDeadline
      self.replyLimitBytes = replyLimitBytes
      self.threads = threads
      self.proxy = proxy
    }
  }

  /// What the reader of a stream wants after a piece of it.
  package enum Demand: Sendable {
    /// The next piece.
    case more
    /// No more: the reply is complete, and is cut off if it does not end by itself within 200 ms.
    case enough
  }

  private let client: HTTPClient
  private let configuration: Configuration

  /// Opens a transport for `body` and closes all its connections afterwards.
  ///
  /// - Parameters:
  ///   - configuration: The limits.
  ///   - body: Uses the transport; all requests must have ended when it returns.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package static func withTransport<Result: Sendable>(
    _ configuration: Configuration = Configuration(), body: (HTTPTransport) async throws -> Result
  ) async throws -> Result {
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: max(1, configuration.threads))
    let client = HTTPClient(
      eventLoopGroupProvider: .shared(threads), configuration: Self.settings(configuration))
    let transport = HTTPTransport(client: client, configuration: configuration)
    do {
      let result = try await body(transport)
      try await client.shutdown()
      try await threads.shutdownGracefully()
      return result
    } catch {
      // The first error is the one that matters; a failing shutdown leaves nothing to be done.
      try? await client.shutdown()
      try? await threads.shutdownGracefully()
      throw error
    }
  }

  /// Sends a request and collects the whole reply.
  ///
  /// - Parameters:
  ///   - body: The body of the request; none if empty.
  ///   - target: Where to send it.
  /// - Returns: The reply, whatever its status but a redirect.
  /// - Throws: `Interruption`.
  package func send(_ body: [UInt8], to target: HTTPTarget) async throws(Interruption) -> HTTPReply {
    try await exchange(body, target, reader: nil)
  }

  /// Sends a request and hands over the pieces of a 2xx reply as they come, and collects them as well.
  ///
  /// - Parameters:
  ///   - body: The body of the request; none if empty.
  ///   - target: Where to send it.
  ///   - reader: Called with each piece, in order, never twice at a time, on a network thread: be quick.
  /// - Returns: The reply as far as the reader wanted it.
  /// - Throws: `Interruption`, also with what `reader` throws.
  package func stream(
    _ body: [UInt8], to target: HTTPTarget,
    reader: @escaping @Sendable (_ piece: ArraySlice<UInt8>) throws(AttemptFailure) -> Demand
  ) async throws(Interruption) -> HTTPReply {
    try await exchange(body, target, reader: reader)
  }

  private func exchange(
    _ body: [UInt8], _ target: HTTPTarget, reader: ReplyCollector.Reader?
  ) async throws(Interruption) -> HTTPReply {
    if Task.isCancelled { throw .cancelled }
    let collector = ReplyCollector(limitBytes: configuration.replyLimitBytes, reader: reader)
    let task = client.execute(
      request: target.request(body: body), delegate: collector, eventLoop: .indifferent,
      deadline: .now() + TimeAmount(configuration.totalDeadline))
    do {
      try await withTaskCancellationHandler {
        try await task.get()
      } onCancel: {
        task.cancel()
      }
    } catch let error as ReplyCollector.End {
      switch error {
      case .enough: break
      case .failed(let failure): throw .failed(failure)
      }
    } catch {
      if Task.isCancelled { throw .cancelled }
      if collector.isEnough { return collector.reply }
      throw TransportError.interruption(
        for: error, wasConnected: collector.wasConnected, configuration: configuration)
    }
    return collector.reply
  }

  private static func settings(_ configuration: Configuration) -> HTTPClient.Configuration {
    var settings = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: TimeAmount(configuration.connectDeadline), read: TimeAmount(configuration.idleDeadline),
        write: TimeAmount(configuration.idleDeadline)))
    settings.httpVersion = .http1Only
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(
      1, configuration.connectionsPerHost)
    // Retries are the caller's: it counts and spaces them, and reports why.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.proxy = configuration.proxy.map { .server(host: $0.host, port: $0.port) }
    return settings
  }
}
