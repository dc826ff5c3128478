import AssayCore
import Testing

@testable import AssayWire

@Suite struct WireProtocolTests {
  private static let reply = WireReply(
    name: "0123456789abcdef01234567", model: "careful", text: "No \"thanks\".\n好",
    inputTokens: 9,
    outputTokens: 4, fingerprint: "assay-demo")

  private static func cut() -> WireReply {
    var reply = reply
    reply.stop = .length
    return reply
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // The expected texts below are written by hand after the services' public references.

  @Test func chatReply() {
    #expect(
      text(WireProtocol.chat.whole(Self.reply))
        == #"{"id":"chatcmpl-0123456789abcdef01234567","object":"chat.completion","created":1700000000,"#
        + #""model":"careful","system_fingerprint":"assay-demo","choices":[{"index":0,"message":"#
        + #"{"role":"assistant","content":"No \"thanks\".\n好","refusal":null},"logprobs":null,"#
        + #""finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":4,"total_tokens":13,"#
        + #""prompt_tokens_details":{"cached_tokens":0},"completion_tokens_details":{"reasoning_tokens":0}}}"#
    )
    #expect(text(WireProtocol.chat.whole(Self.cut())).contains(#""finish_reason":"length""#))
  }

  @Test func chatEvents() {
    let head =
      #"data: {"id":"chatcmpl-0123456789abcdef01234567","object":"chat.completion.chunk","created":1700000000,"#
      + #""model":"careful","system_fingerprint":"assay-demo","choices":["#
    #expect(
      WireProtocol.chat.events(Self.reply, withUsage: false).map(text) == [
        head + #"{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}"# + "\n\n",
        head + #"{"index":0,"delta":{"content":"No \"thanks\".\n好"},"finish_reason":null}]}"# + "\n\n",
        head + #"{"index":0,"delta":{},"finish_reason":"stop"}]}"# + "\n\n", "data: [DONE]\n\n",
      ])
    let withUsage = WireProtocol.chat.events(Self.reply, withUsage: true).map(text)
    #expect(withUsage.count == 5)
    #expect(withUsage[1].hasSuffix(#""finish_reason":null}],"usage":null}"# + "\n\n"))
    #expect(withUsage[3].contains(#""choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4"#))
  }

  @Test func responsesReply() {
    #expect(
      text(WireProtocol.responses.whole(Self.cut()))
        == #"{"id":"resp_0123456789abcdef01234567","object":"response","created_at":1700000000,"#
        + #""status":"incomplete","error":null,"incomplete_details":{"reason":"max_output_tokens"},"#
        + #""instructions":null,"metadata":{},"model":"careful","parallel_tool_calls":true,"tool_choice":"auto","#
        + #""tools":[],"output":[{"type":"message","id":"msg_0123456789abcdef01234567","status":"incomplete","#
        + #""role":"assistant","content":[{"type":"output_text","annotations":[],"logprobs":[],"#
        + #""text":"No \"thanks\".\n好"}]}],"usage":{"input_tokens":9,"#
        + #""input_tokens_details":{"cache_write_tokens":0,"cached_tokens":0},"output_tokens":4,"#
        + #""output_tokens_details":{"reasoning_tokens":0},"total_tokens":13}}"#)
  }

  @Test func responsesEvents() {
    let events = WireProtocol.responses.events(Self.reply, withUsage: true).map(text)
    #expect(
      events.map { String($0.prefix { $0 != "\n" }) } == [
        "event: response.created", "event: response.in_progress", "event: response.output_item.added",
        "event: response.content_part.added", "event: response.output_text.delta",
        "event: response.output_text.done", "event: response.content_part.done",
        "event: response.output_item.done", "event: response.completed",
      ])
    #expect(
      events[4]
        == "event: response.output_text.delta\n"
        + #"data: {"type":"response.output_text.delta","sequence_number":4,"item_id":"msg_0123456789abcdef01234567","#
        + #""output_index":0,"content_index":0,"delta":"No \"thanks\".\n好","logprobs":[]}"# + "\n\n")
    #expect(
      text(WireProtocol.responses.events(Self.cut(), withUsage: true).last ?? []).hasPrefix(
        "event: response.incomplete\n"))
  }

  @Test func messagesReply() {
    #expect(
      text(WireProtocol.messages.whole(Self.reply))
        == #"{"id":"msg_0123456789abcdef01234567","type":"message","role":"assistant","model":"careful","#
        + #""content":[{"type":"text","text":"No \"thanks\".\n好"}],"stop_reason":"end_turn","stop_sequence":null,"#
        + #""usage":{"input_tokens":9,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,"#
        + #""output_tokens":4}}"#)
  }

  @Test func messagesEvents() {
    let events = WireProtocol.messages.events(Self.cut(), withUsage: true).map(text)
    #expect(
      events.map { String($0.prefix { $0 != "\n" }) } == [
        "event: message_start", "event: content_block_start", "event: ping", "event: content_block_delta",
        "event: content_block_stop", "event: message_delta", "event: message_stop",
      ])
    #expect(
      events[3] == "event: content_block_delta\n"
        + #"data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"No \"thanks\".\n好"}}"#
        + "\n\n")
    #expect(
      events[5] == "event: message_delta\n"
        + #"data: {"type":"message_delta","delta":{"stop_reason":"max_tokens","stop_sequence":null},"#
        + #""usage":{"output_tokens":4}}"# + "\n\n")
  }

  @Test func piecesMakeTheText() {
    var reply = Self.reply
    reply.text = String(repeating: "好a😀", count: 100) + "\r\n"
    #expect(reply.pieces.joined().utf8.elementsEqual(reply.text.utf8))
    #expect(reply.pieces.count > 15 && reply.pieces.allSatisfy { $0.utf8.count <= 51 })
    reply.text = ""
    #expect(reply.pieces.isEmpty)
  }

  @Test(
    "understands requests",
    arguments: [
      (
        .chat,
        #"{"model":"m","messages":[{"role":"developer","content":"s"},{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]},{"role":"assistant","tool_calls":[]},{"role":"tool","content":"t"}],"stream":true,"stream_options":{"include_usage":true},"max_tokens":5,"seed":-3,"tools":[{"type":"function"}]}"#,
        WireRequest(
          model: "m",
          messages: [
            Message(role: .system, text: "s"), Message(role: .user, text: "ab"),
            Message(role: .assistant, text: ""), Message(role: .tool, text: "t"),
          ], delivery: .events(withUsage: true), seed: -3, maxOutputTokens: 5)
      ),
      (
        .responses,
        #"{"model":"m","instructions":"s","input":[{"role":"user","content":[{"type":"input_text","text":"a"}]},{"type":"reasoning","summary":[]},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"b"}]},{"type":"function_call_output","call_id":"c","output":"t"}],"max_output_tokens":7}"#,
        WireRequest(
          model: "m",
          messages: [
            Message(role: .system, text: "s"), Message(role: .user, text: "a"),
            Message(role: .assistant, text: "b"), Message(role: .tool, text: "t", toolCallID: "c"),
          ], delivery: .whole, seed: nil, maxOutputTokens: 7)
      ),
      (
        .messages,
        #"{"model":"m","system":[{"type":"text","text":"s"}],"max_tokens":8,"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":[{"type":"text","text":"t"}]},{"type":"text","text":"a"}]}],"stream":true}"#,
        WireRequest(
          model: "m",
          messages: [
            Message(role: .system, text: "s"), Message(role: .tool, text: "t", toolCallID: "x"),
            Message(role: .user, text: "a"),
          ],
          delivery: .events(withUsage: true), seed: nil, maxOutputTokens: 8)
      ),
    ] as [(WireProtocol, String, WireRequest)])
  func understands(form: WireProtocol, body: String, request: WireRequest) throws {
    #expect(try form.read(JSONReader.value(of: Array(body.utf8))) == request)
  }
}
