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

      assay run codesec --config round.yaml

      The same command with the same --out goes on where the file stands; so does \
      `assay resume FILE`. A configuration names several models (and benchmarks) that are run one after the \
      other and compared at the end; its keys are the options below, see Docs/Configuration.md.
      """)

  @Argument(
    help: ArgumentHelp(
      "The benchmark; `assay benchmarks` lists them. A configuration may name it.", valueName: "benchmark"))
  var benchmark: String?

  @Option(
    help: ArgumentHelp(
      "Run everything that this file names; options given beside it hold for all of it.",
      valueName: "file.yaml"))
  var config: String?

  @OptionGroup(title: "Model") var subject: SubjectOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Cases") var selection: SelectionOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Samples of every case; 1 unless given, and 3 of ase.", valueName: "n"))
  var samples: Int?

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
    if let config { return try await round(config).run() }
    if dryRun { return try await dry().report(json: output.json) }
    try await runOne()
  }

  /// What it would ask.
  func dry() async throws -> DryRun {
    let composition = try composition
    return DryRun(order: try await order(composition), composition: composition)
  }

  /// The runs that a configuration names.
  private func round(_ config: String) throws -> RoundSession {
    guard out == nil, shard == nil else {
      throw InputError("--\(out == nil ? "shard" : "out") is for one run; leave it out beside --config")
    }
    guard subject.model == nil else {
      throw InputError("--model is for one run; --config names the models, leave one of them out")
    }
    let round = try RoundFile(path: config, benchmark: benchmark)
    let given = RoundFile.optionsGiven(CommandLine.arguments, benchmark: benchmark)
    return RoundSession(runs: try round.runs(with: given), output: output, isDryRun: dryRun)
  }

  private var composition: Composition {
    get throws { Composition(console: output.console, maxSandboxes: try sandboxes.checked()) }
  }

  /// Finds out all that can be wrong with the options before anything is asked.
  func check() async throws {
    try gates.check()
    try await order(try composition).checkAccess()
  }

  /// Runs it to its end.
  func runOne() async throws {
    let composition = try composition
    let order = try await order(composition)
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
    if let samples, !(1...10_000).contains(samples) {
      throw InputError("--samples must be in 1...10000, was \(samples)")
    }
    let part = try shard.map { text throws(InputError) in
      guard let shard = Shard(text) else {
        throw InputError("--shard takes i/n with 1 ≤ i ≤ n, not “\(text.printable(limit: 40))”")
      }
      return shard
    }
    let model = try subject.spec()
    guard let benchmark else {
      throw InputError(
        "say which benchmark to run, such as `assay run codesec`; `assay benchmarks` lists them")
    }
    let selection = try selection.selection()
    let tokens = subject.maxContextTokens
    var request =
      dryRun ? try data.lookingRequest(contextTokens: tokens) : try data.request(contextTokens: tokens)
    request.isForAgent = subject.agent != nil
    let found = try await composition.benchmark(benchmark, request, selection)
    if !(found is any PreparableBenchmark) {
      request.contextTokens = nil
      request.isForAgent = nil
    }
    var suite = try composition.suite(of: found, request, selection, seed: seed)
    let (spec, version) = try await composition.applying(subject.agent, to: model, in: suite)
    let access = EndpointChoice(
      baseURL: subject.baseURL, keyVariable: subject.apiKeyEnv, judgeBaseURL: judges.judgeBaseURL,
      judgeKeyVariable: judges.judgeApiKeyEnv)
    if let agent = subject.agent, let notice = try AgentChoice(agent).notice(asking: spec) {
      composition.tellNotices([notice])
      suite.notices.append(notice)
    }
    let names = try judges.checked()
    if let notice = access.noticeOfSelfJudging(try JudgeChoice.all(names), subject: spec) {
      composition.tellNotices([notice])
      suite.notices.append(notice)
    }
    return RunOrder(
      benchmark: ID(benchmark), suite: suite, data: request, selection: selection, subject: spec,
      agentVersion: version,
      access: try access.checked(for: spec), samples: samples ?? found.defaultSamples, seed: seed,
      shard: part,
      judges: names,
      examiners: try await composition.examiners(for: found, request).map(\.identity),
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
