package import AssayCore
import Subprocess
import SystemPackage

/// Runs trusted programs in a session of their own, within a deadline and a limit on their output.
///
/// A program gets no standard input, no environment but `PATH` and what the call names, and is found in
/// fixed folders only. At the deadline, and when the task is cancelled, its process group is asked to end
/// (`SIGTERM`), and after a second killed (`SIGKILL`), so children that ignore the request end with it. A
/// child that left for a session of its own is out of reach: this is for programs that are trusted, never
/// for what a model wrote.
package struct SubprocessToolRunner: ToolRunner {
  /// The folders in which programs are looked for unless others are named.
  package static let usualFolders = ["/usr/local/bin", "/usr/bin", "/bin"]

  private let lookup: ProgramLookup

  /// Creates a runner that looks for programs in `folders`, which are absolute.
  package init(folders: [String] = usualFolders) {
    lookup = ProgramLookup(folders: folders)
  }

  /// Runs a program until it ends or the deadline passes.
  ///
  /// - Parameter invocation: What to run. A `PATH` in its environment is replaced by the fixed one.
  /// - Returns: How it ended and the first bytes of what it wrote, each stream up to the limit.
  /// - Throws: `Interruption.cancelled` when the task is cancelled; `toolFailed` when the program is
  ///   missing, cannot be started or overruns its deadline, with the end of what it wrote by then.
  package func run(_ invocation: ToolInvocation) async throws(Interruption) -> ToolResult {
    guard !Task.isCancelled else { throw .cancelled }
    let configuration: Configuration
    do throws(AttemptFailure) {
      try Self.check(invocation)
      configuration = try self.configuration(for: invocation)
    } catch {
      throw .failed(error)
    }
    let output = BoundedBuffer(limit: invocation.outputLimitBytes)
    let errorOutput = BoundedBuffer(limit: invocation.outputLimitBytes)
    let ending = await Self.raceDeadline(of: invocation) {
      await Self.execute(configuration, output: output, errorOutput: errorOutput)
    }
    // Asked of the task itself, because a cancelled program ends in many ways.
    guard !Task.isCancelled else { throw .cancelled }
    return try Self.result(of: invocation, ending, output.contents, errorOutput.contents)
  }
}

extension SubprocessToolRunner {
  /// How a call ended.
  private enum Ending: Sendable {
    case ended(TerminationStatus)
    case notRun(reason: String)
    case overran
  }

  private static func check(_ invocation: ToolInvocation) throws(AttemptFailure) {
    let texts =
      [invocation.program] + invocation.arguments
      + invocation.environment.flatMap { [$0.key, $0.value] }
      + [invocation.workingDirectory ?? ""]
    guard !texts.contains(where: { $0.utf8.contains(0) }) else {
      throw .toolFailed(tool: invocation.program, reason: "an argument holds a NUL byte, which would cut it")
    }
    guard invocation.deadlineSeconds.isFinite, invocation.deadlineSeconds > 0 else {
      throw .toolFailed(
        tool: invocation.program, reason: "the deadline of \(invocation.deadlineSeconds) s is not above 0")
    }
  }

  private func configuration(for invocation: ToolInvocation) throws(AttemptFailure) -> Configuration {
    let path = try lookup.find(invocation.program)
    var environment = invocation.environment
    environment["PATH"] = lookup.path
    var variables: [Environment.Key: String] = [:]
    for (name, value) in environment {
      guard let key = Environment.Key(rawValue: name) else {
        throw .toolFailed(tool: invocation.program, reason: "“\(name)” cannot name an environment variable")
      }
      variables[key] = value
    }
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(invocation.arguments),
      environment: .custom(variables), workingDirectory: invocation.workingDirectory.map { FilePath($0) },
      platformOptions: options)
  }

  private static func raceDeadline(
    of invocation: ToolInvocation, _ work: @escaping @Sendable @concurrent () async -> Ending
  ) async -> Ending {
    await withTaskGroup(of: Ending?.self) { group in
      group.addTask { await work() }
      group.addTask {
        do {
          try await Task.sleep(for: .seconds(invocation.deadlineSeconds))
          return .overran
        } catch {
          return nil
        }
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      // The group is left only when the program is gone, whichever came first.
      await group.waitForAll()
      return first ?? .overran
    }
  }

  @concurrent
  private static func execute(
    _ configuration: Configuration, output: BoundedBuffer, errorOutput: BoundedBuffer
  ) async -> Ending {
    do {
      let result = try await Subprocess.run(
        configuration, input: .none, output: .sequence, error: .sequence
      ) { execution in
        await withTaskGroup(of: Void.self) { group in
          group.addTask { await drain(execution.standardOutput, into: output) }
          group.addTask { await drain(execution.standardError, into: errorOutput) }
        }
        // The program itself may be gone while children that ignore SIGTERM live on. It is not reaped
        // before this closure returns, so the number of its group cannot mean another one.
        if Task.isCancelled { try? execution.send(signal: .kill, toProcessGroup: true) }
      }
      return .ended(result.terminationStatus)
    } catch {
      return .notRun(reason: String(describing: error))
    }
  }

  private static func drain(_ stream: SubprocessOutputSequence, into buffer: BoundedBuffer) async {
    do {
      for try await chunk in stream {
        chunk.withUnsafeBytes { buffer.append($0) }
      }
    } catch {
      // The library breaks the stream off once the program has ended and only strangers hold its other
      // end. What came until then is kept, and how the program ended is told by its status.
    }
  }

  private static func result(
    of invocation: ToolInvocation, _ ending: Ending,
    _ output: (bytes: [UInt8], isTruncated: Bool), _ errorOutput: (bytes: [UInt8], isTruncated: Bool)
  ) throws(Interruption) -> ToolResult {
    switch ending {
    case .ended(let status):
      let code: Int? =
        switch status {
        case .exited(let code): Int(code)
        case .signaled: nil
        }
      return ToolResult(
        status: code, output: output.bytes, errorOutput: errorOutput.bytes,
        isTruncated: output.isTruncated || errorOutput.isTruncated)
    case .notRun(let reason):
      throw .failed(.toolFailed(tool: invocation.program, reason: reason))
    case .overran:
      let written = errorOutput.bytes.isEmpty ? output.bytes : errorOutput.bytes
      let excerpt = String(decoding: written.suffix(200), as: UTF8.self)
      let tail = excerpt.isEmpty ? "it wrote nothing" : "it wrote last: \(excerpt)"
      throw .failed(
        .toolFailed(
          tool: invocation.program, reason: "stopped after \(invocation.deadlineSeconds) s; \(tail)"))
    }
  }
}
