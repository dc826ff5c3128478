/// How even the verdicts of an instance's rounds are.
enum Stability {
  /// The sample standard deviation of N verdicts of which some are positive.
  ///
  /// It is taken from the count: √(s·(N−s) / (N·(N−1))), so that equal spreads are equal numbers.
  ///
  /// - Parameters:
  ///   - positive: How many verdicts are positive, in 0...rounds.
  ///   - rounds: How many there are.
  /// - Returns: The deviation; `nil` of a single round, where the original has not-a-number.
  static func spread(positive: Int, rounds: Int) -> Double? {
    guard rounds > 1 else { return nil }
    let variance = Double(positive * (rounds - positive)) / Double(rounds * (rounds - 1))
    return variance.squareRoot()
  }

  /// The mean of 1 − (σ − min) / (max − min), which is 1 where all are equal.
  ///
  /// - Parameters:
  ///   - spreads: The deviations of some instances.
  ///   - all: The deviations whose least and greatest count; the same ones unless the paper's formula is
  ///     meant.
  /// - Returns: The mean in 0...1; `nil` if there are none.
  static func mean(_ spreads: [Double], among all: [Double]) -> Double? {
    guard !spreads.isEmpty, let least = all.min(), let greatest = all.max() else { return nil }
    guard greatest > least else { return 1 }
    let sum = spreads.reduce(0) { $0 + (1 - ($1 - least) / (greatest - least)) }
    return sum / Double(spreads.count)
  }
}
