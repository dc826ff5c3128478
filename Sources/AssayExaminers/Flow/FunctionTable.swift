internal import AssayCore

/// A function that a file defines.
struct LocalFunction: Sendable, Hashable {
  /// Its name.
  var name: String
  /// The class that it belongs to; `nil` for a free one.
  var owner: String?
  /// The bytes of its parameters in order, a receiver that Python writes out included.
  var parameters: [Parameter]
  /// The bytes from its name to the end of its body.
  var range: Range<Int>
  /// The bytes between the brackets of its parameters.
  var header: Range<Int>

  /// A parameter.
  struct Parameter: Sendable, Hashable {
    /// Its name, without the signs before it.
    var name: String
    /// Its bytes, type and default value included.
    var range: Range<Int>
  }

  /// Whether it makes an object of its class.
  var isConstructor: Bool {
    ["__init__", "__construct", "constructor"].contains(name) || (owner != nil && name == owner)
  }
}

/// The functions that a file defines and where it calls them, by its tokens alone.
struct FunctionTable: Sendable {
  /// The functions, those with a body only, in the order of their names in the file.
  private(set) var functions: [LocalFunction] = []
  /// The first bytes of calls by the name that is called, and the bytes between their brackets.
  private(set) var calls: [(name: String, place: Int, arguments: Range<Int>)] = []

  private let bytes: [UInt8]
  private let tokens: [Token]
  private let language: CodeLanguage
  private let lines: LineTable
  /// For every bracket the index of its counterpart.
  private var counterparts: [Int: Int] = [:]
  private var classes: [(name: String, range: Range<Int>)] = []

  /// As many functions and classes of a file are looked at.
  private static let functionLimit = 400

  /// Reads a file; `nil` for a language whose functions are not understood.
  init?(_ bytes: [UInt8], in language: CodeLanguage) {
    switch language {
    case .c, .cpp, .go, .java, .javascript, .php, .python, .typescript: break
    case .bash, .csharp, .html, .kotlin, .ruby, .rust, .sql, .swift: return nil
    }
    self.bytes = bytes
    self.language = language
    lines = LineTable(bytes)
    tokens = Lexer.tokens(of: bytes, in: language)
    pair()
    findClasses()
    for index in tokens.indices where sign(index, "(") {
      readCall(at: index)
      if functions.count < Self.functionLimit { readFunction(at: index) }
    }
    if language == .javascript || language == .typescript { readBareArrows() }
  }

  /// The functions that this file calls itself.
  var calledFunctions: [LocalFunction] {
    let places = Dictionary(grouping: calls) { $0.name }
    return functions.filter { function in
      let name = function.isConstructor ? function.owner ?? function.name : function.name
      return (places[name] ?? []).contains { !function.range.contains($0.place) || $0.place > function.header.upperBound }
    }
  }

  /// The innermost function around an offset.
  func function(around offset: Int) -> LocalFunction? {
    functions.filter { $0.range.contains(offset) }.min { $0.range.count < $1.range.count }
  }

  /// The innermost call in whose brackets an offset lies, of one of these names.
  func call(around offset: Int, of names: Set<String>) -> String? {
    calls.filter { $0.arguments.contains(offset) && names.contains($0.name) }
      .min { $0.arguments.count < $1.arguments.count }?.name
  }
}

// MARK: - Tokens

extension FunctionTable {
  /// Whether a function returns a value and has nothing in which the engine loses sight of values.
  func isPlain(_ function: LocalFunction) -> Bool {
    switch language {
    case .python, .javascript, .typescript, .java, .php: break
    case .bash, .c, .cpp, .csharp, .go, .html, .kotlin, .ruby, .rust, .sql, .swift: return false
    }
    var returns = false
    for index in tokens.indices where function.range.contains(start(index)) && start(index) > function.header.upperBound {
      if sign(index, "=") && sign(index + 1, ">") || sign(index, "-") && sign(index + 1, ">") && language == .java {
        return false
      }
      switch word(index) {
      case "lambda", "function", "fn", "def", "yield", "exec", "eval", "global", "nonlocal": return false
      case "return": returns = returns || !(sign(index + 1, ";") || tokens.indices.contains(index + 1) == false)
      default: continue
      }
    }
    return returns
  }

  private func sign(_ index: Int, _ text: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .sign else { return false }
    return bytes[tokens[index].range.lowerBound] == text.utf8Start[0]
  }

  private func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    return bytes.text(tokens[index])
  }

  private func start(_ index: Int) -> Int { tokens[index].range.lowerBound }

  private mutating func pair() {
    var open: [Int] = []
    for index in tokens.indices where tokens[index].kind == .sign {
      switch bytes[tokens[index].range.lowerBound] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(index)
      case UInt8(ascii: ")"): close(index, "(", &open)
      case UInt8(ascii: "]"): close(index, "[", &open)
      case UInt8(ascii: "}"): close(index, "{", &open)
      default: continue
      }
    }
  }

  private mutating func close(_ index: Int, _ opening: StaticString, _ open: inout [Int]) {
    guard let last = open.last, sign(last, opening) else { return }
    open.removeLast()
    counterparts[last] = index
    counterparts[index] = last
  }

  private mutating func findClasses() {
    for index in tokens.indices where word(index) == "class" || word(index) == "interface" || word(index) == "struct" {
      guard let name = word(index + 1), classes.count < Self.functionLimit else { continue }
      if language == .python {
        classes.append((name, start(index)..<endOfIndentedBlock(from: index)))
        continue
      }
      var next = index + 2
      while next < min(tokens.count, index + 40), !sign(next, "{"), !sign(next, ";"), !sign(next, "(") { next += 1 }
      guard sign(next, "{"), let end = counterparts[next] else { continue }
      classes.append((name, start(next)..<start(end)))
    }
  }

  private func owner(of offset: Int) -> String? {
    classes.filter { $0.range.contains(offset) }.min { $0.range.count < $1.range.count }?.name
  }

  /// Where the lines end that are indented deeper than the one of a token.
  private func endOfIndentedBlock(from index: Int) -> Int {
    let indentation = column(start(index))
    var lastLine = line(start(index))
    var position = index + 1
    while position < tokens.count {
      let place = start(position)
      let current = line(place)
      // Brackets hide line ends, and so do texts.
      if current > lastLine, column(place) <= indentation, !sign(position, ")"), !sign(position, "]") {
        return place
      }
      lastLine = max(lastLine, current)
      let isBracket = sign(position, "(") || sign(position, "[") || sign(position, "{")
      if isBracket, let end = counterparts[position] {
        position = end
        lastLine = line(start(end))
      }
      position += 1
    }
    return bytes.count
  }

  private func column(_ offset: Int) -> Int { lines.position(offset).column }

  /// The number of line ends before an offset, found among those of the file.
  private func line(_ offset: Int) -> Int { lines.position(offset).line }
}

// MARK: - Calls and functions

extension FunctionTable {
  private static let keywords: Set<String> = [
    "if", "for", "while", "switch", "catch", "return", "function", "func", "fn", "def", "elif", "foreach", "sizeof",
    "synchronized", "with", "async", "await", "else", "do", "try", "lambda", "and", "or", "not", "in", "use", "typeof",
    "void", "yield", "throw", "new", "case", "when", "match", "print", "echo", "super", "static", "public", "private",
  ]

  private mutating func readCall(at index: Int) {
    guard let name = word(index - 1), !Self.keywords.contains(name), let end = counterparts[index] else { return }
    calls.append((name, start(index - 1), start(index) + 1..<start(end)))
  }

  private mutating func readFunction(at index: Int) {
    guard let end = counterparts[index], let name = nameOfFunction(at: index, end: end) else { return }
    let body: Int
    if language == .python {
      guard let keyword = pythonKeyword(before: index) else { return }
      body = endOfIndentedBlock(from: keyword)
    } else {
      guard let last = endOfBody(behind: end) else { return }
      body = last
    }
    let header = start(index) + 1..<start(end)
    functions.append(
      LocalFunction(
        name: name.text, owner: owner(of: name.place), parameters: parameters(index, end),
        range: min(name.place, header.lowerBound)..<max(body, header.upperBound), header: header))
  }

  /// The name of the function whose parameters begin at a bracket; `nil` if none does.
  private func nameOfFunction(at index: Int, end: Int) -> (text: String, place: Int)? {
    switch language {
    case .python:
      guard let name = word(index - 1), word(index - 2) == "def" else { return nil }
      return (name, start(index - 1))
    case .php:
      let before = sign(index - 2, "&") ? index - 3 : index - 2
      guard let name = word(index - 1), word(before) == "function" else { return nil }
      return (name, start(index - 1))
    case .go:
      guard let name = word(index - 1), name != "func" else { return assignedName(before: index - 1, keyword: "func") }
      let isMethod = sign(index - 2, ")") && counterparts[index - 2].map { word($0 - 1) == "func" } == true
      return word(index - 2) == "func" || isMethod ? (name, start(index - 1)) : nil
    case .javascript, .typescript: return scriptName(at: index, end: end)
    case .java, .c, .cpp:
      guard let name = word(index - 1), !Self.keywords.contains(name), isTyped(index - 1) else { return nil }
      return (name, start(index - 1))
    case .bash, .csharp, .html, .kotlin, .ruby, .rust, .sql, .swift: return nil
    }
  }

  /// Whether a type, or a class and `::`, stands before the name of a function.
  private func isTyped(_ name: Int) -> Bool {
    if let before = word(name - 1) { return !["return", "new", "else", "throw", "case", "goto", "await"].contains(before) }
    if sign(name - 1, ":"), sign(name - 2, ":") { return word(name - 3) != nil }
    if sign(name - 1, "*") || sign(name - 1, "&") || sign(name - 1, ">") || sign(name - 1, "]") {
      return word(name - 2) != nil || sign(name - 2, "*") || sign(name - 2, ">") || sign(name - 2, "[")
    }
    // A constructor stands alone behind the end of what is before it.
    return owner(of: start(name)) == word(name)
      && (sign(name - 1, "{") || sign(name - 1, "}") || sign(name - 1, ";") || sign(name - 1, ":") || sign(name - 1, ")"))
  }

  private func scriptName(at index: Int, end: Int) -> (text: String, place: Int)? {
    if let name = word(index - 1), !Self.keywords.contains(name) {
      if word(index - 2) == "function" || (sign(index - 2, "*") && word(index - 3) == "function") {
        return (name, start(index - 1))
      }
      // A method: what is before ends a member, and no arrow follows.
      let isMember =
        sign(index - 2, "{") || sign(index - 2, "}") || sign(index - 2, ";") || sign(index - 2, ",")
        || ["async", "static", "get", "set", "public", "private", "protected"].contains(word(index - 2) ?? "")
      return isMember && endOfBody(behind: end) != nil ? (name, start(index - 1)) : nil
    }
    let isArrow = sign(end + 1, "=") && sign(end + 2, ">")
    let isTypedArrow = sign(end + 1, ":") && (language == .typescript)
    if word(index - 1) == "function" { return assignedName(before: index - 1, keyword: "function") }
    guard isArrow || isTypedArrow else { return nil }
    let before = word(index - 1) == "async" ? index - 1 : index
    return assigned(before - 1)
  }

  private func assignedName(before index: Int, keyword: String) -> (text: String, place: Int)? {
    guard word(index) == keyword else { return nil }
    return assigned(word(index - 1) == "async" ? index - 2 : index - 1)
  }

  /// The name before an `=`, `:=` or `:` at an index.
  private func assigned(_ index: Int) -> (text: String, place: Int)? {
    var name = index - 1
    guard sign(index, "=") || sign(index, ":") else { return nil }
    if sign(name, ":") { name -= 1 }
    guard let text = word(name), !Self.keywords.contains(text) else { return nil }
    return (text, start(name))
  }

  private func pythonKeyword(before index: Int) -> Int? {
    guard word(index - 2) == "def" else { return nil }
    return word(index - 3) == "async" && line(start(index - 3)) == line(start(index - 2)) ? index - 3 : index - 2
  }

  /// The end of the body behind the bracket that ends the parameters; `nil` if no body follows.
  private func endOfBody(behind end: Int) -> Int? {
    var index = end + 1
    let limit = min(tokens.count, end + 60)
    while index < limit {
      if sign(index, "{") { return counterparts[index].map { start($0) } ?? bytes.count }
      if sign(index, ";") { return nil }
      if sign(index, "=") {
        guard sign(index + 1, ">") else { return nil }
        return sign(index + 2, "{") ? counterparts[index + 2].map { start($0) } : endOfExpression(from: index + 2)
      }
      // A call is followed by operators; a function by types and keywords.
      let ends = sign(index, ")") || sign(index, "}") || sign(index, "+") || sign(index, "/") || sign(index, "%")
      if ends || (tokens[index].kind == .string) { return nil }
      if sign(index, ","), ![.java, .cpp, .go, .typescript].contains(language) { return nil }
      if sign(index, "."), language != .java, language != .go { return nil }
      if sign(index, "("), let close = counterparts[index] { index = close }
      index += 1
    }
    return nil
  }

  private func endOfExpression(from first: Int) -> Int {
    var index = first
    while index < tokens.count {
      if sign(index, ";") || sign(index, ",") || sign(index, ")") || sign(index, "}") || sign(index, "]") {
        return start(index)
      }
      let opens = sign(index, "(") || sign(index, "[") || sign(index, "{")
      index = opens ? (counterparts[index] ?? tokens.count - 1) + 1 : index + 1
    }
    return bytes.count
  }

  private func parameters(_ open: Int, _ close: Int) -> [LocalFunction.Parameter] {
    var parameters: [LocalFunction.Parameter] = []
    var first = open + 1
    var depth = 0
    for index in open + 1...close {
      if index < close {
        let isOpening = sign(index, "(") || sign(index, "[") || sign(index, "{") || (hasAngles && sign(index, "<"))
        let isClosing = sign(index, ")") || sign(index, "]") || sign(index, "}") || (hasAngles && sign(index, ">"))
        if isOpening { depth += 1 }
        if isClosing { depth = max(0, depth - 1) }
        guard depth == 0, sign(index, ",") else { continue }
      }
      if first < index {
        let range = start(first)..<tokens[index - 1].range.upperBound
        parameters.append(LocalFunction.Parameter(name: parameterName(first..<index), range: range))
      }
      first = index + 1
    }
    return parameters
  }

  private var hasAngles: Bool { language == .java || language == .cpp || language == .typescript }

  private func parameterName(_ piece: Range<Int>) -> String {
    // What stands behind `=` is the default value.
    let end = piece.first { sign($0, "=") } ?? piece.upperBound
    let names = (piece.lowerBound..<end).compactMap(word)
    switch language {
    case .java, .c, .cpp: return names.last ?? ""
    case .php: return names.first { $0.hasPrefix("$") }.map { String($0.dropFirst()) } ?? ""
    case .bash, .csharp, .go, .html, .javascript, .kotlin, .python, .ruby, .rust, .sql, .swift, .typescript:
      return names.first ?? ""
    }
  }

  /// `name = value => …`, without brackets.
  private mutating func readBareArrows() {
    for index in tokens.indices where sign(index, "=") && sign(index + 1, ">") {
      guard word(index - 1) != nil, let name = assigned(word(index - 2) == "async" ? index - 3 : index - 2) else { continue }
      let range = tokens[index - 1].range
      let end = sign(index + 2, "{") ? counterparts[index + 2].map { start($0) } ?? bytes.count : endOfExpression(from: index + 2)
      functions.append(
        LocalFunction(
          name: name.text, owner: owner(of: name.place),
          parameters: [LocalFunction.Parameter(name: bytes.text(tokens[index - 1]), range: range)],
          range: name.place..<max(end, range.upperBound), header: range))
    }
  }
}
