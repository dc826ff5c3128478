internal import AssayCore

/// A text made from another one, with the way back to the places in the original.
///
/// What is inserted maps to the place where it was inserted.
struct MappedText: Sendable, Hashable {
  /// The text.
  private(set) var bytes: [UInt8]
  /// The parts of the text that are parts of the original, in order, none overlapping.
  private var pieces: [Piece]

  private struct Piece: Sendable, Hashable {
    var start: Int
    var original: Int
    var count: Int
  }

  /// A text that is its original.
  init(_ original: [UInt8]) {
    bytes = original
    pieces = original.isEmpty ? [] : [Piece(start: 0, original: 0, count: original.count)]
  }

  /// A part of an edited text.
  enum Part {
    /// Bytes of the text as it was.
    case kept(Range<Int>)
    /// New bytes.
    case inserted([UInt8])
  }

  /// The text put together anew from parts in order.
  func rebuilt(_ parts: [Part]) -> MappedText {
    var result = MappedText([])
    for part in parts {
      switch part {
      case .inserted(let new): result.bytes += new
      case .kept(let range):
        for piece in pieces {
          let start = max(piece.start, range.lowerBound)
          let end = min(piece.start + piece.count, range.upperBound)
          guard start < end else { continue }
          result.pieces.append(
            Piece(
              start: result.bytes.count + start - range.lowerBound,
              original: piece.original + start - piece.start,
              count: end - start))
        }
        result.bytes += bytes[range]
      }
    }
    return result
  }

  /// The text between two others, which hold no line ending so that lines keep their numbers.
  func wrapped(_ prefix: String, _ suffix: String, after position: Int = 0) -> MappedText {
    rebuilt([
      .kept(0..<position), .inserted(Array(prefix.utf8)), .kept(position..<bytes.count),
      .inserted(Array(suffix.utf8)),
    ])
  }

  /// The text with every byte outside `ranges` made a space, line endings kept.
  func keepingOnly(_ ranges: [Range<Int>]) -> MappedText {
    var result = self
    var blank = [Bool](repeating: true, count: bytes.count)
    for range in ranges { for index in range.clamped(to: bytes.indices) { blank[index] = false } }
    for index in bytes.indices where blank[index] && !bytes[index].isWhitespace {
      result.bytes[index] = UInt8(ascii: " ")
    }
    return result
  }

  /// The text with every byte in `ranges` made a space, or another one, line endings kept.
  func blanking(_ ranges: [Range<Int>], with filler: UInt8 = UInt8(ascii: " ")) -> MappedText {
    var result = self
    for range in ranges {
      for index in range.clamped(to: bytes.indices) {
        let byte = bytes[index]
        let isKept =
          filler == UInt8(ascii: " ")
          ? byte.isWhitespace : byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if !isKept { result.bytes[index] = filler }
      }
    }
    return result
  }

  /// The offset in the original of an offset in this text.
  func original(_ offset: Int) -> Int {
    var last = 0
    for piece in pieces {
      if offset < piece.start { return last }
      if offset < piece.start + piece.count { return piece.original + offset - piece.start }
      last = piece.original + piece.count
    }
    return last
  }

  /// The span in the original of a span in this text.
  func original(_ span: ByteSpan) -> ByteSpan {
    let start = original(span.start)
    guard span.end > span.start else { return ByteSpan(start: start, end: start) }
    return ByteSpan(start: start, end: max(start, original(span.end - 1) + 1))
  }
}

/// The lines of a text by the offsets of their first bytes.
struct LineTable: Sendable, Hashable {
  private var starts: [Int] = [0]
  private let count: Int

  /// Finds the lines of `bytes`.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
  }

  /// The line and the column of an offset, both counted from 1, the column in bytes.
  func position(_ offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }

  /// The offset of a line and a column, both counted from 1; cut to the text.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return count }
    return min(starts[line - 1] + max(0, min(column, count + 1) - 1), count)
  }

  /// The offsets of a line without its ending; empty behind the last one.
  func range(line: Int, in bytes: [UInt8]) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return count..<count }
    var end = line < starts.count ? starts[line] - 1 : count
    if end > starts[line - 1], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return starts[line - 1]..<end
  }
}
