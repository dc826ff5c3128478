import ArgumentParser
import AssayCore

/// Lists the benchmarks.
struct BenchmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "List the benchmarks, each with an example.")

  func run() throws {
    let console = Console(quiet: false, json: false, environment: Composition.environment)
    let lines = try Composition(console: console).benchmarks.entries.map { entry in
      """
      \(entry.descriptor.name)
        \(entry.descriptor.summary)
        \(entry.descriptor.summaryZH)
        \(entry.descriptor.example)
        \(entry.descriptor.references.joined(separator: "\n  "))
      """
    }
    try console.result(lines.joined(separator: "\n\n") + "\n")
  }
}
