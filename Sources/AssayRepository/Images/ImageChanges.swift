internal import AssayCore

/// Tells changes of an image on which its scripts rely from those that every run makes.
enum ImageChanges {
  /// Where systems keep what changes all the time.
  private static let volatile = [
    "/dev", "/proc", "/root/.cache", "/run", "/sys", "/tmp", "/var/cache", "/var/lib", "/var/log", "/var/run",
    "/var/spool", "/var/tmp",
  ]
  /// Where a new file changes what a command means.
  private static let sensitive = [
    "/bin", "/etc", "/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin", "/usr/sbin",
  ]
  private static let hooks = ["sitecustomize.py", "usercustomize.py"]

  /// The changes that matter: of files that the image has, and new ones where commands and settings are looked for.
  ///
  /// - Parameters:
  ///   - changes: All changes, folders included.
  ///   - tree: Where the repository lies, in which an answer may do as it likes.
  ///   - scripts: What was put into the image from outside.
  /// - Returns: Their paths.
  static func notable(_ changes: [SandboxChange], tree: String, scripts: Set<String>) -> Set<String> {
    var folders: Set<String> = []
    for change in changes {
      var path = change.path[...]
      while let slash = path.lastIndex(of: "/"), slash > path.startIndex {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    let notable = changes.filter { change in
      let path = change.path
      guard !isBelow(path, tree), !volatile.contains(where: { isBelow(path, $0) }) else { return false }
      guard !scripts.contains(path) else { return false }
      switch change.kind {
      case .deleted: return true
      // A folder is told as modified when something in it is.
      case .modified: return !folders.contains(path)
      case .created: return isSensitive(path)
      }
    }
    return Set(notable.map(\.path))
  }

  private static func isSensitive(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return sensitive.contains { isBelow(path, $0) } || hooks.contains(name) || name.hasSuffix(".pth")
  }

  private static func isBelow(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
