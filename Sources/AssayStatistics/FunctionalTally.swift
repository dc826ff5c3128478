package import AssayCore

/// How many samples of a case did their task, and how many of these are secure as well.
package struct FunctionalCounts: Sendable, Hashable {
  /// Samples of which functional tests say whether they did their task.
  package private(set) var tested = 0
  /// Those that did.
  package private(set) var functional = 0
  /// Tested samples of which it is settled whether they did their task and are secure.
  package private(set) var settled = 0
  /// Those that did and are.
  package private(set) var functionalAndSecure = 0

  /// Creates counts of nothing.
  package init() {}

  /// Counts a sample.
  package mutating func add(_ row: ScoredAttempt) {
    guard let isFunctional = row.isFunctional, case .measured(let outcome) = row.state else { return }
    tested += 1
    if isFunctional { functional += 1 }
    // What did not do its task is not both, whatever else it is.
    guard !isFunctional || outcome != .undecided else { return }
    settled += 1
    if isFunctional, outcome == .secure { functionalAndSecure += 1 }
  }
}

/// Func@k and func-and-secure@k of lawful tasks, added up case by case.
///
/// Both are pass@k by the unbiased estimator: the probability that of k samples at least one does the task, and that
/// at least one does it and is secure.
///
/// - Source: M. Chen and others, *Evaluating large language models trained on code* (2021), section 2.1, for the
///   estimator; J. Peng and others, *CWEval* (2025), for func@k and func-sec@k; M. Vero and others, *BaxBench*
///   (2025), for sec_pass@k, which is the same figure.
package struct FunctionalTally: Sendable {
  /// The k in order, 1 among them.
  package let ks: [Int]
  private var functional: [ClusteredSums]
  private var both: [ClusteredSums]

  /// Creates an empty tally.
  ///
  /// - Parameter ks: The k above 1 for which figures will be asked.
  package init(ks: [Int]) {
    self.ks = Set(ks + [1]).sorted()
    functional = self.ks.map { _ in ClusteredSums() }
    both = functional
  }

  /// Adds a case.
  ///
  /// - Parameters:
  ///   - counts: What its samples did.
  ///   - cluster: The number of its cluster.
  package mutating func add(_ counts: FunctionalCounts, cluster: Int) {
    for (place, k) in ks.enumerated() {
      if let share = SecureAtK.any(passes: counts.functional, of: counts.tested, k: k) {
        functional[place].add(share, cluster: cluster)
      }
      if let share = SecureAtK.any(passes: counts.functionalAndSecure, of: counts.settled, k: k) {
        both[place].add(share, cluster: cluster)
      }
    }
  }

  /// Whether no case with a tested sample was added.
  package var isEmpty: Bool { functional[0].n == 0 }

  /// Func@k.
  ///
  /// - Parameter place: The place of the k in `ks`.
  /// - Returns: The mean over cases; `nil` where no case has k tested samples.
  package func functionalMean(at place: Int) -> ClusteredMean? { functional[place].mean }

  /// Func-and-secure@k.
  ///
  /// - Parameter place: The place of the k in `ks`.
  /// - Returns: The mean over cases; `nil` where no case has k settled samples.
  package func functionalAndSecureMean(at place: Int) -> ClusteredMean? { both[place].mean }
}
