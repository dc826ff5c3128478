internal import AssayCore
internal import AssayStatistics

/// Intervals where resampling says nothing: scores at an end of their range, or a type of flaw from one source alone.
///
/// Each part of a score, by type where the formula averages over types, has the clustered interval of a mean; the parts
/// are added up at a level at which all of them hold together (Bonferroni), so that the interval is rather too wide.
struct WideIntervals {
  let units: [IndexSample.Unit]
  let strata: [[Int]]
  let formula: ScoreFormula

  private static let level = 0.95

  /// The most that the score in a column can be.
  func highest(_ column: Int) -> Double { column == 0 ? weights.reduce(0) { $0 + $1.weight } : 1 }

  /// The interval of the score in a column: overall, security, quality, stability.
  func range(of column: Int) -> ClosedRange<Double> {
    let parts = column == 0 ? weights : [(kind: Kind.allCases[column - 1], weight: 1)]
    guard !strata.isEmpty else { return 0...highest(column) }
    let level = 1 - (1 - Self.level) / Double(parts.count * strata.count)
    var (lower, upper) = (0.0, 0.0)
    for (kind, weight) in parts {
      for stratum in strata {
        let estimate = sums(stratum, kind).mean?.estimate(level: level)
        lower += weight * (estimate?.lower ?? 0) / Double(strata.count)
        upper += weight * (estimate?.upper ?? 1) / Double(strata.count)
      }
    }
    return max(0, lower)...min(max(lower, upper), highest(column))
  }

  private enum Kind: CaseIterable { case security, quality, stability }

  private var weights: [(kind: Kind, weight: Double)] {
    // As coded, 2.0 adds stability as a share of 1 to two percentages.
    [(.security, 0.6), (.quality, 0.3), (.stability, formula == .v2 ? 0.001 : 0.1)]
  }

  private func sums(_ stratum: [Int], _ kind: Kind) -> ClusteredSums {
    var numbers: [ID<Cluster>: Int] = [:]
    var sums = ClusteredSums()
    let spreads = stratum.compactMap { units[$0].counts.spread }
    for place in stratum {
      let unit = units[place]
      let cluster = numbers[unit.cluster] ?? numbers.count
      numbers[unit.cluster] = cluster
      switch kind {
      case .security: sums.add(unit.counts.secure, of: unit.counts.rounds, cluster: cluster)
      case .quality: sums.add(unit.counts.good, of: unit.counts.rounds, cluster: cluster)
      case .stability:
        if let spread = unit.counts.spread, let even = Stability.mean([spread], among: spreads) {
          sums.add(even, cluster: cluster)
        }
      }
    }
    return sums
  }
}

extension ClusteredSums {
  fileprivate mutating func add(_ positive: Int, of rounds: Int, cluster: Int) {
    add(count: rounds, total: Double(positive), squares: Double(positive), cluster: cluster)
  }
}
