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
struct DataFolder: Sendable {
  /// The folder as the user wrote it.
  let path: String
  private let resolved: String

  /// What an entry of a folder is, its links followed.
  enum Kind {
    case folder
    case file
    case other
  }

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

  /// How a place inside the folder is called in messages.
  func name(of place: String) -> String { "\(path)/\(place)".printable(limit: 300) }

  /// What stands at a place.
  ///
  /// - Parameter place: A path relative to the folder.
  /// - Returns: The kind; `nil` if nothing is there.
  /// - Throws: `InputError` if a link at the place leads out of the folder.
  func kind(of place: String) throws(InputError) -> Kind? {
    guard let target = Self.resolve("\(resolved)/\(place)") else { return nil }
    // By bytes: two paths that merely look the same are two folders.
    let inside = resolved == "/" ? "/" : "\(resolved)/"
    guard "\(target)/".utf8.starts(with: inside.utf8) else {
      throw InputError("\(name(of: place)): leads out of the folder, which is refused")
    }
    var status = stat()
    guard stat(target, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path with all links followed; `nil` if nothing is there.
  private static func resolve(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The names in a folder, in the order of their bytes.
  ///
  /// - Parameter place: A path relative to the folder; empty for the folder itself.
  /// - Returns: The names.
  /// - Throws: `InputError` naming a folder that may not be read.
  func names(in place: String) throws(InputError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "\(resolved)/\(place)")
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw InputError("\(name(of: place)): may not be read")
    }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - place: A path relative to the folder.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its bytes; `nil` if nothing is there.
  /// - Throws: `InputError` naming a file that is not plain, too large, or may not be read.
  func file(_ place: String, limit: Int) throws(InputError) -> [UInt8]? {
    guard let kind = try kind(of: place) else { return nil }
    guard kind == .file else { throw InputError("\(name(of: place)): not a plain file") }
    guard let handle = FileHandle(forReadingAtPath: "\(resolved)/\(place)") else {
      throw InputError("\(name(of: place)): may not be read")
    }
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit, let data = try handle.read(upToCount: limit + 1 - bytes.count),
        !data.isEmpty
      {
        bytes.append(contentsOf: data)
      }
    } catch {
      throw InputError("\(name(of: place)): may not be read")
    }
    guard bytes.count <= limit else {
      throw InputError(
        "\(name(of: place)): larger than \(limit >> 10) KiB, which no file of this data set is")
    }
    return bytes
  }
}
