package import AssayCore
internal import NIOCore
internal import NIOPosix

/// A request over a socket file whose connection turns into a two-way stream of bytes, as container engines do.
package enum DuplexExchange {
  /// The most bytes of a reply's head, and of the body of a reply that refuses.
  static let headLimit = 1 << 16

  /// Sends a request and passes bytes both ways until the other side ends.
  ///
  /// - Parameters:
  ///   - socket: The path of the socket file.
  ///   - path: The path of the request.
  ///   - body: The JSON body of the request.
  ///   - input: What to send once the stream is open; then this side ends.
  ///   - deadline: The time for all of it.
  ///   - receive: Takes each piece as it comes, on a network thread: be quick.
  /// - Throws: `Interruption`; a refusal is `endpointRejected`. What was begun on the other side may still go on.
  package static func run(
    socket: String, path: String, body: [UInt8], input: [UInt8], deadline: Duration,
    receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) {
    let link = try await connect(socket, input: input, receive: receive)
    let limit = link.deadline(deadline)
    defer { limit.cancel() }
    link.channel.writeAndFlush(request(path, body), promise: nil)
    try await link.wait(for: link.done, socket)
  }

  /// Sends a request and keeps the stream open to which the connection turns.
  ///
  /// - Parameters:
  ///   - socket: The path of the socket file.
  ///   - path: The path of the request.
  ///   - deadline: The time until the stream must be open.
  /// - Returns: The stream, which ends when it is closed, and at the latest with this process.
  /// - Throws: `Interruption`; a refusal is `endpointRejected`.
  package static func hold(
    socket: String, path: String, deadline: Duration
  ) async throws(Interruption) -> HeldStream {
    let link = try await connect(socket, input: nil) { _ in }
    let limit = link.deadline(deadline)
    defer { limit.cancel() }
    link.channel.writeAndFlush(request(path, []), promise: nil)
    try await link.wait(for: link.opened, socket)
    return HeldStream(channel: link.channel)
  }

  private static func request(_ path: String, _ body: [UInt8]) -> ByteBuffer {
    var request = ByteBuffer()
    request.writeString("POST \(path) HTTP/1.1\r\nHost: engine\r\nContent-Type: application/json\r\n")
    request.writeString("Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: \(body.count)\r\n\r\n")
    request.writeBytes(body)
    return request
  }

  private static func connect(
    _ socket: String, input: [UInt8]?, receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> DuplexLink {
    guard !Task.isCancelled else { throw .cancelled }
    do {
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connectTimeout(.seconds(10))
        .channelOption(.allowRemoteHalfClosure, value: true)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let handler = DuplexHandler(
              input: input.map { ByteBuffer(bytes: $0) }, loop: channel.eventLoop, receive: receive)
            try channel.pipeline.syncOperations.addHandler(handler)
          }
        }
        .connect(unixDomainSocketPath: socket).get()
      return try await channel.pipeline.handler(type: DuplexHandler.self).map { handler in
        DuplexLink(
          channel: channel, opened: handler.opened.futureResult, done: handler.done.futureResult)
      }.get()
    } catch {
      throw .failed(.connectionFailed(reason: "\(socket): \(TransportError.text(of: error))"))
    }
  }
}

/// A stream to a container that is open as long as somebody keeps it.
package struct HeldStream: Sendable {
  fileprivate let channel: any Channel

  /// Ends the stream.
  package func close() { channel.close(promise: nil) }
}

/// A connection on its way to being a stream.
private struct DuplexLink {
  let channel: any Channel
  let opened: EventLoopFuture<Void>
  let done: EventLoopFuture<Void>

  /// Breaks the connection when the time is up.
  func deadline(_ time: Duration) -> Scheduled<Void> {
    let seconds = Double(time.components.seconds)
    return channel.eventLoop.scheduleTask(in: TimeAmount(time)) {
      channel.pipeline.fireErrorCaught(AttemptFailure.deadlineExceeded(.total, seconds: seconds))
    }
  }

  /// Waits for a step; a cancelled task closes the connection.
  func wait(for step: EventLoopFuture<Void>, _ socket: String) async throws(Interruption) {
    let channel = channel
    do {
      try await withTaskCancellationHandler {
        try await step.get()
      } onCancel: {
        channel.close(promise: nil)
      }
    } catch {
      if Task.isCancelled { throw .cancelled }
      if let failure = error as? AttemptFailure { throw .failed(failure) }
      throw .failed(.connectionLost(reason: "\(socket): \(TransportError.text(of: error))"))
    }
    if Task.isCancelled { throw .cancelled }
  }
}

/// Reads the head of the reply, then passes on what comes.
private final class DuplexHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Kept once the stream is open.
  let opened: EventLoopPromise<Void>
  /// Kept when the other side has ended.
  let done: EventLoopPromise<Void>
  /// What to send; `nil` keeps this side open.
  private let input: ByteBuffer?
  private let receive: @Sendable (ArraySlice<UInt8>) -> Void
  private var head: [UInt8] = []
  private var status: Int?
  private var isEnded = false

  init(
    input: ByteBuffer?, loop: any EventLoop, receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) {
    self.input = input
    opened = loop.makePromise()
    done = loop.makePromise()
    self.receive = receive
  }

  private var isOpen: Bool { status == 101 || status == 200 }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    guard !isEnded else { return }
    if isOpen { return receive(bytes[...]) }
    head += bytes
    guard let end = Self.endOfHead(head) else {
      if head.count > DuplexExchange.headLimit { fail("a head without end", context) }
      return
    }
    status = Self.status(of: head)
    guard isOpen else { return refuse(context) }
    if head.count > end { receive(head[end...]) }
    head = []
    opened.succeed(())
    guard let input else { return }
    // The end of this side follows what is sent; an end that comes too late is nobody's loss.
    context.write(wrapOutboundOut(input), promise: nil)
    context.flush()
    context.channel.close(mode: .output, promise: nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? ChannelEvent, event == .inputClosed { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if isOpen {
      end(nil)
    } else {
      end(AttemptFailure.connectionLost(reason: "the container engine closed the connection"))
    }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(error)
    context.close(promise: nil)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    // There may never have been a connection.
    end(AttemptFailure.connectionLost(reason: "the container engine could not be reached"))
  }

  /// Keeps both promises, once.
  private func end(_ error: (any Error)?) {
    guard !isEnded else { return }
    isEnded = true
    if let error {
      opened.fail(error)
      done.fail(error)
    } else {
      done.succeed(())
    }
  }

  /// Ends with the refusal as far as it has come: engines send it at once.
  private func refuse(_ context: ChannelHandlerContext) {
    guard let status else { return fail("not an HTTP reply", context) }
    let body = Self.endOfHead(head).map { head[$0...] } ?? []
    end(
      AttemptFailure.endpointRejected(
        status: status, retryAfterSeconds: nil, message: String(decoding: body.prefix(500), as: UTF8.self)))
    context.close(promise: nil)
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    end(AttemptFailure.malformedReply(reason: reason, excerpt: ""))
    context.close(promise: nil)
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    for place in 0...bytes.count - 4 where bytes[place] == 13 {
      if bytes[place + 1] == 10, bytes[place + 2] == 13, bytes[place + 3] == 10 { return place + 4 }
    }
    return nil
  }

  /// The number behind `HTTP/1.1 `.
  private static func status(of head: [UInt8]) -> Int? {
    let digits = head.dropFirst(9).prefix(3)
    guard head.starts(with: Array("HTTP/1.".utf8)), digits.count == 3 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
