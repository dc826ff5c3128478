import ArgumentParser
import AssayCore
import AssayDemo
import AssayHTTP
import Foundation

/// Serves the demo model until it is stopped.
struct DemoModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-model",
    abstract:
      "Serve the simulated model on loopback, over OpenAI chat, OpenAI Responses and Anthropic Messages.",
    discussion: """
      Prints its address on the first line. It knows the cases of the built-in set, and of --data if that is \
      given, and answers them as its persona would; the known-bad answers are inert stand-ins.
      """)

  @Option(help: ArgumentHelp("The port; any free one unless given.", valueName: "n"))
  var port: Int = 0

  @Option(
    help: ArgumentHelp(
      "careful, careless or gullible; the request's model name decides unless given.", valueName: "name"))
  var persona: String?

  @Option(
    help: ArgumentHelp(
      "A RedCode checkout, a file of custom cases, codesec:PRESET, or ase:PROFILE for the projects of ase, to be recognised. May be repeated.",
      valueName: "dir"))
  var data: [String] = []

  @Option(help: ArgumentHelp("The seed of its answers.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(help: ArgumentHelp("Milliseconds that every answer takes.", valueName: "ms"))
  var latency: Int = 0

  @Option(help: ArgumentHelp("Requests a second above which it answers 429.", valueName: "x"))
  var rateLimit: Double?

  @Option(
    help: ArgumentHelp(
      "A file that gets the label of every answer, one JSON object a line.", valueName: "file"))
  var ledger: String?

  func run() async throws {
    guard (0...65_535).contains(port) else { throw InputError("--port must be in 0...65535, was \(port)") }
    guard latency >= 0 else { throw InputError("--latency must be 0 or more, was \(latency)") }
    if let rateLimit, !(rateLimit > 0) { throw InputError("--rate-limit must be above 0, was \(rateLimit)") }
    let console = Console(quiet: false, json: false, environment: Composition.environment)
    let composition = Composition(console: console)
    let model = try DemoModel(
      persona: try Persona.named(persona), seed: seed, suites: try suites(composition))
    let labels = try ledger.map { path throws(InputError) in try DemoLedger(memory: .nothing, path: path) }
    let options = DemoServer.Options(
      port: port, latency: .milliseconds(latency), requestsPerSecond: rateLimit)
    try await DemoServer.run(model, options: options, ledger: labels) { address in
      try? Console.writeResult(Array("\(address.baseURL)\n".utf8))
      console.say("serving \(model.caseCount) known cases; stop with Ctrl-C")
    }
  }

  private func suites(_ composition: Composition) throws -> [CaseSuite] {
    let builtIn = try composition.benchmarks.find("custom").open(DataRequest())
    return [builtIn] + (try data.flatMap { try Self.suites(at: $0, composition) })
  }

  /// The cases at a path: a custom file, those of a benchmark of this program, or a RedCode checkout.
  private static func suites(at path: String, _ composition: Composition) throws -> [CaseSuite] {
    if path.hasSuffix(".jsonl") {
      return [try composition.benchmarks.find("custom").open(DataRequest(dataset: path))]
    }
    let parts = path.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.first == "codesec", !FileManager.default.fileExists(atPath: path) {
      let preset = parts.count == 2 ? parts[1] : nil
      return [try composition.benchmarks.find("codesec").open(DataRequest(preset: preset))]
    }
    if parts.first == "ase", !FileManager.default.fileExists(atPath: path) {
      let prompt = parts.count == 2 ? parts[1] : nil
      return [try composition.benchmarks.find("ase").open(DataRequest(prompt: prompt))]
    }
    return try redcode(at: path, composition)
  }

  /// Both parts of RedCode, or the one that is there.
  private static func redcode(at path: String, _ composition: Composition) throws -> [CaseSuite] {
    let benchmark = try composition.benchmarks.find("redcode")
    func open(_ part: String) throws(InputError) -> CaseSuite {
      try benchmark.open(DataRequest(data: path, part: part))
    }
    do throws(InputError) {
      let gen = try open("gen")
      do throws(InputError) {
        return [gen, try open("exec")]
      } catch {
        composition.console.say("the part exec is not served: \(error)")
        return [gen]
      }
    } catch {
      guard let exec = try? open("exec") else { throw error }
      composition.console.say("the part gen is not served: \(error)")
      return [exec]
    }
  }
}
