internal import AssayCore

/// Where the code of an agent runs.
protocol Workbench: Sendable {
  /// Runs code.
  ///
  /// - Parameters:
  ///   - code: The code, as the model wrote it.
  ///   - language: Its language.
  /// - Returns: What came of it.
  /// - Throws: `Interruption` where the sandbox failed or the task is cancelled.
  func run(_ code: String, _ language: CodeLanguage) async throws(Interruption) -> Work
}

/// What came of running code.
enum Work: Sendable, Hashable {
  /// It was run.
  case ran(AgentStep.Observation)
  /// It was not run, because it asks for input that nobody gives.
  case wantsInput
  /// It was run, and what runs code is gone with it; why, in a sentence.
  case lost(AgentStep.Observation, reason: String)
}

/// Runs every piece of code in a process of its own.
struct ProcessBench: Workbench {
  /// The longest code that a system passes on as an argument; Linux stops at 128 KiB.
  private static let longestArgument = 131_000

  let cell: AgentCell
  let limits: AgentLimits

  func run(_ code: String, _ language: CodeLanguage) async throws(Interruption) -> Work {
    if let complaint = Self.complaint(about: code) {
      // As a shell tells of a program that cannot be started.
      return .ran(.init(ending: .exited(status: 126), output: complaint, isCut: false, wallSeconds: 0))
    }
    let run = try await cell.run(
      SandboxCommand(Self.arguments(code, language), wallSeconds: limits.runSeconds))
    return .ran(AgentStep.Observation(run))
  }

  private static func complaint(about code: String) -> String? {
    if code.utf8.contains(0) { return "cannot run: the code holds a NUL byte\n" }
    return code.utf8.count > longestArgument ? "cannot run: Argument list too long\n" : nil
  }

  /// The command, its standard error joined to its standard output in the order of writing.
  ///
  /// Python writes without delay, so that what it wrote before it was stopped is kept.
  private static func arguments(_ code: String, _ language: CodeLanguage) -> [String] {
    let program = language == .python ? ["python3", "-u"] : ["bash"]
    return ["sh", "-c", "exec \"$@\" 2>&1", "sh"] + program + ["-c", code]
  }
}

extension AgentStep.Observation {
  /// What was seen of a program whose streams are joined; what its shell still wrote by itself comes last.
  init(_ run: SandboxRun) {
    self.init(
      ending: run.ending, output: String(decoding: run.output.bytes + run.errorOutput.bytes, as: UTF8.self),
      isCut: run.output.isCut || run.errorOutput.isCut, wallSeconds: run.wallSeconds)
  }
}
