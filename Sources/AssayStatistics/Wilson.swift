package import AssayCore

/// Wilson's score interval for a proportion.
///
/// Chosen over the normal approximation because pass rates sit near 0 or 1, where that one leaves the range
/// 0...1 or shrinks to a point.
///
/// - Source: E. B. Wilson, *Probable inference, the law of succession, and statistical inference*,
///   J. Am. Stat. Assoc. 22 (1927), 209-212.
package enum Wilson {
  /// Returns the proportion of independent trials with its interval.
  ///
  /// - Parameters:
  ///   - successes: Trials in which the event happened, in 0...trials.
  ///   - trials: Independent trials.
  ///   - level: The nominal coverage, strictly between 0 and 1.
  /// - Returns: The figure; not measured without a trial.
  package static func figure(successes: Int, trials: Int, level: Double = 0.95) -> Figure {
    guard trials > 0, (0...trials).contains(successes) else {
      return .notMeasured(reason: "no trials")
    }
    let rate = Double(successes) / Double(trials)
    let range = bounds(rate: rate, trials: Double(trials), z: Normal.quantile(0.5 + level / 2))
    return .estimated(
      Estimate(
        value: rate, lower: range.lowerBound, upper: range.upperBound, level: level, n: trials,
        clusters: trials, method: .wilson))
  }

  /// Returns the interval of a rate that carries as much information as so many independent trials.
  ///
  /// - Parameters:
  ///   - rate: The rate, in 0...1.
  ///   - trials: The effective number of trials, above 0; need not be whole.
  ///   - z: The quantile of the nominal coverage.
  /// - Returns: The interval, inside 0...1, never a single point.
  package static func bounds(rate: Double, trials: Double, z: Double) -> ClosedRange<Double> {
    let square = z * z
    let centre = rate + square / (2 * trials)
    let half = z * (rate * (1 - rate) / trials + square / (4 * trials * trials)).squareRoot()
    let scale = 1 + square / trials
    // At the ends the two terms cancel exactly on paper; rounding must not leave a trace of it.
    let lower = rate <= 0 ? 0 : ((centre - half) / scale).clamped(to: 0...rate)
    let upper = rate >= 1 ? 1 : ((centre + half) / scale).clamped(to: rate...1)
    return lower...upper
  }
}
