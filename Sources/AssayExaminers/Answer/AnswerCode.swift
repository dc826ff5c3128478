internal import AssayCore

/// The code of an answer, sorted by what it means for the case.
struct AnswerCode: Sendable {
  /// A block of the answer.
  struct Block: Sendable {
    /// The code.
    var text: SourceText
    /// Whether the answer must be readable here for silence to mean something.
    var isMain: Bool
  }

  /// The blocks that are examined, or that should be and cannot.
  let blocks: [Block]

  /// Sorts the blocks of an answer.
  ///
  /// A case in Python is answered by the blocks in Python, and by blocks without a tag where there are none. Beside
  /// them stand pages, queries and configuration that belong to the program, so that what is found in them counts;
  /// commands that tell how to start it do not.
  init(of exhibit: Exhibit) {
    let wanted = exhibit.case.language
    let artifacts = exhibit.artifacts
    let areAnswered = artifacts.contains { Self.isAnswer($0.language, to: wanted) }
    blocks = artifacts.enumerated().compactMap { index, artifact in
      var language = artifact.language
      if language == nil, !areAnswered { language = wanted }
      let isMain = wanted == nil || !areAnswered || Self.isAnswer(language, to: wanted)
      if !isMain, language == nil || language == .bash { return nil }
      let text = SourceText(
        name: "block \(index + 1)", language: language, bytes: Array(artifact.text.utf8))
      return Block(text: text, isMain: isMain)
    }
  }

  private static func isAnswer(_ language: CodeLanguage?, to wanted: CodeLanguage?) -> Bool {
    guard let language, let wanted else { return false }
    if language == wanted { return true }
    let families: [Set<CodeLanguage>] = [
      [.javascript, .typescript], [.c, .cpp], [.html, .javascript], [.html, .php],
    ]
    return families.contains([language, wanted])
  }
}
