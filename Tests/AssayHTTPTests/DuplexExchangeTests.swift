#if os(Linux)
import AssayCore
import AssayHTTP
import Foundation
import Glibc
import Testing

/// A socket file at which nobody ever answers.
private final class SilentSocket: Sendable {
  let path = NSTemporaryDirectory() + "assay-silent-" + UUID().uuidString
  private let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)

  /// Connections are taken by the kernel only if it listens.
  init(isListening: Bool) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < 100)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    try #require(isBound && (!isListening || listen(descriptor, 4) == 0))
  }

  deinit {
    close(descriptor)
    unlink(path)
  }
}

@Suite(.timeLimit(.minutes(1))) struct DuplexExchangeTests {
  private func run(_ path: String, _ deadline: Duration = .seconds(50)) async throws(Interruption) {
    try await DuplexExchange.run(
      socket: path, path: "/x", body: [], input: [], deadline: deadline, receive: { _ in })
  }

  @Test("a socket at which nobody listens is a failure", arguments: [true, false])
  func unreachable(isThere: Bool) async throws {
    let silent = try SilentSocket(isListening: false)
    let path = isThere ? silent.path : silent.path + "-not"
    await #expect {
      try await run(path)
    } throws: { error in
      if case .failed(.connectionFailed) = error as? Interruption { true } else { false }
    }
    await #expect {
      _ = try await SocketExchange.send("GET", socket: path, path: "/x")
    } throws: { error in
      if case .failed(.connectionFailed) = error as? Interruption { true } else { false }
    }
  }

  @Test func endsAtItsDeadline() async throws {
    let silent = try SilentSocket(isListening: true)
    let expected = Interruption.failed(.deadlineExceeded(.total, seconds: 1))
    await #expect(throws: expected) { try await run(silent.path, .seconds(1)) }
    await #expect(throws: expected) {
      _ = try await DuplexExchange.hold(socket: silent.path, path: "/x", deadline: .seconds(1))
    }
  }

  @Test func endsOnCancellation() async throws {
    let silent = try SilentSocket(isListening: true)
    let running = Task { try await run(silent.path) }
    try await Task.sleep(for: .milliseconds(100))
    running.cancel()
    await #expect(throws: Interruption.cancelled) { try await running.value }
  }
}
#endif
