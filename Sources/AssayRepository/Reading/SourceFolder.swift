internal import AssayCore
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of data that a user gave, out of which nothing leads.
struct SourceFolder: Sendable {
  /// The folder as the user wrote it.
  let path: String
  private let resolved: String

  /// Opens a folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `InputError` if there is no such folder.
  init(_ path: String) throws(InputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("\(path.printable(limit: 300)): there is no such folder")
    }
    guard isFolder.boolValue else { throw InputError("\(path.printable(limit: 300)): not a folder") }
    guard let resolved = Self.resolve(path) else {
      throw InputError("\(path.printable(limit: 300)): may not be read")
    }
    self.path = path
    self.resolved = resolved
  }

  /// The path with all links followed; `nil` if nothing is there.
  private static func resolve(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The names of the plain files in a folder, in the order of their bytes.
  ///
  /// - Parameter place: A folder relative to this one; empty for the folder itself.
  /// - Returns: The names; none if there is no such folder.
  func files(in place: String) -> [String] {
    let folder = place.isEmpty ? resolved : "\(resolved)/\(place)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file.
  ///
  /// - Parameter place: A path relative to the folder.
  /// - Returns: The file; `nil` if nothing is there.
  /// - Throws: `InputError` naming a file that leads out of the folder, is not plain, or may not be read.
  func file(_ place: String) throws(InputError) -> SourceFile? {
    let shown = "\(path)/\(place)".printable(limit: 300)
    guard let target = Self.resolve("\(resolved)/\(place)") else { return nil }
    // By bytes: two paths that merely look the same are two folders.
    let inside = resolved == "/" ? "/" : "\(resolved)/"
    guard target.utf8.starts(with: inside.utf8) else {
      throw InputError("\(shown): leads out of the folder, which is refused")
    }
    var status = stat()
    guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw InputError("\(shown): not a plain file")
    }
    return try SourceFile(name: "\(path)/\(place)", content: try SourceFile.read(target, shown))
  }
}
