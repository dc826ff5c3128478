package import AssayCore

/// Why a text is not JSON.
package struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  package var reason: String
  /// The byte at which it shows, counted from 0.
  package var offset: Int
}

/// Reads JSON from a hostile place: strict UTF-8, bounded depth, no recursion without a limit.
///
/// Numbers that fit no fraction saturate at the largest one; half of a surrogate pair becomes U+FFFD; of
/// two members of one name the last one counts. All three stand in replies of real servers.
package struct JSONReader {
  /// The deepest nesting that is read.
  package static let depthLimit = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads one value with nothing but white space around it.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: The value.
  /// - Throws: `JSONError` with the place.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in
        var reader = JSONReader(buffer)
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == buffer.count else { throw reader.error("something follows the value") }
        return value
      }
    }
    return try result.get()
  }

  private func error(_ reason: String) -> JSONError { JSONError(reason: reason, offset: index) }

  private mutating func skipSpace() {
    while index < bytes.count,
      bytes[index] == 32 || bytes[index] == 10 || bytes[index] == 13 || bytes[index] == 9
    {
      index += 1
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard index < bytes.count else { throw error("the text ends too early") }
    return bytes[index]
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count,
      bytes[index..<index + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw error("this is no value") }
    index += count
    return value
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    guard depth <= Self.depthLimit else { throw error("nested deeper than \(Self.depthLimit) levels") }
    index += 1
    skipSpace()
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if try peek() == UInt8(ascii: "]") {
      index += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      if try isLast(closing: UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [String: JSONValue] = [:]
    if try peek() == UInt8(ascii: "}") {
      index += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw error("a member needs a name in quotes") }
      let name = try string()
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw error("a colon is missing") }
      index += 1
      members[name] = try value()
      if try isLast(closing: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  /// Takes the comma or the closing bracket behind an element, and tells whether it was the latter.
  private mutating func isLast(closing: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    let byte = try peek()
    guard byte == closing || byte == UInt8(ascii: ",") else { throw error("a comma is missing") }
    index += 1
    return byte == closing
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    if try peek() == UInt8(ascii: "-") { index += 1 }
    let whole = try digits()
    if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") { throw error("a number starts with 0") }
    var isInteger = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isInteger = false
      index += 1
      _ = try digits()
    }
    if index < bytes.count, bytes[index] | 32 == UInt8(ascii: "e") {
      isInteger = false
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      _ = try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let number = Int(text) { return .integer(number) }
    let number = Double(text) ?? (text.hasPrefix("-") ? -Double.infinity : Double.infinity)
    let limit = Double.greatestFiniteMagnitude
    return .number(min(max(number, -limit), limit))
  }

  private mutating func digits() throws(JSONError) -> Range<Int> {
    let start = index
    while index < bytes.count, 48...57 ~= bytes[index] { index += 1 }
    guard index > start else { throw error("this is no value") }
    return start..<index
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 { index += 1 }
    if try peek() == 0x22 {
      let text = try decoded(bytes[start..<index])
      index += 1
      return text
    }
    var unescaped = Array(bytes[start..<index])
    while true {
      let byte = try peek()
      index += 1
      switch byte {
      case 0x22: return try decoded(unescaped)
      case 0x5C: try unescape(into: &unescaped)
      case 0..<0x20: throw error("a control character stands in a text")
      default: unescaped.append(byte)
      }
    }
  }

  private func decoded(_ slice: some Sequence<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw error("a text is not UTF-8") }
    return text
  }

  private mutating func unescape(into text: inout [UInt8]) throws(JSONError) {
    let byte = try peek()
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(try escapedScalar()).utf8))
    default: throw error("an unknown escape")
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard 0xD800..<0xDC00 ~= first, index + 1 < bytes.count, bytes[index] == 0x5C,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let afterFirst = index
    index += 2
    let second = try hexadecimal()
    guard 0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      // The second escape stands for itself and is read again.
      index = afterFirst
      return "\u{FFFD}"
    }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw error("the text ends too early") }
    var number: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 48...57: number = number << 4 | UInt32(byte - 48)
      case 65...70, 97...102: number = number << 4 | UInt32((byte | 32) - 87)
      default: throw error("an escape needs four hexadecimal digits")
      }
    }
    index += 4
    return number
  }
}

extension JSONValue {
  /// The member called `name`; `nil` if this is no object, has none, or has `null` there.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let member = members[name], member != .null else { return nil }
    return member
  }

  /// The text, if this is one.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if this is one; a fraction without a fractional part counts.
  package var wholeNumber: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The number, if this is one.
  package var fraction: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .null, .bool, .string, .array, .object: nil
    }
  }

  /// The elements, if this is a list.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members, if this is an object.
  package var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }
}
