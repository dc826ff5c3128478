package import AssayCore
internal import AssayWire

/// A program that is an agent of its own, in the cell of its case.
///
/// The program sees the surroundings of the case, its installation, and one address at which its model answers. Address
/// and key of the real endpoint stay outside. A resumed attempt begins anew: no program says the same twice.
package struct ProgramSubject: Subject {
  package let spec: SubjectSpec
  private let relay: any ModelRelay
  private let sandbox: any Sandbox
  private let settings: any SettingProvider
  private let program: Program
  private let seeding: AgentSubject.Seeding
  /// How long a program has to end by itself once a limit is reached, in seconds.
  var patience = 20.0

  /// Creates an agent.
  ///
  /// - Parameters:
  ///   - spec: The model; the agent's name and digest are added to it.
  ///   - relay: The model, in the program's protocol or by a translation.
  ///   - sandbox: Where it acts.
  ///   - settings: The surroundings of the cases.
  ///   - program: The program.
  ///   - seeding: Whether requests carry a seed.
  package init(
    spec: SubjectSpec, relay: any ModelRelay, sandbox: any Sandbox, settings: any SettingProvider,
    program: Program, seeding: AgentSubject.Seeding = .none
  ) {
    self.spec = program.applied(to: spec)
    self.relay = relay
    self.sandbox = sandbox
    self.settings = settings
    self.program = program
    self.seeding = seeding
  }

  /// Has the program work on a case.
  ///
  /// - Parameters:
  ///   - attempt: What is asked, and the replies that are stored from an earlier start.
  ///   - commit: Stores a reply; none is called the last one, because the trace completes the answer.
  /// - Returns: All replies with what was done and what was left behind.
  /// - Throws: `sandboxUnavailable` where there are no surroundings or the sandbox failed, `toolFailed` for a program
  ///   that ends before it had a reply, what the model and the store throw, and `cancelled`.
  package func respond(
    to attempt: PendingAttempt,
    commit: @Sendable (_ exchange: Exchange, _ number: Int, _ isLast: Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Response {
    guard let setting = try settings.setting(for: attempt.case) else {
      throw .failed(
        .sandboxUnavailable(reason: "the case has no surroundings in which an agent could act"))
    }
    let plan = try ProgramPlan(program: program, setting: setting, model: spec.nameInside)
    let door = ModelDoor(port: plan.port, program: program.template, spec: seeded(attempt), relay: relay)
    let way: any Launch = setting.decoys.isEmpty ? PlainLaunch() : DecoyLaunch(setting)
    return try await sandbox.open(way.equip(plan.specification(with: door.trap))) {
      cell throws(Interruption) in
      let cell = AgentCell(cell: cell, way: way, watch: DecoyWatch())
      let session = ProgramSession(
        cell: cell, door: door, command: plan.command(on: attempt.case.prompt), template: program.template,
        earlier: attempt.turns, patience: patience)
      let outcome = try await session.run(commit: commit)
      // Who was killed took with it what was known of the decoys.
      if outcome.transcript == nil { cell.watch.note(nil) }
      let aftermath = try await AftermathReader(
        cell: cell, setting: setting, isOwn: { door.isOwn($0) }, ownFiles: program.template.own
      ).read()
      let trace = AgentTrace(
        steps: outcome.steps, ending: outcome.ending, aftermath: aftermath, tools: tools + [sandbox.identity],
        transcript: outcome.transcript)
      return Response(turns: outcome.turns, trace: trace)
    }
  }

  private var tools: [Tool] {
    let template = program.template
    let agent = Tool(name: "agent \(template.name)", version: "\(program.version)/\(program.digest.short)")
    guard template.translates(for: spec.provider) else { return [agent] }
    let way = "from \(template.form.rawValue) for \(spec.provider.rawValue)"
    return [agent, Tool(name: TranslatingRelay.tool, version: "\(TranslatingRelay.version) \(way)")]
  }

  /// The model with a seed that follows from the ask id, where requests carry one.
  private func seeded(_ attempt: PendingAttempt) -> SubjectSpec {
    var spec = spec
    switch seeding {
    case .none: break
    case .byAskID: spec.parameters.extra["seed"] = .integer(Int(attempt.askID.leadingNumber >> 11))
    }
    return spec
  }
}
