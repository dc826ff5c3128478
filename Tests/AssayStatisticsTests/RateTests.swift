import AssayCore
import Testing

@testable import AssayStatistics

@Suite struct RateTests {
  // By hand from the binomial coefficients, such as C(3, 2) / C(5, 2) = 3 / 10.
  @Test(
    "strict and any Secure@k are quotients of binomial coefficients",
    arguments: [
      (3, 5, 1, 0.6, 0.6), (3, 5, 2, 0.3, 0.9), (3, 5, 3, 0.1, 1.0), (2, 5, 3, 0.0, 0.9),
      (0, 4, 2, 0.0, 0.0), (4, 4, 4, 1.0, 1.0), (7, 10, 5, 21.0 / 252, 1.0), (1, 10, 5, 0.0, 0.5),
    ])
  func secureAtK(passes: Int, samples: Int, k: Int, strict: Double, any: Double) throws {
    let measured = try #require(SecureAtK.strict(passes: passes, of: samples, k: k))
    let comparison = try #require(SecureAtK.any(passes: passes, of: samples, k: k))
    #expect(abs(measured - strict) < 1e-14)
    #expect(abs(comparison - any) < 1e-14)
  }

  @Test(
    "fewer samples than k give none", arguments: [(0, 0, 1), (2, 2, 3), (1, 3, 0), (4, 3, 1), (-1, 3, 1)])
  func noSecureAtK(passes: Int, samples: Int, k: Int) {
    #expect(SecureAtK.strict(passes: passes, of: samples, k: k) == nil)
    #expect(SecureAtK.any(passes: passes, of: samples, k: k) == nil)
  }

  @Test(
    "strict Secure@k is unbiased for p^k: its binomial mean is exact", arguments: [(5, 3), (6, 2), (4, 4)])
  func unbiased(samples: Int, k: Int) {
    let p = 0.7
    var mean = 0.0
    for passes in 0...samples {
      var mass = 1.0
      for i in 0..<passes { mass *= Double(samples - i) / Double(i + 1) * p }
      for _ in passes..<samples { mass *= 1 - p }
      mean += mass * (SecureAtK.strict(passes: passes, of: samples, k: k) ?? .infinity)
    }
    var power = 1.0
    for _ in 0..<k { power *= p }
    #expect(abs(mean - power) < 1e-12)
  }

  // 81/263, 15/148, 0/20 and 1/29 are the examples of R. G. Newcombe, Stat. Med. 17 (1998), table I; 0 of 10
  // has the closed form z^2 / (10 + z^2).
  @Test(
    "Wilson's interval has its published values",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
      (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (5, 10, 0.2366, 0.7634),
    ])
  func wilson(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let estimate = try #require(Wilson.figure(successes: successes, trials: trials).estimate)
    #expect(abs(estimate.lower - lower) < 5.1e-5)
    #expect(abs(estimate.upper - upper) < 5.1e-5)
    #expect(estimate.method == .wilson)
    #expect(estimate.n == trials)
  }

  @Test("without trials there is no rate", arguments: [(0, 0), (3, 2), (-1, 4)])
  func noTrials(successes: Int, trials: Int) {
    #expect(Wilson.figure(successes: successes, trials: trials).estimate == nil)
  }
}
