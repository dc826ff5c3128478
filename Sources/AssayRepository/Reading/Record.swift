internal import AssayCore

/// The members of one object of a file, read by name; what is odd about them is noted.
///
/// A value of another type that says the same (`"12"` for 12) is taken and noted; any other is an error.
/// `null` counts as not there.
struct Record {
  /// What the record is of, for messages: `instance “x”`; empty for none.
  var subject = ""
  /// The instance for anomalies.
  var instance: String?
  private(set) var anomalies: [Anomaly] = []
  private let file: SourceFile
  private let base: Int
  private let offset: Int
  private var values: [String: JSONNode] = [:]
  private var unread: Set<String> = []

  /// Takes the members of an object.
  ///
  /// - Parameters:
  ///   - item: The value.
  ///   - file: Where it stands.
  ///   - wanted: What an object here is, for messages.
  /// - Throws: `InputError` if it is no object.
  init(_ item: JSONFile.Item, in file: SourceFile, wanted: String) throws(InputError) {
    self.file = file
    base = item.base
    offset = item.offset
    guard case .object(let members) = item.node.body else {
      throw file.error(at: item.offset, "\(item.node.kind) stands where \(wanted) belongs")
    }
    var repeated: [(key: String, lost: JSONNode)] = []
    for member in members {
      guard let lost = values.updateValue(member.value, forKey: member.key) else { continue }
      repeated.append((member.key, lost))
    }
    unread = Set(values.keys)
    for (key, lost) in repeated { note(.repeatedMember, Self.told(key, lost: lost)) }
  }

  /// Two records whose border is missing are one, in which the first is lost.
  private static func told(_ key: String, lost: JSONNode) -> String {
    if key == "instance_id", case .string(let name) = lost.body {
      return "runs into the record of “\(name.printable(limit: 100))”, which is lost here and in the original"
    }
    return "“\(key.printable(limit: 60))” stands twice; the last one counts"
  }

  /// The line on which the record starts.
  var line: Int { file.place(of: offset).line }

  /// The members that nobody asked for.
  var unknownKeys: Set<String> { unread }

  /// Notes an anomaly of this record.
  mutating func note(_ kind: Anomaly.Kind, _ message: String) {
    anomalies.append(
      Anomaly(kind: kind, file: file.name, line: line, instance: instance, message: message))
  }

  /// An error about this record.
  func error(_ message: String, at node: JSONNode? = nil) -> InputError {
    let place = node.map { base + $0.column - 1 } ?? offset
    return file.error(at: place, (subject.isEmpty ? "" : "\(subject): ") + message)
  }

  /// The value of a member; `nil` if it is not there or `null`.
  mutating func value(_ key: String) -> JSONNode? {
    unread.remove(key)
    guard let node = values[key] else { return nil }
    if case .null = node.body { return nil }
    return node
  }

  /// A member that must be there.
  mutating func need<Value>(_ key: String, _ value: Value?) throws(InputError) -> Value {
    guard let value else { throw error("“\(key)” is missing") }
    return value
  }

  func wrong(_ key: String, _ node: JSONNode, _ wanted: String) -> InputError {
    error("“\(key)” is \(node.kind) where \(wanted) belongs", at: node)
  }

  /// Elements of a list with their places.
  func items(_ nodes: [JSONNode]) -> [JSONFile.Item] { nodes.map { JSONFile.Item(node: $0, base: base) } }
}

extension Record {
  /// A text.
  mutating func text(_ key: String) throws(InputError) -> String? {
    guard let node = value(key) else { return nil }
    switch node.body {
    case .string(let text): return text
    case .number(let number):
      note(.oddType, "“\(key)” is the number \(number.printable(limit: 20)); taken as a text")
      return number
    case .null, .bool, .array, .object: throw wrong(key, node, "a text")
    }
  }

  /// A text that says something, white space at its ends removed; `nil` if it is empty.
  mutating func word(_ key: String) throws(InputError) -> String? {
    guard let text = try text(key) else { return nil }
    let word = text.trimmedSpace
    return word.isEmpty ? nil : word
  }

  /// A whole number within a range.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(InputError) -> Int? {
    guard let node = value(key) else { return nil }
    return try integer(node, key, in: range)
  }

  /// A node as a whole number.
  mutating func integer(
    _ node: JSONNode, _ key: String, in range: ClosedRange<Int>
  ) throws(InputError) -> Int {
    let spelt: String
    switch node.body {
    case .number(let number): spelt = number
    case .string(let text):
      spelt = text.trimmedSpace
      note(.oddType, "“\(key)” holds the text “\(text.printable(limit: 20))”; taken as a number")
    case .null, .bool, .array, .object: throw wrong(key, node, "a whole number")
    }
    if let number = Int(spelt), range.contains(number) { return number }
    // 12.0 and 1e2 are whole numbers as well.
    if let number = Double(spelt), number.isFinite, let whole = Int(exactly: number), range.contains(whole) {
      note(.oddType, "“\(key)” is written \(spelt.printable(limit: 20)); taken as \(whole)")
      return whole
    }
    throw error(
      "“\(key)” is \(spelt.printable(limit: 40)); it is a whole number in \(range.lowerBound)...\(range.upperBound)",
      at: node)
  }

  /// A finite number within a range.
  mutating func number(_ key: String, in range: ClosedRange<Double>) throws(InputError) -> Double? {
    guard let node = value(key) else { return nil }
    let spelt: String
    switch node.body {
    case .number(let number): spelt = number
    case .string(let text):
      spelt = text.trimmedSpace
      note(.oddType, "“\(key)” is the text “\(text.printable(limit: 20))”; taken as a number")
    case .null, .bool, .array, .object: throw wrong(key, node, "a number")
    }
    guard let number = Double(spelt), range.contains(number) else {
      throw error(
        "“\(key)” is \(spelt.printable(limit: 40)); it is a number in \(range.lowerBound)...\(range.upperBound)",
        at: node)
    }
    return number
  }

  /// A truth value.
  mutating func truth(_ key: String) throws(InputError) -> Bool? {
    guard let node = value(key) else { return nil }
    switch node.body {
    case .bool(let truth): return truth
    case .number(let text), .string(let text):
      guard let truth = ["1": true, "true": true, "0": false, "false": false][text.lowercased()] else {
        throw error("“\(key)” is “\(text.printable(limit: 20))”; it is true or false", at: node)
      }
      note(.oddType, "“\(key)” is \(node.kind), “\(text)”; taken as \(truth)")
      return truth
    case .null, .array, .object: throw wrong(key, node, "true or false")
    }
  }

  /// A list.
  mutating func list(_ key: String) throws(InputError) -> [JSONNode]? {
    guard let node = value(key) else { return nil }
    guard case .array(let elements) = node.body else { throw wrong(key, node, "a list") }
    return elements
  }
}

extension StringProtocol {
  /// The text without blanks, tabs and line ends at its two ends.
  var trimmedSpace: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else {
      return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension Record {
  /// A part of this record that is an object of its own.
  func nested(_ item: JSONFile.Item, wanted: String) throws(InputError) -> Record {
    var part: Record
    do {
      part = try Record(item, in: file, wanted: wanted)
    } catch {
      throw self.error("\(item.node.kind) stands where \(wanted) belongs", at: item.node)
    }
    part.subject = subject
    part.instance = instance
    return part
  }

  /// Takes over what was odd about a part; its unknown members count as this record's.
  mutating func take(_ part: Record) {
    anomalies += part.anomalies
    unread.formUnion(part.unread)
  }
}
