internal import AssayCore
internal import NIOCore

/// Records what one connection sends to a TCP trap, and answers its first message or each.
final class TrapStreamHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let trap: Trap
  private let log: TrapLog
  private let budget: TrapBudget
  private var host = ""
  /// All that came.
  private var whole = BodyMeter(keepingIn: nil)
  /// What came since the last answer was asked for.
  private var message: BodyMeter
  private var asked = 0
  private var answered = 0
  /// Whether an answer is in the making.
  private var isWaiting = false

  init(trap: Trap, log: TrapLog, budget: TrapBudget) {
    self.trap = trap
    self.log = log
    self.budget = budget
    message = BodyMeter(keepingIn: budget)
  }

  func channelActive(context: ChannelHandlerContext) {
    host = log.host(at: context.localAddress?.ipAddress ?? "")
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    whole.add(bytes)
    guard isAnswering else { return }
    message.add(bytes)
    ask(context.channel)
  }

  /// Whether what comes now is still to be answered.
  private var isAnswering: Bool {
    guard trap.answer != nil else { return false }
    switch trap.turns {
    case .first: return asked == 0
    case .each: return true
    }
  }

  private func ask(_ channel: any Channel) {
    guard !isWaiting, message.count > 0, let answer = trap.answer else { return }
    isWaiting = true
    asked += 1
    let request = TrapRequest(
      method: "", host: host, path: "", fields: [:], body: message.handOver(), turn: asked)
    message = BodyMeter(keepingIn: budget)
    let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
    let isAsked = budget.answer(request, by: answer) { reply in
      bound.eventLoop.execute { bound.value.take(reply, channel) }
    }
    if !isAsked { channel.close(promise: nil) }
  }

  private func take(_ reply: TrapAnswer, _ channel: any Channel) {
    isWaiting = false
    guard channel.isActive else { return }
    answered += 1
    // A write to a closed channel is nobody's loss.
    let isWritten = channel.writeAndFlush(ByteBuffer(bytes: reply.body))
    if reply.isLast {
      isWritten.whenComplete { _ in channel.close(promise: nil) }
    } else if isAnswering {
      ask(channel)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    budget.give(message.handOver().count)
    log.add(
      TrapRecord(
        service: trap.service, port: trap.port, host: host, method: "", path: "", bodyBytes: whole.count,
        bodyDigest: whole.digest, answeredTurns: answered))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
