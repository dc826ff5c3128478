internal import AssayCore

/// An open container.
struct DockerCell: SandboxCell {
  let engine: DockerEngine
  let id: String
  let specification: SandboxSpecification
  /// The user of its programs.
  let owner: UInt32
  private let start = WorkspaceState()

  init(engine: DockerEngine, id: String, specification: SandboxSpecification, owner: UInt32) {
    self.engine = engine
    self.id = id
    self.specification = specification
    self.owner = owner
  }

  /// Fills the workspace and remembers what it holds.
  func prepare() async throws(Interruption) {
    if !specification.layers.isEmpty {
      var block = BlockWriter()
      block.add(owner)
      block.add(specification.workspace)
      block.add(specification.layers.indices.map { "\(ContainerForm.layers)/\($0)" })
      _ = try await supervise("fill", block, input: [])
    }
    try await write(specification.files)
    start.remember(try await list())
  }

  func run(_ command: SandboxCommand) async throws(Interruption) -> SandboxRun {
    let limits = specification.limits
    let wall = command.wallSeconds ?? limits.wallSeconds
    // The container's own limit is met first, because it is counted; where it would be too low, this one holds.
    let isBelow = limits.processes + 2 < ContainerForm.leastProcesses
    let processes = isBelow ? limits.processes : limits.processes + 8
    var block = BlockWriter()
    for limit in [
      limits.cpuSeconds, limits.openFiles, limits.fileBytes, processes,
      limits.addressSpaceBytes ?? 0,
    ] {
      block.add(UInt64(clamping: limit))
    }
    block.add(UInt64(max(0, wall) * 1_000_000))
    block.add(UInt64(clamping: limits.outputBytes))
    block.add(owner)
    block.add(absolute(command.folder ?? ""))
    let environment = self.environment(command)
    block.add(environment["PATH"] ?? "")
    block.add(command.arguments)
    block.add(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    let frames: [FrameReader.Frame]
    do throws(Interruption) {
      frames = try await supervise("run", block, input: command.input)
    } catch .failed(let failure) {
      return SandboxRun(
        ending: .broke(reason: failure.reason), output: .init(bytes: [], isCut: false),
        errorOutput: .init(bytes: [], isCut: false), wallSeconds: 0)
    }
    return DockerRun.run(frames, limits: limits)
  }

  func write(_ files: [SandboxFile]) async throws(Interruption) {
    guard !files.isEmpty else { return }
    var block = BlockWriter()
    block.add(owner)
    block.addCount(files.count)
    for file in files {
      block.add(absolute(file.path))
      block.add(file.isExecutable)
      block.add(file.bytes)
    }
    _ = try await supervise("write", block, input: [])
  }

  func read(_ path: String, limit: Int) async throws(Interruption) -> [UInt8]? {
    try await read([path], limit: limit).first ?? nil
  }

  /// The contents of files, all in one go; `nil` where there is no regular file.
  private func read(_ paths: [String], limit: Int) async throws(Interruption) -> [[UInt8]?] {
    var block = BlockWriter()
    block.add(UInt64(clamping: limit))
    block.add(paths.map(absolute))
    var files: [[UInt8]?] = []
    var bytes: [UInt8] = []
    for frame in try await supervise("read", block, input: []) {
      switch frame.kind {
      case DockerRun.Kind.data: bytes += frame.bytes
      case DockerRun.Kind.end:
        files.append(bytes)
        bytes = []
      case DockerRun.Kind.absent: files.append(nil)
      default: continue
      }
    }
    return files
  }

  func changes() async throws(Interruption) -> SandboxChanges {
    let limit = 10_000
    var found = start.changes(until: try await list())
    if specification.isSystemWritable { found += try await systemChanges() }
    let isCut = found.count > limit
    // What is gone or changed first, because a program can make files without end to hide it behind.
    let weighed = found.filter { $0.kind != .created } + found.filter { $0.kind == .created }
    found = weighed.prefix(limit).sorted { $0.path < $1.path }
    let living = found.indices.filter { found[$0].kind != .deleted }
    let contents = try await read(living.map { found[$0].path }, limit: specification.limits.fileBytes)
    for (index, content) in zip(living, contents) { found[index].digest = content.map { Digest(of: $0) } }
    return SandboxChanges(entries: found, isCut: isCut)
  }

  func trapped() async -> TrapRecords { TrapRecords() }

  /// Changes of the container's root; the workspace and `/tmp` are not part of it.
  private func systemChanges() async throws(Interruption) -> [SandboxChange] {
    let changes = try await engine.find("/containers/\(id)/changes", as: [DockerEngine.Change].self) ?? []
    let own = ["/.assay", specification.workspace]
    return changes.compactMap { change in
      guard !own.contains(where: { change.Path == $0 || change.Path.hasPrefix($0 + "/") }) else { return nil }
      let kind: SandboxChange.Kind = change.Kind == 1 ? .created : change.Kind == 2 ? .deleted : .modified
      return SandboxChange(path: change.Path, kind: kind, digest: nil)
    }
  }

  private func list() async throws(Interruption) -> [WorkspaceState.Entry] {
    var block = BlockWriter()
    block.add(specification.workspace)
    return try await supervise("list", block, input: []).compactMap(WorkspaceState.Entry.init)
  }

  private func environment(_ command: SandboxCommand) -> [String: String] {
    let base = [
      "HOME": specification.isSystemWritable ? "/root" : specification.workspace, "LANG": "C.UTF-8",
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "TMPDIR": "/tmp",
    ]
    return base.merging(specification.environment) { $1 }.merging(command.environment) { $1 }
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path.isEmpty ? specification.workspace : "\(specification.workspace)/\(path)"
  }

  /// Has the supervisor do something inside and returns its frames.
  ///
  /// - Throws: `sandboxUnavailable` if it fails, or ends before it said so.
  private func supervise(
    _ role: String, _ block: BlockWriter, input: [UInt8]
  ) async throws(Interruption) -> [FrameReader.Frame] {
    let form = ExecForm(Cmd: [ContainerForm.launcher, "contained", role])
    let exec = try await engine.create("/containers/\(id)/exec", form)
    var opening = BlockWriter()
    opening.add(UInt64(block.bytes.count))
    let collector = FrameCollector(limitBytes: specification.limits.outputBytes * 2 + (256 << 20))
    try await engine.stream("/exec/\(exec)/start", ExecStart(), input: opening.bytes + block.bytes + input) {
      collector.add($0)
    }
    let (frames, complaints) = collector.result
    if let failure = frames.first(where: { $0.kind == DockerRun.Kind.failure }) {
      throw .failed(
        .sandboxUnavailable(reason: String(decoding: failure.bytes, as: UTF8.self).printable(limit: 300)))
    }
    let ends: Set<UInt8> = [DockerRun.Kind.ending, DockerRun.Kind.done, DockerRun.Kind.absent]
    guard frames.contains(where: { ends.contains($0.kind) }) else {
      let said = String(decoding: complaints, as: UTF8.self).printable(limit: 300)
      throw .failed(.sandboxUnavailable(reason: "the supervisor in the container ended early: \(said)"))
    }
    return frames
  }
}
