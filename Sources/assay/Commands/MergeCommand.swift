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

  @Option(help: ArgumentHelp("The file to write; it must not exist yet.", valueName: "file.assay"))
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
    if missing > 0 { output.console.say("\(missing) attempts of the plan are in none of these files") }
  }
}
