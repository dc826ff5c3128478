import Foundation

/// The standard normal distribution.
package enum Normal {
  /// Returns the probability of a value of at most `x`.
  ///
  /// - Source: M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 7.1.22.
  package static func cdf(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// Returns the value that is not exceeded with the given probability.
  ///
  /// - Parameter probability: Strictly between 0 and 1; what lies outside is moved to the nearest
  ///   number that a computation can tell from 0 or 1.
  /// - Returns: The quantile; absolute error below 1e-9.
  /// - Source: The start is M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 26.2.23; Halley's
  ///   method then makes it exact.
  package static func quantile(_ probability: Double) -> Double {
    let p = probability.insideUnitInterval
    if p > 0.5 { return -quantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = numerator / denominator - t
    for _ in 0..<4 {
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      let error = (cdf(x) - p) / density
      x -= error / (1 + x * error / 2)
    }
    return x
  }
}

/// Student's t distribution.
package struct StudentT: Sendable, Hashable {
  /// The degrees of freedom, above 0.
  package let degreesOfFreedom: Double

  /// Creates the distribution with the given degrees of freedom, above 0.
  package init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0, "Student's t needs degrees of freedom above 0, was \(degreesOfFreedom)")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value of at most `t`.
  ///
  /// - Source: M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 26.7.1.
  package func cdf(_ t: Double) -> Double { t > 0 ? 1 - upperTail(t) : upperTail(-t) }

  /// Returns the probability of a value of at least `t` in size, whatever its sign.
  package func twoSidedP(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

  /// Returns the value that is not exceeded with the given probability.
  ///
  /// - Parameter probability: Strictly between 0 and 1; what lies outside is moved to the nearest
  ///   number that a computation can tell from 0 or 1.
  /// - Returns: The quantile; absolute error below 1e-8 for probabilities in 0.0005...0.9995.
  package func quantile(_ probability: Double) -> Double {
    let p = probability.insideUnitInterval
    if p == 0.5 { return 0 }
    // The tail is solved for, not the distribution function, so that nothing is lost near 1.
    let root = root(ofUpperTail: min(p, 1 - p))
    return p > 0.5 ? root : -root
  }

  private func upperTail(_ t: Double) -> Double {
    if t.isInfinite { return 0 }
    let square = t * t
    let sum = degreesOfFreedom + square
    return 0.5
      * SpecialFunctions.incompleteBeta(
        degreesOfFreedom / sum, complement: square / sum, degreesOfFreedom / 2, 0.5)
  }

  private func density(_ t: Double) -> Double {
    let half = degreesOfFreedom / 2
    let logScale =
      SpecialFunctions.logGamma(half + 0.5) - SpecialFunctions.logGamma(half)
      - 0.5 * log(degreesOfFreedom * Double.pi)
    return exp(logScale - (half + 0.5) * log(1 + t * t / degreesOfFreedom))
  }

  /// Newton's method, kept inside a bracket that shrinks.
  private func root(ofUpperTail tail: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while upperTail(high) > tail, high < 1e150 { high *= 2 }
    let z = -Normal.quantile(tail)
    var t = z + (z * z * z + z) / (4 * degreesOfFreedom)
    for _ in 0..<200 {
      if t <= low || t >= high { t = 0.5 * (low + high) }
      let error = upperTail(t) - tail
      if error > 0 { low = t } else { high = t }
      let step = error / density(t)
      let next = t + step
      if abs(next - t) <= 1e-14 * max(1, t) { return next }
      t = next.isFinite ? next : 0.5 * (low + high)
    }
    return t
  }
}

/// The binomial distribution with even chances.
enum EvenBinomial {
  /// Returns the probability of exactly `successes` in `trials` throws of a fair coin.
  static func mass(_ successes: Int, trials: Int) -> Double {
    guard trials > 0 else { return successes == 0 ? 1 : 0 }
    let n = Double(trials)
    let x = Double(successes)
    let logChoose =
      SpecialFunctions.logGamma(n + 1) - SpecialFunctions.logGamma(x + 1)
      - SpecialFunctions.logGamma(n - x + 1)
    return exp(logChoose - n * log(2))
  }

  /// Returns the probability of at most `successes` in `trials` throws of a fair coin.
  ///
  /// - Source: M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 26.5.24.
  static func cdf(_ successes: Int, trials: Int) -> Double {
    if successes >= trials { return 1 }
    return SpecialFunctions.incompleteBeta(
      0.5, complement: 0.5, Double(trials - successes), Double(successes + 1))
  }
}

extension Double {
  /// The probability moved off 0 and 1, where quantiles are infinite.
  fileprivate var insideUnitInterval: Double {
    if isNaN { return 0.5 }
    return Swift.min(Swift.max(self, 1e-300), 1 - 0x1p-53)
  }

  /// The value moved into the given range.
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
