import AssayCore
import AssayStatistics

/// Everything about one of the benchmark's own scorers, added up attempt by attempt.
struct ScorerTallies {
  /// The most cases that are named of a group of disagreements.
  private static let mostExamples = 3

  private let scale: ScaleDescriptor
  private let facets: [FacetDescriptor]
  private let mostGroups: Int
  private var whole: ScorerTally
  private var aside: (without: ScorerTally, only: ScorerTally)?
  private var groups: [StrataAxis: [String: ScorerTally]] = [:]
  private var cross: [Pair: Int] = [:]
  private var agreement = ClusteredSums()
  private var disagreements: [Reason: Group] = [:]

  private struct Pair: Hashable {
    var outcome: Outcome
    var value: Int?
  }

  /// What attempts are put together by.
  private struct Reason: Hashable {
    var scenario: ID<Scenario>?
    var outcome: Outcome
    var value: Int
    var rule: String?
    var detail: String?
    var words: String
  }

  private struct Group {
    var count = 0
    var examples: [Disagreement.Example] = []
  }

  /// Starts the figures of a scale.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - facets: The properties that the benchmark divides its cases by.
  ///   - mostGroups: The most groups of disagreements that are reported.
  init(_ scale: ScaleDescriptor, facets: [FacetDescriptor], mostGroups: Int) {
    self.scale = scale
    self.facets = facets
    self.mostGroups = mostGroups
    whole = ScorerTally(scale)
    if scale.aside != nil { aside = (ScorerTally(scale), ScorerTally(scale)) }
  }

  /// Adds an attempt of the cluster with the given number.
  mutating func add(_ row: ScoredAttempt, cluster: Int) {
    whole.add(row, cluster: cluster)
    if let aside = scale.aside {
      if row.facets[aside.facet] == aside.value {
        self.aside?.only.add(row, cluster: cluster)
      } else {
        self.aside?.without.add(row, cluster: cluster)
      }
    }
    add(row, to: row.scenario?.description, of: StrataAxis(.scenario), cluster: cluster)
    for facet in facets {
      add(row, to: row.facets[facet.key], of: StrataAxis(facet: facet.key), cluster: cluster)
    }
    add(row, to: row.language?.rawValue, of: StrataAxis(.language), cluster: cluster)
    compare(row, cluster: cluster)
  }

  /// The figures.
  var figures: ScorerFigures {
    let ranked = ranked
    return ScorerFigures(
      scale: scale.id, whole: wholeLines, tables: tables, cross: crossCounts,
      agreement: agreement.mean.map { .estimated($0.estimate()) } ?? .notMeasured(.noScores),
      disagreeing: ranked.reduce(0) { $0 + $1.count }, disagreements: Array(ranked.prefix(mostGroups)),
      omittedGroups: max(0, ranked.count - mostGroups),
      omittedAttempts: ranked.dropFirst(mostGroups).reduce(0) { $0 + $1.count })
  }

  private mutating func add(_ row: ScoredAttempt, to name: String?, of axis: StrataAxis, cluster: Int) {
    guard let name else { return }
    groups[axis, default: [:]][name, default: ScorerTally(scale)].add(row, cluster: cluster)
  }

  private mutating func compare(_ row: ScoredAttempt, cluster: Int) {
    guard case .measured(let outcome) = row.state else { return }
    let score = row.score(on: scale)
    let entry = score?.value.flatMap { scale.entry(of: $0) }
    cross[Pair(outcome: outcome, value: entry?.value), default: 0] += 1
    guard let score, let entry, let agrees = scale.agrees(score, with: outcome) else { return }
    agreement.add(agrees ? 1 : 0, cluster: cluster)
    guard !agrees else { return }
    let reason = Reason(
      scenario: row.scenario, outcome: outcome, value: entry.value, rule: score.rule, detail: score.detail,
      words: score.reason)
    disagreements[reason, default: Group()].count += 1
    guard let examples = disagreements[reason]?.examples, examples.count < Self.mostExamples else { return }
    disagreements[reason]?.examples.append(
      Disagreement.Example(position: row.position, caseID: row.caseID))
  }

  private var wholeLines: [ScorerLine] {
    let all = whole.line(.all)
    guard let aside else { return [all] }
    let only = aside.only.line(.only)
    return only.planned == 0 ? [all] : [all, aside.without.line(.without), only]
  }

  private var tables: [ScorerTable] {
    let axes = [StrataAxis(.scenario)] + facets.map { StrataAxis(facet: $0.key) } + [StrataAxis(.language)]
    return axes.compactMap { axis in
      guard let strata = groups[axis], strata.count > 1 else { return nil }
      let names = strata.keys.sorted { axis.dimension.precedes($0, $1) }
      return ScorerTable(
        axis: axis, lines: names.compactMap { name in strata[name]?.line(.stratum, name: name) })
    }
  }

  private var crossCounts: [CrossCount] {
    Outcome.allCases.flatMap { outcome in
      (scale.values.map { Optional($0.value) } + [nil]).compactMap { value in
        cross[Pair(outcome: outcome, value: value)].map {
          CrossCount(outcome: outcome, value: value, count: $0)
        }
      }
    }
  }

  private var ranked: [Disagreement] {
    let all = disagreements.map { reason, group in
      Disagreement(
        scenario: reason.scenario, outcome: reason.outcome, value: reason.value, rule: reason.rule,
        detail: reason.detail, reason: reason.words, count: group.count, examples: group.examples)
    }
    // The first example breaks ties, so that the order is that of the plan.
    return all.sorted { left, right in
      (right.count, left.examples.first?.position ?? 0) < (left.count, right.examples.first?.position ?? 0)
    }
  }
}
