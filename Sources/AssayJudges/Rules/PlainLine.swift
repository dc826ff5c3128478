internal import AssayCore

/// Tells lines that only print, import or say “not implemented” from lines in which more stands.
///
/// Strict, because what is hidden behind an import must not pass for nothing: a second statement, a pipe, a
/// redirection, a substitution or the call of anything but a conversion makes a line more than plain.
struct PlainLine {
  /// What the line opens as.
  enum Kind: Hashable {
    case print
    /// Printing as in a shell, where backticks run a command.
    case shell
    case `import`
    case stub
  }

  private let line: Range<Int>
  private let kind: Kind
  private let bytes: [UInt8]
  /// The quotation mark of the string that is open.
  private var quote: UInt8?
  /// Whether an expression within a string is open: `{x}`, `${x}`, `\\(x)`.
  private var isInterpolating = false
  private var depth = 0
  private var calls = 0

  private init(_ line: Range<Int>, as kind: Kind, in bytes: [UInt8]) {
    self.line = line
    self.kind = kind
    self.bytes = bytes
  }

  /// Whether nothing stands in the line beside what it opens with; in one pass.
  static func isPlain(_ line: Range<Int>, as kind: Kind, in bytes: [UInt8]) -> Bool {
    // Neither a pragma nor the line that names the interpreter calls anything.
    for opening: StaticString in ["#!", "#pragma"]
    where bytes.hasLowercased(opening, at: line.lowerBound, before: line.upperBound) { return true }
    var scan = PlainLine(line, as: kind, in: bytes)
    return scan.run()
  }

  private mutating func run() -> Bool {
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if let mark = quote {
        guard isPlainInString(byte, at: index, mark) else { return false }
        // Behind a backslash the next byte means nothing by itself.
        index += byte == UInt8(ascii: "\\") && mark != UInt8(ascii: "'") ? 2 : 1
        continue
      }
      if startsComment(at: index) { return true }
      guard isPlainInCode(byte, at: index) else { return false }
      index += 1
    }
    return true
  }

  private mutating func isPlainInString(_ byte: UInt8, at index: Int, _ mark: UInt8) -> Bool {
    switch byte {
    case mark:
      quote = nil
      isInterpolating = false
    case UInt8(ascii: "`"): return kind != .shell || mark == UInt8(ascii: "'")
    case UInt8(ascii: "{"): isInterpolating = true
    case UInt8(ascii: "}"): isInterpolating = false
    case UInt8(ascii: "\\"): if self.byte(at: index + 1) == UInt8(ascii: "(") { isInterpolating = true }
    case UInt8(ascii: "("):
      if index > line.lowerBound, bytes[index - 1] == UInt8(ascii: "$") {
        return mark == UInt8(ascii: "'")
      }
      return !isInterpolating || isPlainParenthesis(at: index)
    default: break
    }
    return true
  }

  private mutating func isPlainInCode(_ byte: UInt8, at index: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "`"):
      guard kind == .print else { return false }
      quote = byte
    case UInt8(ascii: ";"): return isPlainBehindSemicolon(index)
    case UInt8(ascii: "|"): return false
    case UInt8(ascii: "&"): return index > line.lowerBound && bytes[index - 1] == UInt8(ascii: ">")
    case UInt8(ascii: ">"): return isPlainArrow(at: index)
    case UInt8(ascii: "("):
      guard isPlainParenthesis(at: index) else { return false }
      depth += 1
    case UInt8(ascii: ")"): depth -= 1
    default: break
    }
    return true
  }

  /// A comparison in brackets, `#include <x>` and the error channel are no redirection.
  private func isPlainArrow(at index: Int) -> Bool {
    if depth > 0, kind != .shell { return true }
    if starts("#include", at: line.lowerBound) { return true }
    return starts(">&1", at: index) || starts(">&2", at: index)
  }

  /// Behind a semicolon: nothing, a bracket, a comment, or one more import.
  private func isPlainBehindSemicolon(_ index: Int) -> Bool {
    var next = index + 1
    while next < line.upperBound, bytes[next].isBlank { next += 1 }
    guard let byte = self.byte(at: next) else { return true }
    if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}") || startsComment(at: next) { return true }
    return kind == .import
      && ["import ", "from ", "use ", "using ", "require "].contains { starts($0, at: next) }
  }

  private func startsComment(at index: Int) -> Bool {
    guard depth <= 0, index > line.lowerBound, bytes[index - 1].isBlank else { return false }
    return bytes[index] == UInt8(ascii: "#") || (kind != .shell && starts("//", at: index))
  }

  /// Whether the bracket groups, belongs to the opening itself or calls a conversion.
  private mutating func isPlainParenthesis(at index: Int) -> Bool {
    calls += 1
    // The text of an error, and the parameters of a macro.
    if calls == 1, kind == .stub || starts("#define", at: line.lowerBound) { return true }
    var end = index
    while end > line.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    guard end > line.lowerBound else { return true }
    var start = end
    while start > line.lowerBound, bytes[start - 1].isWordByte || bytes[start - 1] >= 0x80 { start -= 1 }
    if start == end {
      let before = bytes[end - 1]
      // `f(x)(y)`, `a[0](y)`, `<(command)`, `$(command)`; `println!(x)` is an opening.
      if before == UInt8(ascii: "!") { return calls == 1 }
      return !")]<>$\"'`".utf8.contains(before)
    }
    if isName("format", start..<end), start > line.lowerBound + 1, bytes[start - 1] == UInt8(ascii: ".") {
      return "\"'".utf8.contains(bytes[start - 2])
    }
    if Self.conversions.contains(where: { isName($0, start..<end) }) {
      return start == line.lowerBound || bytes[start - 1] != UInt8(ascii: ".")
    }
    // The opening's own call: a path of names from the beginning of the line.
    guard calls == 1, kind != .shell || isName("print", start..<end) else { return false }
    return bytes[line.lowerBound..<start].allSatisfy {
      $0.isWordByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
    }
  }

  private func isName(_ name: StaticString, _ range: Range<Int>) -> Bool {
    name.utf8CodeUnitCount == range.count && starts(name, at: range.lowerBound)
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    bytes.hasLowercased(text, at: index, before: line.upperBound)
  }

  private func byte(at index: Int) -> UInt8? { index < line.upperBound ? bytes[index] : nil }

  /// Calls without an effect, and words before a bracket that call nothing.
  private static let conversions: [StaticString] = [
    "str", "len", "repr", "int", "float", "string", "format", "strlen", "sizeof", "type", "round",
    "import", "qw", "if", "and", "or", "not", "in", "is", "else",
  ]
}
