internal import AssayCore
internal import NIOCore
internal import NIOHTTP1

/// Answers and records the HTTP requests of one connection to a trap.
final class TrapHTTPHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let trap: Trap
  private let log: TrapLog
  private let budget: TrapBudget
  private var head: HTTPRequestHead?
  private var body = BodyMeter(keepingIn: nil)

  init(trap: Trap, log: TrapLog, budget: TrapBudget) {
    self.trap = trap
    self.log = log
    self.budget = budget
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      budget.give(body.handOver().count)
      body = BodyMeter(keepingIn: trap.answer == nil && trap.relay == nil ? nil : budget)
      if head.headers.first(name: "expect")?.isEqualIgnoringCase(to: "100-continue") == true {
        context.writeAndFlush(
          wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))), promise: nil)
      }
    case .body(let part): body.add(part.readableBytesView)
    case .end: finish(context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    // What was sent before the connection broke was sent all the same.
    if let head { record(head, context) }
    budget.give(body.handOver().count)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func finish(_ context: ChannelHandlerContext) {
    guard let head else { return }
    let host = record(head, context)
    guard trap.answer != nil || trap.relay != nil else {
      return Self.write(TrapAnswer(), to: head, on: context.channel)
    }
    let request = TrapRequest(
      method: head.method.rawValue, host: host, path: head.uri,
      fields: Dictionary(
        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }),
      body: body.handOver())
    let channel = context.channel
    let isAnswered: Bool
    if let relay = trap.relay {
      let writer = TrapPieceWriter(to: head, on: channel)
      isAnswered = budget.work(on: request) {
        await relay($0, writer)
        writer.end()
      }
    } else {
      // The channel's end makes the write fail, which nobody misses.
      let answer = trap.answer ?? { _ in TrapAnswer() }
      isAnswered = budget.answer(request, by: answer) { TrapHTTPHandler.write($0, to: head, on: channel) }
    }
    if !isAnswered { context.close(promise: nil) }
  }

  @discardableResult
  private func record(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) -> String {
    self.head = nil
    let named = head.headers.first(name: "host").map { Self.withoutPort($0) }
    let host = named ?? log.host(at: context.localAddress?.ipAddress ?? "")
    log.add(
      TrapRecord(
        service: trap.service, port: trap.port, host: String(host.prefix(300)),
        method: String(head.method.rawValue.prefix(100)), path: String(head.uri.prefix(8_000)),
        bodyBytes: body.count, bodyDigest: body.digest))
    return host
  }

  private static func withoutPort(_ host: String) -> String {
    guard let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) else {
      return host
    }
    return String(host[..<colon])
  }

  private static func write(_ answer: TrapAnswer, to head: HTTPRequestHead, on channel: any Channel) {
    var fields = HTTPHeaders(answer.fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    fields.replaceOrAdd(name: "content-length", value: String(answer.body.count))
    let isKept = head.isKeepAlive && !answer.isLast
    if !isKept { fields.replaceOrAdd(name: "connection", value: "close") }
    let reply = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: answer.status), headers: fields)
    channel.write(HTTPServerResponsePart.head(reply), promise: nil)
    if head.method != .HEAD {
      channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: answer.body))), promise: nil)
    }
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in
      if !isKept { channel.close(promise: nil) }
    }
  }
}
