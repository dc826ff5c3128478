#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A socket on the host's loopback that never answers.
public final class LoopbackSocket: Sendable {
  /// The port.
  public let port: UInt16
  private let descriptor: Int32

  private struct CannotListen: Error {}

  /// Takes a free port.
  ///
  /// - Parameter isListening: Whether connections are accepted; otherwise they are refused, and nobody else gets the
  ///   port.
  /// - Throws: If there is no port.
  public init(isListening: Bool = true) throws {
    #if os(Linux)
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #else
    let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    self.descriptor = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        bind(descriptor, general, size) == 0 && (!isListening || listen(descriptor, 4) == 0)
          && getsockname(descriptor, general, &size) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard isBound else { throw CannotListen() }
  }

  deinit { close(descriptor) }
}
