package import AssayCore
internal import AssayHTTP
internal import Foundation

/// Runs programs in containers of Docker or Podman, over the Engine API.
///
/// One container for each cell, without a network unless it shares a private one, its root read-only and every other
/// place that can be written to in memory. A supervisor of ours is the only thing of the container's root that runs;
/// programs are an unprivileged user's, without capabilities, under a filter of system calls and limits. A container
/// lives no longer than Assay, which holds the other end of its input. What a cell is made of is checked before it is
/// opened: nothing is ever pulled or built on the way.
package struct DockerSandbox: Sandbox {
  /// The places in which the socket of an engine is looked for.
  package static let usualSockets = ["/var/run/docker.sock", "/run/podman/podman.sock"]

  /// The engine and its version.
  package let identity: Tool
  private let engine: DockerEngine
  private let version: DockerEngine.Version
  private let info: DockerEngine.Info
  private let launcher: String
  private let networks: SharedNetworks
  /// Whose containers and networks are ours.
  private let owner: [String: String]

  /// Connects to an engine, and removes what dead processes left in it.
  ///
  /// - Parameters:
  ///   - socket: The path of its socket.
  ///   - launcher: The path of `assay-launcher`, as the engine's machine sees it.
  /// - Throws: `sandboxUnavailable` if there is no engine or it is too old.
  package init(socket: String, launcher: String) async throws(Interruption) {
    let engine = DockerEngine(socket: socket)
    let version = try await engine.get("/version", as: DockerEngine.Version.self)
    self.engine = engine
    self.version = version
    self.launcher = launcher
    info = try await engine.get("/info", as: DockerEngine.Info.self)
    identity = Tool(name: version.isPodman ? "podman" : "docker", version: version.Version)
    owner = ProcessMark.own.map { [DockerLeftovers.label: $0.text] } ?? [:]
    networks = SharedNetworks(engine: engine, options: Self.isolation(version), labels: owner)
    await DockerLeftovers(engine: engine).remove()
  }

  /// The options of a network's driver with which the host has no address in the network.
  private static func isolation(_ version: DockerEngine.Version) -> [String: String] {
    let driver = "com.docker.network.bridge"
    guard version.speaks(48) else { return ["\(driver).inhibit_ipv4": "true"] }
    return ["\(driver).gateway_mode_ipv4": "isolated", "\(driver).gateway_mode_ipv6": "isolated"]
  }

  /// What this engine offers.
  package func abilities() async -> [SandboxAbility] {
    SandboxAbility.Kind.allCases.map { kind in
      switch kind {
      case .isolation, .layers, .images, .systemCallFilter: SandboxAbility(kind)
      case .memoryLimit:
        SandboxAbility(kind, lack: info.MemoryLimit ? nil : "the engine's kernel has no memory cgroup")
      case .processLimit:
        SandboxAbility(kind, lack: info.PidsLimit ? nil : "the engine's kernel has no pids cgroup")
      case .writableSystem: SandboxAbility(kind, lack: DockerCheck.systemLack)
      case .kernelFiles: SandboxAbility(kind, lack: DockerCheck.kernelLack)
      case .traps: SandboxAbility(kind, lack: DockerCheck.trapLack)
      }
    }
  }

  /// What a cell of this form lacks here.
  package func lack(for specification: SandboxSpecification) async -> Lack? {
    if let lack = formLack(specification) { return lack }
    do {
      _ = try await image(specification.root)
      return nil
    } catch .failed(let failure) {
      return Lack(.sandbox, failure.reason)
    } catch { return Lack(.sandbox, "stopped before the image was looked for") }
  }

  /// What is lacking before the image is looked for.
  private func formLack(_ specification: SandboxSpecification) -> Lack? {
    guard info.MemoryLimit, info.PidsLimit else {
      return Lack(.sandboxProperty, "the container engine cannot limit memory and processes")
    }
    if case .shared = specification.network, version.isPodman {
      return Lack(.sandboxProperty, "a private network of Podman's leads to the host; Docker's does not")
    }
    return DockerCheck(specification: specification).lack
  }

  /// Opens a container for as long as `body` runs.
  package func open<Result: Sendable>(
    _ specification: SandboxSpecification,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    guard !Task.isCancelled else { throw .cancelled }
    if let lack = formLack(specification) { throw .failed(.sandboxUnavailable(reason: lack.reason)) }
    let image = try await image(specification.root)
    guard case .shared(let network) = specification.network else {
      return try await open(specification, image, network: "none", body)
    }
    let id = try await networks.join(network)
    do throws(Interruption) {
      let result = try await open(specification, image, network: id, body)
      await networks.leave(network)
      return result
    } catch {
      await networks.leave(network)
      throw error
    }
  }

  /// Opens a container in a network, and removes it whatever comes.
  private func open<Result: Sendable>(
    _ specification: SandboxSpecification, _ image: String, network: String,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    let label = UUID().uuidString.lowercased()
    let user = Self.user(label)
    let form = ContainerForm(
      specification, image: image, launcher: launcher, network: network,
      labels: owner.merging(["assay.cell": label]) { $1 }, owner: user)
    let cell = DockerCell(
      engine: engine, name: "assay-\(label)", specification: specification, owner: user)
    do throws(Interruption) {
      let result = try await use(cell, form, body)
      await engine.remove("/containers/\(cell.name)?force=1&v=1")
      return result
    } catch {
      await engine.remove("/containers/\(cell.name)?force=1&v=1")
      throw error
    }
  }

  private func use<Result: Sendable>(
    _ cell: DockerCell, _ form: ContainerForm,
    _ body: @Sendable (any SandboxCell) async throws(Interruption) -> Result
  ) async throws(Interruption) -> Result {
    let (engine, name) = (engine, cell.name)
    // Never cut short: what is being made could not be removed yet.
    try await Task { () -> Swift.Result<Void, Interruption> in
      do throws(Interruption) {
        _ = try await engine.create("/containers/create?name=\(name)", form)
        return .success(())
      } catch {
        return .failure(error)
      }
    }.value.get()
    let stream = try await engine.hold(name)
    defer { stream.close() }
    try await engine.call("POST", "/containers/\(name)/start")
    try await cell.prepare()
    return try await body(cell)
  }

  /// A user of its own for each cell, because the kernel counts a user's processes over all containers; the odd ones
  /// are the supervisors'.
  private static func user(_ label: String) -> UInt32 {
    let number = Digest(of: Array(label.utf8)).leadingNumber % 200_000_000
    return 1_700_000_000 + 2 * UInt32(truncatingIfNeeded: number)
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
    guard let image = try await find(digest) else {
      throw .failed(
        .sandboxUnavailable(
          reason: "the image \(digest.prefix(19)) is not on this machine; pull or build it before the run"))
    }
    // They would be folders of the host's disk without a limit.
    guard image.Config?.Volumes?.isEmpty ?? true else {
      throw .failed(
        .sandboxUnavailable(
          reason: "the image \(digest.prefix(19)) declares volumes, which no limit would bind"))
    }
    return image.Id
  }

  /// An image by its own digest or that of where it came from.
  private func find(_ digest: String) async throws(Interruption) -> DockerEngine.Image? {
    if let image = try await engine.find("/images/\(digest)/json", as: DockerEngine.Image.self) {
      return image
    }
    let all = try await engine.get("/images/json?digests=1", as: [DockerEngine.ListedImage].self)
    guard let match = all.first(where: { $0.RepoDigests?.contains { $0.hasSuffix("@\(digest)") } ?? false })
    else { return nil }
    return try await engine.find("/images/\(match.Id)/json", as: DockerEngine.Image.self)
  }
}
