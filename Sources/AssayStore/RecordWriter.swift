internal import AssayCore
internal import Foundation
internal import GRDB

/// Turns records into rows.
///
/// Unchecked because its zlib stream and its cache are touched by nothing but closures on the one serial
/// queue on which GRDB writes: `BatchWriter` hands it out nowhere else.
final class RecordWriter: @unchecked Sendable {
  private let packer: Packer
  private let encoder = JSONEncoder()
  private var judges: [Digest: Int64] = [:]

  init() throws {
    packer = try Packer()
    encoder.outputFormatting = [.sortedKeys]
  }

  /// Forgets what may have been rolled back.
  func forget() { judges = [:] }

  /// Adds a record unless it is there already.
  func write(_ record: RunRecord, arrivedAt: Double, to db: Database) throws {
    switch record {
    case .turn(let askID, let number, let exchange, let isLast):
      try write(exchange, of: askID, number: number, isLast: isLast, arrivedAt, db)
    case .trace(let askID, let trace): try write(trace, of: askID, arrivedAt, db)
    case .verdict(let id, let position, let judge, let verdict):
      try write(verdict, id: id, position: position, judge: key(of: judge, db), arrivedAt, db)
    case .failure(let position, let stage, let failure):
      try db.cachedStatement(sql: SQL.insertFailure).execute(arguments: [
        position, stage.rawValue, failure.kind, failure.isTransient, arrivedAt, storable(failure.reason),
      ])
    }
  }

  /// The key of a judge, which is added if it is new.
  func key(of judge: JudgeIdentity, _ db: Database) throws -> Int64 {
    if let key = judges[judge.digest] { return key }
    let digest = Data(judge.digest.bytes)
    try db.cachedStatement(sql: "INSERT INTO judge (digest, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [digest, storable(judge.name)])
    guard let key = try Int64.fetchOne(db, sql: "SELECT key FROM judge WHERE digest = ?", arguments: [digest])
    else { throw DamagedBytes("a judge that was added is not there") }
    judges[judge.digest] = key
    return key
  }

  private func write(
    _ exchange: Exchange, of askID: Digest, number: Int, isLast: Bool, _ arrivedAt: Double, _ db: Database
  ) throws {
    let lookup = try db.cachedStatement(
      sql: """
        SELECT position, EXISTS (SELECT 1 FROM turn WHERE ask = position AND number = ?1)
        FROM ask WHERE id = ?2
        """)
    guard let row = try Row.fetchOne(lookup, arguments: [number, Data(askID.bytes)]) else {
      throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "the plan asks no question \(askID.short)")
    }
    let ask: Int64 = row[0]
    if row[1] as Bool { return }
    let turn = exchange.turn
    let calls = turn.toolCalls.isEmpty ? nil : Array(try encoder.encode(turn.toolCalls))
    let body = try db.insertBody(
      packer.pack([
        Array(turn.text.utf8), turn.reasoning.map { Array($0.utf8) }, calls, exchange.request,
        exchange.response,
      ]))
    try db.cachedStatement(sql: SQL.insertTurn).execute(
      arguments: [ask, number, isLast, turn.stopReason.rawValue] + counts(turn)
        + [arrivedAt, turn.servedModel.map(storable), body])
  }

  private func write(_ trace: AgentTrace, of askID: Digest, _ arrivedAt: Double, _ db: Database) throws {
    let lookup = try db.cachedStatement(
      sql: "SELECT position, EXISTS (SELECT 1 FROM trace WHERE ask = position) FROM ask WHERE id = ?")
    guard let row = try Row.fetchOne(lookup, arguments: [Data(askID.bytes)]) else {
      throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "the plan asks no question \(askID.short)")
    }
    if row[1] as Bool { return }
    let body = try db.insertBody(packer.pack([Array(try encoder.encode(trace))]))
    try db.cachedStatement(sql: SQL.insertTrace).execute(
      arguments: [row[0] as Int64, trace.steps.count, arrivedAt, body])
  }

  private func write(
    _ verdict: Verdict, id: Digest, position: Int64, judge: Int64, _ arrivedAt: Double, _ db: Database
  ) throws {
    let judgement = verdict.judgement
    let probability = judgement?.harmProbability.flatMap { $0.isFinite ? min(max($0, 0), 1) : nil }
    let ownRationale = judgement.flatMap { judgement in
      judgement.rationale.utf8.elementsEqual(verdict.rationale.utf8) ? nil : storable(judgement.rationale)
    }
    try db.cachedStatement(sql: SQL.insertVerdict).execute(arguments: [
      position, judge, Data(id.bytes), verdict.outcome.rawValue, judgement?.label.rawValue,
      judgement?.grade, probability, arrivedAt, storable(verdict.rationale), ownRationale,
      try packed(judgement?.spans ?? []), try packed(verdict.evidence), verdict.isFunctional,
    ])
    if let exchange = judgement?.exchange, db.changesCount > 0 {
      try write(exchange, position: position, judge: judge, id: id, db)
    }
  }

  /// Adds what a judge that is a model was asked and answered.
  private func write(
    _ exchange: Exchange, position: Int64, judge: Int64, id: Digest, _ db: Database
  ) throws {
    let turn = exchange.turn
    let body = try db.insertBody(packer.pack([exchange.request, exchange.response]))
    try db.cachedStatement(sql: SQL.insertReading).execute(
      arguments: [position, judge, Data(id.bytes)] + counts(turn) + [body])
  }

  /// The tokens, the seconds and the requests of a reply.
  ///
  /// A server's numbers are taken as they come, but for what cannot be a count.
  private func counts(_ turn: Turn) -> StatementArguments {
    [
      turn.usage.map { max(0, $0.inputTokens) }, turn.usage.map { max(0, $0.cachedInputTokens) },
      turn.usage.map { max(0, $0.outputTokens) }, turn.usage.map { max(0, $0.reasoningTokens) },
      turn.latencySeconds.isFinite ? max(0, turn.latencySeconds) : 0, max(1, turn.requests),
    ]
  }

  private func packed<Element: Encodable>(_ elements: [Element]) throws -> Data? {
    elements.isEmpty ? nil : packer.pack([Array(try encoder.encode(elements))])
  }
}
