/// Finds code that stands in an answer without a fence.
public enum BareCode: Sendable {
  /// Fewer lines of code between prose are a quotation.
  static let lineMinimum = 3

  /// The code of an answer without a fence: the whole answer, an element of HTML, or the longest run between prose.
  ///
  /// - Parameters:
  ///   - bytes: The answer.
  ///   - prose: Its parts outside blocks and reasoning.
  /// - Returns: The code; `nil` where at most single lines look like it.
  public static func artifact(in bytes: [UInt8], prose: [Range<Int>]) -> Artifact? {
    let written = prose.filter { range in !bytes[range].allSatisfy(\.isWhitespace) }
    if written.count == 1, CodeLine.isCodeThroughout(bytes, in: written[0]) {
      return whole(bytes, in: written[0])
    }
    let run = written.compactMap { CodeRun.longest(in: bytes, $0) }.max { $0.codeLines < $1.codeLines }
    for range in written {
      if let element = PreformattedCode(in: bytes, range),
        run.map({ $0.range.lowerBound >= element.start }) ?? true
      {
        return artifact(element.text[...], claimed: element.language, at: element.start, in: bytes)
      }
    }
    return run.map { artifact($0.text(in: bytes), claimed: nil, at: $0.range.lowerBound, in: bytes) }
  }

  /// Whether a line of prose by itself looks like a statement of a program; commands to install something do not.
  public static func hasStatement(in bytes: [UInt8], prose: [Range<Int>]) -> Bool {
    prose.contains { range in
      ByteLines(bytes, in: range).contains { line in
        var line = bytes.trimmed(line.content)
        if line.count > 2, bytes[line.lowerBound] == UInt8(ascii: "`"),
          bytes[line.upperBound - 1] == UInt8(ascii: "`")
        {
          line = line.lowerBound + 1..<line.upperBound - 1
        }
        return isStatement(line, in: bytes)
      }
    }
  }

  /// How many lines of a text look like statements, and how many lines there are that are no comments.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: Both numbers; docstrings count for nothing.
  public static func statements(of bytes: [UInt8]) -> (statements: Int, lines: Int) {
    var count = (statements: 0, lines: 0)
    var docstring = Docstring()
    for line in ByteLines(bytes) {
      if docstring.covers(line.content, in: bytes) { continue }
      switch CodeLine.shape(of: line.content, in: bytes) {
      case .blank, .comment: continue
      case .prose: count.lines += 1
      case .code:
        let hasWord = bytes[line.content].contains { $0.isASCIILetter }
        count.lines += hasWord ? 1 : 0
        count.statements += hasWord ? 1 : 0
      }
    }
    return count
  }

  private static func isStatement(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard CodeLine.shape(of: line, in: bytes) == .code, bytes[line].contains(where: \.isASCIILetter) else {
      return false
    }
    return !commands.contains { bytes.hasLowercased($0, at: line.lowerBound, before: line.upperBound) }
  }

  private static let commands: [StaticString] = [
    "$ ", "sudo ", "apt-get ", "pip install ", "npm install ", "chmod ", "curl -", "wget http",
  ]

  private static func whole(_ bytes: [UInt8], in range: Range<Int>) -> Artifact {
    var start = range.lowerBound
    for line in ByteLines(bytes, in: range) {
      guard bytes.trimmed(line.content).isEmpty else { break }
      start = line.end
    }
    return artifact(bytes[start..<range.upperBound], claimed: nil, at: start, in: bytes)
  }

  private static func artifact(
    _ text: ArraySlice<UInt8>, claimed: CodeLanguage?, at start: Int, in bytes: [UInt8]
  ) -> Artifact {
    let before = bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    return Artifact(
      kind: .bareCode, claimedLanguage: claimed,
      apparentLanguage: CodeLanguage(apparentIn: text, claimed: claimed),
      text: String(decoding: text, as: UTF8.self), line: before + 1)
  }
}

/// Lines of code that follow each other within prose.
private struct CodeRun {
  /// The lines.
  var range: Range<Int>
  /// Those that look like code by themselves.
  var codeLines: Int
  /// The columns by which all of them are indented, as Markdown's code without a fence is.
  var indentation: Int

  /// The run with the most lines of code, if it has enough.
  static func longest(in bytes: [UInt8], _ prose: Range<Int>) -> CodeRun? {
    let lines = Array(ByteLines(bytes, in: prose))
    var best: CodeRun?
    var run: CodeRun?
    var docstring = Docstring()
    for (index, line) in lines.enumerated() {
      if run != nil, docstring.covers(line.content, in: bytes) {
        run?.extend(to: line, by: 0, bytes)
        continue
      }
      let shape = CodeLine.shape(of: line.content, in: bytes)
      switch shape {
      case .blank: continue
      case .code where run == nil: run = CodeRun(line, bytes)
      case .code: run?.extend(to: line, by: 1, bytes)
      case .comment, .prose:
        guard let open = run else { continue }
        let next = index + 1 < lines.count ? lines[index + 1].content : line.end..<line.end
        if open.goesOn(line.content, before: next, shape, bytes) {
          run?.extend(to: line, by: 0, bytes)
        } else {
          best = [best, run].compactMap(\.self).max { $0.codeLines < $1.codeLines }
          run = nil
          docstring = Docstring()
        }
      }
    }
    best = [best, run].compactMap(\.self).max { $0.codeLines < $1.codeLines }
    return best.flatMap { $0.codeLines >= BareCode.lineMinimum ? $0 : nil }
  }

  private init(_ line: ByteLines.Line, _ bytes: [UInt8]) {
    range = line.content.lowerBound..<line.end
    codeLines = 1
    indentation = Self.indentation(of: line.content, bytes)
  }

  private mutating func extend(to line: ByteLines.Line, by code: Int, _ bytes: [UInt8]) {
    range = range.lowerBound..<line.end
    codeLines += code
    indentation = min(indentation, Self.indentation(of: line.content, bytes))
  }

  /// Whether a line that does not look like code by itself belongs to the run: it is indented, it is a comment
  /// before more code, or a signature before its body.
  private func goesOn(
    _ line: Range<Int>, before next: Range<Int>, _ shape: LineShape, _ bytes: [UInt8]
  ) -> Bool {
    if Self.indentation(of: line, bytes) > indentation { return true }
    let nextShape = CodeLine.shape(of: next, in: bytes)
    if shape == .comment { return nextShape == .code || nextShape == .comment }
    let content = bytes.trimmed(line)
    guard nextShape == .code, let last = bytes[content].last, last < 0x80 else { return false }
    return last == UInt8(ascii: ")") || last == UInt8(ascii: ",") || last == UInt8(ascii: "(")
      || last == UInt8(ascii: "\\")
  }

  private static func indentation(of line: Range<Int>, _ bytes: [UInt8]) -> Int {
    bytes[line].prefix(while: \.isBlank).reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
  }

  /// The lines without the indentation that all of them have.
  func text(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard indentation > 0 else { return bytes[range] }
    var text: [UInt8] = []
    for line in ByteLines(bytes, in: range) {
      var start = line.content.lowerBound
      var columns = indentation
      while start < line.content.upperBound, columns > 0, bytes[start].isBlank {
        columns -= bytes[start] == UInt8(ascii: "\t") ? 4 : 1
        start += 1
      }
      text += bytes[start..<line.end]
    }
    return text[...]
  }
}

/// Code in `<pre>` of HTML, with `<code>` in it or without.
private struct PreformattedCode {
  /// Where it begins.
  var start: Int
  /// What it says, without HTML's escapes.
  var text: [UInt8]
  /// The language that its class names.
  var language: CodeLanguage?

  /// Reads the first element that begins a line.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    for line in ByteLines(bytes, in: range) {
      let content = bytes.trimmed(line.content)
      guard bytes.hasLowercased("<pre", at: content.lowerBound, before: content.upperBound) else { continue }
      var start = content.lowerBound
      var tags = 0
      while tags < 2, start < content.upperBound, bytes[start] == UInt8(ascii: "<"),
        let end = bytes[start..<content.upperBound].firstIndex(of: UInt8(ascii: ">"))
      {
        language = Self.language(in: bytes[start..<end]) ?? language
        start = end + 1
        tags += 1
      }
      guard tags > 0 else { continue }
      if start == content.upperBound { start = line.end }
      let end = Self.end(from: start, in: bytes, range)
      self.start = start
      text = Self.unescaped(bytes[start..<end])
      if text.allSatisfy(\.isWhitespace) { return nil }
      return
    }
    return nil
  }

  private static func language(in tag: ArraySlice<UInt8>) -> CodeLanguage? {
    let words = tag.prefix(200).split { $0.isBlank || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    for word in words where word.starts(with: "language-".utf8) || word.starts(with: "lang-".utf8) {
      return CodeLanguage(info: word)
    }
    return nil
  }

  private static func end(from start: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    for index in start..<range.upperBound where bytes[index] == UInt8(ascii: "<") {
      if bytes.hasLowercased("</code", at: index, before: range.upperBound)
        || bytes.hasLowercased("</pre", at: index, before: range.upperBound)
      {
        return index
      }
    }
    return range.upperBound
  }

  private static let escapes: [(text: StaticString, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
  ]

  private static func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(slice)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let escape =
        bytes[index] == UInt8(ascii: "&")
        ? escapes.first { bytes.hasLowercased($0.text, at: index, before: bytes.count) } : nil
      text.append(escape?.byte ?? bytes[index])
      index += escape?.text.utf8CodeUnitCount ?? 1
    }
    return text
  }
}
