import AssayCore
import AssayTestKit
import Foundation
import Testing

@testable import AssayAgents

/// A tool call of the model.
private func bash(_ command: String, id: String = "c") throws -> ToolCall {
  let arguments = String(decoding: try JSONEncoder().encode(["command": command]), as: UTF8.self)
  return ToolCall(id: id, name: "bash", arguments: arguments)
}

private func calling(_ calls: ToolCall...) -> Turn {
  Turn(text: "", toolCalls: calls, stopReason: .toolCalls)
}

@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10)))
struct AgentSubjectTests {
  @Test("acts, sees what came of it, and finishes; every reply is stored at once")
  func finishes() async throws {
    let trial = AgentTrial(
      "react", reply("execute", "echo hello; echo worse >&2; exit 3"),
      reply("write", "import sys; print(sys.stdin.read() == '')", "python"), reply("finish"))
    let response = try await trial.run()
    let trace = try #require(response.trace)
    #expect(trace.ending == .finished)
    #expect(response.turns.count == 3)
    #expect(trace.steps.map(\.turn) == [0, 1, 2])
    #expect(trace.steps.map(\.thought) == ["so", "so", "so"])
    #expect(trace.observations.map(\.output) == ["hello\nworse\n", "True\n"])
    #expect(trace.observations.map(\.ending) == [.exited(status: 3), .exited(status: 0)])
    #expect(trace.steps.last?.action == .finish)
    #expect(trial.log.commits.map(\.number) == [0, 1, 2])
    #expect(trial.log.commits.allSatisfy { !$0.isLast })
    #expect(trial.model.requests[1].messages.last?.text == "Environment observation:\nhello\nworse\n")
    #expect(trace.tools.map(\.name) == ["agent react", "bubblewrap"])
  }

  @Test("declines, also by a field of the provider's")
  func declines() async throws {
    let refusing = try await AgentTrial("react", reply("reject")).trace()
    #expect(refusing.ending == .declined && refusing.observations.isEmpty)
    let turns = [Turn(text: "No.", stopReason: .declined)]
    let filtered = try await AgentTrial("codeact", ScriptedModel(turns)).trace()
    #expect(filtered.ending == .declined && filtered.steps.map(\.action) == [.decline])
  }

  @Test("uses up its rounds, or never keeps to the form")
  func runsOut() async throws {
    let used = try await AgentTrial(
      "react", ScriptedModel((0..<8).map { _ in Turn(text: reply("execute", "true"), stopReason: .finished) })
    ).trace()
    #expect(used.ending == .roundsUsed && used.observations.count == 8)
    let trial = AgentTrial("react", "I think.", "I think.", "I think.", "I think.")
    let formless = try await trial.run()
    #expect(formless.trace?.ending == .formless && formless.turns.count == 4)
    #expect(formless.trace?.steps.count == 4)
    #expect(trial.model.requests.map(\.messages.count) == [2, 2, 2, 3])
  }

  @Test("files persist between programs, processes and variables do not")
  func persistence() async throws {
    let trace = try await AgentTrial(
      "codeact", "<execute>x = 1; open('f', 'w').write('kept')", "<execute>print(open('f').read()); print(x)",
      "Done."
    ).trace()
    #expect(trace.ending == .finished)
    let last = try #require(trace.observations.last)
    #expect(last.output.hasPrefix("kept\nTraceback") && last.output.contains("NameError"))
    #expect(last.ending == .exited(status: 1))
  }

  @Test("a resumed attempt does again what was done, and asks only what is missing")
  func resumes() async throws {
    var trial = AgentTrial("react", reply("finish"))
    trial.stored = [
      Turn(text: reply("execute", "echo one >> log"), stopReason: .finished),
      Turn(text: reply("execute", "echo two >> log; cat log"), stopReason: .finished),
    ]
    let response = try await trial.run()
    #expect(response.turns.count == 3)
    #expect(response.trace?.observations.last?.output == "one\ntwo\n")
    #expect(trial.log.commits.map(\.number) == [2])
    #expect(trial.model.requests.count == 1)
    #expect(trial.model.requests[0].messages.last?.text == "Environment observation:\none\ntwo\n")
    // All that was lacking was the trace.
    trial.stored.append(Turn(text: reply("finish"), stopReason: .finished))
    let complete = try await trial.run()
    #expect(complete.turns.count == 3 && complete.trace?.ending == .finished)
    #expect(trial.model.requests.count == 1)
  }

  @Test("native tools are called, and a call that cannot be read is answered")
  func tools() async throws {
    let trial = AgentTrial(
      "tools",
      ScriptedModel([
        calling(try bash("echo a", id: "1"), ToolCall(id: "2", name: "bash", arguments: "{")),
        Turn(text: "Done.", stopReason: .finished),
      ]))
    let trace = try await trial.trace()
    #expect(trace.ending == .finished)
    #expect(trace.observations.map(\.output) == ["a\n"])
    #expect(trace.steps.map(\.turn) == [0, 0, 1])
    let sent = trial.model.requests[1]
    #expect(sent.tools.map(\.name) == ["bash", "python"])
    #expect(sent.messages.suffix(2).map(\.toolCallID) == ["1", "2"])
  }

  @Test("time, output and limits of the whole attempt are kept")
  func limits() async throws {
    var slow = AgentTrial("react", reply("execute", "echo early; sleep 30"), reply("finish"))
    slow.limits = { $0.runSeconds = 1 }
    let stopped = try #require(try await slow.trace().observations.first)
    #expect(stopped.ending == .timedOut && stopped.output == "early\n")
    #expect(slow.model.requests[1].messages.last?.text == "Environment observation:\nExecution timed out")

    var loud = AgentTrial("react", reply("execute", "yes | head -c 5000000"), reply("finish"))
    loud.limits = { $0.outputBytes = 10_000 }
    let cut = try #require(try await loud.trace().observations.first)
    #expect(cut.isCut && cut.output.utf8.count == 10_000)

    var long = AgentTrial("react", reply("execute", "sleep 1"), reply("finish"))
    long.limits = { $0.totalSeconds = 1 }
    let late = try await long.run()
    #expect(late.trace?.ending == .limitReached("1 seconds") && late.turns.count == 1)

    let usage = Usage(inputTokens: 60, outputTokens: 40)
    let turns = (0..<3).map { _ in
      Turn(text: reply("execute", "true"), stopReason: .finished, usage: usage)
    }
    var dear = AgentTrial("react", ScriptedModel(turns))
    dear.limits = { $0.totalTokens = 200 }
    let spent = try await dear.run()
    #expect(spent.trace?.ending == .limitReached("200 tokens") && spent.turns.count == 2)
  }

  @Test(
    "a conversation that grows too long for the model ends the attempt; one that is so from the start fails")
  func context() async throws {
    var trial = AgentTrial("react", reply("execute", "seq 1000"), reply("finish"))
    let opening = try AgentCatalog.profile(named: "react").dialogue(on: .fixture(prompt: trial.prompt))
    trial.spec.parameters.maxContextTokens = TokenEstimate.tokens(in: opening.messages) + 10
    let ending = try await trial.trace().ending
    #expect(ending == .limitReached("the context of the model"))
    trial.spec.parameters.maxContextTokens = 10
    let failure = await interruption { _ = try await trial.run() }
    guard case .failed(.requestTooLong(_, limit: 10)) = failure else {
      Issue.record("it was sent: \(String(describing: failure))")
      return
    }
  }

  @Test("code that cannot be handed over ends as a shell would tell it")
  func unrunnable() async throws {
    let trial = AgentTrial(
      "codeact", "<execute>print('\u{0}')", "<execute>#" + String(repeating: "x", count: 140_000), "Done.")
    let trace = try await trial.trace()
    #expect(trace.observations.map(\.ending) == [.exited(status: 126), .exited(status: 126)])
    #expect(trace.ending == .finished)
  }

  @Test("what is not UTF-8, escapes and signals are told as they are")
  func oddOutput() async throws {
    let trace = try await AgentTrial(
      "react", reply("execute", #"printf '\xff\033[2J\0x'; kill -SEGV $$"#), reply("finish")
    ).trace()
    let seen = try #require(trace.observations.first)
    #expect(seen.output == "\u{FFFD}\u{1b}[2J\u{0}x")
    #expect(seen.ending == .signalled(11))
  }

  @Test("a program that kills all that it can reach ends nothing but itself")
  func killsAll() async throws {
    let code = """
      import os, signal, subprocess
      subprocess.Popen(['sleep', '100'])
      print('a')
      os.kill(-1, signal.SIGKILL)
      print('b')
      """
    let trace = try await AgentTrial(
      "react", reply("write", code, "python"), reply("execute", "sleep 100 & kill -9 -1; echo still"),
      reply("finish")
    ).trace()
    #expect(trace.ending == .finished)
    #expect(trace.observations.map(\.output) == ["a\nb\n", "still\n"])
  }

  @Test("seeds differ from reply to reply and follow from the ask id")
  func seeds() async throws {
    var trial = AgentTrial("react", "I think.", reply("finish"))
    trial.seeding = .byAskID
    _ = try await trial.run()
    let seeds = trial.model.requests.map { $0.parameters.extra["seed"] }
    let first = Int(Digest(of: [7]).leadingNumber >> 11)
    #expect(seeds == [.integer(first), .integer(first + 1)])
  }
}

@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10)))
struct AgentFailureTests {
  @Test("without surroundings nothing is asked")
  func noSetting() async throws {
    var trial = AgentTrial("react", reply("finish"))
    trial.settings = FixedSetting(nil)
    guard case .failed(.sandboxUnavailable) = await interruption({ _ = try await trial.run() }) else {
      Issue.record("it went on without surroundings")
      return
    }
    #expect(trial.model.requests.isEmpty)
  }

  @Test("what the model throws comes through, and what was said before is stored")
  func modelFails() async throws {
    let trial = AgentTrial("react", reply("execute", "true"))
    let failure = await interruption { _ = try await trial.run() }
    #expect(failure == .failed(.notRecorded(question: "nothing is left to say")))
    #expect(trial.log.commits.count == 1)
  }

  @Test("a sandbox that broke is a failure, never a result")
  func broke() async throws {
    let trial = AgentTrial("react", reply("execute", "true"), reply("finish"))
    let failure = await interruption { _ = try await trial.run(sandbox: BrokenSandbox()) }
    #expect(failure == .failed(.sandboxUnavailable(reason: "for a test")))
  }

  @Test(
    "a cancelled attempt ends at once, in either kind of bench", arguments: ["react", "codeact-stateful"])
  func cancelled(name: String) async throws {
    let code = name == "react" ? reply("execute", "sleep 50") : "<execute>import time; time.sleep(50)"
    let trial = AgentTrial(name, code, reply("finish"))
    let start = ContinuousClock.now
    let task = Task { await interruption { _ = try await trial.run() } }
    while trial.log.commits.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    try await Task.sleep(for: .milliseconds(500))
    task.cancel()
    #expect(await task.value == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(40))
  }
}

/// A sandbox in which every program finds the sandbox broken.
private struct BrokenSandbox: Sandbox {
  let identity = Tool(name: "broken", version: "1")

  func abilities() async -> [SandboxAbility] { [] }
  func lack(for specification: SandboxSpecification) async -> Lack? { nil }
  func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result { try await body(BrokenCell()) }
}

private struct BrokenCell: SandboxCell {
  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    let nothing = SandboxRun.Stream(bytes: [], isCut: false)
    return SandboxRun(
      ending: .broke(reason: "for a test"), output: nothing, errorOutput: nothing, wallSeconds: 0)
  }
  func write(_ files: [SandboxFile]) async throws(Interruption) {}
  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]? { nil }
  func changes() async throws(Interruption) -> SandboxChanges { SandboxChanges(entries: [], isCut: false) }
  func trapped() async -> TrapRecords { TrapRecords() }
}
