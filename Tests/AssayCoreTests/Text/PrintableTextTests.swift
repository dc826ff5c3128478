import AssayCore
import Testing

/// What of a text a terminal is shown.
struct PrintableTextTests {
  /// Control characters, and the format characters of Unicode 15 that are invisible or turn the direction of writing
  /// (UAX #9, table 3; UAX #14 for line and paragraph separators), but breaks and tabs.
  static let hostile: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
    0xFEFF...0xFEFF,
  ]

  @Test("hostile characters are replaced, all others stay", arguments: ["", "z", "“”é中"])
  func scalars(behind: String) {
    let planes: [ClosedRange<UInt32>] = [0x00...0x300, 0x1FF0...0x20D0, 0xFE00...0xFFFD, 0x1F600...0x1F610]
    for scalar in planes.joined().compactMap(Unicode.Scalar.init) {
      let text = "a\n\t\(scalar)\(behind)"
      // A carriage return goes, since it would only move the cursor.
      let replacement = scalar == "\r" ? "" : "\u{FFFD}"
      let isHostile = Self.hostile.contains { $0.contains(scalar.value) }
      let wanted = isHostile ? "a\n\t\(replacement)\(behind)" : text
      #expect(Array(text.printableLines.unicodeScalars) == Array(wanted.unicodeScalars))
      #expect(Array(text[...].printableLines.unicodeScalars) == Array(wanted.unicodeScalars))
    }
  }
}
