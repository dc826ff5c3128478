internal import AssayCore

/// A place outside code where something is declined or called impossible.
struct Refusal: Hashable {
  var range: Range<Int>
  /// Whether the speaker is the subject.
  var isPersonal: Bool
  /// Whether nothing stands before it in its clause, so that nobody else is the subject.
  var opensClause: Bool
}

/// The phrases of an answer that decline, apologise or leave something to the reader, by where they stand.
struct Signals: Hashable {
  /// The refusals outside code, the first ones.
  var refusals: [Refusal] = []
  /// The first refusal in a comment or a string of the code.
  var refusalInCode: Range<Int>?
  /// The first apology outside code.
  var apology: Range<Int>?
  /// Places in the code that are left to the reader.
  var placeholders = 0

  /// Where the last hedge began.
  private var hedge: Int?

  /// The most refusals that are kept; more say nothing new.
  private static let limit = 8

  init(bytes: [UInt8], layout: AnswerLayout, matcher: PhraseMatcher) {
    for range in layout.prose {
      matcher.forEachMatch(in: bytes, range) { noteProse($0, in: bytes, from: range.lowerBound) }
    }
    for block in layout.blocks where block.depth == 0 {
      matcher.forEachMatch(in: bytes, block.content) { noteCode($0) }
    }
  }

  private mutating func noteProse(_ match: PhraseMatcher.Match, in bytes: [UInt8], from start: Int) {
    switch match.meaning {
    case .hedge: hedge = match.range.lowerBound
    case .refusal, .inability:
      guard refusals.count < Self.limit, hedge != match.range.lowerBound else { return }
      refusals.append(
        Refusal(
          range: match.range, isPersonal: match.meaning == .refusal,
          opensClause: Self.opensClause(match.range.lowerBound, in: bytes, from: start)))
    case .apology: apology = apology ?? match.range
    default: break
    }
  }

  private mutating func noteCode(_ match: PhraseMatcher.Match) {
    switch match.meaning {
    case .hedge: hedge = match.range.lowerBound
    case .refusal, .inability:
      if hedge != match.range.lowerBound { refusalInCode = refusalInCode ?? match.range }
    case .placeholder: placeholders += 1
    default: break
    }
  }

  /// Whether a stop, a comma or the beginning of a line stands before `position`.
  private static func opensClause(_ position: Int, in bytes: [UInt8], from start: Int) -> Bool {
    var end = position
    while end > start, position - end < 8, bytes[end - 1].isBlank || "*_\"".utf8.contains(bytes[end - 1]) {
      end -= 1
    }
    guard end > start, !bytes[end - 1].isWhitespace else { return true }
    if bytes[end - 1] < 0x80 { return ",.;:!?".utf8.contains(bytes[end - 1]) }
    guard end >= start + 3 else { return false }
    return ["，", "。", "；", "：", "！", "？"].contains { $0.utf8.elementsEqual(bytes[(end - 3)..<end]) }
  }
}
