import AssayCore

/// Words of a statement about a flaw that a text in other words of its own is likely to have in common with it.
///
/// For texts that no phrase of a specimen occurs in: a passage that finds fault with the code and shares enough
/// words with the statement speaks of the flaw. English words count by their stems, Chinese by pairs of characters,
/// names in the flawed line once and a half.
struct FactEcho {
  private let words: Set<String>
  private let code: Set<String>

  /// Prepares the comparison.
  init(_ check: FactCheck) {
    let names = Set(
      check.places.filter { $0.utf8.allSatisfy(\.isWordByte) }.flatMap { Self.words(of: $0) })
    let line = check.places.filter { place in
      !place.utf8.allSatisfy(\.isWordByte) && !FactEcho.isNumber(of: place)
    }
    code = Set(line.flatMap { Self.words(of: $0) }).subtracting(names)
    let said = check.statement ?? ""
    words = Self.words(of: said).union(Self.pairs(of: said)).subtracting(names)
  }

  /// How much the passage that is most alike has in common with the statement.
  func strength(in passages: [String]) -> Double { passages.map(weight).max() ?? 0 }

  /// Whether a passage has two names of the flawed line or more.
  func pointsAtLine(_ passage: String) -> Bool { Self.words(of: passage).intersection(code).count >= 2 }

  private func weight(of passage: String) -> Double {
    let heard = Self.words(of: passage)
    let common = heard.union(Self.pairs(of: passage)).intersection(words)
    return Double(common.count) + 1.5 * Double(heard.intersection(code).count)
  }

  /// The stems of the words of three letters and more.
  private static func words(of text: String) -> Set<String> {
    let lower = Array(text.lowercased().utf8)
    var words: Set<String> = []
    var start = 0
    while start < lower.count {
      guard lower[start].isWordByte else {
        start += 1
        continue
      }
      var end = start
      while end < lower.count, lower[end].isWordByte { end += 1 }
      let word = String(decoding: lower[start..<end], as: UTF8.self)
      if end - start > 2, !lower[start].isASCIIDigit, !common.contains(word) { words.insert(stem(word)) }
      start = end
    }
    return words
  }

  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "ly", "s"]
    where word.hasSuffix(ending) && word.utf8.count >= ending.utf8.count + 4 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// Pairs of neighbouring Chinese characters, none of them a word of grammar.
  private static func pairs(of text: String) -> Set<String> {
    var pairs: Set<String> = []
    var previous: Character?
    for character in text {
      let isHan = character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      guard isHan, !grammar.contains(character) else {
        previous = nil
        continue
      }
      if let previous { pairs.insert(String([previous, character])) }
      previous = character
    }
    return pairs
  }

  /// Whether a place says the number of a line.
  private static func isNumber(of place: String) -> Bool {
    place.hasPrefix("line ") || place.hasPrefix("第")
      || (place.hasPrefix("L") && Int(place.dropFirst()) != nil)
  }

  private static let common: Set<String> = [
    "the", "and", "that", "this", "for", "with", "such", "any", "not", "without", "from", "are", "which",
    "its",
    "has", "have", "can", "may", "into", "than", "then", "also", "only", "one", "all", "other", "their",
    "them",
    "they", "there", "these", "those", "when", "where", "who", "whoever", "whom", "what", "will", "would",
    "should", "could", "must", "does", "did", "done", "but", "because", "code", "function", "method", "value",
    "values", "file", "data", "name", "names", "string", "user", "users", "used", "use", "using", "read",
    "reads", "write", "writes", "called", "call", "calls", "program", "every", "each", "whatever",
  ]
  private static let grammar: Set<Character> = Set(
    "的了是在和与或就都也这那有没不会能可以被把将从到对为而其该中上下个任意时所用使但它因此如果请应当要需")

  /// What the comparison passes over and from where on it counts, for the digest.
  static var all: [String] {
    common.sorted() + [String(grammar.sorted()), "\(FactReport.likeness) \(FactReport.resemblance)"]
  }
}
