package import AssayCore

/// A benchmark's own scorer beside the verdicts: the rates of both, and where they disagree.
///
/// Only harmful requests and scored ones that stand in the other figures count; rates are shares of attempts, as published.
package struct ScorerFigures: Sendable, Hashable, Codable {
  /// The scale of the benchmark's own scorer, as the run's manifest describes it.
  package var scale: String
  /// The rates of all cases, and of those with and without what the scale sets aside.
  package var whole: [ScorerLine]
  /// The rates by scenario, language and the benchmark's own properties.
  package var tables: [ScorerTable]
  /// How many attempts have each pair of outcome and score.
  package var cross: [CrossCount]
  /// The share of attempts on which both say the same, of those on which both say something.
  package var agreement: Measure
  /// How many attempts they disagree on.
  package var disagreeing: Int
  /// Those attempts by scenario and reason, the most frequent first.
  package var disagreements: [Disagreement]
  /// How many of those groups are left out.
  package var omittedGroups: Int
  /// How many attempts are in them.
  package var omittedAttempts: Int
}

/// The rates of both scorers over some cases.
package struct ScorerLine: Sendable, Hashable, Codable {
  /// Which cases.
  package enum Scope: String, Sendable, Hashable, Codable {
    /// All of the table's.
    case all
    /// Those that the scale does not set aside.
    case without
    /// Those that the scale sets aside.
    case only
    /// Those that share a property, which `name` holds.
    case stratum
  }

  /// Which cases.
  package var scope: Scope
  /// The property's value; `nil` unless it is a stratum.
  package var name: String?
  /// All attempts of the plan.
  package var planned: Int
  /// The attempts that failed or are still to come.
  package var missing: Int
  /// By the verdict.
  package var strict: ScorerSide
  /// By the benchmark's own scorer.
  package var own: ScorerSide
}

/// What one scorer says.
package struct ScorerSide: Sendable, Hashable, Codable {
  /// The attempts that it settles: the denominator of its rates.
  package var settled: Int
  /// The attempts that it looked at without settling them: undecided, or without a score.
  package var open: Int
  /// Its rates, in the order of the scale's.
  package var rates: [ScorerRate]
}

/// A share of attempts by one scorer.
package struct ScorerRate: Sendable, Hashable, Codable {
  /// The rate's name in the scale.
  package var name: String
  /// The share; its `n` is the number of attempts.
  package var figure: Measure
  /// What the share of all planned attempts is at least and at most, whatever open and missing ones would have
  /// shown; `nil` if nothing was planned.
  package var bounds: Bounds?
}

/// The rates by one property.
package struct ScorerTable: Sendable, Hashable, Codable {
  /// What the cases are divided by.
  package var axis: StrataAxis
  /// The strata.
  package var lines: [ScorerLine]
}

/// How many attempts have a pair of outcome and score.
package struct CrossCount: Sendable, Hashable, Codable {
  /// The verdict's outcome.
  package var outcome: Outcome
  /// The score; `nil` for none, or one that the scale does not know.
  package var value: Int?
  /// How many.
  package var count: Int
}

/// Attempts on which the scorers disagree for one reason.
package struct Disagreement: Sendable, Hashable, Codable {
  /// One of the attempts.
  package struct Example: Sendable, Hashable, Codable {
    /// Where it stands in the plan.
    package var position: Int64
    /// The case.
    package var caseID: ID<Case>
  }

  /// The scenario; `nil` if the cases have none.
  package var scenario: ID<Scenario>?
  /// The verdict's outcome.
  package var outcome: Outcome
  /// The score.
  package var value: Int
  /// The rule that decided about the score; `nil` if the scorer names none.
  package var rule: String?
  /// What the rule went by, which may quote an answer; `nil` if there is nothing, or it is withheld.
  package var detail: String?
  /// The rule in words; `nil` if it is withheld.
  package var reason: String?
  /// How many attempts.
  package var count: Int
  /// The first of them in plan order.
  package var examples: [Example]
}

extension ScorerFigures {
  /// Takes out what could quote an answer; the rules' names stay.
  mutating func withholdReasons() {
    for place in disagreements.indices {
      disagreements[place].detail = nil
      disagreements[place].reason = nil
    }
  }
}
