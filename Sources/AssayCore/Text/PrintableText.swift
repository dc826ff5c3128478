extension StringProtocol {
  /// The text made safe for a terminal and a log line, cut to `limit` characters.
  ///
  /// Control characters, escape sequences and the marks that reverse the direction of writing become
  /// visible replacements, so that hostile text can neither move the cursor nor pose as something else.
  public func printable(limit: Int) -> String {
    if utf8.count <= limit, isPlain { return String(self) }
    var result = ""
    var count = 0
    for scalar in unicodeScalars {
      if count == limit { return result + "…" }
      result.unicodeScalars.append(
        contentsOf: scalar.isHostileToTerminals ? "�".unicodeScalars : String(scalar).unicodeScalars)
      count += 1
    }
    return result
  }

  /// The text made safe for a terminal, line by line: line feeds and tabs stay.
  public var printableLines: String {
    func stays(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\n" || scalar == "\t" || !scalar.isHostileToTerminals
    }
    // Most texts stay as they are.
    if utf8.withContiguousStorageIfAvailable(\.isHarmless) ?? false || unicodeScalars.allSatisfy(stays) {
      return String(self)
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\r" { result.append(stays(scalar) ? scalar : "�") }
    return String(result)
  }

  /// Whether it is ASCII without control characters.
  private var isPlain: Bool { withBytes { $0.allSatisfy { (0x20..<0x7F).contains($0) } } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether no character of this text surely is hostile to terminals; breaks and tabs are not.
  fileprivate var isHarmless: Bool {
    guard holdsSuspects else { return true }
    for (index, byte) in enumerated() where !(0x20..<0x7F).contains(byte) {
      switch byte {
      case 0x0A, 0x09: continue
      case 0..<0x20, 0x7F: return false
      case 0xC2, 0xE2, 0xEF: if !isHarmless(at: index) { return false }
      default: continue
      }
    }
    return true
  }

  /// Whether there is a byte with which a hostile character could begin; looks at all of them, because without a way
  /// out many can be looked at at once.
  private var holdsSuspects: Bool {
    var suspects: UInt8 = 0
    for byte in self {
      let isControl: UInt8 = byte < 0x20 || byte == 0x7F ? 1 : 0
      let isBreak: UInt8 = byte == 0x0A || byte == 0x09 ? 1 : 0
      let isLead: UInt8 = byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? 1 : 0
      suspects |= (isControl ^ isBreak) | isLead
    }
    return suspects != 0
  }

  /// Whether the character whose first byte stands here is harmless; one that is cut off is not.
  private func isHarmless(at index: Int) -> Bool {
    guard index + 2 < count else { return false }
    switch (self[index], self[index + 1], self[index + 2]) {
    // U+0080 to U+009F.
    case (0xC2, ..<0xA0, _): return false
    // U+200B to U+200F, U+2028 to U+202E, U+2060 to U+2069.
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xA9): return false
    // U+FEFF.
    case (0xEF, 0xBB, 0xBF): return false
    default: return true
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a reader could be misled by this character.
  fileprivate var isHostileToTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
