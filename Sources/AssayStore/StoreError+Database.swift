internal import AssayCore
internal import Foundation
internal import GRDB

extension StoreError {
  /// What an error of the database or the file system means for the file at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case let error as DamagedBytes: self = .damaged(path: path, reason: error.description)
    case let error as RowDecodingError: self = .damaged(path: path, reason: "\(error)".printable(limit: 200))
    default: self = .other(path: path, reason: "\(error)".printable(limit: 300))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = (error.message ?? "SQLite error \(error.extendedResultCode.rawValue)").printable(limit: 300)
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      // SQLite reports a full disk so when its shared memory or a journal cannot grow.
      self = Self.hasRoom(path) ? .other(path: path, reason: reason) : .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
    default: self = .other(path: path, reason: reason)
    }
  }

  /// Whether the disk has room for more than a few pages.
  private static func hasRoom(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = attributes?[.systemFreeSize] as? NSNumber else { return true }
    return free.int64Value > 256 << 10
  }
}

/// Runs `body` and gives database errors the form of the port; other errors pass unchanged.
func mappingErrors<Result>(at path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error where error is DatabaseError || error is DamagedBytes || error is RowDecodingError {
    throw StoreError(error, path: path)
  }
}

/// The same where nothing but the store's own errors can occur.
func storing<Result>(at path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
  do {
    return try body()
  } catch {
    throw StoreError(error, path: path)
  }
}
