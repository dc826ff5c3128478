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
}
