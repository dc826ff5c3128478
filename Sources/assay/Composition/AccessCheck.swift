import AssayCore
import AssayHTTP
import AssayModels

extension RunOrder {
  /// Finds what would keep the models from being asked, before anything is written: a missing key, a bad
  /// address, a parameter that a model does not take, a file that is not there, a cap without a price.
  func checkAccess() async throws {
    let models = try judges.compactMap { name in
      if case .model(let spec) = try JudgeChoice(name) { spec } else { nil }
    }
    if limits.maxCost != nil { for spec in [subject] + models { try PriceLookup.require(for: spec) } }
    let table = try PriceLookup.table()
    let environment = Composition.environment
    let time = TimeSource.system()
    try await HTTPTransport.withTransport { transport in
      let factory = ModelClientFactory(transport: transport, table: table, time: time) { environment[$0] }
      let places = [(subject, access)] + models.map { ($0, access.forJudge($0, of: subject)) }
      for (spec, place) in places where spec.provider != .demo {
        _ = try factory.client(
          for: spec, options: .init(baseURL: place.baseURL, keyVariable: place.keyVariable),
          rate: RateController(maximum: 1, time: time), seed: seed)
      }
    }
  }
}
