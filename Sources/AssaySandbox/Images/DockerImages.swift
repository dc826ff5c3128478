package import AssayCore
internal import AssayHTTP
internal import Foundation

/// Runs systems of others from their images in Docker or Podman, over the Engine API.
///
/// A system has no network, limits on memory, processes, processors and the size of a file, the engine's own filter of
/// system calls, and a layer of its own on the engine's disk, whose whole size nothing limits. It is removed with that
/// layer when its use ends; what a dead Assay left is removed by the next.
package struct DockerImages: ImageEngine {
  /// The engine and its version.
  package let identity: Tool
  private let engine: DockerEngine
  private let owner: [String: String]
  private let slots: Slots

  /// Connects to an engine, and removes what dead processes left in it.
  ///
  /// - Parameters:
  ///   - socket: The path of its socket.
  ///   - count: The most systems at once, at least 1.
  /// - Throws: `sandboxUnavailable` if there is no engine, it is too old or cannot limit what a system uses.
  package init(socket: String, count: Int) async throws(Interruption) {
    let engine = DockerEngine(socket: socket)
    let version = try await engine.get("/version", as: DockerEngine.Version.self)
    let info = try await engine.get("/info", as: DockerEngine.Info.self)
    guard info.MemoryLimit, info.PidsLimit else {
      throw .failed(
        .sandboxUnavailable(reason: "the container engine cannot limit memory and processes"))
    }
    self.engine = engine
    identity = Tool(name: version.isPodman ? "podman" : "docker", version: version.Version)
    owner = ProcessMark.own.map { [DockerLeftovers.label: $0.text] } ?? [:]
    slots = Slots(max(1, count))
    await DockerLeftovers(engine: engine).remove()
  }

  /// An image of this machine.
  package func find(_ name: String) async throws(Interruption) -> ImageFacts? {
    guard Self.isName(name) else { throw Self.noName(name) }
    return try await engine.find("/images/\(name)/json", as: DockerEngine.Image.self).map {
      ImageFacts(digest: $0.Id, bytes: $0.Size ?? 0)
    }
  }

  /// Fetches an image.
  package func pull(_ name: String) async throws(Interruption) {
    guard Self.isName(name) else { throw Self.noName(name) }
    let last = name.split(separator: "/").last ?? ""
    // Without a tag the engine would fetch all there are.
    let tagged = last.contains(":") || name.contains("@") ? name : "\(name):latest"
    let query = tagged.replacing(":", with: "%3A").replacing("/", with: "%2F").replacing("@", with: "%40")
    let path = "/images/create?fromImage=\(query)"
    let reply = try await engine.send("POST", path, [], limitBytes: 256 << 20, deadline: .seconds(4 * 3_600))
    let log = try DockerEngine.checked(reply, path)
    for line in log.split(separator: UInt8(ascii: "\n")) {
      if let fault = try? JSONDecoder().decode(PullFault.self, from: Data(line)) {
        throw .failed(
          .sandboxUnavailable(reason: "\(name) cannot be pulled: \(fault.error.printable(limit: 300))"))
      }
    }
  }

  /// A line of the engine's tale of a pull that says what went wrong.
  private struct PullFault: Decodable {
    var error: String
  }

  /// Whether a text can be an image's name: it becomes part of a path of the engine.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 400
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.utf8.allSatisfy { byte in
            byte.isASCIIAlphanumeric || "._-:@".utf8.contains(byte)
          }
      }
  }

  private static func noName(_ name: String) -> Interruption {
    .failed(.sandboxUnavailable(reason: "“\(name.printable(limit: 80))” is no name of an image"))
  }

  /// Waits for a turn, then starts a system for as long as `body` runs.
  package func open<Result: Sendable>(
    _ form: ImageForm, _ body: @Sendable (any ImageSystem) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    do {
      return try await slots.withSlot { try await start(form, body) }
    } catch let interruption as Interruption {
      throw interruption
    } catch {
      // Waiting throws nothing but this.
      throw .cancelled
    }
  }

  private func start<Result: Sendable>(
    _ form: ImageForm, _ body: @Sendable (any ImageSystem) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    guard !Task.isCancelled else { throw .cancelled }
    let name = "assay-\(UUID().uuidString.lowercased())"
    let system = DockerSystem(engine: engine, name: name, form: form)
    do throws(Interruption) {
      try await create(name, SystemForm(form, labels: owner))
      try await engine.call("POST", "/containers/\(name)/start")
      let result = try await body(system)
      await engine.remove("/containers/\(name)?force=1&v=1")
      return result
    } catch {
      await engine.remove("/containers/\(name)?force=1&v=1")
      throw error
    }
  }

  /// Never cut short: what is being made could not be removed yet.
  private func create(_ name: String, _ form: SystemForm) async throws(Interruption) {
    let engine = engine
    try await Task { () -> Swift.Result<Void, Interruption> in
      do throws(Interruption) {
        _ = try await engine.create("/containers/create?name=\(name)", form)
        return .success(())
      } catch {
        return .failure(error)
      }
    }.value.get()
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 32)
  }
}
