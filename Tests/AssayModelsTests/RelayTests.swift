import AssayCore
import AssayHTTP
import Foundation
import Synchronization
import Testing

@testable import AssayModels

@Suite(.timeLimit(.minutes(10)))
struct RelayTests {
  @Test(
    "the run's model and sampling stand in a program's request, and nothing else changes",
    arguments: [
      (#"{"model":"own","messages":[]}"#, #"{"model":"m","messages":[]}"#),
      (
        #"{ "z" : {"b":1.50,"a":"\u00e9}{,"} , "model":"own","a":[1,{"model":2}] }"#,
        #"{"model":"m","z" : {"b":1.50,"a":"\u00e9}{,"},"a":[1,{"model":2}]}"#
      ),
      (#"{"mod\u0065l":"own","model":"again"}"#, #"{"model":"m"}"#), ("{}", #"{"model":"m"}"#),
    ])
  func rewriting(_ body: String, _ expected: String) throws {
    let rewriter = RequestRewriter(
      outputLimits: ["max_tokens"], model: "m", parameters: SamplingParameters(), whenStreaming: [:])
    let rewritten = try rewriter.rewrite(Array(body.utf8))
    #expect(String(decoding: rewritten.body, as: UTF8.self) == expected && !rewritten.isStreaming)
  }

  @Test("forced sampling replaces the program's own; of two limits the lower one holds")
  func sampling() throws {
    var parameters = SamplingParameters(temperature: 0.5, topP: 0.25, maxOutputTokens: 100)
    parameters.extra = ["seed": .integer(7), "stream": .bool(false)]
    let rewriter = RequestRewriter(
      outputLimits: ["max_completion_tokens", "max_tokens"], model: "m", parameters: parameters,
      whenStreaming: ["stream_options": .object(["include_usage": .bool(true)])])
    func members(_ body: String) throws -> [String: JSONValue]? {
      try JSONReader.parse(try rewriter.rewrite(Array(body.utf8)).body).members
    }
    let long = try members(#"{"temperature":1,"seed":1,"max_tokens":5000,"stream":true}"#)
    #expect(
      long == [
        "model": .string("m"), "temperature": .number(0.5), "top_p": .number(0.25), "seed": .integer(7),
        "max_tokens": .integer(100), "stream": .bool(true),
        "stream_options": .object(["include_usage": .bool(true)]),
      ])
    #expect(try members(#"{"max_tokens":50}"#)?["max_tokens"] == .integer(50))
    #expect(try members("{}")?["max_completion_tokens"] == .integer(100))
  }

  @Test(
    "what is no object is refused",
    arguments: ["", "[]", "7", "{", #"{"a":1}x"#, String(repeating: "[", count: 100_000)])
  func hostile(_ body: String) {
    let rewriter = RequestRewriter(
      outputLimits: ["max_tokens"], model: "m", parameters: SamplingParameters(), whenStreaming: [:])
    #expect(throws: JSONError.self) { try rewriter.rewrite(Array(body.utf8)) }
  }

  @Test("a stream is passed back in pieces and understood, with the key added and one's own left out")
  func streaming() async throws {
    let events = [
      #"data: {"choices":[{"index":0,"delta":{"content":"He"}}]}"#,
      #"data: {"choices":[{"index":0,"delta":{"content":"llo"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}}"#,
      "data: [DONE]",
    ].map { Array("\($0)\n\n".utf8) }
    let seen = Mutex<[LoopbackRequest]>([])
    let pieces = Mutex<[UInt8]>([])
    let exchange = try await relayed(
      RelayedRequest(
        body: Array(#"{"stream":true,"messages":[]}"#.utf8),
        fields: ["authorization": "Bearer own", "openai-beta": "x", "cookie": "c"]),
      piece: { piece in pieces.withLock { $0 += piece } }
    ) { request in
      seen.withLock { $0.append(request) }
      return LoopbackReply(
        headers: [("Content-Type", "text/event-stream")], body: .script(.chunked, events.map { .bytes($0) }))
    }
    #expect(exchange.turn.text == "Hello" && exchange.turn.usage?.outputTokens == 2)
    #expect(pieces.withLock { $0 } == events.flatMap { $0 } && exchange.response == events.flatMap { $0 })
    let request = try #require(seen.withLock { $0.first })
    #expect(request.header("authorization") == "Bearer real" && request.header("openai-beta") == "x")
    #expect(request.header("cookie") == nil && request.path == "/v1/chat/completions")
    #expect(request.body == exchange.request)
  }

  @Test("a busy endpoint is asked again, but not after a piece of its reply was passed on")
  func retries() async throws {
    let count = Mutex(0)
    let good = #"{"choices":[{"message":{"content":"ok"},"finish_reason":"stop"}]}"#
    let exchange = try await relayed(RelayedRequest(body: Array("{}".utf8))) { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number == 1 ? .text("busy", status: 503) : .json(Array(good.utf8))
    }
    #expect(exchange.turn.text == "ok" && exchange.turn.requests == 2)
    count.withLock { $0 = 0 }
    await #expect(throws: Interruption.self) {
      _ = try await relayed(RelayedRequest(body: Array(#"{"stream":true}"#.utf8))) { _ in
        count.withLock { $0 += 1 }
        let start = Array(#"data: {"choices":[{"index":0,"delta":{"content":"He"}}]}\#n\#n"#.utf8)
        return LoopbackReply(
          headers: [("Content-Type", "text/event-stream")],
          body: .script(.chunked, [.bytes(start), .pause(.milliseconds(50)), .reset]))
      }
    }
    #expect(count.withLock { $0 } == 1)
  }

  private func relayed(
    _ request: RelayedRequest, piece: @escaping @Sendable (ArraySlice<UInt8>) -> Void = { _ in },
    server: @escaping LoopbackServer.Handler
  ) async throws -> Exchange {
    try await LoopbackServer.withServer(handler: server) { address in
      try await HTTPTransport.withTransport { transport in
        let time = TimeSource.system()
        let client = try HTTPModelClient(
          provider: .openai, model: "m",
          endpoint: EndpointOptions(baseURL: address.baseURL, key: Secret("real")), transport: transport,
          rate: RateController(maximum: 4, start: 4, time: time), time: time, seed: 1)
        return try await client.relay(request, parameters: SamplingParameters(), piece: piece)
      }
    }
  }
}
