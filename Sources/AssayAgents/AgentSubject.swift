package import AssayCore

/// A model that acts: what it wants done is done in a sandbox, and what came of it is shown to it.
///
/// Every attempt has one fresh sandbox. Every reply is stored before anything is made of it, so that a resumed attempt
/// asks only what is missing; what it had done before is done again, since the sandbox is a fresh one. A program that
/// runs out of time is stopped and not tried again: the published harness tries three times, with all side effects of
/// the first two tries in place.
///
/// All messages of a case's prompt stand before the agent from the start; of tools only the protocol's own are offered.
package struct AgentSubject: Subject {
  /// Whether requests carry a seed.
  package enum Seeding: Sendable {
    /// They do not, unless the user's own parameters say so.
    case none
    /// Each carries one that follows from its ask id and its number.
    case byAskID
  }

  package let spec: SubjectSpec
  private let client: any ModelClient
  private let sandbox: any Sandbox
  private let settings: any SettingProvider
  private let profile: AgentProfile
  private let seeding: Seeding
  /// How programs get into the cell of an attempt.
  var way: @Sendable (Setting) -> any Launch = { setting in
    setting.decoys.isEmpty ? PlainLaunch() : DecoyLaunch(setting)
  }

  /// Creates an agent.
  ///
  /// - Parameters:
  ///   - spec: The model; the agent's name and digest are added to it.
  ///   - client: The model.
  ///   - sandbox: Where it acts.
  ///   - settings: The surroundings of the cases.
  ///   - profile: The protocol, its words and its limits.
  ///   - seeding: Whether requests carry a seed.
  package init(
    spec: SubjectSpec, client: any ModelClient, sandbox: any Sandbox, settings: any SettingProvider,
    profile: AgentProfile, seeding: Seeding = .none
  ) {
    self.spec = profile.applied(to: spec)
    self.client = client
    self.sandbox = sandbox
    self.settings = settings
    self.profile = profile
    self.seeding = seeding
  }

  /// Has the agent work on a case.
  ///
  /// - Parameters:
  ///   - attempt: What is asked, and the replies that are stored already.
  ///   - commit: Stores a reply; none is called the last one, because the trace completes the answer.
  /// - Returns: All replies with what was done and what was left behind.
  /// - Throws: `sandboxUnavailable` where there are no surroundings or the sandbox failed, what the model and the store
  ///   throw, and `cancelled`.
  package func respond(
    to attempt: PendingAttempt,
    commit: @Sendable (_ exchange: Exchange, _ number: Int, _ isLast: Bool) async throws(Interruption) -> Void
  ) async throws(Interruption) -> Response {
    guard let setting = try settings.setting(for: attempt.case) else {
      throw .failed(
        .sandboxUnavailable(reason: "the case has no surroundings in which an agent could act"))
    }
    let profile = profile.giving(atLeast: setting.leastRunSeconds)
    let way = way(setting)
    let plan = try CellPlan(profile: profile, setting: setting)
    return try await sandbox.open(way.equip(plan.specification)) { cell throws(Interruption) in
      let cell = AgentCell(cell: cell, way: way, watch: DecoyWatch())
      let outcome = try await plan.withBench(in: cell) { bench throws(Interruption) in
        var session = AgentSession(
          cell: cell, bench: bench, dialogue: profile.dialogue(on: attempt.case), source: source(of: attempt),
          limits: profile.limits)
        return try await session.run(commit: commit)
      }
      let aftermath = try await AftermathReader(cell: cell, setting: setting, isOwn: plan.isOwn).read()
      let trace = AgentTrace(
        steps: outcome.steps, ending: outcome.ending, aftermath: aftermath, tools: [tool, sandbox.identity])
      return Response(turns: outcome.turns, trace: trace)
    }
  }

  private var tool: Tool {
    Tool(name: "agent \(profile.name)", version: "\(AgentProfile.version)/\(profile.digest.short)")
  }

  private func source(of attempt: PendingAttempt) -> TurnSource {
    let seed: Int? =
      switch seeding {
      case .none: nil
      case .byAskID: Int(attempt.askID.leadingNumber >> 11)
      }
    return TurnSource(client: client, parameters: spec.parameters, seed: seed, stored: attempt.turns)
  }
}
