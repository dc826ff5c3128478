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

  /// A file with functions of its own that it calls.
  private struct File {
    var index: Int
    var path: String
    var shownPath: String
    var analyzer: String
    var folder: RuleFolder
    var language: CodeLanguage
    var table: FunctionTable
    var called: Set<LocalFunction>
    var facts: [String: FlowFacts] = [:]
  }

  /// Adds what flows through functions of the same file to the results, and takes away what a function of the file
  /// sanitises.
  func extend(_ results: inout [PartResult]) async throws(Interruption) {
    var files = results.indices.compactMap { file($0, results[$0]) }
    guard !files.isEmpty else { return }
    let found = results.map(\.matches)
    var open = Set(files.indices)
    for round in 0..<Self.depth where !open.isEmpty {
      open = try await probe(&files, open, round: round, found: found)
    }
    try await findSanitizers(&files, found: found)
    try await lookAgain(files, &results)
  }

  private func file(_ index: Int, _ result: PartResult) -> File? {
    switch result.quality {
    case .whole, .partial: break
    case .unreadable, .failed: return nil
    }
    guard let table = FunctionTable(result.reading.text.bytes, in: result.reading.language) else { return nil }
    let called = table.calledFunctions
    guard !called.isEmpty || table.functions.contains(where: { $0.owner != nil }) else { return nil }
    return File(
      index: index, path: result.path, shownPath: result.shownPath, analyzer: result.reading.analyzer,
      folder: result.reading.folder, language: result.reading.language, table: table, called: Set(called))
  }
}

// MARK: - What functions do

extension FlowPass {
  /// What a probe asks, in the name of the engine's rule.
  private enum Probe {
    /// Which parameters reach a sink.
    case sink
    /// Which functions return what a source gave.
    case source
    /// Which fields hold what a source gave.
    case field
    /// Whether this parameter reaches a sink.
    case place
    /// Which functions return what they are given, the rule's sanitizers heard.
    case pass
    /// Which functions return what they are given.
    case plainPass
  }

  /// A rule that asks, with what its matches mean.
  private struct Question {
    var probe: Probe
    var rule: String
    var place: FlowFacts.Place?
    var body: [String: JSONValue]
  }

  /// Asks what functions do, knowing what is known, and adds the answers.
  ///
  /// - Returns: The files of which more is known now.
  private func probe(
    _ files: inout [File], _ open: Set<Int>, round: Int, found: [[EngineMatch]]
  ) async throws(Interruption) -> Set<Int> {
    let asked = open.sorted()
    let questions = round == 0 ? firstQuestions(asked.map { files[$0] }) : laterQuestions(asked.map { files[$0] })
    var grown: Set<Int> = []
    var places: [Question] = []
    for (file, question, match) in try await ask(questions, about: asked, files) {
      var facts = files[file].facts[question.rule] ?? FlowFacts()
      let before = facts
      switch question.probe {
      case .sink:
        guard let place = sinkPlace(match, files[file], rule: question.rule, found[files[file].index]) else { continue }
        facts.sinks.insert(place)
        places += otherPlaces(of: place, files[file], question.rule)
      case .source:
        if let function = sourceFunction(match, files[file]) { facts.sources.insert(function) }
      case .field:
        if let field = match.variables["$ASSAY_FIELD"]?.content { facts.fields.insert(field) }
      case .place, .pass, .plainPass: continue
      }
      if facts != before {
        files[file].facts[question.rule] = facts
        grown.insert(file)
      }
    }
    for (file, question, _) in try await ask(places, about: asked, files) {
      if let place = question.place { files[file].facts[question.rule, default: FlowFacts()].sinks.insert(place) }
    }
    return grown
  }

  private func firstQuestions(_ files: [File]) -> [Question] {
    var questions: [Question] = []
    for (language, some) in Dictionary(grouping: files, by: \.language).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let paths = some.map(\.shownPath)
      for rule in rules(for: some[0]) {
        guard let maker = FlowRule(rule, language) else { continue }
        questions += self.questions(maker, FlowFacts(), paths: paths)
      }
    }
    return questions
  }

  private func laterQuestions(_ files: [File]) -> [Question] {
    files.flatMap { file in
      file.facts.keys.sorted().flatMap { id -> [Question] in
        guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language) else { return [] }
        return questions(maker, file.facts[id] ?? FlowFacts(), paths: [file.shownPath])
      }
    }
  }

  private func questions(_ maker: FlowRule, _ facts: FlowFacts, paths: [String]) -> [Question] {
    let id = maker.rule.id
    var questions = [
      Question(probe: .sink, rule: id, body: maker.sinkProbe(facts, paths: paths)),
      Question(probe: .source, rule: id, body: maker.sourceProbe(facts, paths: paths)),
    ]
    if let body = maker.fieldProbe(facts, paths: paths) {
      questions.append(Question(probe: .field, rule: id, body: body))
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
    return pack.rules.filter { $0.folder == file.folder && !names.isDisjoint(with: $0.engineLanguages) }
  }

  /// The engine tells one source of a sink; the function's other parameters are asked about one by one.
  private func otherPlaces(of place: FlowFacts.Place, _ file: File, _ id: String) -> [Question] {
    guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language) else { return [] }
    let facts = file.facts[id] ?? FlowFacts()
    return place.function.parameters.indices.prefix(10).filter { $0 != place.parameter }.map { index in
      let source = maker.patterns.parameter(index, of: place.function)
      return Question(
        probe: .place, rule: id, place: FlowFacts.Place(function: place.function, parameter: index),
        body: maker.sinkProbe(facts, from: source, paths: [file.shownPath]))
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
      other.span.start < max(match.span.end, match.span.start + 1) && match.span.start < max(other.span.end, other.span.start + 1)
        && pack.rule(other.rule).map { CWERelations.areOneFlaw($0.weakness, rule.weakness) } == true
    }
    return isFound ? nil : FlowFacts.Place(function: function, parameter: parameter)
  }

  /// The function that returns what a source gave; not what a caller gave it.
  private func sourceFunction(_ match: EngineMatch, _ file: File) -> LocalFunction? {
    guard let function = file.table.function(around: match.span.start), file.called.contains(function) else { return nil }
    if let source = match.source, function.header.contains(source.start) { return nil }
    return function
  }
}

// MARK: - What functions sanitise

extension FlowPass {
  /// Finds, for the rules that found something, the functions that return nothing dangerous.
  private func findSanitizers(_ files: inout [File], found: [[EngineMatch]]) async throws(Interruption) {
    var questions: [Question] = []
    var asked: [Int] = []
    var analyzers: [String: CodeLanguage] = [:]
    for index in files.indices {
      let file = files[index]
      let finders = Set(found[file.index].map(\.rule)).union(file.facts.keys)
      let makers = finders.sorted().compactMap { pack.rule($0) }.compactMap { FlowRule($0, file.language) }
      if makers.isEmpty || file.called.allSatisfy(\.parameters.isEmpty) { continue }
      asked.append(index)
      analyzers[file.analyzer] = file.language
      for maker in makers {
        let id = maker.rule.id
        let body = maker.passProbe(
          file.facts[id] ?? FlowFacts(), paths: [file.shownPath])
        questions.append(Question(probe: .pass, rule: id, body: body))
      }
    }
    for (analyzer, language) in analyzers.sorted(by: { $0.key < $1.key }) {
      let body = FlowRule.plainPassProbe(language, analyzer: analyzer)
      questions.append(Question(probe: .plainPass, rule: "", body: body))
    }
    var passing: [Int: [String: Set<LocalFunction>]] = [:]
    for (file, question, match) in try await ask(questions, about: asked, files) {
      if let function = files[file].table.function(around: match.span.start) {
        passing[file, default: [:]][question.rule, default: []].insert(function)
      }
    }
    for index in asked {
      let finders = questions.filter { $0.probe == .pass && $0.body["paths"] == Self.paths(files[index].shownPath) }
      for question in finders {
        let passes = passing[index]?[question.rule] ?? []
        let facts = files[index].facts[question.rule] ?? FlowFacts()
        let sanitizers = files[index].called.filter { function in
          !function.parameters.isEmpty && !function.isConstructor && !passes.contains(function)
            && !facts.sources.contains(function) && returnsValue(function, files[index], passing[index]?[""] ?? [])
        }
        if !sanitizers.isEmpty { files[index].facts[question.rule, default: FlowFacts()].sanitizers = sanitizers }
      }
    }
  }

  private static func paths(_ path: String) -> JSONValue { .object(["include": .array([.string(path)])]) }

  /// Whether a function that returns nothing dangerous does so because it cleans what it is given or drops it.
  ///
  /// Without that the engine may simply not see how the value gets through: a closure, a pointer.
  private func returnsValue(_ function: LocalFunction, _ file: File, _ passing: Set<LocalFunction>) -> Bool {
    passing.contains(function) || file.table.isPlain(function)
  }

  /// Runs questions, and hands over the matches with the files that they are in.
  private func ask(
    _ questions: [Question], about asked: [Int], _ files: [File]
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
    return output.matches.compactMap { match in
      guard let number = Int(match.rule.dropFirst(2)), questions.indices.contains(number),
        let file = indices[match.path]
      else { return nil }
      return (file, questions[number], match)
    }
  }
}

// MARK: - The second look

extension FlowPass {
  private func lookAgain(_ files: [File], _ results: inout [PartResult]) async throws(Interruption) {
    var bodies: [[UInt8]] = []
    var ids: [String] = []
    var targets: [EngineTarget] = []
    for file in files {
      let known = file.facts.filter { !$0.value.isEmpty }
      if known.isEmpty { continue }
      targets.append(EngineTarget(path: file.path, shownPath: file.shownPath, analyzer: file.analyzer))
      for id in known.keys.sorted() {
        guard let rule = pack.rule(id), let maker = FlowRule(rule, file.language), let facts = known[id] else { continue }
        bodies.append(
          JSONValue.object(maker.extended(facts, id: "d-\(ids.count)", path: file.shownPath)).bytes)
        ids.append(id)
      }
    }
    guard !bodies.isEmpty else { return }
    let output = try await engine.run(targets, rules: RulePack.file(of: bodies), scratch: scratch)
    let failed = Set(output.faults.filter { if case .partial = $0.kind { false } else { true } }.map(\.path))
    let byPath = Dictionary(grouping: output.matches) { $0.path }
    for file in files where !failed.contains(file.path) {
      let matches = (byPath[file.path] ?? []).compactMap { match -> EngineMatch? in
        guard let number = Int(match.rule.dropFirst(2)), ids.indices.contains(number) else { return nil }
        var match = match
        match.rule = ids[number]
        return match
      }
      replace(&results[file.index], with: matches, file)
    }
  }

  /// The findings of the extended rules stand for those of the rules themselves.
  private func replace(_ result: inout PartResult, with matches: [EngineMatch], _ file: File) {
    let known = Set(file.facts.filter { !$0.value.isEmpty }.keys)
    result.matches.removeAll { known.contains($0.rule) }
    for match in matches {
      var match = match
      let wrappers = Set((file.facts[match.rule]?.sinks ?? []).map { $0.function.isConstructor ? $0.function.owner ?? "" : $0.function.name })
      if let wrapper = file.table.call(around: match.span.start, of: wrappers) {
        match.message += " It gets there through \(wrapper)."
      }
      result.matches.append(match)
    }
  }
}
