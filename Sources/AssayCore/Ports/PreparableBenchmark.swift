/// A benchmark whose cases need something made before they can be put together, such as repositories.
public protocol PreparableBenchmark: Benchmark {
  /// Makes what the wanted cases need.
  ///
  /// - Parameters:
  ///   - request: What opens the benchmark.
  ///   - limit: The most cases that are wanted; `nil` for all.
  ///   - wants: Whether a case is wanted, told by everything but its prompt, which is not there yet.
  /// - Returns: The benchmark with what it made: the one to open.
  /// - Throws: `InputError` as opening does, `Interruption` when something cannot be made.
  func prepared(
    _ request: DataRequest, limit: Int?, wants: @Sendable (Case) -> Bool
  ) async throws -> any Benchmark
}
