import AssayCore
import AssayReports
import AssayStore
import Foundation

/// Turns a run file into the values that reports are made of.
struct RunReader {
  let file: RunFile

  /// The figures of the run.
  func scorecard(redacted: Bool = false) throws -> Scorecard {
    let manifest = try file.manifest()
    var builder = ScorecardBuilder(manifest: manifest, judges: try judges())
    try file.forEachScored(judge: nil) { builder.add($0) }
    let counts = try file.counts()
    var scorecard = builder.finish(
      totals: try totals(manifest), isComplete: counts.judged + counts.failed == counts.attempts)
    scorecard.isRedacted = redacted
    return scorecard
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

  /// The judges, the deciding one first, each other one compared with it attempt by attempt.
  private func judges() throws -> [JudgeInput] {
    let known = try file.judges()
    guard let deciding = known.first(where: \.isPrimary)?.identity else { return [] }
    var inputs = [JudgeInput(deciding)]
    let others = known.map(\.identity).filter { $0 != deciding }
    guard !others.isEmpty else { return inputs }
    var decided: [Int64: Outcome] = [:]
    try file.forEachScored(judge: deciding) { row in
      if case .measured(let outcome) = row.state { decided[row.position] = outcome }
    }
    for other in others {
      var pairs: [[Outcome]: Int] = [:]
      try file.forEachScored(judge: other) { row in
        guard case .measured(let outcome) = row.state, let deciding = decided[row.position] else { return }
        pairs[[deciding, outcome], default: 0] += 1
      }
      inputs.append(
        JudgeInput(
          other, pairs: pairs.map { JudgeInput.Pair(deciding: $0.key[0], other: $0.key[1], count: $0.value) })
      )
    }
    return inputs
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
