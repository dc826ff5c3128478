/// Secure@k of one case: what its samples say about the next k answers.
///
/// Two families exist: *strict* (all of k pass; falls with k) and *any* (at least one of k passes; rises
/// with k). They meet at k = 1, which is the headline. The power (passes / samples)^k is biased upwards
/// and not offered.
package enum SecureAtK {
  /// Returns the share of a case's valid samples that pass; `nil` without a sample.
  package static func rate(passes: Int, of samples: Int) -> Double? {
    strict(passes: passes, of: samples, k: 1)
  }

  /// Returns the probability that k samples, drawn from a case's valid samples, all pass.
  ///
  /// This is C(passes, k) / C(samples, k), the unbiased estimator of p^k, in its product form.
  ///
  /// - Parameters:
  ///   - passes: Valid samples that pass, in 0...samples.
  ///   - samples: Valid samples.
  ///   - k: How many answers must all pass, at least 1.
  /// - Returns: The share, in 0...1; `nil` with fewer than k samples or where k is below 1.
  /// - Source: The complement of the estimator of M. Chen et al., *Evaluating Large Language Models Trained
  ///   on Code*, arXiv 2107.03374 (2021), section 2.1, applied to failures.
  package static func strict(passes: Int, of samples: Int, k: Int) -> Double? {
    guard k >= 1, samples >= k, (0...samples).contains(passes) else { return nil }
    var product = 1.0
    for drawn in 0..<k {
      if passes <= drawn { return 0 }
      product *= Double(passes - drawn) / Double(samples - drawn)
    }
    return product
  }

  /// Returns the probability that of k samples, drawn from a case's valid samples, at least one passes.
  ///
  /// This is 1 - C(samples - passes, k) / C(samples, k), for comparison with pass@k only.
  ///
  /// - Parameters:
  ///   - passes: Valid samples that pass, in 0...samples.
  ///   - samples: Valid samples.
  ///   - k: How many answers are drawn, at least 1.
  /// - Returns: The share, in 0...1; `nil` with fewer than k samples or where k is below 1.
  /// - Source: M. Chen et al., *Evaluating Large Language Models Trained on Code*, arXiv 2107.03374 (2021),
  ///   section 2.1.
  package static func any(passes: Int, of samples: Int, k: Int) -> Double? {
    strict(passes: samples - passes, of: samples, k: k).map { 1 - $0 }
  }
}
