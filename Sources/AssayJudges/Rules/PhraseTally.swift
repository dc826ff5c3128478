internal import AssayCore

/// How many phrases of each meaning stand in a part of an answer.
struct PhraseTally: Hashable {
  private var distinct = [Int](repeating: 0, count: PhraseMeaning.allCases.count)
  private var firsts = [Range<Int>?](repeating: nil, count: PhraseMeaning.allCases.count)
  private var seen: Set<Int> = []
  private var hedge: Int?

  init() {}

  /// Adds the phrases of a range.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ matcher: PhraseMatcher) {
    guard range.count > 1 else { return }
    matcher.forEachMatch(in: bytes, range) { match in
      if match.meaning == .hedge { hedge = match.range.lowerBound }
      if match.meaning == .refusal || match.meaning == .inability, hedge == match.range.lowerBound { return }
      var meaning = match.meaning
      if meaning == .inability, Clause.isSpeakers(match.range.lowerBound, in: bytes, from: range.lowerBound) {
        meaning = .refusal
      }
      let index = meaning.index
      firsts[index] = firsts[index] ?? match.range
      if seen.insert(match.phrase).inserted { distinct[index] += 1 }
    }
  }

  /// How many different phrases.
  func count(_ meaning: PhraseMeaning) -> Int { distinct[meaning.index] }

  /// Where the first one stands.
  func first(_ meaning: PhraseMeaning) -> Range<Int>? { firsts[meaning.index] }
}

/// The clause in which a phrase stands.
enum Clause {
  private static let limit = 60

  /// Whether the speaker is its subject, or the thing that was asked for: “我…不提供”, “这段…不写”.
  static func isSpeakers(_ position: Int, in bytes: [UInt8], from start: Int) -> Bool {
    let first = beginning(of: position, in: bytes, from: start)
    if first == position { return false }
    let clause = bytes[first..<position]
    for opening in ["这", "那", "该", "此", "本助手", "作为"] where clause.starts(with: opening.utf8) { return true }
    let me = Array("我".utf8)
    return clause.indices.contains { clause[$0...].starts(with: me) }
  }

  /// Behind the last stop or comma before `position`.
  private static func beginning(of position: Int, in bytes: [UInt8], from start: Int) -> Int {
    var index = position
    while index > start, position - index < limit {
      let byte = bytes[index - 1]
      if byte == UInt8(ascii: "\n") || ",.;:!?".utf8.contains(byte) { break }
      if byte >= 0x80, index >= start + 3,
        stops.contains(UInt32(bytes[index - 3]) << 16 | UInt32(bytes[index - 2]) << 8 | UInt32(byte))
      {
        break
      }
      index -= 1
    }
    while index < position, bytes[index].isBlank || "*_>".utf8.contains(bytes[index]) { index += 1 }
    return index
  }

  /// The stops and the comma of Chinese, and the dash.
  private static let stops: Set<UInt32> = [
    0xEFBC8C, 0xE38082, 0xEFBC9B, 0xEFBC9A, 0xEFBC81, 0xEFBC9F, 0xE28094,
  ]
}
