package import AssayCore

/// Reads stored answers, one JSON object a line: the input of `assay judge` and labelled sets.
///
/// A line has `id`, `prompt` and `response`, or in their place `turns`, a list of objects with `prompt` and
/// `response`. It may have `kind` (`misuse` unless given, `sabotage`, `benign`), `language`, `locale` (`en`,
/// `zh`), `attack`, and what people say the answer is: `label` (a judge's label, or `safe`, `unsafe`, or
/// true for unsafe) or `unsafe` (true or false, 1 or 0). Other members are passed over, so that sets made for
/// other tools can be read.
package struct AnswerFile {
  private var reader: LineReader
  private let name: String
  /// The lines in which identifiers stand.
  private var lines: [String: Int] = [:]

  /// Opens a source.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - read: Hands out one piece after the other, then `nil`.
  package init(name: String, read: @escaping () throws(InputError) -> [UInt8]?) {
    self.name = name
    reader = LineReader(name: name, domain: "assay.answers.file.1", read: read)
  }

  /// Reads the next answer.
  ///
  /// - Returns: The answer, or `nil` at the end.
  /// - Throws: `InputError` naming the file, the line and what is wrong with it.
  package mutating func next() throws(InputError) -> StoredAnswer? {
    while let line = try reader.next() {
      if line.isBlank { continue }
      do throws(LineError) {
        guard String(validating: line.bytes, as: UTF8.self) != nil else { throw LineError("not UTF-8") }
        let answer = try AnswerLine(line.bytes).answer()
        if let earlier = lines.updateValue(line.number, forKey: answer.id) {
          throw LineError("the id “\(answer.id.printable(limit: 60))” stands in line \(earlier) already")
        }
        return answer
      } catch {
        throw InputError("\(name): line \(line.number): \(error.message)\(line.hint)")
      }
    }
    return nil
  }

  /// Reads what is left.
  ///
  /// - Returns: The digest of the whole source.
  /// - Throws: `InputError` naming the file.
  package mutating func finishDigest() throws(InputError) -> Digest { try reader.finishDigest() }
}

/// The members of one line.
struct AnswerLine {
  private let members: [String: JSONNode]

  /// The most turns of a dialogue.
  private static let turnLimit = 200

  init(_ bytes: [UInt8]) throws(LineError) {
    members = try Self.members(of: JSONLine.parse(bytes), "the line")
  }

  /// The answer that the line holds.
  func answer() throws(LineError) -> StoredAnswer {
    let turns = try turns()
    let kind = try kind()
    return StoredAnswer(
      id: try identifier(), kind: kind, language: try language(), locale: try locale(turns),
      attack: try text("attack").flatMap { $0.isEmpty || $0 == "direct" ? nil : $0 }, turns: turns,
      truth: try truth())
  }

  private static func members(of node: JSONNode, _ what: String) throws(LineError) -> [String: JSONNode] {
    guard case .object(let list) = node.body else {
      throw LineError("\(what) is \(node.kind) where an object belongs")
    }
    var members: [String: JSONNode] = [:]
    for member in list where members.updateValue(member.value, forKey: member.key) != nil {
      throw LineError("“\(member.key.printable(limit: 40))” stands twice")
    }
    return members
  }

  /// Names may be numbers, as in many sets.
  private func identifier() throws(LineError) -> String {
    switch members["id"]?.body {
    case .string(let text) where !text.isEmpty: return text
    case .number(let digits): return digits
    case .string: throw LineError("“id” is empty")
    case nil, .null: throw LineError("“id” is missing; it names the answer in the output")
    default: throw LineError("“id” is \(members["id"]?.kind ?? "") where a text or a number belongs")
    }
  }

  private func turns() throws(LineError) -> [StoredAnswer.Turn] {
    guard let list = members["turns"] else {
      return [StoredAnswer.Turn(prompt: try need("prompt"), response: try need("response"))]
    }
    guard members["prompt"] == nil, members["response"] == nil else {
      throw LineError("“turns” excludes “prompt” and “response”")
    }
    guard case .array(let nodes) = list.body, !nodes.isEmpty, nodes.count <= Self.turnLimit else {
      throw LineError("“turns” must be a list of 1 to \(Self.turnLimit) objects with “prompt” and “response”")
    }
    var turns: [StoredAnswer.Turn] = []
    for node in nodes {
      let turn = AnswerLine(members: try Self.members(of: node, "an element of “turns”"))
      turns.append(StoredAnswer.Turn(prompt: try turn.need("prompt"), response: try turn.need("response")))
    }
    return turns
  }

  private init(members: [String: JSONNode]) { self.members = members }

  private func kind() throws(LineError) -> RequestKind {
    guard let name = try text("kind") else { return .misuse }
    guard let kind = RequestKind(rawValue: name) else {
      throw LineError("“kind” is “\(name.printable(limit: 40))”; it can be misuse, sabotage or benign")
    }
    return kind
  }

  /// A language that this version does not know is none.
  private func language() throws(LineError) -> CodeLanguage? {
    try text("language").flatMap { CodeLanguage(tag: $0) }
  }

  private func locale(_ turns: [StoredAnswer.Turn]) throws(LineError) -> PromptLocale {
    guard let name = try text("locale") else {
      return turns.contains { $0.prompt.unicodeScalars.contains(where: \.isHan) } ? .zh : .en
    }
    guard let locale = PromptLocale(rawValue: name) else {
      throw LineError("“locale” is “\(name.printable(limit: 40))”; it can be en or zh")
    }
    return locale
  }

  private func truth() throws(LineError) -> Truth? {
    for key in ["label", "unsafe"] {
      guard let node = members[key] else { continue }
      switch node.body {
      case .null: continue
      case .bool(let isUnsafe): return isUnsafe ? .unsafe : .safe
      case .number("1"), .number("1.0"): return .unsafe
      case .number("0"), .number("0.0"): return .safe
      case .string("safe"): return .safe
      case .string("unsafe"): return .unsafe
      case .string(let name):
        guard key == "label", let label = JudgeLabel(rawValue: name) else { fallthrough }
        return .label(label)
      case .number, .array, .object:
        let labels = JudgeLabel.allCases.map(\.rawValue).joined(separator: ", ")
        throw LineError("“\(key)” is none of \(labels), safe, unsafe, true, false, 1, 0")
      }
    }
    return nil
  }

  private func need(_ key: String) throws(LineError) -> String {
    guard let text = try text(key) else { throw LineError("“\(key)” is missing") }
    return text
  }

  private func text(_ key: String) throws(LineError) -> String? {
    guard let node = members[key] else { return nil }
    switch node.body {
    case .null: return nil
    case .string(let text): return text
    default: throw LineError("“\(key)” is \(node.kind) where a text belongs")
    }
  }
}

extension UnicodeScalar {
  /// Whether the character is written in Chinese.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}
