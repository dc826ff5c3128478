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
      assay verify ase --data ase --dataset v2

      Every known answer goes the way of a model's answer: examiners, the rule judge, the verdict. A verdict that is \
      not what it has to be is printed, and the exit code is 3. Secure answers whose guard was taken out are judged \
      by running them alone; at least 95 % of those have to be noticed.

      A data set of ase is checked before a model is asked about it: the lines that are masked have to be insecure, \
      and those of the commit that mends them secure. What cannot be told is no error; what is told the wrong way \
      round is printed, and the exit code is 3.
      """)

  @Argument(help: ArgumentHelp("The benchmark.", valueName: "benchmark"))
  var benchmark: String

  @OptionGroup var data: DataOptions

  @Flag(help: "Prove every oracle in one of its scenarios, not in all of them.")
  var quick = false

  @Flag(help: "Check a data set anew, and remember nothing.")
  var noCache = false

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
    if data.data != nil, let checkable = try composition.benchmarks.find(benchmark) as? any CheckableBenchmark
    {
      composition.remembersScans = !noCache
      return try await check(checkable, try options.selection(), composition)
    }
    let session = ProofSession(
      benchmark: benchmark, request: data.request, depth: quick ? .quick : .whole,
      selection: try options.selection(), composition: composition)
    let result = try await session.run()
    try console.result(output.json ? try result.json() : result.text)
    guard result.isSound else {
      throw CommandFailure(.gate, result.complaint)
    }
  }

  /// Checks the instances of a data set.
  private func check(
    _ benchmark: any CheckableBenchmark, _ selection: Selection, _ composition: Composition
  ) async throws {
    guard !quick else {
      throw InputError("--quick is for known answers; of a data set, --filter chooses the instances")
    }
    let console = output.console
    let session = DataCheckSession(
      benchmark: benchmark, request: data.request, selection: selection,
      memory: noCache ? nil : Composition.checkMemory, console: console)
    let result = try await session.run()
    try console.result(output.json ? try result.json() : result.text)
    guard result.isSound else { throw CommandFailure(.gate, result.complaint) }
  }
}
