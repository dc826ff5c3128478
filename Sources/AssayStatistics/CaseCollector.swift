package import AssayCore

/// How often each outcome came up, with what is open.
package struct OutcomeCounts: Sendable, Hashable {
  /// Samples that are secure.
  package var secure = 0
  /// Samples that are insecure.
  package var insecure = 0
  /// Samples that were refused.
  package var refused = 0
  /// Samples that cannot be used.
  package var unusable = 0
  /// Samples that the evidence does not settle.
  package var undecided = 0
  /// Samples that failed for good in a stage.
  package var failed = 0
  /// Samples that are not asked or not judged yet.
  package var pending = 0

  /// Creates counts of nothing.
  package init() {}

  /// Samples that rates are computed over.
  package var valid: Int { secure + insecure + refused + unusable }
  /// Samples without an outcome: failed or pending.
  package var missing: Int { failed + pending }
  /// All samples of the plan.
  package var planned: Int { valid + undecided + missing }

  /// The number of samples with the given outcome.
  package subscript(outcome: Outcome) -> Int {
    switch outcome {
    case .secure: secure
    case .insecure: insecure
    case .refused: refused
    case .unusable: unusable
    case .undecided: undecided
    }
  }

  /// Counts one sample.
  package mutating func add(_ state: ScoredAttempt.State) {
    switch state {
    case .measured(.secure): secure += 1
    case .measured(.insecure): insecure += 1
    case .measured(.refused): refused += 1
    case .measured(.unusable): unusable += 1
    case .measured(.undecided): undecided += 1
    case .failed: failed += 1
    case .pending: pending += 1
    }
  }

  /// Adds other counts.
  package mutating func add(_ other: OutcomeCounts) {
    secure += other.secure
    insecure += other.insecure
    refused += other.refused
    unusable += other.unusable
    undecided += other.undecided
    failed += other.failed
    pending += other.pending
  }

  /// The valid samples that pass for the given objective.
  package func passes(_ objective: Objective) -> Int {
    Outcome.allCases.reduce(0) { $0 + ($1.passes(objective) == true ? self[$1] : 0) }
  }
}

/// Numbers for clusters, dense from 0 in the order in which they come up.
package struct ClusterNumbers: Sendable {
  private var numbers: [ID<Cluster>: Int] = [:]
  private var last: (cluster: ID<Cluster>, number: Int)?

  /// Creates a numbering without a cluster.
  package init() {}

  /// Returns the cluster's number, a new one if it was not seen before.
  package mutating func number(of cluster: ID<Cluster>) -> Int {
    if let last, last.cluster == cluster { return last.number }
    let number = numbers[cluster] ?? numbers.count
    numbers[cluster] = number
    last = (cluster, number)
    return number
  }
}

/// A case with what became of its samples.
package struct CountedCase: Sendable {
  /// The first row of the case; everything but the sample and its result holds for the case.
  package let row: ScoredAttempt
  /// The number of the case's cluster, the same for all cases that come from one collector.
  package let clusterNumber: Int
  /// What became of the samples.
  package private(set) var counts = OutcomeCounts()
  /// How many of the samples did their task, among those of which tests say so or not.
  package private(set) var functional = FunctionalCounts()

  /// Creates a case with its first row.
  package init(_ row: ScoredAttempt, clusterNumber: Int) {
    self.row = row
    self.clusterNumber = clusterNumber
    add(row)
  }

  /// The valid samples that pass.
  package var passes: Int { counts.passes(row.objective) }

  /// Passes over valid samples, in 0...1; `nil` without a valid sample.
  package var rate: Double? { SecureAtK.rate(passes: passes, of: counts.valid) }

  mutating func add(_ row: ScoredAttempt) {
    counts.add(row.state)
    functional.add(row)
  }
}

/// Puts the rows of a run together into cases.
///
/// The rows of a case must come one after the other; the cases may come in any order. Holds one case and
/// the names of the clusters.
///
///     var collector = CaseCollector()
///     for row in rows {
///       if let finished = collector.add(row) { tally.add(finished) }
///     }
///     if let finished = collector.finish() { tally.add(finished) }
package struct CaseCollector: Sendable {
  private var numbers = ClusterNumbers()
  private var current: CountedCase?

  /// Creates a collector without a row.
  package init() {}

  /// Adds the next row.
  ///
  /// - Parameter row: A row of the case of the row before, or the first of another one.
  /// - Returns: The case before, if the row begins another one.
  package mutating func add(_ row: ScoredAttempt) -> CountedCase? {
    if current?.row.caseID == row.caseID {
      current?.add(row)
      return nil
    }
    let finished = current
    current = CountedCase(row, clusterNumber: numbers.number(of: row.cluster))
    return finished
  }

  /// Ends the rows.
  ///
  /// - Returns: The last case; `nil` if there was no row.
  package mutating func finish() -> CountedCase? {
    defer { current = nil }
    return current
  }
}
