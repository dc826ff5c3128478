package import AssayCore
internal import Foundation

/// Runs programs in containers of Docker or Podman, over the Engine API.
///
/// One container for each cell, without a network unless it shares a private one, with every capability dropped, under a
/// filter of system calls and limits. A supervisor of ours is the only thing of the container's root that
/// runs; programs are an unprivileged user's. What a cell is made of is checked before it is opened: nothing is ever
/// pulled or built on the way.
package struct DockerSandbox: Sandbox {
  /// The places in which the socket of an engine is looked for.
  package static let usualSockets = ["/var/run/docker.sock", "/run/podman/podman.sock"]

  /// The engine and its version.
  package let identity: Tool
  private let engine: DockerEngine
  private let launcher: String
  private let info: DockerEngine.Info

  /// Connects to an engine.
  ///
  /// - Parameters:
  ///   - socket: The path of its socket.
  ///   - launcher: The path of `assay-launcher`, as the engine's machine sees it.
  /// - Throws: `sandboxUnavailable` if there is no engine or it is too old.
  package init(socket: String, launcher: String) async throws(Interruption) {
    let engine = DockerEngine(socket: socket)
    let version = try await engine.get("/version", as: DockerEngine.Version.self)
    self.engine = engine
    self.launcher = launcher
    info = try await engine.get("/info", as: DockerEngine.Info.self)
    identity = Tool(name: "docker", version: version.Version)
  }

  /// What this engine offers.
  package func abilities() async -> [SandboxAbility] {
    SandboxAbility.Kind.allCases.map { kind in
      switch kind {
      case .isolation, .layers, .writableSystem, .images, .systemCallFilter: SandboxAbility(kind)
      case .memoryLimit:
        SandboxAbility(kind, lack: info.MemoryLimit ? nil : "the engine's kernel has no memory cgroup")
      case .processLimit:
        SandboxAbility(kind, lack: info.PidsLimit ? nil : "the engine's kernel has no pids cgroup")
      case .traps: SandboxAbility(kind, lack: Self.trapLack)
      }
    }
  }

  private static let trapLack = "containers have no traps; cases that need them run in bubblewrap"

  /// What a cell of this form lacks here.
  package func lack(for specification: SandboxSpecification) async -> Lack? {
    guard info.MemoryLimit, info.PidsLimit else {
      return Lack(.sandboxProperty, "the container engine cannot limit memory and processes")
    }
    if case .trapped = specification.network { return Lack(.sandboxProperty, Self.trapLack) }
    do {
      _ = try await image(specification.root)
      return nil
    } catch .failed(let failure) {
      return Lack(.sandbox, failure.reason)
    } catch { return Lack(.sandbox, "stopped before the image was looked for") }
  }

  /// Opens a container for as long as `body` runs.
  package func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    if let lack = await lack(for: specification) {
      throw .failed(.sandboxUnavailable(reason: lack.reason))
    }
    let image = try await image(specification.root)
    let network = try await network(specification.network)
    let label = UUID().uuidString.lowercased()
    // A user of its own for each cell, because the kernel counts a user's processes over all containers.
    let number = UInt32(truncatingIfNeeded: Digest(of: Array(label.utf8)).leadingNumber % 200_000_000)
    let owner: UInt32 = specification.isSystemWritable ? 0 : 1_700_000_000 + number
    let form = ContainerForm(
      specification, image: image, launcher: launcher, network: network, label: label, owner: owner)
    let id = try await engine.create("/containers/create?name=assay-\(label)", form)
    do throws(Interruption) {
      try await engine.call("POST", "/containers/\(id)/start")
      let cell = DockerCell(engine: engine, id: id, specification: specification, owner: owner)
      try await cell.prepare()
      let result = try await body(cell)
      await remove(id, network: network)
      return result
    } catch {
      await remove(id, network: network)
      throw error
    }
  }

  /// Removes a container, whatever runs in it, also in a cancelled task; and a shared network with its last container.
  private func remove(_ id: String, network: String) async {
    let engine = engine
    // Shielded: a container that stays behind would run on.
    await Task {
      _ = try? await engine.call("DELETE", "/containers/\(id)?force=1&v=1")
      if network.hasPrefix(Self.networkPrefix) {
        // Refused while others are in it.
        _ = try? await engine.call("DELETE", "/networks/\(network)")
      }
    }.value
  }

  private static let networkPrefix = "assay-"

  private func network(_ network: SandboxSpecification.Network) async throws(Interruption) -> String {
    switch network {
    case .isolated, .trapped: return "none"
    case .shared(let name):
      // Named by its digest, so that no name of a user is ever an address of the engine.
      let id = Self.networkPrefix + Digest(of: Array(name.utf8)).short
      if try await engine.find("/networks/\(id)", as: DockerEngine.Created.self) == nil {
        do throws(Interruption) {
          _ = try await engine.create("/networks/create", NetworkForm(Name: id, Labels: ["assay": "1"]))
        } catch {
          // Another cell may have made it meanwhile.
          guard try await engine.find("/networks/\(id)", as: DockerEngine.Created.self) != nil else {
            throw error
          }
        }
      }
      return id
    }
  }

  /// The engine's own name of an image.
  private func image(_ root: SandboxSpecification.Root) async throws(Interruption) -> String {
    guard case .image(let digest) = root else {
      throw .failed(
        .sandboxUnavailable(reason: "containers need an image; the host's root runs in bubblewrap"))
    }
    let digits = digest.dropFirst(7)
    guard digest.hasPrefix("sha256:"), Digest(hex: String(digits)) != nil else {
      throw .failed(
        .sandboxUnavailable(
          reason: "an image is named by its digest, this is “\(digest.printable(limit: 80))”"))
    }
    if let image = try await engine.find("/images/\(digest)/json", as: DockerEngine.Image.self) {
      return image.Id
    }
    let all = try await engine.get("/images/json?digests=1", as: [DockerEngine.ListedImage].self)
    let match = all.first { $0.RepoDigests?.contains { $0.hasSuffix("@\(digest)") } ?? false }
    if let match { return match.Id }
    throw .failed(
      .sandboxUnavailable(
        reason: "the image \(digest.prefix(19)) is not on this machine; pull or build it before the run"))
  }
}
