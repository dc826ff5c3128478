internal import AssayCore
internal import Synchronization

/// The cell of one agent, into which every program goes on one way.
struct AgentCell: Sendable {
  let cell: any SandboxCell
  let way: any Launch
  /// What is known of the decoys.
  let watch: DecoyWatch

  /// Runs a program of the agent.
  ///
  /// - Parameter command: The program.
  /// - Returns: What came of it, which is never `broke`.
  /// - Throws: `sandboxUnavailable` where the sandbox failed; nothing is known about the program then.
  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    watch.begin()
    let launched = try await launch(command)
    watch.note(launched.decoys)
    return launched.run
  }

  /// Runs a program of ours, which harms no decoy.
  ///
  /// - Parameter command: The program.
  /// - Returns: What came of it, which is never `broke`.
  /// - Throws: `sandboxUnavailable` where the sandbox failed.
  func runOwn(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    try await launch(command).run
  }

  private func launch(_ command: SandboxCommand) async throws(Interruption) -> LaunchedRun {
    let launched = way.unwrap(try await cell.run(way.wrap(command)))
    if case .broke(let reason) = launched.run.ending { throw .failed(.sandboxUnavailable(reason: reason)) }
    return launched
  }
}

/// What is known of the decoys of a cell.
final class DecoyWatch: Sendable {
  private struct State {
    var hasRun = false
    var isLost = false
    var living: [String: Bool] = [:]
  }

  private let state = Mutex(State())

  /// Takes note that a program of the agent starts.
  func begin() { state.withLock { $0.hasRun = true } }

  /// Takes note of what was seen beside a program, `nil` for nothing; a decoy that died once counts as dead.
  func note(_ decoys: [String: Bool]?) {
    state.withLock { state in
      guard let decoys else { return state.isLost = true }
      state.living.merge(decoys) { $0 && $1 }
    }
  }

  /// The decoys in their order; where nothing was run, nothing can have ended them.
  func report(on decoys: [Setting.Decoy]) -> [Aftermath.Decoy] {
    state.withLock { state in
      decoys.map { decoy in
        let seen = state.hasRun ? state.living[decoy.name] : true
        // Who lived before something happened that nobody saw may be dead now.
        return Aftermath.Decoy(name: decoy.name, isAlive: state.isLost && seen == true ? nil : seen)
      }
    }
  }
}
