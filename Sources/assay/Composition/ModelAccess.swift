import AssayCore
import AssayDemo
import AssayEngine
import AssayHTTP
import AssayModels
import AssayStore
import Foundation

/// Opens the ways to the subject and to judges that are models, for the time of one sitting.
struct ModelAccess {
  let manifest: RunManifest
  let choice: EndpointChoice
  let composition: Composition
  let budget: Budget
  let stop: StopSignal
  let progress: Progress
  let width: RequestWidth

  /// Hands over a runner that is ready to go, and the judges' identities, the deciding one first.
  func withRunner(
    file: RunFile, judges: [JudgeChoice], asks: Bool,
    _ body: (Runner, [JudgeIdentity]) async throws -> Void
  ) async throws {
    try await withDemoModel(file, judges: judges, asks: asks) { demo in
      let configuration = HTTPTransport.Configuration(connectionsPerHost: width.most)
      try await HTTPTransport.withTransport(configuration) { transport in
        let clients = try ModelClients(
          transport: transport, demo: demo, width: width, seed: manifest.seed, budget: budget, stop: stop,
          note: { [progress] in progress.note($0) })
        let readers = try clients.judges(
          judges, at: { choice.forJudge($0, of: manifest.subject) }, rubrics: manifest.rubrics)
        let benchmark = try await composition.benchmark(
          manifest.benchmark.description, manifest.data, manifest.selection)
        let examiners = try await composition.examiners(for: benchmark, manifest.data)
        let runner = Runner(
          subject: try await subject(clients, asks: asks, benchmark),
          examination: Examination(
            examiners: examiners, judges: readers, panelPlace: judges.firstIndex(of: .panel)),
          store: file,
          // Room beside the requests for attempts that wait for the disk or a judge.
          width: width.most * 2 + 16, stop: stop, events: { [progress] in progress.note($0) })
        try await body(runner, runner.examination.readers.map(\.identity))
      }
    }
  }

  private func subject(
    _ clients: ModelClients, asks: Bool, _ benchmark: any Benchmark
  ) async throws -> any Subject {
    guard asks else { return ModelSubject(spec: manifest.subject, client: NothingToAsk()) }
    if manifest.subject.agent != nil {
      return try await composition.agent(
        manifest.subject, clients, at: choice, benchmark: benchmark, manifest.data)
    }
    // The demo model tells samples of one question apart by a seed, so that a run can be repeated.
    return ModelSubject(
      spec: manifest.subject, client: try clients.client(for: manifest.subject, at: choice),
      seeding: manifest.subject.isSimulated ? .byAskID : .none)
  }

  /// Serves the demo model if anything is asked of it.
  ///
  /// It knows the cases of the run from the run file.
  private func withDemoModel(
    _ file: RunFile, judges: [JudgeChoice], asks: Bool, _ body: (LoopbackAddress?) async throws -> Void
  ) async throws {
    let asked = asks ? [manifest.subject] : []
    let judging = judges.compactMap { if case .model(let spec) = $0 { spec } else { nil } }
    guard (asked + judging).contains(where: { $0.provider == .demo }) else { return try await body(nil) }
    var suite = CaseSuite(name: manifest.suite) { body in try file.forEachCase(body) }
    suite.answerKey = try composition.benchmarks.find(manifest.benchmark.description).answerKey(manifest.data)
    let model = try DemoModel(persona: nil, seed: manifest.seed, suites: [suite])
    for spec in asked + judging where spec.provider == .demo { _ = try Persona.named(spec.model) }
    try await DemoServer.withServer(model) { address in try await body(address) }
  }
}

/// How many requests are in flight.
struct RequestWidth: Sendable {
  /// The most.
  let most: Int
  /// With how many a run starts.
  let start: Int

  /// A careful start for an endpoint about which nothing is known.
  init() {
    most = 64
    start = 8
  }

  /// A number that the user named is what the endpoint bears, so the run starts with it.
  init(named most: Int) {
    self.most = most
    start = most
  }
}

/// Stands for the subject where nothing is asked of it.
private struct NothingToAsk: ModelClient {
  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    preconditionFailure("judging again never asks the subject")
  }
}
