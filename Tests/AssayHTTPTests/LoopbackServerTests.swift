import AssayCore
import AssayHTTP
import Testing

@Suite(.timeLimit(.minutes(1))) struct LoopbackServerTests {
  @Test("a request arrives as it was sent", arguments: [0, 10, 1_000_000])
  func echo(count: Int) async throws {
    try await LoopbackServer.withServer { request in
      let note = "\(request.method) \(request.path) \(request.header("X-NOTE") ?? "-")"
      return LoopbackReply(headers: [("X-Seen", note)], body: .bytes(request.body))
    } body: { address in
      try await HTTPTransport.withTransport { transport in
        let target = try HTTPTarget(
          method: "POST", url: address.baseURL + "/v1/a?b=c%20d", headers: [("x-note", "here")])
        let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let reply = try await transport.send(body, to: target)
        #expect(reply.header("x-seen") == "POST /v1/a?b=c%20d here" && reply.body == body)
      }
    }
  }

  @Test("a body over the limit is refused and the connection goes on")
  func limit() async throws {
    try await LoopbackServer.withServer(.init(requestLimitBytes: 100)) { request in
      .text("\(request.body.count)")
    } body: { address in
      try await HTTPTransport.withTransport { transport in
        let target = try HTTPTarget(method: "POST", url: address.baseURL)
        for (count, status) in [(100, 200), (101, 413), (200_000, 413), (5, 200)] {
          let body = Array(repeating: UInt8(7), count: count)
          #expect(try await transport.send(body, to: target).status == status)
        }
      }
    }
  }

  @Test("a port that is taken is a mistake of the user that names it")
  func taken() async throws {
    try await LoopbackServer.withServer { _ in
      .text("")
    } body: { address in
      do {
        try await LoopbackServer.withServer(.init(port: address.port)) { _ in
          .text("")
        } body: { _ in
        }
        Issue.record("it listened twice")
      } catch let error as InputError {
        #expect(error.description.contains("port \(address.port)"))
      }
    }
  }

  @Test("a server that runs until it is cancelled ends with its task, however busy it is")
  func cancelled() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let (addresses, continuation) = AsyncStream.makeStream(of: LoopbackAddress.self)
      group.addTask {
        try await LoopbackServer.run { _ in
          LoopbackReply(body: .script(.chunked, [.bytes([97]), .pause(.seconds(60))]))
        } ready: { address in
          continuation.yield(address)
          continuation.finish()
        }
      }
      for await address in addresses {
        try await HTTPTransport.withTransport { transport in
          let target = try HTTPTarget(method: "GET", url: address.baseURL)
          let request = Task { try await transport.send([], to: target) }
          try await Task.sleep(for: .milliseconds(50))
          group.cancelAll()
          try await group.waitForAll()
          await #expect(throws: Interruption.self) { try await request.value }
        }
      }
    }
  }
}
