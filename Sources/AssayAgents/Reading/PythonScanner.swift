internal import AssayCore

/// Finds in a text what a few regular expressions of Python would find, in one pass over its bytes.
///
/// The expressions are those by which the published agents read replies. Here nothing is tried twice, however
/// hostile the text is.
struct PythonScanner {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// What `label\s*(.+)` captures first.
  ///
  /// - Parameter label: What stands before; ASCII.
  /// - Returns: The rest of the line behind the label and the white space, line feeds among it; `nil` if nothing is
  ///   captured.
  func rest(behind label: StaticString) -> String? {
    guard let place = place(of: label, from: 0) else { return nil }
    // Where nothing but line feeds follows, no later label follows either.
    return line(behind: place + label.utf8CodeUnitCount).map(text)
  }

  /// The capture of `\s*(.+)` at a place, with what the expression gives back when only white space is left.
  private func line(behind start: Int) -> Range<Int>? {
    var position = start
    // The last white space that is no line feed: where `.+` can begin if nothing else follows.
    var spare: Int?
    while let width = whiteSpace(at: position) {
      if bytes[position] != Self.lineFeed { spare = position }
      position += width
    }
    let first = position < bytes.count ? position : spare
    guard let first else { return nil }
    let end = bytes[first...].firstIndex(of: Self.lineFeed) ?? bytes.endIndex
    return first..<end
  }

  /// What stands in the first fence that begins and ends as one expression of the published agents says.
  ///
  /// - Parameter form: Which expression.
  /// - Returns: The tag and the code; `nil` if there is no such fence.
  func fence(_ form: ReActForm) -> (tag: String, code: String)? {
    var start = 0
    while let place = place(of: "```", from: start) {
      let tagStart = place + 3
      let tagEnd = endOfWord(from: tagStart)
      start = place + 1
      guard tagEnd < bytes.count, bytes[tagEnd] == Self.lineFeed else { continue }
      let code = tagEnd + 1
      switch form {
      case .tagged:
        guard tagEnd > tagStart else { continue }
        // A later fence has no more behind it than this one.
        guard let end = self.place(of: "\n```", from: code) else { return nil }
        return (text(tagStart..<tagEnd), text(code..<end))
      case .untagged:
        guard let end = self.place(of: "```", from: code) else { return nil }
        return (text(tagStart..<tagEnd), text(code..<end))
      }
    }
    return nil
  }

  /// What the greedy `<execute>(.*)</execute>` captures.
  ///
  /// - Returns: All between the first opening and the last closing tag; `nil` if there is none.
  func executeBlock() -> Range<Int>? {
    let opening: StaticString = "<execute>"
    guard let open = place(of: opening, from: 0) else { return nil }
    let start = open + opening.utf8CodeUnitCount
    let closings = ByteSearch(Array("</execute>".utf8))
    guard let close = closings.places(in: Array(bytes[start...]), limit: .max).last else { return nil }
    return start..<start + close.lowerBound
  }

  /// The last block that begins with a fence and `python`, without white space around it.
  func lastPythonBlock() -> String? {
    let opening: StaticString = "```python"
    var last: Range<Int>?
    var start = 0
    while let open = place(of: opening, from: start) {
      let code = open + opening.utf8CodeUnitCount
      guard let close = place(of: "```", from: code) else { break }
      last = code..<close
      start = close + 3
    }
    return last.map { text(trimmed($0)) }
  }

  /// The first place of an ASCII text that begins with a rare byte, from a place on.
  func place(of needle: StaticString, from start: Int) -> Int? {
    let count = needle.utf8CodeUnitCount
    guard count > 0, bytes.count - start >= count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (start...(bytes.count - count)).first { place in
        (0..<count).allSatisfy { bytes[place + $0] == needle.utf8Start[$0] }
      }
    }
  }

  /// The whole text without the white space at both ends.
  var trimmed: String { text(trimmed(bytes.indices)) }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A part without the white space at both ends, as `str.strip` leaves it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, let width = whiteSpace(at: start) { start += width }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      guard whiteSpace(at: last) != nil else { break }
      end = last
    }
    return start..<end
  }

  private static let lineFeed = UInt8(ascii: "\n")
}

extension PythonScanner {
  /// How many bytes the white space at a place has; `nil` if there is none.
  ///
  /// - Source: Python's documentation of `str.isspace`: category Zs, or bidirectional class WS, B or S.
  private func whiteSpace(at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x09...0x0D, 0x1C...0x1F, 0x20: return 1
    case 0xC2: return place + 1 < bytes.count && [0x85, 0xA0].contains(bytes[place + 1]) ? 2 : nil
    case 0xE1, 0xE2, 0xE3:
      guard place + 2 < bytes.count else { return nil }
      switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// The end of the letters, digits and underscores from a place on, of any script: `\w*`.
  private func endOfWord(from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard byte.isWordByte else { break }
        position += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(position + width, bytes.count)
      guard let scalar = text(position..<end).unicodeScalars.first, scalar.isPythonAlphanumeric else { break }
      position = end
    }
    return position
  }
}

extension Unicode.Scalar {
  /// Whether `str.isalnum` holds in Python.
  fileprivate var isPythonAlphanumeric: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }
}
