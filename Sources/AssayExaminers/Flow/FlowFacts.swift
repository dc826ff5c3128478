internal import AssayCore

/// What the functions of a file do, as one rule sees it.
struct FlowFacts: Sendable, Hashable {
  /// A parameter of a function of the file.
  struct Place: Sendable, Hashable {
    var function: LocalFunction
    var parameter: Int
  }

  /// Parameters that reach a sink.
  var sinks: Set<Place> = []
  /// Functions that return what a source gave.
  var sources: Set<LocalFunction> = []
  /// Fields that hold what a source gave.
  var fields: Set<String> = []
  /// Functions that return nothing dangerous, whatever they are given.
  var sanitizers: Set<LocalFunction> = []

  /// Whether nothing is known.
  var isEmpty: Bool { sinks.isEmpty && sources.isEmpty && fields.isEmpty && sanitizers.isEmpty }
}

/// Makes rules of a taint rule: probes that ask what functions do, and the rule with what they do added.
struct FlowRule: Sendable {
  let rule: Rule
  let patterns: FlowPatterns

  /// A maker for a rule that this pass understands; `nil` for others.
  init?(_ rule: Rule, _ language: CodeLanguage) {
    guard rule.isTaint, !rule.engineLanguages.contains(where: { $0 == "generic" || $0 == "regex" }),
      rule.body["pattern-sources"] != nil, rule.body["pattern-sinks"] != nil,
      !Self.holdsLabels(.object(rule.body))
    else { return nil }
    self.rule = rule
    patterns = FlowPatterns(language: language)
  }

  /// The words without which a file holds no sink.
  var sinkNeed: WordNeed { WordNeed(entries: rule.body["pattern-sinks"], patterns.language) }

  /// The words without which a file holds no source beside plain parameters.
  var sourceNeed: WordNeed { WordNeed(entries: .array(trueSources), patterns.language) }

  /// Whether every parameter is a source.
  var takesParameters: Bool { trueSources.count < Self.items(rule.body["pattern-sources"]).count }

  /// The sources that are not just any parameter: what a function hands on from its caller is no source of its own.
  private var trueSources: [JSONValue] {
    Self.items(rule.body["pattern-sources"]).filter { entry in
      let isNarrow = !WordNeed(entries: .array([entry]), patterns.language).isMet(by: [])
      return isNarrow || !Self.holdsDefinition(entry)
    }
  }

  /// Whether a pattern of an entry is a function with its parameters.
  private static func holdsDefinition(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members):
      members.contains { key, value in
        switch key {
        case "pattern", "pattern-inside": value.text.map(isDefinition) ?? holdsDefinition(value)
        case "patterns", "pattern-either": holdsDefinition(value)
        default: false
        }
      }
    case .array(let items): items.contains(where: holdsDefinition)
    case .null, .bool, .integer, .number, .string: false
    }
  }

  private static func isDefinition(_ pattern: String) -> Bool {
    let bytes = Array(pattern.utf8)
    func holds(_ text: String) -> Bool { ByteSearch(Array(text.utf8)).isFound(in: bytes) }
    return holds("(") && (holds("{") || holds("=>") || holds("def "))
  }

  /// Labels tell apart what the derived sources would have to carry.
  private static func holdsLabels(_ value: JSONValue) -> Bool {
    switch value {
    case .object(let members):
      members["label"] != nil || members["requires"] != nil || members.values.contains(where: holdsLabels)
    case .array(let items): items.contains(where: holdsLabels)
    case .null, .bool, .integer, .number, .string: false
    }
  }

  /// The rule with facts of a file, for that file alone.
  func extended(_ facts: FlowFacts, id: String, path: String) -> [String: JSONValue] {
    var body = body(paths: [path])
    body["id"] = .string(id)
    body["message"] = rule.body["message"]
    body["pattern-sources"] = .array(sources(facts))
    body["pattern-sinks"] = .array(sinks(facts))
    let sanitizers = sanitizers(facts)
    if !sanitizers.isEmpty { body["pattern-sanitizers"] = .array(sanitizers) }
    return body
  }

  /// Asks which parameters reach a sink.
  func sinkProbe(
    _ facts: FlowFacts, from sources: [JSONValue]? = nil, paths: [String]
  ) -> [String: JSONValue] {
    probe(sources: sources ?? [patterns.anyParameter], sinks: sinks(facts), facts, paths: paths)
  }

  /// Asks which functions return, and which fields hold, what a source gave.
  func sourceProbe(_ facts: FlowFacts, paths: [String]) -> [String: JSONValue] {
    let sinks = [patterns.returned] + (patterns.stored.map { [$0] } ?? [])
    return probe(sources: trueSources + derivedSources(facts), sinks: sinks, facts, paths: paths)
  }

  /// Asks which functions return what they were given, the sanitizers heard.
  func passProbe(_ facts: FlowFacts, paths: [String]) -> [String: JSONValue] {
    var body = probe(sources: [patterns.anyParameter], sinks: [patterns.returned], facts, paths: paths)
    body["pattern-propagators"] = .array(propagators + Self.items(patterns.mutators))
    return body
  }

  /// Asks which functions of a language return what they were given.
  static func plainPassProbe(_ language: CodeLanguage, analyzer: String) -> [String: JSONValue] {
    let patterns = FlowPatterns(language: language)
    return [
      "languages": .array([.string(analyzer)]), "severity": .string("INFO"),
      "message": .string("probe"), "mode": .string("taint"),
      "pattern-sources": .array([patterns.anyParameter]),
      "pattern-sinks": .array([patterns.returned]), "pattern-propagators": patterns.mutators,
    ]
  }
}

extension FlowRule {
  private func body(paths: [String]) -> [String: JSONValue] {
    var body = rule.body
    body["metadata"] = nil
    body["message"] = .string("probe")
    if !paths.isEmpty { body["paths"] = .object(["include": .array(paths.map { .string($0) })]) }
    return body
  }

  private func probe(
    sources: [JSONValue], sinks: [JSONValue], _ facts: FlowFacts, paths: [String]
  ) -> [String: JSONValue] {
    var body = body(paths: paths)
    body["pattern-sources"] = .array(sources)
    body["pattern-sinks"] = .array(sinks)
    let sanitizers = sanitizers(facts)
    if !sanitizers.isEmpty { body["pattern-sanitizers"] = .array(sanitizers) }
    return body
  }

  private func sources(_ facts: FlowFacts) -> [JSONValue] {
    Self.items(rule.body["pattern-sources"]) + derivedSources(facts)
  }

  private func derivedSources(_ facts: FlowFacts) -> [JSONValue] {
    (facts.sources.isEmpty ? [] : [patterns.calls(of: Self.ordered(facts.sources))])
      + facts.fields.sorted().map(patterns.field)
  }

  private func sinks(_ facts: FlowFacts) -> [JSONValue] {
    let places = facts.sinks.sorted {
      ($0.function.range.lowerBound, $0.parameter) < ($1.function.range.lowerBound, $1.parameter)
    }
    return Self.items(rule.body["pattern-sinks"])
      + places.compactMap { patterns.argument($0.parameter, of: $0.function) }
  }

  private func sanitizers(_ facts: FlowFacts) -> [JSONValue] {
    Self.items(rule.body["pattern-sanitizers"])
      + (facts.sanitizers.isEmpty ? [] : [patterns.calls(of: Self.ordered(facts.sanitizers))])
  }

  private var propagators: [JSONValue] { Self.items(rule.body["pattern-propagators"]) }

  private static func items(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let items) = value { items } else { [] }
  }

  private static func ordered(_ functions: Set<LocalFunction>) -> [LocalFunction] {
    functions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
