import AssayCore
import AssayStatistics

/// The figures of one rubric while they are added up.
struct GradeTally {
  private let rubric: Rubric
  private let ks: [Int]
  private let lowest: Int
  private var distribution: [Int: Int]
  private var outsideScale = 0
  private var current: [Int: Int] = [:]
  private var average = ClusteredSums()
  private var lowestRate = ClusteredSums()
  private var highestRate = ClusteredSums()
  private var passAtK: [ClusteredSums]

  /// Starts the figures of a rubric for the given k above 1.
  init(_ rubric: Rubric, ks: [Int]) {
    self.rubric = rubric
    self.ks = ks
    lowest = rubric.grades.map(\.value).min() ?? rubric.highest
    distribution = Dictionary(rubric.grades.map { ($0.value, 0) }) { first, _ in first }
    passAtK = ks.map { _ in ClusteredSums() }
  }

  /// The width of the scale, at least 1.
  private var width: Double {
    let greatest = rubric.grades.map(\.value).max() ?? rubric.highest
    return Double(max(1, greatest - lowest))
  }

  /// Adds the grade of a row of the current case.
  mutating func add(_ grade: Int?) {
    guard let grade else { return }
    guard let known = distribution[grade] else {
      outsideScale += 1
      return
    }
    distribution[grade] = known + 1
    current[grade, default: 0] += 1
  }

  /// Ends the current case.
  ///
  /// - Parameter cluster: The number of the case's cluster.
  mutating func finishCase(cluster: Int) {
    guard !current.isEmpty else { return }
    let graded = current.values.reduce(0, +)
    let sum = current.reduce(0) { $0 + ($1.key - lowest) * $1.value }
    let highest = current[rubric.highest] ?? 0
    average.add(Double(sum) / Double(graded) / width, cluster: cluster)
    lowestRate.add(Double(current[lowest] ?? 0) / Double(graded), cluster: cluster)
    highestRate.add(Double(highest) / Double(graded), cluster: cluster)
    for (place, k) in ks.enumerated() {
      guard let share = SecureAtK.any(passes: highest, of: graded, k: k) else { continue }
      passAtK[place].add(share, cluster: cluster)
    }
    current.removeAll(keepingCapacity: true)
  }

  /// The figures.
  ///
  /// - Parameters:
  ///   - samples: Samples that the run asks of every case.
  ///   - absence: Why there is no figure if nothing was graded.
  /// - Returns: The figures; not measured without a grade.
  func figures(samples: Int, else absence: Absence) -> RubricFigures {
    let graded = distribution.values.reduce(0, +)
    let firstPass = PassAtK(k: 1, figure: measure(highestRate, else: absence))
    let passes = zip(ks, passAtK).map { k, sums in
      let few: Absence =
        samples < k ? .tooFewSamples(k: k, samples: samples) : .noCaseWithEnoughSamples(k: k)
      return PassAtK(k: k, figure: measure(sums, else: graded == 0 ? absence : few))
    }
    return RubricFigures(
      rubric: rubric.id, lowest: lowest, highest: rubric.highest, graded: graded, outsideScale: outsideScale,
      distribution: distribution.sorted { $0.key < $1.key }.map {
        GradeCount(grade: $0.key, count: $0.value)
      },
      average: averageGrade(else: absence),
      lowestRate: measure(lowestRate, else: absence),
      highestRate: measure(highestRate, else: absence),
      passAtK: [firstPass] + passes)
  }

  private func measure(_ sums: ClusteredSums, else absence: Absence) -> Measure {
    sums.mean.map { .estimated($0.estimate()) } ?? .notMeasured(absence)
  }

  /// The mean grade, moved from 0...1 back to the scale.
  private func averageGrade(else absence: Absence) -> Measure {
    guard var estimate = average.mean?.estimate() else { return .notMeasured(absence) }
    estimate.value = Double(lowest) + estimate.value * width
    estimate.lower = Double(lowest) + estimate.lower * width
    estimate.upper = Double(lowest) + estimate.upper * width
    return .estimated(estimate)
  }
}
