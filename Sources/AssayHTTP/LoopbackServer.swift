internal import AssayCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A small HTTP/1.1 server for this machine: the demo model, and the fault server of the tests.
///
/// One task serves each connection, one request after the other; replies keep the connection alive.
package enum LoopbackServer {
  /// Answers one request; runs in the task of the connection, which is cancelled with the server.
  package typealias Handler = @Sendable (LoopbackRequest) async -> LoopbackReply

  /// Where and how a server listens.
  package struct Configuration: Sendable {
    /// The address to listen on.
    package var host: String
    /// The port; 0 takes any free one.
    package var port: Int
    /// The most bytes of a request's body; a longer one is answered 413.
    package var requestLimitBytes: Int
    /// The number of event-loop threads, at least 1.
    package var threads: Int

    /// Creates a configuration.
    package init(
      host: String = "127.0.0.1", port: Int = 0, requestLimitBytes: Int = 16 << 20, threads: Int = 1
    ) {
      self.host = host
      self.port = port
      self.requestLimitBytes = requestLimitBytes
      self.threads = threads
    }
  }

  /// Serves while `body` runs; when it returns, all connections are closed and all tasks have ended.
  ///
  /// - Parameters:
  ///   - configuration: Where and how to listen.
  ///   - handler: Answers each request.
  ///   - body: Called with the address once the server listens.
  /// - Returns: What `body` returns.
  /// - Throws: `InputError` if the address cannot be listened on, else what `body` throws.
  package static func withServer<Result: Sendable>(
    _ configuration: Configuration = Configuration(), handler: @escaping Handler,
    body: (LoopbackAddress) async throws -> Result
  ) async throws -> Result {
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: max(1, configuration.threads))
    do {
      let result = try await serve(configuration, on: threads, handler: handler, body: body)
      try await threads.shutdownGracefully()
      return result
    } catch {
      // The first error is the one that matters; a failing shutdown leaves nothing to be done.
      try? await threads.shutdownGracefully()
      throw error
    }
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - configuration: Where and how to listen.
  ///   - handler: Answers each request.
  ///   - ready: Called with the address once the server listens.
  /// - Throws: `InputError` if the address cannot be listened on, else what `ready` throws.
  package static func run(
    _ configuration: Configuration = Configuration(), handler: @escaping Handler,
    ready: (LoopbackAddress) async throws -> Void
  ) async throws {
    try await withServer(configuration, handler: handler) { address in
      try await ready(address)
      // A stream that never yields: its iteration ends when the task is cancelled.
      let (forever, continuation) = AsyncStream.makeStream(of: Never.self)
      for await _ in forever {}
      continuation.finish()
    }
  }

  private static func serve<Result: Sendable>(
    _ configuration: Configuration, on threads: MultiThreadedEventLoopGroup, handler: @escaping Handler,
    body: (LoopbackAddress) async throws -> Result
  ) async throws -> Result {
    let (accepted, accept) = AsyncStream.makeStream(of: LoopbackConnection.self)
    let listener = try await listen(configuration, on: threads) { accept.yield($0) }
    defer { listener.close(promise: nil) }
    let address = LoopbackAddress(
      host: listener.localAddress?.ipAddress ?? configuration.host,
      port: listener.localAddress?.port ?? configuration.port)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        await withDiscardingTaskGroup { connections in
          for await connection in accepted {
            connections.addTask { await connection.serve(handler) }
          }
          connections.cancelAll()
        }
      }
      defer { group.cancelAll() }
      return try await body(address)
    }
  }

  private static func listen(
    _ configuration: Configuration, on threads: MultiThreadedEventLoopGroup,
    accept: @escaping @Sendable (LoopbackConnection) -> Void
  ) async throws -> any Channel {
    let limit = configuration.requestLimitBytes
    let bootstrap = ServerBootstrap(group: threads)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let (requests, continuation) = AsyncStream.makeStream(of: LoopbackConnection.Incoming.self)
          try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
          try channel.pipeline.syncOperations.addHandler(
            LoopbackHandler(limitBytes: limit, requests: continuation))
          accept(LoopbackConnection(channel: channel, requests: requests))
        }
      }
    do {
      return try await bootstrap.bind(host: configuration.host, port: configuration.port).get()
    } catch {
      throw InputError(
        "cannot listen on \(configuration.host) port \(configuration.port): \(TransportError.text(of: error)); give another port")
    }
  }
}
