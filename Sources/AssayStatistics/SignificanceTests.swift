/// Corrections for asking several questions at once.
package enum Holm {
  /// Returns the p values corrected so that the chance of any false alarm stays below the level tested at.
  ///
  /// - Parameter pValues: Each in 0...1; what is not a number or lies above counts as 1.
  /// - Returns: The corrected values in the given order, each in 0...1 and at least the given one.
  /// - Source: S. Holm, *A simple sequentially rejective multiple test procedure*, Scand. J. Stat. 6 (1979),
  ///   65-70.
  package static func adjusted(_ pValues: [Double]) -> [Double] {
    let values = pValues.map { $0.isNaN ? 1 : $0.clamped(to: 0...1) }
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, values[index] * Double(values.count - rank)))
      adjusted[index] = largest
    }
    return adjusted
  }
}

/// McNemar's test of two conditions on the same cases, by the pairs that end differently.
///
/// - Source: Q. McNemar, Psychometrika 12 (1947), 153-157; the exact and the mid-p form as in
///   M. W. Fagerland, S. Lydersen, P. Laake, BMC Med. Res. Methodol. 13:91 (2013).
package struct McNemar: Sendable, Hashable {
  /// Pairs that pass only under the first condition.
  package let onlyFirst: Int
  /// Pairs that pass only under the second condition.
  package let onlySecond: Int
  /// The two-sided p value of the exact conditional test, in 0...1; 1 if no pair differs.
  package let exactP: Double
  /// The two-sided mid-p value, in 0...1: less cautious, closer to the nominal level.
  package let midP: Double

  /// Tests whether the two counts, each at least 0, come from even chances.
  package init(onlyFirst: Int, onlySecond: Int) {
    precondition(onlyFirst >= 0 && onlySecond >= 0, "counts are at least 0, were \(onlyFirst), \(onlySecond)")
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    let trials = onlyFirst + onlySecond
    guard trials > 0 else {
      exactP = 1
      midP = 1
      return
    }
    let fewer = min(onlyFirst, onlySecond)
    let mass = EvenBinomial.mass(fewer, trials: trials)
    if onlyFirst == onlySecond {
      exactP = 1
      midP = 1 - 0.5 * mass
    } else {
      exactP = min(1, 2 * EvenBinomial.cdf(fewer, trials: trials))
      midP = max(0, exactP - mass)
    }
  }
}
