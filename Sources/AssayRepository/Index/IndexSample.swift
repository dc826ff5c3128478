internal import AssayCore
internal import AssayStatistics

/// The instances that a formula is over, and its scores with their intervals.
struct IndexSample {
  /// An instance.
  struct Unit: Sendable {
    var counts: InstanceCounts
    /// The type of flaw.
    var type: String
    /// The source that it shares with others.
    var cluster: ID<Cluster>
  }

  /// Overall, security, quality and stability over 100; `nil` where there is none.
  typealias Scores = [Double?]

  private let units: [Unit]
  /// The number of the type of every unit, since it is asked for in every resample.
  private let types: [Int]
  private let formula: ScoreFormula
  private let seed: UInt64

  init(_ units: [Unit], formula: ScoreFormula, seed: UInt64) {
    self.units = units
    let names = Set(units.map(\.type)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    types = units.map { numbers[$0.type] ?? 0 }
    self.formula = formula
    self.seed = seed
  }

  /// The scores as the original rounds them, each with an interval.
  var estimates: [Estimate?] {
    let scores = scores(of: Array(units.indices))
    let strata = strata
    let bootstrap = StratifiedBootstrap(strata: strata.map(Self.clusters(units)), seed: seed)
    let drawn = bootstrap.intervals(of: scores.count) { self.scores(of: $0) }
    let wide = WideIntervals(units: units, strata: strata, formula: formula)
    let clusters = Set(units.map(\.cluster)).count
    let rounds = units.reduce(0) { $0 + $1.counts.rounds }
    return scores.indices.map { place in
      guard let score = scores[place] else { return nil }
      let value = Rounding.percent(score) / 100
      func estimate(_ range: ClosedRange<Double>, _ method: Estimate.Method) -> Estimate {
        Estimate(
          value: value, lower: min(range.lowerBound, value), upper: max(range.upperBound, value), n: rounds,
          clusters: clusters, method: method)
      }
      // At an end the resamples say too little about what lies beyond.
      if let range = drawn[place], range.lowerBound > 0, range.upperBound < wide.highest(place) {
        return estimate(range, .clusterBootstrap)
      }
      return estimate(wide.range(of: place), .clusteredWilson)
    }
  }

  /// The scores of units, each as often as it is named.
  private func scores(of places: [Int]) -> Scores {
    guard !places.isEmpty else { return [nil, nil, nil, nil] }
    switch formula {
    case .v1, .paper:
      var groups = [[InstanceCounts]](repeating: [], count: (types.max() ?? 0) + 1)
      for place in places { groups[types[place]].append(units[place].counts) }
      let some = groups.filter { !$0.isEmpty }
      let whole = StaticScores.whole(of: some, formula == .v1 ? .macro : .micro)
      return [whole.overall, whole.security, whole.quality, whole.stability]
    case .v2, .v2Intended:
      let metrics = DynamicScores.metrics(of: places.map { units[$0].counts })
      let overall = metrics.overall(formula == .v2 ? .asCoded : .intended)
      return [overall.map { $0 / 100 }, metrics.security / 100, metrics.quality / 100, metrics.stability]
    }
  }

  /// The units among which is drawn: those of a type where the formula averages over types.
  private var strata: [[Int]] {
    guard formula == .v1 else { return units.isEmpty ? [] : [Array(units.indices)] }
    let groups = Dictionary(grouping: units.indices) { types[$0] }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The units of every cluster of a stratum.
  private static func clusters(_ units: [Unit]) -> ([Int]) -> [[Int]] {
    { stratum in
      let groups = Dictionary(grouping: stratum) { units[$0].cluster }
      return groups.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
