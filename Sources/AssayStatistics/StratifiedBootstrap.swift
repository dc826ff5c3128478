internal import AssayCore

/// Percentile intervals of statistics that no formula gives an interval of, by drawing whole clusters again and again
/// with replacement, in every stratum for itself.
///
/// - Source: A. C. Davison, D. V. Hinkley, *Bootstrap Methods and their Application* (1997), sections 3.2 (several
///   samples, each drawn for itself) and 3.8 (whole clusters are drawn). The percentiles are widened for few clusters
///   as in T. C. Hesterberg, *What Teachers Should Know About the Bootstrap*, Am. Stat. 69 (2015), 371-386,
///   section 5.3, with the clusters less the strata as degrees of freedom.
package struct StratifiedBootstrap: Sendable {
  /// The numbers of the units of every cluster of every stratum.
  private let strata: [[[Int]]]
  private let seed: UInt64

  /// Takes the units.
  ///
  /// - Parameters:
  ///   - strata: The numbers of the units of every cluster of every stratum.
  ///   - seed: From which the draws follow.
  package init(strata: [[[Int]]], seed: UInt64) {
    self.strata = strata
    self.seed = seed
  }

  /// Computes statistics of the resamples and their intervals.
  ///
  /// - Parameters:
  ///   - count: How many statistics there are.
  ///   - resamples: How many resamples to draw; at least `ClusterBootstrap.minimumResamples` are drawn.
  ///   - level: The nominal coverage, strictly between 0 and 1.
  ///   - statistics: Computes `count` statistics of drawn units, a unit as often as it was drawn; `nil` for one that
  ///     cannot be computed.
  /// - Returns: An interval for each; `nil` where a stratum has fewer than two clusters, so that nothing is known of
  ///   how they vary, where some resample has no value, or where the values do not differ.
  /// - Complexity: O(resamples x units).
  package func intervals(
    of count: Int, resamples: Int = ClusterBootstrap.minimumResamples, level: Double = 0.95,
    _ statistics: ([Int]) -> [Double?]
  ) -> [ClosedRange<Double>?] {
    let none = [ClosedRange<Double>?](repeating: nil, count: count)
    guard !strata.isEmpty, strata.allSatisfy({ $0.count >= 2 }) else { return none }
    var generator = SeededGenerator(seed: seed)
    let wanted = max(resamples, ClusterBootstrap.minimumResamples)
    var values = [[Double]](repeating: [], count: count)
    for _ in 0..<wanted {
      for (place, value) in statistics(draw(using: &generator)).prefix(count).enumerated() {
        if let value, value.isFinite { values[place].append(value) }
      }
    }
    let tail = tail(level: level)
    return values.map { values in
      guard values.count == wanted else { return nil }
      let sorted = values.sorted()
      let (lower, upper) = (Self.percentile(tail, of: sorted), Self.percentile(1 - tail, of: sorted))
      return upper - lower > 1e-12 ? lower...upper : nil
    }
  }

  private func tail(level: Double) -> Double {
    let groups = Double(strata.reduce(0) { $0 + $1.count })
    let free = groups - Double(strata.count)
    let t = StudentT(degreesOfFreedom: free).quantile(0.5 + level / 2)
    return Normal.cdf(-t * (groups / free).squareRoot())
  }

  private func draw(using generator: inout SeededGenerator) -> [Int] {
    var units: [Int] = []
    for clusters in strata {
      let bound = UInt64(clusters.count)
      for _ in clusters.indices {
        // The high half of the product is even over the clusters to within count / 2^64.
        units += clusters[Int(generator.next().multipliedFullWidth(by: bound).high)]
      }
    }
    return units
  }

  private static func percentile(_ probability: Double, of values: [Double]) -> Double {
    let place = probability * Double(values.count - 1)
    let index = Int(place)
    guard index + 1 < values.count else { return values[values.count - 1] }
    let share = place - Double(index)
    return values[index] * (1 - share) + values[index + 1] * share
  }
}
