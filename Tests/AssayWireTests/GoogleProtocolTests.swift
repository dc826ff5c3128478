import AssayCore
import Testing

@testable import AssayWire

/// Google's protocol, after ai.google.dev/api/generate-content.
@Suite struct GoogleProtocolTests {
  private static let path = "/v1beta/models/gemini-3:generateContent"

  private func read(
    _ body: String, path: String = path, _ content: ContentReader = .strict
  ) throws -> WireRequest {
    try WireProtocol.google.read(try JSONReader.value(of: Array(body.utf8)), path: path, content: content)
  }

  @Test("names of calls may be missing, and members may be written in snake case")
  func names() throws {
    let request = try read(
      #"""
      {"system_instruction":{"parts":[{"text":"s"}]},"generation_config":{"max_output_tokens":7,"seed":3},
       "contents":[{"parts":[{"text":"a\nmore"}]},
        {"role":"model","parts":[{"text":"b"},{"function_call":{"name":"f","args":{"x":1}}},{"functionCall":{"name":"g"}},{"functionCall":{"name":"f"}}]},
        {"role":"user","parts":[{"functionResponse":{"name":"g","response":{"output":"of g"}}},{"function_response":{"id":"unknown","name":"f","response":{"result":2}}},{"functionResponse":{"name":"f","response":{"error":"bad"}}},{"text":"and"}]}]}
      """#, path: "/v1beta/models/gemini-3:streamGenerateContent?key=k&alt=sse")
    let names = CallNames(opening: "a")
    let (first, second, third) = (names.name(0), names.name(1), names.name(2))
    #expect(Set([first, second, third]).count == 3)
    #expect(first.utf8.count == 9 && first.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    #expect(
      request
        == WireRequest(
          model: "gemini-3",
          messages: [
            Message(role: .system, text: "s"), Message(role: .user, text: "a\nmore"),
            Message(
              role: .assistant, text: "b",
              toolCalls: [
                ToolCall(id: first, name: "f", arguments: #"{"x":1}"#),
                ToolCall(id: second, name: "g", arguments: "{}"),
                ToolCall(id: third, name: "f", arguments: "{}"),
              ]), Message(role: .tool, text: "of g", toolCallID: second),
            Message(role: .tool, text: #"{"result":2}"#, toolCallID: first),
            Message(role: .tool, text: "bad", toolCallID: third), Message(role: .user, text: "and"),
          ], delivery: .events(withUsage: true), seed: 3, maxOutputTokens: 7))
  }

  @Test("schemas in the service's own form become JSON Schema, and others stay as they are")
  func schemas() throws {
    let own = #"""
      {"type":"OBJECT","propertyOrdering":["a"],"required":["a"],"properties":{"a":{"type":"ARRAY","minItems":"2","items":{"type":"STRING","nullable":true}},"type":{"type":"TYPE_UNSPECIFIED","anyOf":[{"type":"INTEGER"}]}}}
      """#
    let plain = #"{"type":"object","properties":{"a":{"type":"OBJECT"}},"nullable":true}"#
    let declarations =
      #"[{"name":"f","description":"d","parameters":\#(own)},{"name":"g","parametersJsonSchema":\#(plain)},{"name":"h"}]"#
    let contents = #""contents":[{"parts":[{"text":"x"}]}]"#
    let tools = #""tools":[{"googleSearch":{}},{"functionDeclarations":\#(declarations)}]"#
    let offered = try read("{\(contents),\(tools)}").tools
    let expected = #"""
      {"type":"object","required":["a"],"properties":{"a":{"type":"array","minItems":2,"items":{"type":["string","null"]}},"type":{"anyOf":[{"type":"integer"}]}}}
      """#
    func value(_ text: String) throws -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }
    #expect(
      offered == [
        OfferedTool(name: "f", summary: "d", form: .function(schema: try value(expected))),
        OfferedTool(name: "g", form: .function(schema: try value(plain))),
        OfferedTool(name: "h", form: .function(schema: try value(#"{"type":"object","properties":{}}"#))),
      ])
    let none = #""toolConfig":{"functionCallingConfig":{"mode":"NONE"}}"#
    #expect(try read("{\(contents),\(tools),\(none)}").tools.isEmpty)
  }

  private static let reply = WireReply(
    name: "0123456789abcdef01234567", model: "gemini-3", text: "No \"thanks\".\n好",
    calls: [WireCall(tool: OfferedTool(name: "f", form: .freeform), input: "x", id: "a\"b")],
    inputTokens: 9, outputTokens: 4)

  @Test func replies() {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    let call = #"{"functionCall":{"id":"a\"b","name":"f","args":{"input":"x"}}}"#
    let words = #"{"text":"No \"thanks\".\n好"}"#
    let tail = #","modelVersion":"gemini-3","responseId":"0123456789abcdef01234567"}"#
    let usage =
      #","usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":4,"totalTokenCount":13}"#
    let head = #"{"candidates":[{"content":{"role":"model","parts":["#
    #expect(
      text(WireProtocol.google.whole(Self.reply))
        == head + words + "," + call + #"]},"finishReason":"STOP","index":0}]"# + usage + tail)
    #expect(
      WireProtocol.google.events(Self.reply, withUsage: true).map(text) == [
        "data: " + head + words + #"]},"index":0}]"# + tail + "\n\n",
        "data: " + head + call + #"]},"finishReason":"STOP","index":0}]"# + usage + tail + "\n\n",
      ])
    var empty = Self.reply
    (empty.text, empty.calls, empty.stop) = ("", [], .length)
    #expect(
      WireProtocol.google.events(empty, withUsage: true).map(text) == [
        "data: " + head + #"{"text":""}]},"finishReason":"MAX_TOKENS","index":0}]"# + usage + tail + "\n\n"
      ])
    #expect(
      text(WireProtocol.google.error(.invalid("No.")))
        == #"{"error":{"code":400,"message":"No.","status":"INVALID_ARGUMENT"}}"#)
  }

  @Test(
    "a path that asks for nothing known is refused",
    arguments: [
      "", "/", "/v1beta/models/:generateContent", "/v1beta/models/m:countTokens", "/v1beta/models/m",
      "/v1beta/models/m:streamGenerateContent", "/v1beta/models/m:streamGenerateContent?alt=json",
      "/v2/models/m:generateContent", "/v1beta/models/a//b:generateContent",
      "/v1beta/models/" + String(repeating: "m", count: 2_000) + ":generateContent",
    ])
  func paths(_ path: String) {
    #expect(throws: RequestFault.self) { try read(#"{"contents":[{"parts":[{"text":"x"}]}]}"#, path: path) }
  }
}

/// Requests that no program means, in all protocols.
@Suite struct HostileRequestTests {
  private static let bodies: [(WireProtocol, String)] = [
    (
      .chat,
      #"{"model":"m","n":1,"stream":true,"stream_options":{"include_usage":true},"max_tokens":5,"messages":[{"role":"system","content":"s"},{"role":"assistant","content":[{"type":"text","text":"a"}],"tool_calls":[{"id":"i","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"i","content":"t"}],"tools":[{"type":"function","function":{"name":"f","parameters":{}}}],"tool_choice":"auto"}"#
    ),
    (
      .responses,
      #"{"model":"m","instructions":"s","stream":true,"max_output_tokens":5,"input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"a"}]},{"type":"function_call","call_id":"i","name":"f","arguments":"{}"},{"type":"function_call_output","call_id":"i","output":[{"type":"input_text","text":"t"}]}],"tools":[{"type":"custom","name":"f","format":{"type":"grammar","syntax":"lark","definition":"d"}}]}"#
    ),
    (
      .messages,
      #"{"model":"m","max_tokens":5,"stream":true,"system":[{"type":"text","text":"s"}],"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"i","name":"f","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"i","content":[{"type":"text","text":"t"}],"is_error":true},{"type":"text","text":"a"}]}],"tools":[{"name":"f","input_schema":{}}]}"#
    ),
    (
      .google,
      #"{"systemInstruction":{"parts":[{"text":"s"}]},"contents":[{"role":"model","parts":[{"functionCall":{"id":"i","name":"f","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"id":"i","name":"f","response":{"output":"t"}}},{"text":"a"}]}],"tools":[{"functionDeclarations":[{"name":"f","parameters":{"type":"OBJECT","properties":{}}}]}],"generationConfig":{"maxOutputTokens":5}}"#
    ),
  ]

  private static let path = "/v1/models/m:generateContent"

  /// A value with each of its parts in turn replaced by another.
  private static func variants(_ value: JSONValue, with other: JSONValue) -> [JSONValue] {
    var all = [other]
    switch value {
    case .array(let elements):
      for (place, element) in elements.enumerated() {
        all += variants(element, with: other).map { variant in
          var copy = elements
          copy[place] = variant
          return .array(copy)
        }
      }
    case .object(let members):
      for (name, member) in members {
        all += variants(member, with: other).map { variant in
          .object(members.merging([name: variant]) { $1 })
        }
      }
    case .null, .bool, .integer, .number, .string: break
    }
    return all
  }

  @Test(
    "values of other types are read or refused, and break nothing",
    arguments: [ContentReader.lenient, .strict])
  func types(_ content: ContentReader) throws {
    let others: [JSONValue] = [
      .null, .bool(true), .integer(-1), .integer(.max), .number(1e300), .string(""), .array([]),
      .array([.null]), .object([:]), .object(["type": .string("\u{202E}\u{1B}[2J")]),
    ]
    for (form, body) in Self.bodies {
      let value = try JSONReader.value(of: Array(body.utf8))
      _ = try form.read(value, path: Self.path, content: content)
      var refused = 0
      for other in others {
        for variant in Self.variants(value, with: other) {
          do throws(RequestFault) {
            _ = try form.read(variant, path: Self.path, content: content)
          } catch {
            refused += 1
            #expect(error.status == 400 && !error.message.isEmpty)
            // What is told to a program is JSON, whatever the request held.
            #expect((try? JSONReader.value(of: form.error(error))) != nil)
          }
        }
      }
      #expect(refused > 20, "\(form)")
    }
  }

  @Test("what is huge is read in one go")
  func huge() throws {
    let long = String(repeating: "好\\n", count: 1 << 20)
    let parts = Array(repeating: #"{"text":"x"}"#, count: 100_000).joined(separator: ",")
    for body in [
      #"{"contents":[{"parts":[{"text":"\#(long)"}]}]}"#, #"{"contents":[{"parts":[\#(parts)]}]}"#,
    ] {
      let request = try WireProtocol.google.read(
        try JSONReader.value(of: Array(body.utf8)), path: Self.path, content: .strict)
      #expect(request.messages[0].text.utf8.count >= 199_999)
    }
  }
}
