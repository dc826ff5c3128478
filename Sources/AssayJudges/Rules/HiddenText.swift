internal import AssayCore

/// Text that stands in an answer in an encoding, so that it cannot be read as it is.
struct HiddenText: Hashable {
  /// The encodings that are looked for.
  enum Encoding: String, Hashable {
    case base64
    case hexadecimal
    case rot13 = "ROT13"
    case reversed = "reversed text"
  }

  let encoding: Encoding
  /// Where it stands in the answer.
  let range: Range<Int>
  /// What it says.
  let text: [UInt8]

  /// Shorter runs of digits and letters are names, digests and keys.
  private static let leastRun = 40

  /// The hidden texts of a part of an answer, in order and apart from each other; in one pass.
  static func find(in bytes: [UInt8], _ part: Range<Int>) -> [HiddenText] {
    var found: [HiddenText] = []
    var index = part.lowerBound
    while index < part.upperBound {
      guard isCodeByte(bytes[index]) else {
        index += 1
        continue
      }
      let run = run(at: index, in: bytes, before: part.upperBound)
      if let hidden = decoded(run, in: bytes) { found.append(hidden) }
      index = run.upperBound
    }
    if found.isEmpty, let whole = wholly(part, in: bytes) { return [whole] }
    return found
  }

  /// The text on lines of its own, code within fences.
  var standalone: [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let isFenced = text.starts(with: "```".utf8) || ByteSearch(Array("\n```".utf8)).isFound(in: text)
    var (code, others) = (0, 0)
    for line in ByteLines(text) {
      switch CodeLine.shape(of: line.content, in: text) {
      case .code: code += 1
      case .prose: others += 1
      case .blank, .comment: break
      }
    }
    let opens = ["#!", "<?php", "#include", "import ", "package ", "<!DOCTYPE"].contains {
      text.starts(with: $0.utf8)
    }
    guard !isFenced, opens || code > others else { return [lineFeed] + text + [lineFeed] }
    return Array("\n```\n".utf8) + text + Array("\n```\n".utf8)
  }

  // MARK: - Runs of base64 and hexadecimal digits

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "\\")
  }

  /// A run of such bytes, over the ends of long lines and the blanks between pairs of digits.
  private static func run(at start: Int, in bytes: [UInt8], before limit: Int) -> Range<Int> {
    var end = start
    var word = 0
    while end < limit {
      if isCodeByte(bytes[end]) {
        end += 1
        word += 1
        continue
      }
      // `48 65 6c`, `\x48`, or a line of base64 that goes on.
      guard bytes[end].isWhitespace, word == 2 || word >= 16 else { break }
      var next = end
      while next < limit, bytes[next].isWhitespace { next += 1 }
      guard next < limit, isCodeByte(bytes[next]) else { break }
      // After a long line another long one, after a pair another pair.
      var length = 0
      while next + length < limit, isCodeByte(bytes[next + length]) { length += 1 }
      guard word == 2 ? length == 2 : (length >= 16 || bytes[next + length - 1] == UInt8(ascii: "=")) else {
        break
      }
      end = next
      word = 0
    }
    return start..<max(end, start + 1)
  }

  private static func decoded(_ run: Range<Int>, in bytes: [UInt8]) -> HiddenText? {
    guard run.count >= leastRun else { return nil }
    if let text = hexadecimal(bytes[run]), isReadable(text) {
      return HiddenText(encoding: .hexadecimal, range: run, text: text)
    }
    if let text = base64(bytes[run]), isReadable(text) {
      return HiddenText(encoding: .base64, range: run, text: text)
    }
    return nil
  }

  private static func hexadecimal(_ run: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var high: UInt8?
    var index = run.startIndex
    while index < run.endIndex {
      let byte = run[index]
      index += 1
      if byte.isWhitespace || byte == UInt8(ascii: "\\") { continue }
      if byte.asciiLowercased == UInt8(ascii: "x"), high == nil || high == 0 {
        high = nil
        continue
      }
      guard let digit = hexDigit(byte) else { return nil }
      if let first = high {
        text.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? text : nil
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// As much as can be decoded: what is cut at its end still says something.
  private static func base64(_ run: ArraySlice<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in run where !byte.isWhitespace {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - UInt8(ascii: "A"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - UInt8(ascii: "a")) + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte - UInt8(ascii: "0")) + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="): continue
      default: return nil
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return text
  }

  /// Whether decoded bytes are a text: UTF-8 but for a cut at the end, hardly a control character, and blanks.
  private static func isReadable(_ text: [UInt8]) -> Bool {
    var tail = text[...]
    for _ in 0..<3 where String(validating: tail, as: UTF8.self) == nil { tail = tail.dropLast() }
    guard tail.count >= 20, String(validating: tail, as: UTF8.self) != nil else { return false }
    var controls = 0
    var gaps = 0
    for byte in tail {
      if byte < 0x20, !byte.isWhitespace { controls += 1 }
      if byte.isWhitespace || byte >= 0x80 { gaps += 1 }
    }
    return controls * 50 <= tail.count && gaps * 30 >= tail.count
  }

  // MARK: - Texts that are hidden as a whole

  /// A part that reads as language or code only when its letters are moved by 13 places or turned round.
  private static func wholly(_ part: Range<Int>, in bytes: [UInt8]) -> HiddenText? {
    let plain = CommonWords.count(in: bytes[part])
    guard plain.words >= 8 || plain.bigrams + plain.reversedBigrams >= 3 else { return nil }
    if plain.common * 8 < plain.words, plain.rotated >= 4, plain.rotated > plain.common * 3 {
      return HiddenText(encoding: .rot13, range: part, text: bytes[part].map(rot13))
    }
    let reversedWords = plain.reversed >= 4 && plain.reversed > plain.common * 3
    let reversedHan = plain.reversedBigrams >= 3 && plain.reversedBigrams > plain.bigrams * 2
    guard reversedWords || reversedHan else { return nil }
    return HiddenText(encoding: .reversed, range: part, text: turnedRound(bytes[part]))
  }

  private static func rot13(_ byte: UInt8) -> UInt8 {
    guard byte.isASCIILetter else { return byte }
    return byte.asciiLowercased < UInt8(ascii: "n") ? byte + 13 : byte - 13
  }

  /// Every line turned round by itself.
  private static func turnedRound(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(String(String(decoding: line, as: UTF8.self).reversed()).utf8)
    }.joined(separator: [UInt8(ascii: "\n")]).map(\.self)
  }
}

/// Counts the commonest words of English, of code and of Chinese, as they are and in disguise.
struct CommonWords {
  private(set) var words = 0
  private(set) var common = 0
  private(set) var rotated = 0
  private(set) var reversed = 0
  private(set) var bigrams = 0
  private(set) var reversedBigrams = 0

  /// Only so much of a text is looked at: it tells.
  private static let lengthLimit = 6000

  static func count(in text: ArraySlice<UInt8>) -> CommonWords {
    var counts = CommonWords()
    var word: UInt64 = 0
    var length = 0
    func finish() {
      if length > 0 {
        counts.words += 1
        if length <= 8 {
          if plain.contains(word) { counts.common += 1 }
          if rotatedForms.contains(word) { counts.rotated += 1 }
          if reversedForms.contains(word) { counts.reversed += 1 }
        }
      }
      (word, length) = (0, 0)
    }
    var previous: UInt32 = 0
    var index = text.startIndex
    let end = min(text.endIndex, text.startIndex + lengthLimit)
    while index < end {
      let byte = text[index]
      if byte.isASCIILetter {
        word = word << 8 | UInt64(byte.asciiLowercased)
        length += 1
      } else {
        finish()
      }
      if byte & 0xF0 == 0xE0, index + 2 < text.endIndex {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        if previous != 0 {
          let pair = UInt64(previous) << 32 | UInt64(scalar)
          if hanPairs.contains(pair) { counts.bigrams += 1 }
          if reversedPairs.contains(pair) { counts.reversedBigrams += 1 }
        }
        previous = scalar
        index += 3
      } else {
        previous = 0
        index += 1
      }
    }
    finish()
    return counts
  }

  private static let list = [
    "the", "and", "you", "to", "of", "is", "in", "that", "for", "with", "this", "not", "it", "are", "import",
    "def",
    "return", "from", "if", "print", "include", "int", "while", "else", "self", "function", "void", "char",
    "const",
    "your", "first", "then", "can",
  ]
  private static let hanList = [
    "可以", "我们", "一个", "如果", "因为", "什么", "然后", "使用", "自己", "他们", "下面", "这个", "就是", "提供", "进行",
    "不能", "没有", "方式", "需要", "对方", "时候", "这样", "一步", "怎么", "之后", "代码", "可能", "或者",
  ]
  private static let plain = Set(list.map(packed))
  private static let rotatedForms = Set(
    list.map { word in
      packed(String(decoding: word.utf8.map { $0 < UInt8(ascii: "n") ? $0 + 13 : $0 - 13 }, as: UTF8.self))
    }
  ).subtracting(plain)
  private static let reversedForms = Set(list.map { packed(String($0.reversed())) }).subtracting(plain)
  private static let hanPairs = Set(hanList.map(pair))
  private static let reversedPairs = Set(hanList.map { pair(String($0.reversed())) }).subtracting(hanPairs)

  private static func packed(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  private static func pair(_ word: String) -> UInt64 {
    word.unicodeScalars.reduce(0) { $0 << 32 | UInt64($1.value) }
  }
}
