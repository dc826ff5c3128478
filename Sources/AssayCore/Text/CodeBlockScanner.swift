/// A block of code in a Markdown answer, as ranges of the answer's bytes.
public struct CodeBlock: Sendable, Hashable {
  /// What stands behind the opening fence: a language tag and whatever follows it.
  public var info: Range<Int>
  /// The lines between the fences, with their endings.
  public var content: Range<Int>
  /// The first line of the content in the answer, counted from 1.
  public var line: Int
  /// How many blocks are open around it; 0 for the outermost.
  public var depth: Int
  /// Whether a fence of its own closes it.
  public var isClosed: Bool
  /// The columns by which the block is indented, which do not belong to its content.
  public var indentation: Int
  /// The quotation marks (`>`) before each line, which do not belong to its content.
  public var quotes: Int
}

/// How a Markdown answer is made up: blocks of code, inline reasoning and the rest.
public struct AnswerLayout: Sendable, Hashable {
  /// The blocks of code in the order of their first lines; a block in a block comes after it.
  public var blocks: [CodeBlock] = []
  /// The lines outside blocks and reasoning; what follows each other is one range.
  public var prose: [Range<Int>] = []
  /// The inline reasoning (`<think>`), its tags included.
  public var reasoning: [Range<Int>] = []
}

/// Finds the code in a Markdown answer.
///
/// Fences are read as models write them: of backticks or tildes, at least three, indented or in lists and
/// quotations, nested, unclosed (the block then runs to the end). A fence with a tag inside a block opens
/// a block in it; both are reported. Inline reasoning is passed over unseen, unclosed too. Time and memory
/// grow with the length of the text alone.
public enum CodeBlockScanner: Sendable {
  /// The most blocks of one answer; the last one runs to the end, so that nothing is hidden behind it.
  public static let blockLimit = 10_000
  /// The most blocks within each other; deeper fences are content.
  public static let depthLimit = 4

  /// The parts of an answer that are code, in order.
  public static func artifacts(in answer: String) -> [Artifact] { artifacts(in: Array(answer.utf8)) }

  /// The parts of an answer that are code, in order.
  ///
  /// Bytes that are not UTF-8 become replacement characters.
  public static func artifacts(in bytes: [UInt8]) -> [Artifact] {
    artifacts(in: bytes, parts: [bytes.indices])
  }

  /// The parts of an answer that are code, each turn read by itself, so that an open fence ends with it.
  public static func artifacts(in response: Response) -> [Artifact] {
    artifacts(in: Array(response.text.utf8), parts: response.turnRanges)
  }

  /// How an answer is made up.
  ///
  /// - Parameters:
  ///   - bytes: The answer.
  ///   - parts: Its turns in order, each of which is read by itself.
  /// - Returns: The layout; every line of the parts belongs to a block, to prose or to reasoning.
  public static func layout(of bytes: [UInt8], parts: [Range<Int>]) -> AnswerLayout {
    var scanner = FenceScanner(bytes: bytes)
    for part in parts { scanner.scan(part) }
    return scanner.layout
  }

  private static func artifacts(in bytes: [UInt8], parts: [Range<Int>]) -> [Artifact] {
    let layout = layout(of: bytes, parts: parts)
    guard !layout.blocks.isEmpty else {
      return BareCode.artifact(in: bytes, prose: layout.prose).map { [$0] } ?? []
    }
    return layout.blocks.map { block in
      let text = block.text(in: bytes)
      let claimed = CodeLanguage(info: bytes[block.info])
      return Artifact(
        kind: .codeBlock, claimedLanguage: claimed,
        apparentLanguage: CodeLanguage(apparentIn: text, claimed: claimed),
        text: String(decoding: text, as: UTF8.self), line: block.line)
    }
  }
}

extension CodeBlock {
  /// The content without the indentation and the quotation marks of the block.
  public func text(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard indentation > 0 || quotes > 0 else { return bytes[content] }
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    for line in ByteLines(bytes, in: content) {
      let start = start(ofLine: line.content, in: bytes)
      text.append(contentsOf: bytes[start..<line.end])
    }
    return text[...]
  }

  /// Where the content of a line begins, behind what belongs to the block.
  public func start(ofLine line: Range<Int>, in bytes: [UInt8]) -> Int {
    var start = FenceLine.skippingQuotes(quotes, in: bytes, line)
    var columns = indentation
    while start < line.upperBound, columns > 0, bytes[start].isBlank {
      let width = bytes[start] == UInt8(ascii: "\t") ? 4 : 1
      guard width <= columns else { break }
      columns -= width
      start += 1
    }
    return start
  }
}

extension Response {
  /// The bytes of each turn in `text`, in order.
  public var turnRanges: [Range<Int>] {
    var start = 0
    return turns.map { turn in
      let range = start..<start + turn.text.utf8.count
      start = range.upperBound + 2
      return range
    }
  }
}
