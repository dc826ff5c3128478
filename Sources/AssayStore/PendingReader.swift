internal import AssayCore
internal import Foundation
internal import GRDB

/// Reads attempts that lack something, page by page.
struct PendingReader {
  private let db: Database
  private let contents: ContentReader
  private let unanswered: String
  private let unjudged: String
  private let unjudgedByJudge: String

  init(_ db: Database) throws {
    self.db = db
    contents = try ContentReader(db)
    // An ask's own place is the lowest that asks it, so a question that two cases share comes up once.
    unanswered = """
      SELECT \(Self.columns) FROM ask k JOIN attempt a ON a.position = k.position
      WHERE k.position > ?1 AND NOT \(try Schema.isAnswered("k.position", db))
      ORDER BY k.position LIMIT ?2
      """
    let answered = """
      SELECT \(Self.columns) FROM attempt a JOIN ask k ON k.position = a.ask
      WHERE a.position > ?1 AND \(try Schema.isAnswered("a.ask", db))
      """
    unjudged = """
      \(answered) AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.position = a.position)
      ORDER BY a.position LIMIT ?2
      """
    unjudgedByJudge = """
      \(answered) AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.position = a.position AND v.judge = ?3)
      ORDER BY a.position LIMIT ?2
      """
  }

  /// A page of attempts in plan order.
  func page(
    _ stage: Stage, judge: JudgeIdentity?, after position: Int64, limit: Int
  ) throws -> [PendingAttempt] {
    let rows: RowCursor
    switch stage {
    case .ask:
      rows = try Row.fetchCursor(
        try db.cachedStatement(sql: unanswered), arguments: [position, limit])
    case .judge:
      let key = try judge.map { judge in
        try Int64.fetchOne(
          db, sql: "SELECT key FROM judge WHERE digest = ?", arguments: [Data(judge.digest.bytes)]) ?? -1
      }
      rows = try Row.fetchCursor(
        try db.cachedStatement(sql: key == nil ? unjudged : unjudgedByJudge),
        arguments: key.map { [position, limit, $0] } ?? [position, limit])
    }
    return try attempts(rows)
  }

  private func attempts(_ rows: RowCursor) throws -> [PendingAttempt] {
    var attempts: [PendingAttempt] = []
    var current: (place: Int64, case: Case)?
    while let row = try rows.next() {
      let place: Int64 = row[3]
      let `case`: Case
      if let current, current.place == place {
        `case` = current.case
      } else {
        `case` = try contents.case(at: place)
        current = (place, `case`)
      }
      attempts.append(
        PendingAttempt(
          position: row[0], askID: try contents.digest(row[1]), sample: row[2], case: `case`,
          turns: try row[5] as Bool ? contents.turns(of: row[4]) : [],
          trace: try row[5] as Bool ? contents.trace(of: row[4]) : nil))
    }
    return attempts
  }

  private static let columns = """
    a.position, k.id, a.sample, a."case", a.ask, EXISTS (SELECT 1 FROM turn WHERE ask = a.ask)
    """
}

/// Reads cases and replies back from their blobs.
struct ContentReader {
  private let db: Database
  private let unpacker: Unpacker
  private let decoder = JSONDecoder()
  private let hasTraces: Bool

  init(_ db: Database) throws {
    self.db = db
    hasTraces = try Schema.hasTraces(db)
    unpacker = try Unpacker()
  }

  /// The case at a place.
  func `case`(at place: Int64) throws -> Case {
    let statement = try db.cachedStatement(
      sql: #"SELECT b.bytes FROM "case" c JOIN body b ON b.key = c.body WHERE c.position = ?"#)
    guard let blob = try Data.fetchOne(statement, arguments: [place]),
      let bytes = try unpacker.unpack(blob).first ?? nil
    else { throw DamagedBytes("the case at place \(place) is missing") }
    return try CaseCodec.decode(bytes)
  }

  /// The replies to an ask, without the bodies of requests and replies.
  func turns(of ask: Int64) throws -> [Turn] {
    try replies(of: ask, parts: 3) { turn, _, _ in turn }
  }

  /// The replies to an ask with everything that is stored of them.
  func storedTurns(of ask: Int64) throws -> [StoredTurn] {
    try replies(of: ask, parts: nil) { turn, parts, row in
      guard parts.count == 5 else { throw DamagedBytes("a stored reply has an unknown form") }
      let exchange = Exchange(request: parts[3] ?? [], response: parts[4] ?? [], turn: turn)
      return StoredTurn(number: row[0], exchange: exchange, isLast: row[1], arrivedAt: row[9])
    }
  }

  /// What an agent did; `nil` if none answered or it has not ended.
  func trace(of ask: Int64) throws -> AgentTrace? {
    guard hasTraces else { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT b.bytes FROM trace t JOIN body b ON b.key = t.body WHERE t.ask = ?")
    guard let blob = try Data.fetchOne(statement, arguments: [ask]) else { return nil }
    guard let bytes = try unpacker.unpack(blob).first ?? nil else {
      throw DamagedBytes("a stored trace has an unknown form")
    }
    do {
      return try decoder.decode(AgentTrace.self, from: Data(bytes))
    } catch {
      throw DamagedBytes("a stored trace cannot be read: \("\(error)".printable(limit: 120))")
    }
  }

  func digest(_ bytes: Data) throws -> Digest {
    guard let digest = Digest(bytes: Array(bytes)) else { throw DamagedBytes("a digest is cut") }
    return digest
  }

  /// The elements of a packed list; none for NULL.
  func list<Element: Decodable>(_ blob: Data?) throws -> [Element] {
    guard let blob else { return [] }
    return try json(try unpacker.unpack(blob).first ?? nil)
  }

  /// What a judge was asked and answered, from the columns 13 to 19 of a verdict's row.
  func reading(_ row: Row) throws -> Exchange? {
    guard let blob = row[13] as Data? else { return nil }
    let parts = try unpacker.unpack(blob)
    guard parts.count == 2 else { throw DamagedBytes("a stored reading has an unknown form") }
    // The judge's words are in the reply as it came; what they mean is the judgement.
    let turn = Turn(
      text: "", stopReason: .unknown, usage: row.usage(from: 14), latencySeconds: row[18], requests: row[19])
    return Exchange(request: parts[0] ?? [], response: parts[1] ?? [], turn: turn)
  }

  private func json<Element: Decodable>(_ bytes: [UInt8]?) throws -> [Element] {
    guard let bytes else { return [] }
    do {
      return try decoder.decode([Element].self, from: Data(bytes))
    } catch {
      throw DamagedBytes("a stored list cannot be read: \("\(error)".printable(limit: 120))")
    }
  }

  private func replies<Reply>(
    of ask: Int64, parts wanted: Int?, _ make: (Turn, [[UInt8]?], Row) throws -> Reply
  ) throws -> [Reply] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.number, t.is_last, t.stop_reason, t.input_tokens, t.cached_input_tokens, t.output_tokens,
          t.reasoning_tokens, t.latency, t.requests, t.arrived_at, t.served_model, b.bytes
        FROM turn t JOIN body b ON b.key = t.body WHERE t.ask = ? ORDER BY t.number
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ask])
    var replies: [Reply] = []
    while let row = try rows.next() {
      let parts = try unpacker.unpack(row[11], first: wanted)
      guard parts.count >= 3 else { throw DamagedBytes("a stored reply has an unknown form") }
      let turn = Turn(
        text: String(decoding: parts[0] ?? [], as: UTF8.self),
        reasoning: parts[1].map { String(decoding: $0, as: UTF8.self) },
        toolCalls: try json(parts[2]), stopReason: try row.word(2), usage: row.usage(from: 3),
        servedModel: try row.optionalText(10), latencySeconds: row[7], requests: row[8])
      replies.append(try make(turn, parts, row))
    }
    return replies
  }
}

extension Row {
  /// The tokens in four columns from `index` on; `nil` if they were not counted.
  func usage(from index: Int) -> Usage? {
    guard let input = self[index] as Int? else { return nil }
    return Usage(
      inputTokens: input, cachedInputTokens: self[index + 1] ?? 0, outputTokens: self[index + 2] ?? 0,
      reasoningTokens: self[index + 3] ?? 0)
  }
}
