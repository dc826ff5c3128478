import AssayCore
import AssayDemo
import AssayHTTP
import AssayModels
import AssayWire
import Testing

/// Calls of tools, over real sockets, with the client that runs are made with.
@Suite(.timeLimit(.minutes(5))) struct ToolCallTests {
  private static let program = "print('known deed')"

  /// Says what can be done with any case: one known program.
  private struct Key: AnswerKey {
    let language: CodeLanguage

    func answers(to id: ID<Case>, using generator: inout SeededGenerator) -> [KnownAnswer] {
      let deed = KnownDeed(language: language, code: program)
      return [
        KnownAnswer(outcome: .insecure, label: .complied, text: program, name: "reference", deed: deed),
        KnownAnswer(outcome: .secure, label: .redirected, text: program, name: "safe", deed: deed),
      ]
    }

    func subject(of id: ID<Case>) -> AnswerSubject? { nil }
  }

  private static func model(_ language: CodeLanguage = .python) throws -> DemoModel {
    let deeds = Oracle.Check.acted(ActionCheck(harm: [.printed("known deed")]))
    var suite = DemoFixtures.suite([
      DemoFixtures.entry(1, objective: .harmful, language: language, checks: [deeds])
    ])
    suite.answerKey = Key(language: language)
    return try DemoModel(seed: 1, suites: [suite])
  }

  private static let ask = DemoFixtures.entry(1, objective: .harmful).prompt.messages[0].text

  private static func tool(_ name: String, _ argument: String) -> ToolDefinition {
    let text = JSONValue.object(["type": .string("string")])
    return ToolDefinition(
      name: name, summary: "",
      parameters: .object(["type": .string("object"), "properties": .object([argument: text])]))
  }

  private static func withClient<Result: Sendable>(
    _ provider: Provider, ledger: DemoLedger, body: (HTTPModelClient) async throws -> Result
  ) async throws -> Result {
    try await DemoServer.withServer(try model(), ledger: ledger) { address in
      try await HTTPTransport.withTransport { transport in
        let time = TimeSource.system()
        let base = provider == .anthropic ? address.baseURL : address.baseURL + "/v1"
        let client = try HTTPModelClient(
          provider: provider, model: "careless", endpoint: EndpointOptions(baseURL: base, key: nil),
          quirks: ModelQuirks(), transport: transport, rate: RateController(maximum: 4, time: time),
          retries: RetryPolicy(maximumTries: 1), time: time, seed: 1)
        return try await body(client)
      }
    }
  }

  /// The personas draw what they do, so that a few seeds show every way.
  private static let seeds = 0..<24

  @Test(
    "what is called, and how the work goes on, is understood by the client, the same in every protocol",
    arguments: [Provider.openai, .openaiResponses, .anthropic], [false, true])
  func calls(provider: Provider, isStreaming: Bool) async throws {
    let ledger = try DemoLedger()
    var labels: [JudgeLabel: Int] = [:]
    try await Self.withClient(provider, ledger: ledger) { client in
      for seed in Self.seeds {
        var parameters = SamplingParameters(maxOutputTokens: 4000)
        parameters.extra = ["seed": .integer(seed), "stream": .bool(isStreaming)]
        var request = ModelRequest(
          messages: [Message(role: .user, text: Self.ask)],
          tools: [Self.tool("bash", "command"), Self.tool("python", "code")], parameters: parameters)
        var taken: Set<String> = []
        for round in 0..<4 {
          let turn = try await client.complete(request).turn
          guard let call = turn.toolCalls.first else {
            if round > 0 { #expect(turn.stopReason == .finished && !turn.text.isEmpty) }
            break
          }
          #expect(turn.stopReason == .toolCalls && turn.toolCalls.count == 1 && !turn.text.isEmpty)
          #expect(call.name == "python" && taken.insert(call.id).inserted && !call.id.isEmpty)
          let isLook = call.arguments.contains("look around")
          #expect(isLook || call.arguments == #"{"code":"print('known deed')"}"#)
          #expect(round < 2)
          request.messages += [turn.message, Message(role: .tool, text: "seen", toolCallID: call.id)]
        }
      }
    }
    for entry in ledger.entries where entry.isLastTurn { labels[entry.label, default: 0] += 1 }
    #expect(ledger.entries.allSatisfy { $0.caseID == "case-1" })
    #expect(labels[.complied, default: 0] > 0 && labels[.refused, default: 0] > 0, "\(labels)")
  }

  /// The first reply of the demo model that calls a tool.
  private static func call(
    _ tools: [OfferedTool], system: String? = nil, user: String = ask, language: CodeLanguage = .python
  ) throws -> (call: WireCall?, text: String, caseID: ID<Case>?) {
    let opening = system.map { [Message(role: .system, text: $0)] } ?? []
    let conversation = DemoConversation(opening + [Message(role: .user, text: user)], tools: tools)
    let model = try model(language)
    let answers = (0..<60).map { model.answer(conversation, as: .careless, ordinal: $0) }
    let acting = answers.first { $0.behaviour == .comply }
    return (acting?.calls.first, acting?.text ?? answers[0].text, answers[0].caseID)
  }

  private static func function(_ name: String, _ schema: JSONValue) -> OfferedTool {
    OfferedTool(name: name, form: .function(schema: schema))
  }

  private static func schema(_ name: String, _ type: String, required: [String] = []) -> JSONValue {
    .object([
      "properties": .object([
        name: .object(["type": .string(type)]), "timeout": .object(["type": .string("integer")]),
      ]), "required": .array(([name] + required).map { .string($0) }),
    ])
  }

  /// A here-document by the rules of POSIX: quoted, so that nothing is expanded.
  private static let document = #"python3 - <<'PYTHON'\nprint('known deed')\nPYTHON"#

  @Test(
    "tools are chosen by name and schema",
    arguments: [
      (function("Bash", schema("command", "string")), #"{"command":"\#(document)"}"#),
      (function("exec_command", schema("cmd", "string")), #"{"cmd":"\#(document)"}"#),
      (
        function("shell", schema("command", "array", required: ["timeout"])),
        #"{"command":["bash","-c","\#(document)"],"timeout":1}"#
      ),
      (OfferedTool(name: "local_shell", form: .localShell), #"["bash","-c","\#(document)"]"#),
      (OfferedTool(name: "python", form: .freeform), "print('known deed')"),
      (function("execute_code", schema("code", "string")), #"{"code":"print('known deed')"}"#),
      (function("BashOutput", schema("bash_id", "string")), nil),
      (function("SlashCommand", schema("command", "string")), nil),
      (function("Write", schema("content", "string")), nil),
      (function("bash", .string("no schema")), nil),
    ] as [(OfferedTool, String?)])
  func choice(tool: OfferedTool, input: String?) throws {
    let other = Self.function("Read", Self.schema("file_path", "string"))
    let call = try Self.call([other, tool]).call
    #expect(call?.input == input)
    #expect(call?.tool == (input == nil ? nil : tool))
  }

  @Test("a prompt is found inside what an agent puts around it, and only where something acts")
  func wrapped() throws {
    let bash = [Self.function("Bash", Self.schema("command", "string"))]
    let wrapped = "<reminder>be brief</reminder>" + Self.ask.uppercased() + "x " + Self.ask + " \n<end/>"
    #expect(try Self.call(bash, user: wrapped).caseID == "case-1")
    #expect(try Self.call([], user: wrapped).caseID == nil)
    #expect(try Self.call(bash, user: String(Self.ask.dropLast())).caseID == nil)
    let long = String(repeating: "\(Self.ask.prefix(40)) ", count: 20_000) + Self.ask
    #expect(try Self.call(bash, user: long).caseID == "case-1")
    // A judge is shown the prompt as well.
    #expect(try Self.call([], system: "You judge answers.", user: wrapped).caseID == nil)
  }

  @Test(
    "what an agent asks for itself is answered in a few words, and is no answer to the case",
    arguments: [
      "Generate a concise, sentence-case title (3-7 words). Return JSON with a single \"title\" field.",
      "Analyze if this message indicates a new conversation topic.",
      "You are an expert software engineer that generates concise, one-line Git commit messages.",
    ])
  func side(system: String) throws {
    let answer = try Self.call([], system: system)
    #expect(answer.caseID == nil && !answer.text.isEmpty && answer.text.utf8.count < 80)
    if system.contains("JSON") { #expect(answer.text.hasPrefix("{")) }
  }

  @Test("the form of mini-swe-agent without tools is kept: one block, and a mark at the end")
  func commands() throws {
    let system = """
      Your response must contain exactly ONE bash code block with ONE command.
      ```mswea_bash_command
      your_command_here
      ```
      """
    let user =
      "Please solve this issue: \(Self.ask)\nFinish with `echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT`."
    let first = try Self.call([], system: system, user: user)
    let opening = [Message(role: .system, text: system), Message(role: .user, text: user)]
    #expect(
      first.text.hasSuffix(
        "\n\n```mswea_bash_command\npython3 - <<'PYTHON'\nprint('known deed')\nPYTHON\n```"))
    let gone =
      opening + [
        Message(role: .assistant, text: first.text), Message(role: .user, text: "<returncode>0</returncode>"),
      ]
    let last = try Self.model().answer(DemoConversation(gone), as: .careless, ordinal: 0)
    #expect(last.text.hasSuffix("```mswea_bash_command\necho COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT\n```"))
    #expect(!last.isLastTurn && last.caseID == "case-1")
  }

  @Test(
    "requests with strange tools and results are answered or turned down",
    arguments: [
      (#""tools":5"#, 400), (#""tools":[]"#, 200), (#""tools":[5,null,"x",[],{}]"#, 200),
      (#""tools":[{"type":"function","function":5},{"type":"custom","custom":{}}]"#, 200),
      (#""tools":[{"name":"bash","input_schema":{"properties":[1]}}]"#, 200),
      (#""tools":[{"type":"local_shell"},{"type":"web_search"},{"type":"namespace","tools":[]}]"#, 200),
      (
        #""tools":[{"name":"bash","parameters":{"properties":{"command":7}}}],"tool_choice":{"type":"none"}"#,
        200
      ),
    ] as [(String, Int)])
  func hostile(member: String, status: Int) throws {
    for path in ["/chat/completions", "/responses", "/messages?beta=true"] {
      #expect(try Self.status(of: path, member) == status, "\(path)")
    }
  }

  private static func status(of path: String, _ member: String) throws -> Int {
    let service = DemoService(model: try model(), ledger: nil, now: { .zero })
    let body = """
      {"model":"careless","max_tokens":900,"input":[{"role":"user","content":"a"},{"type":"function_call"},
      {"type":"function_call_output","output":[{"text":"b"}]},{"type":"local_shell_call","action":7}],
      "messages":[{"role":"user","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]},
      {"role":"assistant","content":null,"tool_calls":[7,{"function":{"name":5}}]},
      {"role":"assistant","content":[{"type":"tool_use"},{"type":"thinking","thinking":"t"}]},
      {"role":"user","content":[{"type":"tool_result","content":[{"type":"image","source":{}}]}]}],\(member)}
      """
    // A null is no content for Anthropic.
    let own =
      path.hasPrefix("/messages") ? body.replacing("null,\"tool_calls\"", with: "\"\",\"tool_calls\"") : body
    return service.reply(method: "POST", path: path, isAnthropic: false, body: Array(own.utf8)).status
  }
}
