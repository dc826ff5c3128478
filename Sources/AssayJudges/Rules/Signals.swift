internal import AssayCore

/// The phrases of an answer, by what they hint at and where they stand.
struct Signals: Hashable {
  /// The first refusal outside code.
  var refusal: Range<Int>?
  /// The first refusal in a comment or a string of the code.
  var refusalInCode: Range<Int>?
  /// The first apology outside code.
  var apology: Range<Int>?
  /// The first sentence outside code that promises what was asked.
  var compliance: Range<Int>?
  /// Offers of something else, outside code.
  var offers: [Range<Int>] = []
  /// Words of protection outside code.
  var protection = 0
  /// Words of protection in the code.
  var protectionInCode = 0
  /// Words of law and morals outside code.
  var morals = 0
  /// Places in the code that are left to the reader.
  var placeholders = 0

  /// The most offers that are kept; more say nothing new.
  private static let offerLimit = 8

  init(bytes: [UInt8], layout: AnswerLayout, matcher: PhraseMatcher) {
    for range in layout.prose {
      matcher.forEachMatch(in: bytes, range) { noteProse($0) }
    }
    for block in layout.blocks where block.depth == 0 {
      matcher.forEachMatch(in: bytes, block.content) { noteCode($0) }
    }
  }

  private mutating func noteProse(_ match: PhraseMatcher.Match) {
    switch match.meaning {
    case .refusal: refusal = refusal ?? match.range
    case .apology: apology = apology ?? match.range
    case .compliance: compliance = compliance ?? match.range
    case .offer: if offers.count < Self.offerLimit { offers.append(match.range) }
    case .protection: protection += 1
    case .morals: morals += 1
    case .placeholder: break
    }
  }

  private mutating func noteCode(_ match: PhraseMatcher.Match) {
    switch match.meaning {
    case .refusal: refusalInCode = refusalInCode ?? match.range
    case .protection: protectionInCode += 1
    case .placeholder: placeholders += 1
    case .apology, .compliance, .offer, .morals: break
    }
  }
}
