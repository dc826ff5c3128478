import AssayCore
import AssayEngine
import Foundation

/// The plan with its cost and time, from which nothing is sent and nothing is written.
struct DryRun {
  let order: RunOrder
  let composition: Composition

  /// What is printed.
  struct Plan: Encodable {
    /// Which of several runs it is.
    var name: String?
    var benchmark: String
    var suite: String
    var subject: String
    var cases: Int
    var attempts: Int
    var shard: String?
    var casesDigest: Digest
    var judges: [String]
    var forecast: Forecast
    var costUSD: Double?
    var seconds: Double
    var maxConnections: Int
  }

  /// Prints the plan on standard output.
  func report(json: Bool) throws {
    let plan = try plan()
    if json { return try Console.writeJSON(plan) }
    try Console.writeResult(Array(Self.text(plan).utf8))
  }

  /// Makes the plan.
  func plan() throws -> Plan {
    let judges = try order.judges.map { try JudgeChoice($0) }
    let models = judges.compactMap { if case .model(let spec) = $0 { spec } else { nil } }
    var forecast = Forecast(parameters: order.subject.parameters)
    let summary = try order.planner.forEachCase { forecast.add($0, judges: models.count) }
    let prices = try PriceLookup(subject: order.subject)
    let judgePrices = try models.map { try PriceLookup(subject: $0) }
    let cost = forecast.costUSD(subject: prices.costUSD) { usage in
      judgePrices.reduce(Optional(0)) { sum, prices in
        guard let sum, let one = prices.costUSD(usage) else { return nil }
        return sum + one / Double(judgePrices.count)
      }
    }
    return Plan(
      benchmark: order.benchmark.description, suite: order.suite.name, subject: order.subject.description,
      cases: summary.caseCount, attempts: summary.shardAttemptCount, shard: order.shard?.description,
      casesDigest: summary.casesDigest, judges: order.judges.isEmpty ? ["rules"] : order.judges,
      forecast: forecast, costUSD: cost,
      seconds: forecast.seconds(maxConnections: order.limits.width.most),
      maxConnections: order.limits.width.most)
  }

  /// The plan for people.
  static func text(_ plan: Plan) -> String {
    let forecast = plan.forecast
    let cost = plan.costUSD.map { String(format: "about $%.2f", $0) } ?? "not known: no price for this model"
    var rows = [
      ("benchmark", "\(plan.benchmark) (\(plan.suite.printable(limit: 120)))"),
      ("model", plan.subject.printable(limit: 120)),
      ("judges", plan.judges.joined(separator: ", ").printable(limit: 200)),
      ("cases", "\(plan.cases), digest \(plan.casesDigest.short)"),
      ("attempts", "\(plan.attempts)\(plan.shard.map { " in shard \($0)" } ?? "")"),
      ("requests", "\(forecast.requests) to the model, \(forecast.judgeRequests) to judges"),
      ("tokens", "about \(forecast.inputTokens) in, \(forecast.outputTokens) out"),
      ("cost", cost),
      ("time", "about \(Progress.duration(plan.seconds)) with \(plan.maxConnections) requests in flight"),
    ]
    if forecast.judgeRequests > 0 {
      rows.insert(("judge tokens", "about \(forecast.judgeInputTokens) in"), at: 7)
    }
    if let name = plan.name { rows.insert(("run", name.printable(limit: 120)), at: 0) }
    let assumed = forecast.assumptions
    let lines = rows.map { "\($0.padding(toLength: 13, withPad: " ", startingAt: 0))\($1)\n" }
    return lines.joined()
      + "assumed      \(assumed.outputTokens) tokens and \(Int(assumed.replySeconds)) s a reply; nothing was sent\n"
  }
}
