internal import AssayCore
internal import AssayHTTP
internal import Foundation

/// A container engine behind its socket: Docker, or Podman in its Docker form (Engine API 1.40 or newer).
struct DockerEngine: Sendable {
  /// The path of its socket.
  let socket: String

  /// What `GET /version` tells.
  struct Version: Decodable, Sendable {
    var Version: String
    var ApiVersion: String
    var Components: [Component]?

    struct Component: Decodable, Sendable {
      var Name: String
    }

    /// Whether it is Podman that answers.
    var isPodman: Bool { Components?.contains { $0.Name.hasPrefix("Podman") } ?? false }

    /// Whether the engine speaks at least this version of 1.x.
    func speaks(_ minor: Int) -> Bool {
      let parts = ApiVersion.split(separator: ".").map { Int($0) ?? 0 }
      return parts.count == 2 && (parts[0] > 1 || (parts[0] == 1 && parts[1] >= minor))
    }
  }

  /// What of `GET /info` matters.
  struct Info: Decodable, Sendable {
    var MemoryLimit: Bool
    var PidsLimit: Bool
    var SecurityOptions: [String]?
  }

  /// What of `GET /images/{name}/json` matters.
  struct Image: Decodable, Sendable {
    var Id: String
    var Config: Settings?
    /// Bytes on the disk.
    var Size: Int?

    struct Settings: Decodable, Sendable {
      var Volumes: [String: Empty]?
    }

    struct Empty: Decodable, Sendable {}
  }

  /// An image as `GET /images/json` lists it.
  struct ListedImage: Decodable, Sendable {
    var Id: String
    var RepoDigests: [String]?
  }

  /// The answer to what creates something.
  struct Created: Decodable, Sendable {
    var Id: String
  }

  /// A container or network as the lists tell of it.
  struct Labelled: Decodable, Sendable {
    var Id: String
    var Labels: [String: String]?
  }

  private struct Problem: Decodable {
    var message: String
  }

  /// Asks for something.
  func get<Answer: Decodable>(_ path: String, as type: Answer.Type) async throws(Interruption) -> Answer {
    try Self.decode(try await call("GET", path), type, path)
  }

  /// Asks for something whose absence is an answer.
  func find<Answer: Decodable>(_ path: String, as type: Answer.Type) async throws(Interruption) -> Answer? {
    let reply = try await send("GET", path, [])
    if reply.status == 404 { return nil }
    return try Self.decode(try Self.checked(reply, path), type, path)
  }

  /// Creates something.
  func create(_ path: String, _ body: some Encodable) async throws(Interruption) -> String {
    let reply = try await call("POST", path, try Self.encode(body))
    return try Self.decode(reply, Created.self, path).Id
  }

  /// Does something that answers nothing.
  @discardableResult
  func call(_ method: String, _ path: String, _ body: [UInt8] = []) async throws(Interruption) -> [UInt8] {
    try Self.checked(try await send(method, path, body), path)
  }

  /// Removes something and waits until it is gone, also in a cancelled task.
  ///
  /// The engine refuses while it is still taking the thing away itself, or what uses it. What stays in spite of all is
  /// met again by `DockerLeftovers`.
  func remove(_ path: String) async {
    await Task {
      for _ in 0..<40 {
        let status = try? await send("DELETE", path, []).status
        if status == 204 || status == 404 { return }
        try? await Task.sleep(for: .milliseconds(250))
      }
    }.value
  }

  /// Kills everything in a container, also in a cancelled task; returns when it is dead.
  func kill(_ container: String) async {
    // The engine waits for the end of what it kills. Where it fails, the container ends with its stream.
    await Task { _ = try? await call("POST", "/containers/\(container)/kill") }.value
  }

  /// Opens a stream in both directions.
  func stream(
    _ path: String, _ body: some Encodable, input: [UInt8], deadline: Duration,
    receive: @escaping @Sendable (ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) {
    try await DuplexExchange.run(
      socket: socket, path: "/v1.40" + path, body: try Self.encode(body), input: input, deadline: deadline,
      receive: receive)
  }

  /// Holds the other end of a container's input: the container ends when it is closed, and with this process.
  func hold(_ container: String) async throws(Interruption) -> HeldStream {
    try await DuplexExchange.hold(
      socket: socket, path: "/v1.40/containers/\(container)/attach?stream=1&stdin=1",
      deadline: .seconds(120))
  }

  /// The JSON of a value, its keys in order.
  static func encode(_ value: some Encodable) throws(Interruption) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return Array(try encoder.encode(value))
    } catch { throw .failed(.sandboxUnavailable(reason: "a request to the engine cannot be written")) }
  }

  /// Sends a request and returns the reply, whatever its status.
  func send(
    _ method: String, _ path: String, _ body: [UInt8], limitBytes: Int = 16 << 20,
    deadline: Duration = .seconds(120)
  ) async throws(Interruption) -> HTTPReply {
    try await SocketExchange.send(
      method, socket: socket, path: "/v1.40" + path, body: body, limitBytes: limitBytes, deadline: deadline)
  }

  /// The body of a reply that says that it was done.
  static func checked(_ reply: HTTPReply, _ path: String) throws(Interruption) -> [UInt8] {
    // 304: it is in the wished state already.
    if (200..<300).contains(reply.status) || reply.status == 304 { return reply.body }
    let said = (try? JSONDecoder().decode(Problem.self, from: Data(reply.body)))?.message
    throw .failed(
      .sandboxUnavailable(
        reason:
          "the container engine answers \(path.prefix(60)) with \(reply.status): \(said?.printable(limit: 300) ?? "")"
      ))
  }

  private static func decode<Answer: Decodable>(
    _ body: [UInt8], _ type: Answer.Type, _ path: String
  ) throws(Interruption) -> Answer {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw .failed(
        .sandboxUnavailable(reason: "the container engine's answer to \(path.prefix(60)) cannot be read"))
    }
  }
}
