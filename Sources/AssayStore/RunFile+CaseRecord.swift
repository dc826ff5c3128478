package import AssayCore
internal import Foundation
internal import GRDB

/// A reply as it is stored.
package struct StoredTurn: Sendable, Hashable {
  /// Its number in the dialogue, as the subject counted.
  package var number: Int
  /// The request and the reply, byte for byte, and what the reply says.
  package var exchange: Exchange
  /// Whether the answer is complete with it.
  package var isLast: Bool
  /// When it arrived, in seconds since 1970.
  package var arrivedAt: Double
}

/// A verdict as it is stored.
package struct StoredVerdict: Sendable, Hashable {
  /// The judgement id.
  package var id: Digest
  /// Who gave it.
  package var judge: JudgeIdentity
  /// Whether that judge is the primary one.
  package var isPrimary: Bool
  /// The verdict.
  package var verdict: Verdict
  /// When it arrived, in seconds since 1970.
  package var arrivedAt: Double
}

/// A failure as it is stored.
package struct StoredFailure: Sendable, Hashable {
  /// The stage that failed.
  package var stage: Stage
  /// The kind, as in `AttemptFailure.kind`.
  package var kind: String
  /// The reason, for people.
  package var reason: String
  /// Whether trying again could help.
  package var isTransient: Bool
  /// When it arrived, in seconds since 1970.
  package var arrivedAt: Double
}

/// Everything that is stored of an attempt.
package struct AttemptRecord: Sendable, Hashable {
  /// The place in the plan.
  package var position: Int64
  /// Which sample of the case it is, counted from 1.
  package var sample: Int
  /// Names what is asked.
  package var askID: Digest
  /// The replies in order.
  package var turns: [StoredTurn]
  /// What an agent did; `nil` if none answered or it has not ended.
  package var trace: AgentTrace?
  /// The verdicts, oldest first.
  package var verdicts: [StoredVerdict]
  /// The failures, oldest first.
  package var failures: [StoredFailure]
}

/// Everything that is stored of a case.
package struct CaseRecord: Sendable, Hashable {
  /// The case.
  package var `case`: Case
  /// Its attempts by sample.
  package var attempts: [AttemptRecord]
}

extension RunFile {
  /// Everything that is stored of the case with this name; `nil` if there is none.
  package func caseRecord(_ id: ID<Case>) throws(StoreError) -> CaseRecord? {
    try reading { db in
      let sql = #"SELECT position FROM "case" WHERE id = ?"#
      return try Int64.fetchOne(db, sql: sql, arguments: [storable(id.description)])
        .map { try CaseRecord(place: $0, db) }
    }
  }

  /// Everything that is stored of the case that an attempt belongs to; `nil` if there is no such attempt.
  package func caseRecord(at position: Int64) throws(StoreError) -> CaseRecord? {
    try reading { db in
      let sql = #"SELECT "case" FROM attempt WHERE position = ?"#
      return try Int64.fetchOne(db, sql: sql, arguments: [position]).map { try CaseRecord(place: $0, db) }
    }
  }
}

extension RunFile {
  /// What judges said about an attempt, without what models were asked.
  static func judgements(
    at position: Int64, by judges: [JudgeIdentity], _ db: Database
  ) throws -> [Judgement?] {
    let contents = try ContentReader(db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.label, v.grade, v.harm_probability, v.rationale, v.judge_rationale, v.spans,
          v.evidence
        FROM verdict v JOIN judge j ON j.key = v.judge WHERE v.position = ? AND j.digest = ?
        ORDER BY v.arrived_at DESC, v.id LIMIT 1
        """)
    return try judges.map { judge in
      guard let row = try Row.fetchOne(statement, arguments: [position, Data(judge.digest.bytes)]),
        let label: JudgeLabel = try row.optionalWord(0)
      else { return nil }
      return Judgement(
        label: label, grade: row[1], harmProbability: row[2],
        rationale: try row.optionalText(4) ?? row.text(3), spans: try contents.list(row[5]),
        readings: try contents.list(row[6]).filter(\.isReading))
    }
  }
}

extension Evidence {
  /// Whether a judge read it.
  fileprivate var isReading: Bool { if case .reading = body { true } else { false } }
}

extension CaseRecord {
  fileprivate init(place: Int64, _ db: Database) throws {
    let contents = try ContentReader(db)
    `case` = try contents.case(at: place)
    // Samples stand side by side, so the next case ends this one.
    let sql = """
      SELECT a.position, a.sample, a.ask, k.id FROM attempt a JOIN ask k ON k.position = a.ask
      WHERE a.position >= ?1
        AND a.position < coalesce((SELECT min(position) FROM "case" WHERE position > ?1), 0x7fffffffffffffff)
      ORDER BY a.position
      """
    attempts = try Row.fetchAll(db, sql: sql, arguments: [place]).map { row in
      AttemptRecord(
        position: row[0], sample: row[1], askID: try contents.digest(row[3]),
        turns: try contents.storedTurns(of: row[2]), trace: try contents.trace(of: row[2]),
        verdicts: try Self.verdicts(at: row[0], db, contents),
        failures: try Self.failures(at: row[0], ask: row[2], db))
    }
  }

  private static func verdicts(
    at position: Int64, _ db: Database, _ contents: ContentReader
  ) throws -> [StoredVerdict] {
    let primary = try RunFile.judgeKey(nil, db)
    let sql = """
      SELECT v.id, j.digest, j.name, v.judge, v.arrived_at, v.outcome, v.label, v.grade, v.harm_probability,
        v.rationale, v.judge_rationale, v.spans, v.evidence, b.bytes, r.input_tokens, r.cached_input_tokens,
        r.output_tokens, r.reasoning_tokens, r.latency, r.requests, \(try Schema.functional(db))
      FROM verdict v JOIN judge j ON j.key = v.judge
      LEFT JOIN reading r ON r.position = v.position AND r.judge = v.judge AND r.id = v.id
      LEFT JOIN body b ON b.key = r.body WHERE v.position = ? ORDER BY v.arrived_at, v.judge, v.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [position]).map { row in
      let rationale = try row.text(9)
      let label: JudgeLabel? = try row.optionalWord(6)
      let judgement = try label.map { label in
        Judgement(
          label: label, grade: row[7], harmProbability: row[8],
          rationale: try row.optionalText(10) ?? rationale, spans: try contents.list(row[11]),
          exchange: try contents.reading(row))
      }
      return StoredVerdict(
        id: try contents.digest(row[0]),
        judge: JudgeIdentity(name: try row.text(2), digest: try contents.digest(row[1])),
        isPrimary: row[3] == primary,
        verdict: Verdict(
          outcome: try row.word(5), rationale: rationale, judgement: judgement,
          evidence: try contents.list(row[12]), isFunctional: row[20]),
        arrivedAt: row[4])
    }
  }

  private static func failures(at position: Int64, ask: Int64, _ db: Database) throws -> [StoredFailure] {
    let sql = """
      SELECT stage, kind, reason, is_transient, arrived_at FROM failure
      WHERE (position = ?1 AND stage = 'judge') OR (position = ?2 AND stage = 'ask') ORDER BY key
      """
    return try Row.fetchAll(db, sql: sql, arguments: [position, ask]).map { row in
      StoredFailure(
        stage: try row.word(0), kind: row[1], reason: try row.text(2), isTransient: row[3], arrivedAt: row[4])
    }
  }
}
