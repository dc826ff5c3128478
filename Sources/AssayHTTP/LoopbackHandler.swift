internal import NIOCore
internal import NIOHTTP1

/// What the task of a connection hands to its channel.
enum LoopbackOutput: Sendable {
  /// Bytes of a reply that goes on.
  case part(ByteBuffer)
  /// The last bytes of a reply.
  case last(ByteBuffer)
}

/// Puts the parts of a request together and takes no more of them than the connection's task keeps up with.
final class LoopbackHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = LoopbackOutput
  typealias OutboundOut = ByteBuffer

  private let limitBytes: Int
  private let requests: AsyncStream<LoopbackConnection.Incoming>.Continuation
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var unanswered = 0
  private var holdsRead = false

  init(limitBytes: Int, requests: AsyncStream<LoopbackConnection.Incoming>.Continuation) {
    self.limitBytes = limitBytes
    self.requests = requests
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): start(head, context: context)
    case .body(let part):
      if isTooLarge || body.count + part.readableBytes > limitBytes {
        isTooLarge = true
        body = []
      } else {
        body.append(contentsOf: part.readableBytesView)
      }
    case .end: finish()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    requests.finish()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Not HTTP, or a broken connection: there is nobody to answer.
    context.close(promise: nil)
  }

  func read(context: ChannelHandlerContext) {
    if unanswered < 4 {
      context.read()
    } else {
      holdsRead = true
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .part(let buffer): context.write(wrapOutboundOut(buffer), promise: promise)
    case .last(let buffer):
      context.write(wrapOutboundOut(buffer), promise: promise)
      unanswered -= 1
      if holdsRead {
        holdsRead = false
        context.read()
      }
    }
  }

  private func start(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
    self.head = head
    body = []
    isTooLarge = false
    if let length = head.headers.first(name: "content-length").flatMap(Int.init), length <= limitBytes {
      body.reserveCapacity(length)
    }
    if head.headers.first(name: "expect")?.isEqualIgnoringCase(to: "100-continue") == true {
      let buffer = context.channel.allocator.buffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
      context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }
  }

  private func finish() {
    guard let head else { return }
    self.head = nil
    unanswered += 1
    let request = LoopbackRequest(
      method: head.method.rawValue, path: head.uri,
      headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
    body = []
    requests.yield(
      LoopbackConnection.Incoming(request: request, isKeepAlive: head.isKeepAlive, isTooLarge: isTooLarge))
  }
}
