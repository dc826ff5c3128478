import AssayAgents
import AssayCore
import AssayDemo
import AssayEngine
import AssayHTTP
import AssayJudges
import AssayModels
import AssayWire

/// Makes clients and judges; those that share an endpoint and a key share its rate.
struct ModelClients {
  private let factory: ModelClientFactory
  private let table: ModelTable
  private let demo: LoopbackAddress?
  private let width: RequestWidth
  private let seed: UInt64
  private let budget: Budget
  private let stop: StopSignal
  private let note: @Sendable (RunEvent) -> Void
  private let time = TimeSource.system()
  private let rates = RateBook()

  /// Prepares to make clients.
  ///
  /// - Parameters:
  ///   - transport: Over which they speak.
  ///   - demo: Where the demo model is served, if it is.
  ///   - width: How many requests are in flight.
  ///   - seed: From which the clients' retries are spread.
  ///   - budget: What they may spend.
  ///   - stop: Ends them.
  ///   - note: Told when an endpoint throttles.
  /// - Throws: `InputError` if the user's table of models cannot be read.
  init(
    transport: HTTPTransport, demo: LoopbackAddress?, width: RequestWidth, seed: UInt64, budget: Budget,
    stop: StopSignal, note: @escaping @Sendable (RunEvent) -> Void
  ) throws {
    self.demo = demo
    self.width = width
    self.seed = seed
    self.budget = budget
    self.stop = stop
    self.note = note
    let environment = Composition.environment
    table = try PriceLookup.table()
    factory = ModelClientFactory(transport: transport, table: table, time: time) { environment[$0] }
  }

  /// The judges that a user named, in the order given; a panel is none of its own.
  ///
  /// - Parameters:
  ///   - choices: The judges.
  ///   - place: Says where a model is reached.
  ///   - rubrics: The rubrics that cases may name.
  /// - Returns: The judges.
  /// - Throws: `InputError` if one cannot be reached in this way.
  func judges(
    _ choices: [JudgeChoice], at place: (SubjectSpec) -> EndpointChoice, rubrics: [Rubric]
  ) throws -> [any Judge] {
    try choices.compactMap { choice in
      switch choice {
      case .rules: return RuleJudge()
      case .panel: return nil
      case .model(var spec):
        if takesTemperature(spec) { spec.parameters.temperature = 0 }
        return RubricJudge(
          name: spec.description, model: spec.model, parameters: spec.parameters,
          client: try client(for: spec, at: place(spec)), rubrics: rubrics)
      }
    }
  }

  /// Whether requests to a model may name a temperature.
  func takesTemperature(_ spec: SubjectSpec) -> Bool {
    var probe = SamplingParameters()
    probe.temperature = 0
    return (try? table.quirks(spec.provider, spec.model).check(probe, model: spec.model)) != nil
  }

  /// A client of a model.
  ///
  /// - Parameters:
  ///   - spec: The model.
  ///   - place: Where it is reached.
  /// - Returns: A client whose requests count towards the budget.
  /// - Throws: `InputError` if it cannot be reached in this way.
  func client(for spec: SubjectSpec, at place: EndpointChoice) throws -> any ModelClient {
    let (reached, options) = reaching(spec, speaking: .openai, at: place)
    let client = try factory.client(
      for: reached, options: options, rate: rate(of: reached, options), seed: seed)
    let prices = try PriceLookup(subject: spec)
    return MeteredClient(client, budget: budget, stop: stop, priceUSD: prices.costUSD)
  }

  /// What passes the requests of a program on to a model: as they are where it speaks the program's protocol, else
  /// translated.
  ///
  /// - Parameters:
  ///   - spec: The model.
  ///   - form: The protocol that the program speaks.
  ///   - place: Where the model is reached.
  /// - Returns: A relay whose requests count towards the budget.
  /// - Throws: `InputError` if the model cannot be reached in this way.
  func relay(
    for spec: SubjectSpec, speaking form: WireProtocol, at place: EndpointChoice
  ) throws -> any ModelRelay {
    let (reached, options) = reaching(spec, speaking: form.provider ?? .openai, at: place)
    guard let provider = form.provider, reached.provider == provider else {
      return TranslatingRelay(try client(for: spec, at: place), speaking: form)
    }
    let relay = try factory.relay(
      for: reached, options: options, rate: rate(of: reached, options), seed: seed)
    let prices = try PriceLookup(subject: spec)
    return MeteredRelay(relay, budget: budget, stop: stop, priceUSD: prices.costUSD)
  }

  /// A model as it is reached: the demo model speaks every protocol.
  private func reaching(
    _ spec: SubjectSpec, speaking provider: Provider, at place: EndpointChoice
  ) -> (SubjectSpec, ModelClientFactory.Options) {
    guard spec.provider == .demo, let demo else {
      return (spec, ModelClientFactory.Options(baseURL: place.baseURL, keyVariable: place.keyVariable))
    }
    var reached = spec
    reached.provider = provider
    return (reached, ModelClientFactory.Options(baseURL: "\(demo.baseURL)/v1"))
  }

  private func rate(of reached: SubjectSpec, _ options: ModelClientFactory.Options) -> RateController {
    rates.controller(
      for: "\(reached.provider.rawValue) \(options.baseURL ?? "") \(options.keyVariable ?? "")"
    ) {
      let rate = RateController(maximum: width.most, start: width.start, time: time) { [note] limit in
        note(.throttled(limit: limit))
      }
      // What waits for its turn when the run is stopped is not sent any more.
      stop.onRequest { rate.end() }
      return rate
    }
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
