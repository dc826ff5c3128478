/// A JSON value with the place in its line at which it starts.
package struct JSONNode: Sendable {
  /// A member of an object.
  package struct Member: Sendable {
    package let key: String
    /// Where the key starts, in bytes counted from 1.
    package let column: Int
    package let value: JSONNode
  }

  /// The value.
  package enum Body: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// Where the value starts, in bytes counted from 1.
  package let column: Int
  package let body: Body

  /// What kind of value it is, for messages.
  package var kind: String {
    switch body {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// What is wrong with a line, without its number.
package struct LineError: Error {
  /// The sentence without its place.
  package let text: String
  /// Where it is wrong, in bytes counted from 1; `nil` where the place is not known or is the end.
  package let column: Int?

  /// The sentence, behind its place where there is one.
  package var message: String { column.map { "column \($0): \(text)" } ?? text }

  package init(_ text: String, column: Int? = nil) {
    self.text = text
    self.column = column
  }
}

/// Reads one line of JSON, strictly.
///
/// `JSONDecoder` neither says where a line is broken nor shows keys that it was not asked for, and takes a
/// repeated key without a word. This reads a line in a fraction of its time and keeps every key.
package struct JSONLine {
  /// How deep values may nest: far deeper than any case, far shallower than the stack.
  package static let depthLimit = 32

  private let bytes: [UInt8]
  private let whole: String
  private var position = 0

  /// Reads a line of UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The line without its line end, or a text of several lines; valid UTF-8.
  ///   - whole: What messages call all of the bytes.
  /// - Returns: The value, which fills the line but for white space.
  /// - Throws: `LineError` with the column, in bytes counted from 1.
  package static func parse(_ bytes: [UInt8], as whole: String = "line") throws(LineError) -> JSONNode {
    var line = JSONLine(bytes: bytes, whole: whole)
    let value = try line.value(depth: 0)
    line.skipSpace()
    guard line.position == bytes.count else {
      throw LineError(
        "something follows the JSON value; one \(whole) holds one value", column: line.position + 1)
    }
    return value
  }

  private init(bytes: [UInt8], whole: String) {
    self.bytes = bytes
    self.whole = whole
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count, JSONLine.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  private func unexpected(_ wanted: String) -> LineError {
    guard let next else { return LineError("the \(whole) ends where \(wanted) belongs") }
    let shown =
      (0x21...0x7E).contains(next) ? "“\(Character(UnicodeScalar(next)))”" : "byte \(next)"
    return LineError("\(shown) stands where \(wanted) belongs", column: position + 1)
  }

  private mutating func take(_ byte: UInt8, _ wanted: String) throws(LineError) {
    guard next == byte else { throw unexpected(wanted) }
    position += 1
  }

  private mutating func value(depth: Int) throws(LineError) -> JSONNode {
    skipSpace()
    guard depth < Self.depthLimit else {
      throw LineError("values nest deeper than \(Self.depthLimit)", column: position + 1)
    }
    let column = position + 1
    guard let next else { throw unexpected("a JSON value") }
    switch next {
    case UInt8(ascii: "{"):
      return JSONNode(column: column, body: .object(try members(depth: depth)))
    case UInt8(ascii: "["):
      return JSONNode(column: column, body: .array(try elements(depth: depth)))
    case UInt8(ascii: "\""):
      return JSONNode(column: column, body: .string(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(column: column, body: .number(try number()))
    case UInt8(ascii: "t"): return JSONNode(column: column, body: try word("true", .bool(true)))
    case UInt8(ascii: "f"): return JSONNode(column: column, body: try word("false", .bool(false)))
    case UInt8(ascii: "n"): return JSONNode(column: column, body: try word("null", .null))
    default: throw unexpected("a JSON value")
    }
  }

  private mutating func members(depth: Int) throws(LineError) -> [JSONNode.Member] {
    position += 1
    var members: [JSONNode.Member] = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return members
    }
    while true {
      skipSpace()
      let column = position + 1
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
      let key = try string()
      skipSpace()
      try take(UInt8(ascii: ":"), "a colon")
      members.append(JSONNode.Member(key: key, column: column, value: try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      try take(UInt8(ascii: ","), "a comma or “}”")
    }
    position += 1
    return members
  }

  private mutating func elements(depth: Int) throws(LineError) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      try take(UInt8(ascii: ","), "a comma or “]”")
    }
    position += 1
    return elements
  }

  private mutating func word(
    _ word: StaticString, _ body: JSONNode.Body
  ) throws(LineError) -> JSONNode.Body {
    let start = position
    for byte in "\(word)".utf8 {
      guard next == byte else {
        position = start
        throw unexpected("a JSON value")
      }
      position += 1
    }
    return body
  }

  private mutating func number() throws(LineError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = position
    try digits()
    if bytes[whole] == UInt8(ascii: "0"), position > whole + 1 {
      throw LineError("a number does not start with 0", column: start + 1)
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(LineError) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw unexpected("a digit") }
  }
}

extension JSONLine {
  /// Reads a text, the opening quote being next.
  private mutating func string() throws(LineError) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else {
        throw LineError("a control character stands in a text; write it as an escape", column: position + 1)
      }
      position += 1
    }
    throw LineError("the \(whole) ends in the middle of a text")
  }

  /// Reads on at the first escape of a text that started at `start`.
  private mutating func escapedString(from start: Int) throws(LineError) -> String {
    var text = Array(bytes[start..<position])
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        try appendEscape(to: &text)
        continue
      }
      guard byte >= 0x20 else {
        throw LineError("a control character stands in a text; write it as an escape", column: position)
      }
      text.append(byte)
    }
    throw LineError("the \(whole) ends in the middle of a text")
  }

  /// Reads an escape behind its backslash.
  private mutating func appendEscape(to text: inout [UInt8]) throws(LineError) {
    guard let byte = next else { throw LineError("the \(whole) ends in the middle of a text") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try unicodeEscape()
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw LineError("there is no such escape", column: position - 1)
    }
  }

  /// Reads the digits of `\u`, with the second half of a surrogate pair.
  private mutating func unicodeEscape() throws(LineError) -> UnicodeScalar {
    let column = position - 1
    let first = try hexDigits()
    if let scalar = UnicodeScalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try hexDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = UnicodeScalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
      {
        return scalar
      }
    }
    throw LineError("half of a surrogate pair stands alone", column: column)
  }

  private mutating func hexDigits() throws(LineError) -> UInt16 {
    guard position + 4 <= bytes.count else { throw LineError("the \(whole) ends in the middle of a text") }
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
        throw unexpected("a hexadecimal digit")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }
}
