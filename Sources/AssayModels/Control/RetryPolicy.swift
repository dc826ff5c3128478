/// How often and how patiently a failed request is sent again.
package struct RetryPolicy: Sendable, Hashable {
  /// The most requests for one question, the first one included, at least 1.
  package var maximumTries: Int
  /// The wait after the first failure, before jitter.
  package var base: Duration
  /// The longest wait before jitter.
  package var cap: Duration
  /// The most time spent waiting for one question; a server that asks for more gets no further request.
  package var totalWait: Duration

  /// Creates a policy.
  package init(
    maximumTries: Int = 6, base: Duration = .milliseconds(500), cap: Duration = .seconds(60),
    totalWait: Duration = .seconds(600)
  ) {
    self.maximumTries = maximumTries
    self.base = base
    self.cap = cap
    self.totalWait = totalWait
  }

  /// The wait before the next try.
  ///
  /// - Parameters:
  ///   - failures: The tries that have failed so far, at least 1.
  ///   - generator: Source of the jitter, so that a run can be replayed.
  /// - Returns: Between half and all of `base` · 2^(failures-1), which is at most `cap`.
  package func backoff(after failures: Int, using generator: inout some RandomNumberGenerator) -> Duration {
    let whole = min(cap, base * (1 << min(max(failures, 1) - 1, 30)))
    return whole * Double.random(in: 0.5...1, using: &generator)
  }
}
