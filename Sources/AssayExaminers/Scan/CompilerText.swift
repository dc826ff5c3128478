internal import AssayCore

/// Prepares what compilers read, so that nothing in it reaches for a file, and reads what they say.
enum CompilerText {
  /// Stands where a header that is not here was asked for.
  static let missingMark = "assay: no such header"
}

// MARK: - C and C++

extension CompilerText {
  /// A copy in which no directive names a file but standard headers that are here; `nil` if that cannot be made sure.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: The copy; lines keep their numbers.
  static func c(_ bytes: [UInt8]) -> [UInt8]? {
    // Operators that open files, and trigraphs that hide directives.
    for word in ["_Pragma", "__has_include", "__has_embed", "__pragma", "??="]
    where ByteSearch(Array(word.utf8)).isFound(in: bytes) { return nil }
    var copy: [UInt8] = []
    var number = 1
    for line in logicalLines(bytes) {
      let text = Array(bytes[line])
      switch directive(text) {
      case .none, .harmless: copy += text
      case .other: copy += text.filter { $0 == UInt8(ascii: "\n") }
      case .header(let name):
        copy += Array(
          "#if __has_include(<\(name)>)\n#include <\(name)>\n#else\n#error \(missingMark)\n#endif\n".utf8)
        copy += Array("#line \(number + text.count { $0 == UInt8(ascii: "\n") })\n".utf8)
      }
      number += text.count { $0 == UInt8(ascii: "\n") }
    }
    return copy
  }

  private enum Directive {
    case none
    case harmless
    case header(String)
    case other
  }

  /// The lines with those that a backslash continues joined, each with its end.
  private static func logicalLines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      let isContinued = !content.isEmpty && bytes[content.upperBound - 1] == UInt8(ascii: "\\")
      if isContinued, line.end < bytes.count { continue }
      lines.append(start..<line.end)
      start = line.end
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// What a line tells the preprocessor, whether or not it stands in a comment or a text.
  private static func directive(_ line: [UInt8]) -> Directive {
    let text = String(decoding: line, as: UTF8.self).filter {
      $0 != "\u{0}" && $0 != "\u{C}" && $0 != "\u{B}"
    }
    let plain = text.replacing("%:", with: "#")
    var rest = plain[...]
    while let sign = rest.firstIndex(of: "#") {
      let before = plain[..<sign].filter { !$0.isWhitespace && $0 != "\\" }
      rest = plain[plain.index(after: sign)...]
      guard before.isEmpty || before.hasSuffix("*/") else { continue }
      let words = rest.trimmingPrefix { $0 == " " || $0 == "\t" }
      let name = String(words.prefix { $0.isLetter || $0 == "_" })
      if name.isEmpty, words.allSatisfy(\.isWhitespace) { return .harmless }
      return directive(name, words.dropFirst(name.count), isFirst: before.isEmpty)
    }
    return .none
  }

  private static func directive(_ name: String, _ rest: Substring, isFirst: Bool) -> Directive {
    switch name {
    case "if", "ifdef", "ifndef", "elif", "else", "endif", "define", "undef", "error", "warning":
      return .harmless
    case "include":
      let header = rest.drop { $0 == " " || $0 == "\t" }
      guard isFirst, header.first == "<", let end = header.firstIndex(of: ">") else { return .other }
      let path = header[header.index(after: header.startIndex)..<end]
      let isPlain = path.utf8.allSatisfy { $0.isWordByte || "+-./".utf8.contains($0) }
      let leaves = path.hasPrefix("/") || path.split(separator: "/").contains("..") || path.isEmpty
      return isPlain && !leaves ? .header(String(path)) : .other
    default: return .other
    }
  }

  /// Whether an error of GCC or Clang is about grammar.
  static func isCSyntax(_ message: Substring) -> Bool {
    ["expected ", "stray ", "missing terminating", "unterminated ", "extraneous "].contains {
      message.hasPrefix($0)
    }
  }

  /// Whether a name in capitals that the text does not define stands at a line or the one before: an unknown macro may
  /// stand for anything.
  static func hasUnknownMacro(_ bytes: [UInt8], near line: Int) -> Bool {
    let table = LineTable(bytes)
    let lines =
      table.range(line: max(1, line - 1), in: bytes)
      .lowerBound..<table.range(line: line, in: bytes)
      .upperBound
    let tokens = Lexer.tokens(of: bytes, in: .cpp).filter { $0.kind == .word }
    let defined = Set(
      zip(tokens, tokens.dropFirst()).filter { bytes.text($0.0) == "define" }.map { bytes.text($0.1) })
    return tokens.contains { token in
      guard token.range.overlaps(lines), token.range.count > 2 else { return false }
      let name = bytes.text(token)
      return name.utf8.allSatisfy { !(97...122).contains($0) } && !defined.contains(name)
        && !["NULL", "EOF", "FILE"].contains(name)
    }
  }
}

// MARK: - Java

extension CompilerText {
  /// A copy without imports and package names, which stand in the middle where several files are in one text.
  static func java(_ bytes: [UInt8]) -> [UInt8] {
    var copy = bytes
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      let isName = ["import ", "package "].contains { word in
        bytes.hasLowercased(word, at: content.lowerBound, before: content.upperBound)
      }
      guard isName, let end = bytes[content].firstIndex(of: UInt8(ascii: ";")) else { continue }
      for index in content.lowerBound...end { copy[index] = UInt8(ascii: " ") }
    }
    return copy
  }

  /// Whether a text has forms of a Java that is newer than 17.
  static func isNewerJava(_ bytes: [UInt8]) -> Bool {
    let tokens = Lexer.tokens(of: bytes, in: .java)
    return tokens.indices.contains { index in
      let token = tokens[index]
      guard token.kind == .word else { return false }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      switch bytes.text(token) {
      case "_": return true
      case "when": return next?.kind == .word || next.map { bytes.isSign($0, UInt8(ascii: "(")) } == true
      case "module": return index > 0 && bytes.text(tokens[index - 1]) == "import"
      case "STR", "FMT", "RAW": return next.map { bytes.isSign($0, UInt8(ascii: ".")) } == true
      case "case", "instanceof":
        // A pattern of a record, or of a type with a name.
        let rest = tokens[(index + 1)...].prefix { $0.kind == .word || bytes.isSign($0, UInt8(ascii: ".")) }
        let behind = index + 1 + rest.count
        let isCall = behind < tokens.count && bytes.isSign(tokens[behind], UInt8(ascii: "("))
        return !rest.isEmpty
          && (isCall || bytes.text(token) == "case" && rest.filter { $0.kind == .word }.count > 1)
      default: return false
      }
    }
  }

  /// Whether an error of `javac` in its raw form is about grammar.
  static func isJavaSyntax(_ message: Substring) -> Bool {
    let text = message.drop { $0 == " " }
    let codes = [
      "expected", "illegal.start", "premature.eof", "not.stmt", "orphaned", "unclosed", "else.without.if",
      "catch.without.try", "finally.without.try", "try.without", "illegal.char", "malformed",
      "dot.class.expected",
      "invalid.meth.decl", "variable.not.allowed", "class.not.allowed", "array.dimension.missing",
      "class.method.or.field.expected", "wrong.receiver", "this.as.identifier", "illegal.text.block.open",
    ]
    return codes.contains { text.hasPrefix("compiler.err.\($0)") }
      && !text.hasPrefix("compiler.err.illegal.char.for")
  }
}
