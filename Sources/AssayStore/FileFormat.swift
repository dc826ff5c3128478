internal import AssayCore
internal import Foundation
internal import GRDB

/// Tells run files from other files and versions from one another.
enum FileFormat {
  /// The absolute path of a file with all symbolic links followed, so that one file has one lock.
  static func resolve(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Checks that a database is a run file of a version that we know and has exactly its tables, whose
  /// constraints we rely on: a file may come from anybody.
  ///
  /// - Throws: `StoreError`, or a `DatabaseError` if it is no database at all.
  static func check(_ db: Database, path: String) throws {
    guard try !isEmpty(db) else {
      throw StoreError.damaged(
        path: path, reason: "it holds no run yet; it was stopped while the run was planned, run it again")
    }
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else {
      throw StoreError.damaged(path: path, reason: "it is a database of another program")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard (1...Schema.version).contains(version) else {
      throw StoreError.unknownVersion(path: path, found: "file format \(version)")
    }
    guard try schema(db) == expectedSchema(version) else {
      throw StoreError.damaged(path: path, reason: "its tables are not those of file format \(version)")
    }
    guard try Bool.fetchOne(db, sql: "SELECT count(*) = 1 FROM run") == true else {
      throw StoreError.damaged(path: path, reason: "it holds no run")
    }
  }

  /// Whether nothing was ever committed to the database.
  static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      && Int.fetchOne(db, sql: "PRAGMA application_id") == 0
  }

  /// Brings a checked or empty database to the newest version, within the caller's transaction.
  static func migrate(_ db: Database) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version < Schema.version else { return }
    for migration in Schema.migrations[version...] { try db.execute(sql: migration) }
    try db.execute(
      sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)")
  }

  /// The SQL of everything in a database, in order of creation.
  static func schema(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name <> 'grdb_issue_102' ORDER BY rowid")
  }

  private static func expectedSchema(_ version: Int) throws -> [String] {
    try DatabaseQueue().write { db in
      for migration in Schema.migrations[..<version] { try db.execute(sql: migration) }
      return try schema(db)
    }
  }

  /// Settings that every connection shares.
  static func configuration(path: String) -> Configuration {
    var configuration = Configuration()
    configuration.label = "assay.store"
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { db in
      // The schema of a file from elsewhere must not call functions; broken pages must not mislead us.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    return configuration
  }
}
