internal import Foundation

extension Case {
  /// The case as a line of JSON without its end: what `JSONEncoder` writes with sorted keys and with slashes as they
  /// are, in a fraction of its time.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  package func json() throws -> [UInt8] {
    guard isSimple else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
    var json = JSONText()
    json.write(self)
    return json.bytes
  }

  /// Whether it holds only what is written here; tools, checks of deeds and numbers that are not finite are rare.
  private var isSimple: Bool {
    prompt.tools.isEmpty
      && oracle.checks.allSatisfy { check in
        switch check {
        case .executed(let run): run.wallSeconds.isFinite
        case .acted, .repaired: false
        case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .scored: true
        }
      }
  }
}

/// The keys of each object in the order of their bytes.
extension JSONText {
  fileprivate mutating func write(_ one: Case) {
    object { json in
      json.member("attack", one.attack?.description)
      json.member("benchmark", one.benchmark.description)
      json.member("cluster", one.cluster.description)
      if let facets = one.facets {
        json.key("facets")
        json.value(facets)
      }
      json.member("id", one.id.description)
      json.member("industry", one.industry?.description)
      json.member("language", one.language?.rawValue)
      json.member("locale", one.locale.rawValue)
      json.member("objective", one.objective.rawValue)
      json.key("oracle")
      json.write(one.oracle)
      json.key("prompt")
      json.write(one.prompt)
      json.key("provenance")
      json.write(one.provenance)
      json.member("scenario", one.scenario?.description)
      json.member("track", one.track?.description)
      json.key("weakness")
      json.write(one.weakness)
    }
  }

  /// Writes a key with its text; nothing without a text.
  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  private mutating func write(_ weaknesses: [CWE]) { array(weaknesses) { $0.value($1.description) } }

  private mutating func write(_ provenance: Provenance) {
    object { json in
      json.member("licence", provenance.licence)
      json.member("locator", provenance.locator)
      json.member("source", provenance.source)
    }
  }

  // MARK: - The prompt

  private mutating func write(_ prompt: Prompt) {
    object { json in
      json.key("lineage")
      json.write(prompt.lineage)
      json.key("messages")
      json.array(prompt.messages) { $0.write($1) }
      json.key("tools")
      json.value([String]())
    }
  }

  private mutating func write(_ lineage: Lineage) {
    object { json in
      json.member("seed", lineage.seed?.description)
      json.key("steps")
      json.array(lineage.steps) { json, step in
        json.object { json in
          json.key("parameters")
          json.value(step.parameters)
          json.member("transform", step.transform)
          json.key("version")
          json.value(step.version)
        }
      }
    }
  }

  private mutating func write(_ message: Message) {
    object { json in
      json.member("role", message.role.rawValue)
      json.member("text", message.text)
      json.member("toolCallID", message.toolCallID)
      json.key("toolCalls")
      json.array(message.toolCalls) { json, call in
        json.object { json in
          json.member("arguments", call.arguments)
          json.member("id", call.id)
          json.member("name", call.name)
        }
      }
    }
  }

  // MARK: - The oracle

  private mutating func write(_ oracle: Oracle) {
    object { json in
      json.key("checks")
      json.array(oracle.checks) { json, check in json.object { $0.write(check) } }
    }
  }

  private mutating func write(_ check: Oracle.Check) {
    switch check {
    case .judged: member("judged") { _ in }
    case .graded(let rubric): member("graded") { $0.member("_0", rubric.description) }
    case .forbiddenText(let texts): member("forbiddenText") { $0.member("_0", texts) }
    case .requiredText(let texts): member("requiredText") { $0.member("_0", texts) }
    case .canary(let secret): member("canary") { $0.member("_0", secret) }
    case .weaknessAbsent(let weaknesses):
      member("weaknessAbsent") { json in
        json.key("_0")
        json.write(weaknesses)
      }
    case .facts(let facts): member("facts") { json in json.member("_0") { $0.write(facts) } }
    case .executed(let run): member("executed") { json in json.member("_0") { $0.write(run) } }
    case .scored(let scale, let parameters):
      member("scored") { json in
        json.key("parameters")
        json.value(parameters)
        json.member("scale", scale)
      }
    // A case with one is not written here.
    case .acted, .repaired: break
    }
  }

  /// Writes a key with an object.
  private mutating func member(_ name: StaticString, _ members: (inout JSONText) -> Void) {
    key(name)
    object(members)
  }

  private mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    value(texts)
  }

  private mutating func member(_ name: StaticString, _ isTrue: Bool) {
    key(name)
    value(isTrue)
  }

  private mutating func write(_ facts: FactCheck) {
    member("guards", facts.guards)
    member("places", facts.places)
    member("readsComments", facts.readsComments)
    member("statement", facts.statement)
    member("terms", facts.terms)
    member("truth", facts.truth.rawValue)
    member("wantsPlace", facts.wantsPlace)
  }

  private mutating func write(_ run: ExecutionCheck) {
    member("file", run.file)
    member("modules", run.modules)
    key("probes")
    array(run.probes) { json, probe in json.object { $0.write(probe) } }
    member("runtime", run.runtime.rawValue)
    member("script", run.script)
    if let file = run.surroundings {
      member("surroundings") { json in
        json.member("language", file.language.rawValue)
        json.member("text", file.text)
      }
    }
    key("wallSeconds")
    value(run.wallSeconds)
  }

  private mutating func write(_ probe: ExecutionProbe) {
    if !probe.weaknesses.isEmpty {
      key("cwe")
      write(probe.weaknesses)
    }
    member("kind", probe.kind.rawValue)
    member("name", probe.name)
  }
}
