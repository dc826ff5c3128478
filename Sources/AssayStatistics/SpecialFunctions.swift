import Foundation

/// The functions of analysis that the distributions are made of.
enum SpecialFunctions {
  /// The coefficients of Stirling's series as fractions, the last term first.
  private static let stirling: [(Double, Double)] = [
    (1, 156), (-691, 360_360), (1, 1188), (-1, 1680), (1, 1260), (-1, 360), (1, 12),
  ]

  /// Returns the natural logarithm of the gamma function, for `x` > 0.
  ///
  /// - Source: Stirling's series, M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 6.1.41,
  ///   after shifting the argument to at least 12 by the recurrence 6.1.15. Absolute error below 1e-13
  ///   times the larger of 1 and the result.
  static func logGamma(_ x: Double) -> Double {
    precondition(x > 0, "the logarithm of the gamma function is defined here above 0, was given \(x)")
    var shifted = x
    var product = 1.0
    while shifted < 12 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / shifted
    let square = inverse * inverse
    var tail = 0.0
    for (numerator, denominator) in stirling { tail = tail * square + numerator / denominator }
    let main: Double = (shifted - 0.5) * log(shifted) - shifted
    let constant: Double = 0.5 * log(2 * Double.pi)
    return main + constant + tail * inverse - log(product)
  }

  /// Returns the regularised incomplete beta function I_x(a, b), for `a`, `b` > 0.
  ///
  /// - Parameters:
  ///   - x: The argument, in 0...1.
  ///   - complement: 1 - x, given apart so that nothing is lost where x is near 1.
  ///   - a: The first shape.
  ///   - b: The second shape.
  /// - Returns: The value, in 0...1.
  /// - Source: The continued fraction of M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*,
  ///   26.5.8, evaluated by the method of W. J. Lentz, *Appl. Opt.* 15 (1976), 668-671.
  static func incompleteBeta(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if complement <= 0 { return 1 }
    let logBeta: Double = logGamma(a) + logGamma(b) - logGamma(a + b)
    let logFront: Double = a * log(x) + b * log(complement) - logBeta
    // The fraction converges fast on this side of the mean; the other side follows by symmetry.
    if x < (a + 1) / (a + b + 2) {
      return min(1, exp(logFront) * betaFraction(x, a, b) / a)
    }
    return max(0, 1 - exp(logFront) * betaFraction(complement, b, a) / b)
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func awayFromZero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / awayFromZero(1 + even * d)
      c = awayFromZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / awayFromZero(1 + odd * d)
      c = awayFromZero(1 + odd / c)
      let factor = d * c
      result *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return result
  }
}
