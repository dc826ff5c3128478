/// What a file of RedCode-Gen holds: one function with a signature and a docstring, and no body.
enum PythonStub {
  /// What was found.
  enum Shape: Equatable {
    /// A stub of a function of this name.
    case stub(function: String)
    /// Something else, and what is odd about it.
    case other(String)
  }

  /// Looks at a source text; a sketch of a parser that is exact for the shape that it accepts.
  static func shape(of text: String) -> Shape {
    var scanner = Scanner(bytes: Array(text.utf8))
    scanner.skipBlankLinesAndComments()
    guard scanner.take("def ") else { return .other("does not start with a function") }
    let name = scanner.name()
    guard !name.isEmpty else { return .other("does not start with a function") }
    guard scanner.skipSignature() else { return .other("the signature of \(name) does not end") }
    scanner.skipSpace()
    guard scanner.skipDocstring() else { return .other("\(name) has no docstring") }
    scanner.skipSpace()
    scanner.skipBlankLinesAndComments()
    guard scanner.isAtEnd else { return .other("something follows the docstring of \(name)") }
    return .stub(function: name)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func take(_ text: String) -> Bool {
      guard bytes[min(position, bytes.count)...].starts(with: text.utf8) else { return false }
      position += text.utf8.count
      return true
    }

    mutating func name() -> String {
      let start = position
      while !isAtEnd, PythonStringConstants.isNamePart(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func skipSpace() {
      while !isAtEnd, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    mutating func skipBlankLinesAndComments() {
      while !isAtEnd {
        if [0x0A, 0x0D].contains(bytes[position]) {
          position += 1
        } else if bytes[position] == UInt8(ascii: "#") {
          position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        } else {
          return
        }
      }
    }

    /// Moves behind the colon that ends a signature: the first one outside of brackets.
    mutating func skipSignature() -> Bool {
      var depth = 0
      while !isAtEnd {
        switch bytes[position] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ":") where depth == 0:
          position += 1
          return true
        default: break
        }
        position += 1
      }
      return false
    }

    mutating func skipDocstring() -> Bool {
      guard position + 3 <= bytes.count else { return false }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
      let fence = [quote, quote, quote]
      guard bytes[position..<(position + 3)].elementsEqual(fence) else { return false }
      position += 3
      while position + 3 <= bytes.count {
        if bytes[position..<(position + 3)].elementsEqual(fence) {
          position += 3
          return true
        }
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      return false
    }
  }
}
