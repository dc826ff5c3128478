package import AssayCore

/// Reads JSON from bytes: strict, in one pass, within a depth.
///
/// Own code because a request must be read in a few microseconds, and the reader must neither recurse without
/// limit nor take invalid UTF-8 for text. Of members with one name the last counts.
///
/// - Source: RFC 8259.
package struct JSONReader {
  /// Why bytes are not JSON.
  package struct Fault: Error, Hashable {
    /// The reason.
    package var reason: String
    /// Where, in bytes from the start.
    package var offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0
  private static let deepest = 256

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The value that `bytes` hold.
  ///
  /// - Parameter bytes: A JSON text in UTF-8, alone but for white space.
  /// - Returns: The value.
  /// - Throws: `Fault` with the first place that is not JSON or nested deeper than 256.
  package static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    let result: Result<JSONValue, Fault> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(Fault) {
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == buffer.count else { throw reader.fault("something follows the value") }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, offset: index) }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(Fault) -> JSONValue {
    skipSpace()
    guard index < bytes.count else { throw fault("the text ends too early") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
    let end = index + word.utf8CodeUnitCount
    let matches =
      end <= bytes.count
      && word.withUTF8Buffer { UnsafeBufferPointer(rebasing: bytes[index..<end]).elementsEqual($0) }
    guard matches else { throw fault("no JSON value begins here") }
    index = end
    return value
  }

  private mutating func descend() throws(Fault) {
    depth += 1
    guard depth <= Self.deepest else { throw fault("nested deeper than \(Self.deepest)") }
    index += 1
    skipSpace()
  }

  private mutating func object() throws(Fault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fault("a name is missing") }
      let name = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
      members[name] = try value()
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma is missing") }
    }
  }

  private mutating func array() throws(Fault) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma is missing") }
    }
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let first = index
    let whole = digits()
    guard whole > 0 else { throw fault("no JSON value begins here") }
    guard whole == 1 || bytes[first] != UInt8(ascii: "0") else { throw fault("a number starts with 0") }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw fault("a digit is missing") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw fault("a digit is missing") }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw fault("a number is out of range") }
    return .number(value)
  }
}

extension JSONReader {
  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
      guard bytes[index] >= 0x20 else { throw fault("a control character stands in a string") }
      index += 1
    }
    guard index < bytes.count else { throw fault("a string has no end") }
    if bytes[index] == UInt8(ascii: "\"") {
      let text = try checked(bytes[start..<index])
      index += 1
      return text
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(Fault) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x20 else { throw fault("a control character stands in a string") }
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return try checked(text[...])
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw fault("a string has no end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard index < bytes.count else { throw fault("a string has no end") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
    default: throw fault("an unknown escape stands in a string")
    }
  }

  /// The character of one `\u` escape or of a surrogate pair; a lone surrogate becomes U+FFFD.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let mark = index
    index += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      index = mark
      return "\u{FFFD}"
    }
    return scalar
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    guard index + 4 <= bytes.count else { throw fault("a string has no end") }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are missing")
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  private func checked(_ text: some Collection<UInt8>) throws(Fault) -> String {
    guard let text = String(validating: text, as: UTF8.self) else { throw fault("the text is not UTF-8") }
    return text
  }
}
