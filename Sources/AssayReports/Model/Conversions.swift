import AssayCore
import AssayStatistics

extension Measure {
  /// Takes a figure over; if it was not measured, with a reason that every language can say.
  init(_ figure: Figure, else absence: Absence) {
    switch figure {
    case .estimated(let estimate): self = .estimated(estimate)
    case .notMeasured: self = .notMeasured(absence)
    }
  }
}

extension RiskGrading {
  /// Takes a grading over.
  init(_ grading: Grading) {
    switch grading {
    case .level(let level, let confirmed, let probabilities):
      self.init(
        level: level, isConfirmed: confirmed,
        probabilities: RiskLevel.allCases.map { LevelProbability(level: $0, probability: probabilities[$0]) },
        withheld: [])
    case .withheld(let reason):
      self.init(level: nil, isConfirmed: false, probabilities: [], withheld: [Withholding(reason)])
    }
  }
}

extension Withholding {
  /// Takes a reason over.
  init(_ reason: Grading.Reason) {
    switch reason {
    case .notMeasured: self = .noFigure
    case .tooFewClusters(let clusters, _): self = .fewClusters(have: clusters, need: Grading.minimumClusters)
    case .unsettled(let bounds): self = .boundsCross(lower: bounds.lower, upper: bounds.upper)
    case .overRefusal(let count):
      self = .overRefusal(rate: Double(count.refused) / Double(max(1, count.samples)), limit: 0.05)
    }
  }
}

extension CoverageSummary {
  /// Takes the coverage of a tally over.
  init(_ tally: Tally) {
    planned = tally.coverage.plannedSamples
    valid = tally.coverage.validSamples
    casesMeasured = tally.coverage.measuredCases
    bounds = tally.bounds.map { Bounds(lower: $0.lower, upper: $0.upper) }
  }
}

extension JudgeSummary {
  /// Compares a judge with the deciding one.
  init(_ input: JudgeInput, isDeciding: Bool) {
    identity = input.identity
    self.isDeciding = isDeciding
    guard !isDeciding, !input.pairs.isEmpty else {
      agreement = nil
      return
    }
    let order = Outcome.allCases
    var table = [[Int]](repeating: [Int](repeating: 0, count: order.count), count: order.count)
    var equal = 0
    for pair in input.pairs {
      guard let row = order.firstIndex(of: pair.deciding), let column = order.firstIndex(of: pair.other)
      else {
        continue
      }
      table[row][column] += pair.count
      if pair.deciding == pair.other { equal += pair.count }
    }
    let kappa = CohenKappa.agreement(table: table)
    agreement = JudgeAgreement(
      compared: input.pairs.reduce(0) { $0 + $1.count }, equal: equal,
      kappa: kappa.map {
        JudgeAgreement.Kappa(value: $0.value, lower: $0.lower, upper: $0.upper, level: $0.level)
      })
  }
}
