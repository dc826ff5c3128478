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
  ///   - receive: Takes each piece as it comes, on a network thread: be quick.
  /// - Throws: `Interruption`; a refusal is `endpointRejected`.
  package static func run(
    socket: String, path: String, body: [UInt8], input: [UInt8],
    receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) {
    guard !Task.isCancelled else { throw .cancelled }
    var request = ByteBuffer()
    request.writeString("POST \(path) HTTP/1.1\r\nHost: engine\r\nContent-Type: application/json\r\n")
    request.writeString("Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: \(body.count)\r\n\r\n")
    request.writeBytes(body)
    do {
      let opening = request
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .channelOption(.allowRemoteHalfClosure, value: true)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let handler = DuplexHandler(
              input: ByteBuffer(bytes: input), done: channel.eventLoop.makePromise(), receive: receive)
            try channel.pipeline.syncOperations.addHandler(handler)
          }
        }
        .connect(unixDomainSocketPath: socket).get()
      let handler = try await channel.pipeline.handler(type: DuplexHandler.self).map(\.done.futureResult)
        .get()
      channel.writeAndFlush(opening, promise: nil)
      try await withTaskCancellationHandler {
        try await handler.get()
      } onCancel: {
        channel.close(promise: nil)
      }
    } catch let failure as AttemptFailure {
      throw .failed(failure)
    } catch {
      if Task.isCancelled { throw .cancelled }
      throw .failed(.connectionLost(reason: "\(socket): \(TransportError.text(of: error))"))
    }
    if Task.isCancelled { throw .cancelled }
  }
}

/// Reads the head of the reply, then passes on what comes.
private final class DuplexHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let done: EventLoopPromise<Void>
  private let input: ByteBuffer
  private let receive: @Sendable (ArraySlice<UInt8>) -> Void
  private var head: [UInt8] = []
  private var status: Int?
  private var isEnded = false

  init(
    input: ByteBuffer, done: EventLoopPromise<Void>, receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) {
    self.input = input
    self.done = done
    self.receive = receive
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Array(unwrapInboundIn(data).readableBytesView)
    if status == 101 || status == 200 { return receive(bytes[...]) }
    head += bytes
    guard let end = Self.endOfHead(head) else {
      if head.count > DuplexExchange.headLimit { fail("a head without end", context) }
      return
    }
    status = Self.status(of: head)
    guard status == 101 || status == 200 else { return refuse(context) }
    if head.count > end { receive(head[end...]) }
    head = []
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
    if !isEnded {
      isEnded = true
      if status == 101 || status == 200 {
        done.succeed(())
      } else {
        done.fail(AttemptFailure.connectionLost(reason: "the container engine closed the connection"))
      }
    }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if !isEnded {
      isEnded = true
      done.fail(error)
    }
    context.close(promise: nil)
  }

  /// Ends with the refusal as far as it has come: engines send it at once.
  private func refuse(_ context: ChannelHandlerContext) {
    guard let status else { return fail("not an HTTP reply", context) }
    isEnded = true
    let body = Self.endOfHead(head).map { head[$0...] } ?? []
    done.fail(
      AttemptFailure.endpointRejected(
        status: status, retryAfterSeconds: nil, message: String(decoding: body.prefix(500), as: UTF8.self)))
    context.close(promise: nil)
  }

  private func fail(_ reason: String, _ context: ChannelHandlerContext) {
    isEnded = true
    done.fail(AttemptFailure.malformedReply(reason: reason, excerpt: ""))
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
