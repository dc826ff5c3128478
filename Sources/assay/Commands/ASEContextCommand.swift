import ArgumentParser
import AssayCore
import AssayEngine
import AssayHTTP
import AssayRepository
import Foundation

/// Looks for the places of repositories that prompts show.
struct ASEContextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context", abstract: "Look for the places of repositories that prompts show.",
    discussion: """
      Writes a file of retrieval in the form of the original's, which `assay run ase --context FILE` and the original \
      take. The index is BM25 over whole files.

      file: the summary and the whole file are looked for, as the original does. block: the summary and the lines that \
      were cut out. hypothetical: the summary and what a model guesses the lines to be, which sees only the 120 lines \
      before and behind the hole; where it has no guess, the whole file.

      What a model has said is kept in the user's cache: the same command goes on where it stopped.

      Exit codes: 0 done; 1 the model could not be asked; 2 bad usage or input.
      """)

  @Option(help: ArgumentHelp("A public checkout, or a folder that holds its data.", valueName: "dir"))
  var data: String?

  @Option(help: ArgumentHelp("Which data set of what is found.", valueName: "name"))
  var dataset: String?

  @Option(
    help: ArgumentHelp(
      "A folder of mirrors or clones, which is only read; unless given, they are fetched.", valueName: "dir"))
  var repos: String?

  @Option(help: ArgumentHelp("What is looked for: file, block or hypothetical.", valueName: "name"))
  var query: ContextSearch.Query = .file

  @Option(
    name: [.customShort("k"), .customLong("hits")],
    help: ArgumentHelp("The most places of an instance.", valueName: "n"))
  var hits: Int = 20

  @Option(
    help: ArgumentHelp(
      "The model that guesses: openai:NAME, openai-responses:NAME or anthropic:NAME.", valueName: "spec"))
  var model: String?

  @Option(help: ArgumentHelp("The address of an OpenAI- or Anthropic-compatible server.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The environment variable that holds the key.", valueName: "name"))
  var apiKeyEnv: String?

  @Option(help: ArgumentHelp("Stop before this many tokens are used.", valueName: "n"))
  var maxTokens: Int?

  @Option(help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
  var output: String

  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  func run() async throws {
    try check()
    let console = Console(quiet: quiet, json: false, environment: Composition.environment)
    let composition = Composition(console: console)
    let request = DataRequest(data: data, dataset: dataset, repositories: repos)
    let found = try await withGuesser(console) { guesser in
      try await ContextSearch(composition.repositoryServices, guesser: guesser).find(
        request, query: query, limit: hits)
    }
    composition.tellNotices(found.notices, rest: "more")
    for name in found.withoutGuess.prefix(10) {
      console.say("note: \(name.printable(limit: 100)): the model had no guess; looked for by its file")
    }
    try write(found.text)
    console.say("places of \(found.count) instances")
  }

  private func check() throws(InputError) {
    guard (1...10_000).contains(hits) else {
      throw InputError("--hits must be in 1...10000, was \(hits)")
    }
    if let maxTokens, maxTokens < 1 { throw InputError("--max-tokens must be at least 1, was \(maxTokens)") }
    switch (query, model) {
    case (.hypothetical, nil):
      throw InputError("--query hypothetical needs a model that guesses; name it with --model")
    case (.file, .some), (.block, .some):
      throw InputError("--model guesses for --query hypothetical; leave it out, or ask for that")
    case (.hypothetical, .some), (.file, nil), (.block, nil): break
    }
    if dataset != nil, data == nil {
      throw InputError("--dataset chooses among the data sets of a folder; name it with --data")
    }
    if output != "-", FileManager.default.fileExists(atPath: output) {
      throw InputError("\(output.printable(limit: 300)) is there already; name another file with --output")
    }
  }

  private func write(_ text: String) throws {
    guard output != "-" else { return try Console.writeResult(Array(text.utf8)) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw CommandFailure(
        .incomplete, "\(output.printable(limit: 300)) could not be written: \(error.localizedDescription)")
    }
  }
}

extension ASEContextCommand {
  /// Hands over the model that guesses, if one is named, for as long as it is needed.
  private func withGuesser<Value: Sendable>(
    _ console: Console, _ body: (ContextSearch.Guesser?) async throws -> Value
  ) async throws -> Value {
    guard let model else { return try await body(nil) }
    guard let spec = SubjectSpec(model) else {
      throw InputError("--model takes PROVIDER:NAME, not “\(model.printable(limit: 80))”")
    }
    switch spec.provider {
    case .openai, .openaiResponses, .anthropic: break
    case .demo, .recorded: throw InputError("--model \(spec) cannot guess; name a model that is served")
    }
    let stop = StopSignal()
    let interrupts = Interrupts(stop: stop, console: console)
    defer { interrupts.cancel() }
    let place = EndpointChoice(baseURL: baseURL, keyVariable: apiKeyEnv)
    let width = RequestWidth(named: 4)
    return try await HTTPTransport.withTransport(
      HTTPTransport.Configuration(connectionsPerHost: width.most)
    ) { transport in
      let clients = try ModelClients(
        transport: transport, demo: nil, width: width, seed: 0,
        budget: Budget(caps: Budget.Caps(tokens: maxTokens)), stop: stop, note: { _ in })
      return try await body(
        ContextSearch.Guesser(
          client: try clients.client(for: spec, at: place), model: spec.description,
          place: EndpointChoice.printable(baseURL), takesTemperature: clients.takesTemperature(spec),
          folder: "\(Composition.cacheFolder ?? "/tmp")/assay/ase/guesses"))
    }
  }
}

extension ContextSearch.Query: ExpressibleByArgument {}
