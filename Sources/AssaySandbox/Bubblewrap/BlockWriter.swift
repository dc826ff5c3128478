/// Writes blocks for the launcher: little-endian numbers, and texts with their length before and a NUL behind.
struct BlockWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Adds a number of 32 bits.
  mutating func add(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a number of 64 bits.
  mutating func add(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds bytes.
  mutating func add(_ content: [UInt8]) {
    add(UInt64(content.count))
    bytes.append(contentsOf: content)
    bytes.append(0)
  }

  /// Adds a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds the number of things that follow.
  mutating func addCount(_ count: Int) { add(UInt32(clamping: count)) }

  /// Adds a list of texts.
  mutating func add(_ texts: [String]) {
    addCount(texts.count)
    for text in texts { add(text) }
  }

  /// Adds a yes or no.
  mutating func add(_ flag: Bool) { add(UInt32(flag ? 1 : 0)) }
}
