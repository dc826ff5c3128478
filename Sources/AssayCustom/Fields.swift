internal import AssayCore

/// The members of an object, each of them known.
struct Fields<Key: RawRepresentable<String> & CaseIterable & Hashable & Sendable> {
  private var values: [Key: JSONNode] = [:]
  private let path: String

  /// Sorts members by their keys.
  ///
  /// - Parameters:
  ///   - members: The members in the order of the line.
  ///   - path: What stands before a key in messages: empty, or `oracle.`.
  /// - Throws: `LineError` for a key that is unknown or stands twice.
  init(_ members: [JSONNode.Member], path: String) throws(LineError) {
    self.path = path
    for member in members {
      guard let key = Key(rawValue: member.key) else { throw Self.unknown(member.key, path) }
      guard values.updateValue(member.value, forKey: key) == nil else {
        throw LineError("“\(path)\(member.key)” stands twice")
      }
    }
  }

  /// The keys that an object may have, for messages.
  static var knownKeys: String { Key.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The value of a key; `nil` if the object does not have it.
  subscript(key: Key) -> Field? {
    values[key].map { Field(path: path + key.rawValue, node: $0) }
  }

  /// The value of a key that must be there; `meaning` says what it is good for.
  func need(_ key: Key, _ meaning: String) throws(LineError) -> Field {
    guard let field = self[key] else { throw LineError("“\(path)\(key.rawValue)” is missing; \(meaning)") }
    return field
  }

  private static func unknown(_ key: String, _ path: String) -> LineError {
    let shown = "unknown key “\(path)\(key.printable(limit: 40))”"
    if let near = NearestName.of(key, among: Key.allCases.map(\.rawValue)) {
      return LineError("\(shown); did you mean “\(path)\(near)”?")
    }
    return LineError("\(shown); the keys are \(knownKeys)")
  }
}

/// A value with its place in the object, for messages.
struct Field {
  let path: String
  let node: JSONNode

  /// The longest name of a case, a scenario and the like, in bytes.
  static let nameLimit = 200

  private func wrong(_ wanted: String) -> LineError {
    LineError("“\(path)” is \(node.kind) where \(wanted) belongs")
  }

  /// A text, which may be empty.
  func text() throws(LineError) -> String {
    guard case .string(let text) = node.body else { throw wrong("a text") }
    return text
  }

  /// A text that is not empty.
  func filledText() throws(LineError) -> String {
    let text = try text()
    guard !text.isEmpty else { throw LineError("“\(path)” is empty") }
    return text
  }

  /// A short text on one line.
  func name() throws(LineError) -> String {
    let name = try filledText()
    guard name.utf8.count <= Self.nameLimit else {
      throw LineError("“\(path)” is longer than \(Self.nameLimit) bytes")
    }
    guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
      throw LineError("“\(path)” holds a control character")
    }
    return name
  }

  /// A short text on one line, as a name of a kind.
  func identifier<Kind>() throws(LineError) -> ID<Kind> { ID(try name()) }

  /// A number as it is written.
  func number() throws(LineError) -> String {
    guard case .number(let number) = node.body else { throw wrong("a number") }
    return number
  }

  /// A truth value.
  func truth() throws(LineError) -> Bool {
    guard case .bool(let value) = node.body else { throw wrong("true or false") }
    return value
  }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(LineError) -> Choice {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or ")
      throw LineError("“\(path)” is “\(text.printable(limit: 40))”; it can be \(words)")
    }
    return choice
  }

  /// A language by its name, file ending or Markdown tag.
  func language() throws(LineError) -> CodeLanguage {
    let text = try text()
    guard let language = CodeLanguage(tag: text) else {
      let names = CodeLanguage.allCases.map(\.rawValue).joined(separator: ", ")
      throw LineError("“\(path)” is “\(text.printable(limit: 40))”; it can be \(names)")
    }
    return language
  }

  /// The members of an object.
  func fields<Key>() throws(LineError) -> Fields<Key> {
    guard case .object(let members) = node.body else { throw wrong("an object") }
    return try Fields(members, path: "\(path).")
  }

  /// A list that is not empty.
  func list() throws(LineError) -> [Field] {
    guard case .array(let elements) = node.body else { throw wrong("a list") }
    guard !elements.isEmpty else { throw LineError("“\(path)” is empty") }
    return elements.enumerated().map { Field(path: "\(path)[\($0.offset)]", node: $0.element) }
  }

  /// A list of texts, none of them empty.
  func texts() throws(LineError) -> [String] {
    var texts: [String] = []
    for element in try list() { texts.append(try element.filledText()) }
    return texts
  }

  /// A list of weaknesses.
  func weaknesses() throws(LineError) -> [CWE] {
    var weaknesses: [CWE] = []
    for element in try list() {
      let text = try element.text()
      guard let weakness = CWE(text) else {
        throw LineError("“\(element.path)” is “\(text.printable(limit: 40))”; a weakness reads like CWE-89")
      }
      weaknesses.append(weakness)
    }
    return weaknesses
  }
}
