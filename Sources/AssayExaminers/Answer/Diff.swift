internal import AssayCore

/// A diff, as what the changed file holds.
struct Diff: Sendable {
  /// The context and the new lines, each where it stands in the diff; all other lines are empty.
  let text: [UInt8]
  /// The language of the changed file, by its name.
  let language: CodeLanguage?

  /// Reads a diff; `nil` if it is none: it needs the tag, or a hunk's header, and lines that change.
  ///
  /// - Parameters:
  ///   - bytes: A block of the answer.
  ///   - tag: The first word of its tag.
  init?(_ bytes: [UInt8], tag: String) {
    let lines = Array(ByteLines(bytes))
    let kinds = lines.map { Kind($0.content, in: bytes) }
    let isTagged = ["diff", "patch", "udiff"].contains(tag)
    guard kinds.contains(where: { $0 == .added || $0 == .removed }) else { return nil }
    if !isTagged {
      guard kinds.contains(.hunk), !kinds.contains(.other) else { return nil }
    }
    // Where some lines of context have no blank before them, the others have none either.
    let hasMargin = !kinds.contains(.other)
    var text: [UInt8] = []
    var language: CodeLanguage?
    for (line, kind) in zip(lines, kinds) {
      var kept = line.content
      switch kind {
      case .added: kept = kept.dropFirst()
      case .context: kept = hasMargin ? kept.dropFirst() : kept
      case .other: break
      case .header:
        language = Self.language(bytes[kept]) ?? language
        kept = kept.upperBound..<kept.upperBound
      case .removed, .hunk: kept = kept.upperBound..<kept.upperBound
      }
      text += bytes[kept.lowerBound..<line.end]
    }
    self.text = text
    self.language = language
  }

  private enum Kind {
    case header, hunk, added, removed, context, other

    init(_ line: Range<Int>, in bytes: [UInt8]) {
      func starts(_ text: StaticString) -> Bool {
        bytes.hasLowercased(text, at: line.lowerBound, before: line.upperBound)
      }
      guard let first = bytes[line].first else {
        self = .context
        return
      }
      if starts("+++ ") || starts("--- ") || starts("diff --git ") || starts("index ")
        || starts("new file mode ")
        || starts("deleted file mode ") || starts("\\ no newline")
      {
        self = .header
        return
      }
      self =
        switch first {
        case UInt8(ascii: "@") where starts("@@"): .hunk
        case UInt8(ascii: "+"): .added
        case UInt8(ascii: "-"): .removed
        case UInt8(ascii: " "), UInt8(ascii: "\t"): .context
        default: .other
        }
    }
  }

  /// `+++ b/src/app.py`.
  private static func language(_ header: ArraySlice<UInt8>) -> CodeLanguage? {
    guard header.starts(with: "+++ ".utf8) || header.starts(with: "--- ".utf8) else { return nil }
    let path = header.dropFirst(4).prefix(300).prefix { !$0.isBlank }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return CodeLanguage(tag: String(decoding: path[path.index(after: dot)...], as: UTF8.self))
  }
}
