internal import AssayCore

/// Finds out whether code does anything beyond itself: it calls what it does not define, or runs a command.
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
  private var pending: [(line: Range<Int>, isShell: Bool)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a line of code; to be called for all lines before `finish`.
  mutating func add(_ line: Range<Int>, isShell: Bool) {
    noteDefinition(in: line)
    pending.append((line, isShell))
  }

  /// Looks at all lines.
  mutating func finish() {
    for (line, isShell) in pending where hasEffect(line, isShell: isShell) {
      lines += 1
      range = (range?.lowerBound ?? line.lowerBound)..<line.upperBound
    }
    pending = []
  }

  /// `def name(`, `func name(`, `function name(`, `class Name`, `void name(`, `name() {`.
  private mutating func noteDefinition(in line: Range<Int>) {
    let isTyped = CodeEffects.types.contains { bytes.hasLowercased($0, at: line.lowerBound, before: line.upperBound) }
    let opens = bytes[line.upperBound - 1] == UInt8(ascii: "{") || bytes[line.upperBound - 1] == UInt8(ascii: ":")
    forEachCall(in: line) { name, hash, isFirst in
      guard isFirst, !isControl(name) else { return }
      if isTyped || opens || hasBody(behind: name.upperBound, in: line) { own.insert(hash) }
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

  private func hasEffect(_ line: Range<Int>, isShell: Bool) -> Bool {
    if isShell, runsCommand(line) { return true }
    if Self.statements.contains(where: { bytes.hasLowercased($0, at: line.lowerBound, before: line.upperBound) }) {
      return true
    }
    var found = false
    forEachCall(in: line) { name, hash, _ in
      if !found, !own.contains(hash), !isControl(name), !isInert(name) { found = true }
    }
    return found
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

  private static func hashes(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { hash($0.utf8) }) }

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
  private static let types: [StaticString] = [
    "def ", "async def ", "func ", "fn ", "pub ", "function ", "async function ", "public ", "private ", "protected ",
    "static ", "void ", "int ", "bool ", "char ", "auto ", "std::", "unsigned ", "double ", "string ", "const ",
  ]
  /// Statements that do something without a call.
  private static let statements: [StaticString] = [
    "insert ", "update ", "delete ", "drop ", "create ", "alter ", "grant ", "revoke ", "truncate ", "select ", "call ",
    "exec ", "merge ", "<form", "<input", "<script src", "<iframe", "<meta http-equiv",
  ]
}
