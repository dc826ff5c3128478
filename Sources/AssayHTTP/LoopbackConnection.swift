#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif
internal import NIOCore
internal import NIOHTTP1

/// One connection to a loopback server, served by one task.
struct LoopbackConnection: Sendable {
  /// A request as it came, and what the connection must know about it.
  struct Incoming: Sendable {
    var request: LoopbackRequest
    var isKeepAlive: Bool
    var isTooLarge: Bool
  }

  let channel: any Channel
  let requests: AsyncStream<Incoming>

  /// Answers requests until the client leaves or the task is cancelled.
  func serve(_ handler: LoopbackServer.Handler) async {
    await withTaskCancellationHandler {
      for await incoming in requests {
        let reply =
          incoming.isTooLarge
          ? LoopbackReply.text("the request is too large\n", status: 413) : await handler(incoming.request)
        do {
          guard try await send(reply, to: incoming), incoming.isKeepAlive else { break }
        } catch {
          break  // The client is gone.
        }
      }
      channel.close(promise: nil)
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  /// Sends a reply and returns whether the connection can serve another request.
  private func send(_ reply: LoopbackReply, to incoming: Incoming) async throws -> Bool {
    switch reply.body {
    case .bytes(let bytes):
      var buffer = head(of: reply, framing: .contentLength(bytes.count), isKeepAlive: incoming.isKeepAlive)
      if incoming.request.method != "HEAD" { buffer.writeBytes(bytes) }
      guard incoming.isKeepAlive, bytes.count < 1 << 16 else {
        try await channel.writeAndFlush(LoopbackOutput.last(buffer))
        return true
      }
      // Small replies are not waited for: a client that has gone away shows at the next read.
      channel.writeAndFlush(LoopbackOutput.last(buffer), promise: nil)
      return true
    case .script(let framing, let steps):
      let buffer = head(of: reply, framing: framing, isKeepAlive: incoming.isKeepAlive)
      try await channel.writeAndFlush(LoopbackOutput.part(buffer))
      return try await play(steps, framing: framing)
    case .raw(let steps):
      // There is no next reply after raw bytes, so the connection never goes on.
      _ = try await play(steps, framing: nil)
      return false
    }
  }

  /// Plays a script and returns whether the reply was ended as its framing prescribes.
  private func play(_ steps: [LoopbackReply.Step], framing: LoopbackReply.Framing?) async throws -> Bool {
    for step in steps {
      switch step {
      case .bytes(let bytes):
        if bytes.isEmpty { continue }
        try await channel.writeAndFlush(LoopbackOutput.part(framed(bytes, framing)))
      case .pause(let duration): try await pause(duration)
      case .reset:
        try await reset()
        return false
      case .close: return false
      case .end: return try await end(framing)
      }
    }
    return try await end(framing)
  }

  private func framed(_ bytes: [UInt8], _ framing: LoopbackReply.Framing?) -> ByteBuffer {
    guard framing == .chunked else { return ByteBuffer(bytes: bytes) }
    var buffer = channel.allocator.buffer(capacity: bytes.count + 20)
    buffer.writeString(String(bytes.count, radix: 16))
    buffer.writeStaticString("\r\n")
    buffer.writeBytes(bytes)
    buffer.writeStaticString("\r\n")
    return buffer
  }

  private func end(_ framing: LoopbackReply.Framing?) async throws -> Bool {
    let tail = framing == .chunked ? ByteBuffer(staticString: "0\r\n\r\n") : ByteBuffer()
    try await channel.writeAndFlush(LoopbackOutput.last(tail))
    return framing != nil
  }

  /// Waits, but not longer than the connection lives.
  private func pause(_ duration: Duration) async throws {
    let promise = channel.eventLoop.makePromise(of: Void.self)
    let timer = channel.eventLoop.scheduleTask(in: TimeAmount(duration)) { promise.succeed(()) }
    channel.closeFuture.whenComplete { _ in
      timer.cancel()
      promise.fail(ChannelError.ioOnClosedChannel)
    }
    try await promise.futureResult.get()
  }

  /// Closes so that the kernel sends RST instead of FIN.
  private func reset() async throws {
    if let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try await channel.close()
  }

  private func head(
    of reply: LoopbackReply, framing: LoopbackReply.Framing, isKeepAlive: Bool
  ) -> ByteBuffer {
    var extra = 0
    if case .bytes(let bytes) = reply.body { extra = bytes.count }
    var buffer = channel.allocator.buffer(capacity: 256 + extra)
    buffer.writeStaticString("HTTP/1.1 ")
    buffer.writeString(String(reply.status))
    buffer.writeStaticString(" ")
    buffer.writeString(HTTPResponseStatus(statusCode: reply.status).reasonPhrase)
    buffer.writeStaticString("\r\n")
    for (name, value) in reply.headers {
      buffer.writeString(name)
      buffer.writeStaticString(": ")
      buffer.writeString(value)
      buffer.writeStaticString("\r\n")
    }
    switch framing {
    case .contentLength(let count):
      buffer.writeStaticString("Content-Length: ")
      buffer.writeString(String(count))
    case .chunked: buffer.writeStaticString("Transfer-Encoding: chunked")
    }
    buffer.writeStaticString(isKeepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n")
    return buffer
  }
}
