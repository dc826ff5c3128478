#if os(Linux)
import AssayCore
import AssayHTTP
import AssaySandbox
import Foundation
import Glibc
import Testing

/// The engine as the tests ask it, past the sandbox.
enum DockerAPI {
  static var socket: String { DockerSandbox.usualSockets[0] }

  static func send(_ method: String, _ path: String, _ body: [UInt8] = []) async throws -> HTTPReply {
    try await SocketExchange.send(method, socket: socket, path: "/v1.40" + path, body: body)
  }

  /// A container of the launcher that is held by its input.
  static func create(_ name: String, labels: [String: String]) async throws {
    let launcher = try #require(TestBench.launcher)
    let form: [String: Any] = [
      "Image": DockerBench.imageDigest, "Entrypoint": ["/.assay/launcher", "contained", "hold"],
      "OpenStdin": true, "StdinOnce": true, "Labels": labels,
      "HostConfig": [
        "AutoRemove": true, "Binds": ["\(launcher):/.assay/launcher:ro"], "NetworkMode": "none",
      ],
    ]
    let body = Array(try JSONSerialization.data(withJSONObject: form))
    let reply = try await send("POST", "/containers/create?name=\(name)", body)
    try #require(reply.status == 201)
  }

  private struct Container: Decodable {
    struct Mount: Decodable {
      var Source: String?
    }

    var Mounts: [Mount]
  }

  private struct Network: Decodable {
    var Name: String
    var Labels: [String: String]?
  }

  /// Whether a container is there, in whatever state, that shows a place of the host.
  static func hasContainer(mounting place: String) async throws -> Bool {
    let reply = try await send("GET", "/containers/json?all=1")
    return try JSONDecoder().decode([Container].self, from: Data(reply.body))
      .contains { $0.Mounts.contains { $0.Source == place } }
  }

  /// The networks of this process.
  static func networks() async throws -> [String] {
    let reply = try await send("GET", "/networks")
    return try JSONDecoder().decode([Network].self, from: Data(reply.body))
      .filter { $0.Labels?["assay.owner"]?.contains(" \(getpid()) ") ?? false }.map(\.Name)
  }
}

/// A socket that listens on all addresses of the host.
final class HostListener: Sendable {
  let port: UInt16
  private let descriptor: Int32

  private struct CannotListen: Error {}

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        bind(descriptor, general, size) == 0 && listen(descriptor, 4) == 0
          && getsockname(descriptor, general, &size) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard isBound else { throw CannotListen() }
  }

  deinit { close(descriptor) }

  /// Whether nobody came.
  var hasNoCaller: Bool { accept(descriptor, nil, nil) < 0 && errno == EAGAIN }

  /// The host's own addresses of IPv4.
  static func addresses() -> [String] {
    let table = (try? String(contentsOfFile: "/proc/net/fib_trie", encoding: .utf8)) ?? ""
    var found: Set<String> = []
    var last = ""
    for line in table.split(separator: "\n") {
      if line.contains("/32 host LOCAL") { found.insert(last) }
      if let place = line.range(of: "|-- ") { last = String(line[place.upperBound...]) }
    }
    return found.filter { !$0.hasPrefix("127.") }.sorted()
  }
}
#endif
