package import AssayCore
import Synchronization

/// Looks for the places of repositories that fit holes, and writes them as a file of retrieval.
package struct ContextSearch: Sendable {
  /// What is looked for beside the summary.
  package enum Query: String, Sendable, Hashable, CaseIterable {
    /// The whole file as it was.
    case file
    /// The lines that were cut out.
    case block
    /// What a model guesses the lines to be, knowing only what is around them.
    case hypothetical
  }

  /// A model that guesses.
  package struct Guesser: Sendable {
    var client: any ModelClient
    var model: String
    var place: String?
    var takesTemperature: Bool
    var store: GuessStore

    /// Names a model.
    ///
    /// - Parameters:
    ///   - client: Asks it.
    ///   - model: Its spec.
    ///   - place: Where it is reached; `nil` for the provider's own address.
    ///   - takesTemperature: Whether requests may name one.
    ///   - folder: Where its guesses are kept.
    package init(
      client: any ModelClient, model: String, place: String?, takesTemperature: Bool, folder: String
    ) {
      self.client = client
      self.model = model
      self.place = place
      self.takesTemperature = takesTemperature
      store = GuessStore(folder: folder)
    }
  }

  /// What was found.
  package struct Found: Sendable {
    /// A list of records in the form of the original's, one a line.
    package var text: String
    /// How many instances it has.
    package var count: Int
    /// Those that were looked for by their file, since the model had no guess.
    package var withoutGuess: [String]
    /// What was odd about the data, and what could not be prepared.
    package var notices: [Notice]
  }

  private let services: ASEServices
  private let guesser: Guesser?

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - services: Where repositories come from.
  ///   - guesser: The model, for `Query.hypothetical`.
  package init(_ services: ASEServices, guesser: Guesser?) {
    self.services = services
    self.guesser = guesser
  }

  /// Looks for places.
  ///
  /// - Parameters:
  ///   - request: The data and the repositories.
  ///   - query: What is looked for.
  ///   - limit: The most places of an instance, at least 1; 20 in the original.
  /// - Returns: What was found, in the order of the data, each instance once.
  /// - Throws: `InputError` for data that cannot be used, `Interruption` if the model cannot be asked.
  package func find(_ request: DataRequest, query: Query, limit: Int) async throws -> Found {
    var request = request
    request.context = nil
    let settings = try ASESettings(request)
    let source = try ASESource(request)
    var seen: Set<String> = []
    let entries = source.entries.filter { seen.insert($0.instance.id).inserted }
    let store = services.repositories(request.repositories)
    let prepared = try await Preparing(store: store, settings: settings).prepare(entries, limit: nil)
    let wanted = entries.compactMap { prepared.instances[$0.name] }
    let records = Mutex<[String: Record]>([:])
    var rest = wanted.makeIterator()
    try await forEachConcurrently(width: Self.width) {
      rest.next()
    } body: { instance in
      let record = try await self.record(instance, query, limit)
      records.withLock { $0[instance.entry.name] = record }
    }
    let made = records.withLock { records in wanted.compactMap { records[$0.entry.name] } }
    return Found(
      text: Self.text(made.map(\.json)), count: made.count,
      withoutGuess: made.filter { $0.query != query }.map(\.id), notices: prepared.notices + source.notices)
  }

  /// Models wait for the network, the index for the processor.
  private static let width = 4

  private static func text(_ records: [OrderedJSON]) -> String {
    "[\n" + records.map(\.line).joined(separator: ",\n") + "\n]\n"
  }
}

extension ContextSearch {
  /// What was found for an instance.
  private struct Record: Sendable {
    var id: String
    var summary: String?
    var hits: [RetrievalRecord.Hit]
    var query: Query
    var guess: String?
    var model: String?

    var json: OrderedJSON {
      let hits = hits.map { hit in
        OrderedJSON.object([.init("docid", .string(hit.path)), .init("score", OrderedJSON(hit.score))])
      }
      let how: [OrderedJSON.Member] =
        [.init("query", .string(query.rawValue))] + (guess.map { [.init("guess", .string($0))] } ?? [])
        + (model.map { [.init("model", .string($0))] } ?? [])
      return .object(
        [.init("instance_id", .string(id)), .init("hits", .list(hits))]
          + (summary.map { [.init("function_summary", .string($0))] } ?? []) + how)
    }
  }

  private func record(
    _ instance: PreparedInstance, _ query: Query, _ limit: Int
  ) async throws -> Record {
    let entry = instance.entry
    let path = entry.instance.region.path
    let summary = entry.retrieval?.summary
    let guess = query == .hypothetical ? try await self.guess(instance, summary) : nil
    let form: ContextQuery =
      switch query {
      case .file: .file
      case .block: .block
      case .hypothetical: guess.map { .hypothetical($0) } ?? .file
      }
    let index = try BM25Index.built(over: instance.tree).index
    return Record(
      id: entry.instance.id, summary: summary,
      hits: index.hits(for: instance.hole, path: path, summary: summary, form: form, limit: limit),
      query: query == .hypothetical && guess == nil ? .file : query, guess: guess,
      model: guess == nil ? nil : guesser?.model)
  }

  private func guess(
    _ instance: PreparedInstance, _ summary: String?
  ) async throws -> String? {
    guard let guesser else { throw InputError("--query hypothetical needs a model; name it with --model") }
    let request = ModelRequest(
      messages: HoleGuess.prompt(
        for: instance.hole, path: instance.entry.instance.region.path, summary: summary),
      parameters: SamplingParameters(
        temperature: guesser.takesTemperature ? HoleGuess.temperature : nil,
        maxOutputTokens: HoleGuess.outputTokens))
    let key = GuessStore.key(request, model: guesser.model, place: guesser.place)
    if let known = guesser.store.answer(key) { return HoleGuess.text(of: known) }
    let answer = try await guesser.client.complete(request).turn.text
    guesser.store.keep(answer, key)
    return HoleGuess.text(of: answer)
  }
}
