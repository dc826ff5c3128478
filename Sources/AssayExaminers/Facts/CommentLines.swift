import AssayCore

/// The comments of code, line by line, with their places: what stands behind a comment sign, in a block of comments
/// or in a docstring.
struct CommentLines {
  private(set) var ranges: [Range<Int>] = []
  private var ending: [UInt8]?

  private static let blocks: [(opening: String, ending: String)] = [
    ("<!--", "-->"), ("/*", "*/"), ("\"\"\"", "\"\"\""), ("'''", "'''"),
  ]
  private static let signs = ["//", "#", "--"].map { Array($0.utf8) }

  init(of bytes: [UInt8], in range: Range<Int>) {
    for line in ByteLines(bytes, in: range) { read(bytes.trimmed(line.content), in: bytes) }
  }

  private mutating func read(_ line: Range<Int>, in bytes: [UInt8]) {
    guard !line.isEmpty else { return }
    if let ending {
      let end = ByteSearch(ending).places(in: Array(bytes[line]), limit: 1).first
      ranges.append(line.lowerBound..<(end.map { line.lowerBound + $0.lowerBound } ?? line.upperBound))
      if end != nil { self.ending = nil }
      return
    }
    let content = Array(bytes[line])
    for sign in Self.signs where content.starts(with: sign) {
      ranges.append((line.lowerBound + sign.count)..<line.upperBound)
      return
    }
    for block in Self.blocks {
      // Elsewhere in a line such signs are parts of paths and texts.
      guard let start = ByteSearch(Array(block.opening.utf8)).places(in: content, limit: 1).first,
        start.lowerBound == 0 || content[start.lowerBound - 1] == UInt8(ascii: " ")
      else { continue }
      let rest = Array(content[start.upperBound...])
      let end = ByteSearch(Array(block.ending.utf8)).places(in: rest, limit: 1).first
      let length = end?.lowerBound ?? rest.count
      let from = line.lowerBound + start.upperBound
      ranges.append(from..<from + length)
      if end == nil { ending = Array(block.ending.utf8) }
      return
    }
    // Behind code a sign has blanks around it; `#` in a text or `--` in an expression rarely has.
    for sign in Self.signs {
      guard let place = ByteSearch([32] + sign + [32]).places(in: content, limit: 1).first else { continue }
      ranges.append((line.lowerBound + place.upperBound)..<line.upperBound)
      return
    }
  }
}
