import NIOCore
import NIOHTTP1
import Synchronization

/// How many replies all connections together have sent.
final class RequestCount: Sendable {
  private let value = Atomic<Int>(0)

  func increment() { value.wrappingAdd(1, ordering: .relaxed) }

  var current: Int { value.load(ordering: .relaxed) }
}

/// Answers every POST with the canned reply after a fixed time, and every GET with the count.
final class ReplyHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let reply: CannedReply
  private let latency: TimeAmount
  private let count: RequestCount
  private var method: HTTPMethod = .GET

  init(reply: CannedReply, latency: TimeAmount, count: RequestCount) {
    self.reply = reply
    self.latency = latency
    self.count = count
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): method = head.method
    case .body: break
    case .end: answer(context: context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A client that goes away is not this server's business.
    context.close(promise: nil)
  }

  private func answer(context: ChannelHandlerContext) {
    guard method == .POST else {
      let text = ByteBuffer(string: "\(count.current)\n")
      let head = HTTPResponseHead(
        version: .http1_1, status: .ok, headers: ["content-length": "\(text.readableBytes)"])
      return send(head, text, context: context)
    }
    guard latency > .zero else { return sendReply(context: context) }
    context.eventLoop.assumeIsolated().scheduleTask(in: latency) { self.sendReply(context: context) }
  }

  private func sendReply(context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    count.increment()
    send(reply.head, reply.body, context: context)
  }

  private func send(_ head: HTTPResponseHead, _ body: ByteBuffer, context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
