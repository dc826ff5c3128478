package import AssayCore

/// A figure of a report: an estimate with its interval, or the reason why there is none.
///
/// Core's `Figure` carries a sentence as its reason; a report needs the reason as a value, so that it can say
/// it in every language.
package enum Measure: Sendable, Hashable {
  /// It was measured.
  case estimated(Estimate)
  /// It was not measured, and why.
  case notMeasured(Absence)

  /// The estimate, if there is one.
  package var estimate: Estimate? {
    switch self {
    case .estimated(let estimate): estimate
    case .notMeasured: nil
    }
  }
}

/// Why a figure was not measured.
package enum Absence: Sendable, Hashable, Codable {
  /// There is no valid sample: nothing was measured, or all of it is undecided.
  case noValidSamples
  /// The benchmark's own scorer gives no attempt a score.
  case noScores
  /// Strict Secure@k needs `k` samples of a case and the run asks for fewer.
  case tooFewSamples(k: Int, samples: Int)
  /// The run asks for enough samples, but no case has `k` valid ones.
  case noCaseWithEnoughSamples(k: Int)
  /// The run has no lawful requests.
  case noBenignCases
  /// No source has both the attack and its direct form.
  case noPairs
  /// The judge gives labels and no grades.
  case judgeDoesNotGrade(judge: String)
  /// The judge's errors on labelled answers are too many or too little known to correct by.
  case judgeNotMeasured
  /// The judge grades, but no attempt has a grade.
  case notGraded
  /// The run has several rubrics, and the grades do not say which one they belong to.
  case severalRubrics(count: Int)
  /// Some cells of the mean have one source only, so that nothing is known about how they vary.
  case cellsWithOneSource(count: Int, of: Int)
}

extension Measure: Codable {
  private enum Key: String, CodingKey {
    case status, estimate, absence, reason
  }

  private enum Status: String, Codable {
    case estimated
    case notMeasured = "not measured"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Status.self, forKey: .status) {
    case .estimated: self = .estimated(try container.decode(Estimate.self, forKey: .estimate))
    case .notMeasured: self = .notMeasured(try container.decode(Absence.self, forKey: .absence))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .estimated(let estimate):
      try container.encode(Status.estimated, forKey: .status)
      try container.encode(estimate, forKey: .estimate)
    case .notMeasured(let absence):
      try container.encode(Status.notMeasured, forKey: .status)
      try container.encode(absence, forKey: .absence)
      try container.encode(absence.phrase.in(.en), forKey: .reason)
    }
  }
}
