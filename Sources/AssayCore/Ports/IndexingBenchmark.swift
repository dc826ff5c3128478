/// Gathers what the formulas of a benchmark's own need, attempt by attempt.
public protocol IndexTally: Sendable {
  /// Hears an attempt; those of a case come one after the other.
  mutating func add(_ attempt: ScoredAttempt)

  /// The scores of all attempts that were heard; none where nothing of them was to be scored.
  func tables() -> [IndexTable]
}

/// A benchmark that scores a run as a whole by formulas of its own.
public protocol IndexingBenchmark: Benchmark {
  /// An empty tally.
  ///
  /// - Parameter manifest: What the run is; nothing but it and the attempts is needed, so that a run file can be
  ///   reported wherever it is.
  /// - Returns: The tally.
  func indexTally(for manifest: RunManifest) -> any IndexTally
}
