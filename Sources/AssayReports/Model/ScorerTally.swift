import AssayCore
import AssayStatistics

/// The rates of a benchmark's own scorer and of the verdicts over some cases, while they are added up.
struct ScorerTally {
  private let scale: ScaleDescriptor
  private var planned = 0
  private var missing = 0
  private var strict: Side
  private var own: Side

  /// What one scorer says.
  private struct Side {
    var open = 0
    var sums: [ClusteredSums]
    var hits: [Int]

    init(rates: Int) {
      sums = Array(repeating: ClusteredSums(), count: rates)
      hits = Array(repeating: 0, count: rates)
    }

    mutating func add(_ outcome: Outcome?, cluster: Int, _ rates: [ScaleDescriptor.Rate]) {
      guard let outcome, outcome != .undecided else { return open += 1 }
      for (place, rate) in rates.enumerated() {
        let isHit = rate.outcome == outcome
        sums[place].add(isHit ? 1 : 0, cluster: cluster)
        if isHit { hits[place] += 1 }
      }
    }

    func result(
      _ rates: [ScaleDescriptor.Rate], planned: Int, missing: Int, else absence: Absence
    ) -> ScorerSide {
      let figures = rates.enumerated().map { place, rate in
        ScorerRate(
          name: rate.name,
          figure: sums[place].mean.map { .estimated($0.estimate()) } ?? .notMeasured(absence),
          bounds: planned == 0
            ? nil
            : Bounds(
              lower: Double(hits[place]) / Double(planned),
              upper: Double(hits[place] + open + missing) / Double(planned)))
      }
      return ScorerSide(settled: sums.first?.n ?? 0, open: open, rates: figures)
    }
  }

  init(_ scale: ScaleDescriptor) {
    self.scale = scale
    strict = Side(rates: scale.rates.count)
    own = Side(rates: scale.rates.count)
  }

  /// Adds an attempt of the cluster with the given number.
  mutating func add(_ row: ScoredAttempt, cluster: Int) {
    planned += 1
    guard case .measured(let outcome) = row.state else {
      missing += 1
      return
    }
    strict.add(outcome, cluster: cluster, scale.rates)
    let value = row.score(on: scale).flatMap(\.value)
    own.add(value.flatMap { scale.entry(of: $0)?.outcomes.first }, cluster: cluster, scale.rates)
  }

  /// The rates.
  func line(_ scope: ScorerLine.Scope, name: String? = nil) -> ScorerLine {
    ScorerLine(
      scope: scope, name: name, planned: planned, missing: missing,
      strict: strict.result(scale.rates, planned: planned, missing: missing, else: .noValidSamples),
      own: own.result(scale.rates, planned: planned, missing: missing, else: .noScores))
  }
}

extension ScoredAttempt {
  /// What the scorer of a scale says; `nil` if it was not asked.
  func score(on scale: ScaleDescriptor) -> ScaleScore? { scores.first { $0.scale == scale.id } }

  /// Whether a scale's scorer and the verdict say different things; `nil` where one of them says nothing.
  func disagrees(with scale: ScaleDescriptor) -> Bool? {
    guard case .measured(let outcome) = state, let score = score(on: scale) else { return nil }
    return scale.agrees(score, with: outcome).map { !$0 }
  }
}
