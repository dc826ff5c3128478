internal import AssayCore
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// Collects one reply under its limits, on the event loop, without a task of its own.
final class ReplyCollector: HTTPClientResponseDelegate {
  typealias Response = Void
  typealias Reader = @Sendable (ArraySlice<UInt8>) throws(AttemptFailure) -> HTTPTransport.Demand

  /// Why a reply was broken off from this side.
  enum End: Error {
    /// Nothing more is wanted; what came is the reply.
    case enough
    /// What came cannot be accepted.
    case failed(AttemptFailure)
  }

  private struct State {
    var isConnected = false
    var isEnough = false
    var cut: Scheduled<Void>?
    var head: HTTPResponseHead?
    var body: [UInt8] = []
  }

  /// How much of a reply other than 2xx is worth reading.
  private static let errorLimitBytes = 1 << 16

  private let limitBytes: Int
  private let reader: Reader?
  private let state = Mutex(State())

  init(limitBytes: Int, reader: Reader?) {
    self.limitBytes = limitBytes
    self.reader = reader
  }

  /// Whether the request was on its way, so that an error afterwards is a lost connection.
  var wasConnected: Bool { state.withLock(\.isConnected) }

  /// Whether the reader has all it wants, so that no later error matters.
  var isEnough: Bool { state.withLock(\.isEnough) }

  /// What has been collected.
  var reply: HTTPReply {
    state.withLock { state in
      let body = state.body
      state.body = []
      return HTTPReply(
        status: state.head.map { Int($0.status.code) } ?? 0, fields: state.head?.headers ?? HTTPHeaders(),
        body: body)
    }
  }

  func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
    state.withLock { $0.isConnected = true }
  }

  func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
    let status = Int(head.status.code)
    if [301, 302, 303, 307, 308].contains(status) {
      let failure = AttemptFailure.redirected(status: status, location: head.headers.first(name: "location"))
      return task.eventLoop.makeFailedFuture(End.failed(failure))
    }
    let length = head.headers.first(name: "content-length").flatMap(Int.init) ?? 0
    let isGood = 200..<300 ~= status
    if isGood, length > limitBytes { return tooLarge(task) }
    state.withLock { state in
      state.head = head
      state.body.reserveCapacity(min(length, isGood ? limitBytes : Self.errorLimitBytes))
    }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
    let (isGood, isEnough, count) = state.withLock { state -> (Bool, Bool, Int) in
      state.body.append(contentsOf: buffer.readableBytesView)
      return (200..<300 ~= Int(state.head?.status.code ?? 0), state.isEnough, state.body.count)
    }
    guard isGood else {
      return count < Self.errorLimitBytes
        ? task.eventLoop.makeSucceededVoidFuture() : task.eventLoop.makeFailedFuture(End.enough)
    }
    if count > limitBytes { return tooLarge(task) }
    guard let reader, !isEnough else { return task.eventLoop.makeSucceededVoidFuture() }
    do {
      switch try reader(ArraySlice(buffer.readableBytesView)) {
      case .more: break
      case .enough: letEnd(task)
      }
      return task.eventLoop.makeSucceededVoidFuture()
    } catch {
      return task.eventLoop.makeFailedFuture(End.failed(error))
    }
  }

  func didFinishRequest(task: HTTPClient.Task<Void>) {
    state.withLock(\.cut)?.cancel()
  }

  /// Gives the reply a moment to end by itself, which keeps the connection alive, and then cuts it off.
  private func letEnd(_ task: HTTPClient.Task<Void>) {
    let cut = task.eventLoop.scheduleTask(in: .milliseconds(200)) { task.fail(reason: End.enough) }
    state.withLock { state in
      state.isEnough = true
      state.cut = cut
    }
  }

  private func tooLarge(_ task: HTTPClient.Task<Void>) -> EventLoopFuture<Void> {
    task.eventLoop.makeFailedFuture(End.failed(.replyTooLarge(limitBytes: limitBytes)))
  }
}
