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

  /// Takes the mark away.
  func close() { folder.close() }
}
#endif
