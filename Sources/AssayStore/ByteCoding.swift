/// Writes fields one after another: numbers as varints, texts as UTF-8 behind their length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(byte: UInt8) { bytes.append(byte) }

  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ count: Int) { add(UInt64(count)) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: String?) {
    guard let text else { return add(byte: 0) }
    add(byte: 1)
    add(text)
  }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}

/// Reads what `ByteWriter` wrote; anything else is damaged, never a crash.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  /// Reads `bytes`, which must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw DamagedBytes("stored bytes are cut") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      let next = try byte()
      guard shift < 63 || next <= 1 else { break }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
    }
    throw DamagedBytes("a stored number is too large")
  }

  /// A count of things that take at least a byte each, so that it cannot exceed what is left.
  mutating func count() throws -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - position) else { throw DamagedBytes("stored bytes are cut") }
    return Int(count)
  }

  mutating func text() throws -> String {
    let count = try count()
    defer { position += count }
    let range = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)])
    guard let text = String(validating: range, as: UTF8.self) else {
      throw DamagedBytes("a stored text is not UTF-8")
    }
    return text
  }

  mutating func optionalText() throws -> String? { try byte() == 0 ? nil : try text() }

  mutating func texts() throws -> [String] { try list { reader throws in try reader.text() } }

  mutating func list<Element>(_ element: (inout ByteReader) throws -> Element) throws -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(min(count, 1024))
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }
}
