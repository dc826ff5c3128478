package import AssayCore
internal import Foundation
internal import GRDB

extension RunFile {
  /// Checks that the file is what it says: the database, every case against its digest and its strata,
  /// every ask id against its prompt, and that every reply can be read.
  ///
  /// - Parameter stride: Checks every `stride`th case and attempt; 1 for all.
  /// - Throws: `StoreError.damaged` naming the first thing that is wrong.
  package func verifyIntegrity(stride: Int = 1) throws(StoreError) {
    let manifest = try manifest()
    try reading { db in
      let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
      guard verdict == "ok" else { throw DamagedBytes(verdict) }
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
        throw DamagedBytes("a row refers to one that is missing")
      }
      let plan = try Data.fetchOne(db, sql: "SELECT plan FROM run")
      guard plan == Data(manifest.planDigest.bytes) else {
        throw DamagedBytes("its manifest is not the one that it was planned with")
      }
      try verifyCases(db, every: max(1, stride))
      try verifyAttempts(db, every: max(1, stride), manifest.subject)
    }
  }

  private func verifyCases(_ db: Database, every stride: Int) throws {
    let contents = try ContentReader(db)
    let sql = """
      SELECT position, digest, id, track, objective, weakness, language, scenario, attack, industry, locale,
        cluster, turns
      FROM "case" WHERE position % ?1 = 0 OR ?1 = 1
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [stride])
    while let row = try rows.next() {
      let `case` = try contents.case(at: row[0])
      let strata: [String?] = [
        `case`.id.description, `case`.track?.description, `case`.objective.rawValue,
        `case`.weakness.map { String($0.number) }.joined(separator: ","), `case`.language?.rawValue,
        `case`.scenario?.description, `case`.attack?.description, `case`.industry?.description,
        `case`.locale.rawValue, `case`.cluster.description, String(`case`.turns),
      ]
      let stored = try (2...12).map { index in
        index == 12 ? String(row[index] as Int) : try row.optionalText(index)
      }
      let isSame = zip(strata, stored).allSatisfy { $0.map { Array($0.utf8) } == $1.map { Array($0.utf8) } }
      guard isSame, Data(`case`.digest.bytes) == row[1] else {
        throw DamagedBytes("the case at place \(row[0] as Int64) is not the one that was planned")
      }
    }
  }

  private func verifyAttempts(_ db: Database, every stride: Int, _ subject: SubjectSpec) throws {
    let contents = try ContentReader(db)
    let sql = """
      SELECT a.position, a."case", a.sample, a.ask, k.id FROM attempt a JOIN ask k ON k.position = a.ask
      WHERE a.position % ?1 = 0 OR ?1 = 1
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [stride])
    while let row = try rows.next() {
      let prompt = try contents.case(at: row[1]).prompt
      let askID = Attempt.askID(prompt: prompt, subject: subject, sample: row[2])
      guard Data(askID.bytes) == row[4] else {
        throw DamagedBytes("attempt \(row[0] as Int64) asks something else than was planned")
      }
      _ = try contents.storedTurns(of: row[3])
    }
  }
}
