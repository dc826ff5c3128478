internal import AssayCore

/// Answers that are made of lines whose truth the data tells, in the form that a model would give them.
struct KnownLines {
  let hole: MaskedFile
  let path: String
  let language: CodeLanguage?
  let form: RepairCheck.Form

  /// The lines that were cut out.
  var original: String? {
    let lines = TextLines(hole.original)
    return answer(hole.regions.map { TextLines(lines[$0.first - 1..<$0.last]).bytes })
  }

  /// The lines of the commit that mends the flaw.
  func mended(_ mend: Mend) -> String? { mend.pieces.flatMap(answer) }

  /// An answer with a piece for each hole; `nil` if a piece is empty, which no answer can be.
  private func answer(_ pieces: [[UInt8]]) -> String? {
    let texts = pieces.map { String(decoding: $0, as: UTF8.self) }
    guard texts.allSatisfy({ $0.utf8.contains { !$0.isWhitespace } }) else { return nil }
    switch form {
    case .diff:
      return "```diff\n\(PatchText.filling(hole, at: path, with: texts[0]))```\n"
    // Agents give the same lines, by editing.
    case .code, .tree:
      return texts.map { text in
        let fence = Self.fence(around: text)
        return "\(fence)\(language?.rawValue ?? "")\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n"
      }.joined(separator: "\n")
    }
  }

  /// A fence that is longer than any in the text.
  private static func fence(around text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }
}
