import ArgumentParser
import AssayCore
import AssaySandbox

/// Fetches a public data set.
struct PullCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Fetch a public data set by git, at the commit that this version was built for.",
    discussion: "assay pull redcode --to RedCode")

  @Argument(help: ArgumentHelp("redcode or ase.", valueName: "dataset"))
  var dataset: String

  @Option(help: ArgumentHelp("Another place to fetch from, such as file:///data/RedCode.", valueName: "url"))
  var from: String?

  @Option(help: ArgumentHelp("The folder to create; the data set's name unless given.", valueName: "dir"))
  var to: String?

  @Option(help: ArgumentHelp("Another commit, as 7 to 40 hexadecimal digits.", valueName: "id"))
  var commit: String?

  @OptionGroup var output: OutputOptions

  func run() async throws {
    guard let known = PublicDataset.all.first(where: { $0.name == dataset }) else {
      let names = PublicDataset.all.map(\.name).joined(separator: ", ")
      throw InputError("there is no data set “\(dataset.printable(limit: 60))”; there are: \(names)")
    }
    let data = PublicData(tools: SubprocessToolRunner(), environment: Composition.environment)
    let pulled: PublicData.Pulled
    do throws(PullError) {
      pulled = try await data.pull(known, from: from, to: to ?? known.name, commit: commit)
    } catch {
      switch error {
      case .usage(let problem): throw problem
      case .failed, .cancelled: throw CommandFailure(.incomplete, error.description)
      }
    }
    output.console.say("\(pulled.folder): \(known.name) at commit \(pulled.commit)")
    if output.json {
      try Console.writeJSON(["commit": pulled.commit, "dataset": known.name, "folder": pulled.folder])
    }
  }
}
