/// Sums of one quantity per cluster, from which its mean and interval are computed.
///
/// Takes memory in proportion to the clusters, not to the observations. Clusters are numbered densely from
/// 0 by whoever holds the sums.
package struct ClusteredSums: Sendable {
  private var counts: [Int] = []
  private var totals: [Double] = []
  private var squares = 0.0
  /// How many observations were added.
  package private(set) var n = 0

  /// Creates empty sums.
  package init() {}

  /// Adds an observation in 0...1 of the cluster with the given number.
  package mutating func add(_ value: Double, cluster: Int) {
    add(count: 1, total: value, squares: value * value, cluster: cluster)
  }

  /// Adds several observations of one cluster at once.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - total: Their sum.
  ///   - squares: The sum of their squares.
  ///   - cluster: The cluster's number.
  package mutating func add(count: Int, total: Double, squares: Double, cluster: Int) {
    precondition(total.isFinite && squares.isFinite, "an observation must be a number, sum was \(total)")
    while counts.count <= cluster {
      counts.append(0)
      totals.append(0)
    }
    counts[cluster] += count
    totals[cluster] += total
    self.squares += squares
    n += count
  }

  /// What each cluster with an observation adds, in the order of the cluster numbers.
  package var parts: [ClusteredMean.Part] {
    counts.indices.lazy.filter { counts[$0] > 0 }
      .map { ClusteredMean.Part(weight: Double(counts[$0]), total: totals[$0]) }
  }

  /// The mean over all observations; `nil` without one.
  package var mean: ClusteredMean? { ClusteredMean(parts: parts, n: n) }

  /// How much clustering widens the interval of the mean; `nil` with fewer than two clusters or where all
  /// observations are equal.
  package var designEffect: DesignEffect? { DesignEffect(parts: parts, squares: squares, n: n) }

  /// Calls `body` with number, count and total of every cluster that has an observation.
  func forEachCluster(_ body: (Int, Int, Double) -> Void) {
    for cluster in counts.indices where counts[cluster] > 0 {
      body(cluster, counts[cluster], totals[cluster])
    }
  }
}

/// How much clustering widens the interval of a mean, and how alike the cases of a cluster are.
package struct DesignEffect: Sendable, Hashable {
  /// The variance of the mean over what it would be if the observations were independent.
  ///
  /// - Source: L. Kish, *Survey Sampling* (1965), section 8.2.
  package let factor: Double
  /// The number of independent observations that would be as uncertain.
  package let effectiveSampleSize: Double
  /// The intra-cluster correlation by the analysis of variance, in -1...1; `nil` where every cluster has one
  /// observation.
  ///
  /// - Source: A. Donner, *A review of inference procedures for the intraclass correlation coefficient in the
  ///   one-way random effects model*, Int. Stat. Rev. 54 (1986), 67-82.
  package let intraclusterCorrelation: Double?

  init?(parts: [ClusteredMean.Part], squares: Double, n: Int) {
    guard parts.count >= 2, n >= 2, let mean = ClusteredMean(parts: parts, n: n) else { return nil }
    let size = Double(n)
    let groups = Double(parts.count)
    let spread = squares - size * mean.value * mean.value
    guard spread > 1e-12 * size, mean.standardError > 0 else { return nil }
    let independent = spread / (size - 1) / size
    factor = mean.standardError * mean.standardError / independent
    effectiveSampleSize = size / factor
    var betweenSum = 0.0
    var squaredSizes = 0.0
    for part in parts {
      let deviation = part.total / part.weight - mean.value
      betweenSum += part.weight * deviation * deviation
      squaredSizes += part.weight * part.weight
    }
    guard size > groups else {
      intraclusterCorrelation = nil
      return
    }
    let between = betweenSum / (groups - 1)
    let within = max(0, spread - betweenSum) / (size - groups)
    let typicalSize = (size - squaredSizes / size) / (groups - 1)
    let scale = between + (typicalSize - 1) * within
    intraclusterCorrelation = scale > 0 ? ((between - within) / scale).clamped(to: -1...1) : nil
  }
}
