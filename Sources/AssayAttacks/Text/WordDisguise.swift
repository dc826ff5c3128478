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
  ///   - words: What is disguised wherever it stands outside of backticks; a word within another one goes with
  ///     it.
  ///   - text: The text.
  ///   - generator: Chooses where words are cut.
  /// - Returns: The text, and the lines that say what stands for what.
  func disguise(_ words: [String], in text: String, using generator: inout SeededGenerator) -> Result {
    var text = text
    var assignments: [String] = []
    // The longest first, so that no word is cut by another one.
    for (number, word) in words.sorted(by: { ($1.count, $0) < ($0.count, $1) }).enumerated() {
      let disguised = Self.replacing(word, by: disguise(word, number: number + 1), in: text)
      guard disguised != text else { continue }
      text = disguised
      if self == .variables {
        assignments.append(Self.assignment(word, number: number + 1, using: &generator))
      }
    }
    return Result(text: text, assignments: assignments.joined(separator: "\n"))
  }

  private func disguise(_ word: String, number: Int) -> String {
    switch self {
    case .variables: "<a\(number)>"
    case .separators: Self.separated(word)
    case .reversed: "⟨\(String(word.reversed()))⟩"
    }
  }

  /// Names of code have to stay as they are, because answers are run by them.
  private static func replacing(_ word: String, by stand: String, in text: String) -> String {
    text.quotedPieces.map { $0.isQuoted ? $0.text : $0.text.withEach(word, replacedBy: stand) }
      .joined(separator: "`")
  }

  private static func assignment(
    _ word: String, number: Int, using generator: inout SeededGenerator
  ) -> String {
    // A single letter cut off would leave the word as plain as it was.
    let edge = word.count >= 4 ? 2 : 1
    let place = generator.number(in: edge...max(edge, word.count - edge))
    let cut = word.index(word.startIndex, offsetBy: place)
    return "a\(number) = \"\(word[..<cut])\" + \"\(word[cut...])\""
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
  /// The words to be disguised: those that give the request away, else the weightiest of its objective.
  ///
  /// At least one, unless the request has no word of three letters.
  var disguisable: [String] {
    let prose = Self.prose(placing("", in: request.text))
    let given = terms.filter { prose.contains($0) && !$0.contains("·") && !$0.contains("⟨") }
    if !given.isEmpty { return Array(given.prefix(4)) }
    let aim = Self.prose(placing("", in: request.objective))
    let known = RiskLexicon.terms(in: aim, locale).filter { aim.contains($0) }
    if !known.isEmpty { return Array(known.prefix(4)) }
    return Array(PlainWords.weighty(in: aim, locale).prefix(3))
  }

  /// A text without what stands between backticks.
  private static func prose(_ text: String) -> String {
    text.quotedPieces.filter { !$0.isQuoted }.map { $0.text }.joined(separator: " \u{2026} ")
  }
}

extension String {
  /// The text with a word replaced; byte by byte where every character is a byte.
  fileprivate func withEach(_ word: String, replacedBy stand: String) -> String {
    guard isPlain, word.isPlain, !word.isEmpty else { return replacing(word, with: stand) }
    var result = ""
    var rest = self[...]
    while let place = rest.firstPlace(of: word) {
      result += rest[..<place.lowerBound]
      result += stand
      rest = rest[place.upperBound...]
    }
    return rest.startIndex == startIndex ? self : result + rest
  }

  /// Whether every byte is a character of its own.
  private var isPlain: Bool { withBytes { $0.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") } } }

  /// The pieces between backticks, of which every second one is quoted; one piece if a backtick is without its other.
  fileprivate var quotedPieces: [(text: String, isQuoted: Bool)] {
    let pieces = self[...].pieces(between: UInt8(ascii: "`")).map(String.init)
    guard !pieces.count.isMultiple(of: 2) else { return [(self, false)] }
    return pieces.enumerated().map { ($0.element, !$0.offset.isMultiple(of: 2)) }
  }
}
