internal import AssayCore

/// Finds out whether code does anything: it calls what it does not define, runs a command, or computes.
///
/// A program that only prints, waits, counts and calls its own such functions shows how something might look.
struct CodeEffects {
  /// Lines that call something from outside which has an effect.
  private(set) var lines = 0
  /// From the first to the last such line.
  private(set) var range: Range<Int>?

  private let bytes: [UInt8]
  private var own: Set<UInt64> = []
  /// The lines to look at once everything that the code defines is known.
  private var pending: [(line: Range<Int>, language: CodeLanguage?)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a line of code; to be called for all lines before `finish`.
  ///
  /// - Parameters:
  ///   - line: The line, without blanks around it.
  ///   - language: What its block is tagged as, where that matters: a shell or SQL.
  mutating func add(_ line: Range<Int>, language: CodeLanguage?) {
    noteDefinition(in: line)
    pending.append((line, language))
  }

  /// Looks at all lines.
  mutating func finish() {
    var (computing, markup): ([Range<Int>], [Range<Int>]) = ([], [])
    for (line, language) in pending {
      if hasEffect(line, language) {
        count(line)
      } else if isMarkup(line) {
        markup.append(line)
      } else if computes(line) {
        computing.append(line)
      }
    }
    // A sum decorates a show, more are an algorithm; a tag stands in many a script, more are a page.
    if computing.count >= Self.leastComputing { for line in computing { count(line) } }
    if markup.count >= Self.leastMarkup { for line in markup { count(line) } }
    pending = []
  }

  private mutating func count(_ line: Range<Int>) {
    lines += 1
    range =
      min(
        range?.lowerBound ?? line.lowerBound, line.lowerBound)..<max(range?.upperBound ?? 0, line.upperBound)
  }

  private static let leastComputing = 2
  private static let leastMarkup = 8

  /// Whether a line assigns the result of an operation on something else than texts.
  private func computes(_ line: Range<Int>) -> Bool {
    guard let assignment = line.first(where: { bytes[$0] == UInt8(ascii: "=") }),
      assignment > line.lowerBound,
      !bytes[line].contains(where: { "\"'`".utf8.contains($0) }), !starts(Self.headers, line)
    else { return false }
    // `x ^= y`, `x %= y`.
    if "*/%^&|<>".utf8.contains(bytes[assignment - 1]), bytes[assignment - 1] != UInt8(ascii: "<"),
      bytes[assignment - 1] != UInt8(ascii: ">")
    {
      return true
    }
    var previous: UInt8 = 0
    for index in (assignment + 1)..<max(assignment + 1, line.upperBound - 1) {
      let byte = bytes[index]
      if byte.isBlank { continue }
      let isOperator = "+-*/%^&|".utf8.contains(byte)
      if isOperator, previous.isWordByte || previous == UInt8(ascii: ")") || previous == UInt8(ascii: "]") {
        return true
      }
      previous = byte
    }
    return false
  }

  /// A tag from the beginning of the line to its end.
  private func isMarkup(_ line: Range<Int>) -> Bool {
    line.count > 2 && bytes[line.lowerBound] == UInt8(ascii: "<")
      && bytes[line.upperBound - 1] == UInt8(ascii: ">")
  }

  /// `def name(`, `func name(`, `function name(`, `class Name`, `void name(`, `name() {`.
  private mutating func noteDefinition(in line: Range<Int>) {
    let isDefinition = starts(Self.definitions, line)
    let last = bytes[line.upperBound - 1]
    let isTyped = starts(Self.types, line) && (last == UInt8(ascii: ")") || last == UInt8(ascii: "{"))
    let isControl = starts(Self.headers, line)
    forEachCall(in: line) { name, hash, isFirst in
      guard isFirst, !self.isControl(name),
        !bytes[line.lowerBound..<name.lowerBound].contains(UInt8(ascii: "=")),
        isDefinition || isTyped || (!isControl && hasBody(behind: name.upperBound, in: line))
      else { return }
      own.insert(hash)
    }
    for word in ["class ", "struct ", "interface ", "type "] as [StaticString]
    where bytes.hasLowercased(word, at: line.lowerBound, before: line.upperBound) {
      var start = line.lowerBound + word.utf8CodeUnitCount
      while start < line.upperBound, bytes[start].isBlank { start += 1 }
      var end = start
      while end < line.upperBound, bytes[end].isWordByte { end += 1 }
      own.insert(Self.hash(bytes[start..<end]))
    }
  }

  /// Whether a brace opens behind the brackets that open at `start`.
  private func hasBody(behind start: Int, in line: Range<Int>) -> Bool {
    var depth = 0
    var index = start
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    while index < line.upperBound, bytes[index].isBlank { index += 1 }
    return index < line.upperBound && bytes[index] == UInt8(ascii: "{")
  }

  private func starts(_ words: [StaticString], _ line: Range<Int>) -> Bool {
    words.contains { bytes.hasLowercased($0, at: line.lowerBound, before: line.upperBound) }
  }

  private func hasEffect(_ line: Range<Int>, _ language: CodeLanguage?) -> Bool {
    // In SQL every line says what to do.
    if language == .sql { return true }
    let isShell = language == .bash
    if bytes[line].starts(with: "#!".utf8) { return false }
    if isShell, runsCommand(line) { return true }
    let isEcho = bytes[line].starts(with: "echo ".utf8) || bytes[line].starts(with: "printf ".utf8)
    if isShell || isEcho, isRedirected(line) { return true }
    if CommandLine.isCommand(line, in: bytes) { return true }
    if starts(Self.statements, line) { return true }
    var found = false
    forEachCall(in: line) { name, hash, _ in
      if !found, !own.contains(hash), !isControl(name), !isInert(name) { found = true }
    }
    return found
  }

  /// Whether the output of a command goes somewhere: to a file or another command.
  private func isRedirected(_ line: Range<Int>) -> Bool {
    line.contains { index in
      bytes[index] == UInt8(ascii: "|")
        || (bytes[index] == UInt8(ascii: ">") && index + 1 < line.upperBound
          && bytes[index + 1] != UInt8(ascii: "&"))
    }
  }

  private func runsCommand(_ line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, "$# ".utf8.contains(bytes[start]) { start += 1 }
    var end = start
    while end < line.upperBound, !bytes[end].isBlank, bytes[end] != UInt8(ascii: ";") { end += 1 }
    let word = start..<end
    guard !word.isEmpty, !own.contains(Self.hash(bytes[word])) else { return false }
    // An assignment runs something only in a substitution.
    if bytes[word].contains(UInt8(ascii: "=")) || bytes[word].contains(UInt8(ascii: "(")) {
      return line.dropLast().contains { bytes[$0] == UInt8(ascii: "$") && bytes[$0 + 1] == UInt8(ascii: "(") }
    }
    return !isControl(word) && !isInert(word) && bytes[word].contains { $0.isASCIILetter }
      && !Self.shellWords.contains(Self.hash(bytes[word]))
  }

  /// Hands over the last name before each opening bracket.
  private func forEachCall(in line: Range<Int>, _ body: (Range<Int>, UInt64, Bool) -> Void) {
    var isFirst = true
    for index in line where bytes[index] == UInt8(ascii: "(") {
      var start = index
      while start > line.lowerBound, bytes[start - 1].isWordByte || bytes[start - 1] == UInt8(ascii: "!") {
        start -= 1
      }
      guard start < index else { continue }
      body(start..<index, Self.hash(bytes[start..<index]), isFirst)
      isFirst = false
    }
  }

  private func isControl(_ name: Range<Int>) -> Bool { Self.control.contains(Self.hash(bytes[name])) }
  private func isInert(_ name: Range<Int>) -> Bool { Self.inert.contains(Self.hash(bytes[name])) }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.asciiLowercased)) &* 0x0000_0100_0000_01B3 }
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { hash($0.utf8) })
  }

  private static let control = hashes(
    "if for while switch catch return function def func fn sizeof elif else and or not in match with except lambda when until foreach"
  )
  private static let inert = hashes(
    """
    print println printf fprintf eprintf puts putchar log info debug warn warning error echo write writeln sleep sleep_for \
    usleep nanosleep time now date strftime range len str int float double bool string format append push push_back \
    join split strip trim input random randint choice uniform rand srand seed seconds milliseconds enumerate sorted list \
    dict set tuple zip min max sum abs round super __init__ isinstance main exit parse_args argumentparser add_argument \
    strlen tostring size length equals lower upper replace startswith endswith contains keys values items flush clear \
    println! format! vec! thread duration milliseconds settimeout timeout array map filter foreach concat repeat fill \
    basicconfig getlogger
    """)
  private static let shellWords = hashes(
    "then do done fi esac { } local set export declare readonly shift true false : exit break continue [ [[ test read wait"
  )
  private static let definitions: [StaticString] = [
    "def ", "async def ", "func ", "fn ", "pub fn ", "function ", "async function ", "export function ",
  ]
  private static let types: [StaticString] = [
    "public ", "private ", "protected ", "static ", "void ", "int ", "bool ", "char ", "auto ", "std::",
    "unsigned ",
    "double ", "string ", "const ", "size_t ", "long ",
  ]
  /// What opens a block and defines nothing.
  private static let headers: [StaticString] = [
    "if ", "if(", "for ", "for(", "while ", "while(", "with ", "else", "elif ", "switch", "catch", "} ",
    "try", "return ",
    "foreach", "match ", "until ", "when ",
  ]
  /// Statements that do something without a call.
  private static let statements: [StaticString] = [
    "insert ", "update ", "delete ", "drop ", "create ", "alter ", "grant ", "revoke ", "truncate ",
    "select ", "call ",
    "exec ", "merge ", "<form", "<input", "<script src", "<iframe", "<meta http-equiv",
  ]
}
