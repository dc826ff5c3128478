package import AssayCore
internal import Foundation
internal import GRDB

extension RunFile {
  /// Hands every case of the plan to `body`, in the order of the plan.
  ///
  /// Memory stays flat.
  ///
  /// - Parameter body: Called for every case.
  /// - Throws: `StoreError`, or what `body` throws.
  package func forEachCase(_ body: (Case) throws -> Void) throws {
    try mappingErrors(at: path) {
      try reader.read { db in
        let contents = try ContentReader(db)
        let places = try Int64.fetchCursor(db, sql: #"SELECT position FROM "case" ORDER BY position"#)
        while let place = try places.next() { try body(try contents.case(at: place)) }
      }
    }
  }

  /// Finds out whether run files can be written in a folder, by writing one and taking it away again.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: `StoreError` saying what is in the way.
  package static func probe(folder: String) throws(StoreError) {
    let path = folder + "/.assay-probe-\(UUID().uuidString)"
    defer {
      for end in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    try storing(at: path) {
      let queue = try DatabaseQueue(path: path, configuration: FileFormat.configuration(path: path))
      try queue.write { db in try db.execute(sql: "CREATE TABLE probe (key INTEGER PRIMARY KEY) STRICT") }
      try queue.close()
    }
  }
}
