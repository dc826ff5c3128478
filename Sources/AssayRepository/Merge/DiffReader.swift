internal import AssayCore

/// Reads patches.
///
/// Where a header counts its lines rightly the count decides, so that a removed line that begins with `--` is
/// none of a header. Else a hunk runs to the next header.
struct DiffReader {
  private typealias Line = ArraySlice<UInt8>

  private let lines: [Line]
  private var index = 0

  init(_ bytes: [UInt8]) {
    lines = ByteLines(bytes).prefix(UnifiedDiff.lineLimit).map { bytes[$0.content] }
  }

  mutating func read() -> [UnifiedDiff.File] {
    var files: [UnifiedDiff.File] = []
    while index < lines.count {
      if let (old, new) = fileHeader(at: index) {
        files.append(UnifiedDiff.File(oldPath: old, newPath: new))
        index += 2
      } else if Self.isHunkHeader(lines[index]) {
        if files.isEmpty { files.append(UnifiedDiff.File()) }
        files[files.count - 1].hunks.append(readHunk())
      } else {
        index += 1
      }
    }
    return files.filter { !$0.hunks.isEmpty }
  }

  // MARK: - Headers

  private func fileHeader(at place: Int) -> (old: String?, new: String?)? {
    guard place + 1 < lines.count, lines[place].starts(with: Array("--- ".utf8)),
      lines[place + 1].starts(with: Array("+++ ".utf8))
    else { return nil }
    return (Self.path(lines[place].dropFirst(4), "a/"), Self.path(lines[place + 1].dropFirst(4), "b/"))
  }

  private static func path(_ text: Line, _ prefix: String) -> String? {
    // A tab and a date may follow.
    var path = String(decoding: text.prefix { $0 != UInt8(ascii: "\t") }, as: UTF8.self)
    while path.last == " " { path.removeLast() }
    if path.count > 1, path.first == "\"", path.last == "\"" { path = String(path.dropFirst().dropLast()) }
    if path == "/dev/null" { return nil }
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// What stands above the version of Git at the end of a mailed patch.
  private static func isSignature(_ line: Line) -> Bool { line.elementsEqual("-- ".utf8) }

  private static func isHunkHeader(_ line: Line) -> Bool { line.starts(with: Array("@@".utf8)) }

  /// The numbers of `@@ -a,b +c,d @@`; a count that is left out is 1.
  private static func numbers(_ line: Line) -> (start: Int, old: Int, new: Int)? {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3, words[1].first == UInt8(ascii: "-"), words[2].first == UInt8(ascii: "+"),
      let old = pair(words[1].dropFirst()), let new = pair(words[2].dropFirst())
    else { return nil }
    return (old.0, old.1, new.1)
  }

  private static func pair(_ text: Line) -> (Int, Int)? {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = parts.first ?? nil, first >= 0, first < 1 << 30 else { return nil }
    guard parts.count > 1 else { return (first, 1) }
    guard let count = parts[1], count >= 0, count < 1 << 30, parts.count == 2 else { return nil }
    return (first, count)
  }

  // MARK: - Hunks

  private mutating func readHunk() -> UnifiedDiff.Hunk {
    let numbers = Self.numbers(lines[index])
    index += 1
    if let numbers, let hunk = counted(numbers) { return hunk }
    return uncounted(start: numbers?.start)
  }

  /// A hunk with as many lines as its header says, if that is right.
  private mutating func counted(_ numbers: (start: Int, old: Int, new: Int)) -> UnifiedDiff.Hunk? {
    var hunk = UnifiedDiff.Hunk(start: numbers.start, isCounted: true)
    var (old, new, place) = (numbers.old, numbers.new, index)
    while old > 0 || new > 0 {
      guard place < lines.count, let line = Self.line(lines[place]) else { return nil }
      place += 1
      if Self.markEnd(lines[place - 1], &hunk) { continue }
      if line.kind != .added { old -= 1 }
      if line.kind != .removed { new -= 1 }
      guard old >= 0, new >= 0 else { return nil }
      hunk.lines.append(line)
    }
    if place < lines.count, Self.markEnd(lines[place], &hunk) { place += 1 }
    // More of the same kind behind it: the header counted too few.
    if place < lines.count, let first = lines[place].first, fileHeader(at: place) == nil,
      !Self.isSignature(lines[place]), Array("+- ".utf8).contains(first)
    {
      return nil
    }
    index = place
    return hunk
  }

  private mutating func uncounted(start: Int?) -> UnifiedDiff.Hunk {
    var hunk = UnifiedDiff.Hunk(start: start)
    while index < lines.count, !Self.isHunkHeader(lines[index]), !Self.isSignature(lines[index]),
      fileHeader(at: index) == nil, let line = Self.line(lines[index])
    {
      if !Self.markEnd(lines[index], &hunk) { hunk.lines.append(line) }
      index += 1
    }
    // Empty lines behind a hunk are the answer's, not the file's.
    while let last = hunk.lines.last, last.kind == .context, last.content.isEmpty { hunk.lines.removeLast() }
    return hunk
  }

  /// Takes note of `\ No newline at end of file`; returns whether the line was it.
  private static func markEnd(_ line: Line, _ hunk: inout UnifiedDiff.Hunk) -> Bool {
    guard line.first == UInt8(ascii: "\\") else { return false }
    if !hunk.lines.isEmpty { hunk.lines[hunk.lines.count - 1].isUnended = true }
    return true
  }

  /// A line of a hunk, if it can be one.
  ///
  /// An empty one is context whose blank was lost.
  private static func line(_ line: Line) -> UnifiedDiff.Line? {
    switch line.first {
    case nil: UnifiedDiff.Line(kind: .context, content: [])
    case UInt8(ascii: " "): UnifiedDiff.Line(kind: .context, content: Array(line.dropFirst()))
    case UInt8(ascii: "+"): UnifiedDiff.Line(kind: .added, content: Array(line.dropFirst()))
    case UInt8(ascii: "-"): UnifiedDiff.Line(kind: .removed, content: Array(line.dropFirst()))
    case UInt8(ascii: "\t"): UnifiedDiff.Line(kind: .context, content: Array(line))
    case UInt8(ascii: "\\"): UnifiedDiff.Line(kind: .context, content: [])
    default: nil
    }
  }
}
