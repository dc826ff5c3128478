internal import AssayCore

/// A value as Python writes it down, because that is what a model finds in its own memory.
///
/// The published ReAct agent keeps a reply as `str` of a dictionary.
enum PythonValue: Sendable, Hashable {
  /// A named value of a dictionary.
  struct Member: Sendable, Hashable {
    var key: String
    var value: PythonValue
  }

  case none
  case bool(Bool)
  /// A number, written as Python writes it.
  case number(String)
  case text(String)
  case list([PythonValue])
  case dictionary([Member])

  /// The value of a member; of two with one name the later one.
  subscript(key: String) -> PythonValue? {
    guard case .dictionary(let members) = self else { return nil }
    return members.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text, if it is one.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The text at the end, if it is a list.
  var lastText: String? {
    guard case .list(let values) = self else { return nil }
    return values.last?.text
  }

  /// What Python's `repr` makes of it.
  var written: String {
    switch self {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .number(let digits): digits
    case .text(let text): Self.quoted(text)
    case .list(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
    case .dictionary(let members):
      "{" + members.map { Self.quoted($0.key) + ": " + $0.value.written }.joined(separator: ", ") + "}"
    }
  }

  /// A text in the quotes that it does not hold, with what cannot be printed as escapes.
  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8
    let quote: Unicode.Scalar =
      bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var written = String.UnicodeScalarView()
    written.append(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", quote:
        written.append("\\")
        written.append(scalar)
      case "\n": written.append(contentsOf: "\\n".unicodeScalars)
      case "\r": written.append(contentsOf: "\\r".unicodeScalars)
      case "\t": written.append(contentsOf: "\\t".unicodeScalars)
      default:
        if scalar.isPrintableInPython {
          written.append(scalar)
        } else {
          written.append(contentsOf: escape(scalar).unicodeScalars)
        }
      }
    }
    written.append(quote)
    return String(written)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, count) =
      switch scalar.value {
      case ..<0x100: ("x", 2)
      case ..<0x1_0000: ("u", 4)
      default: ("U", 8)
      }
    return "\\" + letter + String(repeating: "0", count: count - digits.count) + digits
  }
}

extension PythonValue {
  /// Takes over a value that was read as JSON; of members with one name the last one stays, in the first one's place.
  init(_ node: JSONNode) {
    switch node.body {
    case .null: self = .none
    case .bool(let value): self = .bool(value)
    case .number(let digits): self = .number(Self.number(digits))
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map { PythonValue($0) })
    case .object(let members):
      var places: [ID<PythonValue>: Int] = [:]
      var kept: [Member] = []
      for member in members {
        let value = PythonValue(member.value)
        if let place = places[ID(member.key)] {
          kept[place].value = value
        } else {
          places[ID(member.key)] = kept.count
          kept.append(Member(key: member.key, value: value))
        }
      }
      self = .dictionary(kept)
    }
  }

  /// A number of JSON as Python writes it after reading it.
  private static func number(_ digits: String) -> String {
    let isWhole = digits.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    if isWhole { return digits == "-0" ? "0" : digits }
    guard let value = Double(digits) else { return digits }
    return value.isFinite ? "\(value)" : value < 0 ? "-inf" : "inf"
  }
}

extension Unicode.Scalar {
  /// Whether `str.isprintable` holds in Python.
  fileprivate var isPrintableInPython: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}
