package import AssayStatistics

/// What cases are divided by.
package enum StrataDimension: String, Sendable, Hashable, Codable, CaseIterable {
  /// Lawful or harmful.
  case objective
  /// The attack; `direct` for none.
  case attack
  /// The attack's class.
  case attackClass
  /// The language of the code asked for.
  case language
  /// The task.
  case scenario
  /// The part of the benchmark.
  case track
  /// The human language of the prompt.
  case locale
  /// Single turn or multi turn.
  case turns
  /// The sector aimed at.
  case industry
  /// The weakness; a case may stand in several.
  case cwe
  /// A property of the benchmark's own.
  case facet
}

/// What cases are divided by, the benchmark's own properties by their names.
package struct StrataAxis: Sendable, Hashable, Codable {
  /// The kind of property.
  package var dimension: StrataDimension
  /// The property's name in `Case.facets`; `nil` unless it is the benchmark's own.
  package var facet: String?

  /// An axis that every benchmark has.
  package init(_ dimension: StrataDimension) { self.dimension = dimension }

  /// An axis of the benchmark's own.
  package init(facet: String) {
    dimension = .facet
    self.facet = facet
  }
}

/// The cases that share one property.
package struct Stratum: Sendable, Hashable, Codable {
  /// The property's value, such as `python` or `CWE-89`; comes from the data.
  package var name: String
  /// How many cases there are.
  package var cases: Int
  /// How many sources have a valid sample.
  package var clusters: Int
  /// Their pass rate.
  package var secure: Measure
  /// Its level.
  package var grading: RiskGrading
  /// How their attempts ended.
  package var counts: OutcomeCounts
}

/// All strata of one dimension, in the order of their names (`direct` first among attacks).
package struct StrataTable: Sendable, Hashable, Codable {
  /// What the cases are divided by.
  package var dimension: StrataDimension
  /// The property's name in `Case.facets`; `nil` unless it is the benchmark's own.
  package var facet: String?
  /// The strata.
  package var strata: [Stratum]
  /// How many cases belong to none, because the property does not apply to them.
  package var casesOutside: Int

  /// What the cases are divided by.
  package var axis: StrataAxis { facet.map { StrataAxis(facet: $0) } ?? StrataAxis(dimension) }
}

/// What a dialogue changes against a single question with the same aim.
package struct TurnEffect: Sendable, Hashable, Codable {
  /// What carries the aim: an attack, `direct` for none; `nil` for all of them together.
  package var form: String?
  /// The pass rate of dialogues less the pass rate of single questions, mean over the sources that have both, in
  /// -1...1.
  package var difference: Measure

  /// Creates an effect.
  package init(form: String?, difference: Measure) {
    self.form = form
    self.difference = difference
  }
}

/// What an attack changes against the direct form of the same objective.
package struct AttackEffect: Sendable, Hashable, Codable {
  /// The attack.
  package var attack: String
  /// The pass rate under attack less the pass rate of the direct form, mean over the sources that have
  /// both, in -1...1.
  package var difference: Measure
  /// The probability of so large a difference by chance, corrected for the number of attacks by Holm's
  /// method; `nil` if there is no estimate.
  package var adjustedP: Double?
}
