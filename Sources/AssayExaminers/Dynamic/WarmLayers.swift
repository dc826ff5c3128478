package import AssayCore
internal import Foundation

/// Something that a tool chain makes once and every check uses.
package enum WarmLayer: String, Sendable, Hashable, CaseIterable {
  /// The compiled standard library of Go.
  case goBuildCache = "go"
  /// What calls answers in Java, compiled, and the compiler's own classes as the JVM shares them.
  case javaTools = "java"
  /// An empty cluster of PostgreSQL.
  case postgresCluster = "postgresql"

  /// Where it is seen in a sandbox.
  package var inside: String { "/assay/warm/\(rawValue)" }
}

/// Prepares warm layers in a sandbox and keeps them in a folder, by the version of what made them.
///
/// A layer that cannot be prepared is left out: checks are slower without it and come to the same.
package actor WarmLayers {
  private let folder: String
  private let frame: ExecutionFrame
  private let tools: any ToolRunner
  private var made: [WarmLayer: Task<String?, Never>] = [:]

  private static let archive = "warm.tar"
  private static let archiveLimit = 1 << 30

  /// Creates the keeper of a cache.
  ///
  /// - Parameters:
  ///   - folder: Where layers are kept, made if need be; nobody else may write to it.
  ///   - frame: The frame, which knows how layers are made.
  ///   - tools: Runs `tar`.
  package init(folder: String, frame: ExecutionFrame, tools: any ToolRunner) {
    self.folder = folder
    self.frame = frame
    self.tools = tools
  }

  /// Where a layer is, preparing it first if nobody has.
  ///
  /// - Parameters:
  ///   - layer: The layer.
  ///   - sandbox: Where it is prepared.
  /// - Returns: Its mount; `nil` if it cannot be had.
  package func mount(
    _ layer: WarmLayer, in sandbox: any Sandbox
  ) async -> SandboxSpecification.Mount? {
    let task = made[layer] ?? Task { await self.find(layer, in: sandbox) }
    made[layer] = task
    guard let path = await task.value else {
      made[layer] = nil
      return nil
    }
    return SandboxSpecification.Mount(host: path, inside: layer.inside)
  }

  private func find(_ layer: WarmLayer, in sandbox: any Sandbox) async -> String? {
    do throws(Interruption) {
      return try await sandbox.open(specification) { cell throws(Interruption) in
        let version = try await self.make(layer, "version", in: cell)
        guard version.ending == .exited(status: 0), !version.output.bytes.isEmpty else { return nil }
        let path = self.path(layer, version: version.output.bytes)
        if FileManager.default.fileExists(atPath: path) { return path }
        guard case .exited(status: 0) = try await self.make(layer, "make", in: cell).ending,
          let archive = try await cell.read(Self.archive, limit: Self.archiveLimit)
        else { return nil }
        return try await self.keep(archive, as: path)
      }
    } catch {
      return nil
    }
  }

  private nonisolated var specification: SandboxSpecification {
    SandboxSpecification(
      mounts: [frame.mount],
      limits: SandboxLimits(
        cpuSeconds: 300, wallSeconds: 300, memoryBytes: 3 << 30, processes: 256, openFiles: 1_024,
        fileBytes: Self.archiveLimit, workspaceBytes: 1 << 30))
  }

  private nonisolated func make(
    _ layer: WarmLayer, _ step: String, in cell: any SandboxCell
  ) async throws(Interruption) -> SandboxRun {
    try await cell.run(
      SandboxCommand([
        "python3", "-I", "-B", "\(ExecutionFrame.inside)/warm.py", layer.rawValue, step, Self.archive,
      ]))
  }

  private nonisolated func path(_ layer: WarmLayer, version: [UInt8]) -> String {
    // The number goes up when `warm.py` makes a layer in another way.
    var digester = FieldDigester(domain: "assay.warm.1")
    digester.add(layer.rawValue)
    digester.add(version)
    return "\(folder)/\(layer.rawValue)-\(digester.finish().short)"
  }

  /// Unpacks beside the place and moves it there, so that a half layer is never seen.
  private nonisolated func keep(_ archive: [UInt8], as path: String) async throws(Interruption) -> String? {
    let files = FileManager.default
    let draft = "\(path).\(UUID().uuidString)"
    defer { try? files.removeItem(atPath: draft) }
    do {
      try files.createDirectory(atPath: "\(draft)/content", withIntermediateDirectories: true)
      try Data(archive).write(to: URL(fileURLWithPath: "\(draft)/archive"))
    } catch {
      return nil
    }
    let result = try await tools.run(
      ToolInvocation(
        program: "tar",
        arguments: [
          "-xf", "\(draft)/archive", "-C", "\(draft)/content", "--no-same-owner", "--no-same-permissions",
        ], deadlineSeconds: 120))
    guard result.status == 0 else { return nil }
    // Another process may have been faster; its layer is as good.
    try? files.moveItem(atPath: "\(draft)/content", toPath: path)
    return files.fileExists(atPath: path) ? path : nil
  }
}
