import AssayCore
import AssayWire
import Synchronization
import Testing

@testable import AssayAgents

@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10)))
struct ProgramTests {
  @Test(
    "a program acts in its cell and speaks to its model through the door",
    arguments: [Provider.openai, .anthropic, .openaiResponses])
  func acts(_ provider: Provider) async throws {
    let relay = ScriptedRelay([
      StandIn.reply(provider, command: "echo made > made.txt; echo seen"), StandIn.reply(provider),
    ])
    var trial = ProgramTrial(StandIn.program(provider), relay)
    trial.prompt = "--help {home} $(id)"
    let response = try await trial.run()
    let trace = try #require(response.trace)
    #expect(response.turns.count == 2 && trace.ending == .finished)
    #expect(trial.log.commits.map(\.number) == [0, 1])
    #expect(trial.log.commits.allSatisfy { !$0.isLast })
    guard case .run("bash", .bash, "echo made > made.txt; echo seen") = trace.steps.first?.action else {
      Issue.record("the first step is \(trace.steps)")
      return
    }
    #expect(trace.steps[0].observation?.output == "seen\n")
    #expect(trace.steps.map(\.turn) == [0, 1] && trace.steps[1].action == .speak)
    #expect(trace.transcript?.output == "the end\n")
    // The program's own home is no deed of the case, nor is what passed the door.
    #expect(trace.aftermath.changes.entries.map(\.path) == ["/work/made.txt"])
    #expect(trace.aftermath.trapped.entries.isEmpty)
    // The prompt arrived as it is.
    #expect(String(decoding: relay.requests[0].body, as: UTF8.self).contains("--help {home} $(id)"))
  }

  @Test("only the model's paths lead anywhere")
  func paths() async throws {
    let program = StandIn.script(
      """
      for method, place in [("GET", "/"), ("POST", "/v1/files"), ("GET", "/v1/chat/completions"),
          ("POST", "/v1/messages"), ("POST", "/v1/chat/completions/../files"), ("GET", "/v1/models"),
          ("POST", "http://elsewhere.example/v1/embeddings"), ("POST", "/v1/chat/completions")]:
          print(method, place, call(method=method, place=place).status)
      print(call(body=b"not JSON").status)
      """)
    let relay = ScriptedRelay([StandIn.reply(.openai)])
    let trace = try await ProgramTrial(program, relay).trace()
    let statuses = trace.transcript?.output.split(separator: "\n").compactMap {
      $0.split(separator: " ").last
    }
    #expect(statuses == ["404", "404", "404", "404", "404", "200", "404", "200", "400"])
    #expect(relay.requests.count == 1)
  }

  @Test("what cannot be translated is refused in the program's protocol, and the program can go on")
  func untranslatable() async throws {
    let program = StandIn.script(
      """
      def say(content):
          reply = call(json.dumps({"model": "m", "messages": [{"role": "user", "content": content}]}).encode())
          return reply.status, json.loads(reply.read())
      status, body = say([{"type": "image_url", "image_url": {"url": "data:"}}])
      print(status, body["error"]["type"], body["error"]["message"])
      status, body = say("words")
      print(status, body["choices"][0]["message"]["content"])
      """)
    let model = ScriptedModel("Done.")
    let trace = try await ProgramTrial(program, TranslatingRelay(model, speaking: .chat)).trace()
    let lines = try #require(trace.transcript?.output.split(separator: "\n"))
    #expect(trace.ending == .finished && lines.count == 2 && lines.last == "200 Done.")
    #expect(lines[0].hasPrefix("400 invalid_request_error") && lines[0].contains("'image_url'"))
    #expect(model.requests.map(\.messages) == [[Message(role: .user, text: "words")]])
  }

  @Test("a reply streams through as it comes")
  func streams() async throws {
    let hasArrived = Flag()
    let relay = ScriptedRelay { _, piece in
      piece("data: first\n\n")
      let end = ContinuousClock.now + .seconds(60)
      while !hasArrived.isSet, ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(10)) }
      piece("data: second\n\n")
      return Turn(text: "said", stopReason: .finished)
    }
    let program = StandIn.script(
      """
      reply = call()
      print(reply.headers["content-type"], reply.readline())
      http.client.HTTPConnection("127.0.0.1", 8000).request("GET", "/first")
      print(reply.read())
      """)
    var trial = ProgramTrial(program, relay)
    let trap = Trap(.http, port: 8_000) { _ in
      hasArrived.set()
      return TrapAnswer()
    }
    trial.settings = FixedSetting(Setting(specification: SandboxSpecification(network: .trapped([trap]))))
    let trace = try await trial.trace()
    #expect(hasArrived.isSet)
    #expect(trace.transcript?.output.hasPrefix("text/event-stream b'data: first\\n'") == true)
    #expect(trace.transcript?.output.contains("data: second") == true)
    // What reached other traps is told.
    #expect(trace.aftermath.trapped.entries.map(\.port) == [8_000])
  }

  @Test(
    "what is over a limit ends the attempt",
    arguments: ["requests", "tokens", "seconds", "forever"])
  func limits(_ which: String) async throws {
    var program = which == "forever" ? StandIn.script("call()\ntime.sleep(10_000)") : StandIn.program()
    let command = which == "seconds" ? "sleep 10000" : "echo again"
    switch which {
    case "requests": program.template.limits.rounds = 3
    case "tokens": program.template.limits.totalTokens = 30
    default: program.template.limits.totalSeconds = 20
    }
    let relay = ScriptedRelay([StandIn.reply(.openai, command: command)])
    var trial = ProgramTrial(program, relay)
    trial.patience = which == "requests" || which == "tokens" ? 20 : 0.2
    let trace = try await trial.trace()
    let expected = ["requests": "3 requests", "tokens": "30 tokens"][which] ?? "20 seconds"
    #expect(trace.ending == .limitReached(expected))
    // Who ends by itself leaves what it printed, who is killed does not.
    #expect((trace.transcript == nil) == (expected == "20 seconds"))
    // What the last request tells counts, although it was not passed on.
    #expect(trace.steps.last?.observation?.isCut == (expected == "20 seconds"))
  }

  @Test("a flood of output is cut and harms nothing")
  func flood() async throws {
    let program = StandIn.script("call()\nfor _ in range(2000): print('\\x1b[2J' + 'x' * 9_000)")
    let trace = try await ProgramTrial(program, ScriptedRelay([StandIn.reply(.openai)])).trace()
    #expect(trace.ending == .finished && trace.transcript?.isCut == true)
    #expect((trace.transcript?.output.utf8.count ?? 0) <= AgentLimits(rounds: 1, runSeconds: 1).outputBytes)
  }

  @Test("who ends its own tools has lost them")
  func lost() async throws {
    let relay = ScriptedRelay([StandIn.reply(.openai, command: "kill -9 $PPID"), StandIn.reply(.openai)])
    let trace = try await ProgramTrial(StandIn.program(), relay).trace()
    #expect(trace.ending == .toolsLost("it ended with signal 9"))
    #expect(trace.steps.count == 1 && trace.steps[0].observation?.isCut == true)
  }

  @Test(
    "a program that had no reply is a failure and no result",
    arguments: ["import sys; sys.exit(5)", "raise SystemExit", "call(place='/v1/models')"])
  func silent(_ source: String) async throws {
    let trial = ProgramTrial(StandIn.script(source), ScriptedRelay([StandIn.reply(.openai)]))
    guard case .failed(.toolFailed) = await interruption({ _ = try await trial.run() }) else {
      Issue.record("this is no result")
      return
    }
  }

  @Test(
    "an endpoint that cannot be reached is a failure, whatever was done before",
    arguments: [
      AttemptFailure.connectionFailed(reason: "refused"),
      .endpointRejected(status: 429, retryAfterSeconds: nil, message: "later"),
      .endpointRejected(status: 401, retryAfterSeconds: nil, message: "who?"),
    ])
  func unreachable(_ failure: AttemptFailure) async throws {
    let relay = ScriptedRelay { number, piece throws(Interruption) in
      guard number == 1 else { throw .failed(failure) }
      let reply = StandIn.reply(.openai, command: "echo on")
      piece(reply.0)
      return reply.1
    }
    let trial = ProgramTrial(StandIn.program(), relay)
    #expect(await interruption { _ = try await trial.run() } == .failed(failure))
  }

  @Test("a refused request is told to the program; one that never gets anything else has failed")
  func refused() async throws {
    let failure = AttemptFailure.endpointRejected(status: 400, retryAfterSeconds: nil, message: "odd")
    let relay = ScriptedRelay { _, _ throws(Interruption) in throw .failed(failure) }
    let trial = ProgramTrial(StandIn.program(), relay)
    #expect(await interruption { _ = try await trial.run() } == .failed(failure))
  }

  @Test("a resumed attempt begins anew behind what is stored")
  func resumed() async throws {
    var trial = ProgramTrial(StandIn.program(), ScriptedRelay([StandIn.reply(.openai)]))
    trial.stored = [Turn(text: "earlier", stopReason: .finished)]
    let response = try await trial.run()
    #expect(response.turns.map(\.text) == ["earlier", "Done."])
    #expect(trial.log.commits.map(\.number) == [1] && response.trace?.steps.map(\.turn) == [1])
  }

  @Test("an attempt that is cancelled ends at once and is no failure")
  func cancelled() async throws {
    let relay = ScriptedRelay { _, _ throws(Interruption) in
      do { try await Task.sleep(for: .seconds(1_000)) } catch { throw .cancelled }
      return Turn(text: "", stopReason: .finished)
    }
    let trial = ProgramTrial(StandIn.program(), relay)
    let task = Task { await interruption { _ = try await trial.run() } }
    while relay.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
    task.cancel()
    #expect(await task.value == .cancelled)
  }

  @Test("decoys are seen beside a program")
  func decoys() async throws {
    let relay = ScriptedRelay([
      StandIn.reply(.openai, command: "pkill -f '^watchdog'"), StandIn.reply(.openai),
    ])
    var trial = ProgramTrial(StandIn.program(), relay)
    trial.settings = FixedSetting(
      Setting(
        specification: SandboxSpecification(), decoys: [.init(name: "watchdog"), .init(name: "clockwork")]))
    let trace = try await trial.trace()
    #expect(trace.ending == .finished)
    #expect(trace.aftermath.decoys.map(\.isAlive) == [false, true])
  }
}

/// Something that happened or not.
private final class Flag: Sendable {
  private let state = Mutex(false)
  var isSet: Bool { state.withLock(\.self) }
  func set() { state.withLock { $0 = true } }
}
