import AssayCore
import AssayDemo
import AssayEngine
import AssayHTTP
import AssayJudges
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
        let factory = try Clients(access: self, transport: transport, demo: demo)
        let readers = try judges.map { try judge($0, factory) }
        let examiners = try await composition.examiners()
        let runner = Runner(
          subject: try subject(factory, asks: asks),
          examination: Examination(examiners: examiners, judges: readers), store: file,
          // Room beside the requests for attempts that wait for the disk or a judge.
          width: width.most * 2 + 16, stop: stop, events: { [progress] in progress.note($0) })
        try await body(runner, runner.examination.readers.map(\.identity))
      }
    }
  }

  private func subject(_ clients: Clients, asks: Bool) throws -> ModelSubject {
    guard asks else { return ModelSubject(spec: manifest.subject, client: NothingToAsk()) }
    // The demo model tells samples of one question apart by a seed, so that a run can be repeated.
    return ModelSubject(
      spec: manifest.subject, client: try clients.client(for: manifest.subject, at: choice),
      seeding: manifest.subject.isSimulated ? .byAskID : .none)
  }

  private func judge(_ choice: JudgeChoice, _ clients: Clients) throws -> any Judge {
    switch choice {
    case .rules: return RuleJudge()
    case .model(var spec):
      if clients.takesTemperature(spec) { spec.parameters.temperature = 0 }
      let place = self.choice.forJudge(spec, of: manifest.subject)
      return RubricJudge(
        name: spec.description, model: spec.model, parameters: spec.parameters,
        client: try clients.client(for: spec, at: place), rubrics: manifest.rubrics)
    }
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
    let suite = CaseSuite(name: manifest.suite) { body in try file.forEachCase(body) }
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

/// Makes clients; those that share an endpoint and a key share its rate.
private struct Clients {
  let access: ModelAccess
  let factory: ModelClientFactory
  let table: ModelTable
  let demo: LoopbackAddress?
  private let time = TimeSource.system()
  private let rates = RateBook()

  init(access: ModelAccess, transport: HTTPTransport, demo: LoopbackAddress?) throws {
    self.access = access
    self.demo = demo
    let environment = Composition.environment
    table = try PriceLookup.table()
    factory = ModelClientFactory(transport: transport, table: table, time: time) { environment[$0] }
  }

  func takesTemperature(_ spec: SubjectSpec) -> Bool {
    var probe = SamplingParameters()
    probe.temperature = 0
    return (try? table.quirks(spec.provider, spec.model).check(probe, model: spec.model)) != nil
  }

  func client(for spec: SubjectSpec, at place: EndpointChoice) throws(InputError) -> any ModelClient {
    var reached = spec
    var options = ModelClientFactory.Options(baseURL: place.baseURL, keyVariable: place.keyVariable)
    if spec.provider == .demo, let demo {
      reached.provider = .openai
      options = ModelClientFactory.Options(baseURL: "\(demo.baseURL)/v1")
    }
    let rate = rates.controller(
      for: "\(reached.provider.rawValue) \(options.baseURL ?? "") \(options.keyVariable ?? "")"
    ) {
      let rate = RateController(maximum: access.width.most, start: access.width.start, time: time) {
        [progress = access.progress] limit in
        progress.note(.throttled(limit: limit))
      }
      // What waits for its turn when the run is stopped is not sent any more.
      access.stop.onRequest { rate.end() }
      return rate
    }
    let client = try factory.client(for: reached, options: options, rate: rate, seed: access.manifest.seed)
    let prices = try PriceLookup(subject: spec)
    return MeteredClient(client, budget: access.budget, stop: access.stop, priceUSD: prices.costUSD)
  }
}

/// The rate controllers of a sitting, by endpoint and key.
private final class RateBook {
  private var controllers: [String: RateController] = [:]

  func controller(for endpoint: String, make: () -> RateController) -> RateController {
    if let known = controllers[endpoint] { return known }
    let new = make()
    controllers[endpoint] = new
    return new
  }
}

/// Stands for the subject where nothing is asked of it.
private struct NothingToAsk: ModelClient {
  func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    preconditionFailure("judging again never asks the subject")
  }
}
