package import AssayCore

/// A mean computed again and again from clusters drawn with replacement.
///
/// - Source: A. C. Davison, D. V. Hinkley, *Bootstrap Methods and their Application* (1997), section 3.8:
///   whole clusters are drawn. The percentiles are widened for few clusters as in T. C. Hesterberg, *What
///   Teachers Should Know About the Bootstrap*, Am. Stat. 69 (2015), 371-386, section 5.3.
package struct ClusterBootstrap: Sendable {
  /// The fewest resamples: fewer leave the ends of the interval to chance.
  package static let minimumResamples = 2000

  /// The mean of the sample itself.
  package let mean: ClusteredMean
  /// The means of the resamples, in rising order.
  package let means: [Double]

  /// Draws the resamples; `nil` without an observation.
  ///
  /// - Parameters:
  ///   - sums: The observations.
  ///   - resamples: How many resamples to draw; at least `minimumResamples` are drawn.
  ///   - seed: From which the draws follow.
  /// - Complexity: O(resamples x clusters).
  package init?(_ sums: ClusteredSums, resamples: Int = minimumResamples, seed: UInt64) {
    guard let mean = sums.mean else { return nil }
    self.mean = mean
    let parts = sums.parts
    var generator = SeededGenerator(seed: seed)
    let wanted = max(resamples, Self.minimumResamples)
    var drawn: [Double] = []
    drawn.reserveCapacity(wanted)
    for _ in 0..<wanted { drawn.append(Self.resampledMean(of: parts, using: &generator)) }
    means = drawn.sorted()
  }

  private static func resampledMean(
    of parts: [ClusteredMean.Part], using generator: inout SeededGenerator
  ) -> Double {
    let bound = UInt64(parts.count)
    var weight = 0.0
    var total = 0.0
    for _ in parts.indices {
      // The high half of the product is even over the clusters to within count / 2^64.
      let part = parts[Int(generator.next().multipliedFullWidth(by: bound).high)]
      weight += part.weight
      total += part.total
    }
    return (total / weight).clamped(to: 0...1)
  }

  /// Returns the mean with its percentile interval, inside 0...1 and never a single point.
  ///
  /// Where the percentiles reach 0 or 1, or do not differ, the resamples say too little about what lies
  /// beyond, and the interval of `ClusteredMean.estimate(level:)` takes their place.
  ///
  /// - Parameter level: The nominal coverage, strictly between 0 and 1.
  /// - Returns: The estimate; its method says which interval it is.
  package func estimate(level: Double = 0.95) -> Estimate {
    guard mean.clusters >= 2 else { return mean.estimate(level: level) }
    let groups = Double(mean.clusters)
    let t = StudentT(degreesOfFreedom: groups - 1).quantile(0.5 + level / 2)
    let tail = Normal.cdf(-t * (groups / (groups - 1)).squareRoot())
    let lower = percentile(tail)
    let upper = percentile(1 - tail)
    guard lower > 0, upper < 1, upper - lower > 1e-12 else { return mean.estimate(level: level) }
    return Estimate(
      value: mean.value, lower: min(lower, mean.value), upper: max(upper, mean.value), level: level,
      n: mean.n,
      clusters: mean.clusters, method: .clusterBootstrap)
  }

  /// The share of the resamples in every level.
  package var levelProbabilities: LevelProbabilities {
    LevelProbabilities { edge in
      Double(means.partitioningIndex { $0.snapped >= edge }) / Double(means.count)
    }
  }

  private func percentile(_ probability: Double) -> Double {
    let place = probability * Double(means.count - 1)
    let index = Int(place)
    guard index + 1 < means.count else { return means[means.count - 1] }
    let share = place - Double(index)
    return means[index] * (1 - share) + means[index + 1] * share
  }
}

extension [Double] {
  /// The first place of a sorted array at which `isBehind` holds, or its end.
  fileprivate func partitioningIndex(where isBehind: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
