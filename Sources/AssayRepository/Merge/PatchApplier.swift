internal import AssayCore

/// Puts the hunks of a patch into a file.
///
/// Three ways, each more lenient than the one before, as `git apply`, `patch --fuzz` and a repair of headers are.
struct PatchApplier {
  /// The most lines of context at either end of a hunk that fuzz passes over.
  static let fuzzLimit = 3

  let file: TextLines
  let manner: MergeManner

  /// A place for a hunk: which of its lines stand where.
  private struct Place {
    /// The first line of the file that is replaced, counted from 0.
    var start: Int
    /// How many lines of context at the head and the tail of the hunk are passed over.
    var head = 0
    var tail = 0
  }

  /// Puts them in.
  ///
  /// - Parameter hunks: The hunks, in the order of the file.
  /// - Returns: The file; `nil` if one of them has no place.
  func apply(_ hunks: [UnifiedDiff.Hunk]) -> TextLines? {
    var result = file
    var shift = 0
    var first = 0
    for hunk in hunks {
      if manner != .repaired, !hunk.isCounted { return nil }
      guard !hunk.lines.isEmpty else { continue }
      let expected = hunk.start.map { max(0, $0 - (hunk.before.isEmpty ? 0 : 1) + shift) }
      guard let place = place(hunk, in: result, near: expected ?? first, from: first) else { return nil }
      let lines = Array(hunk.lines.dropFirst(place.head).dropLast(place.tail))
      let old = lines.count { $0.kind != .added }
      let new = replacement(lines, at: place.start, in: result)
      result = result.replacing(place.start..<place.start + old, with: new)
      shift += new.count - old
      first = place.start + new.count
    }
    return result
  }

  /// The new lines; those of context keep the bytes of the file.
  private func replacement(_ lines: [UnifiedDiff.Line], at start: Int, in file: TextLines) -> [TextLine] {
    let ending = file.usualEnding
    var index = start
    var new: [TextLine] = []
    for line in lines {
      switch line.kind {
      case .context:
        new.append(file[index])
        index += 1
      case .removed: index += 1
      case .added: new.append(line.asLine(ending: ending))
      }
    }
    return new
  }

  // MARK: - Places

  private func place(_ hunk: UnifiedDiff.Hunk, in file: TextLines, near: Int, from first: Int) -> Place? {
    let most = manner == .strict ? 0 : Self.fuzzLimit
    let head = hunk.lines.prefix { $0.kind == .context }.count
    let tail = head == hunk.lines.count ? 0 : hunk.lines.reversed().prefix { $0.kind == .context }.count
    for fuzz in 0...most {
      let place = Place(start: 0, head: min(fuzz, head), tail: min(fuzz, tail))
      // No more context to pass over.
      if fuzz > 0, place.head < fuzz, place.tail < fuzz { break }
      let before = hunk.lines.dropFirst(place.head).dropLast(place.tail).filter { $0.kind != .added }
      if let start = find(before, in: file, near: near + place.head, from: first) {
        return Place(start: start, head: place.head, tail: place.tail)
      }
    }
    return nil
  }

  /// The place of lines that is nearest to the one expected.
  private func find(_ lines: [UnifiedDiff.Line], in file: TextLines, near: Int, from first: Int) -> Int? {
    // Nothing to hold on to: only a header that can be trusted says where.
    if lines.isEmpty { return manner == .repaired || near > file.count ? nil : max(near, first) }
    let last = file.count - lines.count
    guard last >= first else { return nil }
    let middle = min(max(near, first), last)
    var distance = 0
    while middle - distance >= first || middle + distance <= last {
      for start in Set([middle - distance, middle + distance]).sorted() where first...last ~= start {
        if fits(lines, at: start, in: file) { return start }
      }
      distance += 1
    }
    return nil
  }

  private func fits(_ lines: [UnifiedDiff.Line], at start: Int, in file: TextLines) -> Bool {
    for (offset, line) in lines.enumerated() {
      let own = file[start + offset]
      let isSame =
        switch manner {
        case .strict: own.content == line.content
        default: own.says(line.asLine(ending: []))
        }
      if !isSame { return false }
    }
    return true
  }
}
