import AssayCore
import AssayWire
import Testing

@testable import AssayAgents

@Suite struct WireTests {
  @Test(
    "tool results are read from the requests of four protocols",
    arguments: [
      (
        WireProtocol.chat,
        #"""
        {"model":"m","messages":[{"role":"user","content":"go"},
         {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"bash","arguments":"{}"}}]},
         {"role":"tool","tool_call_id":"c1","content":"out"}]}
        """#, "out", false
      ),
      (
        .chat,
        #"{"messages":[{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}"#,
        "a\nb", false
      ),
      (
        .messages,
        #"""
        {"messages":[{"role":"user","content":"go"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"Bash","input":{}}]},
         {"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":[{"type":"text","text":"no"}],"is_error":true}]}]}
        """#, "no", true
      ),
      (
        .messages,
        #"{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"plain"}]}]}"#,
        "plain", false
      ),
      (
        .responses,
        #"{"input":[{"type":"function_call","call_id":"c1","name":"shell","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":"out"}]}"#,
        "out", false
      ),
      (
        .responses,
        #"{"input":[{"type":"custom_tool_call_output","call_id":"c1","output":[{"type":"input_text","text":"out"}]}]}"#,
        "out", false
      ),
      (
        .google,
        #"{"contents":[{"role":"user","parts":[{"text":"go"}]},{"role":"model","parts":[{"functionCall":{"id":"c1","name":"run","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"id":"c1","name":"run","response":{"output":"out"}}}]}]}"#,
        "out", false
      ),
      (
        .google,
        #"{"contents":[{"parts":[{"functionResponse":{"id":"c1","name":"run","response":{"error":"no"}}}]}]}"#,
        "no", true
      ),
      (
        .google,
        #"{"contents":[{"parts":[{"functionResponse":{"id":"c1","name":"run","response":{"a":1}}}]}]}"#,
        #"{"a":1}"#, false
      ),
    ])
  func results(_ form: WireProtocol, _ body: String, _ text: String, _ isError: Bool) throws {
    let request = try #require(ProgramRequest(Array(body.utf8), form))
    #expect(request.results == [ProgramRequest.Result(call: "c1", text: text, isError: isError)])
  }

  @Test(
    "what is no request tells nothing and breaks nothing",
    arguments: [
      "", "[]", "null", "{", #"{"messages":7}"#, #"{"messages":[null,7,{"role":"tool"}],"input":"text"}"#,
      #"{"messages":[{"role":"user","content":{"a":[[[]]]}}]}"#, String(repeating: "[", count: 100_000),
    ])
  func hostile(_ body: String) {
    for form in WireProtocol.allCases {
      let request = ProgramRequest(Array(body.utf8), form)
      #expect((request?.results ?? []).allSatisfy { $0.text.isEmpty && $0.call.isEmpty })
    }
  }

  @Test("what a program answers to code in a reply came of that code; what it says first is the prompt")
  func spoken() throws {
    let first = Turn(text: "Let me see.\n```bash\nls /\n```", stopReason: .finished)
    let last = Turn(text: "All done.", stopReason: .finished)
    let body = #"""
      {"messages":[{"role":"system","content":"s"},{"role":"user","content":"the prompt"},
       {"role":"assistant","content":"Let me see.\n```bash\nls /\n```"},{"role":"user","content":"<returncode>2</returncode>\nbin"}]}
      """#
    var wire = ProgramSteps()
    wire.note(try #require(ProgramRequest(Array(body.utf8), .chat)))
    let steps = wire.steps([first, last], from: 0, remains: nil)
    #expect(steps[0].action == .run(verb: "reply", language: .bash, code: "ls /\n"))
    #expect(steps[0].observation?.output == "bin")
    #expect(steps[0].observation?.ending == .exited(status: 2))
    #expect(steps[1].action == .speak && steps[1].observation == nil)
  }

  @Test(
    "commands are found in calls, and exit statuses in what came of them",
    arguments: [
      (#"{"command":"id"}"#, "id"), (#"{"cmd":"id","workdir":"/"}"#, "id"),
      (#"{"command":["bash","-lc","id"]}"#, "id"), (#"{"path":"/etc/x"}"#, #"{"path":"/etc/x"}"#),
      ("*** Begin Patch", "*** Begin Patch"),
    ])
  func commands(_ arguments: String, _ code: String) {
    let call = ToolCall(id: "c", name: "shell", arguments: arguments)
    let turn = Turn(text: "", toolCalls: [call], stopReason: .toolCalls)
    let steps = ProgramSteps().steps([turn], from: 4, remains: nil)
    #expect(steps == [AgentStep(turn: 4, action: .run(verb: "shell", language: .bash, code: code))])
  }

  // As the templates of mini-swe-agent 2.4.6 (`mini.yaml`, `default.yaml`) and the tools of Codex 0.163.0, Claude Code
  // 2.1.330 and Gemini CLI (its documentation; the program was not run) write them.
  @Test(
    "what agents write around an output is no part of it",
    arguments: [
      ("{\n  \"returncode\": 2,\n  \"output\": \"a\\nb\\n\"\n}", "a\nb\n", 2, false),
      (
        #"{"returncode":0,"output_head":"a","output_tail":"z","elided_chars":9,"warning":"Output too long."}"#,
        "a\nz", 0, true
      ),
      (#"{"output":"5","metadata":{"exit_code":1,"duration_seconds":0.1}}"#, "5", 1, false),
      ("<returncode>3</returncode>\n<output>\na\n</output>", "a\n", 3, false),
      (
        "Chunk ID: e26745\nWall time: 0.0000 seconds\nProcess exited with code 4\nOriginal token count: 1\nOutput:\n0",
        "0", 4, false
      ),
      (
        "Exit code: 0\nWall time: 0.1 seconds\nOutput:\na\n\u{2026}12 tokens truncated\u{2026}\nb", nil, 0,
        true
      ),
      ("Exit code 1\nbash: x: command not found", "bash: x: command not found", 1, false),
      ("(Bash completed with no output)", "", nil, false),
      (
        "Chunk ID: 1\nWall time: 1.0 seconds\nProcess running with session ID 7\nOutput:\na", "a", nil, true
      ),
      ("Command running in background with ID: b1", nil, nil, true),
      (
        #"{"output":"a","secret":"b","exit_code":0}"#, #"{"output":"a","secret":"b","exit_code":0}"#, nil,
        false
      ),
      (#"{"output":"a"}"#, #"{"output":"a"}"#, nil, false),
      ("Output: a\nb\nProcess Group PGID: 12", "a\nb", 0, false),
      ("Output: (empty)\nExit Code: 2\nProcess Group PGID: 12", "", 2, false),
      (
        "Command: x\nDirectory: (root)\nOutput: Exit Code: 9\nError: (none)\nExit Code: 1\nSignal: (none)\nBackground PIDs: (none)\nProcess Group PGID: 12",
        "Exit Code: 9", 1, false
      ),
      ("Command moved to background (PID: 4). Output hidden.", nil, nil, true),
      ("Output: a\nExit Code: 2", "Output: a\nExit Code: 2", nil, false),
      // What has no frame is what was printed, whatever it looks like.
      ("{\"a\": 1}", "{\"a\": 1}", nil, false), ("{", "{", nil, false), ("", "", nil, false),
      ("a\nExit code: 3", "a\nExit code: 3", nil, false), ("Output:\nx", "Output:\nx", nil, false),
      ("Exit code of conduct", "Exit code of conduct", nil, false),
      ("<returncode>", "<returncode>", nil, false),
    ] as [(String, String?, Int?, Bool)])
  func frames(_ raw: String, _ text: String?, _ status: Int?, _ isCut: Bool) {
    let output = ToolOutput(raw)
    if let text { #expect(output.text == text) }
    #expect(output.status == status && output.isCut == isCut)
  }

  @Test("a command that only tells of the end is no program that ran; one that does more is")
  func ends() {
    let wire = ProgramSteps(finalCommands: ["echo END"])
    let remains = AgentStep.Observation(
      ending: .exited(status: 0), output: "x\nsaid", isCut: false, wallSeconds: 1)
    func last(_ command: String) -> AgentStep? {
      let call = ToolCall(id: "c", name: "bash", arguments: #"{"command":"\#(command)"}"#)
      let turn = Turn(text: "said", toolCalls: [call], stopReason: .toolCalls)
      return wire.steps([turn], from: 0, remains: remains).last
    }
    #expect(last("echo END") == AgentStep(turn: 0, thought: "said", action: .finish))
    // What is not known to have come of it is not taken for nothing.
    #expect(last("echo END; id")?.observation?.isCut == true)
    #expect(last("echo END; id")?.observation?.output == "x")
  }

  @Test(
    "only the calls of the program's own protocol lead to the model",
    arguments: [
      ("POST", "/v1/messages?beta=true", WireProtocol.messages, DoorPath.model),
      ("POST", "/v1/messages/count_tokens", .messages, .count), ("GET", "/v1/models", .messages, .models),
      ("POST", "/chat/completions", .chat, .model), ("POST", "/v1/responses", .responses, .model),
      ("POST", "/v1/responses", .chat, .elsewhere), ("GET", "/v1/messages", .messages, .elsewhere),
      ("POST", "/v1/v1/messages", .messages, .elsewhere), ("POST", "//v1/messages", .messages, .elsewhere),
      ("POST", "/v1/messages/../files", .messages, .elsewhere), ("HEAD", "/", .messages, .elsewhere),
      ("POST", "/v1beta/models/gemini-3:streamGenerateContent?alt=sse", .google, .model),
      ("POST", "/v1beta/models/org/name:generateContent", .google, .model),
      ("POST", "/v1beta/models/m:countTokens", .google, .count), ("GET", "/v1beta/models", .google, .models),
      ("GET", "/v1beta/models/m:generateContent", .google, .elsewhere),
      ("POST", "/v1beta/models/m:embedContent", .google, .elsewhere),
      ("POST", "/v1beta/models/:generateContent", .google, .elsewhere),
      ("POST", "/v1beta/models/../x:generateContent", .google, .elsewhere),
      ("POST", "/v1/chat/completions", .google, .elsewhere),
    ])
  func paths(_ method: String, _ path: String, _ form: WireProtocol, _ wanted: DoorPath) {
    #expect(DoorPath(method, path, form) == wanted)
  }

  @Test("a template is filled in once, and what could be taken for an option is refused")
  func templates() throws {
    var template = ProgramTemplate(
      name: "x", form: .chat, command: ["x", "--task={prompt}"], versionCommand: ["x", "-V"])
    try template.check()
    let places = ["{prompt}": "{model} {", "{model}": "m"]
    #expect(template.filled("a {prompt}{model} {none} {", places) == "a {model} {m {none} {")
    template.command = ["x", "{prompt}"]
    #expect(throws: InputError.self) { try template.check() }
    template.command = []
    #expect(throws: InputError.self) { try template.check() }
  }

  @Test("a program's digest follows from its template and version, not from its place")
  func digests() throws {
    let templates = try ProgramCatalog.descriptors.map {
      try #require(ProgramCatalog.template(named: $0.name))
    }
    for template in templates { try template.check() }
    let programs =
      templates.map { Program(template: $0, install: nil, version: "1") }
      + [Program(template: templates[0], install: nil, version: "2")]
    #expect(Set(programs.map(\.digest)).count == programs.count)
    #expect(Program(template: templates[0], install: "/elsewhere", version: "1").digest == programs[0].digest)
    let spec = programs[0].applied(to: SubjectSpec(provider: .anthropic, model: "m"))
    #expect(spec.agent?.description == "claude-code" && spec.agentProtocol == programs[0].digest)
    // Answers that came by a translation are others.
    let translated = programs[0].applied(to: SubjectSpec(provider: .openai, model: "m"))
    #expect(translated.agentProtocol != programs[0].digest)
    #expect(templates.map { $0.translates(for: .demo) } == templates.map { $0.name == "gemini-cli" })
    #expect(templates.allSatisfy { $0.translates(for: .recorded) })
  }
}
