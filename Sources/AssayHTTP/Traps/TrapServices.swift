package import AssayCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// The servers behind the traps of one sandbox, on sockets that were made in its network.
///
/// They run in this process, where nothing inside the sandbox can reach them but through their sockets.
package struct TrapServices: Sendable {
  /// A socket that is bound to a trap's port; a stream socket need not listen yet.
  package struct Socket: Sendable {
    /// The trap whose port it is bound to.
    package var trap: Trap
    /// Whether it takes datagrams.
    package var isDatagram: Bool
    /// The open file; the services close it.
    package var descriptor: CInt

    /// Names a socket.
    package init(trap: Trap, isDatagram: Bool, descriptor: CInt) {
      self.trap = trap
      self.isDatagram = isDatagram
      self.descriptor = descriptor
    }
  }

  private let channels: [any Channel]
  private let children: ChildChannels

  /// Starts to serve.
  ///
  /// - Parameters:
  ///   - sockets: The sockets; all are closed if one cannot be served.
  ///   - authority: Signs the certificates of HTTPS.
  ///   - log: Takes the records.
  /// - Returns: The services, which run until `close`.
  /// - Throws: `sandboxUnavailable`.
  package static func start(
    _ sockets: [Socket], authority: TrapAuthority, log: TrapLog
  ) async throws(Interruption) -> TrapServices {
    var channels: [any Channel] = []
    let children = ChildChannels()
    do {
      for socket in sockets {
        channels.append(try await serve(socket, authority, log, children))
      }
      return TrapServices(channels: channels, children: children)
    } catch {
      for channel in channels { channel.close(promise: nil) }
      throw .failed(.sandboxUnavailable(reason: "a trap cannot be served: \(TransportError.text(of: error))"))
    }
  }

  /// Ends all services and their connections; what they noted is in the log then.
  package func close() async {
    for channel in channels {
      // A channel that is closed already is as good.
      try? await channel.close().get()
    }
    for channel in children.all {
      try? await channel.close().get()
    }
  }

  private static func serve(
    _ socket: Socket, _ authority: TrapAuthority, _ log: TrapLog, _ children: ChildChannels
  ) async throws -> any Channel {
    // The threads are shared by all sandboxes and live as long as the process.
    let threads = MultiThreadedEventLoopGroup.singleton
    let trap = socket.trap
    if socket.isDatagram {
      return try await DatagramBootstrap(group: threads)
        .channelOption(.receivePacketInfo, value: true)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(TrapDatagramHandler(trap: trap, log: log))
          }
        }
        .withBoundSocket(socket.descriptor).get()
    }
    return try await ServerBootstrap(group: threads)
      .childChannelInitializer { channel in
        children.add(channel)
        return channel.eventLoop.makeCompletedFuture {
          try prepare(channel, for: trap, authority, log)
        }
      }
      .withBoundSocket(socket.descriptor).get()
  }

  private static func prepare(
    _ channel: any Channel, for trap: Trap, _ authority: TrapAuthority, _ log: TrapLog
  ) throws {
    let pipeline = channel.pipeline.syncOperations
    switch trap.service {
    case .dns: try pipeline.addHandler(TrapNameStreamHandler(trap: trap, log: log))
    case .http:
      try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
      try pipeline.addHandler(TrapHTTPHandler(trap: trap, log: log))
    case .https:
      // The name that the client asks for decides which certificate it gets.
      let address = channel.localAddress?.ipAddress ?? "127.0.0.1"
      let sni = SNIHandler { result in
        channel.eventLoop.makeCompletedFuture {
          let host =
            switch result {
            case .hostname(let name): name.lowercased()
            case .fallback: address
            }
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(NIOSSLServerHandler(context: try authority.context(for: host)))
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(TrapHTTPHandler(trap: trap, log: log))
        }
      }
      try pipeline.addHandler(ByteToMessageHandler(sni))
    case .tcp, .udp: try pipeline.addHandler(TrapStreamHandler(trap: trap, log: log))
    }
  }
}
