#if os(Linux)
import FoundationEssentials
import Glibc

/// The prepared `/etc`, `/root` and `/var` of a process's sandboxes, and what hides secrets in `/usr`.
///
/// Made once, and never written to again: every cell has layers of its own above it.
final class BaseFolder: Sendable {
  /// Where it lies.
  let path: String
  private let lock: FolderLock
  /// Files and bytes that were copied from the host.
  let copied: (files: Int, bytes: Int)

  private static let prefix = "assay-base."

  /// Makes the folder.
  ///
  /// - Parameters:
  ///   - scratch: A folder for temporary files.
  ///   - authority: Certificates that programs are to trust beside the usual ones.
  /// - Throws: `CellError` if it cannot be made.
  init(in scratch: String, authority: [UInt8]?) throws(CellError) {
    Self.sweep(scratch)
    let (path, lock) = try Self.makeMarked(in: scratch)
    self.path = path
    self.lock = lock
    var copier = PlainCopier(left: BaseText.secret)
    do throws(CellError) {
      for folder in BaseText.folders { try Self.makeFolders("\(path)/\(folder)") }
      for name in BaseText.copied {
        try Self.makeFolders(parent(of: "\(path)/etc/\(name)"))
        copier.copy("/etc/\(name)", to: "\(path)/etc/\(name)")
      }
      for file in BaseText.files {
        try Self.write(Array(file.text.utf8), to: "\(path)/\(file.path)", file.mode)
      }
      for link in BaseText.links { _ = symlink(link.target, "\(path)/\(link.path)") }
      if let authority { try Self.trust(authority, in: path) }
    } catch {
      Self.remove(path)
      throw error
    }
    copied = (copier.files, copier.bytes)
  }

  deinit { Self.remove(path) }

  /// Makes a folder that nobody else takes for a dead process's.
  private static func makeMarked(in scratch: String) throws(CellError) -> (String, FolderLock) {
    for _ in 0..<3 {
      var template = Array("\(scratch)/\(prefix)\(getpid()).XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else {
        throw CellError(reason: "make a folder in \(scratch): \(errorText())")
      }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let lock = FolderLock(path), lock.holds(path) { return (path, lock) }
      remove(path)
    }
    throw CellError(reason: "lock a folder in \(scratch): \(errorText())")
  }

  private static func makeFolders(_ path: String) throws(CellError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    } catch {
      throw CellError(reason: "make \(path): \(error)")
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, _ mode: UInt32) throws(CellError) {
    unlink(path)
    let file = OwnedDescriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
    guard file.number >= 0, Glibc.write(file.number, bytes, bytes.count) == bytes.count,
      fchmod(file.number, mode) == 0
    else { throw CellError(reason: "write \(path): \(errorText())") }
  }

  /// Adds certificates to the bundles in which programs look.
  private static func trust(_ authority: [UInt8], in path: String) throws(CellError) {
    for bundle in ["etc/ssl/certs/ca-certificates.crt", "etc/pki/tls/certs/ca-bundle.crt"] {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(bundle)") else { continue }
      try write(Array(data) + authority, to: "\(path)/\(bundle)", 0o644)
    }
    try write(authority, to: "\(path)/etc/ssl/certs/assay-traps.pem", 0o644)
  }

  /// Adds the folders that hide what of `/usr` and `/opt` only the superuser may read.
  ///
  /// Where files of the superuser appear as the cell's own, these would be readable otherwise.
  ///
  /// - Throws: `CellError` if they cannot be made.
  func addMasks(for trees: [String]) throws(CellError) {
    for tree in trees {
      let mask = "\(path)/mask/\(tree)"
      try Self.makeFolders(mask)
      for name in PlainCopier.unreadable(below: "/\(tree)") {
        try Self.makeFolders(parent(of: "\(mask)/\(name)"))
        // How an overlay notes that something is not there.
        guard mknod("\(mask)/\(name)", S_IFCHR, 0) == 0 else {
          throw CellError(reason: "hide /\(tree)/\(name): \(errorText())")
        }
      }
    }
  }

  /// Removes what dead processes left.
  private static func sweep(_ scratch: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: scratch)) ?? []
    for name in names where name.hasPrefix(prefix) {
      var status = stat()
      guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "." }),
        kill(process, 0) != 0, errno == ESRCH, lstat("\(scratch)/\(name)", &status) == 0,
        status.st_uid == geteuid(), status.st_mode & S_IFMT == S_IFDIR,
        let lock = FolderLock("\(scratch)/\(name)")
      else { continue }
      defer { lock.close() }
      remove("\(scratch)/\(name)")
    }
  }

  private static func remove(_ path: String) {
    // What cannot be removed is found by the next process.
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// The folder in which `path` lies.
private func parent(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
#endif
