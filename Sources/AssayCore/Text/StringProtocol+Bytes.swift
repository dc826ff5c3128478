extension StringProtocol {
  /// The first place at which `needle` stands, byte by byte; `nil` if it stands nowhere or is empty.
  ///
  /// Many times as fast as `firstRange(of:)`, which compares characters; for a `needle` of our own that is short,
  /// because the longest time is the product of both lengths.
  public func firstPlace(of needle: some StringProtocol) -> Range<Index>? {
    let wanted = Array(needle.utf8)
    guard let place = offset(of: wanted) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: wanted.count)
  }

  /// Whether `needle` stands in the text, byte by byte; see `firstPlace(of:)`.
  public func holds(_ needle: some StringProtocol) -> Bool { offset(of: Array(needle.utf8)) != nil }

  /// The lines without their line feeds, empty ones among them.
  ///
  /// Many times as fast as `split(separator:)`, which compares characters; a carriage return stays in its line.
  public var textLines: [SubSequence] {
    var lines: [SubSequence] = []
    var start = utf8.startIndex
    while let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(self[start..<end])
      start = utf8.index(after: end)
    }
    lines.append(self[start...])
    return lines
  }

  private func offset(of wanted: [UInt8]) -> Int? {
    utf8.withContiguousStorageIfAvailable { Self.offset(of: wanted, in: $0) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.offset(of: wanted, in: $0) }
  }

  private static func offset(of wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    return wanted.withUnsafeBufferPointer { wanted in
      (0...(text.count - wanted.count)).first { place in
        text[place] == first && (1..<wanted.count).allSatisfy { text[place + $0] == wanted[$0] }
      }
    }
  }
}
