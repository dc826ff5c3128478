package import AssayCore
internal import Foundation
internal import GRDB

/// How far a run has come.
package struct RunCounts: Sendable, Hashable {
  /// Attempts of the whole plan, before any sharding.
  package var planned: Int
  /// Attempts that this file holds.
  package var attempts: Int
  /// Attempts whose answer is complete.
  package var answered: Int
  /// Attempts with a verdict of the judge that was asked about.
  package var judged: Int
  /// Attempts that failed in the stage that they lack.
  package var failed: Int

  /// Attempts that were not tried yet in the stage that they lack.
  package var pending: Int { attempts - judged - failed }
}

/// What the replies of a run amount to.
package struct RunTotals: Sendable, Hashable {
  /// Replies.
  package var turns: Int
  /// Requests, retries included.
  package var requests: Int
  /// The tokens of all replies that the server counted.
  package var usage: Usage
  /// Replies whose tokens the server did not count.
  package var uncountedTurns: Int
  /// Seconds of all replies together.
  package var latencySeconds: Double
  /// When the first reply arrived, in seconds since 1970; `nil` if there is none.
  package var firstArrival: Double?
  /// When the last reply arrived, in seconds since 1970; `nil` if there is none.
  package var lastArrival: Double?
}

/// A judge that gave verdicts or was made to decide.
package struct JudgeRecord: Sendable, Hashable {
  /// The judge.
  package var identity: JudgeIdentity
  /// Whether its verdicts are the ones that count.
  package var isPrimary: Bool
  /// How many attempts it has judged.
  package var verdicts: Int
}

extension RunFile {
  /// Reads with one consistent view of the file.
  func reading<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try storing(at: path) { try reader.read(body) }
  }

  /// What the run is.
  ///
  /// A merged file that does not hold the whole plan yet says so in its notices.
  package func manifest() throws(StoreError) -> RunManifest {
    try reading { db in
      guard let json = try String.fetchOne(db, sql: "SELECT manifest FROM run") else {
        throw DamagedBytes("it holds no run")
      }
      var manifest: RunManifest
      do {
        manifest = try JSONDecoder().decode(RunManifest.self, from: Data(json.utf8))
      } catch {
        throw DamagedBytes("its manifest cannot be read: \("\(error)".printable(limit: 200))")
      }
      let isMerged = try Bool.fetchOne(db, sql: "SELECT origin = 'merge' FROM run") ?? false
      let held = try Int.fetchOne(db, sql: "SELECT count(*) FROM attempt") ?? 0
      if isMerged, held < manifest.attemptCount {
        let parts = try Self.parts(db).map(\.description).joined(separator: ", ")
        manifest.notices.append(
          Notice(
            place: "merge",
            message: "holds \(held) of the plan's \(manifest.attemptCount) attempts (parts \(parts)); "
              + "merge the missing parts to complete it"))
      }
      return manifest
    }
  }

  /// The parts of the plan that the file was made from; none if it was planned whole.
  package func parts() throws(StoreError) -> [Shard] { try reading(Self.parts) }

  static func parts(_ db: Database) throws -> [Shard] {
    try Row.fetchAll(db, sql: "SELECT number, count FROM part ORDER BY count, number").compactMap { row in
      Shard("\(row[0] as Int)/\(row[1] as Int)")
    }
  }

  /// The judges in the order of their first verdict.
  package func judges() throws(StoreError) -> [JudgeRecord] {
    try reading { db in
      let contents = try ContentReader(db)
      let primary = try Self.judgeKey(nil, db)
      let sql = """
        SELECT key, digest, name, (SELECT count(DISTINCT position) FROM verdict WHERE judge = key)
        FROM judge ORDER BY key
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        JudgeRecord(
          identity: JudgeIdentity(name: try row.text(2), digest: try contents.digest(row[1])),
          isPrimary: row[0] == primary, verdicts: row[3])
      }
    }
  }

  /// The key of a judge, or of the primary one: the last that was made primary, else the first there is.
  static func judgeKey(_ judge: JudgeIdentity?, _ db: Database) throws -> Int64? {
    if let judge {
      return try Int64.fetchOne(
        db, sql: "SELECT key FROM judge WHERE digest = ?", arguments: [Data(judge.digest.bytes)])
    }
    return try Int64.fetchOne(
      db,
      sql: """
        SELECT coalesce((SELECT judge FROM panel ORDER BY key DESC LIMIT 1), (SELECT min(key) FROM judge))
        """)
  }

  /// How far the run has come.
  ///
  /// - Parameter judge: Whose verdicts are counted; `nil` for the primary judge.
  /// - Returns: The counts.
  /// - Throws: `StoreError`.
  package func counts(judge: JudgeIdentity? = nil) throws(StoreError) -> RunCounts {
    let planned = try manifest().attemptCount
    return try reading { db in
      let key = try Self.judgeKey(judge, db) ?? -1
      let sql = """
        WITH state AS (
          SELECT a.position, a.ask,
            \(try Schema.isAnswered("a.ask", db)) AS answered,
            EXISTS (SELECT 1 FROM verdict v WHERE v.position = a.position AND v.judge = ?) AS judged
          FROM attempt a)
        SELECT count(*), total(answered), total(judged), total(NOT judged AND EXISTS (
          SELECT 1 FROM failure f
          WHERE f.position = iif(answered, state.position, state.ask)
            AND f.stage = iif(answered, 'judge', 'ask')))
        FROM state
        """
      guard let row = try Row.fetchOne(db, sql: sql, arguments: [key]) else {
        throw DamagedBytes("its attempts cannot be counted")
      }
      return RunCounts(
        planned: planned, attempts: row[0], answered: row[1], judged: row[2], failed: row[3])
    }
  }

  /// What the readings of the judges that are models amount to.
  package func readings() throws(StoreError) -> [ReadingTotals] {
    try reading { db in
      let contents = try ContentReader(db)
      let sql = """
        SELECT j.digest, j.name, total(r.requests), total(r.input_tokens), total(r.cached_input_tokens),
          total(r.output_tokens), total(r.reasoning_tokens)
        FROM reading r JOIN judge j ON j.key = r.judge GROUP BY j.key ORDER BY j.key
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        ReadingTotals(
          judge: JudgeIdentity(name: try row.text(1), digest: try contents.digest(row[0])),
          requests: row.total(2),
          usage: Usage(
            inputTokens: row.total(3), cachedInputTokens: row.total(4), outputTokens: row.total(5),
            reasoningTokens: row.total(6)))
      }
    }
  }

  /// What the replies amount to.
  package func totals() throws(StoreError) -> RunTotals {
    try reading { db in
      let sql = """
        SELECT count(*), total(requests), count(*) - count(input_tokens), total(input_tokens),
          total(cached_input_tokens), total(output_tokens), total(reasoning_tokens), total(latency),
          min(arrived_at - latency), max(arrived_at)
        FROM turn
        """
      guard let row = try Row.fetchOne(db, sql: sql) else {
        throw DamagedBytes("its replies cannot be counted")
      }
      return RunTotals(
        turns: row[0], requests: row.total(1),
        usage: Usage(
          inputTokens: row.total(3), cachedInputTokens: row.total(4), outputTokens: row.total(5),
          reasoningTokens: row.total(6)),
        uncountedTurns: row[2], latencySeconds: row[7], firstArrival: row[8], lastArrival: row[9])
    }
  }
}

/// What the readings of one judge amount to.
package struct ReadingTotals: Sendable, Hashable {
  /// The judge.
  package var judge: JudgeIdentity
  /// Requests that were sent, retries included.
  package var requests: Int
  /// The tokens that its server counted.
  package var usage: Usage
}

extension Row {
  /// The whole number of a `total`, a fraction that no sum of hostile counts can overflow; what does not
  /// fit is the most.
  fileprivate func total(_ index: Int) -> Int { Int(exactly: (self[index] as Double).rounded()) ?? .max }
}
