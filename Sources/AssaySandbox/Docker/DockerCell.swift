internal import AssayCore

/// An open container.
struct DockerCell: SandboxCell {
  let engine: DockerEngine
  /// The container's name.
  let name: String
  let specification: SandboxSpecification
  /// The user of its programs.
  let owner: UInt32
  private let start = WorkspaceState()

  init(engine: DockerEngine, name: String, specification: SandboxSpecification, owner: UInt32) {
    self.engine = engine
    self.name = name
    self.specification = specification
    self.owner = owner
  }

  /// Seconds that Assay waits for a program longer than the supervisor lets it run.
  private static let graceSeconds = 45.0
  /// Bytes of a list of files, which the supervisor bounds too.
  private static let listBytes = 256 << 20

  /// Fills the workspace and remembers what it holds.
  func prepare() async throws(Interruption) {
    if !specification.layers.isEmpty {
      var block = BlockWriter()
      block.add(owner)
      block.add(specification.workspace)
      block.add(specification.layers.indices.map { "\(ContainerForm.layers)/\($0)" })
      _ = try await supervise(.fill, block, seconds: 600)
    }
    try await write(specification.files)
    start.remember(try await list())
  }

  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    let wall = Self.wallSeconds(command.wallSeconds ?? specification.limits.wallSeconds)
    let frames: [FrameReader.Frame]
    do throws(Interruption) {
      frames = try await supervise(
        .run, program(command, wallSeconds: wall), input: command.input, seconds: wall + Self.graceSeconds,
        limitBytes: 2 * specification.limits.outputBytes + (1 << 20))
    } catch .failed(let failure) {
      return SandboxRun(
        ending: .broke(reason: failure.reason), output: .init(bytes: [], isCut: false),
        errorOutput: .init(bytes: [], isCut: false), wallSeconds: 0)
    }
    return DockerRun.run(frames, limits: specification.limits)
  }

  /// A time that the supervisor can count; no number is none.
  private static func wallSeconds(_ wanted: Double) -> Double {
    wanted.isNaN ? 0 : min(max(0, wanted), 1_000_000)
  }

  /// What the supervisor is to run.
  private func program(_ command: SandboxCommand, wallSeconds: Double) -> BlockWriter {
    let limits = specification.limits
    var block = BlockWriter()
    // The container's own limit on processes is met first, because it is counted.
    for limit in [
      limits.cpuSeconds, limits.openFiles, limits.fileBytes, limits.processes + 8,
      limits.addressSpaceBytes ?? 0,
    ] {
      block.add(UInt64(clamping: limit))
    }
    block.add(UInt64(wallSeconds * 1_000_000))
    block.add(UInt64(clamping: limits.outputBytes))
    block.add(owner)
    block.add(absolute(command.folder ?? ""))
    let environment = self.environment(command)
    block.add(environment["PATH"] ?? "")
    block.add(command.arguments)
    block.add(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    return block
  }

  func write(_ files: [SandboxFile]) async throws(Interruption) {
    guard !files.isEmpty else { return }
    var block = BlockWriter()
    block.add(owner)
    block.add(specification.workspace)
    block.addCount(files.count)
    for file in files {
      block.add(absolute(file.path))
      block.add(file.isExecutable)
      block.add(file.bytes)
    }
    let made = try await supervise(.write, block, limitBytes: Self.listBytes)
    start.add(made.compactMap(WorkspaceState.Entry.init), below: specification.workspace)
  }

  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]? {
    var block = BlockWriter()
    block.add(UInt64(clamping: limit))
    block.add([absolute(path)])
    let frames = try await supervise(.read, block, limitBytes: min(max(0, limit), 1 << 40) + (1 << 20))
    guard frames.contains(where: { $0.kind == DockerRun.Kind.end }) else { return nil }
    return frames.filter { $0.kind == DockerRun.Kind.data }.flatMap(\.bytes)
  }

  func changes() async throws(Interruption) -> SandboxChanges {
    start.changes(until: try await list(), most: 10_000)
  }

  func trapped() async -> TrapRecords { TrapRecords() }

  private func list() async throws(Interruption) -> [WorkspaceState.Entry] {
    var block = BlockWriter()
    block.add(specification.workspace)
    let frames = try await supervise(.list, block, limitBytes: Self.listBytes)
    guard !frames.contains(where: { $0.kind == DockerRun.Kind.cut }) else {
      throw .failed(.sandboxUnavailable(reason: "the workspace holds more files than can be listed"))
    }
    return frames.compactMap(WorkspaceState.Entry.init)
  }

  private func environment(_ command: SandboxCommand) -> [String: String] {
    let base = [
      "HOME": specification.workspace, "LANG": "C.UTF-8",
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "TMPDIR": "/tmp",
    ]
    return base.merging(specification.environment) { $1 }.merging(command.environment) { $1 }
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path.isEmpty ? specification.workspace : "\(specification.workspace)/\(path)"
  }
}
