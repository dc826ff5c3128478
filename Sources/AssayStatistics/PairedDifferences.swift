package import AssayCore
import Foundation

/// The differences between two conditions on the same cases, such as two runs, or an attack and the direct
/// form of the same objective.
///
/// Pairing takes out how hard each case is, so that far smaller differences show than between two separate
/// intervals.
///
/// - Source: E. Miller, *Adding Error Bars to Evals*, arXiv 2411.00640 (2024), section 4.2.
package struct PairedDifferences: Sendable {
  private var numbers = ClusterNumbers()
  private var sums = ClusteredSums()
  private var better = 0
  private var worse = 0

  /// Creates an empty set of pairs.
  package init() {}

  /// Adds a pair of rates of the same case.
  ///
  /// - Parameters:
  ///   - first: The rate under the first condition (the older run, the direct form), in 0...1.
  ///   - second: The rate under the second condition, in 0...1.
  ///   - cluster: The source of the case.
  package mutating func add(first: Double, second: Double, cluster: ID<Cluster>) {
    let difference = (second - first).clamped(to: -1...1)
    if difference > 1e-12 { better += 1 }
    if difference < -1e-12 { worse += 1 }
    // Moved into 0...1, where the means of rates are computed.
    sums.add((difference + 1) / 2, cluster: numbers.number(of: cluster))
  }

  /// What the pairs show.
  package struct Comparison: Sendable, Hashable {
    /// The mean of second minus first, in -1...1; `n` is the number of pairs.
    package let difference: Estimate
    /// The probability of at least this difference, in either direction, if there were none.
    package let pValue: Double
    /// Pairs in which the second rate is higher.
    package let better: Int
    /// Pairs in which the second rate is lower.
    package let worse: Int
    /// The standard error of the difference; 0 where the clusters do not differ.
    package let standardError: Double

    /// Pairs in which the rates are equal.
    package var tied: Int { difference.n - better - worse }
    /// The number of pairs.
    package var pairs: Int { difference.n }
    /// The number of clusters.
    package var clusters: Int { difference.clusters }
  }

  /// Compares the two conditions; `nil` without a pair.
  ///
  /// The interval is Student's t over clusters. Where the clusters do not differ it is Wilson's: of the share
  /// of pairs that may differ if none does, else of the difference moved into 0...1. The p value is that of
  /// the t test; where the clusters do not differ, that of the sign test over clusters.
  ///
  /// - Parameter level: The nominal coverage, strictly between 0 and 1.
  /// - Returns: The comparison.
  package func comparison(level: Double = 0.95) -> Comparison? {
    guard let mean = sums.mean else { return nil }
    let isTied = better == 0 && worse == 0
    let value = isTied ? 0 : 2 * mean.value - 1
    var estimate = mean.estimate(level: level)
    estimate.value = value
    estimate.lower = min(2 * estimate.lower - 1, value)
    estimate.upper = max(2 * estimate.upper - 1, value)
    if isTied {
      let reach = Wilson.bounds(
        rate: 0, trials: mean.effectiveClusters, z: Normal.quantile(0.5 + level / 2)
      ).upperBound
      estimate.lower = -reach
      estimate.upper = reach
    }
    return Comparison(
      difference: estimate, pValue: isTied ? 1 : Self.pValue(of: mean), better: better, worse: worse,
      standardError: 2 * mean.standardError)
  }

  private static func pValue(of mean: ClusteredMean) -> Double {
    let distance = abs(mean.value - 0.5)
    guard distance > 1e-12 else { return 1 }
    guard mean.standardError > 0 else {
      // All clusters differ alike: two-sided sign test, 2 * (1/2)^G.
      return 2 * exp2(-Double(mean.clusters))
    }
    return StudentT(degreesOfFreedom: Double(mean.clusters - 1)).twoSidedP(distance / mean.standardError)
  }
}

/// The smallest differences that a comparison can be expected to show.
package enum Power {
  /// Returns the true difference that a two-sided t test over clusters shows with the given power.
  ///
  /// - Parameters:
  ///   - standardError: The standard error of the difference, at least 0.
  ///   - clusters: The number of clusters.
  ///   - alpha: The probability of a false alarm.
  ///   - power: The probability that the difference is shown.
  /// - Returns: The difference, on the scale of the standard error; `nil` with fewer than two clusters.
  /// - Source: H. S. Bloom, *Minimum detectable effects*, Eval. Rev. 19 (1995), 547-556.
  package static func detectableDifference(
    standardError: Double, clusters: Int, alpha: Double = 0.05, power: Double = 0.8
  ) -> Double? {
    guard clusters >= 2, standardError.isFinite, standardError >= 0 else { return nil }
    let t = StudentT(degreesOfFreedom: Double(clusters - 1))
    return (t.quantile(1 - alpha / 2) + t.quantile(power)) * standardError
  }

  /// Returns the difference between two separate runs that so many cases show with the given power.
  ///
  /// - Parameters:
  ///   - rate: The expected rate, in 0...1.
  ///   - trials: The effective number of independent trials of each run: cases over the design effect.
  ///   - alpha: The probability of a false alarm.
  ///   - power: The probability that the difference is shown.
  /// - Returns: The difference; `nil` without a trial.
  /// - Source: J. L. Fleiss, *Statistical Methods for Rates and Proportions*, 2nd ed. (1981), section 3.2.
  package static func detectableDifference(
    rate: Double, trials: Double, alpha: Double = 0.05, power: Double = 0.8
  ) -> Double? {
    guard trials.isFinite, trials > 0, (0...1).contains(rate) else { return nil }
    let z = Normal.quantile(1 - alpha / 2) + Normal.quantile(power)
    return z * (2 * rate * (1 - rate) / trials).squareRoot()
  }

  /// Returns the difference between two runs on the same cases that so many pairs show with the given power.
  ///
  /// - Parameters:
  ///   - discordance: The share of pairs that end differently, in 0...1.
  ///   - pairs: The effective number of independent pairs: pairs over the design effect.
  ///   - alpha: The probability of a false alarm.
  ///   - power: The probability that the difference is shown.
  /// - Returns: The difference; `nil` without a pair.
  /// - Source: R. J. Connor, *Sample size for testing differences in proportions for the paired-sample
  ///   design*, Biometrics 43 (1987), 207-211, with the variance under the null hypothesis throughout.
  package static func detectableDifference(
    discordance: Double, pairs: Double, alpha: Double = 0.05, power: Double = 0.8
  ) -> Double? {
    guard pairs.isFinite, pairs > 0, (0...1).contains(discordance) else { return nil }
    let z = Normal.quantile(1 - alpha / 2) + Normal.quantile(power)
    return z * (discordance / pairs).squareRoot()
  }
}
