package import AssayCore

/// One case of a plan with the attempts to make at it.
package struct PlannedCase: Sendable {
  /// The case.
  package var `case`: Case
  /// The attempts of this shard, by sample.
  package var attempts: [PlannedAttempt]
}

/// One attempt of a plan.
package struct PlannedAttempt: Sendable, Hashable {
  /// The place in the whole plan before sharding, counted from 1.
  package var position: Int64
  /// Names what is asked.
  package var askID: Digest
  /// Which sample of the case it is, counted from 1.
  package var sample: Int
}

/// What a plan amounts to, before any sharding unless said otherwise.
package struct PlanSummary: Sendable, Hashable {
  /// How many cases were chosen.
  package var caseCount: Int
  /// How many attempts that makes.
  package var attemptCount: Int
  /// How many of them are in this shard.
  package var shardAttemptCount: Int
  /// The digest of all chosen cases in their order.
  package var casesDigest: Digest
}

/// Decides everything before the first question: which cases, how often, in which order.
///
/// Pure: the same suite and options give the same plan on every machine. The plan is handed out case by
/// case, so its size does not matter.
package struct Planner: Sendable {
  package var suite: CaseSuite
  package var selection: Selection
  package var subject: SubjectSpec
  /// Samples of every case, at least 1.
  package var samples: Int
  package var shard: Shard?

  package init(
    suite: CaseSuite, selection: Selection, subject: SubjectSpec, samples: Int, shard: Shard?
  ) {
    self.suite = suite
    self.selection = selection
    self.subject = subject
    self.samples = samples
    self.shard = shard
  }

  /// Hands out the plan, case by case.
  ///
  /// - Parameter body: Called for every case that has attempts in this shard.
  /// - Returns: What the plan amounts to.
  /// - Throws: `InputError` when nothing is chosen, a filter names what the suite does not have, a case
  ///   asks nothing or two cases share a name, and what `body` throws.
  package func forEachCase(_ body: (PlannedCase) throws -> Void) throws -> PlanSummary {
    var cases = FieldDigester(domain: "assay.cases.1")
    var kept = 0
    let caseCount = try forEachChosen { `case`, index in
      cases.add(`case`.digest.bytes)
      let planned = PlannedCase(case: `case`, attempts: attempts(at: `case`, index: index))
      kept += planned.attempts.count
      if !planned.attempts.isEmpty { try body(planned) }
    }
    return PlanSummary(
      caseCount: caseCount, attemptCount: caseCount * samples, shardAttemptCount: kept,
      casesDigest: cases.finish())
  }

  /// Hands out the cases that are chosen, of all shards, with their places counted from 0.
  ///
  /// - Parameter body: Called for every case.
  /// - Returns: How many there are.
  /// - Throws: `InputError` when nothing is chosen, a filter names what the suite does not have, a case
  ///   asks nothing or two cases share a name, and what `body` throws.
  package func forEachChosen(_ body: (Case, Int) throws -> Void) throws -> Int {
    try selection.check(against: suite)
    var count = 0
    var seen = SeenValues(selection)
    var names: Set<SIMD2<UInt64>> = []
    do {
      try suite.forEach { `case` in
        if count == 0 { seen.note(`case`) }
        guard selection.includes(`case`) else { return }
        guard count < selection.limit ?? .max else { throw LimitReached() }
        try check(`case`, &names)
        try body(`case`, count)
        count += 1
      }
    } catch is LimitReached {}
    guard count > 0 else {
      throw InputError(
        "no case is left: --filter, --locale, --attack and --limit leave none; there are \(seen.description)")
    }
    return count
  }

  private func attempts(at case: Case, index: Int) -> [PlannedAttempt] {
    (1...samples).compactMap { sample in
      let askID = Attempt.askID(prompt: `case`.prompt, subject: subject, sample: sample)
      guard shard?.contains(askID) ?? true else { return nil }
      return PlannedAttempt(position: Int64(index * samples + sample), askID: askID, sample: sample)
    }
  }

  private func check(_ case: Case, _ names: inout Set<SIMD2<UInt64>>) throws {
    guard `case`.turns >= 1 else {
      throw InputError("case \(`case`.id) has no user message to send")
    }
    guard names.insert(Digest(of: `case`.id.description.utf8).halves).inserted else {
      throw InputError("two cases are called \(`case`.id); names must be unique")
    }
  }

  /// Ends the reading of a suite once enough cases are chosen.
  private struct LimitReached: Error {}
}
