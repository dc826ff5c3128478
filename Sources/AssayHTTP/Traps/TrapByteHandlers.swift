internal import AssayCore
internal import NIOCore

/// Records the datagrams that reach a UDP trap, and answers each, or as many as the budget allows.
final class TrapDatagramHandler: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>
  typealias OutboundOut = AddressedEnvelope<ByteBuffer>

  private let trap: Trap
  private let log: TrapLog
  private let budget: TrapBudget

  init(trap: Trap, log: TrapLog, budget: TrapBudget) {
    self.trap = trap
    self.log = log
    self.budget = budget
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let datagram = unwrapInboundIn(data)
    trap.service == .dns ? resolve(datagram, context) : note(datagram, context)
  }

  private func resolve(_ datagram: AddressedEnvelope<ByteBuffer>, _ context: ChannelHandlerContext) {
    let answer = TrapNames.answer(Array(datagram.data.readableBytesView), port: trap.port, log: log)
    // Datagrams may get lost; answers that nobody takes must not pile up.
    guard let answer, context.channel.isWritable else { return }
    let reply = AddressedEnvelope(remoteAddress: datagram.remoteAddress, data: ByteBuffer(bytes: answer))
    context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
  }

  private func note(_ datagram: AddressedEnvelope<ByteBuffer>, _ context: ChannelHandlerContext) {
    let host = log.host(at: datagram.metadata?.packetInfo?.destinationAddress.ipAddress ?? "")
    var body = BodyMeter(keepingIn: trap.answer == nil ? nil : budget)
    body.add(datagram.data.readableBytesView)
    log.add(
      TrapRecord(
        service: trap.service, port: trap.port, host: host, method: "", path: "", bodyBytes: body.count,
        bodyDigest: body.digest))
    guard let answer = trap.answer else { return }
    let request = TrapRequest(method: "", host: host, path: "", fields: [:], body: body.handOver())
    let channel = context.channel
    let sender = datagram.remoteAddress
    _ = budget.answer(request, by: answer) { answer in
      // A datagram without bytes would be one all the same.
      guard !answer.body.isEmpty, channel.isWritable else { return }
      let reply = AddressedEnvelope(remoteAddress: sender, data: ByteBuffer(bytes: answer.body))
      channel.writeAndFlush(reply, promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}

/// Answers DNS over TCP, where every message stands behind its length in two bytes.
final class TrapNameStreamHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let trap: Trap
  private let log: TrapLog
  private var pending: [UInt8] = []

  init(trap: Trap, log: TrapLog) {
    self.trap = trap
    self.log = log
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    pending.append(contentsOf: unwrapInboundIn(data).readableBytesView)
    while pending.count >= 2 {
      let length = Int(pending[0]) << 8 | Int(pending[1])
      guard pending.count >= 2 + length else { return }
      let message = Array(pending[2..<2 + length])
      pending.removeFirst(2 + length)
      guard let answer = TrapNames.answer(message, port: trap.port, log: log) else {
        return context.close(promise: nil)
      }
      let reply = [UInt8(answer.count >> 8), UInt8(answer.count & 255)] + answer
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply)), promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// Answers questions for names.
enum TrapNames {
  /// The answer to a DNS message, which is recorded; `nil` if it is no question.
  static func answer(_ message: [UInt8], port: Int, log: TrapLog) -> [UInt8]? {
    guard let question = DNSMessage(message) else { return nil }
    log.add(
      TrapRecord(
        service: .dns, port: port, host: question.name, method: question.typeName, path: "",
        bodyBytes: message.count, bodyDigest: Digest(of: message)))
    return question.answer(address: log.address(of: question.name))
  }
}
