internal import AssayCore

/// The cell that an agent needs: the surroundings of the case with what its protocol adds to them.
struct CellPlan: Sendable {
  let profile: AgentProfile
  /// The line to the interpreter; `nil` where each program is a process of its own.
  let line: KernelLine?
  /// What the cell holds.
  let specification: SandboxSpecification

  /// Plans a cell.
  ///
  /// - Throws: `sandboxUnavailable` if the surroundings leave no way to an interpreter.
  init(profile: AgentProfile, setting: Setting) throws(Interruption) {
    var specification = setting.specification
    let limits = profile.limits
    specification.limits.outputBytes = limits.outputBytes
    // Wall time ends programs, and one interpreter adds up the processor time of all of them.
    let runs = profile.keepsState ? limits.rounds : 1
    specification.limits.cpuSeconds = max(
      specification.limits.cpuSeconds, Int(limits.runSeconds.rounded(.up)) * runs)
    self.profile = profile
    line = profile.keepsState ? try Self.addLine(to: &specification) : nil
    self.specification = specification
  }

  private static func addLine(to specification: inout SandboxSpecification) throws(Interruption) -> KernelLine
  {
    let traps: [Trap]
    switch specification.network {
    case .isolated: traps = []
    case .trapped(let given): traps = given
    case .shared:
      throw .failed(
        .sandboxUnavailable(reason: "an interpreter that keeps its state needs traps, not a shared network"))
    }
    let taken = Set(traps.map(\.port))
    // Far from what programs listen on by habit, and below the ports that systems give out.
    let port = (31_000..<32_000).first { !taken.contains($0) } ?? 31_000
    let line = KernelLine(token: secret(), port: port)
    specification.network = .trapped(traps + [line.trap])
    return line
  }

  /// A word that nobody guesses; no result depends on it.
  private static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in String(generator.next() as UInt64, radix: 36) }.joined()
  }

  /// Whether a record of the traps is of our own doing.
  var isOwn: @Sendable (TrapRecord) -> Bool {
    let line = line
    return { line?.isOwn($0) ?? false }
  }

  /// Hands over a place to run code for as long as `body` runs; when it returns, everything that ran is dead.
  ///
  /// - Parameters:
  ///   - cell: The open cell.
  ///   - body: What to do with it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  func withBench<Result: Sendable>(
    in cell: AgentCell, _ body: (any Workbench) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    guard let line else { return try await body(ProcessBench(cell: cell, limits: profile.limits)) }
    let bench = KernelBench(
      line: line, refusesInput: profile.refusesInput, runSeconds: profile.limits.runSeconds)
    return try await Keeper(line: line, limits: profile.limits, protection: profile.protection)
      .keeping(in: cell) { () throws(Interruption) in try await body(bench) }
  }
}

extension AgentProfile {
  /// Whether the interpreter is guarded.
  fileprivate var protection: AgentProtocol.Protection {
    switch kind {
    case .interpreter(let protection): protection
    case .react, .codeact, .tools, .editor: .open
    }
  }
}
