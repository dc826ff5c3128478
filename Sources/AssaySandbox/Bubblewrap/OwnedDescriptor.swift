#if os(Linux)
internal import CLaunch
import Glibc
import Synchronization

/// A file descriptor that is closed with its last owner, or before.
final class OwnedDescriptor: Sendable {
  private let slot: Atomic<Int32>

  /// The number; -1 for none.
  var number: Int32 { slot.load(ordering: .acquiring) }

  /// Takes over `number`.
  init(_ number: Int32) { slot = Atomic(number) }

  deinit { close() }

  /// Closes it now.
  func close() {
    let number = slot.exchange(-1, ordering: .acquiringAndReleasing)
    if number >= 0 { _ = Glibc.close(number) }
  }

  /// A file in memory that cannot be changed any more; `nil` when the machine is out of memory or descriptors.
  static func sealed(_ bytes: [UInt8]) -> OwnedDescriptor? {
    let number = bytes.withUnsafeBytes { claunch_sealed($0.baseAddress, $0.count) }
    return number < 0 ? nil : OwnedDescriptor(number)
  }

  /// The content of a file from its start, its first `limit` bytes; `nil` if it cannot be read.
  func content(limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(buffer.count, limit - bytes.count)
      let offset = off_t(bytes.count)
      let count = buffer.withUnsafeMutableBytes { pread(number, $0.baseAddress, wanted, offset) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes.append(contentsOf: buffer.prefix(count))
    }
    return bytes
  }
}

/// The words of an error number.
func errorText(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }
#endif
