internal import AssayCore

/// Writes patches that fill a hole.
enum PatchText {
  private static let context = 3

  /// A unified diff of the masked file in which the one hole is filled.
  static func filling(_ hole: MaskedFile, at path: String, with code: String) -> String {
    let lines = TextLines(hole.bytes).lines.map { String(decoding: $0.content, as: UTF8.self) }
    let place = hole.holes[0]
    let before = lines[max(0, place - 1 - context)..<place - 1]
    let after = lines[place..<min(lines.count, place + context)]
    let new = TextLines(Array(code.utf8)).lines.map { String(decoding: $0.content, as: UTF8.self) }
    let start = place - before.count
    let counts = (old: before.count + 1 + after.count, new: before.count + new.count + after.count)
    var text = "--- a/\(path)\n+++ b/\(path)\n@@ -\(start),\(counts.old) +\(start),\(counts.new) @@\n"
    for line in before { text += " \(line)\n" }
    text += "-\(lines[place - 1])\n"
    for line in new { text += "+\(line)\n" }
    for line in after { text += " \(line)\n" }
    return text
  }

  /// A unified diff that turns one content of a file into another, byte for byte: one hunk from the first line that
  /// differs to the last.
  ///
  /// - Returns: The patch; empty if nothing differs.
  static func changing(_ old: [UInt8], to new: [UInt8], at path: String) -> [UInt8] {
    let (before, after) = (TextLines(old).lines, TextLines(new).lines)
    guard before != after else { return [] }
    let head = zip(before, after).prefix { $0 == $1 }.count
    let most = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(most).prefix { $0 == $1 }.count
    let start = max(0, head - context)
    let (oldEnd, newEnd) = (before.count - tail, after.count - tail)
    let behind = min(context, tail)
    let counts = (old: oldEnd + behind - start, new: newEnd + behind - start)
    // Of a side without a line the place before it is named.
    let places = (old: counts.old > 0 ? start + 1 : start, new: counts.new > 0 ? start + 1 : start)
    var text = Array(
      "--- a/\(path)\n+++ b/\(path)\n@@ -\(places.old),\(counts.old) +\(places.new),\(counts.new) @@\n".utf8)
    for line in before[start..<head] { add(line, " ", to: &text) }
    for line in before[head..<oldEnd] { add(line, "-", to: &text) }
    for line in after[head..<newEnd] { add(line, "+", to: &text) }
    for line in before[oldEnd..<oldEnd + behind] { add(line, " ", to: &text) }
    return text
  }

  private static func add(_ line: TextLine, _ sign: Character, to text: inout [UInt8]) {
    text += Array(String(sign).utf8) + line.content
    text += line.ending.isEmpty ? Array("\n\\ No newline at end of file\n".utf8) : line.ending
  }
}
