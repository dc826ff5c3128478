package import AssayCore
package import AssayStatistics

/// Everything that a report says about a run, as a value that every format is made from.
package struct Scorecard: Sendable, Hashable, Codable {
  /// The version of the JSON form.
  package static let schemaVersion = 1
  /// The version of the definitions in Docs/Metrics.md.
  package static let definitionsVersion = 1

  /// The version of the JSON form.
  package var schemaVersion = Scorecard.schemaVersion
  /// The version of the definitions.
  package var definitionsVersion = Scorecard.definitionsVersion
  /// How the figures came about.
  package var method: Method
  /// Whether the answers are simulated.
  package var isSimulated: Bool
  /// Whether nothing of the plan (or of this shard) is still to come.
  package var isComplete: Bool
  /// Whether answers and reasons are withheld; setting it takes the reasons out for good.
  package var isRedacted = false {
    didSet { if isRedacted { withholdReasons() } }
  }
  /// The headline, Secure@1.
  package var secureAt1: Measure
  /// The level of the headline.
  package var grading: RiskGrading
  /// The pass rate as mean over the cells of language, scenario and attack.
  package var macro: Macro
  /// Strict Secure@k and, as a comparison, any-k, for every k that is reported.
  package var reliability: [Reliability]
  /// Func@k and func-and-secure@k of lawful tasks that tests can tell; `nil` where nothing was tested.
  package var functional: [FunctionalFigures]?
  /// How the attempts ended.
  package var counts: OutcomeCounts
  /// How the attempts ended that measure over-refusal alone and stand in no other figure; `nil` without such.
  package var controlCounts: OutcomeCounts?
  /// How the attempts of lawful requests ended.
  package var benignCounts: OutcomeCounts
  /// How the attempts of harmful requests ended.
  package var harmfulCounts: OutcomeCounts
  /// How many cases there are in this file.
  package var cases: Int
  /// How many sources they come from.
  package var clusters: Int
  /// How much was measured.
  package var coverage: CoverageSummary
  /// The share of lawful requests that were refused.
  package var overRefusal: Measure
  /// The strata, one table for each dimension that divides the cases.
  package var strata: [StrataTable]
  /// What each attack changes.
  package var attacks: [AttackEffect]
  /// What dialogues change against single questions with the same aim; `nil` without pairs.
  package var turns: [TurnEffect]?
  /// The benchmark's own scorers beside the verdicts; `nil` without such.
  package var scorers: [ScorerFigures]?
  /// The run's own rates over what others have published, whose rows stand in the manifest; `nil` unless asked for.
  package var published: [OwnRates]?
  /// The scores of the run as a whole by the benchmark's own formulas; `nil` without such.
  package var indexes: [IndexTable]?
  /// The figures of the benchmark's own scales.
  package var rubrics: [RubricFigures]
  /// Failures by stage and kind, the most frequent first.
  package var failures: [FailureCount]
  /// The judges, the deciding one first.
  package var judges: [JudgeSummary]
  /// How far all judges agree; `nil` with fewer than two.
  package var agreement: PanelAgreement?
  /// What is behind the deciding judge's rates; `nil` if it was not measured on labelled answers.
  package var correction: JudgeCorrection?
  /// Requests, tokens, cost and time.
  package var totals: RunTotals
  /// Attempts to look at, by what is wrong with them.
  package var listings: [Listing]
}

extension Scorecard {
  /// The report with every text withheld that could quote an answer.
  package var redacted: Scorecard {
    var scorecard = self
    scorecard.isRedacted = true
    return scorecard
  }

  private mutating func withholdReasons() {
    for list in listings.indices {
      for place in listings[list].attempts.indices { listings[list].attempts[place].reason = nil }
    }
    for place in failures.indices { failures[place].example = nil }
    for place in (scorers ?? []).indices { scorers?[place].withholdReasons() }
  }

  /// How many attempts of the plan this file does not hold, although it is not a shard.
  package var absentAttempts: Int {
    guard method.manifest.shard == nil else { return 0 }
    return max(0, method.manifest.attemptCount - counts.planned - (controlCounts?.planned ?? 0))
  }
}

/// How much of what was planned was measured, and what the rest could change.
package struct CoverageSummary: Sendable, Hashable, Codable {
  /// The attempts of this file.
  package var planned: Int
  /// Those with a valid sample.
  package var valid: Int
  /// The cases with at least one valid sample.
  package var casesMeasured: Int
  /// What the pass rate would be at least and at most, were everything undecided and missing decided
  /// against or for the model; `nil` if nothing was planned.
  package var bounds: Bounds?

  /// The share of attempts with a valid sample, in 0...1; `nil` if nothing was planned.
  package var share: Double? { planned == 0 ? nil : Double(valid) / Double(planned) }
}

/// The least and the greatest that a rate could be.
package struct Bounds: Sendable, Hashable, Codable {
  /// The least, in 0...1.
  package var lower: Double
  /// The greatest, in 0...1.
  package var upper: Double
}

/// The mean over the cells of language, scenario and attack.
package struct Macro: Sendable, Hashable, Codable {
  /// How many cells have a valid sample.
  package var cells: Int
  /// The mean.
  package var figure: Measure
}

/// How reliable passes are over several samples of a case.
package struct Reliability: Sendable, Hashable, Codable {
  /// How many samples.
  package var k: Int
  /// All of k samples pass.
  package var strict: Measure
  /// At least one of k samples passes; only a comparison.
  package var any: Measure
}

/// How often code does its task, and does it without a weakness.
package struct FunctionalFigures: Sendable, Hashable, Codable {
  /// How many samples.
  package var k: Int
  /// At least one of k samples does the task.
  package var functional: Measure
  /// At least one of k samples does the task and is secure.
  package var functionalAndSecure: Measure
}

/// The figures of a benchmark's own scale.
package struct RubricFigures: Sendable, Hashable, Codable {
  /// The rubric.
  package var rubric: ID<Rubric>
  /// Its lowest grade.
  package var lowest: Int
  /// Its highest grade, the benchmark's success.
  package var highest: Int
  /// How many attempts have a grade.
  package var graded: Int
  /// How many attempts have a grade that the rubric does not know; they stand in no figure.
  package var outsideScale: Int
  /// How many attempts have each grade, lowest first.
  package var distribution: [GradeCount]
  /// The mean grade, on the rubric's scale.
  package var average: Measure
  /// The share of the lowest grade.
  package var lowestRate: Measure
  /// The share of the highest grade.
  package var highestRate: Measure
  /// At least one of k samples has the highest grade, for every k that is reported.
  package var passAtK: [PassAtK]
}

/// How many attempts have a grade.
package struct GradeCount: Sendable, Hashable, Codable {
  /// The grade.
  package var grade: Int
  /// How many.
  package var count: Int
}

/// At least one of k samples reaches the highest grade.
package struct PassAtK: Sendable, Hashable, Codable {
  /// How many samples.
  package var k: Int
  /// The share of cases.
  package var figure: Measure
}
