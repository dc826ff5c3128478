import ArgumentParser
import AssayCore
import AssayStore

/// Goes on with a run that stopped.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a run that was interrupted, killed or stopped by a cap.",
    discussion: "Answered questions are not asked again; failed ones are tried again.")

  @Argument(help: ArgumentHelp("The run file.", valueName: "file"))
  var file: String

  @OptionGroup(title: "Where to ask") var endpoint: EndpointOptions
  @OptionGroup(title: "Limits, in place of the run's own") var limits: LimitOverrides
  @OptionGroup(title: "Sandboxes") var sandboxes: SandboxOptions
  @OptionGroup(title: "Gates") var gates: GateOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    try gates.check()
    let limits = try limits.change()
    let composition = Composition(console: output.console, maxSandboxes: try sandboxes.checked())
    let file = try RunFile.open(at: file, now: Composition.now)
    defer { file.close() }
    let session = RunSession(
      file: file, composition: composition, overrides: endpoint.choice,
      limits: limits)
    try await session.run(.askAndJudge, output: output, gates: gates)
  }
}

/// Judges stored answers again.
struct RescoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore", abstract: "Judge the stored answers again, without asking the model anything.",
    discussion: "The verdicts of earlier judges stay; from now on the first judge named here decides.")

  @Argument(help: ArgumentHelp("The run file.", valueName: "file"))
  var file: String

  @OptionGroup(title: "Judges") var judges: JudgeOptions
  @OptionGroup(title: "Limits, in place of the run's own") var limits: LimitOverrides
  @OptionGroup(title: "Sandboxes") var sandboxes: SandboxOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() async throws {
    let names = try judges.checked()
    let limits = try limits.change()
    let composition = Composition(console: output.console, maxSandboxes: try sandboxes.checked())
    let file = try RunFile.open(at: file, now: Composition.now)
    defer { file.close() }
    let choice = EndpointChoice(
      judgeBaseURL: judges.judgeBaseURL, judgeKeyVariable: judges.judgeApiKeyEnv)
    let session = RunSession(
      file: file, composition: composition, overrides: choice,
      limits: limits, judges: names)
    try await session.run(.judgeAgain, output: output, gates: nil)
  }
}

/// Where models are reached, when that changed since the run was planned.
struct EndpointOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The address of the model's server, if it moved.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The environment variable that holds the key.", valueName: "name"))
  var apiKeyEnv: String?

  @Option(help: ArgumentHelp("The address of judges that are models.", valueName: "url"))
  var judgeBaseURL: String?

  @Option(help: ArgumentHelp("The environment variable with the judges' key.", valueName: "name"))
  var judgeApiKeyEnv: String?

  var choice: EndpointChoice {
    EndpointChoice(
      baseURL: baseURL, keyVariable: apiKeyEnv, judgeBaseURL: judgeBaseURL, judgeKeyVariable: judgeApiKeyEnv)
  }
}

/// Limits that replace those of the run.
struct LimitOverrides: ParsableArguments {
  @Option(help: ArgumentHelp("The most requests in flight.", valueName: "n"))
  var maxConnections: Int?

  @Option(
    help: ArgumentHelp(
      "Stop before this many US dollars are spent, earlier parts of the run included.", valueName: "x"))
  var maxCost: Double?

  @Option(
    help: ArgumentHelp(
      "Stop before this many tokens are used, earlier parts of the run included.", valueName: "n"))
  var maxTokens: Int?

  /// The limits, or what is wrong with them.
  func change() throws(InputError) -> LimitChange {
    if let maxConnections, !(1...10_000).contains(maxConnections) {
      throw InputError("--max-connections must be in 1...10000, was \(maxConnections)")
    }
    if let maxCost, !(maxCost > 0 && maxCost.isFinite) {
      throw InputError("--max-cost must be a number above 0, was \(maxCost)")
    }
    if let maxTokens, maxTokens < 1 { throw InputError("--max-tokens must be at least 1, was \(maxTokens)") }
    return LimitChange(maxConnections: maxConnections, maxCost: maxCost, maxTokens: maxTokens)
  }
}

/// Limits of one sitting where they are not the run's own.
struct LimitChange: Sendable {
  var maxConnections: Int?
  var maxCost: Double?
  var maxTokens: Int?
}
