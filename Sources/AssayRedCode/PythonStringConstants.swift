/// Finds string constants in the source of a Python program, as bytes and without running anything.
///
/// It understands what a literal may hold short of computation: quotes of either kind, single or triple,
/// the prefix `r`, and the escapes that Python gives a meaning. It is not a Python parser: it looks for a
/// name at the start of a line, or for a call, and reads the literal that follows.
struct PythonStringConstants {
  let bytes: [UInt8]

  /// Looks into a source text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of the first assignment of a literal to `name` at the start of a line; `nil` if there is
  /// none, or if what is assigned is more than one literal.
  func constant(named name: String) -> String? {
    for start in occurrences(of: Array(name.utf8)) where start == 0 || bytes[start - 1] == 0x0A {
      var position = start + name.utf8.count
      skipBlanks(&position)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      skipBlanks(&position)
      guard let text = literal(at: &position), endsStatement(at: position) else { return nil }
      return text
    }
    return nil
  }

  /// The literal that is the first argument of the first call of `callee`; `nil` if there is none.
  func firstArgument(ofCallTo callee: String) -> String? {
    for start in occurrences(of: Array("\(callee)(".utf8)) {
      // `judge_client.generate` is not a call of `client.generate`.
      guard start == 0 || !Self.isNamePart(bytes[start - 1]) else { continue }
      var position = start + callee.utf8.count + 1
      skipBlanks(&position)
      if let text = literal(at: &position) { return text }
    }
    return nil
  }

  func occurrences(of pattern: [UInt8]) -> [Int] {
    guard let first = pattern.first, pattern.count <= bytes.count else { return [] }
    return (0...(bytes.count - pattern.count)).filter { start in
      bytes[start] == first && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  func skipBlanks(_ position: inout Int) {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// Whether nothing but a comment follows on the line, so that the literal is the whole value.
  private func endsStatement(at start: Int) -> Bool {
    var position = start
    skipBlanks(&position)
    guard position < bytes.count else { return true }
    return [0x0A, 0x0D, UInt8(ascii: "#"), UInt8(ascii: ";")].contains(bytes[position])
  }

  func literal(at position: inout Int) -> String? {
    var isRaw = false
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "r") {
      isRaw = true
      position += 1
    }
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let isTriple = isQuote(quote, times: 3, at: position)
    position += isTriple ? 3 : 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote, !isTriple || isQuote(quote, times: 3, at: position) {
        position += isTriple ? 3 : 1
        return String(validating: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        guard appendEscape(at: &position, isRaw: isRaw, to: &text) else { return nil }
        continue
      }
      if byte == 0x0A, !isTriple { return nil }
      // Python reads every line end in its source as a line feed.
      if byte == 0x0D {
        position += position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
        text.append(0x0A)
        continue
      }
      text.append(byte)
      position += 1
    }
    return nil
  }

  private func isQuote(_ quote: UInt8, times: Int, at position: Int) -> Bool {
    position + times <= bytes.count && bytes[position..<(position + times)].allSatisfy { $0 == quote }
  }

  /// Reads an escape; `false` for one that is not understood, so that no wrong text is made up.
  private func appendEscape(at position: inout Int, isRaw: Bool, to text: inout [UInt8]) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let byte = bytes[position + 1]
    position += 2
    if isRaw {
      text += [UInt8(ascii: "\\"), byte]
      return true
    }
    switch byte {
    case 0x0A: break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): text.append(byte)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "N"),
      UInt8(ascii: "0")...UInt8(ascii: "7"), UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "v"), 0x0D:
      return false
    default: text += [UInt8(ascii: "\\"), byte]
    }
    return true
  }
}
