internal import AssayCore

extension DockerCell {
  /// What the launcher can be asked to do inside.
  enum Role: String {
    case fill
    case list
    case read
    case run
    case write
  }

  /// Has the supervisor do something inside and returns its frames.
  ///
  /// Where it is not known whether the supervisor came to its end, the container is killed: nothing runs on that nobody
  /// watches.
  ///
  /// - Parameters:
  ///   - role: What to do.
  ///   - block: What with.
  ///   - input: What a program reads.
  ///   - seconds: The time for all of it.
  ///   - limitBytes: The most that it may tell.
  /// - Returns: What it told.
  /// - Throws: `cancelled`, or `sandboxUnavailable` if it fails, takes too long or ends before it said so.
  func supervise(
    _ role: Role, _ block: BlockWriter, input: [UInt8] = [], seconds: Double = 120,
    limitBytes: Int = 1 << 20
  ) async throws(Interruption) -> [FrameReader.Frame] {
    let form = ExecForm(Cmd: [ContainerForm.launcher, "contained", role.rawValue])
    let exec = try await engine.create("/containers/\(name)/exec", form)
    var opening = BlockWriter()
    opening.add(UInt64(block.bytes.count))
    let frames: [FrameReader.Frame]
    do throws(Interruption) {
      frames = try await told(
        by: exec, opening.bytes + block.bytes + input, seconds: seconds, limitBytes: limitBytes)
      // Its program may still be there.
      if role == .run { try Self.check(frames) }
    } catch {
      await engine.kill(name)
      throw Self.inWords(error)
    }
    try Self.check(frames)
    return frames
  }

  /// Starts the supervisor and waits until it has ended.
  private func told(
    by exec: String, _ input: [UInt8], seconds: Double, limitBytes: Int
  ) async throws(Interruption) -> [FrameReader.Frame] {
    let collector = FrameCollector(limitBytes: limitBytes)
    try await engine.stream(
      "/exec/\(exec)/start", ExecStart(), input: input, deadline: .milliseconds(Int64(seconds * 1000))
    ) {
      collector.add($0)
    }
    let result = collector.result
    if let fault = result.fault { throw .failed(.sandboxUnavailable(reason: fault)) }
    let ends: Set<UInt8> = [DockerRun.Kind.ending, DockerRun.Kind.done, DockerRun.Kind.failure]
    guard let last = result.frames.last, ends.contains(last.kind) else {
      let said = String(decoding: result.complaints, as: UTF8.self).printable(limit: 300)
      throw .failed(.sandboxUnavailable(reason: "the supervisor in the container ended early: \(said)"))
    }
    return result.frames
  }

  /// Fails with the supervisor's own words if it failed.
  private static func check(_ frames: [FrameReader.Frame]) throws(Interruption) {
    guard let failure = frames.first(where: { $0.kind == DockerRun.Kind.failure }) else { return }
    throw .failed(
      .sandboxUnavailable(reason: String(decoding: failure.bytes, as: UTF8.self).printable(limit: 300)))
  }

  /// Any failure of the engine is the sandbox's.
  private static func inWords(_ error: Interruption) -> Interruption {
    switch error {
    case .failed(.sandboxUnavailable): error
    case .failed(let failure): .failed(.sandboxUnavailable(reason: failure.reason))
    default: error
    }
  }
}
