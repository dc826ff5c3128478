internal import AssayCore
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes the entries of a world into a folder, or looks whether they are there.
struct WorldWriter {
  let entries: [WorldEntry]

  /// When everything was last changed: the same on every machine, so that listings are.
  private static let date = Date(timeIntervalSince1970: 1_711_965_600)  // 2024-04-01 10:00 UTC

  /// Writes a tree aside, then puts it in its place.
  ///
  /// - Parameters:
  ///   - path: The place; another process may be quicker.
  ///   - cache: The folder of the place; it is made where it is missing.
  /// - Throws: `InputError` if it cannot be written.
  func write(to path: String, in cache: String) throws(InputError) {
    do {
      try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    } catch {
      throw InputError("\(cache.printable(limit: 300)): cannot be made")
    }
    var template = Array("\(path).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw InputError("\(cache.printable(limit: 300)): no folder can be made in it")
    }
    let aside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Where it was put in its place, it is not there any more.
    defer { try? FileManager.default.removeItem(atPath: aside) }
    for entry in entries { try write(entry, in: aside) }
    try finish(aside)
    guard rename(aside, path) == 0 else {
      guard errno == EEXIST || errno == ENOTEMPTY else {
        throw InputError("\(path.printable(limit: 300)): cannot be put in its place")
      }
      // Another process made the same.
      return try check(path)
    }
  }

  private func write(_ entry: WorldEntry, in folder: String) throws(InputError) {
    let place = "\(folder)/\(entry.path)"
    let files = FileManager.default
    do {
      let parent = (place as NSString).deletingLastPathComponent
      try files.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
      switch entry.content {
      case .folder: try files.createDirectory(atPath: place, withIntermediateDirectories: true)
      case .link(let target): try files.createSymbolicLink(atPath: place, withDestinationPath: target)
      case .file(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: place))
      }
    } catch {
      throw InputError("\(place.printable(limit: 300)): cannot be written")
    }
  }

  /// Gives everything its permissions and its date, what is in a folder before the folder.
  private func finish(_ folder: String) throws(InputError) {
    let modes = Dictionary(entries.map { ($0.path, $0.mode) }, uniquingKeysWith: { first, _ in first })
    let links = Set(entries.filter { if case .link = $0.content { true } else { false } }.map(\.path))
    let files = FileManager.default
    do {
      let paths = try files.subpathsOfDirectory(atPath: folder).filter { !links.contains($0) }
      for path in paths.sorted(by: >) + [""] {
        let attributes: [FileAttributeKey: Any] = [
          // A folder on the way to an entry has no mode of its own.
          .posixPermissions: modes[path] ?? 0o755, .modificationDate: Self.date,
        ]
        try files.setAttributes(attributes, ofItemAtPath: "\(folder)/\(path)")
      }
    } catch {
      throw InputError("\(folder.printable(limit: 300)): cannot be given its permissions")
    }
  }

  /// Looks whether everything is there, with the same length and permissions.
  ///
  /// - Parameter folder: The folder that was made.
  /// - Throws: `InputError` if something is other than it was made.
  func check(_ folder: String) throws(InputError) {
    for entry in entries {
      var status = stat()
      let isThere = lstat("\(folder)/\(entry.path)", &status) == 0
      let isSame =
        switch entry.content {
        case .folder: status.st_mode & S_IFMT == S_IFDIR && Int(status.st_mode & 0o777) == entry.mode
        case .link: status.st_mode & S_IFMT == S_IFLNK
        case .file(let bytes):
          status.st_mode & S_IFMT == S_IFREG && Int(status.st_mode & 0o777) == entry.mode
            && Int(status.st_size) == bytes.count
        }
      guard isThere, isSame else {
        throw InputError(
          "\(folder.printable(limit: 300)): \(entry.path) is not as it was made; remove the folder")
      }
    }
  }
}
