package import AssayCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files in a folder, out of which nothing leads: no link is followed at any level.
package struct FolderTree: FileTree {
  /// The most files that a tree may have.
  static let fileLimit = 500_000

  /// The folder, as it was given.
  package let folder: String
  /// The part of it that the tree is; empty for all.
  package let root: String
  private let limit: Int

  /// Takes a folder; nothing is read yet.
  ///
  /// - Parameters:
  ///   - folder: The folder; links on the way to it are the user's own and are followed.
  ///   - root: A folder in it, in which the tree starts; empty for the folder itself.
  package init(folder: String, root: String = "") {
    self.init(folder: folder, root: root, limit: Self.fileLimit)
  }

  init(folder: String, root: String, limit: Int) {
    self.folder = folder
    self.root = root
    self.limit = limit
  }

  /// The tree in a folder, or in the one folder in it that has the seed's name.
  ///
  /// Some mutated repositories of the data have the whole project one folder further down. It is entered if it
  /// is named as the seed's repository and beside it there are only names that start with a dot.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - seedName: The name of the seed's repository without its owner; `nil` where there is none.
  /// - Returns: The tree.
  /// - Throws: `InputError` if the folder cannot be read.
  package static func entering(folder: String, seedName: String?) throws(InputError) -> FolderTree {
    let whole = FolderTree(folder: folder)
    guard let seedName else { return whole }
    let top = try whole.entries("")
    let visible = top.names.filter { $0.name.utf8.first != UInt8(ascii: ".") }
    guard let only = visible.first, visible.count == 1, !top.hasUnreadable, only.kind == .folder,
      only.name.utf8.elementsEqual(seedName.utf8)
    else { return whole }
    return FolderTree(folder: folder, root: only.name)
  }

  /// The paths of all plain files whose names are UTF-8, in the order of their bytes.
  ///
  /// - Throws: `InputError` if a folder cannot be read, or there are more than 500,000 files or folders.
  package func paths() throws(InputError) -> [String] {
    var found: [String] = []
    var folders = [""]
    var next = 0
    while next < folders.count {
      let place = folders[next]
      next += 1
      for entry in try entries(place).names {
        let path = place.isEmpty ? entry.name : "\(place)/\(entry.name)"
        switch entry.kind {
        case .file: found.append(path)
        case .folder: folders.append(path)
        case .other: break
        }
      }
      guard found.count <= limit, folders.count <= limit else {
        throw InputError("\(shown("")): more than \(limit) files or folders, which no repository here has")
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path in the tree.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its bytes; `nil` if no plain file is there, or a link is on the way.
  /// - Throws: `InputError` naming a file that is larger or may not be read.
  package func read(_ path: String, limit: Int) throws(InputError) -> [UInt8]? {
    guard let parts = Self.parts(path), let name = parts.last else { return nil }
    guard let parent = try openFolder(Array(parts.dropLast())) else { return nil }
    defer { close(parent) }
    let file = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if Self.isAbsence(errno) { return nil }
      throw InputError("\(shown(path)): may not be read (\(String(cString: strerror(errno))))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= limit, let bytes = Self.content(file, limit: limit) else {
      throw InputError("\(shown(path)): larger than \(limit) bytes, or may not be read")
    }
    return bytes
  }
}

extension FolderTree {
  private enum Kind {
    case file
    case folder
    case other
  }

  private struct Entries {
    var names: [(name: String, kind: Kind)] = []
    /// Whether a name is not UTF-8.
    var hasUnreadable = false
  }

  private func shown(_ path: String) -> String {
    [folder, root, path].filter { !$0.isEmpty }.joined(separator: "/").printable(limit: 300)
  }

  /// The parts of a path in the tree; `nil` if it is none.
  private static func parts(_ path: String) -> [String]? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    return isPlain ? parts : nil
  }

  /// Whether an error means that there is no plain file: nothing there, a link, a file where a folder should be,
  /// a name that no file can have, or a socket.
  private static func isAbsence(_ error: Int32) -> Bool {
    [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EINVAL, ENXIO, ENODEV].contains(error)
  }

  /// Opens a folder of the tree, part by part; `nil` if none is there.
  private func openFolder(_ parts: [String]) throws(InputError) -> Int32? {
    var current = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else {
      throw InputError("\(shown("")): cannot be read (\(String(cString: strerror(errno))))")
    }
    guard let start = root.isEmpty ? [] : Self.parts(root) else {
      close(current)
      return nil
    }
    for part in start + parts {
      let below = openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let reason = errno
      close(current)
      guard below >= 0 else {
        if Self.isAbsence(reason) { return nil }
        throw InputError(
          "\(shown(parts.joined(separator: "/"))): cannot be read (\(String(cString: strerror(reason))))")
      }
      current = below
    }
    return current
  }

  /// What a folder of the tree holds; nothing if it is none.
  private func entries(_ place: String) throws(InputError) -> Entries {
    guard let parts = place.isEmpty ? [] : Self.parts(place), let number = try openFolder(parts) else {
      return Entries()
    }
    guard let stream = fdopendir(number) else {
      close(number)
      throw InputError("\(shown(place)): cannot be read (\(String(cString: strerror(errno))))")
    }
    defer { closedir(stream) }
    var entries = Entries()
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(validatingCString: $0)
        }
      }
      guard let name else {
        entries.hasUnreadable = true
        continue
      }
      if name != ".", name != ".." { entries.names.append((name, Self.kind(name, in: number))) }
    }
    return entries
  }

  private static func kind(_ name: String, in folder: Int32) -> Kind {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// What a file holds; `nil` if that is more than `limit` bytes or cannot be read.
  private static func content(_ file: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Self.readOnce(file, $0) }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer.prefix(count))
      if bytes.count > limit { return nil }
    }
  }

  private static func readOnce(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
      let count = Glibc.read(file, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
      let count = Musl.read(file, buffer.baseAddress, buffer.count)
      #elseif canImport(Darwin)
      let count = Darwin.read(file, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
