package import AssayCore

/// Writes JSON piece by piece into bytes.
///
/// The caller sees to commas and braces.
package struct JSONWriter {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with room for `capacity` bytes.
  package init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// Appends JSON as it stands.
  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text as it stands: JSON already, or such that nothing in it needs an escape.
  package mutating func plain(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a whole number.
  package mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends a text in quotes.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case UInt8(ascii: "\n"): raw("\\n")
      case UInt8(ascii: "\r"): raw("\\r")
      case UInt8(ascii: "\t"): raw("\\t")
      case 0..<0x20:
        raw("\\u00")
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a text in quotes, or `null`.
  package mutating func string(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// Appends a truth value.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Appends any value, members in the order of their names.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let value): bool(value)
    case .integer(let number): self.number(number)
    case .number(let number): plain("\(number)")
    case .string(let text): string(text)
    case .array(let elements):
      raw("[")
      for (number, element) in elements.enumerated() {
        if number > 0 { raw(",") }
        self.value(element)
      }
      raw("]")
    case .object(let members):
      raw("{")
      for (number, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if number > 0 { raw(",") }
        string(member.key)
        raw(":")
        self.value(member.value)
      }
      raw("}")
    }
  }

  /// A value as text.
  package static func text(of value: JSONValue) -> String {
    var json = JSONWriter(capacity: 128)
    json.value(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}

extension JSONValue {
  /// The member called `name`; `nil` if this is no object or has no such member, or `null` stands there.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[name], value != .null else { return nil }
    return value
  }

  /// The text, if this is one.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if this is one.
  package var whole: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The elements, if this is a list.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// Whether this is an object.
  package var isObject: Bool { if case .object = self { true } else { false } }
}
