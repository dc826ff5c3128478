#if os(Linux)
import Glibc

/// Copies files, folders and links that everybody may read.
struct PlainCopier {
  /// Names that are left out wherever they stand.
  let left: Set<String>
  private(set) var files = 0
  private(set) var bytes = 0

  /// A file that is larger than any settings is none.
  private static let largest = 4 << 20

  /// Prepares to copy all but files of these names.
  init(left: [String]) { self.left = Set(left) }

  /// Copies `source` to `target`, which is not there; what is not for everybody is left out in silence.
  mutating func copy(_ source: String, to target: String) {
    var status = stat()
    guard lstat(source, &status) == 0 else { return }
    let mode = status.st_mode & 0o777
    switch status.st_mode & S_IFMT {
    case S_IFLNK: copyLink(source, to: target)
    case S_IFREG where mode & 0o004 != 0 && status.st_size <= Self.largest: copyFile(source, to: target, mode)
    case S_IFDIR where mode & 0o005 == 0o005:
      // It may be there already, with files of our own.
      guard mkdir(target, 0o755) == 0 || errno == EEXIST else { return }
      for name in Self.names(in: source) where !left.contains(name) {
        copy("\(source)/\(name)", to: "\(target)/\(name)")
      }
    default: break
    }
  }

  private func copyLink(_ source: String, to target: String) {
    guard let text = Self.link(source) else { return }
    _ = symlink(text, target)
  }

  /// Where a link leads; `nil` if it is none.
  static func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private mutating func copyFile(_ source: String, to target: String, _ mode: mode_t) {
    let from = OwnedDescriptor(open(source, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))
    guard from.number >= 0, let content = from.content(limit: Self.largest) else { return }
    let into = OwnedDescriptor(open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode))
    guard into.number >= 0, write(into.number, content, content.count) == content.count else { return }
    files += 1
    bytes += content.count
  }

  /// The names in a folder, in no order; those that are not UTF-8 are left out.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What below a folder is not for everybody to read, as paths from there; what is in such a folder is not named.
  static func unreadable(below root: String) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in names(in: root + folder) {
        var status = stat()
        let path = "\(folder)/\(name)"
        guard lstat(root + path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where status.st_mode & 0o005 == 0o005: folders.append(path)
        case S_IFREG where status.st_mode & 0o004 != 0, S_IFLNK: break
        default: found.append(String(path.dropFirst()))
        }
      }
    }
    return found.sorted()
  }
}
#endif
