import AssayCore
import Testing

@testable import AssayStatistics

@Suite struct ComparisonTests {
  private func compare(_ differences: [(Double, String)]) throws -> PairedDifferences.Comparison {
    var pairs = PairedDifferences()
    for (difference, cluster) in differences {
      pairs.add(first: max(0, -difference), second: max(0, difference), cluster: ID(cluster))
    }
    return try #require(pairs.comparison())
  }

  // scipy.stats.ttest_1samp of the differences.
  @Test("with one pair per cluster it is the paired t test")
  func pairedT() throws {
    let differences = [0.5, -0.25, 0, 0.25, 1, -0.5, 0, 0.75, 0.5, 0.25]
    let comparison = try compare(differences.enumerated().map { ($0.element, "c\($0.offset)") })
    #expect(abs(comparison.difference.value - 0.25) < 1e-12)
    #expect(abs(comparison.difference.lower + 0.07651426172269599) < 1e-9)
    #expect(abs(comparison.difference.upper - 0.5765142617226959) < 1e-9)
    #expect(abs(comparison.pValue - 0.11730680301423826) < 1e-9)
    #expect(abs(comparison.standardError - 0.14433756729740643) < 1e-12)
    #expect([comparison.better, comparison.worse, comparison.tied, comparison.pairs] == [6, 2, 2, 10])
    #expect(comparison.difference.method == .clusteredT)
  }

  // Two clusters of two pairs, totals 2 and 0 around a mean of 1/2: variance 2 * (1 + 1) / 16.
  @Test("pairs of one cluster go together")
  func clustered() throws {
    let comparison = try compare([(1, "a"), (1, "a"), (0, "b"), (0, "b")])
    #expect(abs(comparison.difference.value - 0.5) < 1e-12)
    #expect(abs(comparison.standardError - 0.5) < 1e-12)
    // t = 1 with one degree of freedom.
    #expect(abs(comparison.pValue - 0.5) < 1e-12)
    #expect(comparison.clusters == 2)
    #expect(comparison.difference.lower >= -1 && comparison.difference.upper <= 1)
  }

  @Test("equal runs differ by nothing, within what so many clusters can show")
  func equal() throws {
    let comparison = try compare((0..<25).map { (0, "c\($0)") })
    let square = 1.959963984540054 * 1.959963984540054
    #expect(comparison.difference.value == 0)
    #expect(abs(comparison.difference.upper - square / (25 + square)) < 1e-12)
    #expect(comparison.difference.lower == -comparison.difference.upper)
    #expect(comparison.pValue == 1)
  }

  // All clusters alike: the two-sided sign test, 2 / 2^G.
  @Test(
    "a difference that is everywhere the same keeps a width and a p value", arguments: [(1.0, 10), (-0.5, 6)])
  func constant(difference: Double, clusters: Int) throws {
    let comparison = try compare((0..<clusters).map { (difference, "c\($0)") })
    #expect(abs(comparison.difference.value - difference) < 1e-12)
    #expect(comparison.difference.upper - comparison.difference.lower > 0.1)
    #expect(abs(comparison.pValue - 2 / Double(1 << clusters)) < 1e-12)
  }

  @Test("one cluster shows nothing")
  func oneCluster() throws {
    let comparison = try compare([(1, "a"), (0.5, "a"), (0.25, "a")])
    #expect(comparison.pValue == 1)
    #expect(comparison.difference.lower < 0)
    #expect(PairedDifferences().comparison() == nil)
  }

  // The first example is that of p.adjust's kind: 0.01, 0.04, 0.03, 0.005 -> 0.03, 0.06, 0.06, 0.02.
  @Test(
    "Holm's correction steps down",
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]), ([0.9, 0.8], [1, 1]), ([], []),
      ([0.02, 0.02, 0.02], [0.06, 0.06, 0.06]), ([0.04], [0.04]), ([.nan, 0.01, 2], [1, 0.03, 1]),
    ] as [([Double], [Double])])
  func holm(given: [Double], expected: [Double]) {
    let adjusted = Holm.adjusted(given)
    #expect(adjusted.count == expected.count)
    #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  // 1 against 7 and 6 against 16 are examples of Fagerland, Lydersen and Laake (2013): exact 0.0703, mid-p
  // 0.0391; the others scipy.stats.binomtest and binom.pmf.
  @Test(
    "McNemar's test has its published values",
    arguments: [
      (1, 7, 0.0703125, 0.0390625), (6, 16, 0.052478790283203125, 0.03468966484069824),
      (25, 2, 5.647540092468262e-06, 3.0323863029479947e-06), (5, 5, 1, 0.876953125),
      (0, 10, 0.001953125, 0.0009765625), (1000, 1100, 0.03072070786424249, 0.029110633685909233),
      (0, 0, 1, 1),
    ])
  func mcNemar(onlyFirst: Int, onlySecond: Int, exact: Double, mid: Double) {
    let test = McNemar(onlyFirst: onlyFirst, onlySecond: onlySecond)
    #expect(abs(test.exactP - exact) < 1e-10)
    #expect(abs(test.midP - mid) < 1e-10)
  }

  // Sums of two quantiles from SciPy: normal 1.959964 + 0.841621, t with 29 degrees of freedom 2.045230 +
  // 0.854192.
  @Test("detectable differences are quantiles times the standard error")
  func power() throws {
    let clustered = try #require(Power.detectableDifference(standardError: 0.02, clusters: 30))
    #expect(abs(clustered - 0.02 * 2.899421628014559) < 1e-9)
    let unpaired = try #require(Power.detectableDifference(rate: 0.5, trials: 200))
    #expect(abs(unpaired - 2.8015852181129683 * 0.05) < 1e-9)
    let paired = try #require(Power.detectableDifference(discordance: 0.25, pairs: 100))
    #expect(abs(paired - 2.8015852181129683 * 0.05) < 1e-9)
    #expect(Power.detectableDifference(standardError: 0.02, clusters: 1) == nil)
    #expect(Power.detectableDifference(rate: 0.5, trials: 0) == nil)
    #expect(Power.detectableDifference(discordance: 2, pairs: 10) == nil)
  }
}
