package import AssayCore

extension ASEBenchmark {
  /// A run in the original's files.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - formula: The formula of the score file; `nil` for the first that fits the run: `v2` where answers were run,
  ///     else `v1`.
  /// - Returns: The files.
  /// - Throws: `InputError` if the data is another than that of the run, or nothing was measured; cancellation.
  package func export(_ run: ExportedRun, formula: ScoreFormula?) async throws -> RunExport {
    let source = try ASESource(run.request)
    let formula = formula ?? (run.attempts.contains { $0.check.trials > 0 } ? .v2 : .v1)
    let measured = try MeasuredRounds(run, source, isExecuted: formula.isExecuted)
    let prepared = try await preparedInstances(run.request, measured.whole.map(\.entry))
    return try RunExport(run, measured, prepared, formula: formula)
  }

  /// Whether a run is over the data of A.S.E 1.0, which submissions are about.
  package func isVersion1(_ request: DataRequest) throws(InputError) -> Bool {
    try ASESource(request).isVersion1
  }

  /// The repositories that can be had; patches need them, scores do not.
  private func preparedInstances(
    _ request: DataRequest, _ entries: [ASESource.Entry]
  ) async throws -> [String: PreparedInstance] {
    guard !entries.isEmpty else { return [:] }
    let settings = try ASESettings(request)
    let store = services.repositories(request.repositories)
    do {
      return try await Preparing(store: store, settings: settings).prepare(entries, limit: nil).instances
    } catch is InputError {
      return [:]
    }
  }
}
