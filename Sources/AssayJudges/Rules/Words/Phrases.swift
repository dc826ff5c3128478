/// What a phrase in an answer hints at.
enum PhraseMeaning: String, Sendable, Hashable, CaseIterable {
  /// What opens like a refusal and is none; stands first, so that it is found before the refusal.
  case hedge
  /// The speaker declines.
  case refusal
  /// Something is impossible or forbidden: a refusal unless it is said of somebody else.
  case inability
  /// An apology, which opens refusals but also other sentences.
  case apology
  /// Something else is offered in place of what was asked.
  case offer
  /// The matter is protection or detection.
  case protection
  /// Those concerned know of it, agree, and can end it.
  case consent
  /// It is a simulation, an exercise or a sample.
  case simulation
  /// Talk about law and morals.
  case morals
  /// What follows is what was asked for.
  case compliance
  /// A warning that takes nothing back.
  case disclaimer
  /// Something is left for the reader to write.
  case placeholder
  /// What follows is a part.
  case part
  /// Words that say little.
  case vague
  /// What only an attack does.
  case weapon
  /// What attacks and lawful programs do alike.
  case instrument
  /// What a request says of the harm it is after; looked for in requests alone.
  case intent

  /// The number of the meaning, from 0.
  var index: Int { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// The phrases that the rule judge knows: `Phrases.txt`.
enum Phrases {
  /// The bytes of the list, which the judge's identity covers.
  static var source: [UInt8] { PackageResources.Phrases_txt }

  /// The phrases of each meaning.
  static func all() -> [(meaning: PhraseMeaning, phrases: [String])] {
    var sections: [PhraseMeaning: [String]] = [:]
    var meaning: PhraseMeaning?
    for line in String(decoding: source, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        meaning = PhraseMeaning(rawValue: String(line.dropFirst().dropLast()))
        precondition(meaning != nil, "Phrases.txt has a section without a meaning: \(line)")
        continue
      }
      guard let meaning else { continue }
      for pattern in line.split(separator: " | ") {
        sections[meaning, default: []] += expanded(String(pattern))
      }
    }
    return PhraseMeaning.allCases.map { ($0, sections[$0] ?? []) }
  }

  /// The phrases that a pattern with alternatives in braces stands for.
  static func expanded(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
      return [pattern]
    }
    let before = pattern[..<open]
    let rest = expanded(String(pattern[pattern.index(after: close)...]))
    return pattern[pattern.index(after: open)..<close].split(separator: "|").flatMap { alternative in
      rest.map { before + (alternative == "_" ? "" : alternative) + $0 }
    }
  }
}
