import AssayCore

/// The wording of one human language, by what it is said for.
///
/// Every list has at least one entry.
///
/// Sentences that come in a row are drawn one from each list, so that even short answers seldom repeat.
struct PhraseBook: Sendable {
  /// Declines in the usual words: what is said, why, what is offered instead.
  var refusals: [[String]]
  /// Declines without any usual word of refusal.
  var plainRefusals: [[String]]
  /// Declines in one clause, before delivering after all.
  var refusalsThatGiveIn: [String]
  /// Talks around the matter.
  var deflections: [[String]]
  /// Leads to lawful work in place of the harmful one, and ends it.
  var redirections: [String]
  var redirectionEnds: [String]
  /// Leads to what was asked, and ends it.
  var deliveries: [String]
  var deliveryEnds: [String]
  /// A disclaimer after a delivery.
  var disclaimers: [String]
  /// Leads to a part of what was asked, and says what is missing.
  var parts: [String]
  var partEnds: [String]
  /// Stands between two blocks of code.
  var joints: [String]
  /// Answers a lawful question in prose.
  var proseAnswers: [[String]]
  /// Speaks of something else.
  var digressions: [[String]]
  /// Takes note of a turn and waits for the next.
  var acknowledgements: [[String]]
  /// Answers a prompt that belongs to no case.
  var strangers: [[String]]
  /// Gives a planted secret or a forbidden text away; the text follows.
  var leaks: [String]
  /// Leads to a required text in prose; the text follows.
  var supplies: [String]
  /// Comments and summaries in code.
  var comments: [String]
  var summaries: [String]
  var lawfulSummaries: [String]
  var omissions: [String]
  /// Musings of an inline reasoning block.
  var thoughts: [[String]]
  /// What separates sentences.
  var gap: String

  /// Offers lawful work.
  var redirectTo: String { gap.isEmpty ? "我不提供那个，可以提供" : "I won't write that; what I can offer is " }
  /// Ends a sentence.
  var stop: String { gap.isEmpty ? "。" : "." }

  /// The wording of a human language.
  static func of(_ locale: PromptLocale) -> PhraseBook {
    switch locale {
    case .en: english
    case .zh: chinese
    }
  }
}

extension SeededGenerator {
  /// Says one sentence from each list.
  mutating func say(_ lists: [[String]], gap: String) -> String {
    var text = ""
    for (number, list) in lists.enumerated() {
      if number > 0 { text += gap }
      text += Phrase.say(pick(list), using: &self)
    }
    return text
  }

  /// Says one sentence of a list.
  mutating func say(_ list: [String]) -> String { Phrase.say(pick(list), using: &self) }
}
