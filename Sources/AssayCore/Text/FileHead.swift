/// A line that can stand at the top of a file: an import, or a definition that all of them need.
struct MovableLine {
  /// A name with what it stands for.
  struct Binding: Hashable {
    var name: String
    var source: String
    /// Whether it is a package, parts of which several imports may bring in.
    var isPackage = false
  }

  var text: String
  var bindings: [Binding]
  /// Whether it has to precede all others.
  var isFirst = false
}

/// What stands above the first statement of Python or C: remarks and imports, as far as they are understood.
struct FileHead {
  /// Lines that can move, with their numbers.
  private(set) var movable: [(place: Int, line: MovableLine)] = []
  private let lines: [Substring]
  private var bindings: Set<MovableLine.Binding> = []
  /// The lines of Python below the head.
  private var rest: ArraySlice<Substring> = []
  private var firstImport: Int?
  private var importEnd: Int?
  private var docstringEnd: Int?
  private var remarkEnd = 0

  /// Reads the lines of a file from its top.
  init(_ lines: [Substring], language: CodeLanguage) {
    self.lines = lines
    var place = 0
    var isRemark = true
    while let item = HeadItem.first(of: lines[place...], language: language) {
      let end = place + item.length
      switch item.kind {
      case .blank: isRemark = isRemark && remarkEnd == 0
      case .remark: if isRemark { remarkEnd = end }
      case .docstring: docstringEnd = docstringEnd ?? end
      case .movable(let line):
        movable.append((place, line))
        add(line.bindings, place..<end)
      case .fixed(let bindings): add(bindings, place..<end)
      }
      if item.endsRemarks { isRemark = false }
      place = end
    }
    if language == .python { rest = lines[place...] }
  }

  private mutating func add(_ more: [MovableLine.Binding], _ range: Range<Int>) {
    bindings.formUnion(more)
    firstImport = firstImport ?? range.lowerBound
    importEnd = range.upperBound
  }

  /// The name that a line of Python at the left edge defines or assigns; for other statements any word at most.
  private static func definedName(_ line: Substring) -> Substring? {
    // Most lines are indented.
    guard let first = line.utf8.first, first.isWordByte || first >= 0x80 else { return nil }
    var rest = line
    for word in ["async ", "def ", "class "] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let next = rest.dropFirst(name.count).trimmedBlanks.first ?? "."
    // A use, such as a call, gives the name no other meaning.
    let isUse = rest.startIndex == line.startIndex && ".([".contains(next)
    return name.isEmpty || isUse ? nil : name
  }

  /// Whether everything that a line brings in is there.
  func holds(_ line: MovableLine) -> Bool { bindings.isSuperset(of: line.bindings) }

  /// Names that stand for something else above the place of a piece.
  var definedNames: Set<Substring> { Set(rest.compactMap(Self.definedName)) }

  /// Whether a name of a line stands for something else above the place of the piece, such as one of `names`.
  func contradicts(_ line: MovableLine, _ names: Set<Substring>) -> Bool {
    line.bindings.contains { new in
      names.contains(new.name[...])
        || bindings.contains { $0.name == new.name && $0 != new && !($0.isPackage && new.isPackage) }
    }
  }

  /// The lines with further ones in their places: behind the last import, or before all of them.
  func adding(_ moved: [MovableLine]) -> [Substring] {
    let first = moved.filter(\.isFirst).map { $0.text[...] }
    let rest = moved.filter { !$0.isFirst }.map { $0.text[...] }
    let gap: [Substring] = first.isEmpty ? [] : [""]
    var result = lines
    if let firstImport, let importEnd {
      result.insert(contentsOf: rest, at: importEnd)
      result.insert(contentsOf: first + gap, at: firstImport)
    } else {
      let place = opening
      let before: [Substring] = place > 0 && !lines[place - 1].trimmedBlanks.isEmpty ? [""] : []
      let after: [Substring] = place < lines.count && !lines[place].trimmedBlanks.isEmpty ? [""] : []
      result.insert(contentsOf: before + first + (rest.isEmpty ? [] : gap) + rest + after, at: place)
    }
    return result
  }

  /// Where the first import of a file goes: below what says what the file is for.
  private var opening: Int {
    if let docstringEnd { return docstringEnd }
    // A remark that touches a statement belongs to it.
    if remarkEnd < lines.count, lines[remarkEnd].trimmedBlanks.isEmpty { return remarkEnd }
    return lines.first?.hasPrefix("#!") ?? false ? 1 : 0
  }
}

/// A remark, a docstring or an import, with the number of lines that it takes.
struct HeadItem {
  enum Kind {
    case blank
    case remark
    /// The text that says what a Python file is for.
    case docstring
    case movable(MovableLine)
    /// An import that stays where it is, with what is known of its names.
    case fixed([MovableLine.Binding])
  }

  var kind: Kind
  var length = 1

  /// Whether remarks behind it do not speak of the file.
  var endsRemarks: Bool {
    switch kind {
    case .blank, .remark: false
    case .docstring, .movable, .fixed: true
    }
  }

  /// What some lines begin with; `nil` for a statement and for anything that is not understood.
  static func first(of lines: ArraySlice<Substring>, language: CodeLanguage) -> HeadItem? {
    guard let line = lines.first else { return nil }
    switch language {
    case .python: return line.trimmedBlanks.isEmpty ? HeadItem(kind: .blank) : python(line, lines)
    case .c, .cpp: return line.trimmedBlanks.isEmpty ? HeadItem(kind: .blank) : c(line, lines)
    case .bash, .csharp, .go, .html, .java, .javascript, .kotlin, .php, .ruby, .rust, .sql, .swift,
      .typescript:
      return nil
    }
  }

  // MARK: - Python

  private static func python(_ line: Substring, _ lines: ArraySlice<Substring>) -> HeadItem? {
    if line.hasPrefix("#") { return HeadItem(kind: .remark) }
    if let length = docstringLength(line, lines) { return HeadItem(kind: .docstring, length: length) }
    let code = Self.code(line)
    guard code.hasPrefix("import ") || code.hasPrefix("from "), !code.contains(";"),
      let length = importLength(code, lines)
    else { return nil }
    let statement = lines.prefix(length).map { Self.code($0) }.joined(separator: " ")
    let bindings = Self.bindings(statement)
    guard length == 1, !code.contains("("), let bindings else {
      return HeadItem(kind: .fixed(bindings ?? []), length: length)
    }
    let isFirst = code.hasPrefix("from __future__ ")
    return HeadItem(
      kind: .movable(MovableLine(text: String(line.withoutEndBlanks), bindings: bindings, isFirst: isFirst)))
  }

  /// An import without the remark behind it.
  private static func code(_ line: Substring) -> Substring {
    (line.holds("#") ? line.prefix { $0 != "#" } : line).trimmedBlanks
  }

  private static func docstringLength(_ line: Substring, _ lines: ArraySlice<Substring>) -> Int? {
    guard let mark = ["\"\"\"", "'''"].first(where: { line.hasPrefix($0) }) else { return nil }
    let rest = line.dropFirst(3)
    if let close = rest.firstPlace(of: mark) {
      return rest[close.upperBound...].trimmedBlanks.isEmpty ? 1 : nil
    }
    return length(of: lines, to: mark)
  }

  /// The number of lines up to the next one with a mark, which has to end it.
  private static func length(of lines: ArraySlice<Substring>, to mark: String) -> Int? {
    guard let end = lines.dropFirst().firstIndex(where: { $0.holds(mark) }),
      lines[end].trimmedBlanks.hasSuffix(mark)
    else { return nil }
    return end - lines.startIndex + 1
  }

  private static func importLength(_ code: Substring, _ lines: ArraySlice<Substring>) -> Int? {
    if code.contains("(") {
      return lines.firstIndex { Self.code($0).contains(")") }.map { $0 - lines.startIndex + 1 }
    }
    let length = lines.prefix { Self.code($0).hasSuffix("\\") }.count + 1
    return length <= lines.count ? length : nil
  }

  /// What an import binds; `nil` if that is not plain to see.
  private static func bindings(_ statement: String) -> [MovableLine.Binding]? {
    let marks = "()\\"
    let isPlain = !statement.utf8.contains { marks.utf8.contains($0) }
    let plain = isPlain ? statement : statement.filter { !marks.contains($0) }
    if plain.hasPrefix("import ") { return list(plain.dropFirst(7), of: nil) }
    guard plain.hasPrefix("from "), let middle = plain.firstPlace(of: " import ") else { return nil }
    let module = plain[..<middle.lowerBound].dropFirst(5).trimmedBlanks
    return module.isDottedName ? list(plain[middle.upperBound...], of: module) : nil
  }

  private static func list(_ names: Substring, of module: Substring?) -> [MovableLine.Binding]? {
    var bindings: [MovableLine.Binding] = []
    for name in names.split(separator: ",") where !name.trimmedBlanks.isEmpty {
      let words = name.split(whereSeparator: \.isWhitespace)
      guard words[0].isDottedName, words.count == 1 || (words.count == 3 && words[1] == "as") else {
        return nil
      }
      bindings.append(binding(words[0], alias: words.count == 3 ? words[2] : nil, of: module))
    }
    return bindings.isEmpty ? nil : bindings
  }

  private static func binding(
    _ path: Substring, alias: Substring?, of module: Substring?
  ) -> MovableLine.Binding {
    let source = module.map { "\($0):\(path)" } ?? String(path)
    let name = alias ?? (module == nil ? path.prefix { $0 != "." } : path)
    return MovableLine.Binding(name: String(name), source: source, isPackage: module == nil && alias == nil)
  }

  // MARK: - C

  private static func c(_ line: Substring, _ lines: ArraySlice<Substring>) -> HeadItem? {
    if line.hasPrefix("//") { return HeadItem(kind: .remark) }
    if line.hasPrefix("/*") { return blockRemark(line, lines) }
    if line.hasPrefix("#include") { return include(line) }
    return featureDefinition(line)
  }

  private static func blockRemark(_ line: Substring, _ lines: ArraySlice<Substring>) -> HeadItem? {
    guard !line.holds("*/") else {
      return line.trimmedBlanks.hasSuffix("*/") ? HeadItem(kind: .remark) : nil
    }
    return length(of: lines, to: "*/").map { HeadItem(kind: .remark, length: $0) }
  }

  /// Headers of the system can move; where one of the program's own stands may matter.
  private static func include(_ line: Substring) -> HeadItem? {
    let name = line.dropFirst(8).trimmedBlanks
    if name.hasPrefix("\"") { return HeadItem(kind: .fixed([])) }
    guard name.hasPrefix("<"), let end = name.firstIndex(of: ">") else { return nil }
    let rest = name[end...].dropFirst().trimmedBlanks
    let isRemark = rest.hasPrefix("//") || (rest.hasPrefix("/*") && rest.hasSuffix("*/"))
    guard rest.isEmpty || isRemark else { return nil }
    let binding = MovableLine.Binding(name: String(name[...end]), source: "include")
    return HeadItem(kind: .movable(MovableLine(text: String(line.withoutEndBlanks), bindings: [binding])))
  }

  /// A definition such as `_GNU_SOURCE`, which headers look at.
  private static func featureDefinition(_ line: Substring) -> HeadItem? {
    guard line.hasPrefix("#define _"), !line.hasSuffix("\\") else { return nil }
    let name = line.dropFirst(8).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let second = name.dropFirst().first, second.isUppercase || second == "_",
      !line.dropFirst(8 + name.count).hasPrefix("(")
    else { return nil }
    let binding = MovableLine.Binding(name: String(name), source: "define")
    return HeadItem(
      kind: .movable(MovableLine(text: String(line.withoutEndBlanks), bindings: [binding], isFirst: true)))
  }
}

extension Substring {
  /// Whether it is a name of Python, or several with dots between them.
  fileprivate var isDottedName: Bool {
    split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
  }
}
