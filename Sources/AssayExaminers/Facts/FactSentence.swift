import AssayCore

/// What one sentence says about a flaw.
struct FactSentence {
  /// What it says.
  enum Meaning: Equatable {
    /// The flaw is there; the phrase that names it.
    case claims(String)
    /// It is named, and the sentence does not say clearly whether it is there.
    case mentions(String)
    /// It is not, or all is well; the words that say so.
    case denies(String)
    /// What keeps the flaw out is there, as it seems; a claim elsewhere weighs more.
    case mentionsGuard(String)
    /// Nothing.
    case nothing
  }

  let meaning: Meaning

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence.
  ///   - terms: Phrases that name the flaw.
  ///   - guards: Phrases that name what keeps it out.
  init(_ sentence: Sentence, terms: [[UInt8]], guards: [[UInt8]]) {
    let text = sentence.text
    let bytes = Array(text.utf8)
    var denial: String?
    for term in terms {
      for place in ByteSearch(term).places(in: bytes, limit: 4) {
        let name = String(decoding: term, as: UTF8.self)
        let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[place.upperBound...], as: UTF8.self)
        guard let words = Self.denial(before, name, after) else {
          meaning = Self.isStrong(text, at: before) ? .claims(name) : .mentions(name)
          return
        }
        denial = denial ?? words
      }
    }
    var guardNamed: String?
    for term in guards {
      guard let place = ByteSearch(term).places(in: bytes, limit: 1).first else { continue }
      let name = String(decoding: term, as: UTF8.self)
      let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      if Self.isMissing(before, text) {
        meaning = .claims(name)
        return
      }
      guardNamed = name
    }
    if let denial {
      meaning = .denies(denial)
    } else if let guardNamed {
      meaning = .mentionsGuard(guardNamed)
    } else if let words = FactCues.sound.first(where: text.holds),
      !FactCues.reversing.contains(where: text.holds)
    {
      meaning = .denies(words)
    } else {
      meaning = .nothing
    }
  }

  /// Whether a sentence that names a flaw says clearly that it is there: by its words, as a heading or an item of a
  /// list, or because it says little else.
  private static func isStrong(_ text: String, at before: String) -> Bool {
    if FactCues.claiming.contains(where: text.holds) || FactCues.lacking.contains(where: text.holds) {
      return true
    }
    let start = text.drop { !$0.isLetter }
    let isDemand = FactCues.demanding.contains { demand in
      demand.hasSuffix(" ") ? start.hasPrefix(demand) : text.holds(demand)
    }
    if isDemand || lacksGuard(text) { return true }
    let opening = before.drop { !$0.isLetter }
    return opening.count <= 12 || text.count <= 40
  }

  /// Whether a sentence finds fault with something.
  static func criticises(_ text: String) -> Bool {
    guard FactCues.criticising.contains(where: text.holds) else { return false }
    return !(FactCues.negations + ["none", "nobody", "nothing", "free of"] + FactCues.negationsZH)
      .contains(where: text.holds)
  }

  /// Whether a passage may find fault with something, whatever else it says.
  static func mayFindFault(_ text: String) -> Bool {
    let cues = FactCues.criticising + FactCues.claiming + FactCues.lacking
    return cues.contains(where: text.holds) || lacksGuard(text)
  }

  /// The words by which a sentence denies a flaw that it names; `nil` if it claims it.
  private static func denial(_ before: String, _ name: String, _ after: String) -> String? {
    let near = String(before.suffix(60))
    let behind = String(after.prefix(60))
    let denying =
      FactCues.denyingBefore.last(where: { isNear($0, in: near) })
      ?? FactCues.denyingAfter.first(where: behind.holds)
    guard let denying else { return nil }
    let whole = before + name + after
    // Nothing that would keep it out is there, or somebody should see to it.
    if FactCues.lacking.contains(where: whole.holds) || lacksGuard(whole) { return nil }
    let opening = before.drop { !$0.isLetter }
    let isDemanded = FactCues.demanding.contains { demand in
      demand.hasSuffix(" ") ? opening.hasPrefix(demand) : before.holds(demand)
    }
    return isDemanded ? nil : denying
  }

  /// Whether a sentence that names a guard says that it is not there, or that it should be.
  private static func isMissing(_ before: String, _ text: String) -> Bool {
    let near = String(before.suffix(48))
    let negations =
      FactCues.negations + FactCues.negationsZH + ["cannot", "ignores", "disables", "忽略", "关闭了", "从不"]
    if FactCues.lacking.contains(where: text.holds) || negations.contains(where: near.holds) {
      return true
    }
    let opening = text.drop { !$0.isLetter }
    return (FactCues.demanding + FactCues.settingUp).contains { demand in
      demand.hasSuffix(" ") ? opening.hasPrefix(demand) : text.holds(demand)
    }
  }

  /// Whether a sentence says that something does not check, prevent or escape.
  private static func lacksGuard(_ text: String) -> Bool {
    FactCues.negations.contains { negation in
      text.ranges(of: negation).contains { range in
        let next = text[range.upperBound...].prefix(24).split(separator: " ").prefix(2)
        return next.contains { word in FactCues.guarding.contains(where: word.hasPrefix) }
      }
    }
      || FactCues.negationsZH.contains { negation in
        text.ranges(of: negation).contains { range in
          let next = text[range.upperBound...].prefix(6)
          return FactCues.guardingZH.contains(where: next.holds)
        }
      }
  }

  /// Whether words stand within the last few words before a place, no other clause between.
  ///
  /// A verb that keeps something out stands next to what it keeps out; a “no” may have words between.
  private static func isNear(_ words: String, in text: String) -> Bool {
    guard let range = text.ranges(of: words).last else { return false }
    if range.lowerBound > text.startIndex, words.first?.isASCII ?? false, words.first?.isLetter ?? false {
      let previous = text[text.index(before: range.lowerBound)]
      if previous.isLetter { return false }
    }
    let between = text[range.upperBound...]
    guard !between.contains(where: { ":,;，：；、".contains($0) }) else { return false }
    let isChinese = words.utf8.first.map { $0 >= 0x80 } ?? false
    return between.count <= (isChinese ? 12 : 28)
      && !FactCues.clauses.contains { between.holds($0) }
  }
}
