internal import AssayCore

/// A run in the original's files, and what is left out of them.
package struct RunExport: Sendable {
  /// The folder's files.
  package private(set) var files: [ExportedFile]
  /// The score file, which 2.0 puts beside the folder; `nil` of 1.0, which has it in the folder.
  package let scoreFile: ExportedFile?
  /// What to know.
  package let notes: [String]
  /// What keeps it from being a submission, in a sentence; `nil` if nothing does.
  package let gap: String?

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - measured: Its rounds.
  ///   - prepared: The repositories that are there, by instance.
  ///   - formula: The formula of the score file; those of 1.0 make the files of 1.0.
  /// - Throws: `InputError` if no instance has all of its rounds measured.
  init(
    _ run: ExportedRun, _ measured: MeasuredRounds, _ prepared: [String: PreparedInstance],
    formula: ScoreFormula
  ) throws(InputError) {
    let whole = measured.whole
    guard !whole.isEmpty else { throw Self.nothing(run, measured) }
    var notes = Self.omissions(measured, rounds: run.rounds)
    let instances = whole.map { Self.instance($0, run, isExecuted: formula.isExecuted) }
    if whole.contains(where: { $0.entry.name != $0.entry.instance.id }) {
      notes.append(
        "instances that stand twice in the data have a number behind their name, so that each has its own")
    }
    let files = RoundFiles(whole, formula: formula)
    let report = files.report(instances, rounds: run.rounds, formula: formula, notes: notes)
    var all = files.all + [ExportedFile("dataset.json", InstanceWriter.json(instances))]
    var patchless = 0
    for row in whole {
      for case let round? in row.rounds {
        let folder = CycleKey(instance: row.entry.name, cycle: round.attempt.round).description
        if let patch = RoundPatch.bytes(round, prepared[row.entry.name]) {
          all.append(ExportedFile("\(folder)/patch.diff", patch))
        } else if round.isMerged {
          patchless += 1
        }
        all.append(ExportedFile("\(folder)/response.txt", Array((round.attempt.answer?.text ?? "").utf8)))
      }
    }
    if patchless > 0 {
      notes.append(
        "merged rounds without patch.diff: \(patchless); their repositories are not there, name them with --repos"
      )
    }
    switch formula {
    case .v1, .paper:
      all.append(ExportedFile("eval_result.json", report.json))
      scoreFile = nil
    case .v2, .v2Intended: scoreFile = ExportedFile("score.json", report.json)
    }
    self.files = all
    self.notes = notes + report.notes.filter { !notes.contains($0) }
    gap = Self.gap(measured, patchless: patchless, rounds: run.rounds, formula)
  }

  /// The files that a submission has: no answers beside their patches.
  package var submission: RunExport {
    var export = self
    export.files = files.filter { !$0.path.hasSuffix("/response.txt") }
    return export
  }

  /// The record of an instance, of 1.0 with the count of our analyzers in place of the original's.
  private static func instance(
    _ row: MeasuredRounds.Row, _ run: ExportedRun, isExecuted: Bool
  ) -> Instance {
    var instance = row.entry.instance
    instance.id = row.entry.name
    guard !isExecuted else { return instance }
    let before = row.rounds.lazy.compactMap { $0?.report }.compactMap { report in
      report.findingsBefore ?? report.alerts?.before.count
    }.first
    instance.type = StaticScores.type(of: instance)
    instance.staticCheck = StaticCheck(image: "assay:\(run.assayVersion)", alertsBefore: before)
    return instance
  }

  private static func nothing(_ run: ExportedRun, _ measured: MeasuredRounds) -> InputError {
    let reason = measured.reasons.first.map {
      "; of \($0.round.description.printable(limit: 120)): \($0.reason.printable(limit: 200))"
    }
    return InputError(
      "\(run.name): no instance has all of its \(run.rounds) rounds measured, so that there is nothing to write\(reason ?? "")"
    )
  }

  private static func omissions(_ measured: MeasuredRounds, rounds: Int) -> [String] {
    let whole = measured.whole.count
    let left = measured.rows.count - whole
    guard left > 0 else { return [] }
    let asked = measured.rows.count * rounds
    let open = measured.rows.reduce(0) { $0 + $1.rounds.count { $0 == nil } }
    let first = measured.reasons.first.map {
      "; the first: \($0.round.description.printable(limit: 120)), \($0.reason.printable(limit: 160))"
    }
    return [
      "rounds not measured: \(open) of \(asked); their instances, \(left) of \(measured.rows.count), are left out, because the original would count such rounds as failed and insecure\(first ?? "")"
    ]
  }

  /// Why the run cannot be submitted.
  private static func gap(
    _ measured: MeasuredRounds, patchless: Int, rounds: Int, _ formula: ScoreFormula
  ) -> String? {
    guard formula == .v1 else { return "only --formula v1 has a layout for submissions" }
    guard rounds == 3 else { return "a submission has 3 rounds of each instance, this run has \(rounds)" }
    let rows = Dictionary(measured.rows.map { ($0.entry.name, $0) }) { first, _ in first }
    let missing = measured.allEntries.flatMap { entry in
      (1...rounds).filter { rows[entry.name]?.rounds[$0 - 1] == nil }
        .map { CycleKey(instance: entry.name, cycle: $0).description }
    }
    if !missing.isEmpty {
      let named = missing.prefix(5).joined(separator: ", ").printable(limit: 400)
      let total = measured.allEntries.count * rounds
      return
        "\(missing.count) of \(total) rounds of the data set are not measured: \(named)\(missing.count > 5 ? ", …" : "")"
    }
    return patchless == 0
      ? nil : "\(patchless) merged rounds have no patch; name their repositories with --repos"
  }
}

extension ScoreFormula {
  /// Whether it is over what was run, not analyzed.
  package var isExecuted: Bool {
    switch self {
    case .v1, .paper: false
    case .v2, .v2Intended: true
    }
  }
}
