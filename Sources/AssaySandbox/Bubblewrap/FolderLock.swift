#if os(Linux)
import Glibc

/// A mark on a folder of ours that says that its process lives, also to processes in other containers.
final class FolderLock: Sendable {
  private let folder: OwnedDescriptor

  /// Marks a folder; `nil` if somebody else has.
  init?(_ path: String) {
    folder = OwnedDescriptor(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    guard folder.number >= 0, flock(folder.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  /// Whether the marked folder is still what stands at a path.
  func holds(_ path: String) -> Bool {
    var (marked, found) = (stat(), stat())
    return fstat(folder.number, &marked) == 0 && lstat(path, &found) == 0 && marked.st_dev == found.st_dev
      && marked.st_ino == found.st_ino
  }

  /// Makes a folder and marks it; `nil` if that cannot be done.
  ///
  /// Others who remove what is not marked may come in between; then it is made again.
  static func make(_ path: String) -> FolderLock? {
    for _ in 0..<3 {
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { return nil }
      if let lock = FolderLock(path), lock.holds(path) { return lock }
    }
    return nil
  }

  /// Takes the mark away.
  func close() { folder.close() }
}
#endif
