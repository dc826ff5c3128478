import AssayCore
import Testing

@testable import AssayStatistics

@Suite struct AgreementTests {
  struct Table: Sendable {
    var counts: [[Int]]
    var kappa: Double
    var error: Double
  }

  // The first is of Cohen (1960): kappa -0.09. The second is that of Fleiss, Cohen and Everitt (1969): kappa
  // 0.429, standard error 0.054. The third has the closed form (0.7 - 0.5) / 0.5. More digits, and the
  // standard errors, by the delta method with numerical derivatives in NumPy.
  static let tables = [
    Table(
      counts: [[50, 26, 24], [24, 4, 32], [6, 30, 4]], kappa: -0.09230769230769231, error: 0.04005154411713722
    ),
    Table(
      counts: [[106, 10, 4], [22, 28, 10], [2, 12, 6]], kappa: 0.4285714285714286, error: 0.053711004870770455
    ),
    Table(counts: [[20, 5], [10, 15]], kappa: 0.4, error: 0.12699606293188476),
  ]

  @Test("Cohen's kappa has its published values", arguments: tables)
  func kappa(table: Table) throws {
    let agreement = try #require(CohenKappa.agreement(table: table.counts))
    let z = 1.959963984540054
    #expect(abs(agreement.value - table.kappa) < 1e-12)
    #expect(abs(agreement.lower - (table.kappa - z * table.error)) < 1e-7)
    #expect(abs(agreement.upper - (table.kappa + z * table.error)) < 1e-7)
    #expect(agreement.items == table.counts.joined().reduce(0, +))
  }

  @Test("labels give the same kappa as their table")
  func labels() {
    let first = [JudgeLabel.refused, .refused, .complied, .complied, .partial, .refused]
    let second = [JudgeLabel.refused, .complied, .complied, .complied, .complied, .refused]
    // Refused, complied, partial.
    let table = [[2, 1, 0], [0, 2, 0], [0, 1, 0]]
    #expect(CohenKappa.agreement(first, second) == CohenKappa.agreement(table: table))
  }

  @Test("full agreement has a lower end below 1")
  func full() throws {
    // Wilson for 20 of 20 leaves 20 / (20 + z^2); chance agreement is one half.
    let square = 1.959963984540054 * 1.959963984540054
    let agreement = try #require(CohenKappa.agreement(table: [[10, 0], [0, 10]]))
    #expect(agreement.value == 1 && agreement.upper == 1)
    #expect(abs(agreement.lower - (20 / (20 + square) - 0.5) / 0.5) < 1e-12)
  }

  @Test("where chance explains everything there is no coefficient")
  func none() {
    #expect(CohenKappa.agreement(table: [[7, 0], [0, 0]]) == nil)
    #expect(CohenKappa.agreement(table: []) == nil)
    #expect(CohenKappa.agreement([Int](), [Int]()) == nil)
    #expect(KrippendorffAlpha.agreement(items: [["a", "a"], ["a", "a"]], seed: 1) == nil)
    #expect(KrippendorffAlpha.agreement(items: [["a", nil], ["b"]], seed: 1) == nil)
    #expect(KrippendorffAlpha.agreement(items: [[Int?]](), seed: 1) == nil)
  }

  struct Ratings: Sendable {
    var raters: [[Int?]]
    var alpha: Double
    var items: Int

    var byItem: [[Int?]] {
      guard let first = raters.first else { return [] }
      return first.indices.map { item in raters.map { $0[item] } }
    }
  }

  // The three nominal examples of Krippendorff (2011): two raters and two values, alpha 0.095; two raters and
  // five values, 0.692; four raters with gaps, 0.743.
  static let ratings = [
    Ratings(
      raters: [[0, 1, 0, 0, 0, 0, 0, 0, 0, 0], [1, 1, 1, 0, 0, 1, 0, 1, 0, 0]], alpha: 0.095, items: 10),
    Ratings(
      raters: [[1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]], alpha: 0.692,
      items: 12),
    Ratings(
      raters: [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
        [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
      ], alpha: 0.743, items: 11),
  ]

  @Test("Krippendorff's alpha has its published values", arguments: ratings)
  func alpha(ratings: Ratings) throws {
    let agreement = try #require(KrippendorffAlpha.agreement(items: ratings.byItem, seed: 3))
    #expect(abs(agreement.value - ratings.alpha) < 5.1e-4)
    #expect(agreement.items == ratings.items)
    #expect(agreement.lower < agreement.value && agreement.value < agreement.upper)
    #expect(agreement == KrippendorffAlpha.agreement(items: ratings.byItem, seed: 3))
  }

  @Test("full agreement of raters has a lower end below 1")
  func fullAlpha() throws {
    let items = (0..<12).map { [Optional($0 % 2), $0 % 2] }
    let agreement = try #require(KrippendorffAlpha.agreement(items: items, seed: 3))
    #expect(agreement.value == 1 && agreement.upper == 1)
    #expect(agreement.lower < 0.9 && agreement.lower > 0)
  }

  struct Correction: Sendable {
    var passes: Double
    var trials: Double
    var accuracy: JudgeAccuracy
    var value: Double
    var lower: Double
    var upper: Double
  }

  // Values by the closed form, such as (0.3 + 0.95 - 1) / (0.9 + 0.95 - 1); ends by the formulas of Lang and
  // Reiczigel in NumPy, clipped. The first is a row of table 2 of Reiczigel, Foeldi and Ozsvari (2010).
  static let corrections = [
    Correction(
      passes: 27, trials: 650,
      accuracy: JudgeAccuracy(truePositives: 50, positives: 100, trueNegatives: 199, negatives: 200),
      value: 0.07381507381507399, lower: 0.027460010566892276, upper: 0.11458302572982544),
    Correction(
      passes: 60, trials: 200,
      accuracy: JudgeAccuracy(truePositives: 90, positives: 100, trueNegatives: 95, negatives: 100),
      value: 0.25 / 0.85, lower: 0.20544495433490012, upper: 0.3807958859394824),
    Correction(
      passes: 180, trials: 200,
      accuracy: JudgeAccuracy(truePositives: 45, positives: 50, trueNegatives: 40, negatives: 50),
      value: 1, lower: 0.8821820128741238, upper: 1),
    Correction(
      passes: 2, trials: 78,
      accuracy: JudgeAccuracy(truePositives: 50, positives: 100, trueNegatives: 199, negatives: 200),
      value: 0.04169904169904172, lower: 0, upper: 0.1777042736321754),
  ]

  @Test("Rogan and Gladen's correction has its closed form", arguments: corrections)
  func roganGladen(row: Correction) throws {
    let figure = RoganGladen.corrected(
      rate: row.passes / row.trials, trials: row.trials, n: 5, clusters: 4, accuracy: row.accuracy,
      level: 0.95)
    let estimate = try #require(figure.estimate)
    #expect(abs(estimate.value - row.value) < 1e-12)
    #expect(abs(estimate.lower - row.lower) < 1e-9)
    #expect(abs(estimate.upper - row.upper) < 1e-9)
    #expect(estimate.method == .roganGladen && estimate.n == 5 && estimate.clusters == 4)
  }

  @Test(
    "a judge that knows nothing corrects nothing",
    arguments: [
      JudgeAccuracy(truePositives: 50, positives: 100, trueNegatives: 50, negatives: 100),
      JudgeAccuracy(truePositives: 10, positives: 100, trueNegatives: 50, negatives: 100),
      JudgeAccuracy(truePositives: 0, positives: 0, trueNegatives: 50, negatives: 100),
      JudgeAccuracy(truePositives: 9, positives: 10, trueNegatives: 0, negatives: 0),
      // One in two events called for sure by a judge that never errs otherwise: no rate of 1 fits.
      JudgeAccuracy(truePositives: 500, positives: 1000, trueNegatives: 1000, negatives: 1000),
    ])
  func refused(accuracy: JudgeAccuracy) throws {
    let mean = try #require(sums((0..<400).map { [$0 == 0 ? 0.0 : 1] }).mean)
    #expect(RoganGladen.corrected(mean, accuracy: accuracy).estimate == nil)
  }
}
