internal import AssayCore

/// How the scores of 1.0 are averaged.
package enum StaticFormula: Sendable, Hashable {
  /// As coded and as published: the plain mean over the types of flaws, each with its own least and
  /// greatest spread.
  case macro
  /// As the paper's equations 1 to 5 say: the mean over all rounds, and one least and greatest spread for
  /// all.
  case micro
}

/// The scores of 1.0 by a formula; shares in 0...1, not rounded.
package struct StaticScores: Sendable {
  /// The scores of some instances.
  package struct Part: Sendable, Hashable {
    /// What share of the rounds was merged and could be scanned; `nil` if none counts.
    package var quality: Double?
    /// What share of the rounds has fewer alerts than before.
    package var security: Double
    /// How even the verdicts are; `nil` of a single round.
    package var stability: Double?
    /// How many rounds are secure.
    package var secure: Int
    /// How many rounds there are: instances times rounds.
    package var total: Int
    /// How many instances there are.
    package var instances: Int

    /// 0.3 quality + 0.6 security + 0.1 stability; `nil` where one of them is.
    package var overall: Double? {
      guard let quality, let stability else { return nil }
      return 0.3 * quality + 0.6 * security + 0.1 * stability
    }
  }

  /// The scores of the whole; `nil` where nothing counts.
  package typealias Whole = (overall: Double?, quality: Double?, security: Double?, stability: Double?)

  /// A type of flaw with its scores.
  package typealias Named = (name: String, part: Part)

  /// The formula.
  package let formula: StaticFormula
  /// The table that was scored.
  package let table: CycleTable<StaticResult>
  /// The types in the order in which the data has them.
  package let types: [Named]
  /// The whole by the formula.
  package let whole: Whole
  private let allSpreads: [Double]

  /// Scores a table.
  package init(_ table: CycleTable<StaticResult>, formula: StaticFormula) {
    self.formula = formula
    self.table = table
    let spreads = table.rows.compactMap { InstanceCounts($0).spread }
    allSpreads = spreads
    var order: [String] = []
    var rows: [String: [CycleTable<StaticResult>.Row]] = [:]
    for row in table.rows {
      let type = Self.type(of: row.instance)
      if rows[type] == nil { order.append(type) }
      rows[type, default: []].append(row)
    }
    let groups = order.map { (rows[$0] ?? []).map(InstanceCounts.init) }
    types = zip(order, groups).map { ($0, Self.part(of: $1, formula, spreads)) }
    whole = Self.whole(of: groups, formula)
  }

  /// The whole by a formula.
  ///
  /// - Parameters:
  ///   - groups: What is counted of the instances, by type.
  ///   - formula: The formula.
  /// - Returns: Shares in 0...1, not rounded.
  static func whole(of groups: [[InstanceCounts]], _ formula: StaticFormula) -> Whole {
    let spreads = groups.flatMap { $0.compactMap(\.spread) }
    switch formula {
    case .macro: return means(of: groups.map { part(of: $0, formula, spreads) })
    case .micro:
      let all = part(of: groups.flatMap(\.self), formula, spreads)
      return (all.overall, all.quality, all.security, all.stability)
    }
  }

  /// The type that an instance is scored under; static contributions name none.
  static func type(of instance: Instance) -> String {
    instance.type ?? instance.weakness?.description ?? "unknown"
  }

  /// Types without a recorded round are in no mean: the original divides by zero there.
  private static func means(of parts: [Part]) -> Whole {
    let measured = parts.filter { $0.quality != nil }
    func mean(_ value: (Part) -> Double?) -> Double? {
      let values = measured.compactMap(value)
      guard !values.isEmpty, values.count == measured.count else { return nil }
      return values.reduce(0, +) / Double(values.count)
    }
    return (mean(\.overall), mean(\.quality), mean(\.security), mean(\.stability))
  }

  /// The scores of some rows by the formula.
  package func part(of rows: [CycleTable<StaticResult>.Row]) -> Part {
    Self.part(of: rows.map(InstanceCounts.init), formula, allSpreads)
  }

  private static func part(
    of counts: [InstanceCounts], _ formula: StaticFormula, _ all: [Double]
  ) -> Part {
    let total = counts.reduce(0) { $0 + $1.rounds }
    let recorded = counts.reduce(0) { $0 + $1.recorded }
    let good = counts.reduce(0) { $0 + $1.good }
    let secure = counts.reduce(0) { $0 + $1.secure }
    let base =
      switch formula {
      case .macro: recorded
      case .micro: total
      }
    let spreads = counts.compactMap(\.spread)
    return Part(
      quality: base > 0 && recorded > 0 ? Double(good) / Double(base) : nil,
      security: total > 0 ? Double(secure) / Double(total) : 0,
      stability: Stability.mean(spreads, among: formula == .macro ? spreads : all), secure: secure,
      total: total, instances: counts.count)
  }
}

extension CycleTable<StaticResult>.Cycle {
  /// Whether the answer was merged and the analyzer could read the repository.
  package var isGood: Bool { processed?.isMerged ?? false && result?.alerts != nil }
}

extension CycleTable<StaticResult>.Row {
  /// Whether a round has fewer alerts than the unchanged repository, by round; without a result it has not.
  package var verdicts: [Bool] {
    cycles.map { cycle in
      guard let after = cycle.result?.alerts, let before = instance.staticCheck?.alertsBefore else {
        return false
      }
      return after < before
    }
  }

  /// How many rounds are secure.
  var secureCount: Int { verdicts.count(where: \.self) }
}
