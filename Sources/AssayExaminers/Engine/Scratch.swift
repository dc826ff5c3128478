internal import AssayCore
import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A private folder for the files that analyzers read, removed when nobody needs it any more.
final class Scratch: Sendable {
  /// The folder; only this user may look into it.
  let folder: String

  private let number = Mutex(0)

  /// Makes a folder in `parent`.
  ///
  /// - Throws: `Interruption.failed` when it cannot be made.
  init(in parent: String) throws(Interruption) {
    var bytes = Array("\(parent)/assay-scan-XXXXXX".utf8CString)
    guard mkdtemp(&bytes) != nil else {
      throw .failed(
        .toolFailed(tool: "assay", reason: "no folder can be made in \(parent.printable(limit: 200))"))
    }
    folder = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What cannot be removed is a folder among the system's temporary files, which the system clears.
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A number that no other file of this folder has.
  func nextNumber() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - name: Its name in the folder.
  /// - Returns: Its absolute path.
  /// - Throws: `Interruption.failed` when it cannot be written.
  func write(_ bytes: [UInt8], as name: String) throws(Interruption) -> String {
    let path = "\(folder)/\(name)"
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw .failed(.toolFailed(tool: "assay", reason: "\(path): cannot be written"))
    }
    return path
  }
}
