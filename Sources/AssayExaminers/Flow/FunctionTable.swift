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
  var functions: [LocalFunction] = []
  /// The first bytes of calls by the name that is called, and the bytes between their brackets.
  var calls: [(name: String, place: Int, arguments: Range<Int>)] = []

  let bytes: [UInt8]
  let tokens: [Token]
  let language: CodeLanguage
  let lines: LineTable
  /// For every bracket the index of its counterpart.
  var counterparts: [Int: Int] = [:]
  var classes: [(name: String, range: Range<Int>)] = []

  /// As many functions and classes of a file are looked at.
  static let functionLimit = 400

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
      return (places[name] ?? []).contains { call in
        !function.range.contains(call.place) || call.place > function.header.upperBound
      }
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
    for index in tokens.indices
    where function.range.contains(start(index)) && start(index) > function.header.upperBound {
      if sign(index, "=") && sign(index + 1, ">")
        || sign(index, "-") && sign(index + 1, ">") && language == .java
      {
        return false
      }
      switch word(index) {
      case "lambda", "function", "fn", "def", "yield", "exec", "eval", "global", "nonlocal": return false
      case "return":
        returns = returns || !(sign(index + 1, ";") || tokens.indices.contains(index + 1) == false)
      default: continue
      }
    }
    return returns
  }

  func sign(_ index: Int, _ text: StaticString) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .sign else { return false }
    return bytes[tokens[index].range.lowerBound] == text.utf8Start[0]
  }

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    return bytes.text(tokens[index])
  }

  func start(_ index: Int) -> Int { tokens[index].range.lowerBound }

  mutating func pair() {
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

  mutating func findClasses() {
    for index in tokens.indices
    where word(index) == "class" || word(index) == "interface" || word(index) == "struct" {
      guard let name = word(index + 1), classes.count < Self.functionLimit else { continue }
      if language == .python {
        classes.append((name, start(index)..<endOfIndentedBlock(from: index)))
        continue
      }
      var next = index + 2
      while next < min(tokens.count, index + 40), !sign(next, "{"), !sign(next, ";"), !sign(next, "(") {
        next += 1
      }
      guard sign(next, "{"), let end = counterparts[next] else { continue }
      classes.append((name, start(next)..<start(end)))
    }
  }

  func owner(of offset: Int) -> String? {
    classes.filter { $0.range.contains(offset) }.min { $0.range.count < $1.range.count }?.name
  }

  /// Where the lines end that are indented deeper than the one of a token.
  func endOfIndentedBlock(from index: Int) -> Int {
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

  func column(_ offset: Int) -> Int { lines.position(offset).column }

  /// The number of line ends before an offset, found among those of the file.
  func line(_ offset: Int) -> Int { lines.position(offset).line }
}
