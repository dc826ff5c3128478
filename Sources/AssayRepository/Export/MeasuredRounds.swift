internal import AssayCore

/// The rounds of a run that the original's rule can tell, by instance.
struct MeasuredRounds {
  /// A round that was measured.
  struct Round: Sendable {
    var attempt: ExportedAttempt
    var report: RepairReport
    var isMerged: Bool { report.merge == .merged }
  }

  /// An instance with its rounds.
  struct Row: Sendable {
    var entry: ASESource.Entry
    /// By round; `nil` where nothing was measured.
    var rounds: [Round?]
    /// Whether all were measured, so that no round that says nothing counts as a bad one.
    var isWhole: Bool { !rounds.contains { $0 == nil } }
  }

  /// The instances that were asked, in the order of the data.
  let rows: [Row]
  /// Rounds that were asked and not measured, with the reasons.
  let reasons: [(round: CycleKey, reason: String)]
  /// All instances of the data set.
  let allEntries: [ASESource.Entry]

  /// The instances that are written.
  var whole: [Row] { rows.filter(\.isWhole) }

  /// Sorts the attempts of a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - source: Its data.
  ///   - isExecuted: Whether the rule is that of 2.0.
  /// - Throws: `InputError` if the data is another than that of the run.
  init(_ run: ExportedRun, _ source: ASESource, isExecuted: Bool) throws(InputError) {
    var rounds: [String: [Round?]] = [:]
    var reasons: [(CycleKey, String)] = []
    let entries = Dictionary(source.entries.map { ($0.name, $0) }) { first, _ in first }
    for attempt in run.attempts {
      let name = attempt.check.instance
      guard let entry = entries[name] else {
        throw InputError(
          "\(run.name): \(source.name.printable(limit: 60)) has no instance “\(name.printable(limit: 100))”, which the run asked; name its data with --data and --dataset"
        )
      }
      guard Self.isSame(attempt.check, entry.instance.region), (1...run.rounds).contains(attempt.round) else {
        throw InputError(
          "\(run.name): “\(name.printable(limit: 100))” is about other lines in \(source.name.printable(limit: 60)) than in the run; name the data of the run with --data and --dataset"
        )
      }
      var some = rounds[name] ?? Array(repeating: nil, count: run.rounds)
      switch Self.measured(attempt, isExecuted: isExecuted) {
      case .success(let round): some[attempt.round - 1] = round
      case .failure(let gap):
        reasons.append((CycleKey(instance: name, cycle: attempt.round), gap.reason))
      }
      rounds[name] = some
    }
    rows = source.entries.compactMap { entry in
      rounds[entry.name].map { Row(entry: entry, rounds: $0) }
    }
    self.reasons = reasons
    allEntries = source.entries
  }

  private static func isSame(_ check: RepairCheck, _ region: Region) -> Bool {
    check.path == region.path
      && check.regions.contains { $0.first <= region.lines.first && region.lines.last <= $0.last }
  }

  private struct Gap: Error { var reason: String }

  private static func measured(_ attempt: ExportedAttempt, isExecuted: Bool) -> Result<Round, Gap> {
    guard attempt.answer != nil else { return .failure(Gap(reason: "it was not answered")) }
    guard let report = attempt.report else { return .failure(Gap(reason: "it was not evaluated")) }
    let score = isExecuted ? DynamicRule.score(report) : StaticRule.score(report)
    guard score.value != nil else { return .failure(Gap(reason: score.reason)) }
    return .success(Round(attempt: attempt, report: report))
  }
}
