import ArgumentParser
import AssayCore
import Foundation

#if os(Linux)
import CMalloc
#endif

/// The program.
struct Assay: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Measures how secure the code is that language models write, and what they can be talked into.",
    discussion: """
      Start with:  assay run custom --model demo:careless
      A run is one file; it can be resumed, judged again, merged and reported at any time.

      Exit codes: 0 done; 1 not completed (the message says why, the file can be resumed); \
      2 bad usage or input; 3 a gate was not met.
      """,
    version: version,
    subcommands: [
      RunCommand.self, ResumeCommand.self, RescoreCommand.self, MergeCommand.self, ReportCommand.self,
      ShowCommand.self, VirusTotalCommand.self, CasesCommand.self, VerifyCommand.self, BenchmarksCommand.self,
      AttacksCommand.self,
      ExaminersCommand.self, ModelsCommand.self,
      DoctorCommand.self,
      DemoModelCommand.self, PullCommand.self, ScanCommand.self, JudgeCommand.self, ASECommand.self,
    ])
}

/// Parses, runs, and ends with the documented exit code.
@main enum Main {
  static func main() async {
    Memory.keepSmall()
    // A reader that closes the pipe early must not kill the program while it writes its file.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Assay.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  private static func leave(_ error: any Error) -> Never {
    if Assay.exitCode(for: error) == .success {
      try? Console.writeResult(Array((Assay.fullMessage(for: error) + "\n").utf8))
      exit(ExitStatus.done.rawValue)
    }
    let console = Console(quiet: false, json: false, environment: ProcessInfo.processInfo.environment)
    guard Assay.exitCode(for: error) != .validationFailure else {
      console.complain(Assay.fullMessage(for: error))
      exit(ExitStatus.usage.rawValue)
    }
    let failure = CommandFailure(error)
    if !failure.message.isEmpty {
      console.complain(failure.status == .done ? failure.message : "assay: \(failure.message)")
    }
    exit(failure.status.rawValue)
  }
}

/// How the program uses memory.
private enum Memory {
  /// Keeps the C library from giving every thread an arena of its own: measured, a tenth less at the peak.
  static func keepSmall() {
    #if os(Linux)
    _ = mallopt(M_ARENA_MAX, 2)
    #endif
  }
}
