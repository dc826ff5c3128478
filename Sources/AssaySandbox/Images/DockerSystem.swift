internal import AssayCore
internal import AssayHTTP
internal import Foundation

/// A system that runs in a container.
struct DockerSystem: ImageSystem {
  let engine: DockerEngine
  /// The container's name.
  let name: String
  let form: ImageForm

  /// Seconds in which a program's last words reach us once it has ended; a background program may hold its outputs.
  private static let lingerSeconds = 1.5

  func run(_ arguments: [String], seconds: Double) async throws(Interruption) -> SandboxRun {
    let start = ContinuousClock.now
    let splitter = OutputSplitter(limit: form.outputBytes)
    let ending = try await ending(arguments, seconds: min(max(0, seconds), 1_000_000), splitter)
    let time = ContinuousClock.now - start
    guard let streams = splitter.streams else {
      return Self.broken("the engine's words about a program cannot be read", time)
    }
    return SandboxRun(
      ending: ending, output: streams.output, errorOutput: streams.errors, wallSeconds: Self.seconds(time))
  }

  private static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  private static func broken(_ reason: String, _ time: Duration) -> SandboxRun {
    SandboxRun(
      ending: .broke(reason: reason), output: .init(bytes: [], isCut: false),
      errorOutput: .init(bytes: [], isCut: false), wallSeconds: seconds(time))
  }

  /// Runs a program to its end; the engine's failures are the sandbox's, and no result.
  private func ending(
    _ arguments: [String], seconds: Double, _ splitter: OutputSplitter
  ) async throws(Interruption) -> SandboxEnding {
    do throws(Interruption) {
      let start = Date()
      let exec = try await engine.create("/containers/\(name)/exec", ProgramForm(Cmd: arguments))
      let limit = ContinuousClock.now + .milliseconds(Int64(seconds * 1_000))
      try await listen(to: exec, seconds: seconds, splitter)
      return try await ending(try await end(of: exec, until: limit), since: start)
    } catch {
      switch error {
      case .cancelled: throw error
      case .failed(.deadlineExceeded):
        await engine.kill(name)
        return .timedOut
      case .failed(let failure): return .broke(reason: failure.reason)
      }
    }
  }

  /// What of `GET /exec/{id}/json` matters.
  private struct ProgramState: Decodable {
    var Running: Bool
    var ExitCode: Int?

    var isOpen: Bool { Running || ExitCode == nil }
  }

  private func state(of exec: String) async throws(Interruption) -> ProgramState {
    try await engine.get("/exec/\(exec)/json", as: ProgramState.self)
  }

  private func ending(
    _ program: ProgramState, since start: Date
  ) async throws(Interruption) -> SandboxEnding {
    guard let status = program.ExitCode else { return .broke(reason: "the engine tells no status") }
    if status != 0, try await hasRunOutOfMemory(since: start) { return .outOfMemory }
    return .exited(status: status)
  }

  /// Whether the kernel ended something of the container for want of memory; its state tells that of its first
  /// process alone.
  private func hasRunOutOfMemory(since start: Date) async throws(Interruption) -> Bool {
    let filter = Self.query(#"{"container":["\#(name)"],"event":["oom"]}"#)
    let from = Int(start.timeIntervalSince1970)
    let path = "/events?since=\(from)&until=\(Int(Date().timeIntervalSince1970) + 1)&filters=\(filter)"
    return try await !engine.call("GET", path).isEmpty
  }

  /// Takes in what a program writes, until it has ended or its time is up.
  private func listen(
    to exec: String, seconds: Double, _ splitter: OutputSplitter
  ) async throws(Interruption) {
    let result = await withTaskGroup(of: Result<Void, Interruption>.self) { group in
      group.addTask {
        do throws(Interruption) {
          try await engine.stream(
            "/exec/\(exec)/start", ExecStart(), input: [], deadline: .milliseconds(Int64(seconds * 1_000))
          ) {
            splitter.add($0)
          }
          return .success(())
        } catch { return .failure(error) }
      }
      group.addTask { await watch(exec) }
      let first = await group.next() ?? .success(())
      group.cancelAll()
      return first
    }
    if Task.isCancelled { throw .cancelled }
    try result.get()
  }

  /// Waits until a program has ended, and a little longer.
  private func watch(_ exec: String) async -> Result<Void, Interruption> {
    do {
      try await Task.sleep(for: .milliseconds(500))
      // Before it is started it does not run either, but has no status yet.
      while try await state(of: exec).isOpen { try await Task.sleep(for: .milliseconds(500)) }
      try await Task.sleep(for: .seconds(Self.lingerSeconds))
      return .success(())
    } catch let error as Interruption {
      return .failure(error)
    } catch { return .failure(.cancelled) }
  }

  /// The state of a program that has ended; it may have closed its outputs before.
  private func end(
    of exec: String, until limit: ContinuousClock.Instant
  ) async throws(Interruption) -> ProgramState {
    while true {
      let state = try await state(of: exec)
      guard state.isOpen else { return state }
      guard ContinuousClock.now < limit else { throw .failed(.deadlineExceeded(.total, seconds: 0)) }
      do {
        try await Task.sleep(for: .milliseconds(50))
      } catch { throw .cancelled }
    }
  }

  func put(_ files: [SystemFile], in folder: String) async throws(Interruption) {
    let archive = TarArchive.bytes(of: files, time: Int(Date().timeIntervalSince1970))
    let path = "/containers/\(name)/archive?path=\(Self.query(folder))"
    let reply = try await engine.send("PUT", path, archive, deadline: .seconds(600))
    _ = try DockerEngine.checked(reply, path)
  }

  func file(_ path: String, limit: Int) async throws(Interruption) -> SystemFile? {
    let request = "/containers/\(name)/archive?path=\(Self.query(path))"
    let room = limit + 4 * TarArchive.block + (1 << 16)
    let reply: (status: Int, body: [UInt8])
    do throws(Interruption) {
      let whole = try await engine.send("GET", request, [], limitBytes: room)
      reply = (whole.status, whole.body)
    } catch {
      if case .failed(.replyTooLarge) = error { return nil }
      throw error
    }
    if reply.status == 404 { return nil }
    guard (200..<300).contains(reply.status) else {
      throw .failed(
        .sandboxUnavailable(
          reason: "the container engine does not give \(path.printable(limit: 100)): \(reply.status)"))
    }
    guard let file = TarArchive.onlyFile(in: reply.body, path: path), case .bytes(let bytes) = file.content,
      bytes.count <= limit
    else { return nil }
    return file
  }

  /// What of `GET /containers/{id}/changes` matters: 0 modified, 1 created, 2 deleted.
  private struct Change: Decodable {
    var Path: String
    var Kind: Int
  }

  func changes() async throws(Interruption) -> [SandboxChange] {
    let path = "/containers/\(name)/changes"
    let reply = try await engine.send("GET", path, [], limitBytes: 256 << 20)
    let body = try DockerEngine.checked(reply, path)
    let changes: [Change]?
    do {
      // There may be none, which engines tell by `null`.
      changes = try JSONDecoder().decode([Change]?.self, from: Data(body))
    } catch {
      throw .failed(.sandboxUnavailable(reason: "the container engine's list of changes cannot be read"))
    }
    return (changes ?? []).map { change in
      let kind: SandboxChange.Kind =
        switch change.Kind {
        case 1: .created
        case 2: .deleted
        default: .modified
        }
      return SandboxChange(path: change.Path, kind: kind, digest: nil)
    }
  }

  /// A path as a value of a query.
  private static func query(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["&", "+", "=", ";"]))
      ?? text
  }
}
