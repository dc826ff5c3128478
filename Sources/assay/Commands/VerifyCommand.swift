import ArgumentParser
import AssayCore
import Foundation

/// Proves the oracles of a benchmark on answers whose outcome is known.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove the oracles of a benchmark on known-good and known-bad answers.",
    discussion: """
      assay verify codesec --quick
      assay verify codesec --filter language=go

      Every known answer goes the way of a model's answer: examiners, the rule judge, the verdict. A verdict that is \
      not what it has to be is printed, and the exit code is 3. Secure answers whose guard was taken out are judged \
      by running them alone; at least 95 % of those have to be noticed.
      """)

  @Argument(help: ArgumentHelp("The benchmark.", valueName: "benchmark"))
  var benchmark: String

  @OptionGroup var data: DataOptions

  @Flag(help: "Prove every oracle in one of its scenarios, not in all of them.")
  var quick = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only proofs about cases with these values, such as language=go.", valueName: "key=value"))
  var filter: [String] = []

  @Option(help: ArgumentHelp("The language of the prompts: en, zh or both.", valueName: "en|zh|both"))
  var locale: String = "both"

  @OptionGroup(title: "Sandboxes") var sandboxes: SandboxOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    let console = output.console
    var composition = Composition(console: console, maxSandboxes: try sandboxes.checked())
    // A proof is made, not remembered.
    composition.remembersRuns = false
    var options = SelectionOptions()
    options.filter = filter
    options.locale = locale
    options.attack = []
    options.limit = nil
    let session = ProofSession(
      benchmark: benchmark, request: data.request, depth: quick ? .quick : .whole,
      selection: try options.selection(), composition: composition)
    let result = try await session.run()
    try console.result(output.json ? try result.json() : result.text)
    guard result.isSound else {
      throw CommandFailure(.gate, result.complaint)
    }
  }
}
