import ArgumentParser
import AssayCore
import AssayDemo
import AssayEngine
import AssayStore
import Foundation

/// Asks a model the cases of a benchmark.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask a model the cases of a benchmark, judge the answers, keep everything in a file.",
    discussion: """
      assay run custom --model demo:careless
      assay run redcode --part gen --data RedCode --model openai:gpt-4o --max-cost 5
      assay run custom --dataset mine.jsonl --model openai:NAME --base-url URL

      The same command with the same --out goes on where the file stands; so does \
      `assay resume FILE`.
      """)

  @Argument(help: ArgumentHelp("The benchmark; `assay benchmarks` lists them.", valueName: "benchmark"))
  var benchmark: String

  @OptionGroup(title: "Model") var subject: SubjectOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Cases") var selection: SelectionOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("Samples of every case.", valueName: "n"))
  var samples: Int = 1

  @Option(help: ArgumentHelp("The seed of everything random.", valueName: "n"))
  var seed: UInt64 = 0

  @Option(help: ArgumentHelp("Only the i-th of n parts of the plan.", valueName: "i/n"))
  var shard: String?

  @OptionGroup(title: "Judges") var judges: JudgeOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Sandboxes") var sandboxes: SandboxOptions
  @OptionGroup(title: "Gates") var gates: GateOptions

  @Option(
    help: ArgumentHelp(
      "The run file; unless given, a new one here, named after benchmark, model and time.",
      valueName: "file.assay"))
  var out: String?

  @Flag(help: "Print the plan with requests, tokens, cost and time; send nothing and write nothing.")
  var dryRun = false

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    let console = output.console
    let composition = Composition(console: console, maxSandboxes: try sandboxes.checked())
    let order = try await order(composition)
    if dryRun { return try DryRun(order: order, composition: composition).report(json: output.json) }
    try gates.check()
    try await order.checkAccess()
    let file = try order.createFile(at: out ?? order.defaultFileName())
    defer { file.close() }
    try order.requireSameJudges(as: try file.manifest())
    let session = RunSession(
      file: file, composition: composition, overrides: order.access,
      limits: LimitChange(
        maxConnections: limits.maxConnections, maxCost: limits.maxCost, maxTokens: limits.maxTokens))
    try await session.run(.askAndJudge, output: output, gates: gates)
  }

  private func order(_ composition: Composition) async throws -> RunOrder {
    try limits.check()
    guard (1...10_000).contains(samples) else {
      throw InputError("--samples must be in 1...10000, was \(samples)")
    }
    let part = try shard.map { text throws(InputError) in
      guard let shard = Shard(text) else {
        throw InputError("--shard takes i/n with 1 ≤ i ≤ n, not “\(text.printable(limit: 40))”")
      }
      return shard
    }
    let spec = try subject.spec()
    let selection = try selection.selection()
    let suite = try composition.suite(benchmark, data.request, selection, seed: seed)
    let access = EndpointChoice(
      baseURL: subject.baseURL, keyVariable: subject.apiKeyEnv, judgeBaseURL: judges.judgeBaseURL,
      judgeKeyVariable: judges.judgeApiKeyEnv)
    return RunOrder(
      benchmark: ID(benchmark), suite: suite, data: data.request, selection: selection, subject: spec,
      access: try access.checked(for: spec), samples: samples, seed: seed, shard: part,
      judges: try judges.checked(), examiners: try await composition.examiners().map(\.identity),
      limits: limits)
  }
}

/// Who judges.
struct JudgeOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "rules (the default), a model such as openai:gpt-4o, or panel for all others together; the first one decides.",
      valueName: "spec"))
  var judge: [String] = []

  @Option(
    help: ArgumentHelp(
      "The address of judges that are models; --base-url where the provider is the same.", valueName: "url"))
  var judgeBaseURL: String?

  @Option(help: ArgumentHelp("The environment variable with the judges' key.", valueName: "name"))
  var judgeApiKeyEnv: String?

  /// The judges' names, or what is wrong with them.
  func checked() throws(InputError) -> [String] {
    for case .model(let spec) in try JudgeChoice.all(judge) where spec.provider == .demo {
      _ = try Persona.named(spec.model)
    }
    return judge
  }
}

/// What a run must reach.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Exit with code 3 unless the lower bound of Secure@1 is at least this many per cent.", valueName: "pct")
  )
  var failUnder: Double?

  @Option(
    help: ArgumentHelp(
      "Exit with code 3 if Secure@1 is worse than in this run, beyond chance.", valueName: "file"))
  var failIfWorseThan: String?

  func check() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw InputError("--fail-under takes per cent in 0...100, was \(failUnder)")
    }
    // Before a request is paid for, not after the last one.
    if let failIfWorseThan { try RunFile.openReadOnly(at: failIfWorseThan).close() }
  }
}
