internal import AssayCore

/// Looks a second time with what the functions of a file are found to do.
///
/// The engine follows values inside one function. A first look finds the functions of a file whose parameters reach
/// a sink, which return what a source gave, or which return nothing dangerous; a second one takes their calls for
/// sinks, sources and sanitizers. Helpers that call helpers are followed three deep.
struct FlowPass: Sendable {
  let pack: RulePack
  let engine: Engine
  let scratch: Scratch

  private static let depth = 3
  /// Longer files, thousands of lines, are looked at once only.
  private static let sizeLimit = 100_000

  /// A file with functions of its own that it calls.
  struct File {
    var index: Int
    var path: String
    var shownPath: String
    var analyzer: String
    var folder: RuleFolder
    var language: CodeLanguage
    var table: FunctionTable
    var called: Set<LocalFunction>
    var words: Set<String>
    var facts: [String: FlowFacts] = [:]
    /// Whether the engine failed at a question about it: what was not answered is not known to be harmless.
    var isFaulted = false
  }

  /// Adds what flows through functions of the same file to the results, and takes away what a function of the file
  /// sanitises.
  func extend(_ results: inout [PartResult]) async throws(Interruption) {
    var files = results.indices.compactMap { file($0, results[$0]) }
    guard !files.isEmpty else { return }
    let found = results.map(\.matches)
    var open: [Int: Set<String>]?
    for _ in 0..<Self.depth where open?.isEmpty != true {
      open = try await probe(&files, open, found: found)
    }
    try await findSanitizers(&files, found: found)
    try await lookAgain(files, &results)
  }

  private func file(_ index: Int, _ result: PartResult) -> File? {
    switch result.quality {
    case .whole, .partial: break
    case .unreadable, .failed: return nil
    }
    guard result.reading.text.bytes.count <= Self.sizeLimit else { return nil }
    guard let table = FunctionTable(result.reading.text.bytes, in: result.reading.language) else {
      return nil
    }
    let called = table.calledFunctions
    guard !called.isEmpty || table.functions.contains(where: { $0.owner != nil }) else { return nil }
    return File(
      index: index, path: result.path, shownPath: result.shownPath, analyzer: result.reading.analyzer,
      folder: result.reading.folder, language: result.reading.language, table: table, called: Set(called),
      words: WordNeed.words(of: result.reading.text.bytes))
  }
}

// MARK: - What functions do

extension FlowPass {
  /// What a probe asks, in the name of the engine's rule.
  enum Probe {
    /// Which parameters reach a sink.
    case sink
    /// Which functions return, and which fields hold, what a source gave.
    case source
    /// Which functions return what they are given, the rule's sanitizers heard.
    case pass
    /// Which functions return what they are given.
    case plainPass
  }

  /// A rule that asks, with what its matches mean.
  struct Question {
    var probe: Probe
    var rule: String
    var body: [String: JSONValue]
  }

  /// Asks what functions do, knowing what is known, and adds the answers.
  ///
  /// - Parameters:
  ///   - files: The files and what is known of them.
  ///   - open: The rules of which more is known than when they were last asked about, by file; `nil` at the start.
  ///   - found: What the rules themselves found.
  /// - Returns: The rules of which more is known now.
  /// - Throws: `Interruption` as the engine's.
  private func probe(
    _ files: inout [File], _ open: [Int: Set<String>]?, found: [[EngineMatch]]
  ) async throws(Interruption) -> [Int: Set<String>] {
    let asked = open?.keys.sorted() ?? Array(files.indices)
    let questions = open.map { laterQuestions(files, $0) } ?? firstQuestions(files)
    var grown: [Int: Set<String>] = [:]
    var hits: [Int: [String: Set<LocalFunction>]] = [:]
    for (file, question, match) in try await ask(questions, about: asked, &files) {
      let before = files[file].facts[question.rule] ?? FlowFacts()
      var facts = before
      switch question.probe {
      case .sink:
        guard let place = sinkPlace(match, files[file], rule: question.rule, found[files[file].index]) else {
          continue
        }
        facts.sinks.insert(place)
        if facts != before { hits[file, default: [:]][question.rule, default: []].insert(place.function) }
      case .source:
        if let field = match.variables["$ASSAY_FIELD"]?.content {
          facts.fields.insert(field)
        } else if let function = sourceFunction(match, files[file]) {
          facts.sources.insert(function)
        }
      case .pass, .plainPass: continue
      }
      if facts == before { continue }
      files[file].facts[question.rule] = facts
      grown[file, default: []].insert(question.rule)
    }
    let places = hits.sorted { $0.key < $1.key }.flatMap { file, rules in
      rules.sorted { $0.key < $1.key }.flatMap { otherParameters(of: $1, files[file], $0) }
    }
    for (file, question, match) in try await ask(places, about: hits.keys.sorted(), &files) {
      if let place = sinkPlace(match, files[file], rule: question.rule, found[files[file].index]) {
        files[file].facts[question.rule, default: FlowFacts()].sinks.insert(place)
      }
    }
    return grown
  }

  private func firstQuestions(_ files: [File]) -> [Question] {
    var questions: [Question] = []
    for (language, some) in Dictionary(grouping: files, by: \.language).sorted(by: {
      $0.key.rawValue < $1.key.rawValue
    }) {
      for rule in rules(for: some[0]) {
        guard let maker = FlowRule(rule, language) else { continue }
        let sink = maker.sinkNeed
        let source = maker.sourceNeed
        let withSinks = some.filter { sink.isMet(by: $0.words) }
        let withSources = withSinks.filter { source.isMet(by: $0.words) }
        questions += self.questions(
          maker, FlowFacts(), sinks: (maker.takesParameters ? withSinks : withSources).map(\.shownPath),
          sources: withSources.map(\.shownPath))
      }
    }
    return questions
  }

  private func laterQuestions(_ files: [File], _ open: [Int: Set<String>]) -> [Question] {
    open.sorted { $0.key < $1.key }.flatMap { index, ids in
      ids.sorted().flatMap { id -> [Question] in
        let file = files[index]
        guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language) else { return [] }
        let sources = maker.sourceNeed.isMet(by: file.words) ? [file.shownPath] : []
        return questions(maker, file.facts[id] ?? FlowFacts(), sinks: [file.shownPath], sources: sources)
      }
    }
  }

  private func questions(
    _ maker: FlowRule, _ facts: FlowFacts, sinks: [String], sources: [String]
  ) -> [Question] {
    var questions: [Question] = []
    if !sinks.isEmpty {
      questions.append(
        Question(probe: .sink, rule: maker.rule.id, body: maker.sinkProbe(facts, paths: sinks)))
    }
    if !sources.isEmpty {
      questions.append(
        Question(probe: .source, rule: maker.rule.id, body: maker.sourceProbe(facts, paths: sources)))
    }
    return questions
  }

  private func rules(for file: File) -> [Rule] {
    let names: Set<String> =
      switch file.analyzer {
      case "js": ["javascript", "js"]
      case "ts": ["typescript", "ts"]
      default: [file.analyzer]
      }
    return pack.rules(of: file.folder).filter { !names.isDisjoint(with: $0.engineLanguages) }
  }

  /// The engine tells one source of a sink; the functions' other parameters are asked about one after the other,
  /// those of different functions at once.
  private func otherParameters(of functions: Set<LocalFunction>, _ file: File, _ id: String) -> [Question] {
    guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language) else { return [] }
    let facts = file.facts[id] ?? FlowFacts()
    let others = functions.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { function in
      function.parameters.indices.prefix(10)
        .map { FlowFacts.Place(function: function, parameter: $0) }.filter { !facts.sinks.contains($0) }
    }
    return (0..<(others.map(\.count).max() ?? 0)).map { turn in
      let places = others.compactMap { turn < $0.count ? $0[turn] : nil }
      let sources = places.map { maker.patterns.parameter($0.parameter, of: $0.function) }
      return Question(
        probe: .sink, rule: id, body: maker.sinkProbe(facts, from: sources, paths: [file.shownPath]))
    }
  }

  /// The parameter that reaches a sink, unless the function's own body has that finding already.
  private func sinkPlace(
    _ match: EngineMatch, _ file: File, rule id: String, _ found: [EngineMatch]
  ) -> FlowFacts.Place? {
    guard let source = match.source, let rule = pack.rule(id),
      let function = file.table.functions.first(where: { $0.header.contains(source.start) }),
      file.called.contains(function),
      let parameter = function.parameters.firstIndex(where: { $0.range.contains(source.start) })
    else { return nil }
    let isFound = found.contains { other in
      other.span.start < max(match.span.end, match.span.start + 1)
        && match.span.start < max(other.span.end, other.span.start + 1)
        && pack.rule(other.rule).map { CWERelations.areOneFlaw($0.weakness, rule.weakness) } == true
    }
    return isFound ? nil : FlowFacts.Place(function: function, parameter: parameter)
  }

  /// The function that returns what a source gave; not what a caller gave it.
  private func sourceFunction(_ match: EngineMatch, _ file: File) -> LocalFunction? {
    guard let function = file.table.function(around: match.span.start), file.called.contains(function) else {
      return nil
    }
    if let source = match.source, function.header.contains(source.start) { return nil }
    return function
  }
}

// MARK: - Questions

extension FlowPass {
  /// Runs questions, hands over the matches with the files that they are in, and marks the files at which the engine
  /// failed.
  func ask(
    _ questions: [Question], about asked: [Int], _ files: inout [File]
  ) async throws(Interruption) -> [(file: Int, question: Question, match: EngineMatch)] {
    guard !questions.isEmpty, !asked.isEmpty else { return [] }
    let indices = Dictionary(asked.map { (files[$0].path, $0) }) { first, _ in first }
    let targets = asked.map {
      EngineTarget(path: files[$0].path, shownPath: files[$0].shownPath, analyzer: files[$0].analyzer)
    }
    let rules = questions.enumerated().map { number, question in
      // The engine takes letters, digits and hyphens for a name.
      JSONValue.object(question.body.merging(["id": .string("q-\(number)")]) { $1 }).bytes
    }
    let output = try await engine.run(targets, rules: RulePack.file(of: rules), scratch: scratch)
    for index in asked where output.hasFailed(at: files[index].path) { files[index].isFaulted = true }
    for number in output.badRuleNumbers {
      // A name that is not one of these rules' tells nothing of who was asked in vain.
      let paths = number.flatMap { questions.indices.contains($0) ? questions[$0].paths : nil }
      for index in asked where paths?.contains(files[index].shownPath) ?? true {
        files[index].isFaulted = true
      }
    }
    return output.matches.compactMap { match in
      guard let number = Int(match.rule.dropFirst(2)), questions.indices.contains(number),
        let file = indices[match.path]
      else { return nil }
      return (file, questions[number], match)
    }
  }
}

extension FlowPass.Question {
  /// The files that it is about, as rules see them; `nil` for all that are asked.
  fileprivate var paths: [String]? {
    guard case .object(let members)? = body["paths"], case .array(let paths)? = members["include"] else {
      return nil
    }
    return paths.compactMap { if case .string(let path) = $0 { path } else { nil } }
  }
}

extension EngineOutput {
  /// Whether the engine failed at a file; what it skipped of it was known before.
  func hasFailed(at path: String) -> Bool {
    faults.contains { fault in
      if case .partial = fault.kind { false } else { fault.path == path }
    }
  }

  /// The numbers in the names of rules that the engine does not understand, which begin with a letter and a hyphen;
  /// `nil` for a name without one.
  var badRuleNumbers: [Int?] {
    badRules.map { rule in Int(rule.prefix { $0 != ":" }.drop { $0 != "-" }.dropFirst()) }
  }
}
