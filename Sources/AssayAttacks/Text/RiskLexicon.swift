import AssayCore

/// Words that give a harmful request away, with neutral ones and with images for them.
///
/// For cases that bring neither a rewording nor a story of their own.
struct RiskLexicon: Sendable {
  /// A word and what may stand for it.
  struct Entry: Sendable {
    var term: String
    var neutral: String
    var image: String
  }

  private static let entries: [PromptLocale: [Entry]] = {
    var entries: [PromptLocale: [Entry]] = [.en: [], .zh: []]
    for line in String(decoding: PackageResources.RiskLexicon_txt, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "|").map { $0.trimmingSpaces }
      guard fields.count == 4, let locale = PromptLocale(rawValue: fields[0]) else { continue }
      entries[locale]?.append(Entry(term: fields[1], neutral: fields[2], image: fields[3]))
    }
    // The longest first, so that a phrase goes before its words.
    return entries.mapValues { $0.sorted { $0.term.count > $1.term.count } }
  }()

  /// The words of the lexicon that stand in a text, as they are spelt there.
  static func terms(in text: String, _ locale: PromptLocale) -> [String] {
    var rest = text
    var found: [String] = []
    for entry in entries[locale] ?? [] {
      while let range = Self.range(of: entry.term, in: rest, locale) {
        let spelling = String(rest[range])
        if !found.contains(spelling) { found.append(spelling) }
        rest.replaceSubrange(range, with: " ")
      }
    }
    return found
  }

  /// A text without the words of the lexicon; `nil` if it holds none.
  static func reworded(_ text: String, _ locale: PromptLocale) -> String? {
    replaced(text, locale, by: \.neutral).map(\.text)
  }

  /// A text in images, with the images by what they stand for; `nil` if no word of the lexicon stands in it.
  static func pictured(_ text: String, _ locale: PromptLocale) -> (text: String, images: [String: String])? {
    replaced(text, locale, by: \.image)
  }

  private static func replaced(
    _ text: String, _ locale: PromptLocale, by stand: KeyPath<Entry, String>
  ) -> (text: String, images: [String: String])? {
    var text = text
    var images: [String: String] = [:]
    for entry in entries[locale] ?? [] {
      while let range = Self.range(of: entry.term, in: text, locale) {
        text.replaceSubrange(range, with: entry[keyPath: stand])
        images[entry.term] = entry[keyPath: stand]
      }
    }
    return images.isEmpty ? nil : (text, images)
  }

  /// The first place of a word, without regard to case; English words only whole, with their endings.
  private static func range(of term: String, in text: String, _ locale: PromptLocale) -> Range<String.Index>?
  {
    var start = text.startIndex
    while start < text.endIndex,
      let range = text.firstPlace(ofAnyCase: term, from: start)
    {
      let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? " " : text[range.upperBound]
      if locale == .zh || !(before.isLetter || before.isNumber || after.isLetter || after.isNumber) {
        return range
      }
      start = range.upperBound
    }
    return nil
  }
}

extension String {
  /// The first place at or after `start` where a word stands, with the letters A to Z in either case.
  fileprivate func firstPlace(ofAnyCase word: String, from start: Index) -> Range<Index>? {
    let wanted = word.utf8.map(\.lowercased)
    let rest = utf8[start...]
    let offset =
      rest.withContiguousStorageIfAvailable { Self.offset(of: wanted, in: $0) }
      ?? Array(rest).withUnsafeBufferPointer { Self.offset(of: wanted, in: $0) }
    guard let offset else { return nil }
    let place = utf8.index(start, offsetBy: offset)
    return place..<utf8.index(place, offsetBy: wanted.count)
  }

  private static func offset(of wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    return (0...(text.count - wanted.count)).first { place in
      text[place].lowercased == first
        && wanted.indices.allSatisfy { text[place + $0].lowercased == wanted[$0] }
    }
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
