internal import AssayCore

/// The words of a text by which it is found, as hashes of 64 bits (FNV-1a).
///
/// A word is a run of ASCII letters, digits, `_` and letters of other alphabets. It gives its parts, which begin
/// behind `_`, at a capital behind anything else, and at the last capital of several before a small letter
/// (`HTTPServer`: `http`, `server`); of several parts also all of them as one (`httpserver`), so that `user_name`,
/// `userName` and `username` meet. ASCII capitals are made small. Signs of Chinese and Japanese are words each by
/// itself. Parts of more than 64 bytes are data and left out; bytes that are not UTF-8 part words.
///
/// Lucene's analyzer of English, which the original uses, cuts by the rules of Unicode (UAX 29), so that `a.b` and
/// `user_name` are one word, knows no camel case, leaves out 33 short English words, and stems (Porter).
enum CodeTerms {
  /// The longest part in bytes.
  static let partLimit = 64

  /// The hash FNV-1a of 64 bits.
  ///
  /// - Source: Fowler, Noll, Vo, Eastlake, *The FNV Non-Cryptographic Hash Algorithm* (IETF draft).
  struct Hash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var count = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      count &+= 1
    }
  }

  /// Calls `emit` with each term of a text, in order.
  @inline(__always)
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ emit: (UInt64) -> Void) {
    var index = 0
    while index < bytes.count {
      let length = wordLength(bytes, index)
      if length > 0 {
        var end = index + length
        while end < bytes.count {
          let more = wordLength(bytes, end)
          if more == 0 { break }
          end += more
        }
        word(bytes, index, end, emit)
        index = end
      } else {
        index += other(bytes, index, emit)
      }
    }
  }

  /// The terms of a text.
  static func terms(of bytes: [UInt8]) -> [UInt64] {
    var terms: [UInt64] = []
    bytes.withUnsafeBufferPointer { bytes in scan(bytes) { terms.append($0) } }
    return terms
  }

  // MARK: - Words

  @inline(__always)
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ emit: (UInt64) -> Void
  ) {
    var whole = Hash()
    var part = Hash()
    var parts = 0
    for index in start..<end {
      let byte = bytes[index]
      let isUnderline = byte == UInt8(ascii: "_")
      if part.count > 0, isUnderline || begins(bytes, index, end) {
        if part.count <= partLimit { emit(part.value) }
        parts += 1
        part = Hash()
      }
      if isUnderline { continue }
      part.add(byte.asciiLowercased)
      whole.add(byte.asciiLowercased)
    }
    if part.count > 0 {
      if part.count <= partLimit { emit(part.value) }
      parts += 1
    }
    if parts > 1, whole.count <= partLimit { emit(whole.value) }
  }

  /// Whether a part begins at a byte that is not the first of its word.
  @inline(__always)
  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard isCapital(bytes[index]) else { return false }
    if !isCapital(bytes[index - 1]) { return true }
    return index + 1 < end && bytes[index + 1] >= UInt8(ascii: "a") && bytes[index + 1] <= UInt8(ascii: "z")
  }

  @inline(__always)
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  // MARK: - Characters

  /// How many bytes a character of a word has; 0 if none is there.
  @inline(__always)
  private static func wordLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isWordByte ? 1 : 0 }
    switch byte {
    case 0xC3...0xDF, 0xE0, 0xE1, 0xEA...0xED: return length(bytes, index)
    default: return 0
    }
  }

  /// Steps over what is of no word: a sign that is one by itself is given.
  @inline(__always)
  private static func other(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ emit: (UInt64) -> Void
  ) -> Int {
    let byte = bytes[index]
    guard byte >= 0xE3, byte <= 0xE9 || byte >= 0xF0 else { return 1 }
    let length = length(bytes, index)
    // U+3000 to U+303F are punctuation.
    guard length > 0, byte != 0xE3 || bytes[index + 1] > 0x80 else { return max(1, length) }
    var hash = Hash()
    for place in index..<index + length { hash.add(bytes[place]) }
    emit(hash.value)
    return length
  }

  /// How many bytes a character beyond ASCII has, by its first one; 0 if they are not there.
  @inline(__always)
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    for place in index + 1..<index + length where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
