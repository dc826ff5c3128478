import ArgumentParser
import AssayCore
import AssayReports
import AssayStore
import Foundation

/// Several runs, one after the other, and their comparison.
struct RoundSession {
  let runs: [RoundFile.Run]
  let output: OutputOptions
  let isDryRun: Bool

  /// Runs all of them.
  ///
  /// What is wrong with the options of any of them is found before the first question. A run that cannot be completed
  /// does not keep the others from theirs; an interruption does.
  ///
  /// - Throws: `CommandFailure` with the gravest status.
  func run() async throws {
    let commands = try runs.map { run in (run: run, command: try Self.command(run, output)) }
    if isDryRun {
      var plans: [DryRun.Plan] = []
      for (run, command) in commands {
        var plan = try await command.dry().plan()
        plan.name = run.name
        plans.append(plan)
      }
      return try show(plans)
    }
    for (run, command) in commands {
      do { try await command.check() } catch { throw Self.named(run, error) }
    }
    var failures: [CommandFailure] = []
    for (run, command) in commands {
      output.console.say("\n== \(run.name.printable(limit: 120))")
      do {
        try await command.runOne()
      } catch {
        let failure = Self.named(run, error)
        failures.append(failure)
        output.console.say("assay: \(failure.message)")
        if failure.isInterruption { break }
      }
    }
    try compare()
    try conclude(failures)
  }

  private static func command(_ run: RoundFile.Run, _ output: OutputOptions) throws -> RunCommand {
    do {
      guard var command = try RunCommand.parseAsRoot(run.arguments) as? RunCommand else {
        throw InputError("its options cannot be read")
      }
      // Standard output belongs to the comparison.
      command.output.json = false
      command.output.quiet = output.quiet
      return command
    } catch let error as InputError {
      throw error
    } catch {
      throw CommandFailure(.usage, "\(run.name.printable(limit: 120)): \(RunCommand.message(for: error))")
    }
  }

  private static func named(_ run: RoundFile.Run, _ error: any Error) -> CommandFailure {
    let failure = CommandFailure(error)
    return CommandFailure(
      failure.status, "\(run.name.printable(limit: 120)): \(failure.message)",
      isInterruption: failure.isInterruption)
  }

  /// Writes the plans to standard output.
  private func show(_ plans: [DryRun.Plan]) throws {
    if output.json { return try Console.writeJSON(plans) }
    try Console.writeResult(Array(plans.map(DryRun.text).joined(separator: "\n").utf8))
  }

  /// Writes the runs side by side to standard output.
  private func compare() throws {
    let benchmarks = try Composition(console: output.console).benchmarks
    let named = try runs.compactMap { run -> NamedScorecard? in
      guard FileManager.default.fileExists(atPath: run.path) else { return nil }
      let file = try RunFile.openReadOnly(at: run.path)
      defer { file.close() }
      return NamedScorecard(
        name: run.name, report: try RunReader(file: file, benchmarks: benchmarks).scorecard())
    }
    guard !named.isEmpty else { return }
    let text = output.json ? try JSONReport.render(named) : MarkdownReport(language: .en).render(named)
    try Console.writeResult(Array(text.utf8))
    let files =
      named.count == runs.count ? runs : runs.filter { FileManager.default.fileExists(atPath: $0.path) }
    output.console.say("\nrun files: \(files.map(\.path).joined(separator: " "))")
  }

  private func conclude(_ failures: [CommandFailure]) throws {
    guard let first = failures.first else { return }
    let status: ExitStatus =
      failures.contains { $0.status == .incomplete }
      ? .incomplete : failures.contains { $0.status == .usage } ? .usage : .gate
    throw CommandFailure(
      status,
      failures.count == 1
        ? first.message : "\(failures.count) of \(runs.count) runs failed, the first: \(first.message)")
  }
}
