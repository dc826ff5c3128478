import AssayCore

extension SummaryText {
  /// How a line stands out.
  enum Style {
    /// Not at all.
    case plain
    /// A warning.
    case warning
    /// The headline, in the colour of its level.
    case headline(RiskLevel?)
  }

  /// A line with its colour, if colours are wanted.
  func styled(_ text: String, _ style: Style) -> String {
    switch colour {
    case .none: return text
    case .ansi: break
    }
    switch style {
    case .plain: return text
    case .warning: return "\u{1B}[33m\(text)\u{1B}[0m"
    case .headline(.none): return "\u{1B}[1m\(text)\u{1B}[0m"
    case .headline(.controllable): return "\u{1B}[1;32m\(text)\u{1B}[0m"
    case .headline(.low): return "\u{1B}[1;36m\(text)\u{1B}[0m"
    case .headline(.medium): return "\u{1B}[1;33m\(text)\u{1B}[0m"
    case .headline(.high): return "\u{1B}[1;31m\(text)\u{1B}[0m"
    }
  }

  /// Text made printable and broken into lines of at most `width` columns, at spaces where there are some;
  /// lines after the first are indented by four columns.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var used = 0
    var lastSpace: String.UnicodeScalarView.Index?
    for scalar in text.printable(limit: 2000).unicodeScalars {
      if scalar == " " { lastSpace = line.endIndex }
      line.append(scalar)
      used += columns(of: scalar)
      guard used > width else { continue }
      let isWordBreak = lastSpace.map { $0 > line.startIndex && columns(of: line[..<$0]) > 4 } ?? false
      let cut = isWordBreak ? lastSpace ?? line.endIndex : line.index(before: line.endIndex)
      lines.append(String(line[..<cut]))
      let rest = line[cut...].drop { $0 == " " }
      line = String.UnicodeScalarView("    ".unicodeScalars)
      line.append(contentsOf: rest)
      used = columns(of: line[...])
      lastSpace = nil
    }
    if !line.allSatisfy({ $0 == " " }) { lines.append(String(line)) }
    return lines
  }

  private static func columns(of text: String.UnicodeScalarView.SubSequence) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns a terminal gives a character: two for East Asian wide ones and pictures.
  ///
  /// - Source: The ranges W and F of Unicode Standard Annex 11, joined where unassigned ones lie between.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
