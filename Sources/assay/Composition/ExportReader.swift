import AssayCore
import AssayRepository
import AssayStore

/// Takes what the original's files need out of a run file.
struct ExportReader {
  let file: RunFile
  /// How the file is called in messages.
  let name: String

  /// The attempts of a run in one human language.
  struct Source {
    var run: ExportedRun
    var subject: SubjectSpec
    /// When the run was planned, as ISO 8601.
    var createdAt: String
    /// `nil` where the run has one language alone.
    var locale: PromptLocale?
  }

  /// Reads the attempts.
  ///
  /// - Parameter change: Changes what opens the data, such as where it lies by now.
  /// - Returns: A source for each human language of the prompts.
  /// - Throws: `InputError` if it is no run of ase, or one of nothing that the original knows; `StoreError`.
  func sources(_ change: (inout DataRequest) -> Void) throws -> [Source] {
    let manifest = try file.manifest()
    guard manifest.benchmark == "ase" else {
      throw InputError(
        "\(name): a run of \(manifest.benchmark.description.printable(limit: 40)); only runs of ase can be written as those of the original A.S.E"
      )
    }
    var ids: [ID<Case>] = []
    try file.forEachScored(judge: nil) { row in
      if row.attack == nil, ids.last != row.caseID { ids.append(row.caseID) }
    }
    var attempts: [PromptLocale: [ExportedAttempt]] = [:]
    for id in ids {
      guard let record = try file.caseRecord(id) else { continue }
      for case .repaired(let check) in record.case.oracle.checks {
        attempts[record.case.locale, default: []] += record.attempts.map { Self.attempt($0, check) }
      }
    }
    guard !attempts.isEmpty else {
      throw InputError("\(name): holds no attempt without an attack at a hole in a repository")
    }
    var request = manifest.data
    change(&request)
    return attempts.sorted { $0.key.rawValue < $1.key.rawValue }.map { locale, some in
      Source(
        run: ExportedRun(
          name: name, request: request, rounds: manifest.samples, assayVersion: manifest.assayVersion,
          attempts: some),
        subject: manifest.subject, createdAt: manifest.createdAt, locale: attempts.count > 1 ? locale : nil)
    }
  }

  private static func attempt(_ record: AttemptRecord, _ check: RepairCheck) -> ExportedAttempt {
    let turns = record.turns.map(\.exchange.turn)
    var answer: Merger.Answer?
    if record.turns.last?.isLast == true {
      let response = Response(turns: turns)
      answer = Merger.Answer(text: response.text, stopReason: response.stopReason)
    }
    // Of several verdicts of the deciding judge, given under different examiners, the newest counts.
    let verdict = record.verdicts.filter(\.isPrimary).max { $0.arrivedAt < $1.arrivedAt }?.verdict
    let reports = (verdict?.evidence ?? []).compactMap { evidence -> RepairReport? in
      if case .repaired(let report) = evidence.body { report } else { nil }
    }
    return ExportedAttempt(
      check: check, round: record.sample, answer: answer, report: reports.first,
      seconds: turns.reduce(0) { $0 + $1.latencySeconds }, arrivedAt: record.turns.last?.arrivedAt ?? 0)
  }
}
