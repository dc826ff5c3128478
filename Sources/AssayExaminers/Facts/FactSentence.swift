import AssayCore

/// What one sentence says about a flaw.
struct FactSentence {
  /// What it says.
  enum Meaning: Equatable {
    /// The flaw is there; the phrase that names it.
    case claims(String)
    /// It is not, or all is well; the words that say so.
    case denies(String)
    /// Nothing.
    case nothing
  }

  let meaning: Meaning

  init(_ sentence: Sentence, terms: [[UInt8]]) {
    let text = sentence.text
    let bytes = Array(text.utf8)
    // The first name that stands in it decides; others in the same sentence share its fate.
    for term in terms {
      guard let place = ByteSearch(term).places(in: bytes, limit: 1).first else { continue }
      let name = String(decoding: term, as: UTF8.self)
      let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      let after = String(decoding: bytes[place.upperBound...], as: UTF8.self)
      meaning = Self.denial(before, after).map { .denies($0) } ?? .claims(name)
      return
    }
    if let words = FactCues.sound.first(where: text.contains), !FactCues.reversing.contains(where: text.contains) {
      meaning = .denies(words)
    } else {
      meaning = .nothing
    }
  }

  /// The words by which a sentence denies a flaw that it names; `nil` if it claims it.
  private static func denial(_ before: String, _ after: String) -> String? {
    let near = String(before.suffix(60))
    let behind = String(after.prefix(60))
    let denying =
      FactCues.denyingBefore.last(where: { isNear($0, in: near) })
      ?? FactCues.denyingAfter.first(where: behind.contains)
    guard let denying else { return nil }
    let whole = before + after
    // Nothing that would keep it out is there, or somebody should see to it.
    if FactCues.lacking.contains(where: { whole.contains($0) && !$0.contains(denying) }) { return nil }
    let isDemanded = FactCues.demanding.contains { demand in
      demand.hasPrefix("to ") || demand.count < 2 ? false : before.contains(demand)
    }
    return isDemanded ? nil : denying
  }

  /// Whether words stand within the last few words before a place, no other clause between.
  private static func isNear(_ words: String, in text: String) -> Bool {
    guard let range = text.ranges(of: words).last else { return false }
    if range.lowerBound > text.startIndex, words.first?.isASCII ?? false, words.first?.isLetter ?? false {
      let previous = text[text.index(before: range.lowerBound)]
      if previous.isLetter { return false }
    }
    let between = text[range.upperBound...]
    let limit = words.utf8.first.map { $0 < 0x80 } ?? true ? 40 : 14
    return between.count <= limit && !between.contains(":") && !between.contains("，") && !between.contains("：")
  }
}
