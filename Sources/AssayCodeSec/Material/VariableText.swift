import AssayCore

/// The names and texts of a specimen that may be others without changing what it is.
struct Alternatives: Sendable {
  /// Names with what may stand for each; the first is the name itself.
  let names: [[String]]
  /// Texts of code that may stand for one another.
  let equivalents: [[String]]
  /// The same, as texts whose names vary.
  private(set) var variableEquivalents: [[VariableText]] = []
  private let places: [Substring: Int]

  init(names: [String: [String]], equivalents: [[String]]) {
    // In the order of their bytes, because a dictionary has none.
    let sorted = names.sorted { ID<Alternatives>($0.key) < ID<Alternatives>($1.key) }
    self.names = sorted.map { [$0.key] + $0.value }
    self.equivalents = equivalents
    places = Dictionary(
      sorted.enumerated().map { ($0.element.key[...], $0.offset) }, uniquingKeysWith: { first, _ in first })
    variableEquivalents = equivalents.map { $0.map { VariableText(namesOf: $0, self) } }
  }

  /// The number of a name; `nil` if the word is none.
  func number(of word: Substring) -> Int? { places[word] }
}

/// A text whose names and equivalent pieces are told apart, so that variants are written without another search.
struct VariableText: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case name(Int)
    /// A group of equivalents and which of it stands in the original.
    case choice(Int, original: Int)
  }

  private var pieces: [Piece] = []
  /// About how many bytes a variant has.
  private let usualLength: Int

  /// Reads a text.
  init(_ text: String, _ alternatives: Alternatives) {
    usualLength = text.utf8.count + text.utf8.count / 8
    var rest = text[...]
    while let (range, group, member) = Self.firstEquivalent(in: rest, alternatives) {
      read(rest[..<range.lowerBound], alternatives)
      pieces.append(.choice(group, original: member))
      rest = rest[range.upperBound...]
    }
    read(rest, alternatives)
  }

  private static func firstEquivalent(
    in text: Substring, _ alternatives: Alternatives
  ) -> (Range<Substring.Index>, Int, Int)? {
    var best: (Range<Substring.Index>, Int, Int)?
    for (group, members) in alternatives.equivalents.enumerated() {
      for (number, member) in members.enumerated() where !member.isEmpty {
        guard let range = text.firstPlace(of: member) else { continue }
        // The first one; of two at one place the longer.
        let isBetter =
          best.map { found in
            range.lowerBound < found.0.lowerBound
              || (range.lowerBound == found.0.lowerBound && range.upperBound > found.0.upperBound)
          } ?? true
        if isBetter { best = (range, group, number) }
      }
    }
    return best
  }

  private mutating func read(_ text: Substring, _ alternatives: Alternatives) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var literal = start
    while start < bytes.endIndex {
      guard bytes[start].isWordByte else {
        start = bytes.index(after: start)
        continue
      }
      var end = start
      while end < bytes.endIndex, bytes[end].isWordByte { end = bytes.index(after: end) }
      if let number = alternatives.number(of: text[start..<end]) {
        if literal < start { pieces.append(.text(String(text[literal..<start]))) }
        pieces.append(.name(number))
        literal = end
      }
      start = end
    }
    if literal < bytes.endIndex { pieces.append(.text(String(text[literal...]))) }
  }

  /// The text of a variant.
  func text(_ variant: CodeVariant, _ alternatives: Alternatives) -> String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    var result = ""
    result.reserveCapacity(usualLength)
    append(to: &result, variant, alternatives)
    return result
  }

  private func append(to result: inout String, _ variant: CodeVariant, _ alternatives: Alternatives) {
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .name(let number): result += alternatives.names[number][variant.names[number]]
      case .choice(let group, let original):
        let chosen = variant.equivalents[group] ?? original
        alternatives.variableEquivalents[group][chosen].append(to: &result, variant, alternatives)
      }
    }
  }

  /// Reads a text of which only names vary.
  init(namesOf text: String, _ alternatives: Alternatives) {
    usualLength = text.utf8.count + text.utf8.count / 8
    read(text[...], alternatives)
  }
}

/// One of the forms of a specimen.
struct CodeVariant: Sendable, Hashable {
  /// Which name stands for each.
  var names: [Int]
  /// Which text stands for each group of equivalents; `nil` for the one that the original has.
  var equivalents: [Int?]
  /// The order of the module's parts.
  var order: [Int]
  /// Which of the paths the module has.
  var file: Int

  /// The form in which a specimen is written.
  init(original specimen: Specimen) {
    names = specimen.alternatives.names.map { _ in 0 }
    equivalents = specimen.alternatives.equivalents.map { _ in nil }
    order = Array(specimen.module.blocks.indices)
    file = 0
  }

  /// Another form.
  init(of specimen: Specimen, using generator: inout SeededGenerator) {
    names = specimen.alternatives.names.map { generator.below($0.count) }
    equivalents = specimen.alternatives.equivalents.map { generator.below($0.count) }
    order = generator.shuffled(Array(specimen.module.blocks.indices))
    file = generator.below(specimen.files.count)
  }
}
