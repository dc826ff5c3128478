/// What happens during a run, for progress displays.
///
/// Nothing is decided by events.
public enum RunEvent: Sendable, Hashable {
  /// Posted once, first: how many answers and verdicts are still to come, and how many the file holds.
  case began(toAsk: Int, toJudge: Int, alreadyAnswered: Int)
  /// Posted for every reply that is stored, before its verdict; `isLast` when the answer is complete.
  case answered(usage: Usage?, isLast: Bool)
  /// Posted for every verdict that is stored.
  case judged(Outcome)
  /// Posted for every attempt that failed for good in this run.
  case failed(Stage, AttemptFailure)
  /// Posted when an endpoint slows the run down: the new limit on requests in flight.
  case throttled(limit: Int)
  /// Posted once, when the run stops asking before the plan is done.
  case stopping(StopCause)
  /// Posted once, last.
  case ended
}

/// Why a run stopped before its plan was done.
public enum StopCause: Sendable, Hashable, Codable {
  /// The user interrupted it.
  case interrupted
  /// The cost reached the cap, in US dollars.
  case costCap(usd: Double)
  /// The tokens reached the cap.
  case tokenCap(tokens: Int)
  /// The endpoint failed again and again without answering anything.
  case endpointDead(reason: String)
  /// The run file could not be written.
  case storage(reason: String)
}
