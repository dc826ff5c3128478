internal import AssayCore

/// The code of an answer, sorted for running: what could be the program, and the files around it.
struct AnswerParts: Sendable, Hashable, Encodable {
  /// A block that could be the program.
  struct Block: Sendable, Hashable, Encodable {
    /// The code.
    var text: String
    /// Its first line in its turn.
    var line: Int
    /// What kind of block it is; the lowest comes first.
    var rank = Rank.plain
  }

  /// How likely a block is the program.
  enum Rank: Int, Sendable, Hashable, Encodable {
    /// It has the name that is expected.
    case expected = 0
    /// Nothing speaks against it.
    case plain = 1
    /// The answer calls it both what to use and what not to use.
    case doubtful = 2
    /// It is a test.
    case test = 3
    /// The answer calls it what not to use.
    case counterExample = 4
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
  ///   - prompt: What was asked, whose code an answer may quote.
  ///   - surroundings: The file whose gap a block may fill; such a block becomes the whole file.
  init(
    _ response: Response, languages: [CodeLanguage], file: String?, prompt: Prompt? = nil,
    surroundings: CodeSurroundings? = nil
  ) {
    let prompt = PromptCode(prompt)
    let turns = response.turns.map { AnswerPiece.pieces(of: Array($0.text.utf8), prompt: prompt) }
    guard let last = AnswerPiece.lastTurn(of: turns, languages: Set(languages)) else { return }
    var programs = AnswerPiece.programs(among: turns[last], languages: Set(languages))
    if let surroundings {
      for index in programs.indices
      where !surroundings.isHeld(by: programs[index].text, names: Definitions.names) {
        programs[index].text = surroundings.filled(with: programs[index].text)
      }
    }
    blocks = Self.ranked(programs, file: file)
    files = Self.named(turns[last])
  }

  /// The one with the expected name before all, tests behind the others, counter-examples behind all.
  ///
  /// Among equals later versions replace earlier ones, but an example of use does not replace a program: what is
  /// half as long as the longest comes first, the last of it at the front, then the rest by length.
  private static func ranked(_ pieces: [AnswerPiece], file: String?) -> [Block] {
    func rank(_ piece: AnswerPiece) -> Rank {
      if piece.role == .counterExample { return .counterExample }
      if let file, piece.name == file { return .expected }
      if piece.name.map(AnswerPiece.isTest) ?? false { return .test }
      return piece.role == .doubtful ? .doubtful : .plain
    }
    let ranks = pieces.map(rank)
    func longest(_ rank: Rank) -> Int {
      zip(pieces, ranks).filter { $0.1 == rank }.map { $0.0.text.utf8.count }.max() ?? 0
    }
    let half = [Rank.expected, .plain, .doubtful, .test, .counterExample].map { longest($0) / 2 }
    func key(_ index: Int) -> (Int, Int, Int) {
      let (rank, length) = (ranks[index].rawValue, pieces[index].text.utf8.count)
      return length >= half[rank] ? (rank, 0, -index) : (rank, 1, -length)
    }
    return pieces.indices.sorted { key($0) < key($1) }.map {
      Block(text: pieces[$0].text, line: pieces[$0].line, rank: ranks[$0])
    }
  }

  /// The named pieces; a name that stands twice is the later version of a file.
  private static func named(_ pieces: [AnswerPiece]) -> [File] {
    var files: [File] = []
    for piece in pieces where piece.role != .counterExample {
      guard let name = piece.name else { continue }
      files.removeAll { $0.path == name }
      // A file cannot also be a folder.
      let collides = files.contains { $0.path.hasPrefix("\(name)/") || name.hasPrefix("\($0.path)/") }
      if !collides, files.count < fileLimit { files.append(File(path: name, text: piece.text)) }
    }
    return files
  }
}
