import ArgumentParser
import AssayAgents
import AssayCore
import AssayEngine
import Foundation

/// How much is said, and to whom.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  var console: Console {
    Console(quiet: quiet, json: json, environment: ProcessInfo.processInfo.environment)
  }
}

/// Where a benchmark's cases come from.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A public checkout, or a folder or file that holds its data.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Which data set of what is found, or a file.", valueName: "name|file"))
  var dataset: String?

  @Option(help: ArgumentHelp("Which part of the benchmark.", valueName: "name"))
  var part: String?

  @Option(help: ArgumentHelp("A named choice of cases.", valueName: "name"))
  var preset: String?

  @Option(
    help: ArgumentHelp(
      "A fresh suite of the same tasks, with other names and texts, that no model has been trained on.",
      valueName: "seed"))
  var variant: String?

  @Option(
    help: ArgumentHelp(
      "Repositories of ase: a folder of mirrors or clones, which is only read; unless given, they are fetched.",
      valueName: "dir"))
  var repos: String?

  @Option(
    help: ArgumentHelp(
      "How ase puts a hole: ase-head (code; unless given), ase-2.0 or ase-1.0 (a patch), agent (with --agent: edits the file), each with +compat or +secure.",
      valueName: "profile"))
  var prompt: String?

  @Option(
    help: ArgumentHelp(
      "What a prompt of ase shows of the repository: data (the hits of the data; unless given), claudecode, bm25, bm25-block, none, or a file that `assay ase context` wrote.",
      valueName: "name|file"))
  var context: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many bytes of ASCII ase takes for a token where it fills a prompt, 0.5 to 16; 3 unless given.",
      valueName: "x"))
  var bytesPerToken: Double?

  @Option(
    help: ArgumentHelp(
      "Images in which instances of ase are run: local (those of this machine; unless given), pull (missing ones are fetched first) or none (all is analyzed alone).",
      valueName: "name"))
  var images: String?

  @Flag(
    help: "Give images of ase that want them all rights of this machine; they are not walled off then.")
  var allowPrivileged = false

  var request: DataRequest {
    DataRequest(
      data: data, dataset: dataset, part: part, preset: preset, variant: variant, repositories: repos,
      prompt: prompt, context: context, bytesPerToken: bytesPerToken, images: images,
      allowsPrivileged: allowPrivileged ? true : nil)
  }

  /// The request of somebody who only looks: nothing is fetched for it but repositories.
  func lookingRequest(contextTokens: Int?) throws(InputError) -> DataRequest {
    var request = try request(contextTokens: contextTokens)
    if request.images == "pull" { request.images = nil }
    return request
  }

  /// The request with the most tokens of a prompt.
  func request(contextTokens: Int?) throws(InputError) -> DataRequest {
    if let contextTokens, !(1...1_000_000_000).contains(contextTokens) {
      throw InputError("--max-context-tokens must be in 1...1000000000, was \(contextTokens)")
    }
    if let bytesPerToken, !(0.5...16).contains(bytesPerToken) {
      throw InputError("--bytes-per-token must be in 0.5...16, was \(bytesPerToken)")
    }
    var request = request
    request.contextTokens = contextTokens
    return request
  }
}

/// Which of the cases are asked.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only this attack, made on the direct cases where the benchmark has none of its own; A+B for stacked ones, “direct” for none. May be repeated.",
      valueName: "a[+b]"))
  var attack: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only cases with these values, such as language=python. The keys are \(Selection.Key.names), and properties that the benchmark divides its cases by, such as form=code_jb.",
      valueName: "key=value"))
  var filter: [String] = []

  @Option(help: ArgumentHelp("The language of the prompts: en, zh or both.", valueName: "en|zh|both"))
  var locale: String = "en"

  @Option(parsing: .unconditional, help: ArgumentHelp("At most this many cases.", valueName: "n"))
  var limit: Int?

  /// The selection, or what is wrong with it.
  func selection() throws(InputError) -> Selection {
    if let limit, limit < 1 { throw InputError("--limit must be at least 1, was \(limit)") }
    var selection = Selection(
      locales: try locales(), attacks: attack.isEmpty ? nil : attack.map { ID(String($0)) }, limit: limit)
    try addFilters(to: &selection)
    return selection
  }

  private func locales() throws(InputError) -> [PromptLocale] {
    if locale == "both" { return PromptLocale.allCases }
    guard let one = PromptLocale(rawValue: locale) else {
      throw InputError("--locale is en, zh or both, not “\(locale.printable(limit: 40))”")
    }
    return [one]
  }

  /// Keys that every benchmark has; all others are properties of its own, which planning checks.
  private func addFilters(to selection: inout Selection) throws(InputError) {
    for text in filter {
      guard let equals = text.firstIndex(of: "=") else {
        throw InputError("--filter takes key=value, not “\(text.printable(limit: 60))”")
      }
      let name = String(text[..<equals])
      let value = String(text[text.index(after: equals)...])
      if let key = Selection.Key(rawValue: name) {
        selection.filters[key, default: []].append(value)
      } else {
        selection.facets = (selection.facets ?? [:]).merging([name: [value]], uniquingKeysWith: +)
      }
    }
  }
}

/// The model under test and how it samples.
struct SubjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "openai:NAME, openai-responses:NAME, anthropic:NAME, demo:PERSONA or recorded:FILE.", valueName: "spec")
  )
  var model: String?

  @Option(help: ArgumentHelp("The address of an OpenAI- or Anthropic-compatible server.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The environment variable that holds the key.", valueName: "name"))
  var apiKeyEnv: String?

  @Option(
    help: ArgumentHelp(
      "An agent that puts the model to work in a sandbox: \(AgentChoice.names).", valueName: "name"))
  var agent: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The temperature; the server's own unless given.", valueName: "x"))
  var temperature: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The nucleus, in 0...1; the server's own unless given.", valueName: "x"))
  var topP: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("The most tokens of one reply.", valueName: "n"))
  var maxOutputTokens: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most tokens of one request; longer ones are not sent.", valueName: "n"))
  var maxContextTokens: Int?

  @Option(help: ArgumentHelp("Further members of the request body, as a JSON object.", valueName: "json"))
  var modelArgs: String?

  /// The subject, or what is wrong with it.
  func spec() throws(InputError) -> SubjectSpec {
    guard let model else { throw InputError("say with --model whom to ask, such as --model demo:careless") }
    guard var spec = SubjectSpec(model) else {
      throw InputError(
        "--model takes PROVIDER:NAME with one of \(Provider.allCases.map(\.rawValue).joined(separator: ", ")), not “\(model.printable(limit: 80))”"
      )
    }
    if let agent { _ = try AgentChoice(agent) }
    if let temperature, !(0...100).contains(temperature) {
      throw InputError("--temperature must be 0 or more, was \(temperature)")
    }
    if let topP, !(0...1).contains(topP) { throw InputError("--top-p must be in 0...1, was \(topP)") }
    for (name, value) in [
      ("--max-output-tokens", maxOutputTokens), ("--max-context-tokens", maxContextTokens),
    ] {
      if let value, !(1...Self.mostTokens).contains(value) {
        throw InputError("\(name) must be in 1...\(Self.mostTokens), was \(value)")
      }
    }
    spec.parameters = SamplingParameters(
      temperature: temperature, topP: topP, maxOutputTokens: maxOutputTokens,
      maxContextTokens: maxContextTokens, extra: try extra())
    return spec
  }

  private static let mostTokens = 1_000_000_000
  /// What Assay writes itself: with these a run would ask something else than its plan says.
  private static let ownMembers = ["messages", "input", "model", "system", "instructions", "tools", "n"]

  private func extra() throws(InputError) -> [String: JSONValue] {
    guard let modelArgs else { return [:] }
    let members = try modelArguments(modelArgs)
    if let own = Self.ownMembers.first(where: { members[$0] != nil }) {
      throw InputError("--model-args must not set “\(own)”: the plan decides it (samples: --samples)")
    }
    return members
  }

  private func modelArguments(_ modelArgs: String) throws(InputError) -> [String: JSONValue] {
    do {
      return try JSONDecoder().decode([String: JSONValue].self, from: Data(modelArgs.utf8))
    } catch {
      throw InputError("--model-args is not a JSON object: “\(modelArgs.printable(limit: 80))”")
    }
  }
}

/// How far a run may go.
struct LimitOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most requests in flight, from the start; unless given, the run starts with 8 and grows to 64.",
      valueName: "n"))
  var maxConnections: Int?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Stop before this many US dollars are spent.", valueName: "x")
  )
  var maxCost: Double?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Stop before this many tokens are used.", valueName: "n"))
  var maxTokens: Int?

  func check() throws(InputError) {
    if let maxConnections, !(1...10_000).contains(maxConnections) {
      throw InputError("--max-connections must be in 1...10000, was \(maxConnections)")
    }
    if let maxCost, !(maxCost > 0 && maxCost.isFinite) {
      throw InputError("--max-cost must be a number above 0, was \(maxCost)")
    }
    if let maxTokens, maxTokens < 1 { throw InputError("--max-tokens must be at least 1, was \(maxTokens)") }
  }
}

/// How many answers are run side by side.
struct SandboxOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most sandboxes at once; unless given, three for two processors.", valueName: "n"))
  var maxSandboxes: Int?

  /// The number, or what is wrong with it.
  func checked() throws(InputError) -> Int? {
    if let maxSandboxes, !(1...1_000).contains(maxSandboxes) {
      throw InputError("--max-sandboxes must be in 1...1000, was \(maxSandboxes)")
    }
    return maxSandboxes
  }
}

extension LimitOptions {
  /// How many requests are in flight.
  var width: RequestWidth { maxConnections.map(RequestWidth.init(named:)) ?? RequestWidth() }
}
