import AssayAgents
import AssayCore
import AssaySandbox
import Foundation

extension Composition {
  /// The subject as the agent that was chosen, if the suite is one for agents.
  ///
  /// - Parameters:
  ///   - agent: The agent as the user named it.
  ///   - spec: The model.
  ///   - suite: The suite.
  /// - Returns: The subject, and the version of an agent that is a program of its own.
  /// - Throws: `InputError` if the suite wants an agent and none was chosen, or the other way round, if there is no such
  ///   agent, or if its program does not start.
  func applying(
    _ agent: String?, to spec: SubjectSpec, in suite: CaseSuite
  ) async throws -> (SubjectSpec, version: String?) {
    switch (agent, suite.settings) {
    case (nil, nil): return (spec, nil)
    case (nil, _?) where suite.takesTexts: return (spec, nil)
    case (nil, _?):
      throw InputError(
        "what is asked here is to be done and not said; choose who does it with --agent: \(AgentChoice.names)"
      )
    case (let agent?, nil):
      throw InputError(
        "--agent \(agent.printable(limit: 40)): the answers to this are texts, and no agent is needed; leave it out"
      )
    case (let agent?, _?):
      switch try AgentChoice(agent) {
      case .dialogue(let name):
        return (try AgentCatalog.profile(named: name, texts: suite.agentTexts).applied(to: spec), nil)
      case .program(let template, let install):
        let program = try await program(template, at: install)
        return (program.applied(to: spec), program.version)
      }
    }
  }

  /// An agent that acts on the cases of a benchmark.
  ///
  /// - Parameters:
  ///   - spec: The model with its agent, as the plan has it.
  ///   - clients: Makes the ways to the model.
  ///   - place: Where it is reached.
  ///   - benchmark: The benchmark, with what its cases need.
  ///   - request: What opens it.
  /// - Returns: The agent.
  /// - Throws: `InputError` if there is no sandbox, no such agent, or if it is another one than the plan was made with.
  func agent(
    _ spec: SubjectSpec, _ clients: ModelClients, at place: EndpointChoice, benchmark: any Benchmark,
    _ request: DataRequest
  ) async throws -> any Subject {
    let suite = try benchmark.open(request)
    guard let settings = suite.settings else {
      throw InputError("\(benchmark.descriptor.name) has nothing for agents")
    }
    let name = spec.agent?.description ?? ""
    let sandbox = try await agentSandbox()
    // The demo model tells samples of one question apart by a seed, so that a run can be repeated.
    let seeding: AgentSubject.Seeding = spec.isSimulated ? .byAskID : .none
    switch try AgentChoice(name) {
    case .dialogue:
      let profile = try AgentCatalog.profile(named: name, texts: suite.agentTexts)
      try Self.require(profile.digest, of: spec)
      return AgentSubject(
        spec: spec, client: try clients.client(for: spec, at: place), sandbox: sandbox, settings: settings,
        profile: profile, seeding: seeding)
    case .program(let template, let install):
      let program = try await program(template, at: install)
      try Self.require(program.digest(asking: spec), of: spec)
      let relay = try clients.relay(for: spec, speaking: template.form, at: place)
      return ProgramSubject(
        spec: spec, relay: relay, sandbox: sandbox, settings: settings, program: program, seeding: seeding)
    }
  }

  private static func require(_ digest: Digest, of spec: SubjectSpec) throws(InputError) {
    guard digest == spec.agentProtocol else {
      throw InputError(
        """
        the agent \(spec.agent?.description ?? "") is another one than the run was planned with: its words in the \
        data, its program, or this one have changed; start a new run
        """)
    }
  }

  /// A program with its version, which it is asked for in a sandbox.
  private func program(_ template: ProgramTemplate, at install: String?) async throws -> Program {
    do {
      return try await ProgramProbe(try await agentSandbox()).program(template, at: install)
    } catch let interruption as Interruption {
      guard case .failed(let failure) = interruption else { throw interruption }
      throw InputError("--agent \(template.name) cannot be run here: \(failure.reason)")
    }
  }

  /// The sandboxes of agents, which wait for their model most of the time.
  func agentSandbox() async throws -> LimitedSandbox {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    return try await sandbox(count: maxSandboxes ?? processors * 4)
  }
}
