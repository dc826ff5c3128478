internal import AssayCore
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Writes a reply to one request of a trap piece by piece, from any thread.
final class TrapPieceWriter: TrapReplyWriter {
  private let request: HTTPRequestHead
  private let channel: any Channel
  private let hasBegun = Mutex(false)

  init(to request: HTTPRequestHead, on channel: any Channel) {
    self.request = request
    self.channel = channel
  }

  func begin(status: Int, fields: [String: String]) {
    let isFirst = hasBegun.withLock { hasBegun in
      defer { hasBegun = true }
      return !hasBegun
    }
    guard isFirst else { return }
    var headers = HTTPHeaders(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    if !isKept { headers.replaceOrAdd(name: "connection", value: "close") }
    let head = HTTPResponseHead(
      version: request.version, status: HTTPResponseStatus(statusCode: status), headers: headers)
    // A write to a closed channel is nobody's loss, here and below.
    channel.writeAndFlush(HTTPServerResponsePart.head(head), promise: nil)
  }

  func send(_ bytes: [UInt8]) {
    guard hasBegun.withLock(\.self), request.method != .HEAD, !bytes.isEmpty else { return }
    channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
  }

  /// Ends the reply.
  func end() {
    begin(status: 502, fields: [:])
    let (channel, isKept) = (channel, isKept)
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in
      if !isKept { channel.close(promise: nil) }
    }
  }

  /// A reply of unknown length ends an HTTP/1.0 connection.
  private var isKept: Bool { request.isKeepAlive && request.version == .http1_1 }
}
