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
    guard let (above, gap, below) = parts else { return text }
    return above + gap.prefix { $0 == " " || $0 == "\t" } + remark + below
  }

  /// The file with a piece of code in the place of the gap.
  ///
  /// What cannot or should not stand in the middle of a file is moved or left out: imports of Go and Java join
  /// those of the file, and so do those of Python and C that a piece begins with where that surely changes
  /// nothing; a package clause and PHP's opening and closing marks go.
  public func filled(with piece: String) -> String {
    guard let (above, _, below) = parts else { return text }
    let head = FileHead(above.textLines, language: language)
    let piece = CodePiece(piece, language: language, below: head)
    let top =
      piece.moved.isEmpty ? with(piece.imports, above) : head.adding(piece.moved).joined(separator: "\n")
    // Nothing but breaks around it would be left of an empty piece.
    guard !piece.body.isEmpty else { return top + below.dropFirst() }
    return top + piece.body + below
  }

  /// What stands above the line of the gap with the break before it, that line, and what follows it with the break
  /// behind it; `nil` without a gap.
  private var parts: (above: Substring, gap: Substring, below: Substring)? {
    guard let mark = text.firstPlace(of: Self.gapMark) else { return nil }
    let start = text.utf8[..<mark.lowerBound].lastIndex(of: UInt8(ascii: "\n"))
      .map { text.utf8.index(after: $0) }
    let end = text.utf8[mark.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    return (text[..<(start ?? text.startIndex)], text[(start ?? text.startIndex)..<end], text[end...])
  }

  /// Whether a text is the whole file, not only what belongs into the gap.
  ///
  /// It is if it defines at least half of what the file defines.
  public func isHeld(by answer: String, names: (String) -> Set<String>) -> Bool {
    let own = names(text)
    guard !own.isEmpty else { return false }
    return own.intersection(names(answer)).count * 2 >= own.count
  }

  /// The upper part of the file with further imports.
  private func with(_ imports: [String], _ above: Substring) -> String {
    guard !imports.isEmpty else { return String(above) }
    var lines = above.textLines
    let present = Set(lines.map { $0.trimmedBlanks })
    let missing = imports.filter { !present.contains($0[...].trimmedBlanks) }
    guard !missing.isEmpty else { return String(above) }
    lines.insert(contentsOf: missing.map { $0[...] }, at: importPlace(in: lines))
    return lines.joined(separator: "\n")
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
  private(set) var imports: [String] = []
  /// The lines of Python or C that go into the head of the file.
  private(set) var moved: [MovableLine] = []
  /// The rest without empty lines around it.
  private(set) var body = ""

  /// Reads a piece.
  ///
  /// - Parameters:
  ///   - text: The piece.
  ///   - language: Its language.
  ///   - head: The head of the file that it goes into.
  init(_ text: String, language: CodeLanguage, below head: FileHead) {
    switch language {
    case .go: body = Self.hasHead(text) ? readGo(text.textLines).joined(separator: "\n") : text
    case .java: body = Self.hasHead(text) ? readJava(text.textLines).joined(separator: "\n") : text
    case .php: body = Self.readPHP(text.textLines).joined(separator: "\n")
    case .python, .c, .cpp: body = readHead(text, language, below: head)
    case .bash, .csharp, .html, .javascript, .kotlin, .ruby, .rust, .sql, .swift, .typescript: body = text
    }
    body = body.withoutEmptyLinesAround
  }

  /// Whether a piece of Go or Java may hold what does not belong into the middle of a file.
  private static func hasHead(_ text: String) -> Bool { text.holds("import ") || text.holds("package ") }

  private mutating func readGo(_ lines: [Substring]) -> [Substring] {
    var isInBlock = false
    return lines.filter { line in
      let bare = line.trimmedBlanks
      if isInBlock {
        if bare == ")" { isInBlock = false } else if !bare.isEmpty { imports.append("\t\(bare)") }
      } else if bare == "import (" {
        isInBlock = true
      } else if bare.hasPrefix("import ") {
        imports.append("\t\(bare.dropFirst(7))")
      } else {
        return !bare.hasPrefix("package ")
      }
      return false
    }
  }

  private mutating func readJava(_ lines: [Substring]) -> [Substring] {
    lines.filter { line in
      let bare = line.trimmedBlanks
      guard line.hasPrefix("import "), bare.hasSuffix(";") else {
        return !(line.hasPrefix("package ") && bare.hasSuffix(";"))
      }
      imports.append(String(bare))
      return false
    }
  }

  /// Takes out what the head has already, and what can join it.
  private mutating func readHead(_ text: String, _ language: CodeLanguage, below head: FileHead) -> String {
    let lines = text.textLines
    let movable = FileHead(lines, language: language).movable
    guard !movable.isEmpty else { return text }
    let taken = head.definedNames
    var gone: Set<Int> = []
    for (place, line) in movable where !head.contradicts(line, taken) {
      gone.insert(place)
      if !head.holds(line), !moved.contains(where: { $0.bindings == line.bindings }) { moved.append(line) }
    }
    return lines.indices.filter { !gone.contains($0) }.map { lines[$0] }.joined(separator: "\n")
  }

  private static func readPHP(_ lines: [Substring]) -> ArraySlice<Substring> {
    var lines = lines[...]
    while let last = lines.last, last.trimmedBlanks.isEmpty { lines.removeLast() }
    if lines.last?.trimmedBlanks == "?>" { lines.removeLast() }
    if lines.first?.trimmedBlanks == "<?php" { lines.removeFirst() }
    return lines
  }
}

extension String {
  /// Without lines of blanks alone at both ends.
  package var withoutEmptyLinesAround: String {
    // Most code begins and ends with something visible.
    let visible: Range<UInt8> = 0x21..<0x7F
    if let first = utf8.first, let last = utf8.last, visible.contains(first), visible.contains(last) {
      return self
    }
    var rest = self[...]
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")), rest[..<end].trimmedBlanks.isEmpty {
      rest = rest[rest.utf8.index(after: end)...]
    }
    while let end = rest.utf8.lastIndex(of: UInt8(ascii: "\n")), rest[end...].trimmedBlanks.isEmpty {
      rest = rest[..<end]
    }
    return rest.trimmedBlanks.isEmpty ? "" : String(rest)
  }
}
