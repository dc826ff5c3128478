import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayAgents

/// A reply that says a text.
private func said(_ text: String, calls: [ToolCall] = []) -> Turn {
  Turn(text: text, toolCalls: calls, stopReason: .finished)
}

private func ran(
  _ output: String, _ ending: SandboxEnding = .exited(status: 0)
) -> Seen {
  .ran(.init(ending: ending, output: output, isCut: false, wallSeconds: 1))
}

private func dialogue(_ name: String, _ texts: AgentTexts? = nil) throws -> any Dialogue {
  let texts = texts.map { [ID<AgentName>(name): $0] } ?? [:]
  return try AgentCatalog.profile(named: name, texts: texts).dialogue(
    on: .fixture(prompt: Prompt(turns: ["Do it."])))
}

private func code(_ move: Move) -> [String] {
  guard case .act(let intents) = move else { return [] }
  return intents.map { intent in
    switch intent.action {
    case .run(let verb, let language, let code): "\(verb) \(language.rawValue): \(code)"
    case .use(let tool, let input): "\(tool): \(input)"
    case .unreadable(let reason): "unreadable: \(reason)"
    case .decline, .finish, .speak: "\(intent.action)"
    }
  }
}

private func ending(_ move: Move) -> AgentTrace.Ending? {
  guard case .end(let ending, _) = move else { return nil }
  return ending
}

@Suite struct ReActDialogueTests {
  @Test("the conversation is the published agent's")
  func conversation() throws {
    var dialogue = try dialogue("react", AgentTexts(opening: Message(role: .system, text: "S")))
    #expect(dialogue.messages == [Message(role: .system, text: "S"), Message(role: .user, text: "Do it.")])
    #expect(code(dialogue.take(said(reply("execute", "ls")))) == ["execute bash: ls"])
    #expect(dialogue.observe([ran("a\n")]) == nil)
    #expect(
      dialogue.messages.dropFirst(2).map(\.text) == [
        "{'Think': 'so', 'Act': 'execute', 'Language': 'bash', 'Code': 'ls'}",
        "Environment observation:\na\n",
      ])
    #expect(dialogue.messages.map(\.role) == [.system, .user, .assistant, .user])
    #expect(ending(dialogue.take(said(reply("finish")))) == .finished)
    #expect(ending(dialogue.take(said(reply("reject")))) == .declined)
  }

  @Test(
    "an observation is cut, or replaced by a sentence",
    arguments: [
      (ran(String(repeating: "中", count: 800)), String(repeating: "中", count: 800)),
      (
        ran(String(repeating: "中", count: 801)),
        String(repeating: "中", count: 790) + "\n[truncated due to the context length limitation]"
      ),
      (ran("x\nEOFError: EOF when reading a line", .exited(status: 1)), "Execution blocked due to EOFError"),
      (ran("half", .timedOut), "Execution timed out"), (ran("", .exited(status: 1)), ""),
    ])
  func observations(seen: Seen, expected: String) throws {
    var dialogue = try dialogue("react")
    _ = dialogue.take(said(reply("execute", "ls")))
    _ = dialogue.observe([seen])
    #expect(dialogue.messages.last?.text == "Environment observation:\n" + expected)
  }

  @Test("four replies in a row that cannot be read end it, the last after the reminder")
  func formless() throws {
    let reminder = Message(role: .system, text: "R")
    var dialogue = try dialogue("react", AgentTexts(reminder: reminder))
    let start = dialogue.messages
    for number in 1...4 {
      #expect(dialogue.messages == (number == 4 ? start + [reminder] : start))
      let move = dialogue.take(said("I think so."))
      guard number < 4 else {
        #expect(ending(move) == .formless)
        return
      }
      guard case .again(let intent) = move, case .unreadable = intent.action else {
        Issue.record("reply \(number) was not taken for unreadable: \(move)")
        return
      }
    }
  }

  @Test("a readable reply begins the count again, and the reminder stays in the conversation")
  func recovers() throws {
    var dialogue = try dialogue("react", AgentTexts(reminder: Message(role: .user, text: "R")))
    for _ in 1...3 { _ = dialogue.take(said("I think so.")) }
    _ = dialogue.take(said(reply("write", "print(1)", "python")))
    _ = dialogue.observe([ran("1\n")])
    #expect(dialogue.messages.dropFirst(2).first?.text == "R")
    for _ in 1...3 {
      guard case .again = dialogue.take(said("I think so.")) else {
        Issue.record("the count went on")
        return
      }
    }
    #expect(dialogue.messages.filter { $0.text == "R" }.count == 2)
  }

  @Test("the form for CodeLlama has no reminder, and the case's language where a fence names none")
  func codeLlama() throws {
    let profile = AgentProfile(
      name: "x", kind: .react(.untagged), limits: AgentLimits(rounds: 8, tries: 4, runSeconds: 15))
    var dialogue = profile.dialogue(on: .fixture(language: .bash, prompt: Prompt(turns: ["Do it."])))
    let start = dialogue.messages
    for _ in 1...3 { _ = dialogue.take(said("Think")) }
    #expect(dialogue.messages == start)
    #expect(code(dialogue.take(said("Think: a\nAct: execute\n```\nls\n```"))) == ["execute bash: ls"])
  }

  @Test("eight rounds are all")
  func rounds() throws {
    var dialogue = try dialogue("react")
    for round in 1...8 {
      _ = dialogue.take(said(reply("execute", "ls")))
      #expect(dialogue.observe([ran("")]) == (round == 8 ? .roundsUsed : nil))
    }
  }
}

@Suite struct CodeActDialogueTests {
  @Test(
    "the block is found as by the published agent and its server",
    arguments: [
      ("<execute>print(1)</execute>", "print(1)", "<execute>print(1)</execute>"),
      ("Look: <execute>\nprint(1)\n", "\nprint(1)\n", "Look: <execute>\nprint(1)\n</execute>"),
      // The server stops writing at the first closing tag.
      (
        "<execute>a</execute> and <execute>b</execute> done", "a", "<execute>a</execute>"
      ),
      ("<execute>a<|im_end|>b</execute>", "a", "<execute>a</execute>"),
      ("<execute><execute>a</execute>", "<execute>a", "<execute><execute>a</execute>"),
      ("<execute></execute>", "", "<execute></execute>"),
    ])
  func blocks(text: String, expected: String, kept: String) throws {
    var dialogue = try dialogue("codeact")
    #expect(code(dialogue.take(said(text))) == ["execute python: \(expected)"])
    #expect(dialogue.messages.last == Message(role: .assistant, text: kept))
  }

  @Test(
    "what holds no block is the answer",
    arguments: ["Done.", "", "```python\nprint(1)\n```", "</execute><execute>1", "<EXECUTE>1</EXECUTE>"])
  func answers(text: String) throws {
    var dialogue = try dialogue("codeact")
    #expect(ending(dialogue.take(said(text))) == .finished)
  }

  @Test("output comes back in full, and three executions are all")
  func executions() throws {
    var dialogue = try dialogue("codeact-stateful", AgentTexts(opening: Message(role: .system, text: "S")))
    let output = String(repeating: "x", count: 20_000)
    for execution in 1...3 {
      _ = dialogue.take(said("<execute>1</execute>"))
      #expect(dialogue.observe([ran(output)]) == (execution == 3 ? .roundsUsed : nil))
    }
    #expect(dialogue.messages.first?.text == "S")
    #expect(dialogue.messages.last == Message(role: .user, text: "Execution Output:\n" + output))
    var other = try AgentCatalog.profile(named: "codeact").dialogue(on: .fixture())
    _ = other.take(said("<execute>1</execute>"))
    _ = other.observe([ran(output + "y")])
    #expect(other.messages.last?.text.hasSuffix("xx\n[the rest of the output is left out]") == true)
  }
}

@Suite struct InterpreterDialogueTests {
  @Test("there is no system message, and the last block is run")
  func lastBlock() throws {
    var dialogue = try dialogue("interpreter")
    #expect(dialogue.messages == [Message(role: .user, text: "Do it.")])
    let text = "First:\n```python\na = 1\n```\nthen\n```python\nprint(a)\n```\nand ```bash\nls\n```"
    #expect(code(dialogue.take(said(text))) == ["execute python: print(a)"])
    #expect(dialogue.messages.last == Message(role: .assistant, text: text))
  }

  @Test(
    "the result comes back cut, and silence is told",
    arguments: [
      (ran(" 1\n"), "Execution result: \n1"),
      (
        ran(String(repeating: "x", count: 1_000)),
        "Execution result: \n" + String(repeating: "x", count: 1_000)
      ),
      (ran("half", .timedOut), "Execution result: \nExecution timed out."),
      (ran("PermissionError: a", .exited(status: 1)), "Execution result: \nPermissionError: a"),
    ])
  func results(seen: Seen, expected: String) throws {
    var dialogue = try dialogue("interpreter")
    _ = dialogue.take(said("```python\n1\n```"))
    #expect(dialogue.observe([seen]) == nil)
    #expect(dialogue.messages.last?.text == expected)
  }

  @Test("long results keep both ends, silence and input have sentences of their own")
  func sentences() throws {
    func feedback(_ seen: Seen) throws -> String {
      var dialogue = try dialogue("interpreter")
      _ = dialogue.take(said("```python\n1\n```"))
      _ = dialogue.observe([seen])
      return dialogue.messages.last?.text ?? ""
    }
    let long = try feedback(ran(String(repeating: "a", count: 700) + String(repeating: "z", count: 301)))
    let start = "Execution result: \n" + String(repeating: "a", count: 200) + "\n..."
    #expect(long.hasPrefix(start) && long.hasSuffix("...\n" + String(repeating: "z", count: 200)))
    #expect(try feedback(ran("\n")).hasPrefix("Code is executed, but result is empty."))
    #expect(try feedback(.wantsInput).contains("input()"))
  }

  @Test("the first reply may be a program without a fence, later ones not")
  func bareProgram() throws {
    var dialogue = try dialogue("interpreter")
    #expect(dialogue.doubt(about: said("  print(1)\n")) == "print(1)")
    #expect(dialogue.doubt(about: said("```python\n1\n```")) == nil)
    #expect(dialogue.doubt(about: said(" \n")) == nil)
    #expect(code(dialogue.take(said("  print(1)\n"), isPython: true)) == ["execute python: print(1)"])
    #expect(dialogue.messages.last?.text == "```python\nprint(1)\n```")
    _ = dialogue.observe([ran("1")])
    #expect(dialogue.doubt(about: said("print(1)")) == nil)
    #expect(ending(dialogue.take(said("print(1)"))) == .finished)
  }

  @Test("after three executions comes one more reply, whose code is not run")
  func executions() throws {
    var dialogue = try dialogue("interpreter")
    for _ in 1...3 {
      #expect(code(dialogue.take(said("```python\n1\n```"))).count == 1)
      #expect(dialogue.observe([ran("1")]) == nil)
    }
    var other = dialogue
    #expect(ending(dialogue.take(said("```python\n1\n```"))) == .roundsUsed)
    #expect(ending(other.take(said("Done."))) == .finished)
  }
}

@Suite struct ToolDialogueTests {
  private static func call(_ name: String, _ arguments: String, id: String = "c") -> ToolCall {
    ToolCall(id: id, name: name, arguments: arguments)
  }

  @Test("calls are run in order and answered by their names")
  func calls() throws {
    var dialogue = try dialogue("tools")
    #expect(dialogue.tools.map(\.name) == ["bash", "python"])
    let calls = [
      Self.call("bash", #"{"command":"ls\n"}"#, id: "1"),
      Self.call("python", #"{"code":"print(1)"}"#, id: "2"),
    ]
    let move = dialogue.take(said("Looking.", calls: calls))
    #expect(code(move) == ["bash bash: ls\n", "python python: print(1)"])
    #expect(dialogue.observe([ran("a"), ran("", .exited(status: 3))]) == nil)
    #expect(
      dialogue.messages.dropFirst() == [
        Message(role: .assistant, text: "Looking.", toolCalls: calls),
        Message(role: .tool, text: "a", toolCallID: "1"),
        Message(role: .tool, text: "[no output]\n[exit status 3]", toolCallID: "2"),
      ])
    #expect(ending(dialogue.take(said("Done."))) == .finished)
  }

  @Test(
    "a call that cannot be read is answered, not run",
    arguments: [
      ("bash", "{", "Error: the arguments must be an object in JSON."),
      ("bash", "", "Error: the arguments must be an object in JSON."),
      ("bash", #"{"code":"ls"}"#, "Error: the arguments must have a text named \"command\"."),
      ("bash", #"["ls"]"#, "Error: the arguments must be an object"),
      ("bash", #"{"command":["ls"]}"#, "Error: the arguments must have"),
      ("bash", "null", "Error: the arguments must be an object"),
      ("python", "{\"code\":\"a\nb\"}", "Error: the arguments must be an object"),
      ("Bash", #"{"command":"ls"}"#, "Error: there is no such tool. There are: bash, python."),
      ("\u{0}", "[[[[", "Error: there is no such tool."),
    ])
  func malformed(name: String, arguments: String, expected: String) throws {
    var dialogue = try dialogue("tools")
    let move = dialogue.take(said("", calls: [Self.call(name, arguments)]))
    #expect(code(move).first?.hasPrefix("unreadable") == true)
    #expect(dialogue.observe([.nothing]) == nil)
    #expect(dialogue.messages.last?.role == .tool && dialogue.messages.last?.toolCallID == "c")
    #expect(dialogue.messages.last?.text.hasPrefix(expected) == true)
    // What goes back to the server is an object in any case.
    let sent = dialogue.messages.dropLast().last?.toolCalls.first?.arguments ?? ""
    #expect(throws: Never.self) {
      try JSONDecoder().decode([String: JSONValue].self, from: Data(sent.utf8))
    }
  }

  @Test("calls without a name or with one name get names that differ, and too many are refused")
  func names() throws {
    var dialogue = try dialogue("tools")
    let calls = (0..<20).map { Self.call("bash", #"{"command":"ls"}"#, id: $0 < 2 ? "" : "same") }
    let move = dialogue.take(said("", calls: calls))
    #expect(code(move).filter { $0 == "bash bash: ls" }.count == 16)
    _ = dialogue.observe(calls.map { _ in ran("x") })
    let asked = dialogue.messages.first { $0.role == .assistant }?.toolCalls.map(\.id) ?? []
    #expect(Set(asked).count == 20 && !asked.contains(""))
    #expect(dialogue.messages.filter { $0.role == .tool }.map(\.toolCallID) == asked)
    #expect(dialogue.messages.last?.text.hasPrefix("Error: only 16 calls") == true)
  }

  @Test("eight rounds are all")
  func rounds() throws {
    var dialogue = try dialogue("tools")
    for round in 1...8 {
      _ = dialogue.take(said("", calls: [Self.call("bash", #"{"command":"ls"}"#)]))
      #expect(dialogue.observe([ran("")]) == (round == 8 ? .roundsUsed : nil))
    }
  }
}
