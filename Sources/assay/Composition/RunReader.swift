import AssayCore
import AssayEngine
import AssayReports
import AssayStore
import Foundation

/// Turns a run file into the values that reports are made of.
struct RunReader {
  let file: RunFile
  /// The benchmarks, some of which have formulas of their own.
  let benchmarks: Catalog<any Benchmark>
  /// What is known of judges' errors.
  var calibrations: [JudgeCalibration] = []

  /// The figures of the run.
  ///
  /// - Parameters:
  ///   - redacted: Whether answers and reasons are withheld.
  ///   - published: What others have published, to stand beside them; `nil` for nothing, whatever the file has.
  /// - Returns: The figures.
  /// - Throws: `StoreError`, or `InputError` if the prices cannot be read.
  func scorecard(redacted: Bool = false, beside published: PublishedTable? = nil) throws -> Scorecard {
    var manifest = try file.manifest()
    manifest.published = published
    if let notice = try noticeOfFileReports() { manifest.notices.insert(notice, at: 0) }
    let (judges, joint) = try judges()
    var builder = ScorecardBuilder(
      manifest: manifest, judges: judges, joint: joint,
      calibration: calibration(of: judges.first?.identity, manifest), index: indexTally(manifest))
    try file.forEachScored(judge: nil) { builder.add($0) }
    let counts = try file.counts()
    var scorecard = builder.finish(
      totals: try totals(manifest), isComplete: counts.judged + counts.failed == counts.attempts)
    scorecard.isRedacted = redacted
    return scorecard
  }

  /// What computes the scores by formulas of the benchmark's own; `nil` if it has none or is not known here.
  private func indexTally(_ manifest: RunManifest) -> (any IndexTally)? {
    let benchmark = try? benchmarks.find(manifest.benchmark.description)
    return (benchmark as? any IndexingBenchmark)?.indexTally(for: manifest)
  }

  /// What services say of the code, counted; `nil` where none was asked.
  private func noticeOfFileReports() throws -> Notice? {
    let reports = try file.fileReports().values.flatMap(\.self)
    guard let service = reports.first?.service else { return nil }
    let known = reports.compactMap { if case .known(let counts) = $0.answer { counts } else { nil } }
    return Notice(
      place: service,
      message: """
        of \(reports.count) pieces of code that it was asked about it knows \(known.count), of which scanners \
        flag \(known.count(where: \.isFlagged)); not known there are \(reports.count - known.count), which says \
        nothing about them; no verdict rests on this
        """)
  }

  /// Question, answer and verdict of an attempt, for the reports that show them.
  func detail(_ attempt: ListedAttempt) throws -> CaseDetail? {
    guard let record = try file.caseRecord(at: attempt.position),
      let found = record.attempts.first(where: { $0.position == attempt.position })
    else { return nil }
    let turns = found.turns.map(\.exchange.turn)
    return CaseDetail(
      prompt: record.case.prompt.messages, response: turns.isEmpty ? nil : Response(turns: turns),
      verdict: found.verdicts.first(where: \.isPrimary)?.verdict)
  }

  /// The judges, the deciding one first, each other one compared with it, and what they say together.
  private func judges() throws -> ([JudgeInput], JointOutcomes) {
    let known = try file.judges()
    guard let deciding = known.first(where: \.isPrimary)?.identity else { return ([], JointOutcomes()) }
    let others = known.map(\.identity).filter { $0 != deciding }
    guard !others.isEmpty else { return ([JudgeInput(deciding)], JointOutcomes()) }
    let all = [deciding] + others
    var outcomes: [Int64: [Outcome?]] = [:]
    for (number, judge) in all.enumerated() {
      try file.forEachScored(judge: judge) { row in
        guard case .measured(let outcome) = row.state else { return }
        outcomes[row.position, default: Array(repeating: nil, count: all.count)][number] = outcome
      }
    }
    var inputs = [JudgeInput(deciding)]
    for (number, other) in others.enumerated() {
      var pairs: [[Outcome]: Int] = [:]
      for row in outcomes.values {
        if let first = row[0], let second = row[number + 1] { pairs[[first, second], default: 0] += 1 }
      }
      inputs.append(
        JudgeInput(
          other, pairs: pairs.map { JudgeInput.Pair(deciding: $0.key[0], other: $0.key[1], count: $0.value) })
      )
    }
    // A panel repeats its members.
    let members = all.indices.filter { all[$0].name != Panel.name }
    var joint = JointOutcomes()
    for (position, row) in outcomes {
      let said = members.map { row[$0] }
      joint.rows[said, default: 0] += 1
      if Set(said.compactMap(\.self)).count > 1 { joint.disputed.insert(position) }
    }
    return (inputs, joint)
  }

  /// How the deciding judge did on labelled answers, if that was measured.
  ///
  /// The name of a judge in a run covers the examiners that it hears; that of a calibration does not.
  private func calibration(of judge: JudgeIdentity?, _ manifest: RunManifest) -> JudgeCalibration? {
    guard let judge else { return nil }
    return calibrations.first { calibration in
      Examination.identity(of: calibration.judge, hearing: manifest.examiners) == judge
    }
  }

  private func totals(_ manifest: RunManifest) throws -> AssayReports.RunTotals {
    let stored = try file.totals()
    let prices = try PriceLookup(subject: manifest.subject)
    let wall = stored.firstArrival.flatMap { first in stored.lastArrival.map { $0 - first } }
    let readings = try file.readings()
    return AssayReports.RunTotals(
      requests: stored.requests, costUSD: manifest.subject.isSimulated ? nil : prices.costUSD(stored.usage),
      judgeRequests: readings.map(\.requests).reduce(0, +),
      judgeUsage: readings.isEmpty
        ? nil : readings.map(\.usage).reduce(Usage(inputTokens: 0, outputTokens: 0), +),
      judgeCostUSD: try PriceLookup.costUSD(of: readings), wallSeconds: wall)
  }
}
