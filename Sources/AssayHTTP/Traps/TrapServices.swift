package import AssayCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

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
  private let budget: TrapBudget

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
    let common = Common(authority: authority, log: log)
    do {
      for socket in sockets {
        channels.append(try await serve(socket, common))
      }
      return TrapServices(channels: channels, children: common.children, budget: common.budget)
    } catch {
      for channel in channels { channel.close(promise: nil) }
      // The one that failed went with its channel.
      for socket in sockets.dropFirst(channels.count + 1) { closeUnserved(socket.descriptor) }
      throw .failed(.sandboxUnavailable(reason: "a trap cannot be served: \(TransportError.text(of: error))"))
    }
  }

  /// Waits until what had reached the sockets is noted, and answered unless that takes longer than a second.
  ///
  /// A program can end before the datagram that it sent last was read.
  package func settle() async {
    // A connection is taken, then read from, then handled: each in a turn of its loop, which looks at all sockets
    // before it runs what is due.
    for round in 1...1_000 {
      let turns = (channels + children.all).map { $0.eventLoop.scheduleTask(in: .milliseconds(1)) {} }
      for turn in turns { try? await turn.futureResult.get() }
      if round.isMultiple(of: 3), !budget.isAnswering { return }
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

  /// What the servers of one sandbox share.
  private struct Common: Sendable {
    let authority: TrapAuthority
    let log: TrapLog
    let children = ChildChannels()
    let budget = TrapBudget()
  }

  private struct TooManyConnections: Error {}

  private static func serve(_ socket: Socket, _ common: Common) async throws -> any Channel {
    // The threads are shared by all sandboxes and live as long as the process.
    let threads = MultiThreadedEventLoopGroup.singleton
    let trap = socket.trap
    if socket.isDatagram {
      return try await DatagramBootstrap(group: threads)
        .channelOption(.receivePacketInfo, value: true)
        // The longest datagram there is; what did not fit would be cut, and its length with it.
        .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(
              TrapDatagramHandler(trap: trap, log: common.log, budget: common.budget))
          }
        }
        .withBoundSocket(socket.descriptor).get()
    }
    return try await ServerBootstrap(group: threads)
      .childChannelInitializer { channel in
        guard common.children.add(channel) else {
          common.log.omit()
          return channel.eventLoop.makeFailedFuture(TooManyConnections())
        }
        return channel.eventLoop.makeCompletedFuture { try prepare(channel, for: trap, common) }
      }
      .withBoundSocket(socket.descriptor).get()
  }

  private static func prepare(_ channel: any Channel, for trap: Trap, _ common: Common) throws {
    let pipeline = channel.pipeline.syncOperations
    // Who takes no answers is not read from either.
    try pipeline.addHandler(BackPressureHandler())
    switch trap.service {
    case .dns: try pipeline.addHandler(TrapNameStreamHandler(trap: trap, log: common.log))
    case .http: try addHTTP(to: channel, for: trap, common)
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
          let context = try common.authority.context(for: host)
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
          try addHTTP(to: channel, for: trap, common)
        }
      }
      try pipeline.addHandler(ByteToMessageHandler(sni))
    case .tcp, .udp:
      try pipeline.addHandler(TrapStreamHandler(trap: trap, log: common.log, budget: common.budget))
    }
  }

  private static func addHTTP(to channel: any Channel, for trap: Trap, _ common: Common) throws {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
    try pipeline.addHandler(TrapHTTPHandler(trap: trap, log: common.log, budget: common.budget))
  }
}

private func closeUnserved(_ descriptor: CInt) { _ = close(descriptor) }
