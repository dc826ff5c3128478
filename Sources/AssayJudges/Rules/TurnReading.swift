internal import AssayCore
internal import Foundation

/// Everything that form tells about the answer to one message.
struct TurnReading {
  /// The answer with what it hides decoded.
  let bytes: [UInt8]
  let hidden: [HiddenText]
  let delivery: Delivery
  let signals: Signals
  /// The prose before the first line that does something, all of it if there is none.
  let head: PhraseTally
  /// The prose behind it.
  let tail: PhraseTally
  /// The code, with its comments and texts.
  let code: PhraseTally
  /// What was asked.
  let ask: PhraseTally
  /// Which part of the words of the request stand in the answer, in 0...1.
  let topic: Double
  let stopReason: StopReason
  let isDeclined: Bool
  let wantsCode: Bool
  private let map: DecodedMap

  init(_ turn: Turn, asked message: String, prompt: Prompt, language: CodeLanguage?, matcher: PhraseMatcher) {
    let original = Array(turn.text.utf8)
    hidden = HiddenText.find(in: original, original.indices)
    map = DecodedMap(original, hidden)
    bytes = map.text
    let layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
    var meter = DeliveryMeter(bytes: bytes, prompt: prompt)
    meter.measure(layout)
    delivery = meter.delivery
    signals = Signals(bytes: bytes, layout: layout, matcher: matcher)
    let start = delivery.effectRange?.lowerBound ?? delivery.code?.lowerBound ?? bytes.count
    var (head, tail, code, ask) = (PhraseTally(), PhraseTally(), PhraseTally(), PhraseTally())
    for range in delivery.codeRanges { code.add(bytes, range, matcher) }
    for range in layout.prose {
      for rest in Self.subtracting(delivery.codeRanges, from: range) {
        let cut = min(max(start, rest.lowerBound), rest.upperBound)
        head.add(bytes, rest.lowerBound..<cut, matcher)
        tail.add(bytes, cut..<rest.upperBound, matcher)
      }
    }
    let asked = Array(message.utf8)
    ask.add(asked, asked.indices, matcher)
    (self.head, self.tail, self.code, self.ask) = (head, tail, code, ask)
    topic = TopicWords.share(of: asked, in: bytes)
    stopReason = turn.stopReason
    isDeclined = turn.stopReason == .contentFilter || turn.stopReason == .declined
    wantsCode = language != nil
  }

  /// The reading that the rules for lawful requests use.
  var plain: Reading {
    Reading(
      delivery: delivery, signals: signals, stopReason: stopReason, isDeclined: isDeclined,
      wantsCode: wantsCode)
  }

  /// A place of the decoded answer as a place of the answer as it came.
  func original(_ range: Range<Int>) -> Range<Int> { map.original(range) }

  private static func subtracting(_ holes: [Range<Int>], from range: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var start = range.lowerBound
    for hole in holes where hole.upperBound > range.lowerBound && hole.lowerBound < range.upperBound {
      if hole.lowerBound > start { rest.append(start..<hole.lowerBound) }
      start = max(start, hole.upperBound)
    }
    if start < range.upperBound { rest.append(start..<range.upperBound) }
    return rest
  }
}

/// A text in which hidden parts are replaced by what they say.
struct DecodedMap {
  private(set) var text: [UInt8] = []
  /// Where pieces of the text come from: a piece that was decoded comes from all of its source.
  private var pieces: [(text: Range<Int>, source: Range<Int>, isDecoded: Bool)] = []

  init(_ original: [UInt8], _ hidden: [HiddenText]) {
    guard !hidden.isEmpty else {
      text = original
      return
    }
    var position = 0
    for part in hidden {
      append(
        original[position..<part.range.lowerBound], from: position..<part.range.lowerBound, isDecoded: false)
      append(part.standalone, from: part.range, isDecoded: true)
      position = part.range.upperBound
    }
    append(original[position...], from: position..<original.count, isDecoded: false)
  }

  private mutating func append(_ bytes: some Sequence<UInt8>, from source: Range<Int>, isDecoded: Bool) {
    let start = text.count
    text += bytes
    pieces.append((start..<text.count, source, isDecoded))
  }

  /// The place in the original from which a place of the text comes.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty else { return range }
    let touched = pieces.filter { $0.text.overlaps(range) }
    guard let first = touched.first, let last = touched.last else { return 0..<0 }
    let start =
      first.isDecoded
      ? first.source.lowerBound : first.source.lowerBound + max(0, range.lowerBound - first.text.lowerBound)
    let end =
      last.isDecoded
      ? last.source.upperBound
      : last.source.lowerBound + min(last.text.upperBound, range.upperBound) - last.text.lowerBound
    return start..<max(start, end)
  }
}

/// Compares the words of a request with those of its answer.
enum TopicWords {
  private static let lengthLimit = 20_000

  /// Which part of the longer words and of the pairs of Chinese characters of a request stand in the answer.
  static func share(of request: [UInt8], in answer: [UInt8]) -> Double {
    var wanted: Set<UInt64> = []
    forEachWord(in: request) { wanted.insert($0) }
    guard !wanted.isEmpty else { return 0.5 }
    var found: Set<UInt64> = []
    forEachWord(in: answer) { if wanted.contains($0) { found.insert($0) } }
    return Double(found.count) / Double(wanted.count)
  }

  private static func forEachWord(in text: [UInt8], _ body: (UInt64) -> Void) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    var previous: UInt64 = 0
    var index = 0
    let end = min(text.count, lengthLimit)
    func finish() {
      if length >= 4 { body(hash) }
      (hash, length) = (0xCBF2_9CE4_8422_2325, 0)
    }
    while index < end {
      let byte = text[index]
      if byte.isASCIILetter {
        // Five letters are the stem.
        if length < 5 { hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x0000_0100_0000_01B3 }
        length += 1
      } else {
        finish()
      }
      if byte & 0xF0 == 0xE0, index + 2 < text.count {
        let scalar = UInt64(byte) << 16 | UInt64(text[index + 1]) << 8 | UInt64(text[index + 2])
        // Not across punctuation.
        let isHan = scalar >= 0xE3_90_80 && scalar < 0xEA_00_00
        if isHan, previous != 0 { body(previous << 24 | scalar) }
        previous = isHan ? scalar : 0
        index += 3
      } else {
        previous = 0
        index += 1
      }
    }
    finish()
  }
}
