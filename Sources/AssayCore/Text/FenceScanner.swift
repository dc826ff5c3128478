/// A line that could open or close a block of code.
struct FenceLine {
  /// A backtick or a tilde.
  var mark: UInt8
  /// How many of them.
  var length: Int
  /// What follows, without blanks around it.
  var info: Range<Int>
  /// The columns before the fence, quotation marks left out.
  var indentation: Int
  /// The quotation marks before the fence.
  var quotes: Int

  /// Reads a line outside any block, where a fence may stand behind list and quotation marks.
  init?(opening line: Range<Int>, in bytes: [UInt8]) {
    var position = line.lowerBound
    var quotes = 0
    var columns = 0
    scan: while position < line.upperBound {
      switch bytes[position] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"):
        quotes += 1
        columns = 0
        if position + 1 < line.upperBound, bytes[position + 1] == UInt8(ascii: " ") { position += 1 }
      default:
        guard let end = Self.listMarker(at: position, in: bytes, before: line.upperBound) else { break scan }
        columns += end - position
        position = end - 1
      }
      position += 1
    }
    self.init(at: position, in: bytes, before: line.upperBound)
    self.indentation = columns
    self.quotes = quotes
  }

  /// Reads a line inside a block with `quotes` quotation marks before each line.
  init?(inside line: Range<Int>, quotes: Int, in bytes: [UInt8]) {
    let start = Self.skippingQuotes(quotes, in: bytes, line)
    var position = start
    while position < line.upperBound, bytes[position].isBlank { position += 1 }
    self.init(at: position, in: bytes, before: line.upperBound)
    self.indentation = bytes[start..<position].reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    self.quotes = quotes
  }

  private init?(at position: Int, in bytes: [UInt8], before end: Int) {
    guard position < end else { return nil }
    mark = bytes[position]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    var behind = position
    while behind < end, bytes[behind] == mark { behind += 1 }
    length = behind - position
    guard length >= 3 else { return nil }
    info = bytes.trimmed(behind..<end)
    // Backticks further on mean inline code, not a fence.
    if mark == UInt8(ascii: "`"), bytes[info].contains(mark) { return nil }
    indentation = 0
    quotes = 0
  }

  /// Where a line goes on behind at most `quotes` quotation marks.
  static func skippingQuotes(_ quotes: Int, in bytes: [UInt8], _ line: Range<Int>) -> Int {
    var start = line.lowerBound
    for _ in 0..<quotes {
      var position = start
      while position < line.upperBound, bytes[position] == UInt8(ascii: " ") { position += 1 }
      guard position < line.upperBound, bytes[position] == UInt8(ascii: ">") else { break }
      start = position + 1
      if start < line.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    }
    return start
  }

  /// The end of a bullet or a number with a blank behind it.
  private static func listMarker(at position: Int, in bytes: [UInt8], before end: Int) -> Int? {
    var behind = position
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): behind += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while behind < end, behind - position < 9, bytes[behind].isASCIIDigit { behind += 1 }
      guard behind < end, bytes[behind] == UInt8(ascii: ".") || bytes[behind] == UInt8(ascii: ")") else {
        return nil
      }
      behind += 1
    default: return nil
    }
    return behind < end && bytes[behind].isBlank ? behind : nil
  }
}

/// Walks over the lines of an answer and keeps the blocks that are open.
struct FenceScanner {
  private struct Open {
    var index: Int
    var mark: UInt8
    var length: Int
    var indentation: Int
    var isProse: Bool

    /// Whether a fence stands no more than three columns deeper, as a closing one does; a deeper one is content,
    /// such as an example in a docstring.
    func isLevel(with fence: FenceLine) -> Bool { fence.indentation <= indentation + 3 }
  }

  private static let reasoningTags: [(opening: StaticString, closing: StaticString)] = [
    ("<think>", "</think>"), ("<thinking>", "</thinking>"), ("<reasoning>", "</reasoning>"),
  ]

  let bytes: [UInt8]
  private(set) var layout = AnswerLayout()
  private var open: [Open] = []
  private var reasoning: (closing: StaticString, start: Int)?
  private var line = 1
  private var scanned = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a part by itself: what is open at its end, ends there.
  mutating func scan(_ part: Range<Int>) {
    line += bytes[scanned..<part.lowerBound].count { $0 == UInt8(ascii: "\n") }
    for each in ByteLines(bytes, in: part) {
      take(each.content, end: each.end)
      line += 1
    }
    // A last line without an ending is still the line that goes on behind the part.
    if part.upperBound > part.lowerBound, bytes[part.upperBound - 1] != UInt8(ascii: "\n") { line -= 1 }
    scanned = part.upperBound
    if let reasoning { layout.reasoning.append(reasoning.start..<part.upperBound) }
    reasoning = nil
    close(downTo: 0, at: part.upperBound, byFence: false)
  }

  private mutating func take(_ content: Range<Int>, end: Int) {
    var rest = content
    while true {
      if let (closing, start) = reasoning {
        guard let behind = position(behind: closing, in: rest) else { return }
        layout.reasoning.append(start..<behind)
        reasoning = nil
        rest = behind..<rest.upperBound
        if bytes.trimmed(rest).isEmpty { return }
      }
      guard open.isEmpty, let (tag, start) = reasoningTag(in: rest) else { break }
      reasoning = (tag, start)
      rest = start..<rest.upperBound
    }
    if open.isEmpty {
      takeOutside(rest, end: end)
    } else {
      takeInside(rest, end: end)
    }
  }

  private mutating func takeOutside(_ content: Range<Int>, end: Int) {
    if let fence = FenceLine(opening: content, in: bytes) {
      push(fence, contentStart: end)
    } else if let last = layout.prose.last, last.upperBound == content.lowerBound {
      layout.prose[layout.prose.count - 1] = last.lowerBound..<end
    } else {
      layout.prose.append(content.lowerBound..<end)
    }
  }

  private mutating func takeInside(_ content: Range<Int>, end: Int) {
    guard let top = open.last, layout.blocks.count < CodeBlockScanner.blockLimit,
      let fence = FenceLine(inside: content, quotes: layout.blocks[top.index].quotes, in: bytes)
    else { return }
    let isNested: Bool
    if fence.info.isEmpty {
      let closed =
        open.lastIndex { $0.mark == fence.mark && $0.length == fence.length && $0.isLevel(with: fence) }
        ?? open.lastIndex { $0.mark == fence.mark && $0.length < fence.length && $0.isLevel(with: fence) }
      if let closed { return close(downTo: closed, at: content.lowerBound, byFence: true) }
      isNested = top.isProse || (top.mark == fence.mark && top.isLevel(with: fence))
    } else {
      isNested = (top.mark == fence.mark || top.isProse) && Self.looksLikeTag(bytes[fence.info])
    }
    if isNested, open.count < CodeBlockScanner.depthLimit { push(fence, contentStart: end) }
  }

  private mutating func push(_ fence: FenceLine, contentStart: Int) {
    open.append(
      Open(
        index: layout.blocks.count, mark: fence.mark, length: fence.length, indentation: fence.indentation,
        isProse: Self.isProseTag(bytes[fence.info])))
    layout.blocks.append(
      CodeBlock(
        info: fence.info, content: contentStart..<contentStart, line: line + 1, depth: open.count - 1,
        isClosed: false, indentation: fence.indentation, quotes: fence.quotes))
  }

  /// Closes the blocks from the innermost one down to the given one; only that one has a fence of its own.
  private mutating func close(downTo index: Int, at end: Int, byFence: Bool) {
    while open.count > index {
      let closed = open.removeLast()
      let start = layout.blocks[closed.index].content.lowerBound
      layout.blocks[closed.index].content = start..<max(start, end)
      layout.blocks[closed.index].isClosed = byFence && open.count == index
      let isLast = closed.index == layout.blocks.count - 1
      if isLast, bytes[start..<max(start, end)].allSatisfy(\.isWhitespace) { layout.blocks.removeLast() }
    }
  }

  private func reasoningTag(in content: Range<Int>) -> (closing: StaticString, start: Int)? {
    let start = bytes.trimmed(content).lowerBound
    guard start < content.upperBound, bytes[start] == UInt8(ascii: "<") else { return nil }
    for tag in Self.reasoningTags
    where bytes.hasLowercased(tag.opening, at: start, before: content.upperBound) {
      return (tag.closing, start)
    }
    return nil
  }

  private func position(behind tag: StaticString, in content: Range<Int>) -> Int? {
    for index in content where bytes[index] == UInt8(ascii: "<") {
      if bytes.hasLowercased(tag, at: index, before: content.upperBound) {
        return index + tag.utf8CodeUnitCount
      }
    }
    return nil
  }

  /// Whether an info string inside a block is one that models write, not any text behind backticks.
  private static func looksLikeTag(_ info: ArraySlice<UInt8>) -> Bool {
    guard let first = info.first else { return false }
    return first.isASCIILetter || first == UInt8(ascii: "{") || first == UInt8(ascii: ".")
  }

  private static func isProseTag(_ info: ArraySlice<UInt8>) -> Bool {
    let tag = info.prefix { !$0.isBlank && $0 != UInt8(ascii: "{") }.map(\.asciiLowercased)
    return tag.isEmpty || proseTags.contains { $0.elementsEqual(tag) }
  }

  private static let proseTags = ["md", "markdown", "mdx", "text", "txt", "plaintext"].map { Array($0.utf8) }
}
