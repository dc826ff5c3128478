import AssayCore

/// Ways to spell words so that only a reader who puts them together sees what they say.
enum WordDisguise: String, CaseIterable {
  /// Words become names of variables that hold their pieces.
  case variables
  /// Dots stand between the letters.
  case separators
  /// Words are spelt backwards, in brackets.
  case reversed

  /// A text with some of its words disguised.
  struct Result {
    var text: String
    /// Lines that say what the variables hold; empty for the other ways.
    var assignments: String
  }

  /// Disguises words.
  ///
  /// - Parameters:
  ///   - words: What is disguised wherever it stands; a word within another one goes with it.
  ///   - text: The text.
  ///   - generator: Chooses where words are cut.
  /// - Returns: The text, and the lines that say what stands for what.
  func disguise(_ words: [String], in text: String, using generator: inout SeededGenerator) -> Result {
    var text = text
    var assignments: [String] = []
    // The longest first, so that no word is cut by another one.
    for (number, word) in words.sorted(by: { ($1.count, $0) < ($0.count, $1) }).enumerated() {
      guard text.contains(word) else { continue }
      switch self {
      case .variables:
        let cut = word.index(word.startIndex, offsetBy: generator.number(in: 1...max(1, word.count - 1)))
        assignments.append("a\(number + 1) = \"\(word[..<cut])\" + \"\(word[cut...])\"")
        text = text.replacing(word, with: "<a\(number + 1)>")
      case .separators: text = text.replacing(word, with: Self.separated(word))
      case .reversed: text = text.replacing(word, with: "⟨\(String(word.reversed()))⟩")
      }
    }
    return Result(text: text, assignments: assignments.joined(separator: "\n"))
  }

  /// A text as it was before it was disguised.
  func restore(_ text: String, words: [String]) -> String {
    switch self {
    case .variables:
      var restored = text
      for (number, word) in words.sorted(by: { ($1.count, $0) < ($0.count, $1) }).enumerated() {
        restored = restored.replacing("<a\(number + 1)>", with: word)
      }
      return restored
    case .separators: return text.replacing("·", with: "")
    case .reversed:
      return text.replacing(/⟨([^⟩]*)⟩/) { String($0.output.1.reversed()) }
    }
  }

  private static func separated(_ word: String) -> String {
    word.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.map(String.init).joined(separator: "·") }.joined(separator: " ")
  }
}

extension AttackSeed {
  /// The words to be disguised: those that give the request away, else its longest ones.
  ///
  /// At least one, unless the request has no word of three letters.
  var disguisable: [String] {
    let given = terms.filter { request.text.contains($0) && !$0.contains("·") && !$0.contains("⟨") }
    if !given.isEmpty { return Array(given.prefix(4)) }
    let known = RiskLexicon.terms(in: request.text, locale).filter { request.text.contains($0) }
    if !known.isEmpty { return Array(known.prefix(4)) }
    return Array(longWords.prefix(3))
  }

  private var longWords: [String] {
    let words = request.objective.split { !$0.isLetter }.map(String.init)
    let pieces = locale == .en ? words : words.flatMap { Self.pieces(of: $0) }
    let unique = pieces.indices.filter { pieces.firstIndex(of: pieces[$0]) == $0 }.map { pieces[$0] }
    return unique.filter { $0.count >= (locale == .en ? 3 : 2) }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Chinese has no blanks between words: pieces of four characters.
  private static func pieces(of run: String) -> [String] {
    stride(from: 0, to: run.count, by: 4).map { String(run.dropFirst($0).prefix(4)) }
  }
}
