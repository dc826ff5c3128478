package import AssayCore
internal import Foundation
internal import GRDB

extension RunFile {
  /// Hands every attempt with its strata and its state to `body`, ordered by case and sample.
  ///
  /// The rows of a case follow one another. Memory stays flat, and all rows belong to one moment of a live file.
  ///
  /// - Parameters:
  ///   - judge: Whose verdicts count; `nil` for the primary judge.
  ///   - body: Called for every attempt.
  /// - Throws: `StoreError`, or what `body` throws.
  package func forEachScored(
    judge: JudgeIdentity? = nil, _ body: (ScoredAttempt) throws -> Void
  ) throws {
    try mappingErrors(at: path) {
      try reader.read { db in
        var rows = try ScoredRows(db, judge: Self.judgeKey(judge, db) ?? -1)
        while let attempt = try rows.next() { try body(attempt) }
      }
    }
  }
}

/// Walks through attempts, replies and verdicts side by side.
private struct ScoredRows {
  /// The columns of an attempt's row: its own, those of one reply and those of one verdict.
  private static func sql(_ db: Database) throws -> String {
    """
    SELECT a.position, a."case", a.ask, a.sample,
      t.number, t.is_last, t.stop_reason, t.input_tokens, t.cached_input_tokens, t.output_tokens,
      t.reasoning_tokens, t.latency,
      v.arrived_at, v.outcome, v.label, v.grade, v.rationale, \(try Schema.functional(db)),
      \(try Schema.hasTraces(db) ? "EXISTS (SELECT 1 FROM trace WHERE ask = a.ask)" : "0"),
      \(try hasScales(db) ? "v.evidence" : "NULL")
    FROM attempt a
    LEFT JOIN turn t ON t.ask = a.ask
    LEFT JOIN verdict v ON v.position = a.position AND v.judge = ?
    ORDER BY a.position, t.number
    """
  }

  /// Whether the benchmark has scorers of its own; without them no evidence needs to be unpacked.
  private static func hasScales(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT json_type(manifest, '$.scales') = 'array' FROM run") ?? false
  }

  private let db: Database
  private let contents: ContentReader
  private let rows: RowCursor
  private let cases: RowCursor
  private let hasFailures: Bool
  private var template: ScoredAttempt?
  private var templatePlace: Int64 = 0
  private var ahead: Draft?

  /// An attempt whose rows are being gathered.
  private struct Draft {
    var attempt: ScoredAttempt
    var ask: Int64
    var lastTurn = -1
    var isAnswered = false
    var verdictTime: Double?
  }

  init(_ db: Database, judge: Int64) throws {
    self.db = db
    contents = try ContentReader(db)
    rows = try Row.fetchCursor(try db.makeStatement(sql: Self.sql(db)), arguments: [judge])
    cases = try Row.fetchCursor(
      db,
      sql: """
        SELECT position, id, track, objective, weakness, language, scenario, attack, industry, locale,
          cluster, turns, \(try Schema.facets(db))
        FROM "case" c ORDER BY position
        """)
    hasFailures = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM failure)") ?? false
  }

  /// The next attempt with all its replies, or `nil` at the end.
  mutating func next() throws -> ScoredAttempt? {
    var draft = ahead
    ahead = nil
    while let row = try rows.next() {
      if let done = draft, done.attempt.position != row[0] as Int64 {
        var new = try start(row)
        try add(row, to: &new)
        ahead = new
        return try finish(done)
      }
      var current = try draft ?? start(row)
      try add(row, to: &current)
      draft = current
    }
    return try draft.map { try finish($0) }
  }

  private mutating func start(_ row: Row) throws -> Draft {
    let place: Int64 = row[1]
    while template == nil || templatePlace < place {
      guard let row = try cases.next() else { throw DamagedBytes("a case is missing") }
      templatePlace = row[0]
      if templatePlace == place { template = try Self.template(row) }
    }
    guard templatePlace == place, var attempt = template else { throw DamagedBytes("a case is missing") }
    attempt.position = row[0]
    attempt.sample = row[3]
    return Draft(attempt: attempt, ask: row[2])
  }

  private func add(_ row: Row, to draft: inout Draft) throws {
    if let number = row[4] as Int?, number > draft.lastTurn {
      let isFirst = draft.lastTurn < 0
      draft.lastTurn = number
      draft.isAnswered = row[5] as Bool || row[18] as Bool
      draft.attempt.stopReason = try row.word(6)
      let usage = row.usage(from: 7)
      draft.attempt.usage = isFirst ? usage : Self.sum(draft.attempt.usage, usage)
      draft.attempt.latencySeconds = (draft.attempt.latencySeconds ?? 0) + (row[11] as Double)
    }
    // Of several verdicts of one judge, given under different examiners, the newest counts.
    if let time = row[12] as Double?, draft.verdictTime.map({ $0 < time }) ?? true {
      draft.verdictTime = time
      draft.attempt.state = .measured(try row.word(13))
      draft.attempt.label = try row.optionalWord(14)
      draft.attempt.grade = row[15]
      draft.attempt.rationale = try row.optionalText(16)
      draft.attempt.isFunctional = row[17]
      draft.attempt.scores = try scores(row[19])
    }
  }

  /// What scorers of the benchmark's own say, out of a verdict's evidence.
  private func scores(_ evidence: Data?) throws -> [ScaleScore] {
    let observed: [Evidence] = try contents.list(evidence)
    return observed.compactMap { if case .scored(let score) = $0.body { score } else { nil } }
  }

  private static func sum(_ left: Usage?, _ right: Usage?) -> Usage? {
    guard let left, let right else { return nil }
    func add(_ left: Int, _ right: Int) -> Int {
      let (sum, overflows) = left.addingReportingOverflow(right)
      return overflows ? .max : sum
    }
    return Usage(
      inputTokens: add(left.inputTokens, right.inputTokens),
      cachedInputTokens: add(left.cachedInputTokens, right.cachedInputTokens),
      outputTokens: add(left.outputTokens, right.outputTokens),
      reasoningTokens: add(left.reasoningTokens, right.reasoningTokens))
  }

  private func finish(_ draft: Draft) throws -> ScoredAttempt {
    var attempt = draft.attempt
    guard draft.verdictTime == nil else { return attempt }
    let stage: Stage = draft.isAnswered ? .judge : .ask
    attempt.state = .pending(stage)
    guard hasFailures else { return attempt }
    // A question that several cases share is asked, and fails, at the lowest place.
    let statement = try db.cachedStatement(
      sql: "SELECT kind, reason FROM failure WHERE position = ? AND stage = ? ORDER BY key DESC LIMIT 1")
    let place = stage == .ask ? draft.ask : attempt.position
    if let row = try Row.fetchOne(statement, arguments: [place, stage.rawValue]) {
      attempt.state = .failed(stage, kind: row[0], reason: try row.text(1))
    }
    return attempt
  }

  private static func facets(_ text: String) throws -> [String: String] {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch { throw DamagedBytes("the properties of a case cannot be read") }
  }

  private static func template(_ row: Row) throws -> ScoredAttempt {
    let weakness = try row.text(4).split(separator: ",").map { number in
      guard let weakness = CWE(String(number)) else { throw DamagedBytes("a weakness has no number") }
      return weakness
    }
    var attempt = ScoredAttempt(
      position: 0, caseID: ID(try row.text(1)), track: try row.optionalText(2).map { ID($0) },
      objective: try row.word(3), weakness: weakness, language: try row.optionalWord(5),
      scenario: try row.optionalText(6).map { ID($0) }, attack: try row.optionalText(7).map { ID($0) },
      industry: try row.optionalText(8).map { ID($0) }, locale: try row.word(9),
      cluster: ID(try row.text(10)), turns: row[11], sample: 0, state: .pending(.ask), label: nil, grade: nil,
      rationale: nil, stopReason: nil, usage: nil, latencySeconds: nil)
    if let facets = row[12] as String? { attempt.facets = try Self.facets(facets) }
    return attempt
  }
}
