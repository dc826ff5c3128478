internal import AssayCore

/// A block of code with everything that its surroundings say about it.
struct AnswerPiece: Sendable, Hashable {
  /// The content; of a diff, what the file holds once it is applied, line by line where the diff has it.
  var text: String
  /// Its first line.
  var line: Int
  /// How many blocks are around it.
  var depth = 0
  /// Whether a block around it is code, not prose.
  var isInCode = false
  /// Whether it is a text with blocks in it, which count instead.
  var isFrame = false
  /// Whether it has no fence.
  var isBare = false
  /// Whether it is a diff, which shows only a part of a file.
  var isDiff = false
  /// The first word of its tag, in lower case.
  var tag = ""
  /// The language that its tag names.
  var claimed: CodeLanguage?
  /// The language that its content shows.
  var apparent: CodeLanguage?
  /// The file name that the tag, the first line or the prose before it gives.
  var name: String?
  /// What the answer says that it is.
  var role = BlockRole.plain

  /// Whether neither tag nor content tells a language.
  var isUnknown: Bool { claimed == nil && apparent == nil }

  /// Whether its tag names configuration or data, not a program.
  var isData: Bool { Self.dataTags.contains(tag) }

  /// Whether its lines look like statements of a program.
  var looksLikeCode: Bool {
    let (statements, lines) = BareCode.statements(of: Array(text.utf8))
    return statements > 0 && statements * 2 >= lines
  }

  /// Whether tag or content tell one of these languages.
  func isIn(_ languages: Set<CodeLanguage>) -> Bool {
    [claimed, apparent].contains { language in language.map(languages.contains) ?? false }
  }

  private static let dataTags: Set<String> = [
    "json", "jsonc", "json5", "yaml", "yml", "toml", "ini", "cfg", "conf", "xml", "css", "scss", "dockerfile",
    "docker", "makefile", "make", "nginx", "apache", "csv", "env", "dotenv", "properties", "output", "log",
    "http",
    "graphql", "proto", "protobuf", "mermaid", "gitignore", "requirements", "tree",
  ]
}

extension AnswerPiece {
  /// The pieces of a turn, in order; what stands without a fence comes last.
  ///
  /// - Parameters:
  ///   - bytes: The turn.
  ///   - prompt: What was asked, whose code an answer may quote.
  /// - Returns: The pieces.
  static func pieces(of bytes: [UInt8], prompt: PromptCode = PromptCode(nil)) -> [AnswerPiece] {
    let layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
    // Whether each of the blocks around the next one is code.
    var around: [Bool] = []
    var pieces: [AnswerPiece] = layout.blocks.enumerated().map { index, block in
      var piece = AnswerPiece(block, in: bytes)
      around.removeLast(max(0, around.count - block.depth))
      piece.isInCode = around.contains(true)
      let next = layout.blocks.index(after: index)
      let holdsBlocks = next < layout.blocks.count && layout.blocks[next].depth > block.depth
      piece.isFrame = holdsBlocks && ["md", "markdown", "mdx"].contains(piece.tag)
      around.append(!piece.isFrame && (!piece.isUnknown || piece.isDiff))
      piece.role = BlockRole(of: block, text: piece.text, in: bytes)
      if piece.isDiff { piece.role = .plain }
      if index < quotationLimit, !piece.isDiff, prompt.holds(piece.text) { piece.role = piece.role.quoted }
      return piece
    }
    if let bare = BareCode.artifact(in: bytes, prose: layout.prose) {
      pieces.append(
        AnswerPiece(
          text: bare.text, line: bare.line, isBare: true, claimed: bare.claimedLanguage,
          apparent: bare.apparentLanguage))
    }
    return pieces
  }

  /// More blocks are not compared with the prompt.
  private static let quotationLimit = 200

  private init(_ block: CodeBlock, in bytes: [UInt8]) {
    let text = block.text(in: bytes)
    let tag = bytes[block.info].prefix(40).prefix { !$0.isBlank && $0 != UInt8(ascii: ":") }
    line = block.line
    depth = block.depth
    self.tag = String(
      decoding: tag.drop { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ".") }, as: UTF8.self
    )
    .lowercased()
    if let diff = Diff(Array(text), tag: self.tag) {
      isDiff = true
      claimed = diff.language ?? CodeLanguage(info: bytes[block.info])
      apparent = CodeLanguage(apparentIn: diff.text[...], claimed: claimed)
      self.text = String(decoding: diff.text, as: UTF8.self)
    } else {
      claimed = CodeLanguage(info: bytes[block.info])
      apparent = CodeLanguage(apparentIn: text, claimed: claimed)
      self.text = String(decoding: text, as: UTF8.self)
    }
    name = FileNames.name(of: block, text: self.text, in: bytes)
  }

  /// The pieces in the right language: outer blocks before blocks in blocks, and what has no language at all
  /// where nothing is in the right one.
  static func programs(among pieces: [AnswerPiece], languages: Set<CodeLanguage>) -> [AnswerPiece] {
    let fitting = fitting(among: pieces, languages: languages)
    return fitting.isEmpty
      ? pieces.filter { $0.depth == 0 && $0.isUnknown && !$0.isData } : fitting
  }

  private static func fitting(among pieces: [AnswerPiece], languages: Set<CodeLanguage>) -> [AnswerPiece] {
    let fitting = pieces.filter { $0.isIn(languages) && !$0.isFrame }
    let fenced = fitting.filter { !$0.isBare }
    let outer = fenced.filter { $0.depth == 0 }
    return !outer.isEmpty ? outer : fenced.isEmpty ? fitting : fenced
  }

  /// The number of the turn that counts: the last one with code in one of the languages, or with lines of code in
  /// a language that nothing tells; else the last one with anything that could be code.
  static func lastTurn(of turns: [[AnswerPiece]], languages: Set<CodeLanguage>) -> Int? {
    turns.lastIndex { pieces in
      !fitting(among: pieces, languages: languages).isEmpty
        || pieces.contains { $0.isUnknown && !$0.isData && $0.depth == 0 && $0.looksLikeCode }
    } ?? turns.lastIndex { !programs(among: $0, languages: languages).isEmpty }
  }

  /// Whether a file is one of tests, by its name.
  static func isTest(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.split(separator: ".").first.map(String.init) ?? last
    return last.hasPrefix("test_") || stem.hasSuffix("_test") || stem.hasSuffix("Test")
      || last.contains(".test.") || last.contains(".spec.")
  }
}
