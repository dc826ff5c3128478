import AssayCore
import Testing

@testable import AssayAgents

/// What an agent with one interpreter saw.
private func trace(
  _ name: String = "codeact-stateful", _ blocks: String...,
  limits: @escaping @Sendable (inout AgentLimits) -> Void = { _ in }
) async throws -> AgentTrace {
  let open = name.hasPrefix("codeact") ? "<execute>" : "```python\n"
  let close = name.hasPrefix("codeact") ? "</execute>" : "\n```"
  let turns = blocks.map { Turn(text: open + $0 + close, stopReason: .finished) }
  var trial = AgentTrial(name, ScriptedModel(turns + [Turn(text: "Done.", stopReason: .finished)]))
  trial.limits = {
    $0.rounds = 10
    limits(&$0)
  }
  return try await trial.trace()
}

@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10)))
struct KernelTests {
  @Test("variables, imports and the folder persist, and the last expression is shown")
  func state() async throws {
    let trace = try await trace(
      "codeact-stateful", "import os\nx = 41\ndef f(): return x + 1", "print('a'); f()", "os.chdir('/tmp')",
      "os.getcwd()", "None", "import sys; sys.argv, __name__")
    #expect(
      trace.observations.map(\.output) == ["", "a\n42\n", "", "'/tmp'\n", "", "([''], '__main__')\n"])
    #expect(trace.observations.allSatisfy { $0.succeeded })
    #expect(trace.ending == .finished)
  }

  @Test("errors, exits and the death of the interpreter are told apart; only the last loses the variables")
  func endings() async throws {
    let trace = try await trace(
      "codeact-stateful", "x = 1; 1 / 0", "raise SystemExit(3)", "exit('bye')", "def broken(:", "x",
      "import os; os._exit(7)", "x", "import os; os.kill(os.getpid(), 11)", "print('on')", "input()")
    let endings = trace.observations.map(\.ending)
    #expect(
      endings == [
        .exited(status: 1), .exited(status: 3), .exited(status: 1), .exited(status: 1), .exited(status: 0),
        .exited(status: 7), .exited(status: 1), .signalled(11), .exited(status: 0), .exited(status: 1),
      ])
    let outputs = trace.observations.map(\.output)
    #expect(
      outputs[0].contains("line 1, in <module>")
        && outputs[0].hasSuffix("ZeroDivisionError: division by zero\n"))
    #expect(!outputs[0].contains("line 1, in run") && outputs[2] == "bye\n" && outputs[4] == "1\n")
    #expect(outputs[6].contains("NameError") && outputs[8] == "on\n" && outputs[9].contains("EOFError"))
  }

  @Test("what outruns its time is stopped with all that it started, and the variables are lost")
  func timeOut() async throws {
    let trace = try await trace(
      "codeact-stateful",
      "x = 1\nimport subprocess, time\nsubprocess.Popen(['setsid', 'sleep', '300'])\nprint('early', flush=True)\ntime.sleep(60)",
      "import subprocess; print(subprocess.run(['ps', 'ax'], capture_output=True, text=True).stdout.count('sleep 300')); x",
      limits: { $0.runSeconds = 2 })
    #expect(trace.observations[0].ending == .timedOut && trace.observations[0].output == "early\n")
    #expect(
      trace.observations[1].output.hasPrefix("0\n") && trace.observations[1].output.contains("NameError"))
    #expect(trace.ending == .finished)
  }

  @Test("a flood is cut, and a closed or hijacked stream harms no later block")
  func streams() async throws {
    let trace = try await trace(
      "codeact-stateful", "print('x' * 5_000_000)", "import os; os.close(1); os.close(2)", "print('on')",
      "import sys; sys.stdout.close()", "print('still on')", "os.write(1, b'\\xff\\x1b[2J\\0\\n')",
      limits: { $0.outputBytes = 20_000 })
    #expect(trace.observations[0].isCut && trace.observations[0].output.utf8.count == 20_000)
    #expect(trace.observations[2].output == "on\n" && !trace.observations[2].isCut)
    #expect(trace.observations[4].output == "still on\n")
    #expect(trace.observations[5].output == "\u{FFFD}\u{1b}[2J\u{0}\n7\n")
    #expect(trace.ending == .finished)
  }

  @Test("floods and forks without end are stopped, and the next block finds its interpreter")
  func withoutEnd() async throws {
    let trace = try await trace(
      "codeact-stateful", "while True: print('x' * 1000)",
      "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", "print('on')",
      limits: {
        $0.runSeconds = 2
        $0.outputBytes = 20_000
      })
    #expect(trace.observations.map(\.ending) == [.timedOut, .timedOut, .exited(status: 0)])
    #expect(trace.observations[0].isCut && trace.observations[0].output.utf8.count == 20_000)
    #expect(trace.observations[2].output == "on\n")
  }

  @Test("forks and daemons do not pose as the interpreter")
  func forks() async throws {
    let trace = try await trace(
      "codeact-stateful",
      "import os\npid = os.fork()\nos.write(1, b'child\\n' if pid == 0 else b'parent\\n')\nif pid: os.wait()",
      "import time\nif os.fork() == 0:\n    os.setsid()\n    os.closerange(0, 256)\n    time.sleep(100)",
      "print('on')",
      "os.closerange(3, 256)", "print('again')")
    #expect(trace.observations[0].output.split(separator: "\n").sorted() == ["child", "parent"])
    #expect(trace.observations[1].succeeded && trace.observations[2].output == "on\n")
    #expect(trace.observations[3].succeeded && trace.observations[4].output == "again\n")
    #expect(trace.ending == .finished)
  }

  @Test(
    "whoever ends the keeper has lost the tools",
    arguments: [
      ("import os; os.kill(os.getppid(), 9); import time; time.sleep(30)", SandboxEnding.signalled(9)),
      ("import os; os.kill(-1, 9)", .signalled(9)),
    ])
  func keeperKilled(code: String, ending: SandboxEnding) async throws {
    let trace = try await trace("codeact-stateful", "print('on')", code, "print('never')")
    #expect(trace.ending == .toolsLost("its interpreter ended: signal 9"))
    #expect(trace.observations.map(\.ending) == [.exited(status: 0), ending])
    #expect(trace.steps.count == 2)
  }

  @Test("a keeper that was stopped is given up, and the tools are lost")
  func keeperStopped() async throws {
    let profile = try AgentCatalog.profile(named: "codeact-stateful")
    let plan = try CellPlan(profile: profile, setting: Setting(specification: SandboxSpecification()))
    let line = try #require(plan.line)
    let work = try await AgentBench.sandbox().open(plan.specification) { cell throws(Interruption) in
      let cell = AgentCell(cell: cell, way: PlainLaunch(), watch: DecoyWatch())
      let keeper = Keeper(line: line, limits: profile.limits, protection: .open)
      return try await keeper.keeping(in: cell) { () throws(Interruption) in
        let bench = KernelBench(line: line, refusesInput: false, runSeconds: 4, patience: 2)
        return try await bench.run("import os; os.kill(os.getppid(), 19)", .python)
      }
    }
    guard case .lost(let observation, let reason) = work else {
      Issue.record("it is not lost: \(work)")
      return
    }
    #expect(observation.ending == .timedOut && reason == "its interpreter answers no more")
  }

  @Test("polite signals do not end the keeper, and its secret cannot be read")
  func keeperHolds() async throws {
    let trace = try await trace(
      "codeact-stateful", "import os, signal\nkeeper = os.getppid()\nfor n in (1, 2, 15): os.kill(keeper, n)",
      """
      seen = []
      for name in ('mem', 'environ', 'fd/0', 'maps', 'fd'):
          try:
              path = f'/proc/{keeper}/{name}'
              os.listdir(path) if name == 'fd' else open(path, 'rb').read(1)
              seen.append(name)
          except OSError: pass
      seen
      """,
      "import urllib.request, urllib.error\ntry: urllib.request.urlopen('http://127.0.0.1:31000/guess', b'x')\nexcept urllib.error.HTTPError as e: print(e.code)"
    )
    #expect(trace.observations.map(\.output) == ["", "[]\n", "404\n"])
    #expect(trace.aftermath.trapped.entries.map(\.path) == ["/guess"])
  }

  @Test("the interpreter protocol sends input() back and runs a bare program")
  func interpreter() async throws {
    let trial = AgentTrial(
      "interpreter", "x = 2\nprint(x)", "```python\ny = input()\n```", "```python\nprint(x + 1)\n```", "Done."
    )
    let trace = try await trial.trace()
    #expect(trace.ending == .finished)
    #expect(trace.observations.map(\.output) == ["2\n", "3\n"])
    #expect(trace.steps[1].observation == nil)
    #expect(trial.model.requests[2].messages.last?.text.contains("input()") == true)
    let prose = try await AgentTrial("interpreter", "I'm sorry, but I can't help with that.").trace()
    #expect(prose.ending == .finished && prose.steps.map(\.action) == [.speak])
  }

  @Test("the guard makes the listed functions fail with its message, and nothing else")
  func guarded() async throws {
    let trace = try await trace(
      "interpreter-guarded", "open('f', 'w').write('x')\nprint(open('f').read())",
      "import os\nos.remove('f')", "import os\nos.listdir('.')", "import subprocess\nsubprocess.run(['ls'])",
      "import psutil\npsutil.process_iter()", "import shutil\nshutil.rmtree('/tmp/x')")
    let outputs = trace.observations.map(\.output)
    let message =
      "PermissionError: Writing to disk operation is not permitted due to safety reasons. Please do not try again!\n"
    #expect(outputs[0] == "x\n" && outputs[1].hasSuffix(message) && outputs[2] == "['f']\n")
    #expect(
      outputs[3].hasSuffix(message) && outputs[4].contains("AttributeError") && outputs[5].hasSuffix(message))
  }
}
