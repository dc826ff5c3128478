internal import AssayCore

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The right to write to a run file, held by one process at a time.
///
/// A `flock` on a file beside the run file: it vanishes with the process however that ends, and it never
/// touches the run file itself, whose own locks SQLite would lose if we closed it. Readers do not ask for it.
final class WriterLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of the run file at `path`, without waiting.
  ///
  /// - Throws: `StoreError.busy` while another one holds it.
  init(of path: String) throws(StoreError) {
    self.path = path + "-lock"
    while true {
      let descriptor = open(self.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw Self.error(errno, path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw code == EWOULDBLOCK ? StoreError.busy(path: path) : Self.error(code, path)
      }
      // The holder before us may have removed the file after we opened it; then our lock is worth nothing.
      if Self.isCurrent(descriptor, self.path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func isCurrent(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var current = stat()
    return fstat(descriptor, &held) == 0 && lstat(path, &current) == 0
      && held.st_ino == current.st_ino && held.st_dev == current.st_dev
  }

  private static func error(_ code: Int32, _ path: String) -> StoreError {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case ENOENT: .misplaced(path: path, reason: "its folder does not exist")
    case ENOTDIR: .misplaced(path: path, reason: "its folder is not a folder")
    case EACCES, EPERM, EROFS: .misplaced(path: path, reason: "its folder cannot be written to")
    default: .other(path: path, reason: "it cannot be locked: \(String(cString: strerror(code)))")
    }
  }
}
