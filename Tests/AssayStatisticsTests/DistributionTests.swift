import Testing

@testable import AssayStatistics

// Expected values: printed tables where a comment says so, else SciPy 1.17 (stats.t.ppf, stats.t.cdf,
// stats.norm.ppf, special.betainc, special.gammaln, stats.binom).

@Suite struct DistributionTests {
  struct Quantile: Sendable {
    var degreesOfFreedom: Double
    var probability: Double
    var expected: Double
  }

  // The first nine are those of any printed table (12.706, 4.303, 2.571, 2.228, 2.042, 1.980, 636.619, 5.841,
  // 1.383), with more digits.
  static let quantiles: [Quantile] = [
    .init(degreesOfFreedom: 1, probability: 0.975, expected: 12.706204736174694),
    .init(degreesOfFreedom: 2, probability: 0.975, expected: 4.302652729749462),
    .init(degreesOfFreedom: 5, probability: 0.975, expected: 2.5705818356363146),
    .init(degreesOfFreedom: 10, probability: 0.975, expected: 2.228138851986274),
    .init(degreesOfFreedom: 30, probability: 0.975, expected: 2.0422724563012378),
    .init(degreesOfFreedom: 120, probability: 0.975, expected: 1.9799304050824402),
    .init(degreesOfFreedom: 1, probability: 0.9995, expected: 636.6192487687897),
    .init(degreesOfFreedom: 3, probability: 0.995, expected: 5.840909309733355),
    .init(degreesOfFreedom: 9, probability: 0.9, expected: 1.3830287383966329),
    .init(degreesOfFreedom: 299, probability: 0.975, expected: 1.9679296690656698),
    .init(degreesOfFreedom: 1133, probability: 0.975, expected: 1.9620599813582924),
    .init(degreesOfFreedom: 50_000, probability: 0.975, expected: 1.9600114310936798),
    .init(degreesOfFreedom: 0.5, probability: 0.9, expected: 10.27032441023451),
    .init(degreesOfFreedom: 7, probability: 0.500_000_1, expected: 2.5974602739221524e-07),
    .init(degreesOfFreedom: 4, probability: 0.025, expected: -2.7764451051977943),
    .init(degreesOfFreedom: 4, probability: 0.5, expected: 0),
  ]

  @Test("t quantiles are those of the tables", arguments: quantiles)
  func tQuantile(row: Quantile) {
    let quantile = StudentT(degreesOfFreedom: row.degreesOfFreedom).quantile(row.probability)
    #expect(abs(quantile - row.expected) < 1e-8)
  }

  @Test(
    "t probabilities are those of the tables",
    arguments: [
      (1.0, 1.0, 0.75), (5, -2, 0.050969739414929174), (19, 0.001, 0.5003937297382173),
      (1133, 3.5, 0.9997583315875352), (3, 40, 0.9999828096596054), (8, 0, 0.5), (8, .infinity, 1),
      (8, -.infinity, 0),
    ])
  func tProbability(degreesOfFreedom: Double, t: Double, expected: Double) {
    #expect(abs(StudentT(degreesOfFreedom: degreesOfFreedom).cdf(t) - expected) < 1e-12)
  }

  @Test(
    "normal quantiles are those of the tables",
    arguments: [
      (0.5, 0.0), (0.8, 0.8416212335729143), (0.9, 1.2815515655446004), (0.975, 1.959963984540054),
      (0.995, 2.5758293035489004), (0.9999, 3.719016485455709), (1e-6, -4.753424308822899),
      (1e-12, -7.034483825301131), (0.3, -0.5244005127080409),
    ])
  func normalQuantile(probability: Double, expected: Double) {
    #expect(abs(Normal.quantile(probability) - expected) < 1e-9)
    #expect(abs(Normal.cdf(expected) - probability) < 1e-12)
  }

  @Test(
    "the incomplete beta function has its known values",
    arguments: [
      (0.1, 0.5, 0.5, 0.20483276469913345), (0.5, 2, 3, 0.6875), (0.9, 20, 1, 0.12157665459056931),
      (0.3, 100, 200, 0.10884306564490986), (0.5, 5000, 5100, 0.8401528708121381), (0, 2, 3, 0), (1, 2, 3, 1),
    ])
  func beta(x: Double, a: Double, b: Double, expected: Double) {
    #expect(abs(SpecialFunctions.incompleteBeta(x, complement: 1 - x, a, b) - expected) < 1e-10)
  }

  @Test(
    "the logarithm of the gamma function has its known values",
    arguments: [
      (0.5, 0.5723649429247), (0.001, 6.907178885383853), (1.0, 0.0), (3.7, 1.428072326665388),
      (12, 17.502307845873887), (1234.5, 7550.550901077894),
    ])
  func gamma(x: Double, expected: Double) {
    #expect(abs(SpecialFunctions.logGamma(x) - expected) < 1e-12 * max(1, expected))
  }

  @Test("quantiles stay finite whatever is asked", arguments: [-1.0, 0, 1, 2, .nan, .infinity])
  func finiteQuantiles(probability: Double) {
    #expect(Normal.quantile(probability).isFinite)
    #expect(StudentT(degreesOfFreedom: 1).quantile(probability).isFinite)
  }
}
