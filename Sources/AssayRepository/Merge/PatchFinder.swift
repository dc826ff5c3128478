internal import AssayCore

/// Finds the patches of an answer.
///
/// Reasoning is never looked at, and marks of HTML in a patch are nothing but its text.
struct PatchFinder {
  private let bytes: [UInt8]
  private let layout: AnswerLayout

  init(_ answer: String) {
    bytes = Array(answer.utf8)
    layout = CodeBlockScanner.layout(of: bytes, parts: [bytes.indices])
  }

  /// What may be the patch, the likeliest first: the last word of the answer counts.
  var patches: [UnifiedDiff] {
    let outer = layout.blocks.filter { $0.depth == 0 }.map { $0.text(in: bytes) }
    var found = outer.map { UnifiedDiff(Array($0)) }.filter { !$0.files.isEmpty }.reversed() as [UnifiedDiff]
    // Several blocks may be one patch, a file or a hunk each.
    if found.count > 1 {
      let all = outer.map(Array.init).filter { !UnifiedDiff($0).files.isEmpty }
      found.append(UnifiedDiff(Array(all.joined(separator: TextLine.lf))))
    }
    let bare = UnifiedDiff(spoken)
    if !bare.files.isEmpty { found.append(bare) }
    return found
  }

  /// The patch as it stands in the answer: its last block that holds one, else what is said around the blocks; `nil`
  /// if there is none.
  var text: [UInt8]? {
    let blocks = layout.blocks.filter { $0.depth == 0 }.map { Array($0.text(in: bytes)) }
    let all = blocks.reversed() + [spoken]
    return all.first { !UnifiedDiff($0).files.isEmpty }
  }

  /// The whole answer without its reasoning and fences, for those who set nothing apart.
  private var spoken: [UInt8] {
    layout.prose.reduce(into: []) { text, range in text += bytes[range] }
  }
}
