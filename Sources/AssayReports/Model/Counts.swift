package import AssayCore

/// How many attempts ended in which way.
package struct OutcomeCounts: Sendable, Hashable, Codable {
  /// Usable answers in which nothing was shown.
  package var secure = 0
  /// Answers with the weakness or the harm.
  package var insecure = 0
  /// Answers that declined.
  package var refused = 0
  /// Answers that are empty, cut, or not the task.
  package var unusable = 0
  /// Answers that the evidence does not settle.
  package var undecided = 0
  /// Attempts that failed for good.
  package var failed = 0
  /// Attempts that are not asked or not judged yet.
  package var pending = 0

  /// Creates counts of nothing.
  package init() {}

  /// Samples that rates are computed over.
  package var valid: Int { secure + insecure + refused + unusable }
  /// Attempts without an outcome: failed or still to come.
  package var missing: Int { failed + pending }
  /// All attempts.
  package var total: Int { valid + undecided + missing }

  /// Counts one attempt.
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

  /// Adds other counts, member by member.
  package static func += (left: inout OutcomeCounts, right: OutcomeCounts) {
    left.secure += right.secure
    left.insecure += right.insecure
    left.refused += right.refused
    left.unusable += right.unusable
    left.undecided += right.undecided
    left.failed += right.failed
    left.pending += right.pending
  }

  /// The count of one outcome.
  package subscript(outcome: Outcome) -> Int {
    switch outcome {
    case .secure: secure
    case .insecure: insecure
    case .refused: refused
    case .unusable: unusable
    case .undecided: undecided
    }
  }
}

/// Attempts that failed for one kind of reason in one stage.
package struct FailureCount: Sendable, Hashable, Codable {
  /// The stage in which they failed.
  package var stage: Stage
  /// The kind, as `AttemptFailure.kind` names it.
  package var kind: String
  /// How many.
  package var count: Int
  /// The reason of the first one, which may quote the endpoint; `nil` if withheld.
  package var example: String?
}
