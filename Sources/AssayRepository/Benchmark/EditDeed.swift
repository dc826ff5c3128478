internal import AssayCore

/// What an agent does that fills a hole with known code.
enum EditDeed {
  /// A program that edits the file, and the same as a change of the file where that is text.
  static func filling(_ hole: MaskedFile, at path: String, with code: String) -> KnownDeed {
    let line = TextLines(hole.bytes)[hole.holes[0] - 1]
    let ending = line.ending
    var lines = TextLines(Array(code.utf8)).lines.map { TextLine(content: $0.content, ending: ending) }
    if let last = lines.indices.last { lines[last].ending = [] }
    let new = TextLines(lines).bytes
    let program = """
      import pathlib
      path = pathlib.Path(\(literal(Array(path.utf8))).decode())
      content = path.read_bytes()
      assert content.count(\(literal(line.content))) == 1
      path.write_bytes(content.replace(\(literal(line.content)), \(literal(new))))
      """
    return KnownDeed(
      language: .python, code: program,
      edit: KnownDeed.FileEdit(
        path: path, old: String(decoding: line.content, as: UTF8.self),
        new: String(decoding: new, as: UTF8.self)))
  }

  /// Bytes as Python writes them.
  private static func literal(_ bytes: [UInt8]) -> String {
    var text = "b\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\" + String(UnicodeScalar(byte))
      case 10: text += "\\n"
      case 32..<127: text += String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16)
        text += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text + "\""
  }
}
