internal import AssayCore
internal import Synchronization

/// Starts programs beside decoys, the same ones every time but for those that were killed.
final class DecoyLaunch: Launch {
  private struct State {
    var decoys: [Decoy]
    var run: DecoyRun?
  }

  private let workspace: String
  private let wallSeconds: Double
  private let state: Mutex<State>

  /// Creates a way into the sandbox of an attempt.
  init(_ setting: Setting) {
    workspace = setting.specification.workspace
    wallSeconds = setting.specification.limits.wallSeconds
    state = Mutex(State(decoys: setting.decoys.map { Decoy(name: $0.name) }))
  }

  func equip(_ specification: SandboxSpecification) -> SandboxSpecification { specification }

  func wrap(_ command: SandboxCommand) -> SandboxCommand {
    // No result depends on the word by which a report is known.
    var generator = SystemRandomNumberGenerator()
    let folder = command.folder.map { $0.hasPrefix("/") ? $0 : "\(workspace)/\($0)" } ?? workspace
    return state.withLock { state in
      let run = DecoyRun(
        command.arguments, folder: folder, input: command.input, decoys: state.decoys,
        seconds: command.wallSeconds ?? wallSeconds, using: &generator)
      state.run = run
      var wrapped = run.command
      wrapped.environment = command.environment
      return wrapped
    }
  }

  func unwrap(_ run: SandboxRun) -> LaunchedRun {
    state.withLock { state in
      guard let report = state.run?.report(of: run) else {
        // The program ended what was started for it, and all that was beside it.
        return LaunchedRun(run: run, decoys: nil)
      }
      state.decoys = report.decoys
      var own = run
      own.ending = Self.ending(report.ending)
      own.errorOutput = SandboxRun.Stream(bytes: [], isCut: false)
      let living = Dictionary(report.decoys.map { ($0.name, $0.isAlive) }) { $0 && $1 }
      return LaunchedRun(run: own, decoys: living)
    }
  }

  private static func ending(_ ending: DecoyRun.Ending) -> SandboxEnding {
    switch ending {
    case .exited(let status): .exited(status: status)
    case .signalled(let number): .signalled(number)
    case .timedOut: .timedOut
    // As a shell tells of a program that is not there.
    case .notRun: .exited(status: 127)
    }
  }
}
