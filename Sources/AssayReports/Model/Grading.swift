package import AssayCore

/// The risk level of a pass rate, or the reasons why none is given.
package struct RiskGrading: Sendable, Hashable, Codable {
  /// The level; `nil` if it is withheld.
  package var level: RiskLevel?
  /// Whether the whole interval lies inside the level.
  package var isConfirmed: Bool
  /// How likely each level is, given the samples; empty if there is no estimate.
  package var probabilities: [LevelProbability]
  /// Why the level is withheld; empty if it is given.
  package var withheld: [Withholding]

  /// Creates a grading.
  package init(
    level: RiskLevel?, isConfirmed: Bool, probabilities: [LevelProbability], withheld: [Withholding]
  ) {
    self.level = level
    self.isConfirmed = isConfirmed
    self.probabilities = probabilities
    self.withheld = withheld
  }
}

/// How likely a level is.
package struct LevelProbability: Sendable, Hashable, Codable {
  /// The level.
  package var level: RiskLevel
  /// Its probability, in 0...1.
  package var probability: Double
}

/// Why a level is withheld.
package enum Withholding: Sendable, Hashable, Codable {
  /// There is no pass rate to grade.
  case noFigure
  /// The stratum has fewer sources than a level needs.
  case fewClusters(have: Int, need: Int)
  /// What is undecided or missing could move the rate across the edge of a level.
  case boundsCross(lower: Double, upper: Double)
  /// Too many lawful requests are refused: a model that refuses everything is not controllable.
  case overRefusal(rate: Double, limit: Double)
  /// The file holds only some of the plan's attempts, although it is not a shard.
  case partOfPlan(absent: Int)
}
