import ArgumentParser
import AssayCore
import AssayStore

/// Joins the shards of a run.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join run files of one plan, such as its shards, into one file.",
    discussion: """
      All files must hold parts of the same plan: benchmark, cases, model, parameters and samples. An answer \
      that stands in several files is taken from the first one named.
      """)

  @Argument(help: ArgumentHelp("The run files.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The file to write: a new one, or an earlier merge of the same plan.", valueName: "file.assay"))
  var out: String

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let merged: MergeSummary
    do {
      merged = try RunFile.merge(files, into: out, now: Composition.now)
    } catch let error as RunFileError {
      throw CommandFailure(.usage, error.description)
    }
    let missing = merged.planned - merged.attempts
    output.console.say(
      "\(out): \(merged.attempts) of \(merged.planned) attempts from \(merged.files) files, \(merged.duplicates) answers stood in several, \(merged.conflicts) of them different"
    )
    if output.json { try Console.writeJSON(Merged(out: out, merged)) }
    if missing > 0 { output.console.say("\(missing) attempts of the plan are in none of these files") }
  }

  /// What `--json` prints.
  private struct Merged: Encodable {
    var attempts: Int
    var conflicts: Int
    var duplicates: Int
    var files: Int
    var out: String
    var planned: Int

    init(out: String, _ summary: MergeSummary) {
      attempts = summary.attempts
      conflicts = summary.conflicts
      duplicates = summary.duplicates
      files = summary.files
      self.out = out
      planned = summary.planned
    }
  }
}
