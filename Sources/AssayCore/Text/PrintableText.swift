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
    if utf8.allSatisfy(\.isPlainOrBreak) || unicodeScalars.allSatisfy(stays) { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\r" { result.append(stays(scalar) ? scalar : "�") }
    return String(result)
  }

  /// Whether it is ASCII without control characters.
  private var isPlain: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}

extension UInt8 {
  /// Whether it is part of no character that could mislead: no control character but breaks and tabs, and no first
  /// byte of those beyond ASCII.
  fileprivate var isPlainOrBreak: Bool {
    switch self {
    case 0x0A, 0x09: true
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
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
