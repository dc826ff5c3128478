import AssayCore
import AssayWire
import Foundation
import Synchronization
import Testing

@testable import AssayAgents

/// Requests of programs that reach a model of another protocol, and its replies to them.
@Suite struct TranslationTests {
  /// The same conversation in all protocols: instructions, a prompt, a call, what came of it; one tool on offer.
  static func body(_ form: WireProtocol, isStream: Bool = false, callID: String = "c1") -> String {
    let schema = #"{"type":"object","properties":{"command":{"type":"string"}},"required":["command"]}"#
    let stream = isStream ? #","stream":true"# : ""
    return switch form {
    case .chat:
      #"""
      {"model":"own","temperature":1,"max_completion_tokens":50\#(stream),"messages":[{"role":"developer","content":"Be brief."},{"role":"user","content":[{"type":"text","text":"Do"},{"type":"text","text":"it."}]},{"role":"assistant","content":null,"tool_calls":[{"id":"\#(callID)","type":"function","function":{"name":"bash","arguments":"{\"command\":\"id\"}"}}]},{"role":"tool","tool_call_id":"\#(callID)","content":"root"}],"tools":[{"type":"function","function":{"name":"bash","description":"Runs.","parameters":\#(schema)}}]}
      """#
    case .responses:
      #"""
      {"model":"own","instructions":"Be brief.","max_output_tokens":50\#(stream),"input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"Do"},{"type":"input_text","text":"it."}]},{"type":"reasoning","summary":[],"encrypted_content":"x"},{"type":"function_call","call_id":"\#(callID)","name":"bash","arguments":"{\"command\":\"id\"}"},{"type":"function_call_output","call_id":"\#(callID)","output":"root"}],"tools":[{"type":"web_search"},{"type":"function","name":"bash","description":"Runs.","strict":false,"parameters":\#(schema)}]}
      """#
    case .messages:
      #"""
      {"model":"own","max_tokens":50\#(stream),"system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"user","content":[{"type":"text","text":"Do"},{"type":"text","text":"it."}]},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s"},{"type":"tool_use","id":"\#(callID)","name":"bash","input":{"command":"id"}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"\#(callID)","content":[{"type":"text","text":"root"}]}]}],"tools":[{"name":"bash","description":"Runs.","input_schema":\#(schema)},{"type":"web_search_20250305","name":"web_search"}]}
      """#
    case .google:
      #"""
      {"systemInstruction":{"role":"user","parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"Do"},{"text":"it."}]},{"role":"model","parts":[{"text":"hm","thought":true},{"functionCall":{"id":"\#(callID)","name":"bash","args":{"command":"id"}},"thoughtSignature":"s"}]},{"role":"user","parts":[{"functionResponse":{"id":"\#(callID)","name":"bash","response":{"output":"root"}}}]}],"tools":[{"functionDeclarations":[{"name":"bash","description":"Runs.","parametersJsonSchema":\#(schema)}]},{"googleSearch":{}}],"generationConfig":{"temperature":1,"maxOutputTokens":50}}
      """#
    }
  }

  static func path(_ form: WireProtocol, isStream: Bool = false) -> String {
    guard form == .google else { return "/v1" }
    return "/v1beta/models/own:" + (isStream ? "streamGenerateContent?alt=sse" : "generateContent")
  }

  /// What a program is told, and what its model was asked.
  private static func relay(
    _ form: WireProtocol, _ body: String, path: String, _ turn: Turn,
    parameters: SamplingParameters = SamplingParameters()
  ) async throws -> (told: String, exchange: Exchange, asked: ModelRequest) {
    let model = ScriptedModel([turn])
    let told = Told()
    let exchange = try await TranslatingRelay(model, speaking: form).relay(
      RelayedRequest(body: Array(body.utf8), path: path), parameters: parameters
    ) { told.add($0) }
    return (told.text, exchange, try #require(model.requests.first))
  }

  private static let spoken = Turn(
    text: "So \"be\" it.\n好", toolCalls: [ToolCall(id: "x1", name: "bash", arguments: #"{"command":"ls"}"#)],
    stopReason: .toolCalls, usage: Usage(inputTokens: 20, outputTokens: 7))

  @Test("a program's request says the same to any model", arguments: WireProtocol.allCases)
  func question(_ form: WireProtocol) async throws {
    var forced = SamplingParameters(temperature: 0.5, maxOutputTokens: 30)
    forced.extra = ["seed": .integer(4)]
    let asked = try await Self.relay(
      form, Self.body(form), path: Self.path(form), Self.spoken, parameters: forced
    ).asked
    #expect(
      asked.messages == [
        Message(role: .system, text: "Be brief."), Message(role: .user, text: "Do\nit."),
        Message(
          role: .assistant, text: "",
          toolCalls: [ToolCall(id: "c1", name: "bash", arguments: #"{"command":"id"}"#)]),
        Message(role: .tool, text: "root", toolCallID: "c1"),
      ])
    let schema = JSONValue.object([
      "type": .string("object"), "required": .array([.string("command")]),
      "properties": .object(["command": .object(["type": .string("string")])]),
    ])
    #expect(asked.tools == [ToolDefinition(name: "bash", summary: "Runs.", parameters: schema)])
    #expect(asked.parameters == forced)
    // The program's own limit counts where it is the lower one; the rest of its sampling is dropped.
    let own = try await Self.relay(form, Self.body(form), path: Self.path(form), Self.spoken).asked
    #expect(own.parameters == SamplingParameters(maxOutputTokens: 50))
  }

  // Written by hand after the services' public references.
  @Test(
    "a reply has the form of the program's protocol",
    arguments: [
      (
        WireProtocol.chat, "choices.0.message.content", "choices.0.message.tool_calls.0.function.arguments",
        "choices.0.message.tool_calls.0.id", "choices.0.finish_reason", "tool_calls", "usage.prompt_tokens"
      ),
      (
        .responses, "output.0.content.0.text", "output.1.arguments", "output.1.call_id", "status",
        "completed", "usage.input_tokens"
      ),
      (
        .messages, "content.0.text", "content.1.input", "content.1.id", "stop_reason", "tool_use",
        "usage.input_tokens"
      ),
      (
        .google, "candidates.0.content.parts.0.text", "candidates.0.content.parts.1.functionCall.args",
        "candidates.0.content.parts.1.functionCall.id", "candidates.0.finishReason", "STOP",
        "usageMetadata.promptTokenCount"
      ),
    ])
  func whole(
    _ form: WireProtocol, _ text: String, _ input: String, _ id: String, _ stop: String, _ reason: String,
    _ usage: String
  ) async throws {
    let (told, exchange, _) = try await Self.relay(form, Self.body(form), path: Self.path(form), Self.spoken)
    let reply = try JSONReader.value(of: Array(told.utf8))
    #expect(reply.at(text) == .string("So \"be\" it.\n好"))
    let arguments = JSONValue.object(["command": .string("ls")])
    #expect(reply.at(input) == arguments || reply.at(input) == .string(#"{"command":"ls"}"#))
    #expect(reply.at(stop) == .string(reason) && reply.at(usage) == .integer(20))
    // What is stored names the call as the program will name its result.
    #expect(reply.at(id) == .string(exchange.turn.toolCalls[0].id))
    #expect(exchange.request == [1] && exchange.response == [2] && exchange.turn.usage?.outputTokens == 7)
    if form != .google { #expect(exchange.turn.toolCalls[0].id == "x1") }
  }

  @Test("a streamed reply says the same as a whole one", arguments: WireProtocol.allCases)
  func stream(_ form: WireProtocol) async throws {
    var turn = Self.spoken
    turn.text += String(repeating: " and on", count: 40)
    let path = Self.path(form, isStream: true)
    let told = try await Self.relay(form, Self.body(form, isStream: true), path: path, turn).told
    let events = try told.components(separatedBy: "\n").filter {
      $0.hasPrefix("data: {")
    }.map { try JSONReader.value(of: Array($0.dropFirst(6).utf8)) }
    #expect(told.hasSuffix("\n\n") && events.count > 7)
    // Where each protocol puts pieces of text and of arguments.
    let places: (text: String, input: String) =
      switch form {
      case .chat: ("choices.0.delta.content", "choices.0.delta.tool_calls.0.function.arguments")
      case .responses: ("delta", "delta")
      case .messages: ("delta.text", "delta.partial_json")
      case .google: ("candidates.0.content.parts.0.text", "")
      }
    let input = events.filter { form != .responses || $0["type"]?.text?.contains("arguments.delta") == true }
    let texts = events.filter { form != .responses || $0["type"]?.text?.contains("text.delta") == true }
    #expect(texts.compactMap { $0.at(places.text)?.text }.joined() == turn.text)
    if form == .google {
      let call = try #require(events.last?.at("candidates.0.content.parts.0.functionCall"))
      #expect(call["args"] == .object(["command": .string("ls")]) && call["name"] == .string("bash"))
      #expect(events.last?.at("usageMetadata.candidatesTokenCount") == .integer(7))
    } else {
      #expect(input.compactMap { $0.at(places.input)?.text }.joined() == #"{"command":"ls"}"#)
    }
  }

  @Test(
    "why a reply stopped is told in the words of the protocol",
    arguments: [
      (WireProtocol.chat, "choices.0.finish_reason", ["stop", "length", "content_filter", "stop"]),
      (.responses, "incomplete_details.reason", [nil, "max_output_tokens", "content_filter", nil]),
      (.messages, "stop_reason", ["end_turn", "max_tokens", "refusal", "refusal"]),
      (.google, "candidates.0.finishReason", ["STOP", "MAX_TOKENS", "SAFETY", "SAFETY"]),
    ] as [(WireProtocol, String, [String?])])
  func stops(_ form: WireProtocol, _ place: String, _ words: [String?]) async throws {
    for (reason, word) in zip([StopReason.finished, .length, .contentFilter, .declined], words) {
      let told = try await Self.relay(
        form, Self.body(form), path: Self.path(form), Turn(text: "", stopReason: reason)
      ).told
      #expect(try JSONReader.value(of: Array(told.utf8)).at(place)?.text == word)
    }
  }

  @Test("tools without a schema become functions for the model, and what it hands over becomes plain again")
  func plainTools() async throws {
    let body = #"""
      {"model":"own","input":[{"role":"user","content":"go"},{"type":"custom_tool_call","call_id":"p1","name":"apply_patch","input":"*** Begin"},{"type":"custom_tool_call_output","call_id":"p1","output":"done"},{"type":"local_shell_call","call_id":"s1","action":{"type":"exec","command":["id"]}},{"type":"local_shell_call_output","call_id":"s1","output":"root"}],"tools":[{"type":"custom","name":"apply_patch","description":"Edits.","format":{"type":"grammar","syntax":"lark","definition":"start: x"}},{"type":"local_shell"}]}
      """#
    let turn = Turn(
      text: "",
      toolCalls: [
        ToolCall(id: "p1", name: "apply_patch", arguments: #"{"input":"*** End"}"#),
        ToolCall(id: "", name: "local_shell", arguments: #"{"command":"ls -l"}"#),
        ToolCall(id: "n", name: "unknown", arguments: "no JSON"),
      ], stopReason: .toolCalls)
    let (told, exchange, asked) = try await Self.relay(.responses, body, path: "", turn)
    let calls = asked.messages.flatMap(\.toolCalls)
    #expect(calls.map(\.arguments) == [#"{"input":"*** Begin"}"#, #"{"command":["id"]}"#])
    #expect(asked.tools[0].summary.hasSuffix("(lark):\nstart: x"))
    let output = try #require(try JSONReader.value(of: Array(told.utf8))["output"]?.elements)
    #expect(output.map { $0["type"]?.text } == ["custom_tool_call", "local_shell_call", "function_call"])
    #expect(output[0]["input"] == .string("*** End"))
    #expect(output[1].at("action.command") == .array(["bash", "-lc", "ls -l"].map { .string($0) }))
    #expect(output[2]["arguments"] == .string("no JSON"))
    // A name that was given before, or none, is replaced, so that results can be told apart.
    let ids = exchange.turn.toolCalls.map(\.id)
    #expect(Set(ids + ["p1", "s1", ""]).count == 6 && ids[2] == "n")
    #expect(exchange.turn.toolCalls[0].arguments == "*** End")
  }

  @Test("arguments that are no object stand inside one where the protocol has objects only")
  func oddArguments() async throws {
    for form in [WireProtocol.messages, .google] {
      for arguments in ["no \"JSON\"", "[1]", ""] {
        let turn = Turn(
          text: "", toolCalls: [ToolCall(id: "x", name: "bash", arguments: arguments)], stopReason: .length)
        let told = try await Self.relay(form, Self.body(form), path: Self.path(form), turn).told
        let reply = try JSONReader.value(of: Array(told.utf8))
        let input = reply.at("content.0.input") ?? reply.at("candidates.0.content.parts.0.functionCall.args")
        #expect(input == .object(arguments.isEmpty ? [:] : ["arguments": .string(arguments)]))
      }
    }
  }

  @Test(
    "what cannot be translated is refused in a sentence, and the model is not asked",
    arguments: [
      (
        WireProtocol.chat,
        #"{"model":"m","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:"}}]}]}"#,
        "image_url"
      ),
      (
        .responses,
        #"{"model":"m","input":[{"role":"user","content":[{"type":"input_image","image_url":"data:"}]}]}"#,
        "input_image"
      ),
      (.responses, #"{"model":"m","input":[{"type":"computer_call_output"}]}"#, "computer_call_output"),
      (.responses, #"{"model":"m","previous_response_id":"r","input":"x"}"#, "send the whole conversation"),
      (
        .messages,
        #"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":[{"type":"image","source":{}}]}]}]}"#,
        "image"
      ),
      (
        .google, #"{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":""}}]}]}"#,
        "inlineData"
      ),
      (.google, #"{"contents":[]}"#, "contents"), (.chat, #"{"model":"m"}"#, "messages"),
      (.messages, #"{"model":"#, "not valid JSON"),
    ] as [(WireProtocol, String, String)])
  func refused(_ form: WireProtocol, _ body: String, _ words: String) async throws {
    let model = ScriptedModel([Self.spoken])
    let failure = await interruption {
      _ = try await TranslatingRelay(model, speaking: form).relay(
        RelayedRequest(body: Array(body.utf8), path: Self.path(form)), parameters: SamplingParameters()
      ) { _ in Issue.record("nothing is told") }
    }
    guard case .failed(.toolFailed("translation", let reason)) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(reason.contains(words) && model.requests.isEmpty)
  }
}

/// Keeps what a program is told.
private final class Told: Sendable {
  private let bytes = Mutex<[UInt8]>([])
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  func add(_ piece: ArraySlice<UInt8>) { bytes.withLock { $0 += piece } }
}

extension JSONValue {
  /// The value at a path of names and places.
  fileprivate func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(Optional(self)) { value, name in
      guard let place = Int(name) else { return value?[String(name)] }
      let elements = value?.elements ?? []
      return elements.indices.contains(place) ? elements[place] : nil
    }
  }
}
