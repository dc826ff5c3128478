public import AssayCore
import Foundation

/// What every runner of trusted programs owes to its callers, as checks that a test runs one by one.
///
/// They use the shell and the small programs that every POSIX system has.
public enum ToolRunnerConformance: Sendable {
  /// One promise.
  public enum Check: String, Sendable, CaseIterable {
    /// A status other than 0 is a result.
    case reportsTheStatus
    /// A program that a signal ended has no status.
    case reportsSignals
    /// The two streams are kept apart, bytes unchanged.
    case keepsStreamsApart
    /// Output beyond the limit is dropped and marked, and the program still ends.
    case cutsLongOutput
    /// Output of exactly the limit is whole.
    case keepsOutputOfTheLimit
    /// A program that reads its input finds the end of it.
    case givesNoInput
    /// The environment is `PATH` and what the call names.
    case inheritsNoEnvironment
    /// The program runs in the folder that the call names.
    case usesTheWorkingDirectory
    /// Arguments reach the program as they are: no shell reads them.
    case passesArgumentsUnchanged
    /// A program that is not there is a failure that names it.
    case namesMissingPrograms
    /// A folder that is not there is a failure.
    case refusesMissingFolders
    /// A program name with a relative path is refused.
    case refusesRelativePaths
    /// A program that ended is not waited for because something it started holds its output.
    case leavesStrangersBehind
    /// The deadline ends a program, and what it wrote is told.
    case keepsTheDeadline
    /// The deadline ends children too, also those that ignore a polite request.
    case killsStubbornChildren
    /// Cancellation ends a program and is told apart from a failure.
    case endsOnCancellation
    /// A cancelled task starts nothing.
    case startsNothingWhenCancelled
  }

  /// A promise that was not kept.
  public struct Failure: Error, CustomStringConvertible {
    /// What was found.
    public let description: String
  }

  /// Checks one promise.
  ///
  /// - Parameters:
  ///   - check: The promise.
  ///   - runner: The runner.
  ///   - scratch: An empty folder that the check may fill.
  /// - Throws: `Failure` if the promise is broken, or what the runner throws.
  public static func verify(_ check: Check, of runner: any ToolRunner, scratch: String) async throws {
    switch check {
    case .reportsTheStatus: try await reportsTheStatus(runner)
    case .reportsSignals: try await reportsSignals(runner)
    case .keepsStreamsApart: try await keepsStreamsApart(runner)
    case .cutsLongOutput: try await limitsOutput(runner, written: 3_000_000, isCut: true)
    case .keepsOutputOfTheLimit: try await limitsOutput(runner, written: 1_000, isCut: false)
    case .givesNoInput: try await outputs("", call("cat"), runner)
    case .inheritsNoEnvironment: try await inheritsNoEnvironment(runner)
    case .usesTheWorkingDirectory: try await outputs("/\n", call("pwd", in: "/"), runner)
    case .passesArgumentsUnchanged:
      let hostile = ["a b", "$HOME;`id`", "“é”\n*"]
      try await outputs(hostile.joined(separator: "|"), call("printf", ["%s|%s|%s"] + hostile), runner)
    case .namesMissingPrograms: try await refuses(call("assay-no-such-program"), runner)
    case .refusesMissingFolders: try await refuses(call("env", in: "/assay/no/such/folder"), runner)
    case .refusesRelativePaths: try await refuses(call("./sh"), runner)
    case .leavesStrangersBehind: try await leavesStrangersBehind(runner)
    case .keepsTheDeadline: try await keepsTheDeadline(runner)
    case .killsStubbornChildren: try await killsStubbornChildren(runner, scratch)
    case .endsOnCancellation: try await endsOnCancellation(runner, scratch)
    case .startsNothingWhenCancelled: try await startsNothingWhenCancelled(runner, scratch)
    }
  }
}

extension ToolRunnerConformance {
  /// The deadline, in seconds, of programs that end by themselves: on a busy machine even a short one waits.
  private static let patience = 300.0

  private static func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    guard isTrue else { throw Failure(description: message()) }
  }

  private static func shell(
    _ script: String, in folder: String? = nil, seconds: Double = patience, limit: Int = 1 << 20
  ) -> ToolInvocation {
    ToolInvocation(
      program: "sh", arguments: ["-c", script], workingDirectory: folder, deadlineSeconds: seconds,
      outputLimitBytes: limit)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func call(
    _ program: String, _ arguments: [String] = [], in folder: String? = nil
  ) -> ToolInvocation {
    ToolInvocation(
      program: program, arguments: arguments, workingDirectory: folder, deadlineSeconds: patience)
  }

  private static func reportsTheStatus(_ runner: any ToolRunner) async throws {
    for status in [0, 1, 7, 255] {
      let result = try await runner.run(shell("exit \(status)"))
      try expect(result.status == status, "exit \(status) became \(String(describing: result.status))")
    }
  }

  private static func reportsSignals(_ runner: any ToolRunner) async throws {
    let result = try await runner.run(shell("kill -9 $$"))
    try expect(result.status == nil, "a killed program has status \(String(describing: result.status))")
  }

  private static func keepsStreamsApart(_ runner: any ToolRunner) async throws {
    let result = try await runner.run(shell("printf 'out\\377\\r\\n'; printf err >&2"))
    try expect(result.output == Array("out".utf8) + [255, 13, 10], "standard output differs")
    try expect(result.errorOutput == Array("err".utf8), "standard error differs")
    try expect(!result.isTruncated, "short output is marked as cut")
  }

  private static func limitsOutput(_ runner: any ToolRunner, written: Int, isCut: Bool) async throws {
    let script = "head -c \(written) /dev/zero; head -c \(written) /dev/zero >&2; exit 3"
    let result = try await runner.run(shell(script, limit: 1_000))
    try expect(result.status == 3, "the program did not end by itself")
    try expect(result.output.count == 1_000, "\(result.output.count) bytes of output were kept")
    try expect(result.errorOutput.count == 1_000, "\(result.errorOutput.count) bytes of errors were kept")
    try expect(result.isTruncated == isCut, "the mark of cut output is wrong")
  }

  private static func outputs(
    _ expected: String, _ call: ToolInvocation, _ runner: any ToolRunner
  ) async throws {
    let result = try await runner.run(call)
    try expect(result.status == 0, "\(call.program) failed: \(text(result.errorOutput))")
    try expect(result.output == Array(expected.utf8), "the output is \(text(result.output))")
  }

  private static func inheritsNoEnvironment(_ runner: any ToolRunner) async throws {
    var call = call("env")
    call.environment = ["ASSAY_GIVEN": "a value", "PATH": "/nowhere"]
    let result = try await runner.run(call)
    let lines = Set(text(result.output).split(separator: "\n").map(String.init))
    try expect(lines.contains("ASSAY_GIVEN=a value"), "the given variable is missing")
    try expect(!lines.contains("PATH=/nowhere"), "the call chose the PATH")
    let names = Set(lines.map { String($0.prefix { $0 != "=" }) })
    try expect(names == ["ASSAY_GIVEN", "PATH"], "the environment holds \(names.sorted())")
  }

  private static func refuses(_ call: ToolInvocation, _ runner: any ToolRunner) async throws {
    guard case .toolFailed(let tool, let reason)? = try await failure(of: call, runner) else {
      throw Failure(description: "it was run, or failed as something else")
    }
    try expect(tool == call.program, "the failure names \(tool)")
    try expect(!reason.isEmpty, "the failure gives no reason")
  }

  private static func failure(
    of call: ToolInvocation, _ runner: any ToolRunner
  ) async throws -> AttemptFailure? {
    do throws(Interruption) {
      _ = try await runner.run(call)
      return nil
    } catch {
      switch error {
      case .failed(let failure): return failure
      case .cancelled: throw Failure(description: "it counts as cancelled")
      }
    }
  }
}
