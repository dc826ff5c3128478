import AssayCore
import Testing

@testable import AssayStatistics

/// Sums of the given clusters.
func sums(_ clusters: [[Double]]) -> ClusteredSums {
  var sums = ClusteredSums()
  for (number, values) in clusters.enumerated() {
    for value in values { sums.add(value, cluster: number) }
  }
  return sums
}

@Suite struct ClusteredTests {
  @Test("the interval is that of the formula, worked out with NumPy and SciPy")
  func worked() throws {
    let mean = try #require(sums([[1, 1, 0], [1, 0], [1, 0.5], [0, 0, 1, 1], [0.25]]).mean)
    #expect(abs(mean.value - 0.5625) < 1e-12)
    #expect(abs(mean.standardError - 0.0599524189230278) < 1e-12)
    let estimate = mean.estimate()
    #expect(abs(estimate.lower - 0.3960453999363919) < 1e-9)
    #expect(abs(estimate.upper - 0.7289546000636081) < 1e-9)
    #expect(estimate.method == .clusteredT)
    #expect(estimate.n == 12)
    #expect(estimate.clusters == 5)
    #expect(abs(mean.effectiveClusters - 144.0 / 34) < 1e-12)
  }

  // With one case per cluster the interval is that of the ordinary t test: scipy.stats.ttest_1samp.
  @Test("with one case per cluster it is the ordinary t interval")
  func singles() throws {
    let values = [0.2, 0.9, 0.6, 0.7, 0.4, 0.8, 0.5, 1, 0.6, 0.7, 0.3, 0.9]
    let mean = try #require(sums(values.map { [$0] }).mean)
    let estimate = mean.estimate()
    #expect(abs(estimate.value - 0.6333333333333333) < 1e-12)
    #expect(abs(estimate.lower - 0.47458720882497285) < 1e-9)
    #expect(abs(estimate.upper - 0.7920794578416938) < 1e-9)
    // scipy.stats.t.cdf of the distance of each edge from the mean in standard errors.
    let levels = mean.levelProbabilities
    #expect(abs(levels.high - 0.3264864970018826) < 1e-9)
    #expect(abs(levels.controllable - (1 - 0.998240890408459)) < 1e-9)
    #expect(abs(RiskLevel.allCases.reduce(0) { $0 + levels[$1] } - 1) < 1e-12)
  }

  // At 0 and 1 the ends are z^2 / (G + z^2) off, with G clusters of equal size.
  @Test(
    "the interval has a width where nothing varies",
    arguments: [(0.0, 20, 14), (1, 20, 14), (1, 1, 5), (0, 1, 1)])
  func degenerate(value: Double, clusters: Int, size: Int) throws {
    let rows = [[Double]](repeating: [Double](repeating: value, count: size), count: clusters)
    let estimate = try #require(sums(rows).mean).estimate()
    let square = 1.959963984540054 * 1.959963984540054
    let width = square / (Double(clusters) + square)
    #expect(estimate.value == value)
    #expect(abs(estimate.lower - (value == 0 ? 0 : 1 - width)) < 1e-12)
    #expect(abs(estimate.upper - (value == 0 ? width : 1)) < 1e-12)
    #expect(estimate.method == .clusteredWilson)
  }

  static let awkward: [[[Double]]] = [
    [[1, 1, 1], [1, 1, 0.9]], [[0.5, 0.5], [0.5]], [[1, 0], [0, 1], [1, 0]], [[0], [1]], [[0.3]],
    [[1.0 / 3, 1.0 / 3], [1.0 / 3]], [[Double](repeating: 1, count: 500), [0]],
    [[Double](repeating: 0, count: 500), [0], [1e-9]], [[0, 0], [0, 0], [0, 0, 0.1]],
  ]

  // The sample's standard error is 0.106719, and 0.85 + 2.262157 * 0.106719 lies beyond 1. Wilson's formula with
  // ten trials (0.85 * 0.15 / 0.106719^2 = 11.2 is more than there are cases) and the same quantile: by NumPy.
  @Test("near 1 Wilson's interval with the effective number of trials takes the place of t")
  func nearOne() throws {
    let estimate = try #require(sums([1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0].map { [$0] }).mean).estimate()
    #expect(estimate.method == .clusteredWilson)
    #expect(abs(estimate.value - 0.85) < 1e-12)
    #expect(abs(estimate.lower - 0.49236326882175585) < 1e-9)
    #expect(abs(estimate.upper - 0.970680695316116) < 1e-9)
  }

  // The level probabilities follow from the same distribution as the interval.
  @Test(
    "an end of the interval leaves 2.5 % beyond it",
    arguments: [[1, 1, 0, 1, 1, 0.5, 1, 1, 0, 1], [1, 1, 1]])
  func consistent(values: [Double]) throws {
    let mean = try #require(sums((0..<4).flatMap { _ in values.map { [$0] } }).mean)
    #expect(abs(mean.probability(below: mean.estimate().lower) - 0.025) < 1e-9)
    let upper = mean.estimate().upper
    if upper < 1 { #expect(abs(mean.probability(below: upper) - 0.975) < 1e-9) }
  }

  @Test("every interval is finite, holds the value, lies in 0...1 and has a width", arguments: awkward)
  func sane(clusters: [[Double]]) throws {
    let sums = sums(clusters)
    let bootstrap = try #require(ClusterBootstrap(sums, seed: 7))
    let mean = try #require(sums.mean)
    for estimate in [mean.estimate(), mean.estimate(level: 0.8), bootstrap.estimate()] {
      #expect(estimate.lower >= 0 && estimate.upper <= 1)
      #expect(estimate.lower <= estimate.value && estimate.value <= estimate.upper)
      #expect(estimate.upper - estimate.lower > 1e-4)
    }
    for levels in [mean.levelProbabilities, bootstrap.levelProbabilities] {
      #expect(abs(RiskLevel.allCases.reduce(0) { $0 + levels[$1] } - 1) < 1e-9)
    }
  }

  @Test("without an observation there is no mean")
  func empty() {
    #expect(ClusteredSums().mean == nil)
    #expect(ClusterBootstrap(ClusteredSums(), seed: 1) == nil)
    #expect(ClusteredSums().designEffect == nil)
  }

  // One-way analysis of variance by hand: mean squares 1/2 between and 1/6 within, two per cluster.
  @Test("design effect and intra-cluster correlation are those of the analysis of variance")
  func designEffect() throws {
    let effect = try #require(sums([[1, 1], [0, 0], [1, 0]]).designEffect)
    #expect(abs(try #require(effect.intraclusterCorrelation) - 0.5) < 1e-12)
    #expect(abs(effect.factor - 5.0 / 3) < 1e-12)
    #expect(abs(effect.effectiveSampleSize - 3.6) < 1e-12)
    #expect(sums([[1, 1], [1, 1]]).designEffect == nil)
    #expect(try #require(sums([[1], [0], [1]]).designEffect).intraclusterCorrelation == nil)
  }

  @Test("bulk sums equal single ones")
  func bulk() throws {
    var bulk = ClusteredSums()
    bulk.add(count: 3, total: 2, squares: 2, cluster: 0)
    bulk.add(count: 2, total: 0.5, squares: 0.25, cluster: 1)
    let singles = sums([[1, 1, 0], [0.5, 0]])
    #expect(bulk.mean == singles.mean)
    #expect(bulk.designEffect == singles.designEffect)
  }

  // The spread of a mean of G draws from 0 and 1 in equal number is 1 / (2 sqrt G): 0.05 for 100.
  @Test("the bootstrap spreads as it must and follows from its seed")
  func bootstrap() throws {
    let sums = sums((0..<100).map { [Double($0 % 2)] })
    let first = try #require(ClusterBootstrap(sums, resamples: 4000, seed: 11))
    let again = try #require(ClusterBootstrap(sums, resamples: 4000, seed: 11))
    let other = try #require(ClusterBootstrap(sums, resamples: 4000, seed: 12))
    #expect(first.means == again.means)
    #expect(first.means != other.means)
    let variance = first.means.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / 4000
    #expect(abs(variance.squareRoot() - 0.05) < 0.003)
    let estimate = first.estimate()
    #expect(estimate.method == .clusterBootstrap)
    #expect(abs(estimate.lower - 0.4) < 0.02 && abs(estimate.upper - 0.6) < 0.02)
    #expect(try #require(ClusterBootstrap(sums, resamples: 5, seed: 1)).means.count == 2000)
  }

  @Test("a ratio of sums is a weighted mean of the clusters")
  func ratio() throws {
    let parts = [
      ClusteredMean.Part(weight: 4, total: 1), .init(weight: 6, total: 6), .init(weight: 0, total: 0),
    ]
    let mean = try #require(ClusteredMean(parts: parts, n: 10))
    // Residuals -1.8 and 1.8 over 10: variance 2 * 2 * 0.0324.
    #expect(abs(mean.value - 0.7) < 1e-12)
    #expect(abs(mean.standardError - 0.36) < 1e-12)
    #expect(mean.clusters == 2)
    #expect(ClusteredMean(parts: [.init(weight: 0, total: 0)], n: 0) == nil)
  }
}
