package import AssayCore
internal import Foundation
internal import GRDB
internal import Synchronization

/// The file of a run: its plan, every reply as it came, and what judges say about it.
///
/// An SQLite database that only grows. One process writes at a time, any number may read meanwhile. A file
/// that was closed is one file; while it is written, or after a kill, its log (`-wal`) belongs to it.
package final class RunFile: Sendable {
  /// The right and the means to write.
  private struct Writing: Sendable {
    let pool: DatabasePool
    let batches: BatchWriter
    let lock: WriterLock
  }

  /// The absolute path, all symbolic links followed.
  package let path: String
  let reader: any DatabaseReader
  let now: @Sendable () -> Double
  private let writing: Mutex<Writing?>

  private init(
    path: String, reader: any DatabaseReader, writing: Writing?, now: @escaping @Sendable () -> Double
  ) {
    self.path = path
    self.reader = reader
    self.writing = Mutex(writing)
    self.now = now
  }

  deinit { close() }

  // MARK: - Opening

  /// Opens a run file for asking and judging.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - linger: How long a record waits for others to share its transaction.
  ///   - now: The clock that stamps records, in seconds since 1970.
  /// - Returns: The open file; it stays locked against other writers until it is closed.
  /// - Throws: `busy` at once if another process has it open for writing; `damaged`, `unknownVersion` or
  ///   `other` if it is no run file that can be continued.
  package static func open(
    at path: String, linger: Duration = .milliseconds(2), now: @escaping @Sendable () -> Double
  ) throws(StoreError) -> RunFile {
    let path = FileFormat.resolve(path)
    return try storing(at: path) {
      try requireFile(path)
      return try open(path, holding: WriterLock(of: path), linger: linger, now: now)
    }
  }

  static func open(
    _ path: String, holding lock: WriterLock, linger: Duration, now: @escaping @Sendable () -> Double
  ) throws -> RunFile {
    let configuration = FileFormat.configuration(path: path)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inTransaction { db in
      try FileFormat.check(db, path: path)
      try FileFormat.migrate(db)
      return .commit
    }
    try queue.close()
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      // The pool has set NORMAL, with which a power failure could undo what we called stored.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216")
    }
    let batches = try BatchWriter(path: path, pool: pool, linger: linger, now: now)
    return RunFile(
      path: path, reader: pool, writing: Writing(pool: pool, batches: batches, lock: lock), now: now)
  }

  /// Opens a run file for reading, also while a run writes to it or where nothing can be written.
  ///
  /// - Parameter path: The file, which is not changed.
  /// - Returns: The open file.
  /// - Throws: `damaged`, `unknownVersion` or `other` if it is no run file; `busy` while it is being planned.
  package static func openReadOnly(at path: String) throws(StoreError) -> RunFile {
    let path = FileFormat.resolve(path)
    return try storing(at: path) {
      try requireFile(path)
      var configuration = FileFormat.configuration(path: path)
      configuration.readonly = true
      configuration.prepareDatabase { db in try FileFormat.check(db, path: path) }
      let queue: DatabaseQueue
      do {
        queue = try DatabaseQueue(path: path, configuration: configuration)
      } catch let error as DatabaseError where isUnwritable(error) && !hasLog(path) {
        // Nobody can be writing there: without its log a file of this kind is complete by itself.
        queue = try DatabaseQueue(path: immutable(path), configuration: configuration)
      }
      return RunFile(path: path, reader: queue, writing: nil, now: { 0 })
    }
  }

  static func requireFile(_ path: String) throws(StoreError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .misplaced(path: path, reason: "there is no such file")
    }
    guard !isFolder.boolValue else { throw .misplaced(path: path, reason: "it is a folder, not a run file") }
  }

  private static func isUnwritable(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
  }

  private static func hasLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0 > 0
  }

  private static func immutable(_ path: String) -> String {
    var unreserved = CharacterSet.alphanumerics
    unreserved.insert(charactersIn: "/-._~")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: unreserved) ?? path
    return "file:\(escaped)?immutable=1"
  }

  // MARK: - Closing

  /// Closes the file, which then is a single file without a log, and lets other writers have it.
  ///
  /// Call it when every append has returned. A file that is not closed, because the process was killed, is
  /// as complete, but has its log beside it.
  package func close() {
    let open = writing.withLock { writing in
      defer { writing = nil }
      return writing
    }
    guard let open else {
      try? reader.close()
      return
    }
    try? open.pool.close()
    // Leaves no log behind, so that the file can be copied and read anywhere; while another process reads,
    // at least an empty one.
    var configuration = FileFormat.configuration(path: path)
    configuration.busyMode = .immediateError
    if let queue = try? DatabaseQueue(path: path, configuration: configuration) {
      _ = try? queue.inDatabase { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
      try? queue.close()
    }
    withExtendedLifetime(open.lock) {}
  }

  // MARK: - Judges

  /// Makes a judge the one whose verdicts count from now on.
  ///
  /// - Parameter judge: The judge, which is added if it is new.
  /// - Throws: `StoreError`.
  package func setPrimary(_ judge: JudgeIdentity) async throws(StoreError) {
    let time = now()
    try await batches().write { rows, db in
      let key = try rows.key(of: judge, db)
      let last = try Int64.fetchOne(db, sql: "SELECT judge FROM panel ORDER BY key DESC LIMIT 1")
      guard last != key else { return }
      try db.execute(sql: "INSERT INTO panel (judge, decided_at) VALUES (?, ?)", arguments: [key, time])
    }.get()
  }

  func batches() throws(StoreError) -> BatchWriter {
    guard let open = writing.withLock({ $0 }) else {
      throw .other(path: path, reason: "it is not open for writing")
    }
    return open.batches
  }
}

// MARK: - The port

extension RunFile: RunStore {
  package func pending(
    _ stage: Stage, judge: JudgeIdentity?, after position: Int64, limit: Int
  ) async throws(StoreError) -> [PendingAttempt] {
    let path = path
    // Not `await reader.read`, which a cancelled task makes fail as if the store were at fault.
    let result: Result<[PendingAttempt], StoreError> = await withCheckedContinuation { continuation in
      reader.asyncRead { result in
        continuation.resume(
          returning: Result { () throws(StoreError) in
            try storing(at: path) {
              try PendingReader(try result.get()).page(stage, judge: judge, after: position, limit: limit)
            }
          })
      }
    }
    return try result.get()
  }

  package func judgements(
    at position: Int64, by judges: [JudgeIdentity]
  ) async throws(StoreError) -> [Judgement?] {
    let path = path
    let result: Result<[Judgement?], StoreError> = await withCheckedContinuation { continuation in
      reader.asyncRead { result in
        continuation.resume(
          returning: Result { () throws(StoreError) in
            try storing(at: path) { try Self.judgements(at: position, by: judges, try result.get()) }
          })
      }
    }
    return try result.get()
  }

  package func append(_ record: RunRecord) async throws(StoreError) {
    try await batches().append(record).get()
  }
}
