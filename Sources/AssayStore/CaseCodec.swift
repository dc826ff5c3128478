internal import AssayCore
internal import Foundation

/// Writes and reads a case as bytes, several times faster than JSON: every case is read back at least once.
enum CaseCodec {
  /// The form of a case without facets, and of one with them.
  private static let versions: [UInt8] = [1, 2]

  /// The bytes of a case.
  static func encode(_ case: Case) throws -> [UInt8] {
    var writer = ByteWriter()
    writer.add(byte: versions[`case`.facets == nil ? 0 : 1])
    writer.add(`case`.id.description)
    writer.add(`case`.benchmark.description)
    writer.add(`case`.track?.description)
    writer.add(`case`.objective.rawValue)
    writer.add(`case`.weakness.count)
    for weakness in `case`.weakness { writer.add(weakness.number) }
    writer.add(`case`.language?.rawValue)
    writer.add(`case`.scenario?.description)
    writer.add(`case`.attack?.description)
    writer.add(`case`.industry?.description)
    writer.add(`case`.locale.rawValue)
    writer.add(`case`.cluster.description)
    try encode(`case`.prompt, to: &writer)
    try encode(`case`.oracle, to: &writer)
    writer.add(`case`.provenance.source)
    writer.add(`case`.provenance.locator)
    writer.add(`case`.provenance.licence)
    if let facets = `case`.facets { encode(facets, to: &writer) }
    return writer.bytes
  }

  /// The case that `bytes` hold.
  ///
  /// - Throws: `DamagedBytes` for anything that `encode` does not write.
  static func decode(_ bytes: [UInt8]) throws -> Case {
    try bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      let version = try reader.byte()
      guard versions.contains(version) else { throw DamagedBytes("a case is stored in an unknown form") }
      var `case` = Case(
        id: ID(try reader.text()), benchmark: ID(try reader.text()),
        track: try reader.optionalText().map { ID($0) },
        objective: try name(reader.text()),
        weakness: try reader.list { reader throws in
          guard let weakness = Int(exactly: try reader.number()).flatMap({ CWE($0) }) else {
            throw DamagedBytes("a stored weakness has no number")
          }
          return weakness
        },
        language: try reader.optionalText().map { try name($0) },
        scenario: try reader.optionalText().map { ID($0) },
        attack: try reader.optionalText().map { ID($0) },
        industry: try reader.optionalText().map { ID($0) },
        locale: try name(reader.text()),
        cluster: ID(try reader.text()),
        prompt: try prompt(&reader),
        oracle: Oracle(checks: try reader.list { reader throws in try check(&reader) }),
        provenance: Provenance(
          source: try reader.text(), locator: try reader.text(), licence: try reader.optionalText()))
      if version == versions[1] { `case`.facets = try texts(&reader) }
      guard reader.isAtEnd else { throw DamagedBytes("a stored case is too long") }
      return `case`
    }
  }

  private static func encode(_ texts: [String: String], to writer: inout ByteWriter) {
    writer.add(texts.count)
    for (name, text) in texts.sorted(by: { ID<Ask>($0.key) < ID<Ask>($1.key) }) {
      writer.add(name)
      writer.add(text)
    }
  }

  private static func texts(_ reader: inout ByteReader) throws -> [String: String] {
    let texts = try reader.list { reader throws in (try reader.text(), try reader.text()) }
    return Dictionary(texts, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Prompt

  private static func encode(_ prompt: Prompt, to writer: inout ByteWriter) throws {
    writer.add(prompt.messages.count)
    for message in prompt.messages {
      writer.add(message.role.rawValue)
      writer.add(message.text)
      writer.add(message.toolCalls.count)
      for call in message.toolCalls {
        writer.add(call.id)
        writer.add(call.name)
        writer.add(call.arguments)
      }
      writer.add(message.toolCallID)
    }
    // Tools are rare and their schemas are JSON anyway.
    writer.add(
      prompt.tools.isEmpty
        ? nil : String(decoding: try JSONEncoder().encode(prompt.tools), as: UTF8.self))
    writer.add(prompt.lineage.seed?.description)
    writer.add(prompt.lineage.steps.count)
    for step in prompt.lineage.steps {
      writer.add(step.transform)
      writer.add(String(step.version))
      encode(step.parameters, to: &writer)
    }
  }

  private static func prompt(_ reader: inout ByteReader) throws -> Prompt {
    let messages = try reader.list { reader throws in
      Message(
        role: try name(reader.text()), text: try reader.text(),
        toolCalls: try reader.list { reader throws in
          ToolCall(id: try reader.text(), name: try reader.text(), arguments: try reader.text())
        },
        toolCallID: try reader.optionalText())
    }
    let tools = try reader.optionalText().map { text in
      do {
        return try JSONDecoder().decode([ToolDefinition].self, from: Data(text.utf8))
      } catch { throw DamagedBytes("the tools of a stored case cannot be read") }
    }
    let seed = try reader.optionalText().map { ID<Case>($0) }
    let steps = try reader.list { reader throws in
      let transform = try reader.text()
      guard let version = Int(try reader.text()) else { throw DamagedBytes("a stored version is no number") }
      return Lineage.Step(transform: transform, version: version, parameters: try texts(&reader))
    }
    return Prompt(messages: messages, tools: tools ?? [], lineage: Lineage(seed: seed, steps: steps))
  }

  // MARK: - Oracle

  private static func encode(_ oracle: Oracle, to writer: inout ByteWriter) throws {
    writer.add(oracle.checks.count)
    for check in oracle.checks {
      switch check {
      case .judged: writer.add(byte: 0)
      case .graded(let rubric):
        writer.add(byte: 1)
        writer.add(rubric.description)
      case .forbiddenText(let texts):
        writer.add(byte: 2)
        writer.add(texts)
      case .requiredText(let texts):
        writer.add(byte: 3)
        writer.add(texts)
      case .canary(let secret):
        writer.add(byte: 4)
        writer.add(secret)
      case .weaknessAbsent(let weaknesses):
        writer.add(byte: 5)
        writer.add(weaknesses.map(\.description))
      case .facts(let check):
        writer.add(byte: check.statement == nil ? 7 : 8)
        writer.add(check.truth.rawValue)
        writer.add(check.terms)
        writer.add(check.guards)
        writer.add(check.places)
        writer.add(byte: check.wantsPlace ? 1 : 0)
        writer.add(byte: check.readsComments ? 1 : 0)
        if let statement = check.statement { writer.add(statement) }
      case .executed(let check):
        writer.add(byte: 6)
        writer.add(try json(check))
      case .acted(let check):
        writer.add(byte: 9)
        writer.add(try json(check))
      case .scored(let scale, let parameters):
        writer.add(byte: 10)
        writer.add(scale)
        encode(parameters, to: &writer)
      case .repaired(let check):
        writer.add(byte: 11)
        writer.add(try json(check))
      }
    }
  }

  /// A check as JSON, where it is rare next to what making it costs.
  private static func json(_ check: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(check), as: UTF8.self)
  }

  private static func check(_ reader: inout ByteReader) throws -> Oracle.Check {
    switch try reader.byte() {
    case 0: .judged
    case 1: .graded(ID(try reader.text()))
    case 2: .forbiddenText(try reader.texts())
    case 3: .requiredText(try reader.texts())
    case 4: .canary(try reader.text())
    case 5:
      .weaknessAbsent(
        try reader.texts().map { text in
          guard let weakness = CWE(text) else { throw DamagedBytes("a stored weakness has no number") }
          return weakness
        })
    case 6: .executed(try check(in: reader.text()))
    case 7: .facts(try facts(&reader, hasStatement: false))
    case 8: .facts(try facts(&reader, hasStatement: true))
    case 9: .acted(try check(in: reader.text()))
    case 10: .scored(scale: try reader.text(), parameters: try texts(&reader))
    case 11: .repaired(try check(in: reader.text()))
    default: throw DamagedBytes("a case holds a check that this version does not know")
    }
  }

  private static func facts(_ reader: inout ByteReader, hasStatement: Bool) throws -> FactCheck {
    FactCheck(
      truth: try name(reader.text()), terms: try reader.texts(), guards: try reader.texts(),
      places: try reader.texts(), wantsPlace: try reader.byte() == 1,
      readsComments: try reader.byte() == 1, statement: hasStatement ? try reader.text() : nil)
  }

  private static func check<Check: Decodable>(in text: String) throws -> Check {
    do {
      return try JSONDecoder().decode(Check.self, from: Data(text.utf8))
    } catch { throw DamagedBytes("a check of a stored case cannot be read") }
  }

  private static func name<Value: RawRepresentable<String>>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw DamagedBytes("a stored case holds an unknown word: \(text.printable(limit: 40))")
    }
    return value
  }
}
