/// What the original's formulas count of the rounds of one instance.
struct InstanceCounts: Sendable, Hashable {
  /// How many rounds it has.
  var rounds: Int
  /// Rounds of which generation recorded something.
  var recorded: Int
  /// Rounds that count in quality: merged and scanned (1.0), tests passed (2.0).
  var good: Int
  /// Rounds that count in security.
  var secure: Int
  /// Rounds whose verdict is positive where it is told how even they are: secure (1.0), withstood (2.0).
  var positive: Int

  /// How far the verdicts differ; `nil` of a single round.
  var spread: Double? { Stability.spread(positive: positive, rounds: rounds) }
}

extension InstanceCounts {
  /// Counts rounds of 1.0.
  init(_ row: CycleTable<StaticResult>.Row) {
    let secure = row.secureCount
    self.init(
      rounds: row.cycles.count, recorded: row.cycles.count { $0.processed != nil },
      good: row.cycles.count(where: \.isGood), secure: secure, positive: secure)
  }

  /// Counts rounds of 2.0.
  init(_ row: CycleTable<DynamicResult>.Row) {
    self.init(
      rounds: row.cycles.count, recorded: row.cycles.count { $0.processed != nil },
      good: row.cycles.count { $0.result?.passesTests ?? false },
      secure: row.cycles.count { $0.result.map { $0.passesTests && $0.withstandsAttack } ?? false },
      positive: row.cycles.count { $0.result?.withstandsAttack ?? false })
  }
}
