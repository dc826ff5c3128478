import ArgumentParser
import AssayCore
import AssayRepository

/// Says what a data set of A.S.E holds, without repositories.
struct ASEDataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Count what a data set holds, and list everything odd about it.",
    discussion: """
      Needs no repository and no network.

      Exit codes: 0 done; 2 bad usage or input.
      """)

  @Option(help: ArgumentHelp("A public checkout, or a folder that holds its data.", valueName: "dir"))
  var data: String

  @Option(help: ArgumentHelp("Which data set of what is found.", valueName: "name"))
  var dataset: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let summary = DataSummary(try ImportedData.read(data: data, dataset: dataset))
    let console = Console(quiet: false, json: json, environment: Composition.environment)
    try console.result(json ? summary.json.text : summary.text)
  }
}
