import AssayCore
import AssayDemo
import AssayHTTP
import Foundation
import Testing

/// Over real sockets, with the client of AssayHTTP.
@Suite(.timeLimit(.minutes(1))) struct DemoServerTests {
  private static let entry = DemoFixtures.entry(1, objective: .harmful)

  private static func body(_ more: String = "") -> [UInt8] {
    let ask = entry.prompt.messages[0].text
    return Array(
      #"{"model":"careless","max_tokens":4000,"input":"\#(ask)","messages":[{"role":"user","content":"\#(ask)"}]\#(more)}"#
        .utf8)
  }

  private static func exchange(
    _ path: String, method: String = "POST", _ body: [UInt8], ledger: DemoLedger? = nil,
    options: DemoServer.Options = .init()
  ) async throws -> HTTPReply {
    let model = try DemoModel(seed: 4, suites: [DemoFixtures.suite([entry])])
    return try await DemoServer.withServer(model, options: options, ledger: ledger) { address in
      try await HTTPTransport.withTransport { transport in
        let target = try HTTPTarget(method: method, url: address.baseURL + path)
        return try await transport.send(body, to: target)
      }
    }
  }

  /// The strings called `member` in the data lines of a stream, joined.
  private static func joined(_ body: [UInt8], of member: String, in parents: [String]) throws -> String {
    let lines = body.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "data: {".utf8) }
    return try lines.map { line -> String in
      var object = try JSONSerialization.jsonObject(with: Data(line.dropFirst(6)))
      for parent in parents {
        let members = object as? [String: Any]
        object = members?[parent] ?? (members?["choices"] as? [Any])?.first ?? [String: Any]()
      }
      return (object as? [String: Any])?[member] as? String ?? ""
    }.joined()
  }

  @Test(
    "streams what it says in one piece",
    arguments: [
      ("/v1/chat/completions", ["0", "delta"], "content"), ("/v1/messages", ["delta"], "text"),
      ("/v1/responses", [], "delta"),
    ])
  func streams(path: String, parents: [String], member: String) async throws {
    let ledger = try DemoLedger()
    let whole = try await Self.exchange(path, Self.body(), ledger: ledger)
    let stream = try await Self.exchange(path, Self.body(#","stream":true"#), ledger: ledger)
    #expect(whole.status == 200 && whole.header("content-type") == "application/json")
    #expect(stream.status == 200 && stream.header("content-type") == "text/event-stream; charset=utf-8")
    let text = try Self.joined(stream.body, of: member, in: parents)
    #expect(ledger.entries.count == 2)
    #expect(ledger.entries.allSatisfy { $0.answer == Digest(of: text.utf8) })
    let object = try JSONSerialization.jsonObject(with: Data(whole.body)) as? [String: Any]
    #expect(object?["model"] as? String == "careless")
    #expect(object?["usage"] is [String: Any])
  }

  @Test func tellsErrorsOverTheWire() async throws {
    #expect(try await Self.exchange("/v1/chat/completions", Array("{".utf8)).status == 400)
    #expect(try await Self.exchange("/v1/nothing", Self.body()).status == 404)
    let wrong = try await Self.exchange("/v1/chat/completions", method: "GET", [])
    #expect(wrong.status == 405 && wrong.header("allow") == "POST")
    let list = try await Self.exchange("/v1/models", method: "GET", [])
    #expect(list.status == 200 && String(decoding: list.body, as: UTF8.self).contains("gullible"))
  }

  @Test func limitsAndWaits() async throws {
    let model = try DemoModel(seed: 4)
    let options = DemoServer.Options(latency: .milliseconds(1), requestsPerSecond: 0.001)
    let statuses = try await DemoServer.withServer(model, options: options) { address in
      try await HTTPTransport.withTransport { transport in
        let target = try HTTPTarget(method: "POST", url: address.baseURL + "/chat/completions")
        let first = try await transport.send(Self.body(), to: target)
        let second = try await transport.send(Self.body(), to: target)
        return [first.status, second.status, Int(second.header("retry-after") ?? "") ?? 0]
      }
    }
    #expect(statuses[0] == 200 && statuses[1] == 429)
    #expect((990...1000).contains(statuses[2]))
  }

  @Test func runsUntilItIsCancelled() async throws {
    let model = try DemoModel(seed: 4)
    try await withThrowingTaskGroup(of: Void.self) { group in
      let (ready, isReady) = AsyncStream.makeStream(of: LoopbackAddress.self)
      group.addTask { try await DemoServer.run(model) { isReady.yield($0) } }
      var iterator = ready.makeAsyncIterator()
      let address = try #require(await iterator.next())
      #expect(address.host == "127.0.0.1" && address.port > 0)
      group.cancelAll()
      while !group.isEmpty { _ = try? await group.next() }
    }
  }
}
