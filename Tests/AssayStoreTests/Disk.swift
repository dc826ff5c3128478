import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A small disk of its own, for tests of what happens when it is full.
final class Disk: Sendable {
  let path: String

  #if canImport(Glibc)
  static let canMount: Bool = {
    guard geteuid() == 0, let disk = try? Disk(megabytes: 1) else { return false }
    disk.unmount()
    return true
  }()

  init(megabytes: Int) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("assay-disk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try mount(0, "size=\(megabytes)m")
  }

  func grow(megabytes: Int) throws { try mount(UInt(MS_REMOUNT), "size=\(megabytes)m") }

  func makeReadOnly() throws { try mount(UInt(MS_REMOUNT | MS_RDONLY), "") }

  func unmount() {
    umount2(path, Int32(MNT_DETACH))
    try? FileManager.default.removeItem(atPath: path)
  }

  private func mount(_ flags: UInt, _ options: String) throws {
    guard Glibc.mount("tmpfs", path, "tmpfs", flags, options) == 0 else {
      let code = errno
      try? FileManager.default.removeItem(atPath: path)
      throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
    }
  }
  #else
  static let canMount = false
  init(megabytes: Int) throws { throw POSIXError(.ENOTSUP) }
  func grow(megabytes: Int) throws {}
  func makeReadOnly() throws {}
  func unmount() {}
  #endif
}
