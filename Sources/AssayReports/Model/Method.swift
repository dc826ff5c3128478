package import AssayCore

/// How a run was made, so that another laboratory can repeat it.
package struct Method: Sendable, Hashable, Codable {
  /// What was decided before the first question.
  package var manifest: RunManifest
  /// Names the whole plan, whichever shard this file holds.
  package var planDigest: Digest
  /// The nominal coverage of every interval, in 0...1.
  package var intervalLevel: Double
  /// The least clusters that a level needs.
  package var leastClusters: Int
  /// The greatest share of refused lawful requests with which a level is given, in 0...1.
  package var overRefusalLimit: Double
}

/// A judge and what is known about its verdicts.
package struct JudgeSummary: Sendable, Hashable, Codable {
  /// The judge.
  package var identity: JudgeIdentity
  /// Whether its verdicts decide the figures.
  package var isDeciding: Bool
  /// How often it agrees with the deciding judge; `nil` for the deciding judge, or if none is known.
  package var agreement: JudgeAgreement?
}

/// How a second judge's outcomes compare with the deciding judge's.
package struct JudgeAgreement: Sendable, Hashable, Codable {
  /// Attempts that both judged.
  package var compared: Int
  /// Attempts with the same outcome.
  package var equal: Int
  /// Cohen's kappa over the five outcomes; `nil` if it is not defined, because both judges gave one and the
  /// same outcome throughout or nothing was compared.
  package var kappa: Kappa?

  /// Agreement beyond chance with its interval, in -1...1.
  package struct Kappa: Sendable, Hashable, Codable {
    /// The coefficient.
    package var value: Double
    /// The lower end of the interval.
    package var lower: Double
    /// The upper end of the interval.
    package var upper: Double
    /// The interval's nominal coverage, in 0...1.
    package var level: Double
  }
}

/// A judge and, for one that does not decide, its outcomes against the deciding judge's.
package struct JudgeInput: Sendable, Hashable {
  /// One pair of outcomes and how often it occurs.
  package struct Pair: Sendable, Hashable {
    /// What the deciding judge's verdict says.
    package var deciding: Outcome
    /// What this judge's verdict says.
    package var other: Outcome
    /// For how many attempts.
    package var count: Int

    /// Creates a pair.
    package init(deciding: Outcome, other: Outcome, count: Int) {
      self.deciding = deciding
      self.other = other
      self.count = count
    }
  }

  /// The judge.
  package var identity: JudgeIdentity
  /// Its outcomes against the deciding judge's, for the attempts that both judged; empty if unknown.
  package var pairs: [Pair]

  /// Creates an input.
  package init(_ identity: JudgeIdentity, pairs: [Pair] = []) {
    self.identity = identity
    self.pairs = pairs
  }
}

/// Requests, tokens, cost and time of a run.
package struct RunTotals: Sendable, Hashable, Codable {
  /// Requests that were sent for answers, retries included.
  package var requests: Int
  /// Tokens of the answers that the server counted; `nil` if it counted none.
  package var usage: Usage?
  /// Answers for which the server counted nothing.
  package var uncounted: Int
  /// What the answers cost, in US dollars; `nil` if no price is known for the model.
  package var costUSD: Double?
  /// Requests that were sent for verdicts, retries included; 0 if the judges ask nobody.
  package var judgeRequests: Int
  /// Tokens of the verdicts; `nil` if none were counted.
  package var judgeUsage: Usage?
  /// What the verdicts cost, in US dollars; `nil` if nothing was asked or no price is known.
  package var judgeCostUSD: Double?
  /// Seconds from the first request to the last reply; `nil` if not known.
  package var wallSeconds: Double?
  /// Seconds of an answer, all its replies together; `nil` if there is none.
  package var latency: LatencySummary?

  /// Creates totals; tokens and latency are filled in from the rows.
  package init(
    requests: Int = 0, costUSD: Double? = nil, judgeRequests: Int = 0, judgeUsage: Usage? = nil,
    judgeCostUSD: Double? = nil, wallSeconds: Double? = nil
  ) {
    self.requests = requests
    self.uncounted = 0
    self.costUSD = costUSD
    self.judgeRequests = judgeRequests
    self.judgeUsage = judgeUsage
    self.judgeCostUSD = judgeCostUSD
    self.wallSeconds = wallSeconds
  }
}

/// How long answers took, in seconds.
package struct LatencySummary: Sendable, Hashable, Codable {
  /// How many answers.
  package var answers: Int
  /// The mean.
  package var mean: Double
  /// Half of the answers were faster; within 1.6 %.
  package var median: Double
  /// Nineteen of twenty answers were faster; within 1.6 %.
  package var p95: Double
  /// The slowest.
  package var greatest: Double
}
