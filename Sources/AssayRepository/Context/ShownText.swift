internal import AssayCore

/// Files as prompts show them.
///
/// Line ends are LF, NUL and what is not UTF-8 are U+FFFD; answers are merged into the bytes of the file, which
/// `PatchApplier` and `HoleFiller` compare without line ends. Marks such as `[end of PATH]` or `</code>` in a file stay:
/// what is shown is what is there.
enum ShownText {
  /// A text by its lines.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - wanted: The lines; `nil` for all. What is behind the end is left out.
  /// - Returns: The text, every line with its end, and its lines; `nil` if there are none.
  static func lines(of bytes: [UInt8], _ wanted: LineRange? = nil) -> (text: String, lines: LineRange)? {
    var shown: [UInt8] = []
    var number = 0
    var first = 0
    for line in ByteLines(bytes) {
      number += 1
      if let wanted {
        if number < wanted.first { continue }
        if number > wanted.last {
          number -= 1
          break
        }
      }
      if first == 0 { first = number }
      shown += bytes[line.content]
      shown.append(UInt8(ascii: "\n"))
    }
    guard first > 0, let range = LineRange(first, number) else { return nil }
    // No server has to take a NUL; a byte that is never one of UTF-8 becomes what all such bytes become.
    if shown.contains(0) { shown = shown.map { $0 == 0 ? 0xFF : $0 } }
    return (String(decoding: shown, as: UTF8.self), range)
  }

  /// A text with the number of each line and a blank before it, as 1.0 and 2.0 of the original show code.
  static func numbered(_ text: String, from first: Int) -> String {
    var numbered: [UInt8] = []
    let bytes = Array(text.utf8)
    var number = first
    for line in ByteLines(bytes) {
      numbered += Array("\(number) ".utf8)
      numbered += bytes[line.content.lowerBound..<line.end]
      number += 1
    }
    return String(decoding: numbered, as: UTF8.self)
  }

  /// A text with LF at line ends, and without blanks and empty lines around it.
  static func trimmed(_ text: String) -> String {
    let bytes = Array((lines(of: Array(text.utf8))?.text ?? "").utf8)
    let start = bytes.firstIndex { !$0.isWhitespace } ?? bytes.endIndex
    let end = (bytes.lastIndex { !$0.isWhitespace } ?? start - 1) + 1
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// A text between marks that name its file.
  static func wrapped(_ text: String, path: String, lines: LineRange? = nil) -> String {
    let place = lines.map { "\(path), lines \($0.first) to \($0.last)" } ?? path
    return "[start of \(place)]\n\(text)[end of \(place)]\n"
  }
}
