internal import AssayCore
internal import Foundation

/// JSON whose members keep their order and whose numbers are written as the original's language writes them.
package indirect enum OrderedJSON: Sendable, Hashable {
  /// The value `null`, also for what the original writes as not-a-number.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number, with its shortest digits: `30.0`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case list([OrderedJSON])
  /// An object.
  case object([Member])

  /// A member of an object.
  package struct Member: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// Its value.
    package var value: OrderedJSON

    /// Names a value.
    package init(_ name: String, _ value: OrderedJSON) {
      self.name = name
      self.value = value
    }
  }

  /// A number that may be missing.
  init(_ number: Double?) {
    guard let number, number.isFinite else {
      self = .null
      return
    }
    self = .number(number)
  }

  /// The text, indented by two blanks a level, ending in a line feed.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The text on one line, without a line feed.
  var line: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .number(let value): return "\(value)"
    case .string(let value): return Self.quoted(value)
    case .list(let elements): return "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      let parts = members.map { "\(Self.quoted($0.name)): \($0.value.line)" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .number(let value): text += "\(value)"
    case .string(let value): text += Self.quoted(value)
    case .list(let elements):
      // Verdicts stay on one line.
      let isShort = elements.allSatisfy { if case .integer = $0 { true } else { false } }
      Self.write(elements.map { (nil, $0) }, "[", "]", &text, indent, onOneLine: isShort)
    case .object(let members):
      Self.write(members.map { ($0.name, $0.value) }, "{", "}", &text, indent, onOneLine: members.isEmpty)
    }
  }

  private static func write(
    _ parts: [(name: String?, value: OrderedJSON)], _ open: String, _ close: String, _ text: inout String,
    _ indent: String, onOneLine: Bool
  ) {
    text += open
    for (index, part) in parts.enumerated() {
      if index > 0 { text += onOneLine ? ", " : "," }
      if !onOneLine { text += "\n\(indent)  " }
      if let name = part.name { text += "\(quoted(name)): " }
      part.value.write(to: &text, indent: indent + "  ")
    }
    if !onOneLine { text += "\n\(indent)" }
    text += close
  }

  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          text += String(format: "\\u%04x", scalar.value)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
