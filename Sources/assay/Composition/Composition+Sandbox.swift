import AssayCore
import AssayExaminers
import AssaySandbox
import Foundation

extension Composition {
  /// The sandbox of this machine; what it lacks it tells by itself.
  ///
  /// Bubblewrap on Linux. Nothing is started before something is to be run.
  func sandbox() async throws -> LimitedSandbox {
    try await sandbox(count: maxSandboxes ?? Self.usualSandboxes)
  }

  /// The sandbox of this machine, of which so many are open at once.
  func sandbox(count: Int) async throws -> LimitedSandbox {
    #if os(Linux)
    let sandbox = await BubblewrapSandbox.found(
      besides: [Self.programFolder], runner: SubprocessToolRunner(),
      scratch: "/tmp", traps: try Traps())
    return LimitedSandbox(sandbox, count: count)
    #else
    throw InputError("there is no sandbox for this system yet: bubblewrap needs Linux")
    #endif
  }

  /// Three for two processors: browsers and databases wait for a good part of their time.
  private static var usualSandboxes: Int {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    return processors + (processors + 1) / 2
  }

  /// The container engine of this machine; `nil` if none listens.
  ///
  /// - Throws: `Interruption` if it does not answer, `InputError` without the launcher.
  func containers() async throws -> DockerSandbox? {
    guard let socket = DockerSandbox.usualSockets.first(where: { FileManager.default.fileExists(atPath: $0) })
    else { return nil }
    guard let launcher = CellLauncher.path(besides: [Self.programFolder]) else {
      throw InputError("assay-launcher is missing; it belongs beside assay, or into ../libexec/assay")
    }
    return try await DockerSandbox(socket: socket, launcher: launcher)
  }

  /// The container engine of this machine for images of others; `nil` if none listens.
  ///
  /// - Throws: `Interruption` if it does not answer.
  func images() async throws(Interruption) -> DockerImages? {
    guard let socket = DockerSandbox.usualSockets.first(where: { FileManager.default.fileExists(atPath: $0) })
    else { return nil }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    // They build whole projects, and their own limits of time are not ours.
    return try await DockerImages(socket: socket, count: min(maxSandboxes ?? .max, (processors + 1) / 2))
  }

  private static var programFolder: String {
    URL(fileURLWithPath: installation.executable).resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  /// What runs answers; without a sandbox it says so for every answer.
  func executionExaminer(in sandbox: LimitedSandbox?) -> ExecutionExaminer {
    let frame = Self.installation.frame.flatMap { ExecutionFrame(path: $0) }
    let warm = frame.flatMap { frame in
      Self.cacheFolder.map {
        WarmLayers(folder: "\($0)/assay/warm", frame: frame, tools: SubprocessToolRunner())
      }
    }
    return ExecutionExaminer(
      sandbox: sandbox, frame: frame, warm: warm, cache: remembersRuns ? Self.runCache : nil)
  }

  /// What remembers runs of answers.
  static var runCache: ExecutionCache? {
    cacheFolder.map {
      ExecutionCache(folder: "\($0)/assay/runs", runtimes: ExecutionCache.fingerprint())
    }
  }
}
