/// A file with a gap, and the rules of its language for putting code into it.
public struct CodeSurroundings: Sendable, Hashable, Codable {
  /// The language of the file.
  public var language: CodeLanguage
  /// The file; the one line that holds `gapMark` is the gap.
  public var text: String

  /// What stands in the line of the gap.
  public static let gapMark = "ASSAY:HOLE"

  /// Creates surroundings.
  public init(language: CodeLanguage, text: String) {
    self.language = language
    self.text = text
  }

  /// The file with `remark` in the place of the gap, indented as the gap is.
  public func marked(with remark: String) -> String {
    lines.map { line -> String in
      guard line.contains(Self.gapMark) else { return String(line) }
      return String(line.prefix { $0 == " " || $0 == "\t" }) + remark
    }.joined(separator: "\n")
  }

  /// The file with a piece of code in the place of the gap.
  ///
  /// What cannot stand in the middle of a file is moved or left out: imports of Go and Java join those of the
  /// file, a package clause and PHP's opening and closing marks go.
  public func filled(with piece: String) -> String {
    let piece = CodePiece(piece, language: language)
    var above: [Substring] = []
    var below: [Substring] = []
    var isAbove = true
    for line in lines {
      if line.contains(Self.gapMark) {
        isAbove = false
      } else if isAbove {
        above.append(line)
      } else {
        below.append(line)
      }
    }
    insert(piece.imports, into: &above)
    return (above.map(String.init) + piece.body + below.map(String.init)).joined(separator: "\n")
  }

  /// Whether a text is the whole file, not only what belongs into the gap.
  ///
  /// It is if it defines at least half of what the file defines.
  public func isHeld(by answer: String, names: (String) -> Set<String>) -> Bool {
    let own = names(text)
    guard !own.isEmpty else { return false }
    return own.intersection(names(answer)).count * 2 >= own.count
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  private func insert(_ imports: [String], into above: inout [Substring]) {
    let present = Set(above.map { $0.trimmedBlanks })
    let missing = imports.filter { !present.contains($0[...].trimmedBlanks) }
    guard !missing.isEmpty else { return }
    above.insert(contentsOf: missing.map { $0[...] }, at: importPlace(in: above))
  }

  /// Where further imports go: before the end of Go's block, before Java's first import.
  private func importPlace(in above: [Substring]) -> Int {
    if language == .go, let opening = above.firstIndex(where: { $0.trimmedBlanks == "import (" }) {
      return above[opening...].firstIndex { $0.trimmedBlanks == ")" } ?? opening + 1
    }
    if let first = above.firstIndex(where: { $0.hasPrefix("import ") }) { return first }
    return above.firstIndex { $0.hasPrefix("package ") }.map { $0 + 1 } ?? 0
  }
}

/// A piece of code, with what has to stand at the top of a file apart.
private struct CodePiece {
  var imports: [String] = []
  var body: [String] = []

  init(_ text: String, language: CodeLanguage) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch language {
    case .go: readGo(lines)
    case .java: readJava(lines)
    case .php: readPHP(lines)
    case .bash, .c, .cpp, .csharp, .html, .javascript, .kotlin, .python, .ruby, .rust, .sql, .swift,
      .typescript:
      body = lines.map(String.init)
    }
    while body.last?[...].trimmedBlanks.isEmpty ?? false { body.removeLast() }
    while body.first?[...].trimmedBlanks.isEmpty ?? false { body.removeFirst() }
  }

  private mutating func readGo(_ lines: [Substring]) {
    var isInBlock = false
    for line in lines {
      let bare = line.trimmedBlanks
      if isInBlock {
        if bare == ")" { isInBlock = false } else if !bare.isEmpty { imports.append("\t\(bare)") }
      } else if bare == "import (" {
        isInBlock = true
      } else if bare.hasPrefix("import ") {
        imports.append("\t\(bare.dropFirst(7))")
      } else if !bare.hasPrefix("package ") {
        body.append(String(line))
      }
    }
  }

  private mutating func readJava(_ lines: [Substring]) {
    for line in lines {
      let bare = line.trimmedBlanks
      if line.hasPrefix("import "), bare.hasSuffix(";") {
        imports.append(String(bare))
      } else if !(line.hasPrefix("package ") && bare.hasSuffix(";")) {
        body.append(String(line))
      }
    }
  }

  private mutating func readPHP(_ lines: [Substring]) {
    var lines = lines[...]
    while let last = lines.last, last.trimmedBlanks.isEmpty { lines.removeLast() }
    if lines.last?.trimmedBlanks == "?>" { lines.removeLast() }
    if lines.first?.trimmedBlanks == "<?php" { lines.removeFirst() }
    body = lines.map(String.init)
  }
}

extension Substring {
  /// Without blanks at both ends.
  fileprivate var trimmedBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
