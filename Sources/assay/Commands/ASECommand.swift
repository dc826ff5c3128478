import ArgumentParser
import AssayCore
import AssayRepository

/// What is done with files of the original A.S.E.
struct ASECommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ase", abstract: "Work with files and images of the original A.S.E.",
    discussion: """
      Example: assay ase score --dataset data_v1.json --processed processed_instances.json \
      --results sast_results.json --formula v1
      """,
    subcommands: [
      ASEDataCommand.self, ASEContextCommand.self, ASEImagesCommand.self, ASEScoreCommand.self,
      ASEExportCommand.self,
    ])
}

/// Scores result files of the original again.
struct ASEScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score result files of the original A.S.E again.",
    discussion: """
      Prints the original's members as JSON (eval_result.json of 1.0, the score file of 2.0) and behind them \
      “assay”: coverage, outcomes, further groups, and what the original would have done.

      v1: 1.0 as coded and as published. paper: 1.0 as the paper's equations say. v2: 2.0 as coded, in which \
      stability counts a hundredth of what it should. v2-intended: 2.0 as meant.

      Exit codes: 0 done; 2 bad usage or input.
      """)

  @Option(
    help: ArgumentHelp("The instances: data_v1.json, data_v2.json or any other data file.", valueName: "file")
  )
  var dataset: String

  @Option(help: ArgumentHelp("The original's processed_instances.json.", valueName: "file"))
  var processed: String

  @Option(
    help: ArgumentHelp(
      "The original's sast_results.json (1.0) or scan_results.json (2.0).", valueName: "file"))
  var results: String

  @Option(help: ArgumentHelp("The formula: v1, paper, v2 or v2-intended.", valueName: "name"))
  var formula: ScoreFormula

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many rounds each instance has.", valueName: "n"))
  var cycles: Int = 3

  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  func run() async throws {
    guard (1...1_000).contains(cycles) else {
      throw InputError("--cycles must be in 1...1000, was \(cycles)")
    }
    let report = try ScoreReport(
      ScoreReport.Request(
        dataset: dataset, processed: processed, results: results, formula: formula, rounds: cycles))
    let console = Console(quiet: quiet, json: false, environment: Composition.environment)
    for note in report.notes { console.say("note: \(note)") }
    try console.result(report.json.text)
  }
}

extension ScoreFormula: ExpressibleByArgument {}
