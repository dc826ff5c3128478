import AssayCore
import Synchronization
import Testing

@testable import AssayAgents

/// A way that starts every program from a script of its own, which reports after it.
private final class ReportingLaunch: Launch {
  private static let mark = Array("\n--decoys: cron\n".utf8)
  private let counts = Mutex((wrapped: 0, unwrapped: 0))

  var wrapped: Int { counts.withLock(\.wrapped) }
  var unwrapped: Int { counts.withLock(\.unwrapped) }

  func equip(_ specification: SandboxSpecification) -> SandboxSpecification {
    var specification = specification
    let script = "\"$@\"; status=$?; printf '\\n--decoys: cron\\n'; exit $status"
    specification.files.append(SandboxFile(path: "beside.sh", text: script))
    return specification
  }

  func wrap(_ command: SandboxCommand) -> SandboxCommand {
    counts.withLock { $0.wrapped += 1 }
    var command = command
    command.arguments = ["sh", "/work/beside.sh"] + command.arguments
    return command
  }

  func unwrap(_ run: SandboxRun) -> LaunchedRun {
    counts.withLock { $0.unwrapped += 1 }
    guard run.output.bytes.suffix(Self.mark.count).elementsEqual(Self.mark) else {
      return LaunchedRun(run: run)
    }
    var run = run
    run.output.bytes.removeLast(Self.mark.count)
    return LaunchedRun(run: run, decoys: ["sshd": false, "cron": true])
  }
}

@Suite(.enabled(if: AgentBench.isReady, AgentBench.reason), .timeLimit(.minutes(10))) struct LaunchTests {
  @Test(
    "every program goes on one way and comes back on it",
    arguments: [
      ("react", [reply("execute", "echo a; exit 3"), reply("execute", "cat")], ["a\n", ""], 2),
      ("codeact-stateful", ["<execute>x = 1", "<execute>x"], ["", "1\n"], 1),
      // One is the question whether the reply is a program, the other the interpreter.
      ("interpreter", ["print('a')"], ["a\n"], 2),
    ])
  func oneWay(name: String, replies: [String], outputs: [String], runs: Int) async throws {
    let turns = (replies + [name == "react" ? reply("finish") : "Done."]).map {
      Turn(text: $0, stopReason: .finished)
    }
    var trial = AgentTrial(name, ScriptedModel(turns))
    var setting = Setting(specification: SandboxSpecification())
    setting.decoys = ["sshd", "cron", "init"].map { Setting.Decoy(name: $0) }
    trial.settings = FixedSetting(setting)
    let launch = ReportingLaunch()
    trial.way = launch
    let trace = try await trial.trace()
    #expect(trace.ending == .finished)
    #expect(trace.observations.map(\.output) == outputs)
    #expect(launch.wrapped == runs && launch.unwrapped == runs)
    #expect(trace.aftermath.decoys.map(\.isAlive) == [false, true, nil])
  }
}
