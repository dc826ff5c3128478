import AssayCore

/// Text made harmless for the place it is put in.
///
/// Everything from outside passes here.
enum HostileText {
  /// Text for HTML, inside an element or a quoted attribute, on one line.
  static func html(_ text: String, limit: Int = 400) -> String { escapeHTML(text.printable(limit: limit)) }

  /// Text for HTML that keeps its lines.
  static func htmlLines(_ text: String) -> String { escapeHTML(text.printableLines) }

  /// Text for Markdown, on one line, in a table cell or behind other text of a paragraph.
  ///
  /// Every mark that Markdown or HTML could read inside a line is escaped, so that the text shows as it
  /// stands and no address becomes a link. Not for the beginning of a line.
  static func markdown(_ text: String, limit: Int = 400) -> String {
    var result = ""
    for scalar in text.printable(limit: limit).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "/" where result.hasSuffix(":"), "." where result.hasSuffix("www") || result.hasSuffix("WWW"),
        "\\", "`", "*", "_", "[", "]", "#", "!", "|", "~", "$", "@":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name for Markdown: as code if it consists of plain characters, else escaped.
  static func markdownCode(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"),
          UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "="):
          true
        default: false
        }
      }
    return isPlain ? "`\(text)`" : markdown(text, limit: 200)
  }

  /// Text from outside for a place where marks are not escaped, such as a heading: letters, numbers and blanks only.
  static func withoutMarks(_ text: String, limit: Int = 60) -> String {
    String(text.printable(limit: limit).filter { $0.isLetter || $0.isNumber || $0 == " " })
  }

  private static func escapeHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
