import AssayCore
import AssayTestKit
import AssayWire
import Foundation
import Synchronization
import Testing

@testable import AssayAgents

/// A small agent of three protocols that runs inside a real sandbox, and what it is told to do beside.
enum StandIn {
  /// Asks its model, runs the tool calls with bash, sends the results back, until there are none.
  static let source = #"""
    import http.client, json, os, subprocess, sys, urllib.parse
    kind, base, prompt = sys.argv[1], urllib.parse.urlparse(sys.argv[2]), open(sys.argv[3]).read()
    path = {"openai": "/v1/chat/completions", "anthropic": "/v1/messages?beta=true", "openai-responses": "/v1/responses"}[kind]

    def call(body, method="POST", place=path):
        line = http.client.HTTPConnection(base.hostname, base.port)
        line.request(method, place, json.dumps(body), {"content-type": "application/json", "authorization": "Bearer none"})
        reply = line.getresponse()
        return reply.status, reply.read()

    def ask(talk):
        name = "input" if kind == "openai-responses" else "messages"
        status, reply = call({"model": "own", name: talk, "max_tokens": 99})
        if status != 200:
            print("status", status)
            sys.exit(3)
        return json.loads(reply)

    def run(command):
        done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.stdout.decode(errors="replace")

    talk = [{"role": "user", "content": prompt}]
    while True:
        reply = ask(talk)
        if kind == "openai":
            message = reply["choices"][0]["message"]
            talk.append(message)
            calls = message.get("tool_calls") or []
            for one in calls:
                text = run(json.loads(one["function"]["arguments"])["command"])
                talk.append({"role": "tool", "tool_call_id": one["id"], "content": text})
        elif kind == "anthropic":
            talk.append({"role": "assistant", "content": reply["content"]})
            calls = [one for one in reply["content"] if one["type"] == "tool_use"]
            results = [{"type": "tool_result", "tool_use_id": one["id"], "content": [{"type": "text", "text": run(one["input"]["command"])}]} for one in calls]
            talk.append({"role": "user", "content": results})
        else:
            talk += reply["output"]
            calls = [one for one in reply["output"] if one["type"] == "function_call"]
            for one in calls:
                text = run(json.loads(one["arguments"])["command"])
                talk.append({"type": "function_call_output", "call_id": one["call_id"], "output": text})
        if not calls:
            break
    print("the end")
    """#

  /// The stand-in as a program.
  static func program(_ provider: Provider = .openai, source: String = source) -> Program {
    let template = ProgramTemplate(
      name: "stand-in", form: WireProtocol(rawValue: provider.rawValue) ?? .chat,
      command: ["python3", "{home}/stand-in.py", provider.rawValue, "{endpoint}", "{prompt-file}"],
      versionCommand: ["python3", "--version"], files: ["{home}/stand-in.py": source])
    return Program(template: template, install: nil, version: "1")
  }

  /// A program that is another script.
  static func script(_ body: String) -> Program {
    program(
      source: """
        import http.client, json, os, sys, time, urllib.parse
        base = urllib.parse.urlparse(sys.argv[2])
        def call(body=b'{"messages": []}', method="POST", place="/v1/chat/completions"):
            line = http.client.HTTPConnection(base.hostname, base.port)
            line.request(method, place, body)
            return line.getresponse()

        """ + body)
  }

  /// A reply that calls `bash`, or says something, with the turn that it stands for.
  static func reply(_ provider: Provider, command: String? = nil, number: Int = 1) -> (String, Turn) {
    let id = "call-\(number)"
    let arguments = command.map { json(["command": $0]) } ?? ""
    let usage = Usage(inputTokens: 10, outputTokens: 5)
    guard let command else {
      let body =
        switch provider {
        case .anthropic: #"{"content": [{"type": "text", "text": "Done."}]}"#
        case .openaiResponses:
          #"{"output": [{"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Done."}]}]}"#
        case .openai, .demo, .recorded:
          #"{"choices": [{"message": {"role": "assistant", "content": "Done."}}]}"#
        }
      return (body, Turn(text: "Done.", stopReason: .finished, usage: usage))
    }
    let body =
      switch provider {
      case .anthropic:
        #"{"content": [{"type": "tool_use", "id": "\#(id)", "name": "bash", "input": \#(arguments)}]}"#
      case .openaiResponses:
        #"{"output": [{"type": "function_call", "call_id": "\#(id)", "name": "bash", "arguments": \#(json(arguments))}]}"#
      case .openai, .demo, .recorded:
        #"{"choices": [{"message": {"role": "assistant", "content": null, "tool_calls": [{"id": "\#(id)", "type": "function", "function": {"name": "bash", "arguments": \#(json(arguments))}}]}}]}"#
      }
    let call = ToolCall(id: id, name: "bash", arguments: json(["command": command]))
    return (body, Turn(text: "", toolCalls: [call], stopReason: .toolCalls, usage: usage))
  }

  private static func json(_ value: some Encodable) -> String {
    String(decoding: (try? JSONEncoder().encode(value)) ?? Data(), as: UTF8.self)
  }
}

/// A model's server that says what is written down for it.
final class ScriptedRelay: ModelRelay {
  typealias Script =
    @Sendable (_ number: Int, _ piece: @Sendable (String) -> Void) async throws(Interruption) -> Turn

  private let script: Script
  private let asked = Mutex<[(RelayedRequest, SamplingParameters)]>([])

  init(_ script: @escaping Script) { self.script = script }

  /// Replies in their order, the last one again and again.
  convenience init(_ replies: [(String, Turn)]) {
    self.init { number, piece in
      let reply = replies[min(number, replies.count) - 1]
      piece(reply.0)
      return reply.1
    }
  }

  /// What was passed on.
  var requests: [RelayedRequest] { asked.withLock { $0.map(\.0) } }

  func relay(
    _ request: RelayedRequest, parameters: SamplingParameters,
    piece: @escaping @Sendable (_ bytes: ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> Exchange {
    let number = asked.withLock { asked in
      asked.append((request, parameters))
      return asked.count
    }
    let turn = try await script(number) { piece(Array($0.utf8)[...]) }
    return Exchange(request: request.body, response: [1], turn: turn)
  }
}

/// A program with a scripted model in a real sandbox.
struct ProgramTrial: Sendable {
  var program: Program
  var relay: any ModelRelay
  var settings = FixedSetting()
  var stored: [Turn] = []
  var patience = 20.0
  var prompt = "Do it."
  let log = CommitLog()

  init(_ program: Program, _ relay: any ModelRelay) {
    self.program = program
    self.relay = relay
  }

  /// What it answers.
  func run() async throws -> Response {
    var subject = ProgramSubject(
      spec: SubjectSpec(provider: program.template.form.provider ?? .demo, model: "m"), relay: relay,
      sandbox: try await AgentBench.sandbox(), settings: settings, program: program)
    subject.patience = patience
    let attempt = PendingAttempt(
      position: 1, askID: Digest(of: [7]), sample: 1, case: .fixture(prompt: Prompt(turns: [prompt])),
      turns: stored)
    let log = log
    return try await subject.respond(to: attempt) { exchange, number, isLast throws(Interruption) in
      log.add(exchange, number, isLast)
    }
  }

  /// What it did.
  func trace() async throws -> AgentTrace { try #require(try await run().trace) }
}
