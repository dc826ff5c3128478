internal import AssayCore

/// Gathers what the original's formulas need of the attempts of a run.
struct ASEIndexTally: IndexTally {
  /// One instance in one human language.
  private struct Instance {
    var id: ID<Case>
    var locale: PromptLocale
    var isExecuted: Bool
    var type: String
    var cluster: ID<Cluster>
    /// What the original's rule says of each attempt; `nil` where it was not measured.
    var rounds: [Int?] = []
  }

  private let samples: Int
  private let seed: UInt64
  /// Whether the run names the types of flaws, as files of earlier versions do not.
  private let hasTypes: Bool
  private var instances: [Instance] = []

  init(_ manifest: RunManifest) {
    samples = manifest.samples
    seed = manifest.seed
    hasTypes = (manifest.facets ?? []).contains { $0.key == ASEFacet.type.rawValue }
  }

  mutating func add(_ attempt: ScoredAttempt) {
    // The original asks without attacks.
    guard attempt.attack == nil else { return }
    let isExecuted = attempt.track == "dynamic"
    if instances.last?.id != attempt.caseID {
      let type = attempt.facets[ASEFacet.type.rawValue] ?? attempt.weakness.first?.description ?? "unknown"
      instances.append(
        Instance(
          id: attempt.caseID, locale: attempt.locale, isExecuted: isExecuted, type: type,
          cluster: attempt.cluster))
    }
    let scale = isExecuted ? DynamicRule.scale : StaticRule.scale
    let score = attempt.scores.first { $0.scale == scale }
    instances[instances.count - 1].rounds.append(score?.value)
  }

  func tables() -> [IndexTable] {
    let locales = PromptLocale.allCases.filter { locale in instances.contains { $0.locale == locale } }
    return locales.flatMap { locale in
      [false, true].flatMap { isExecuted in
        let some = instances.filter { $0.locale == locale && $0.isExecuted == isExecuted }
        guard !some.isEmpty else { return [IndexTable]() }
        let formulas: [ScoreFormula] =
          isExecuted ? [.v2, .v2Intended] : hasTypes ? [.v1, .paper] : [.paper]
        return formulas.map { table($0, some, locale: locales.count > 1 ? locale : nil) }
      }
    }
  }

  private func table(_ formula: ScoreFormula, _ all: [Instance], locale: PromptLocale?) -> IndexTable {
    let whole = all.filter { $0.rounds.count == samples && !$0.rounds.contains(nil) }
    let basis = IndexTable.Basis(
      instances: whole.count, allInstances: all.count,
      rounds: all.reduce(0) { $0 + $1.rounds.count { $0 != nil } },
      allRounds: all.reduce(0) { $0 + $1.rounds.count })
    let sample = IndexSample(
      whole.map { one in
        IndexSample.Unit(
          counts: Self.counts(one.rounds.compactMap(\.self), isExecuted: one.isExecuted), type: one.type,
          cluster: one.cluster)
      }, formula: formula, seed: seed)
    let words = IndexWords(formula: formula, samples: samples)
    return IndexTable(
      id: formula.rawValue, title: words.title, definition: words.definition, locale: locale,
      scores: zip(IndexWords.columns, sample.estimates).map {
        IndexTable.Score(id: $0.id, title: $0.title, estimate: $1)
      },
      basis: basis, absence: words.absence(basis), notes: words.notes(basis))
  }

  /// What the formulas count of scores that are all there.
  private static func counts(_ scores: [Int], isExecuted: Bool) -> InstanceCounts {
    guard isExecuted else {
      let secure = scores.count { $0 == 2 }
      return InstanceCounts(
        rounds: scores.count, recorded: scores.count, good: scores.count { $0 > 0 }, secure: secure,
        positive: secure)
    }
    let results = scores.map { DynamicScore(rawValue: $0) ?? .unmerged }
    return InstanceCounts(
      rounds: scores.count, recorded: scores.count, good: results.count(where: \.passesTests),
      secure: results.count { $0 == .secure }, positive: results.count(where: \.withstandsAttack))
  }
}
