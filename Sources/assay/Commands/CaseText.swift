import AssayCore
import AssayStore
import Foundation

/// A case in full, for people.
///
/// Everything that came from outside is made printable.
struct CaseText {
  let raw: Bool
  /// What services say of code.
  var reports: [Digest: [FileReport]] = [:]

  func describe(_ record: CaseRecord) -> String {
    var text = CasePrinter.describe(record.case)
    for attempt in record.attempts {
      text += "== sample \(attempt.sample)  ask \(attempt.askID.short)\n"
      for turn in attempt.turns { text += describe(turn) }
      if let trace = attempt.trace { text += TraceText.describe(trace) }
      for verdict in attempt.verdicts { text += describe(verdict) }
      text += describe(attempt.codeFiles)
      for failure in attempt.failures {
        text +=
          "-- failed (\(failure.stage.rawValue), \(failure.kind)): \(failure.reason.printable(limit: 400))\n"
      }
      if attempt.turns.isEmpty, attempt.failures.isEmpty { text += "-- not asked yet\n" }
      text += "\n"
    }
    return text
  }

  private func describe(_ stored: StoredTurn) -> String {
    let turn = stored.exchange.turn
    var facts = ["stopped: \(turn.stopReason.rawValue)", String(format: "%.2f s", turn.latencySeconds)]
    if let usage = turn.usage { facts.append("\(usage.inputTokens) + \(usage.outputTokens) tokens") }
    if let model = turn.servedModel { facts.append(model.printable(limit: 80)) }
    if turn.requests > 1 { facts.append("\(turn.requests) requests") }
    var text = "-- reply \(stored.number + 1)  [\(facts.joined(separator: ", "))]\n"
    if let reasoning = turn.reasoning {
      text += "(reasoning)\n\(reasoning.printableLines)\n(end of reasoning)\n"
    }
    text += turn.text.printableLines + "\n"
    for call in turn.toolCalls {
      text += "(tool call) \(call.name.printable(limit: 100)) \(call.arguments.printable(limit: 2_000))\n"
    }
    guard raw else { return text }
    text += "-- request as sent\n\(String(decoding: stored.exchange.request, as: UTF8.self).printableLines)\n"
    return text
      + "-- reply as received\n\(String(decoding: stored.exchange.response, as: UTF8.self).printableLines)\n"
  }

  private func describe(_ files: [CodeFile]) -> String {
    var text = ""
    for file in files {
      for report in reports[file.digest] ?? [] {
        let time = Self.date(report)
        text +=
          "-- \(report.service.printable(limit: 40)): \(file.name.printable(limit: 100)), sha256 \(file.digest.short)…: "
          + "\(report.summary)\(time)\(report.isUploaded ? ", sent there by this run" : "")\n"
      }
    }
    return text
  }

  private static func date(_ report: FileReport) -> String {
    guard case .known(let counts) = report.answer, let seconds = counts.analysedAt else { return "" }
    return " (\(Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())))"
  }

  private func describe(_ stored: StoredVerdict) -> String {
    let verdict = stored.verdict
    var said = verdict.judgement.map { $0.label.rawValue } ?? "no judge"
    if let grade = verdict.judgement?.grade { said += ", grade \(grade)" }
    let decides = stored.isPrimary ? ", decides" : ""
    var text =
      "-- verdict: \(verdict.outcome.rawValue)  [\(stored.judge.name.printable(limit: 80)): \(said)\(decides)]\n"
    text += "   \(verdict.rationale.printable(limit: 600))\n"
    for evidence in verdict.evidence {
      text += "   evidence (\(evidence.producer)): \(evidence.summary.printable(limit: 400))\n"
    }
    for span in verdict.judgement?.spans ?? [] {
      text += "   bytes \(span.start)..<\(span.end): \(span.note.printable(limit: 200))\n"
    }
    if raw, let exchange = verdict.judgement?.exchange {
      text += "-- the judge was asked\n\(String(decoding: exchange.request, as: UTF8.self).printableLines)\n"
      text += "-- the judge replied\n\(String(decoding: exchange.response, as: UTF8.self).printableLines)\n"
    }
    return text
  }
}

extension AttemptRecord {
  /// The code that was written.
  var codeFiles: [CodeFile] { Response(turns: turns.map(\.exchange.turn), trace: trace).codeFiles }
}

/// A case in full, for programs.
struct ShownCase: Encodable {
  /// One attempt.
  struct Shown: Encodable {
    var sample: Int
    var ask: Digest
    var turns: [Turn]
    var trace: AgentTrace?
    var requests: [String]?
    var replies: [String]?
    var verdicts: [Said]
    var failures: [Failed]
    /// What services say of the code; `nil` where none was asked.
    var files: [FileReport]?
  }

  /// One verdict.
  struct Said: Encodable {
    var judge: JudgeIdentity
    var decides: Bool
    var verdict: Verdict
  }

  /// One failure.
  struct Failed: Encodable {
    var stage: Stage
    var kind: String
    var reason: String
  }

  var `case`: Case
  var attempts: [Shown]

  init(_ record: CaseRecord, raw: Bool, reports: [Digest: [FileReport]]) {
    `case` = record.case
    attempts = record.attempts.map { attempt in
      Shown(
        sample: attempt.sample, ask: attempt.askID, turns: attempt.turns.map(\.exchange.turn),
        trace: attempt.trace,
        requests: raw ? attempt.turns.map { String(decoding: $0.exchange.request, as: UTF8.self) } : nil,
        replies: raw ? attempt.turns.map { String(decoding: $0.exchange.response, as: UTF8.self) } : nil,
        verdicts: attempt.verdicts.map { Said(judge: $0.judge, decides: $0.isPrimary, verdict: $0.verdict) },
        failures: attempt.failures.map { Failed(stage: $0.stage, kind: $0.kind, reason: $0.reason) },
        files: reports.isEmpty ? nil : attempt.codeFiles.flatMap { reports[$0.digest] ?? [] })
    }
  }

}
