import AssayCore

/// A sentence of an answer.
struct Sentence: Hashable {
  /// Where it stands.
  var range: Range<Int>
  /// Its words in lower case.
  var text: String
}

/// The sentences that an answer says in its own words: its prose, and comments of its code if they count.
struct Sentences {
  private(set) var all: [Sentence] = []
  /// Paragraphs and items of lists, in lower case.
  private(set) var passages: [String] = []

  init(of bytes: [UInt8], parts: [Range<Int>], readsComments: Bool) {
    let layout = CodeBlockScanner.layout(of: bytes, parts: parts)
    var ranges = layout.prose
    for block in layout.blocks {
      // A fence of Markdown or plain text holds prose.
      let tag = String(decoding: bytes[block.info].prefix(12), as: UTF8.self).lowercased()
      let isProse = ["md", "markdown", "text", "txt"].contains { tag.hasPrefix($0) }
      if isProse {
        ranges.append(block.content)
      } else if readsComments {
        ranges += CommentLines(of: bytes, in: block.content).ranges
      }
    }
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      read(range, in: bytes)
      addPassages(of: range, in: bytes)
    }
  }

  /// Lines in a row; an empty line, a heading or an item of a list begins another passage.
  private mutating func addPassages(of range: Range<Int>, in bytes: [UInt8]) {
    var passage = ""
    for line in bytes[range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self).lowercased().replacing("’", with: "'")
      let bare = text.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      let isNew = bare.isEmpty || bare.first.map { "-*#|•0123456789一二三四五".contains($0) } ?? false
      if isNew, !passage.isEmpty {
        passages.append(passage)
        passage = ""
      }
      passage += bare + "\n"
    }
    if !passage.isEmpty { passages.append(passage) }
  }

  private mutating func read(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let end = Self.end(at: index, in: bytes, before: range.upperBound)
      if let end {
        add(start..<end, in: bytes)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    add(start..<range.upperBound, in: bytes)
  }

  /// The end of a sentence that ends at a byte: a line break, a stop before a blank, a Chinese stop.
  private static func end(at index: Int, in bytes: [UInt8], before limit: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\n"): return index + 1
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      let next = index + 1
      return next >= limit || bytes[next].isBlank || bytes[next] == UInt8(ascii: "\n") ? next : nil
    case 0xE3 where index + 2 < limit && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82:
      return index + 3
    case 0xEF
    where index + 2 < limit && bytes[index + 1] == 0xBC && [0x9B, 0x81, 0x9F].contains(bytes[index + 2]):
      return index + 3
    default: return nil
    }
  }

  private mutating func add(_ range: Range<Int>, in bytes: [UInt8]) {
    let content = bytes.trimmed(range)
    guard content.count > 1 else { return }
    let text = String(decoding: bytes[content], as: UTF8.self).lowercased()
      .replacing("’", with: "'").replacing("**", with: "").replacing("`", with: "")
    all.append(Sentence(range: content, text: text))
  }
}
