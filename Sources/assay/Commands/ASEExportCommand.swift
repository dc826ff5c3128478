import ArgumentParser
import AssayCore
import AssayRepository
import AssayStore
import Foundation

/// Writes runs of ase as the original writes them.
struct ASEExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write runs of ase as result files of the original A.S.E.",
    discussion: """
      Example: assay ase export run.assay --to results

      Makes MODEL__BATCH in the folder, for each run one: processed_instances.json, sast_results.json and \
      eval_result.json (1.0) or scan_results.json and MODEL__BATCH_score.json (2.0), a result, patch.diff and \
      response.txt for each round, and dataset.json: the instances that are scored, in 1.0 with the counts of our \
      analyzers before. Instances of which a round was not measured are left out, and it is said how many.

      With --bundle it makes evaluation/MODEL_DATE instead, the layout of submissions to the leaderboard of 1.0, \
      if all rounds of the data set were measured.

      Nothing is ever overwritten. Exit codes: 0 done; 2 bad usage or input.
      """)

  @Argument(help: ArgumentHelp("The run files.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "dir"))
  var to: String

  @Option(help: ArgumentHelp("The data of the run, where it lies elsewhere by now.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Which data set of it; that of the run unless given.", valueName: "name|file"))
  var dataset: String?

  @Option(
    help: ArgumentHelp(
      "A folder of mirrors or clones, which is only read; needed for patches of answers that are code.",
      valueName: "dir"))
  var repos: String?

  @Option(
    help: ArgumentHelp(
      "The formula of the scores, v1, paper, v2 or v2-intended, which also decides whether the files are those of 1.0 or 2.0; v2 where answers were run, else v1, unless given.",
      valueName: "name"))
  var formula: ScoreFormula?

  @Option(
    help: ArgumentHelp(
      "The batch in the folder's name; when the run was planned, unless given.", valueName: "name"))
  var batch: String?

  @Flag(help: "Make the layout of a submission to the leaderboard of 1.0.")
  var bundle = false

  @Option(
    help: ArgumentHelp(
      "With --bundle: the date in the folder's name; when the run was planned, unless given.",
      valueName: "YYYY-MM-DD"))
  var date: String?

  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  func run() async throws {
    try checkOptions()
    let console = Console(quiet: quiet, json: false, environment: Composition.environment)
    let session = ExportSession(
      composition: Composition(console: console), to: to, data: data, dataset: dataset, repositories: repos,
      formula: formula, batch: batch, bundle: bundle ? .init(date: date) : nil)
    for path in try await session.run(files) { try console.result(path + "\n") }
  }

  private func checkOptions() throws(InputError) {
    if let date, !bundle || !ExportSession.isDate(date) {
      throw InputError(
        bundle ? "--date reads like 2026-05-31, was “\(date.printable(limit: 40))”" : "--date is for --bundle"
      )
    }
    if bundle, batch != nil { throw InputError("--batch: a submission is named by its date; leave it out") }
    if bundle, let formula, formula != .v1 {
      throw InputError("--bundle: submissions are scored by v1; leave --formula out")
    }
  }
}
