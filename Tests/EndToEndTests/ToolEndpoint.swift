import AssayHTTP
import Foundation
import Synchronization

/// An endpoint of three protocols whose model has one command run by the tool that it is offered, and is done then.
final class ToolEndpoint: Sendable {
  private struct State {
    var authorizations: Set<String> = []
    var bodies: [String] = []
  }

  private let command: String
  private let state = Mutex(State())

  init(command: String) { self.command = command }

  /// What requests brought along as a key.
  var authorizations: Set<String> { state.withLock(\.authorizations) }

  /// The bodies of the requests.
  var bodies: [String] { state.withLock(\.bodies) }

  /// Answers a request.
  func reply(_ request: LoopbackRequest) async -> LoopbackReply {
    let body = String(decoding: request.body, as: UTF8.self)
    state.withLock { state in
      state.authorizations.insert(request.header("authorization") ?? request.header("x-api-key") ?? "")
      state.bodies.append(body)
    }
    let members = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any] ?? [:]
    let call = self.call(in: members, body)
    let isStream = members["stream"] as? Bool == true
    if request.path.contains("/messages") { return Self.message(call, isStream) }
    if request.path.contains("/responses") { return Self.response(call, isStream) }
    return Self.completion(call, isStream)
  }

  /// The tool to call with its arguments; `nil` where there is none or it was called.
  private func call(in members: [String: Any], _ body: String) -> (name: String, arguments: [String: Any])? {
    let tools = (members["tools"] as? [[String: Any]] ?? []).compactMap { tool in
      tool["name"] as? String ?? (tool["function"] as? [String: Any])?["name"] as? String
    }
    let known = ["Bash", "bash", "exec_command", "shell", "shell_command", "run_shell_command"]
    guard let name = known.first(where: tools.contains) else { return nil }
    let hasRun =
      body.contains("tool_result") || body.contains("function_call_output") || body.contains("tool_call_id")
    // mini-swe-agent ends by a command of its own.
    let isMini = body.contains("COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT")
    if hasRun {
      return isMini ? (name, ["command": "echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT"]) : nil
    }
    switch name {
    case "exec_command": return (name, ["cmd": command])
    case "shell": return (name, ["command": ["bash", "-lc", command]])
    default: return (name, ["command": command, "description": "runs it"])
    }
  }

  private typealias Call = (name: String, arguments: [String: Any])?

  private static func completion(_ call: Call, _ isStream: Bool) -> LoopbackReply {
    var message: [String: Any] = ["role": "assistant", "content": call == nil ? "Done." : NSNull()]
    if let call {
      message["tool_calls"] = [
        [
          "index": 0, "id": "call-\(UUID())", "type": "function",
          "function": ["name": call.name, "arguments": text(call.arguments)],
        ]
      ]
    }
    let reason = call == nil ? "stop" : "tool_calls"
    let usage = ["prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15]
    let frame: [String: Any] = ["id": "x", "created": 0, "model": "m", "usage": usage]
    func whole(_ kind: String, _ choice: [String: Any]) -> [String: Any] {
      frame.merging(["object": kind, "choices": [choice]]) { $1 }
    }
    guard isStream else {
      return json(whole("chat.completion", ["index": 0, "message": message, "finish_reason": reason]))
    }
    let chunk = "chat.completion.chunk"
    return events(
      [
        ("", whole(chunk, ["index": 0, "delta": message, "finish_reason": NSNull()])),
        ("", whole(chunk, ["index": 0, "delta": [String: Any](), "finish_reason": reason])),
      ], end: "data: [DONE]\n\n")
  }

  private static func message(_ call: Call, _ isStream: Bool) -> LoopbackReply {
    var block: [String: Any] = ["type": "text", "text": "Done."]
    if let call { block = ["type": "tool_use", "id": "toolu_1", "name": call.name, "input": call.arguments] }
    let reason = call == nil ? "end_turn" : "tool_use"
    var message: [String: Any] = [
      "id": "msg_1", "type": "message", "role": "assistant", "model": "m", "content": [block],
      "stop_reason": reason, "stop_sequence": NSNull(), "usage": ["input_tokens": 10, "output_tokens": 5],
    ]
    guard isStream else { return json(message) }
    message["content"] = [Any]()
    message["stop_reason"] = NSNull()
    let delta: [String: Any] =
      call.map { ["type": "input_json_delta", "partial_json": text($0.arguments)] }
      ?? ["type": "text_delta", "text": "Done."]
    if call == nil { block["text"] = "" } else { block["input"] = [String: Any]() }
    return events([
      ("message_start", ["message": message]), ("content_block_start", ["index": 0, "content_block": block]),
      ("content_block_delta", ["index": 0, "delta": delta]), ("content_block_stop", ["index": 0]),
      (
        "message_delta",
        ["delta": ["stop_reason": reason, "stop_sequence": NSNull()], "usage": ["output_tokens": 5]]
      ),
      ("message_stop", [:]),
    ])
  }

  private static func response(_ call: Call, _ isStream: Bool) -> LoopbackReply {
    var item: [String: Any] = [
      "type": "message", "id": "msg_1", "role": "assistant", "status": "completed",
      "content": [["type": "output_text", "text": "Done.", "annotations": [Any]()]],
    ]
    if let call {
      item = [
        "type": "function_call", "id": "fc_1", "call_id": "call_1", "name": call.name, "status": "completed",
        "arguments": text(call.arguments),
      ]
    }
    let response: [String: Any] = [
      "id": "resp_1", "object": "response", "created_at": 0, "status": "completed", "model": "m",
      "output": [item],
      "usage": [
        "input_tokens": 10, "output_tokens": 5, "total_tokens": 15,
        "input_tokens_details": ["cached_tokens": 0], "output_tokens_details": ["reasoning_tokens": 0],
      ],
    ]
    guard isStream else { return json(response) }
    return events([
      (
        "response.created",
        ["response": response.merging(["status": "in_progress", "output": [Any]()]) { $1 }]
      ),
      ("response.output_item.added", ["output_index": 0, "item": item]),
      ("response.output_item.done", ["output_index": 0, "item": item]),
      ("response.completed", ["response": response]),
    ])
  }

  private static func text(_ value: Any) -> String {
    let bytes = try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }

  private static func json(_ value: [String: Any]) -> LoopbackReply { .json(Array(text(value).utf8)) }

  private static func events(_ events: [(String, [String: Any])], end: String = "") -> LoopbackReply {
    let lines = events.map { name, value in
      name.isEmpty
        ? "data: \(text(value))\n\n"
        : "event: \(name)\ndata: \(text(value.merging(["type": name]) { $1 }))\n\n"
    }
    return LoopbackReply(
      headers: [("Content-Type", "text/event-stream")],
      body: .script(.chunked, (lines + [end]).map { .bytes(Array($0.utf8)) }))
  }
}
