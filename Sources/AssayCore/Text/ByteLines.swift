/// The lines of a text, as ranges of its bytes.
///
/// A line ends at LF, with or without CR before it; a lone CR belongs to its line. Text without a line
/// ending at the end has a last line all the same, and an empty text has none. Nothing is allocated per
/// line. Bytes, because `Character` takes CRLF for one character and is slow on hostile text.
public struct ByteLines: Sequence, IteratorProtocol, Sendable {
  /// A line and what ends it.
  public struct Line: Sendable, Hashable {
    /// The bytes of the line without its ending.
    public var content: Range<Int>
    /// The first byte behind the line and its ending.
    public var end: Int
  }

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Walks over the lines of `bytes`.
  public init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }

  /// Walks over the lines of a part of `bytes`, which counts as a text by itself.
  public init(_ bytes: [UInt8], in part: Range<Int>) {
    precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count, "the part lies outside the text")
    self.bytes = bytes
    position = part.lowerBound
    end = part.upperBound
  }

  /// The next line, or `nil` behind the last one.
  public mutating func next() -> Line? {
    guard position < end else { return nil }
    let start = position
    var index = start
    bytes.withUnsafeBufferPointer { bytes in
      while index < end, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    }
    var contentEnd = index
    if index < end {
      position = index + 1
      if contentEnd > start, bytes[contentEnd - 1] == UInt8(ascii: "\r") { contentEnd -= 1 }
    } else {
      position = end
    }
    return Line(content: start..<contentEnd, end: position)
  }
}

extension [UInt8] {
  /// The part of `range` that is left when spaces and tabs at both ends are taken away.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Whether `text` stands at `position`, before `end`; ASCII letters of `self` count as lower case.
  ///
  /// - Parameters:
  ///   - text: What to look for, in lower case.
  ///   - position: Where it has to begin.
  ///   - end: The first byte that does not belong to the text looked at.
  /// - Returns: Whether it stands there.
  public func hasLowercased(_ text: StaticString, at position: Int, before end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position >= 0, end <= self.count, count <= end - position else { return false }
    let start = text.utf8Start
    for index in 0..<count where self[position + index].asciiLowercased != start[index] { return false }
    return true
  }
}

extension UInt8 {
  /// Whether this is a space or a tab.
  public var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// Whether this is a space, a tab or a part of a line ending.
  public var isWhitespace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether this is an ASCII letter.
  public var isASCIILetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether this is an ASCII digit.
  public var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether this can stand in a name of most programming languages.
  public var isWordByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }

  /// The byte, an ASCII capital made small.
  public var asciiLowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
