internal import AssayCore

/// The code of an answer, sorted for running: what could be the program, and the files around it.
struct AnswerParts: Sendable, Hashable, Encodable {
  /// A block that could be the program.
  struct Block: Sendable, Hashable, Encodable {
    /// The code.
    var text: String
    /// Its first line in its turn.
    var line: Int
  }

  /// A block that the answer gives a name.
  struct File: Sendable, Hashable, Encodable {
    /// Its path in the answer's folder.
    var path: String
    /// The content.
    var text: String
  }

  /// What could be the program, the best first.
  var blocks: [Block] = []
  /// The named files, each name once.
  var files: [File] = []

  private static let fileLimit = 64

  /// Sorts the code of the last turn that holds code for the runtime.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - languages: The languages that the runtime runs.
  ///   - file: The name under which the program is looked for first, if it is known.
  init(_ response: Response, languages: [CodeLanguage], file: String?) {
    for turn in response.turns.reversed() {
      let pieces = AnswerPiece.pieces(of: Array(turn.text.utf8))
      let programs = Self.programs(among: pieces, languages: languages)
      guard !programs.isEmpty else { continue }
      blocks = Self.ranked(programs, file: file).map { Block(text: $0.text, line: $0.line) }
      files = Self.named(pieces)
      return
    }
  }

  /// The pieces in the right language: outer blocks before blocks in blocks, and what has no language at all
  /// where nothing is in the right one.
  private static func programs(among pieces: [AnswerPiece], languages: [CodeLanguage]) -> [AnswerPiece] {
    let fitting = pieces.filter { piece in
      [piece.apparent, piece.claimed].contains { language in language.map(languages.contains) ?? false }
    }
    let outer = fitting.filter { $0.depth == 0 }
    if !outer.isEmpty { return outer }
    if !fitting.isEmpty { return fitting }
    return pieces.filter { $0.depth == 0 && $0.apparent == nil && $0.claimed == nil }
  }

  /// The longest first, the one with the expected name before all, tests behind all.
  private static func ranked(_ pieces: [AnswerPiece], file: String?) -> [AnswerPiece] {
    func rank(_ piece: AnswerPiece) -> (Int, Int) {
      let isExpected = file != nil && piece.name == file
      let isTest = piece.name.map(AnswerPiece.isTest) ?? false
      return (isExpected ? 0 : isTest ? 2 : 1, -piece.text.utf8.count)
    }
    // What comes first stays first among equals.
    return pieces.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// The named pieces; a name that stands twice is the later version of a file.
  private static func named(_ pieces: [AnswerPiece]) -> [File] {
    var files: [File] = []
    for piece in pieces {
      guard let name = piece.name else { continue }
      files.removeAll { $0.path == name }
      // A file cannot also be a folder.
      let collides = files.contains { $0.path.hasPrefix("\(name)/") || name.hasPrefix("\($0.path)/") }
      if !collides, files.count < fileLimit { files.append(File(path: name, text: piece.text)) }
    }
    return files
  }
}

/// A block of code with everything that its surroundings say about it.
struct AnswerPiece: Sendable, Hashable {
  /// The content.
  var text: String
  /// Its first line.
  var line: Int
  /// How many blocks are around it.
  var depth: Int
  /// The language that its tag names.
  var claimed: CodeLanguage?
  /// The language that its content shows.
  var apparent: CodeLanguage?
  /// The file name that the tag, the first line or the prose before it gives.
  var name: String?

  /// The pieces of a turn, in order.
  static func pieces(of bytes: [UInt8]) -> [AnswerPiece] {
    let layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
    let artifacts = CodeBlockScanner.artifacts(in: bytes)
    guard layout.blocks.count == artifacts.count else {
      // A whole answer that is code, without a fence.
      return artifacts.map { artifact in
        AnswerPiece(
          text: artifact.text, line: artifact.line, depth: 0, claimed: artifact.claimedLanguage,
          apparent: artifact.apparentLanguage, name: nil)
      }
    }
    return zip(layout.blocks, artifacts).map { block, artifact in
      AnswerPiece(
        text: artifact.text, line: artifact.line, depth: block.depth, claimed: artifact.claimedLanguage,
        apparent: artifact.apparentLanguage, name: FileNames.name(of: block, text: artifact.text, in: bytes))
    }
  }

  /// Whether a file is one of tests, by its name.
  static func isTest(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.split(separator: ".").first.map(String.init) ?? last
    return last.hasPrefix("test_") || stem.hasSuffix("_test") || stem.hasSuffix("Test")
      || last.contains(".test.") || last.contains(".spec.")
  }
}
