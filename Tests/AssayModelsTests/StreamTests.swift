import AssayCore
import AssayHTTP
import AssayModels
import Testing

@Suite(.timeLimit(.minutes(1))) struct StreamTests {
  private static let text =
    "\u{FEFF}: c\r\nevent: a\r\ndata: 1\r\ndata:  2\r\n\r\n\ndata\n\nid: 3\ndata:é\r\rdata: end"

  @Test("events are the same however the stream is cut", arguments: 1...12)
  func pieces(size: Int) {
    var parser = EventStreamParser()
    var events: [EventStreamParser.Event] = []
    let bytes = Array(Self.text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += parser.feed(bytes[start..<min(start + size, bytes.count)])
    }
    if let last = parser.finish() { events.append(last) }
    #expect(
      events == [
        .init(name: "a", data: Array("1\n 2".utf8)), .init(name: "", data: []),
        .init(name: "", data: Array("é".utf8)),
        .init(name: "", data: Array("end".utf8)),
      ])
  }

  private static func stream(_ events: [String]) -> LoopbackReply {
    LoopbackReply(
      headers: [("Content-Type", "text/event-stream")],
      body: .script(.chunked, events.map { .bytes(Array("data: \($0)\n\n".utf8)) }))
  }

  private static func delta(_ delta: String) -> String { #"{"choices":[{"index":0,"delta":\#(delta)}]}"# }
  private static let stop = #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#

  private static let anthropic = [
    #"{"type":"message_start","message":{"model":"m2","usage":{"input_tokens":10,"cache_read_input_tokens":2,"output_tokens":1}}}"#,
    #"{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}}"#,
    #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"r"}}"#,
    #"{"type":"ping"}"#,
    #"{"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}"#,
    #"{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"a"}}"#,
    #"{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"b"}}"#,
    #"{"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"t","name":"f","input":{}}}"#,
    #"{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"{\"x\":"}}"#,
    #"{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"1}"}}"#,
    #"{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":9}}"#,
  ]

  @Test(
    "a stream is put together",
    arguments: [
      (
        Provider.openai,
        [delta(#"{"role":"assistant"}"#), delta(#"{"content":"a"}"#), delta(#"{"content":"b"}"#), stop],
        Turn(text: "ab", stopReason: .finished)
      ),
      (.openai, [delta(#"{"content":"a"}"#), "[DONE]"], Turn(text: "a", stopReason: .unknown)),
      (
        .openai,
        [
          delta(#"{"reasoning_content":"r"}"#), delta(#"{"content":"<think>s"}"#),
          delta(#"{"content":"</think>a"}"#), stop,
        ],
        Turn(text: "a", reasoning: "r\n\ns", stopReason: .finished)
      ),
      (
        .openai,
        [
          delta(#"{"tool_calls":[{"index":0,"id":"1","function":{"name":"f","arguments":""}}]}"#),
          delta(#"{"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}"#),
          delta(#"{"tool_calls":[{"index":1,"id":"2","function":{"name":"g","arguments":"1"}}]}"#),
          #"{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"#,
        ],
        Turn(
          text: "",
          toolCalls: [
            ToolCall(id: "1", name: "f", arguments: "{}"), ToolCall(id: "2", name: "g", arguments: "1"),
          ],
          stopReason: .toolCalls)
      ),
      (
        .anthropic, anthropic + [#"{"type":"message_stop"}"#],
        Turn(
          text: "ab", reasoning: "r", toolCalls: [ToolCall(id: "t", name: "f", arguments: #"{"x":1}"#)],
          stopReason: .toolCalls, usage: Usage(inputTokens: 12, cachedInputTokens: 2, outputTokens: 9),
          servedModel: "m2")
      ),
      (
        .openaiResponses,
        [
          #"{"type":"response.output_text.delta","delta":"a"}"#,
          #"{"type":"response.completed","response":{"status":"completed","output":[{"type":"message","content":[{"text":"ab"}]}]}}"#,
        ],
        Turn(text: "ab", stopReason: .finished)
      ),
    ])
  func assembled(provider: Provider, events: [String], expected: Turn) async throws {
    var turn = try await exchange(
      provider, reply: Self.stream(events), request: question("q", Self.streaming)
    ).turn
    turn.latencySeconds = 0
    #expect(turn == expected)
  }

  private static let streaming = SamplingParameters(extra: ["stream": .bool(true)])

  @Test(
    "a stream that was cut or that reports an error is no answer",
    arguments: [
      (Provider.openai, [], "connection-lost"), (.openai, [delta(#"{"content":"a"}"#)], "connection-lost"),
      (.openai, [delta(#"{"content":"a"}"#), #"{"cho"#], "malformed-reply"),
      (.openai, ["[DONE]"], "malformed-reply"),
      (
        .openai, [delta(#"{"content":"a"}"#), #"{"error":{"message":"no","code":500}}"#], "endpoint-rejected"
      ),
      (.anthropic, anthropic.dropLast(1).map { $0 }, "connection-lost"), (.anthropic, [], "connection-lost"),
      (
        .anthropic, [#"{"type":"error","error":{"type":"overloaded_error","message":"no"}}"#],
        "endpoint-rejected"
      ),
      (.openaiResponses, [#"{"type":"response.output_text.delta","delta":"a"}"#], "connection-lost"),
    ])
  func cut(provider: Provider, events: [String], kind: String) async throws {
    await #expect {
      _ = try await exchange(provider, reply: Self.stream(events), request: question("q", Self.streaming))
    } throws: { error in
      guard case .failed(let failure)? = error as? Interruption else { return false }
      return failure.kind == kind
    }
  }
}
