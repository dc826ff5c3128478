import AssayCore
import Testing

/// Whether what is done byte by byte is what characters would say.
@Suite struct BlanksTests {
  /// White space of Unicode of one to three bytes, breaks, marks that join what is before them, and signs.
  private static let parts: [String] = [
    " ", "\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{1C}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2003}",
    "\u{2028}", "\u{202F}", "\u{3000}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{600}", "a", "{", "}", "`", "é",
    "中", "。", "😀", "\u{E9}", "\u{200B}", "\u{FEFF}",
  ]

  private static func texts() -> [String] {
    var generator = SeededGenerator(seed: 2)
    var texts = [""] + parts
    for part in parts { texts += parts.map { part + $0 } }
    for _ in 0..<20_000 {
      let count = generator.below(9)
      texts.append((0..<count).map { _ in generator.pick(parts) }.joined())
    }
    return texts
  }

  @Test("blanks at the ends are those of characters")
  func trimmed() {
    for text in Self.texts() {
      var front = text[...]
      while let first = front.first, first.isWhitespace { front.removeFirst() }
      var end = text[...]
      while let last = end.last, last.isWhitespace { end.removeLast() }
      #expect(Array(text[...].withoutLeadingBlanks.utf8) == Array(front.utf8), "\(Array(text.utf8))")
      #expect(Array(text[...].withoutEndBlanks.utf8) == Array(end.utf8), "\(Array(text.utf8))")
    }
  }

  @Test("lines and pieces are those between their bytes")
  func pieces() {
    for text in Self.texts() {
      for separator in [UInt8(ascii: "\n"), UInt8(ascii: "`")] {
        let wanted = Array(text.utf8).split(separator: separator, omittingEmptySubsequences: false)
        #expect(text[...].pieces(between: separator).map { Array($0.utf8) } == wanted.map { Array($0) })
        // The same in a part of a text.
        let tail = "\n`x\(text)"[...].dropFirst(3)
        let rest = Array(tail.utf8).split(separator: separator, omittingEmptySubsequences: false)
        #expect(tail.pieces(between: separator).map { Array($0.utf8) } == rest.map { Array($0) })
      }
      #expect(text.textLines == text[...].pieces(between: UInt8(ascii: "\n")))
    }
  }

  @Test("slots are filled once")
  func slots() {
    let values = ["a": "{b}", "b": "", "c1": "中{"]
    for (text, wanted) in [
      ("", ""), ("{", "{"), ("{}", "{}"), ("{a}{b}{c1}", "{b}中{"), ("{{a}}", "{{b}}"), ("{a", "{a"),
      ("{d}é{ b}{b }{a_}", "{d}é{ b}{b }{a_}"), ("x{a}y{e}z", "x{b}y{e}z"),
    ] {
      #expect(text.filled(values) == wanted)
      #expect(text.filled { values[$0] } == wanted)
    }
  }
}
