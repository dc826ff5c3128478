/// What a line of text looks like, by its form alone.
public enum LineShape: Sendable, Hashable {
  /// Nothing but blanks.
  case blank
  /// A comment of most languages, or a heading or bullet of Markdown.
  case comment
  /// A statement, a declaration, a bracket or markup.
  case code
  /// Anything else.
  case prose
}

/// Tells lines of code from lines of prose.
public enum CodeLine: Sendable {
  /// What a line looks like; conservative: what could be a sentence is prose.
  public static func shape(of line: Range<Int>, in bytes: [UInt8]) -> LineShape {
    let line = bytes.trimmed(line)
    guard let first = bytes[line].first else { return .blank }
    if isComment(line, in: bytes, first: first) { return .comment }
    if hasOnlyPunctuation(line, in: bytes) { return .code }
    let last = bytes[line.upperBound - 1]
    if last == UInt8(ascii: ";") || last == UInt8(ascii: "{") || last == UInt8(ascii: "}") { return .code }
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") { return .code }
    if hasCodeWord(line, in: bytes, last: last) { return .code }
    return isAssignmentOrCall(line, in: bytes, last: last) ? .code : .prose
  }

  /// Whether a text without fences is code from its first line to its last.
  ///
  /// Five lines of code for each line that looks like prose, neither the first nor the last line prose, and at least
  /// three of code, or two where there is no prose. Docstrings and block comments count for nothing.
  static func isCodeThroughout(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    var code = 0
    var prose = 0
    var docstring = Docstring()
    var last = LineShape.blank
    for line in ByteLines(bytes, in: range) {
      if docstring.covers(line.content, in: bytes) { continue }
      let shape = shape(of: line.content, in: bytes)
      switch shape {
      case .blank: continue
      case .comment: break
      case .code: code += 1
      case .prose:
        prose += 1
        if code == 0 { return false }
      }
      last = shape
    }
    return code >= (prose == 0 ? 2 : 3) && prose * 5 <= code && last != .prose
  }

  private static func isComment(_ line: Range<Int>, in bytes: [UInt8], first: UInt8) -> Bool {
    func starts(_ text: StaticString) -> Bool {
      bytes.hasLowercased(text, at: line.lowerBound, before: line.upperBound)
    }
    switch first {
    case UInt8(ascii: "#"):
      return
        !(starts("#include") || starts("#define") || starts("#if") || starts("#endif")
        || starts("#pragma") || starts("#import") || starts("#!") || starts("#["))
    case UInt8(ascii: "/"): return starts("//") || starts("/*")
    case UInt8(ascii: "*"): return line.count == 1 || starts("* ") || starts("*/") || starts("**")
    case UInt8(ascii: "-"): return starts("- ") || starts("-- ")
    case UInt8(ascii: "<"): return starts("<!--")
    default: return false
    }
  }

  private static func hasOnlyPunctuation(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[line].allSatisfy { $0 < 0x80 && !$0.isWordByte }
  }

  private static func hasCodeWord(_ line: Range<Int>, in bytes: [UInt8], last: UInt8) -> Bool {
    let end = line.upperBound
    func starts(_ text: StaticString) -> Bool { bytes.hasLowercased(text, at: line.lowerBound, before: end) }
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "<"):
      break
    default: return false
    }
    for word in loneWords where word.utf8CodeUnitCount == line.count && starts(word) { return true }
    for word in openings where starts(word) { return true }
    // These begin sentences too, so that only a colon or a bracket at the end makes them code.
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ")") || last == UInt8(ascii: "(") {
      for word in headers where starts(word) { return !hasCapitalStart(line, in: bytes) }
    }
    for word in plainStatements where starts(word) {
      guard !hasCapitalStart(line, in: bytes), last != UInt8(ascii: ".") else { return false }
      return bytes[line].count { $0 == UInt8(ascii: " ") } <= 5 || endsWithCall(line, in: bytes, last: last)
    }
    return false
  }

  /// `… name(…)`: in prose, a blank stands before a bracket.
  private static func endsWithCall(_ line: Range<Int>, in bytes: [UInt8], last: UInt8) -> Bool {
    guard last == UInt8(ascii: ")") else { return false }
    return line.dropFirst().contains { bytes[$0] == UInt8(ascii: "(") && bytes[$0 - 1].isWordByte }
  }

  private static func hasCapitalStart(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[line.lowerBound].asciiLowercased != bytes[line.lowerBound]
  }

  /// `name = …`, `name.member[0] += …`, or `name(…` up to a bracket or comma at the end.
  private static func isAssignmentOrCall(_ line: Range<Int>, in bytes: [UInt8], last: UInt8) -> Bool {
    var index = line.lowerBound
    if bytes[index] == UInt8(ascii: "$") { index += 1 }
    let start = index
    while index < line.upperBound, isNamePart(bytes[index]) { index += 1 }
    guard index > start, index < line.upperBound else { return false }
    if bytes[index] == UInt8(ascii: "(") {
      return last == UInt8(ascii: ")") || last == UInt8(ascii: ",") || last == UInt8(ascii: "(")
        || last == UInt8(ascii: "[") || last == UInt8(ascii: "\\")
    }
    while index < line.upperBound, bytes[index].isBlank { index += 1 }
    // At most two signs of an operator before the equals sign: `+=`, `:=`, `//=`.
    for _ in 0..<3 where index < line.upperBound {
      if bytes[index] == UInt8(ascii: "=") { return true }
      guard !bytes[index].isWordByte, bytes[index] < 0x80, !bytes[index].isBlank else { return false }
      index += 1
    }
    return false
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static let loneWords: [StaticString] = [
    "pass", "break", "continue", "else", "try", "end", "fi", "done", "esac", "then", "return", "begin",
  ]

  private static let openings: [StaticString] = [
    "#include", "#define", "#if", "#endif", "#pragma", "#!", "#[", "<?php", "<!doctype", "$ ", "def ",
    "async def ", "elif ", "else:", "try:", "finally:", "except:", "if __name__", "public class ",
    "public static ", "func ", "fn ", "pub fn ", "const ", "let mut ", "fun ", "package ", "sudo ",
    "apt-get ", "pip install ", "npm install ", "chmod ", "curl -", "wget http", "import (", "@",
  ]

  private static let headers: [StaticString] = [
    "if ", "for ", "while ", "with ", "class ", "except ", "function ", "if(", "for(", "while(", "switch",
    "lambda ", "case ", "match ", "catch",
  ]

  private static let plainStatements: [StaticString] = [
    "import ", "from ", "return ", "raise ", "yield ", "await ", "del ", "global ", "echo ", "export ",
    "let ", "var ", "use ", "using ", "assert ", "print ", "puts ", "require ",
  ]
}

/// Follows Python's docstrings through the lines of a text.
public struct Docstring: Sendable, Hashable {
  private var quote: UInt8?

  /// Starts outside any docstring.
  public init() {}

  /// Whether a line belongs to a docstring; to be called for every line in order.
  public mutating func covers(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let line = bytes.trimmed(line)
    if let open = quote {
      if Self.hasTripleQuote(open, in: bytes[line]) { quote = nil }
      return true
    }
    var start = line.lowerBound
    if start < line.upperBound, bytes[start].asciiLowercased == UInt8(ascii: "r") { start += 1 }
    guard line.upperBound - start >= 3 else { return false }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), bytes[start + 1] == mark,
      bytes[start + 2] == mark
    else { return false }
    if !Self.hasTripleQuote(mark, in: bytes[(start + 3)..<line.upperBound]) { quote = mark }
    return true
  }

  private static func hasTripleQuote(_ mark: UInt8, in text: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in text {
      run = byte == mark ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }
}
