package import AssayCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// One HTTP/1.1 request and its reply over a socket file; a connection for each.
package enum SocketExchange {
  /// Sends a request and collects the reply.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - socket: The absolute path of the socket file.
  ///   - path: The path with its query, percent-encoded.
  ///   - body: The JSON body; none if empty.
  ///   - limitBytes: The most bytes of the reply's body.
  ///   - deadline: The time for all of it.
  /// - Returns: The reply, whatever its status.
  /// - Throws: `Interruption`.
  package static func send(
    _ method: String, socket: String, path: String, body: [UInt8] = [], limitBytes: Int = 16 << 20,
    deadline: Duration = .seconds(120)
  ) async throws(Interruption) -> HTTPReply {
    guard !Task.isCancelled else { throw .cancelled }
    do {
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .connectTimeout(.seconds(10))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(
              SocketReplyHandler(limitBytes: limitBytes, done: channel.eventLoop.makePromise()))
          }
        }
        .connect(unixDomainSocketPath: socket).get()
      let reply = try await channel.pipeline.handler(type: SocketReplyHandler.self).map(\.done.futureResult)
        .get()
      let timer = channel.eventLoop.scheduleTask(in: TimeAmount(deadline)) { channel.close(promise: nil) }
      defer { timer.cancel() }
      write(method, path, body, on: channel)
      return try await withTaskCancellationHandler {
        try await reply.get()
      } onCancel: {
        channel.close(promise: nil)
      }
    } catch {
      if Task.isCancelled { throw .cancelled }
      if let failure = error as? AttemptFailure { throw .failed(failure) }
      throw .failed(.connectionFailed(reason: "\(socket): \(TransportError.text(of: error))"))
    }
  }

  private static func write(_ method: String, _ path: String, _ body: [UInt8], on channel: any Channel) {
    var fields = HTTPHeaders([("host", "engine"), ("connection", "close")])
    fields.add(name: "content-length", value: String(body.count))
    if !body.isEmpty { fields.add(name: "content-type", value: "application/json") }
    let head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: method), uri: path, headers: fields)
    channel.write(HTTPClientRequestPart.head(head), promise: nil)
    if !body.isEmpty {
      channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
    }
    channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
  }
}

/// Collects one reply.
private final class SocketReplyHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  let done: EventLoopPromise<HTTPReply>
  private let limitBytes: Int
  private var head: HTTPResponseHead?
  private var body: [UInt8] = []
  private var isEnded = false

  init(limitBytes: Int, done: EventLoopPromise<HTTPReply>) {
    self.limitBytes = limitBytes
    self.done = done
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body(let part):
      guard body.count + part.readableBytes <= limitBytes else {
        return end(.failure(AttemptFailure.replyTooLarge(limitBytes: limitBytes)), context)
      }
      body.append(contentsOf: part.readableBytesView)
    case .end:
      guard let head, !isEnded else { return }
      let reply = HTTPReply(
        status: Int(head.status.code), headers: head.headers.map { ($0.name, $0.value) }, body: body)
      end(.success(reply), context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(.failure(AttemptFailure.connectionLost(reason: "the reply is not whole")), context)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { end(.failure(error), context) }

  func handlerRemoved(context: ChannelHandlerContext) {
    // There may never have been a connection.
    end(.failure(AttemptFailure.connectionLost(reason: "there is no connection")), context)
  }

  private func end(_ result: Result<HTTPReply, any Error>, _ context: ChannelHandlerContext) {
    guard !isEnded else { return }
    isEnded = true
    done.completeWith(result)
    context.close(promise: nil)
  }
}
