import Foundation
import Testing

/// Compares a text with a golden file byte for byte.
///
/// With `UPDATE_GOLDEN=1` the file is rewritten, and the test fails so that this cannot pass unnoticed.
func expectGolden(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was rewritten")
    return
  }
  let expected = try Data(contentsOf: file)
  guard Data(text.utf8) != expected else { return }
  let lines = text.components(separatedBy: "\n")
  let wanted = String(decoding: expected, as: UTF8.self).components(separatedBy: "\n")
  let different = zip(lines, wanted).enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs from line \((different?.offset ?? min(lines.count, wanted.count)) + 1); UPDATE_GOLDEN=1 rewrites it
    now:    \(different?.element.0 ?? "\(lines.count) lines")
    golden: \(different?.element.1 ?? "\(wanted.count) lines")
    """)
}
