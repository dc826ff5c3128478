import ArgumentParser
import AssayCore
import AssayEngine
import Foundation

/// Prints every case with its prompts, as they would be sent.
struct CasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Print every case of a benchmark with its prompts, as they would be sent."
  )

  /// How cases are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON object a line.
    case jsonl
  }

  @Argument(help: ArgumentHelp("The benchmark.", valueName: "benchmark"))
  var benchmark: String

  @OptionGroup var data: DataOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("The seed of attacks that the benchmark does not have itself.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most tokens of what a prompt shows of a repository.", valueName: "n"))
  var maxContextTokens: Int?

  @Option(help: "text or jsonl.")
  var format: Format = .text

  func run() async throws {
    let composition = Composition(
      console: Console(quiet: false, json: false, environment: Composition.environment))
    let selection = try selection.selection()
    let request = try data.lookingRequest(contextTokens: maxContextTokens)
    let benchmark = try await composition.benchmark(benchmark, request, selection)
    let suite = try composition.suite(of: benchmark, request, selection, seed: seed)
    let planner = Planner(
      suite: suite, selection: selection,
      subject: SubjectSpec(provider: .recorded, model: "none"), samples: 1, shard: nil)
    var printer = CasePrinter(format: format)
    _ = try planner.forEachChosen { one, _ in try printer.print(one) }
    try printer.flush()
  }
}

/// Prints cases in their order, some hundred at a time, on all processors.
struct CasePrinter {
  private static let size = 256

  let format: CasesCommand.Format
  private var waiting: [Case] = []

  init(format: CasesCommand.Format) { self.format = format }

  mutating func print(_ one: Case) throws {
    waiting.append(one)
    if waiting.count == Self.size { try flush() }
  }

  mutating func flush() throws {
    defer { waiting.removeAll(keepingCapacity: true) }
    let texts = AllProcessors.map(waiting) { [format] one in try Self.bytes(of: one, format) }
    var bytes: [UInt8] = []
    for text in texts { bytes += try text.get() }
    try Console.writeResult(bytes)
  }

  private static func bytes(of one: Case, _ format: CasesCommand.Format) throws -> [UInt8] {
    switch format {
    case .jsonl: return try one.json() + [UInt8(ascii: "\n")]
    case .text: return Array(describe(one).utf8)
    }
  }

  /// A case for people.
  static func describe(_ case: Case) -> String {
    let one = `case`
    var facts = ["\(one.objective.rawValue)", one.locale.rawValue]
    facts += [one.track?.description, one.language?.rawValue, one.scenario?.description].compactMap(\.self)
    facts += [one.attack?.description ?? "direct"] + one.weakness.map(\.description)
    var text =
      "== \(one.id.description.printable(limit: 200))  [\(facts.joined(separator: ", ").printable(limit: 300))]\n"
    for message in one.prompt.messages {
      text += "-- \(message.role.rawValue)\n"
      text += message.text.printableLines
      text += "\n"
    }
    return text + "\n"
  }
}
