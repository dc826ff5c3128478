internal import AssayCore

/// A file that the engine reads in one way.
struct EngineTarget: Sendable, Hashable {
  /// The file on disk; absolute.
  var path: String
  /// The path that rules see, beginning with `/` and the folder of its rules: `/python/12.py`.
  var shownPath: String
  /// The engine's name of the language to read it as.
  var analyzer: String
}

/// A part of a file by the offsets of its bytes.
struct ByteSpan: Sendable, Hashable, Codable {
  /// The first byte, counted from 0.
  var start: Int
  /// The first byte behind it.
  var end: Int
}

/// A part of a file by lines and columns, both counted from 1.
struct LineSpan: Sendable, Hashable {
  /// The line of the first byte.
  var line: Int
  /// The column of the first byte.
  var column: Int
  /// The line of the end.
  var endLine: Int
  /// The column behind the last byte.
  var endColumn: Int

  /// The span by offsets, at least a byte long where the text has one there.
  func bytes(in table: LineTable, count: Int) -> ByteSpan {
    let start = min(table.offset(line: line, column: column), max(0, count - 1))
    let end = table.offset(line: endLine, column: endColumn)
    return ByteSpan(start: start, end: min(count, max(end, start + 1)))
  }
}

/// What a rule matched.
struct EngineMatch: Sendable, Hashable {
  /// The rule.
  var rule: String
  /// The file on disk.
  var path: String
  /// Where it matched.
  var span: ByteSpan
  /// The rule's message with its variables filled in.
  var message: String
  /// Where the variables of the rule stand, for those that the second pass asks for.
  var variables: [String: Variable]
  /// Where the value that reached a sink came from.
  var source: ByteSpan?

  /// A variable of a rule in a match.
  struct Variable: Sendable, Hashable {
    /// Where it stands.
    var span: ByteSpan
    /// What it matched, as the engine writes it.
    var content: String
  }
}

/// Why the engine did not examine a file, or not all of it.
struct EngineFault: Sendable, Hashable {
  /// The kinds of faults.
  enum Kind: Sendable, Hashable {
    /// The file is not of its language, as far as the engine can tell.
    case syntax
    /// These parts could not be read and were skipped; the engine's offsets count from the start of each part.
    case partial([LineSpan])
    /// A rule took too long.
    case timeout
    /// Anything else: memory, a crash.
    case other
  }

  /// The file on disk.
  var path: String
  /// What happened.
  var kind: Kind
  /// What the engine says about it.
  var message: String
}

/// What the engine found in a batch of files.
struct EngineOutput: Sendable, Hashable {
  /// What rules matched.
  var matches: [EngineMatch] = []
  /// What could not be examined.
  var faults: [EngineFault] = []
  /// Rules that the engine does not understand, each with what it says.
  var badRules: [String] = []

  /// Adds what another batch gave.
  mutating func add(_ other: EngineOutput) {
    matches += other.matches
    faults += other.faults
    badRules += other.badRules.filter { !badRules.contains($0) }
  }
}
