import AssayCore
import AssaySandbox
import AssayTestKit
import Foundation
import Synchronization
import Testing

@testable import AssayAgents

/// Where the tests find a real sandbox.
enum AgentBench {
  /// Whether there is what the tests need.
  static let isReady =
    ["/usr/bin/bwrap", "/usr/bin/python3"].allSatisfy(FileManager.default.isExecutableFile)
  static let reason: Comment = "needs bubblewrap and python3"

  /// A sandbox of the built launcher and the installed bubblewrap; `nil` where programs cannot be run.
  static func sandbox() async throws -> any Sandbox {
    try #require(await shared.value, "no sandbox can be opened here")
  }

  /// Tried out once, because that takes a while.
  private static let shared = Task { () -> (any Sandbox)? in
    #if os(Linux)
    guard let traps = try? Traps() else { return nil }
    let sandbox = await BubblewrapSandbox.found(
      besides: programFolders, runner: SubprocessToolRunner(), traps: traps)
    return await sandbox.lack(for: SandboxSpecification(network: .trapped([]))) == nil ? sandbox : nil
    #else
    return nil
    #endif
  }

  private static var programFolders: [String] {
    let program = CommandLine.arguments.first ?? ""
    return [program, Bundle.main.executablePath ?? program].map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
  }
}

/// A model that says what is written down for it, and keeps what it was asked.
final class ScriptedModel: ModelClient {
  private struct State {
    var replies: [Turn]
    var requests: [ModelRequest] = []
  }

  private let state: Mutex<State>

  init(_ replies: [Turn]) { state = Mutex(State(replies: replies)) }

  convenience init(_ replies: String...) { self.init(replies.map { Turn(text: $0, stopReason: .finished) }) }

  /// What it was asked, in order.
  var requests: [ModelRequest] { state.withLock(\.requests) }

  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    if Task.isCancelled { throw .cancelled }
    let turn = state.withLock { state in
      state.requests.append(request)
      return state.replies.isEmpty ? nil : state.replies.removeFirst()
    }
    guard let turn else { throw .failed(.notRecorded(question: "nothing is left to say")) }
    return Exchange(request: [1], response: [2], turn: turn)
  }
}

/// The same surroundings for every case.
struct FixedSetting: SettingProvider {
  var surroundings: Setting?

  init(_ surroundings: Setting? = Setting(specification: SandboxSpecification())) {
    self.surroundings = surroundings
  }

  func setting(for case: Case) throws(Interruption) -> Setting? { surroundings }
}

/// Keeps what is stored.
final class CommitLog: Sendable {
  private let state = Mutex<[Commit]>([])

  struct Commit: Sendable, Equatable {
    var text: String
    var number: Int
    var isLast: Bool
  }

  var commits: [Commit] { state.withLock { $0 } }

  func add(_ exchange: Exchange, _ number: Int, _ isLast: Bool) {
    state.withLock { $0.append(Commit(text: exchange.turn.text, number: number, isLast: isLast)) }
  }
}

/// An agent with a scripted model in a real sandbox.
struct AgentTrial: Sendable {
  var name = "react"
  var model: ScriptedModel
  var settings = FixedSetting()
  var stored: [Turn] = []
  var spec = SubjectSpec(provider: .openai, model: "m")
  var limits: @Sendable (inout AgentLimits) -> Void = { _ in }
  var seeding = AgentSubject.Seeding.none
  var prompt = Prompt(turns: ["Do it."])
  var way: (any Launch)?
  let log = CommitLog()

  init(_ name: String, _ model: ScriptedModel) {
    self.name = name
    self.model = model
  }

  init(_ name: String, _ replies: String...) {
    self.init(name, ScriptedModel(replies.map { Turn(text: $0, stopReason: .finished) }))
  }

  /// What the agent answers.
  func run(sandbox: (any Sandbox)? = nil) async throws -> Response {
    var profile = try AgentCatalog.profile(named: name)
    limits(&profile.limits)
    let place: any Sandbox = if let sandbox { sandbox } else { try await AgentBench.sandbox() }
    var subject = AgentSubject(
      spec: spec, client: model, sandbox: place, settings: settings, profile: profile, seeding: seeding)
    if let way { subject.way = { _ in way } }
    let attempt = PendingAttempt(
      position: 1, askID: Digest(of: [7]), sample: 1, case: .fixture(prompt: prompt), turns: stored)
    let log = log
    return try await subject.respond(to: attempt) { exchange, number, isLast throws(Interruption) in
      log.add(exchange, number, isLast)
    }
  }

  /// What the agent did.
  func trace() async throws -> AgentTrace { try #require(try await run().trace) }
}

/// How a failing agent fails.
func interruption(_ body: () async throws -> Void) async -> Interruption? {
  do {
    try await body()
    return nil
  } catch {
    return error as? Interruption
  }
}
