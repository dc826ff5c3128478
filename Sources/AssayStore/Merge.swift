internal import AssayCore
internal import Foundation
internal import GRDB

/// Copies rows of other run files of the same plan into one.
///
/// Places mean the same in all of them.
final class Merge {
  private let db: Database
  private(set) var duplicates = 0
  private(set) var conflicts = 0

  /// Starts a merge within a transaction on the result.
  init(into db: Database) throws {
    self.db = db
    // The answers of each file that stand in the result: only verdicts on these may follow, not those on
    // an answer that lost against another file's or that arrived after it was looked for.
    try db.execute(
      sql: "CREATE TEMP TABLE kept (file INTEGER, ask INTEGER, PRIMARY KEY (file, ask)) WITHOUT ROWID")
  }

  func finish() throws { try db.execute(sql: "DROP TABLE temp.kept") }

  private func reading(_ path: String, _ body: (Database) throws -> Void) throws {
    let file = try RunFile.openReadOnly(at: path)
    defer { file.close() }
    try mappingErrors(at: path) { try file.reader.read(body) }
  }

  // MARK: - Plan and answers

  /// Adds the plan and the complete answers of a file.
  func addAnswers(of path: String, number: Int) throws {
    try reading(path) { source in
      for part in try RunFile.parts(source) { try RunFile.insertPart(part, into: db) }
      try addCases(source)
      try copy(source, "ask", ["position", "id"])
      try copy(source, "attempt", ["position", "case", "ask", "sample"])
      let sql =
        "SELECT position FROM ask WHERE \(try Schema.isAnswered("position", source)) ORDER BY position"
      let asks = try Row.fetchCursor(source, sql: sql)
      while let row = try asks.next() { try addAnswer(row[0], source, number) }
    }
  }

  private func addAnswer(_ ask: Int64, _ source: Database, _ number: Int) throws {
    if try !isKnown(ask) {
      try addTurns(ask, source)
      try addTrace(ask, source)
    } else {
      duplicates += 1
      guard try isAnswered(ask) && bodies(ask, source) == bodies(ask, db) else {
        conflicts += 1
        return
      }
    }
    try db.cachedStatement(sql: "INSERT INTO temp.kept (file, ask) VALUES (?, ?)")
      .execute(arguments: [number, ask])
  }

  /// Adds the unfinished dialogues of a file where nothing is known of them yet.
  func addDialogues(of path: String) throws {
    try reading(path) { source in
      let sql = "SELECT DISTINCT ask FROM turn t WHERE NOT \(try Schema.isAnswered("t.ask", source))"
      let asks = try Row.fetchCursor(source, sql: sql)
      while let row = try asks.next() {
        if try !isKnown(row[0]) { try addTurns(row[0], source) }
      }
    }
  }

  /// Whether the result holds a reply to an ask.
  private func isKnown(_ ask: Int64) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM turn WHERE ask = ?)")
    return try Bool.fetchOne(statement, arguments: [ask]) ?? false
  }

  /// Whether the answer to an ask is complete in the result.
  private func isAnswered(_ ask: Int64) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT \(try Schema.isAnswered("?1", db))")
    return try Bool.fetchOne(statement, arguments: [ask]) ?? false
  }

  /// Adds what an agent did, if one answered.
  private func addTrace(_ ask: Int64, _ source: Database) throws {
    guard try Schema.hasTraces(source) else { return }
    let statement = try source.cachedStatement(
      sql:
        "SELECT t.ask, t.steps, t.arrived_at, b.bytes FROM trace t JOIN body b ON b.key = t.body WHERE t.ask = ?"
    )
    guard let row = try Row.fetchOne(statement, arguments: [ask]) else { return }
    var values = Array(row.databaseValues)
    values[3] = try db.insertBody(row[3]).databaseValue
    try db.cachedStatement(sql: SQL.insertTrace).execute(arguments: StatementArguments(values))
  }

  private func bodies(_ ask: Int64, _ db: Database) throws -> [Data] {
    let statement = try db.cachedStatement(
      sql: "SELECT b.bytes FROM turn t JOIN body b ON b.key = t.body WHERE t.ask = ? ORDER BY t.number")
    return try Data.fetchAll(statement, arguments: [ask])
  }

  private func addTurns(_ ask: Int64, _ source: Database) throws {
    let statement = try source.cachedStatement(
      sql: """
        SELECT t.ask, t.number, t.is_last, t.stop_reason, t.input_tokens, t.cached_input_tokens,
          t.output_tokens, t.reasoning_tokens, t.latency, t.requests, t.arrived_at, t.served_model, b.bytes
        FROM turn t JOIN body b ON b.key = t.body WHERE t.ask = ? ORDER BY t.number
        """)
    let rows = try Row.fetchCursor(statement, arguments: [ask])
    while let row = try rows.next() {
      var values = Array(row.databaseValues)
      values[12] = try db.insertBody(row[12]).databaseValue
      try db.cachedStatement(sql: SQL.insertTurn).execute(arguments: StatementArguments(values))
    }
  }

  private func addCases(_ source: Database) throws {
    let sql = """
      SELECT c.position, c.id, c.digest, c.track, c.objective, c.weakness, c.language, c.scenario, c.attack,
        c.industry, c.locale, c.cluster, c.turns, b.bytes, \(try Schema.facets(source))
      FROM "case" c JOIN body b ON b.key = c.body ORDER BY c.position
      """
    let rows = try Row.fetchCursor(source, sql: sql)
    while let row = try rows.next() {
      let known = try db.cachedStatement(sql: #"SELECT digest FROM "case" WHERE position = ?"#)
      if let digest = try Data.fetchOne(known, arguments: [row[0] as Int64]) {
        guard digest == row[2] else {
          throw DamagedBytes("place \(row[0] as Int64) holds another case than in the other files")
        }
        continue
      }
      var values = Array(row.databaseValues)
      values[13] = try db.insertBody(row[13]).databaseValue
      try db.cachedStatement(sql: SQL.insertCase).execute(arguments: StatementArguments(values))
    }
  }

  /// Copies all rows of a table that are not there already.
  private func copy(_ source: Database, _ table: String, _ columns: [String]) throws {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(names)) VALUES (\(places)) ON CONFLICT DO NOTHING")
    let rows = try Row.fetchCursor(source, sql: "SELECT \(names) FROM \(table) ORDER BY 1")
    while let row = try rows.next() {
      try insert.execute(arguments: StatementArguments(Array(row.databaseValues)))
    }
  }

  // MARK: - Verdicts

  /// Adds the judges, verdicts and failures of a file, but only verdicts on answers that were kept.
  func addVerdicts(of path: String, number: Int) throws {
    try reading(path) { source in
      let judges = try addJudges(source)
      let columns = """
        v.position, v.judge, v.id, v.outcome, v.label, v.grade, v.harm_probability, v.arrived_at, v.rationale,
          v.judge_rationale, v.spans, v.evidence, \(try Schema.functional(source))
        """
      let rows = try Row.fetchCursor(
        source,
        sql: "SELECT \(columns), a.ask FROM verdict v JOIN attempt a ON a.position = v.position")
      while let row = try rows.next() {
        let kept = try db.cachedStatement(sql: "SELECT 1 FROM temp.kept WHERE file = ? AND ask = ?")
        guard try Int.fetchOne(kept, arguments: [number, row[13] as Int64]) != nil else { continue }
        var values = Array(row.databaseValues.dropLast())
        values[1] = judges[row[1]].databaseValue
        try db.cachedStatement(sql: SQL.insertVerdict).execute(arguments: StatementArguments(values))
        if db.changesCount > 0 { try addReading(of: row, judge: values[1], source) }
      }
      try addFailures(source)
      try addFileReports(source)
    }
  }

  /// Adds what the judge of a verdict was asked and answered, if it is a model.
  private func addReading(of verdict: Row, judge: DatabaseValue, _ source: Database) throws {
    let statement = try source.cachedStatement(
      sql: """
        SELECT r.position, r.judge, r.id, r.input_tokens, r.cached_input_tokens, r.output_tokens,
          r.reasoning_tokens, r.latency, r.requests, b.bytes
        FROM reading r JOIN body b ON b.key = r.body WHERE r.position = ? AND r.judge = ? AND r.id = ?
        """)
    let key: StatementArguments = [verdict[0] as Int64, verdict[1] as Int64, verdict[2] as Data]
    guard let row = try Row.fetchOne(statement, arguments: key) else { return }
    var values = Array(row.databaseValues)
    values[1] = judge
    values[9] = try db.insertBody(row[9]).databaseValue
    try db.cachedStatement(sql: SQL.insertReading).execute(arguments: StatementArguments(values))
  }

  /// Adds the judges of a file; the first file's primary judge becomes the result's.
  private func addJudges(_ source: Database) throws -> [Int64: Int64] {
    var keys: [Int64: Int64] = [:]
    for row in try Row.fetchAll(source, sql: "SELECT key, digest, name FROM judge ORDER BY key") {
      let values = Array(row.databaseValues.dropFirst())
      try db.execute(
        sql: "INSERT INTO judge (digest, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: StatementArguments(values))
      keys[row[0]] = try Int64.fetchOne(
        db, sql: "SELECT key FROM judge WHERE digest = ?", arguments: [values[0]])
    }
    let isDecided = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM panel)") ?? false
    let last = try Row.fetchOne(source, sql: "SELECT judge, decided_at FROM panel ORDER BY key DESC LIMIT 1")
    if !isDecided, let last, let key = keys[last[0]] {
      try db.execute(
        sql: "INSERT INTO panel (judge, decided_at) VALUES (?, ?)", arguments: [key, last[1] as Double])
    }
    return keys
  }

  /// Adds what services say of files.
  private func addFileReports(_ source: Database) throws {
    guard try Schema.hasFileReports(source) else { return }
    let rows = try Row.fetchCursor(
      source, sql: "SELECT service, file, asked_at, report FROM file_report ORDER BY key")
    while let row = try rows.next() {
      try db.cachedStatement(sql: SQL.insertFileReport).execute(
        arguments: StatementArguments(Array(row.databaseValues)))
    }
  }

  private func addFailures(_ source: Database) throws {
    let insert = """
      INSERT INTO failure (position, stage, kind, is_transient, arrived_at, reason)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (
        SELECT 1 FROM failure WHERE position = ?1 AND stage = ?2 AND kind = ?3 AND arrived_at = ?5 AND reason = ?6)
      """
    let rows = try Row.fetchCursor(
      source,
      sql: "SELECT position, stage, kind, is_transient, arrived_at, reason FROM failure ORDER BY key")
    while let row = try rows.next() {
      try db.cachedStatement(sql: insert).execute(
        arguments: StatementArguments(Array(row.databaseValues)))
    }
  }
}
