internal import AssayCore

/// A line of a file and what ends it.
struct TextLine: Sendable, Hashable {
  /// The line without its ending.
  var content: [UInt8]
  /// LF, CR and LF, or nothing at the end of the file.
  var ending: [UInt8]

  static let lf = [UInt8(ascii: "\n")]

  /// The blanks that the line begins with.
  var indentation: [UInt8] { Array(content.prefix { $0.isBlank }) }

  /// The content without blanks at both ends.
  var trimmed: ArraySlice<UInt8> { content[content.trimmed(content.indices)] }

  /// Whether it holds nothing but blanks.
  var isBlank: Bool { content.allSatisfy { $0.isWhitespace } }

  /// Whether it holds nothing but the placeholder.
  var isPlaceholder: Bool { trimmed.elementsEqual(MaskedFile.placeholder.utf8) }

  /// Whether nothing in it tells it from many other lines: brackets, an `end`.
  var isCommon: Bool { trimmed.count { $0.isWordByte } < 4 }

  /// Whether two lines say the same, blanks at their ends and CR aside.
  func says(_ other: TextLine) -> Bool { trimmed == other.trimmed }
}

/// A file as lines that can be put together again byte for byte.
struct TextLines: Sendable, Hashable {
  private(set) var lines: [TextLine] = []

  /// No lines.
  init() {}

  /// The lines of a file.
  init(_ bytes: [UInt8]) {
    var start = 0
    for line in ByteLines(bytes) {
      lines.append(
        TextLine(
          content: Array(bytes[line.content]), ending: Array(bytes[line.content.upperBound..<line.end])))
      start = line.end
    }
    assert(start == bytes.count)
  }

  /// Lines.
  init(_ lines: some Sequence<TextLine>) { self.lines = Array(lines) }

  /// How many there are.
  var count: Int { lines.count }

  /// How many hold nothing but the placeholder.
  var placeholders: Int { lines.count { $0.isPlaceholder } }

  /// The ending that most lines have; LF if there is none.
  var usualEnding: [UInt8] {
    let crlf = lines.count { $0.ending.count == 2 }
    let lf = lines.count { $0.ending.count == 1 }
    return crlf > lf ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : TextLine.lf
  }

  /// The bytes of all lines.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.content.count + $1.ending.count })
    for line in lines { bytes += line.content + line.ending }
    return bytes
  }

  /// A line, counted from 0.
  subscript(index: Int) -> TextLine { lines[index] }

  /// Some lines, counted from 0.
  subscript(range: Range<Int>) -> ArraySlice<TextLine> { lines[range] }

  /// Adds a line.
  mutating func append(_ line: TextLine) { append([line][...]) }

  /// Adds lines; a last line without an ending gets one first.
  mutating func append(_ more: ArraySlice<TextLine>) {
    if !more.isEmpty, let last = lines.last, last.ending.isEmpty {
      lines[lines.count - 1].ending = usualEnding
    }
    lines += more
  }

  /// The lines with others in place of some; every line but the last has an ending in the end.
  func replacing(_ range: Range<Int>, with others: [TextLine]) -> TextLines {
    var result = TextLines(lines[..<range.lowerBound])
    result.append(others[...])
    result.append(lines[range.upperBound...])
    return result
  }
}
