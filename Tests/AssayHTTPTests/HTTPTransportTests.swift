import AssayCore
import AssayHTTP
import AssayTestKit
import Synchronization
import Testing

/// Runs one request against a server that plays `reply`.
///
/// Deadlines are long unless a test is about them: the machine may be busy.
private func exchange(
  _ reply: LoopbackReply, limit: Int = 1 << 20, total: Duration = .seconds(40),
  idle: Duration = .seconds(30)
) async throws -> Result<HTTPReply, Interruption> {
  try await LoopbackServer.withServer { _ in
    reply
  } body: { address in
    try await HTTPTransport.withTransport(
      .init(connectDeadline: .seconds(20), idleDeadline: idle, totalDeadline: total, replyLimitBytes: limit)
    ) { transport in
      let target = try HTTPTarget(method: "POST", url: address.baseURL + "/x")
      do throws(Interruption) {
        return .success(try await transport.send(Array("{}".utf8), to: target))
      } catch {
        return .failure(error)
      }
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct HTTPTransportTests {
  private static let long = LoopbackReply.Body.script(
    .chunked, Array(repeating: .bytes(Array(repeating: 97, count: 1000)), count: 20))
  private static let drip = LoopbackReply.Body.script(
    .chunked, Array(repeating: [.bytes([97]), .pause(.milliseconds(30))], count: 60).flatMap { $0 })

  @Test(
    "a broken reply is the failure that it is",
    arguments: [
      (LoopbackReply.Body.raw([.pause(.seconds(60))]), AttemptFailure.deadlineExceeded(.idle, seconds: 0.25)),
      (drip, .deadlineExceeded(.total, seconds: 0.6)),
      (
        .script(.contentLength(9), [.bytes([97]), .pause(.seconds(60))]),
        .deadlineExceeded(.idle, seconds: 0.25)
      ),
      (long, .replyTooLarge(limitBytes: 5000)),
      (.bytes(Array(repeating: 97, count: 5001)), .replyTooLarge(limitBytes: 5000)),
    ])
  func failure(body: LoopbackReply.Body, expected: AttemptFailure) async throws {
    let idle: Duration =
      expected == .deadlineExceeded(.idle, seconds: 0.25) ? .milliseconds(250) : .seconds(30)
    let total: Duration =
      expected == .deadlineExceeded(.total, seconds: 0.6) ? .milliseconds(600) : .seconds(40)
    let result = try await exchange(LoopbackReply(body: body), limit: 5000, total: total, idle: idle)
    #expect(throws: Interruption.failed(expected)) { try result.get() }
  }

  @Test(
    "a connection that breaks is told apart from what is not HTTP",
    arguments: [
      (LoopbackReply.Body.raw([.close]), "connection-lost"),
      (.raw([.reset]), "connection-lost"),
      (.script(.contentLength(9), [.bytes([97]), .close]), "connection-lost"),
      (.script(.contentLength(9), [.bytes([97]), .pause(.milliseconds(30)), .reset]), "connection-lost"),
      (.script(.chunked, [.bytes([97]), .close]), "connection-lost"),
      (.raw([.bytes(Array("no http at all\r\n\r\n".utf8)), .close]), "malformed-reply"),
    ])
  func broken(body: LoopbackReply.Body, kind: String) async throws {
    let result = try await exchange(LoopbackReply(body: body))
    guard case .failure(.failed(let failure)) = result else {
      Issue.record("got \(result)")
      return
    }
    #expect(failure.kind == kind, "\(failure)")
  }

  @Test("a whole reply comes as it was sent", arguments: [0, 1, 5000, 300_000])
  func whole(count: Int) async throws {
    let body = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    for form in [LoopbackReply.Body.bytes(body), .script(.chunked, [.bytes(body), .end])] {
      let reply = try await exchange(LoopbackReply(status: 201, headers: [("X-A", "b")], body: form)).get()
      #expect(reply.status == 201 && reply.header("x-a") == "b" && reply.body == body)
    }
  }

  @Test("a redirect is refused", arguments: [301, 302, 303, 307, 308])
  func redirect(status: Int) async throws {
    let result = try await exchange(
      LoopbackReply(status: status, headers: [("Location", "http://other.invalid/")], body: .bytes([])))
    #expect(throws: Interruption.failed(.redirected(status: status, location: "http://other.invalid/"))) {
      try result.get()
    }
  }

  @Test("an error keeps its status however long it is")
  func longError() async throws {
    let long = LoopbackReply(status: 500, body: .bytes(Array(repeating: 97, count: 200_000)))
    let reply = try await exchange(long, limit: 5000).get()
    #expect(reply.status == 500 && reply.body.count >= 1 << 16 && reply.body.count < 200_000)
  }

  @Test("nobody listening is a failed connection, at once")
  func refused() async throws {
    let socket = try LoopbackSocket(isListening: false)
    try await HTTPTransport.withTransport { transport in
      let target = try HTTPTarget(method: "GET", url: "http://127.0.0.1:\(socket.port)")
      do throws(Interruption) {
        _ = try await transport.send([], to: target)
        Issue.record("it answered")
      } catch {
        guard case .failed(.connectionFailed(let reason)) = error else {
          Issue.record("got \(error)")
          return
        }
        #expect(reason.contains("127.0.0.1:\(socket.port)"))
      }
    }
  }

  @Test("a cancelled request ends as cancelled, before and while it waits", arguments: [0, 60])
  func cancelled(milliseconds: Int) async throws {
    try await LoopbackServer.withServer { _ in
      LoopbackReply(body: .raw([.pause(.seconds(60))]))
    } body: { address in
      try await HTTPTransport.withTransport { transport in
        let target = try HTTPTarget(method: "GET", url: address.baseURL)
        let task = Task { () -> Interruption? in
          do throws(Interruption) {
            _ = try await transport.send([], to: target)
            return nil
          } catch {
            return error
          }
        }
        try await Task.sleep(for: .milliseconds(milliseconds))
        task.cancel()
        #expect(await task.value == .cancelled)
      }
    }
  }

  @Test("a stream is handed over in pieces, and ends when the reader has enough", arguments: [false, true])
  func stream(serverStays: Bool) async throws {
    let steps: [LoopbackReply.Step] = [
      .bytes(Array("one".utf8)), .pause(.milliseconds(30)), .bytes(Array("two".utf8)),
      .pause(serverStays ? .seconds(60) : .milliseconds(1)), .end,
    ]
    try await LoopbackServer.withServer { _ in
      LoopbackReply(body: .script(.chunked, steps))
    } body: { address in
      try await HTTPTransport.withTransport(.init(totalDeadline: .seconds(20))) { transport in
        let target = try HTTPTarget(method: "POST", url: address.baseURL)
        let seen = Mutex<[String]>([])
        let reply = try await transport.stream([1], to: target) { piece in
          seen.withLock { seen in
            seen.append(String(decoding: piece, as: UTF8.self))
            return seen.joined() == "onetwo" ? .enough : .more
          }
        }
        #expect(seen.withLock { $0.joined() } == "onetwo" && reply.body == Array("onetwo".utf8))
      }
    }
  }

  @Test("as many requests are in flight as connections are allowed")
  func width() async throws {
    let gauge = Mutex((now: 0, peak: 0))
    try await LoopbackServer.withServer { _ in
      gauge.withLock {
        $0.now += 1
        $0.peak = max($0.peak, $0.now)
      }
      // Long enough for the others to arrive; the count, not the time, is what is tested.
      try? await Task.sleep(for: .milliseconds(300))
      gauge.withLock { $0.now -= 1 }
      return .text("ok")
    } body: { address in
      try await HTTPTransport.withTransport(.init(connectionsPerHost: 24)) { transport in
        let target = try HTTPTarget(method: "POST", url: address.baseURL)
        try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 0..<24 { group.addTask { try await transport.send([1], to: target).status } }
          for try await status in group { #expect(status == 200) }
        }
      }
    }
    #expect(gauge.withLock(\.peak) == 24)
  }
}
