import ArgumentParser
import AssayCore
import AssayRepository

/// Looks after the images of a data set.
struct ASEImagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "images",
    abstract: "Say which images of a data set are on this machine, and fetch the others.",
    discussion: """
      assay ase images --data ase --dataset v2
      assay ase images --data ase --dataset v2 --pull

      Nothing is fetched without --pull. Images come from accounts of many people and are run with walls around \
      them; see Docs/ASE.md. How large an image is, is known once it is there.

      Exit codes: 0 done, also where images are missing; 1 no container engine; 2 bad usage or input.
      """)

  @Option(help: ArgumentHelp("A public checkout, or a folder or file that holds its data.", valueName: "dir"))
  var data: String

  @Option(help: ArgumentHelp("Which data set of what is found.", valueName: "name"))
  var dataset: String?

  @Flag(help: "Fetch what is missing and has an owner.")
  var pull = false

  @OptionGroup(title: "Output") var output: OutputOptions

  /// An image as JSON tells of it.
  struct Row: Encodable {
    var image: String
    var instances: Int
    var privileged: Int
    var state: String
    var digest: String?
    var bytes: Int?
    var reason: String?
  }

  /// All of them.
  struct Table: Encodable {
    var images: [Row]
    var here: Int
    var bytes: Int
  }

  func run() async throws {
    let console = output.console
    let list = try ImageList(DataRequest(data: data, dataset: dataset))
    guard !list.isEmpty else {
      throw InputError("no instance of this data set has an image; --dataset chooses another")
    }
    let engine: any ImageEngine
    switch await Composition(console: console).imageEngine() {
    case .success(let found): engine = found
    case .failure(let error): throw CommandFailure(.incomplete, error.description)
    }
    let survey = try await list.survey(engine, pulls: pull) { name in
      console.say("pulling \(name.printable(limit: 120))")
    }
    let rows = survey.rows.map(Self.row)
    let table = Table(images: rows, here: rows.count { $0.digest != nil }, bytes: survey.bytes)
    if output.json { return try Console.writeJSON(table) }
    try console.result(Self.text(table))
  }

  private static func row(_ row: ImageSurvey.Row) -> Row {
    var told = Row(
      image: row.image.name, instances: row.image.instances, privileged: row.image.privileged, state: "")
    switch row.state {
    case .here(let facts): (told.state, told.digest, told.bytes) = ("here", facts.digest, facts.bytes)
    case .missing: told.state = "missing"
    case .ambiguous: (told.state, told.reason) = ("ambiguous", "no owner in its name; it is never pulled")
    case .failed(let reason): (told.state, told.reason) = ("failed", reason)
    }
    return told
  }

  private static func text(_ table: Table) -> String {
    let lines = table.images.map { row in
      let facts = [
        row.bytes.map(ImageSurvey.size), row.digest.map { String($0.prefix(19)) },
        row.privileged > 0 ? "wants all rights of the host" : nil, row.reason?.printable(limit: 200),
      ].compactMap(\.self)
      let state = row.state.padding(to: 10)
      return "\(state)\(row.image.printable(limit: 120))  \(facts.joined(separator: ", "))\n"
    }
    let missing = table.images.count - table.here
    return lines.joined()
      + "\(table.here) of \(table.images.count) images are here, \(ImageSurvey.size(table.bytes)); \(missing) are not\n"
  }
}

extension String {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: " ", count: max(0, count - self.count))
  }
}
