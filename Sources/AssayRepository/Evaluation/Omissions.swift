internal import AssayCore

/// Tells what an answer leaves out that the rest of its file needs: deleting a feature mends nothing.
///
/// By words alone, so that it knows no language: a name that only the cut lines introduce and that the lines around
/// them use must be in the answer again. An answer that calls nothing where the original called something may do its
/// job or not; that is a doubt, not an omission.
struct Omissions {
  /// The lines of the merged file that differ from the masked one, counted from 1; `nil` if none does.
  let changed: RepairCheck.Region?
  /// The names that are missing, each in a sentence.
  let missing: [String]
  /// Why it cannot be told that the answer does its job; `nil` if nothing speaks against it.
  let doubt: String?

  /// Compares a merged file with the original.
  init(_ hole: MaskedFile, merged: [UInt8]) {
    let masked = TextLines(hole.bytes).lines
    let new = TextLines(merged).lines
    changed = Self.region(from: masked, to: new)
    let answer = changed.map { Array(new[$0.first - 1..<$0.last]) } ?? []
    let original = TextLines(hole.original).lines
    let cut = Self.cut(of: hole)
    let rest = hole.regions.reversed().reduce(into: original) { lines, region in
      lines.removeSubrange(region.first - 1..<region.last)
    }
    missing = Self.missing(cut: cut, rest: rest, now: answer)
    doubt = Self.calls(cut) > 0 && Self.calls(answer) == 0 ? Self.idle : nil
  }

  /// Why an answer without any call may do nothing.
  static let idle =
    "it calls nothing where the original did; whether it still does its job is not known without tests"

  /// The lines of `new` that differ from `old`, from the first to the last of them; `nil` if none does.
  static func region(from old: [TextLine], to new: [TextLine]) -> RepairCheck.Region? {
    let head = zip(old, new).prefix { $0.0 == $0.1 }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0.0 == $0.1 }.count
    return new.count - tail > head ? RepairCheck.Region(first: head + 1, last: new.count - tail) : nil
  }

  /// The lines that were cut out.
  static func cut(of hole: MaskedFile) -> [TextLine] {
    let original = TextLines(hole.original).lines
    return hole.regions.flatMap { Array(original[$0.first - 1..<$0.last]) }
  }

  /// The names that only some lines introduce, that the rest uses, and that are not there any more, each in a sentence.
  static func missing(cut: [TextLine], rest: [TextLine], now: [TextLine]) -> [String] {
    let (used, kept) = (Words(rest), Words(now))
    return names(introducedBy: cut).filter { name in
      used.contains(name) && !kept.contains(name) && !introduces(rest, name)
    }.map { "“\($0)” is used by the rest of the file and not defined any more" }
  }

  /// The words of some lines, comments left out.
  private struct Words {
    private let words: Set<String>

    init(_ lines: [TextLine]) {
      words = lines.reduce(into: []) { words, line in
        for word in Omissions.code(line).split(whereSeparator: { !$0.isWordByte }) {
          words.insert(String(decoding: word, as: UTF8.self))
        }
      }
    }

    func contains(_ word: String) -> Bool { words.contains(word) }
  }

  /// A line without a comment that fills it.
  private static func code(_ line: TextLine) -> ArraySlice<UInt8> {
    let text = line.trimmed
    let isComment = ["//", "#", "*", "/*", "--"].contains { text.starts(with: $0.utf8) }
    return isComment && !text.starts(with: "#include".utf8) && !text.starts(with: "#define".utf8) ? [] : text
  }

  private static let keywords: Set<String> = [
    "def", "function", "func", "fn", "class", "sub", "struct", "interface", "define",
  ]

  /// The names behind the words by which languages define functions and types.
  private static func names(introducedBy lines: [TextLine]) -> [String] {
    var names: [String] = []
    for line in lines {
      let words = code(line).split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
      for (keyword, name) in zip(words, words.dropFirst()) where keywords.contains(keyword) {
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  private static func introduces(_ lines: [TextLine], _ name: String) -> Bool {
    names(introducedBy: lines).contains(name)
  }

  /// How many calls there are: words directly before an opening bracket that are neither a statement nor a name that
  /// is being declared.
  static func calls(_ lines: [TextLine]) -> Int {
    lines.reduce(0) { count, line in
      let text = Array(code(line))
      return count + text.indices.dropFirst().count { isCall(at: $0, in: text) }
    }
  }

  private static func isCall(at place: Int, in text: [UInt8]) -> Bool {
    guard text[place] == UInt8(ascii: "("), text[place - 1].isWordByte else { return false }
    let name = word(before: place, in: text)
    guard !statements.contains(name) else { return false }
    var end = place - name.utf8.count
    while end > 0, text[end - 1].isBlank || text[end - 1] == UInt8(ascii: "*") { end -= 1 }
    // Behind another word, as a type, it is declared.
    let before = word(before: end, in: text)
    return before.isEmpty || statements.contains(before)
  }

  private static let statements: Set<String> = [
    "if", "for", "while", "switch", "return", "catch", "foreach", "elseif", "elif", "else", "sizeof", "and",
    "or", "not", "in", "new", "await", "throw", "raise", "echo", "print", "yield", "case", "do", "go",
    "defer",
    "delete", "with", "assert", "as", "from", "is",
  ]

  private static func word(before end: Int, in text: [UInt8]) -> String {
    var start = end
    while start > 0, text[start - 1].isWordByte { start -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
