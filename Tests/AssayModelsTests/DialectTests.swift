import AssayCore
import AssayHTTP
import AssayModels
import Testing

/// A conversation with everything that a protocol must write.
private let conversation = ModelRequest(
  messages: [
    Message(role: .system, text: "Be \"brief\"."), Message(role: .user, text: "Zürich\n\u{1}"),
    Message(
      role: .assistant, text: "",
      toolCalls: [ToolCall(id: "c1", name: "look", arguments: #"{"b":1,"a":[2]}"#)]),
    Message(role: .tool, text: "found", toolCallID: "c1"),
  ],
  tools: [ToolDefinition(name: "look", summary: "Looks.", parameters: .object(["type": .string("object")]))],
  parameters: SamplingParameters(
    temperature: 0.5, topP: 1, maxOutputTokens: 9, extra: ["z": .integer(1), "a": .null]))

@Suite(.timeLimit(.minutes(1))) struct DialectTests {
  private static let ok: [Provider: String] = [
    .openai: #"{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]}"#,
    .openaiResponses:
      #"{"status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"x"}]}]}"#,
    .anthropic: #"{"content":[{"type":"text","text":"x"}],"stop_reason":"end_turn"}"#,
  ]

  // Written by hand from the three references of the protocols.
  @Test(
    "a conversation is written as the protocol prescribes",
    arguments: [
      (
        Provider.openai,
        #"{"model":"m","messages":[{"role":"system","content":"Be \"brief\"."},"#
          + #"{"role":"user","content":"Zürich\n\u0001"},"#
          + #"{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"look","arguments":"{\"b\":1,\"a\":[2]}"}}]},"#
          + #"{"role":"tool","content":"found","tool_call_id":"c1"}],"#
          + #""tools":[{"type":"function","function":{"name":"look","description":"Looks.","parameters":{"type":"object"}}}],"#
          + #""temperature":0.5,"top_p":1.0,"max_tokens":9,"a":null,"z":1}"#
      ),
      (
        .openaiResponses,
        #"{"model":"m","input":[{"role":"system","content":"Be \"brief\"."},"#
          + #"{"role":"user","content":"Zürich\n\u0001"},"#
          + #"{"type":"function_call","call_id":"c1","name":"look","arguments":"{\"b\":1,\"a\":[2]}"},"#
          + #"{"type":"function_call_output","call_id":"c1","output":"found"}],"#
          + #""tools":[{"type":"function","name":"look","description":"Looks.","parameters":{"type":"object"}}],"#
          + #""temperature":0.5,"top_p":1.0,"max_output_tokens":9,"store":false,"a":null,"z":1}"#
      ),
      (
        .anthropic,
        #"{"model":"m","max_tokens":9,"system":"Be \"brief\".","messages":[{"role":"user","content":"Zürich\n\u0001"},"#
          + #"{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"look","input":{"a":[2],"b":1}}]},"#
          + #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"found"}]}],"#
          + #""tools":[{"name":"look","description":"Looks.","input_schema":{"type":"object"}}],"#
          + #""temperature":0.5,"top_p":1.0,"a":null,"z":1}"#
      ),
    ])
  func request(provider: Provider, expected: String) async throws {
    let reply = LoopbackReply.json(Array((Self.ok[provider] ?? "").utf8))
    let sent = try await exchange(provider, reply: reply, request: conversation)
    #expect(String(decoding: sent.request, as: UTF8.self) == expected)
    #expect(sent.turn.text == "x" && sent.turn.stopReason == .finished)
  }

  /// A round of two tools, one of which was called with what is no JSON, and the next round.
  private static let rounds = ModelRequest(messages: [
    Message(role: .user, text: "q"),
    Message(
      role: .assistant, text: "Looking.",
      toolCalls: [
        ToolCall(id: "c1", name: "bash", arguments: #"{"command":"ls"}"#),
        ToolCall(id: "c2", name: "bash", arguments: "{"),
      ]),
    Message(role: .tool, text: "a\n", toolCallID: "c1"),
    Message(role: .tool, text: "Error.", toolCallID: "c2"),
    Message(
      role: .assistant, text: "", toolCalls: [ToolCall(id: "c3", name: "bash", arguments: "")]),
    Message(role: .tool, text: "b", toolCallID: "c3"),
  ])

  // Written by hand from the three references of the protocols.
  @Test(
    "rounds of tools are written as the protocol prescribes, and the next call is read",
    arguments: [
      (
        Provider.openai,
        #"{"choices":[{"message":{"content":"So.","tool_calls":[{"id":"c4","function":{"name":"bash","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}"#,
        #"[{"role":"user","content":"q"},"#
          + #"{"role":"assistant","content":"Looking.","tool_calls":["#
          + #"{"id":"c1","type":"function","function":{"name":"bash","arguments":"{\"command\":\"ls\"}"}},"#
          + #"{"id":"c2","type":"function","function":{"name":"bash","arguments":"{"}}]},"#
          + #"{"role":"tool","content":"a\n","tool_call_id":"c1"},{"role":"tool","content":"Error.","tool_call_id":"c2"},"#
          + #"{"role":"assistant","content":null,"tool_calls":[{"id":"c3","type":"function","function":{"name":"bash","arguments":""}}]},"#
          + #"{"role":"tool","content":"b","tool_call_id":"c3"}]"#
      ),
      (
        .openaiResponses,
        #"{"status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"So."}]},{"type":"function_call","id":"f","call_id":"c4","name":"bash","arguments":"{}"}]}"#,
        #"[{"role":"user","content":"q"},{"role":"assistant","content":"Looking."},"#
          + #"{"type":"function_call","call_id":"c1","name":"bash","arguments":"{\"command\":\"ls\"}"},"#
          + #"{"type":"function_call","call_id":"c2","name":"bash","arguments":"{"},"#
          + #"{"type":"function_call_output","call_id":"c1","output":"a\n"},{"type":"function_call_output","call_id":"c2","output":"Error."},"#
          + #"{"type":"function_call","call_id":"c3","name":"bash","arguments":""},"#
          + #"{"type":"function_call_output","call_id":"c3","output":"b"}]"#
      ),
      (
        .anthropic,
        #"{"content":[{"type":"text","text":"So."},{"type":"tool_use","id":"c4","name":"bash","input":{}}],"stop_reason":"tool_use"}"#,
        #"[{"role":"user","content":"q"},{"role":"assistant","content":[{"text":"Looking.","type":"text"},"#
          + #"{"type":"tool_use","id":"c1","name":"bash","input":{"command":"ls"}},"#
          + #"{"type":"tool_use","id":"c2","name":"bash","input":{"arguments":"{"}}]},"#
          + #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"a\n"},{"type":"tool_result","tool_use_id":"c2","content":"Error."}]},"#
          + #"{"role":"assistant","content":[{"type":"tool_use","id":"c3","name":"bash","input":{}}]},"#
          + #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"c3","content":"b"}]}]"#
      ),
    ])
  func rounds(provider: Provider, reply: String, messages: String) async throws {
    let sent = try await exchange(provider, reply: .json(Array(reply.utf8)), request: Self.rounds)
    let body = String(decoding: sent.request, as: UTF8.self)
    #expect(body.contains(messages), "\(body)")
    #expect(
      sent.turn
        == Turn(
          text: "So.", toolCalls: [ToolCall(id: "c4", name: "bash", arguments: "{}")], stopReason: .toolCalls,
          latencySeconds: sent.turn.latencySeconds))
  }

  @Test("what the user adds takes the place of what stands there")
  func extra() async throws {
    let parameters = SamplingParameters(
      maxOutputTokens: 9, extra: ["max_tokens": .integer(5), "model": .string("other")])
    let sent = try await exchange(
      .openai, reply: .json(Array((Self.ok[.openai] ?? "").utf8)), request: question("q", parameters))
    let text = String(decoding: sent.request, as: UTF8.self)
    #expect(text == #"{"messages":[{"role":"user","content":"q"}],"max_tokens":5,"model":"other"}"#)
  }

  @Test(
    "a family without a system role gets the instructions where it reads them",
    arguments: [
      (ModelQuirks.SystemRole.user, #"[{"role":"user","content":"S\n\nU"}]"#),
      (.developer, #"[{"role":"developer","content":"S"},{"role":"user","content":"U"}]"#),
      (.system, #"[{"role":"system","content":"S"},{"role":"user","content":"U"}]"#),
    ])
  func systemRole(role: ModelQuirks.SystemRole, messages: String) async throws {
    let request = ModelRequest(messages: [Message(role: .system, text: "S"), Message(role: .user, text: "U")])
    let sent = try await exchange(
      .openai, reply: .json(Array((Self.ok[.openai] ?? "").utf8)), request: request,
      quirks: ModelQuirks(
        outputLimitMember: "max_completion_tokens", systemRole: role, defaultMaxOutputTokens: 3))
    let text = String(decoding: sent.request, as: UTF8.self)
    #expect(text == #"{"model":"m","messages":\#(messages),"max_completion_tokens":3}"#)
  }

  private static func chat(_ message: String, _ finish: String = #""stop""#, _ rest: String = "") -> String {
    #"{"choices":[{"message":\#(message),"finish_reason":\#(finish)}]\#(rest)}"#
  }

  @Test(
    "a chat completion says what it says",
    arguments: [
      (chat(#"{"content":"a"}"#), Turn(text: "a", stopReason: .finished)),
      (chat(#"{"content":"a"}"#, #""length""#), Turn(text: "a", stopReason: .length)),
      (chat(#"{"content":""}"#, #""content_filter""#), Turn(text: "", stopReason: .contentFilter)),
      (chat(#"{"content":"a"}"#, "null"), Turn(text: "a", stopReason: .unknown)),
      (chat(#"{"content":"a"}"#, #""new""#), Turn(text: "a", stopReason: .unknown)),
      (chat(#"{"content":null,"refusal":"No."}"#), Turn(text: "No.", stopReason: .declined)),
      (
        chat(#"{"content":[{"type":"text","text":"a"},{"type":"image"},{"type":"text","text":"b"}]}"#),
        Turn(text: "ab", stopReason: .finished)
      ),
      (
        chat(#"{"content":"<think>r</think>\n\na","reasoning_content":"f"}"#),
        Turn(text: "a", reasoning: "f\n\nr", stopReason: .finished)
      ),
      (chat(#"{"content":"a","reasoning":"r"}"#), Turn(text: "a", reasoning: "r", stopReason: .finished)),
      (
        chat(
          #"{"tool_calls":[{"id":"1","function":{"name":"f","arguments":"{"}},{"function":{"name":"g","arguments":{"a":1}}}]}"#,
          #""tool_calls""#),
        Turn(
          text: "",
          toolCalls: [
            ToolCall(id: "1", name: "f", arguments: "{"), ToolCall(id: "", name: "g", arguments: #"{"a":1}"#),
          ], stopReason: .toolCalls)
      ),
      (
        chat(
          #"{"content":"\ud83d\ude42\ud83d"}"#, #""stop""#,
          #","model":"m2","usage":{"prompt_tokens":10,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":2}}"#
        ),
        Turn(
          text: "🙂\u{FFFD}", stopReason: .finished,
          usage: Usage(inputTokens: 10, cachedInputTokens: 4, outputTokens: 5, reasoningTokens: 2),
          servedModel: "m2")
      ),
      (
        chat(
          #"{"content":"a"}"#, #""stop""#,
          #","usage":{"prompt_tokens":10,"completion_tokens":5,"prompt_cache_hit_tokens":6}"#),
        Turn(
          text: "a", stopReason: .finished,
          usage: Usage(inputTokens: 10, cachedInputTokens: 6, outputTokens: 5))
      ),
      (
        chat(#"{"content":"a"}"#, #""stop""#, #","usage":{"prompt_tokens":1e400}"#),
        Turn(text: "a", stopReason: .finished)
      ),
    ])
  func chatReply(body: String, expected: Turn) async throws { try await check(.openai, body, expected) }

  @Test(
    "a response says what it says",
    arguments: [
      (
        #"{"status":"completed","model":"m2","output":[{"type":"reasoning","summary":[{"text":"r"}]},{"type":"message","content":[{"type":"output_text","text":"a"}]}],"usage":{"input_tokens":9,"output_tokens":8,"input_tokens_details":{"cached_tokens":7},"output_tokens_details":{"reasoning_tokens":6}}}"#,
        Turn(
          text: "a", reasoning: "r", stopReason: .finished,
          usage: Usage(inputTokens: 9, cachedInputTokens: 7, outputTokens: 8, reasoningTokens: 6),
          servedModel: "m2")
      ),
      (
        #"{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[]}"#,
        Turn(text: "", stopReason: .length)
      ),
      (
        #"{"status":"incomplete","incomplete_details":{"reason":"content_filter"},"output":[],"error":null}"#,
        Turn(text: "", stopReason: .contentFilter)
      ),
      (
        #"{"status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"No."}]}]}"#,
        Turn(text: "No.", stopReason: .declined)
      ),
      (
        #"{"status":"completed","output":[{"type":"function_call","call_id":"c","name":"f","arguments":"{}"}]}"#,
        Turn(text: "", toolCalls: [ToolCall(id: "c", name: "f", arguments: "{}")], stopReason: .toolCalls)
      ),
    ])
  func response(body: String, expected: Turn) async throws {
    try await check(.openaiResponses, body, expected)
  }

  private static func message(_ blocks: String, _ reason: String) -> String {
    #"{"content":[\#(blocks)],"stop_reason":"\#(reason)"}"#
  }

  @Test(
    "a message says what it says",
    arguments: [
      (
        #"{"model":"m2","content":[{"type":"thinking","thinking":"r"},{"type":"text","text":"a"}],"stop_reason":"end_turn","usage":{"input_tokens":10,"cache_read_input_tokens":4,"cache_creation_input_tokens":3,"output_tokens":5}}"#,
        Turn(
          text: "a", reasoning: "r", stopReason: .finished,
          usage: Usage(inputTokens: 17, cachedInputTokens: 4, outputTokens: 5), servedModel: "m2")
      ),
      (message(#"{"type":"text","text":"a"}"#, "stop_sequence"), Turn(text: "a", stopReason: .finished)),
      (message(#"{"type":"text","text":"a"}"#, "max_tokens"), Turn(text: "a", stopReason: .length)),
      (message("", "refusal"), Turn(text: "", stopReason: .declined)),
      (message("", "pause_turn"), Turn(text: "", stopReason: .unknown)),
      (
        message(#"{"type":"tool_use","id":"t","name":"f","input":{"b":1,"a":2}}"#, "tool_use"),
        Turn(
          text: "", toolCalls: [ToolCall(id: "t", name: "f", arguments: #"{"a":2,"b":1}"#)],
          stopReason: .toolCalls)
      ),
    ])
  func messageReply(body: String, expected: Turn) async throws { try await check(.anthropic, body, expected) }

  private func check(_ provider: Provider, _ body: String, _ expected: Turn) async throws {
    var turn = try await exchange(provider, reply: .json(Array(body.utf8)), request: question()).turn
    #expect(turn.latencySeconds > 0)
    turn.latencySeconds = 0
    #expect(turn == expected)
  }

  @Test(
    "a reply that is not what the protocol prescribes is no answer",
    arguments: [Provider.openai, .openaiResponses, .anthropic],
    [
      "", "null", "[]", "{}", "3", "{\"choices\":7}", #"{"choices":[{}]}"#, #"{"choices":[{"message":"x"}]}"#,
      #"{"choices":[{"message":{"content":7}}]}"#, #"{"error":{"message":"broken"}}"#, #"{"output":{}}"#,
      #"{"output":[{}]}"#, #"{"status":"failed","output":[]}"#, #"{"content":"x"}"#, #"{"content":[{}]}"#,
      #"{"content":[{"type":"text"}],"stop_reason":"end_turn"}"#,
      #"{"content":[{"type":"text","text":"x"}]}"#,
    ])
  func malformed(provider: Provider, body: String) async throws {
    await #expect {
      _ = try await exchange(provider, reply: .json(Array(body.utf8)), request: question())
    } throws: { error in
      guard case .failed(let failure)? = error as? Interruption else { return false }
      return failure.kind == "malformed-reply"
    }
  }
}
