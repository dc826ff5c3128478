internal import AssayCore

/// Puts code into the hole of a file, without touching a byte outside it.
///
/// What the answer repeats of the lines around the hole is left out, as far as it surely is a repetition; where it may
/// be either (a closing bracket alone), both ways are given, and the parser of the language decides.
struct HoleFiller {
  private let file: MaskedFile
  private let lines: TextLines
  private let hole: Int

  /// A filler of a file with one hole.
  init(_ file: MaskedFile, hole: Int) {
    self.file = file
    lines = TextLines(file.bytes)
    self.hole = hole - 1
  }

  private var above: ArraySlice<TextLine> { lines[0..<hole] }
  private var below: ArraySlice<TextLine> { lines[hole + 1..<lines.count] }

  /// The ways in which a piece of code may be meant, the likeliest first.
  func candidates(for code: [UInt8]) -> [MergeCandidate] {
    let piece = withoutBlankEnds(TextLines(code).lines)
    guard !piece.isEmpty else { return [] }
    var found: [MergeCandidate] = []
    for (head, tail) in cuts(of: piece) {
      let rest = Array(piece.dropFirst(head).dropLast(tail))
      guard !rest.isEmpty else { continue }
      let manner: MergeManner = head + tail == 0 ? .filled : .trimmed
      found += indented(rest).map { MergeCandidate(bytes: filled(with: $0), manner: manner) }
    }
    if isWhole(piece) { found.append(MergeCandidate(bytes: whole(piece), manner: .wholeFile)) }
    return found
  }

  // MARK: - Repetitions

  /// How many lines are left out at the head and the tail of a piece, in the order of likelihood.
  private func cuts(of piece: [TextLine]) -> [(head: Int, tail: Int)] {
    let head = repeated(piece, Array(above.suffix(piece.count)))
    let tail = repeated(piece.reversed(), below.prefix(piece.count).reversed())
    let isTailSure = piece.suffix(tail).contains { !$0.isCommon }
    let isHeadSure = piece.prefix(head).contains { !$0.isCommon }
    var cuts = [(isHeadSure ? head : 0, isTailSure ? tail : 0)]
    for other in [(head, tail), (isHeadSure ? head : 0, tail), (head, isTailSure ? tail : 0), (0, 0)]
    where !cuts.contains(where: { $0 == other }) && other.0 + other.1 <= piece.count {
      cuts.append(other)
    }
    return cuts.filter { $0.0 + $0.1 <= piece.count }
  }

  /// How many lines at the head of a piece are the last ones of what stands before it.
  ///
  /// For the tail both are read backwards: the last lines of the piece against the first behind the hole.
  private func repeated(_ piece: [TextLine], _ around: [TextLine]) -> Int {
    var count = min(piece.count, around.count)
    while count > 0 {
      let own = piece.prefix(count)
      let isSame = zip(own, around.suffix(count)).allSatisfy { $0.says($1) }
      if isSame, own.contains(where: { !$0.isBlank }) { return count }
      count -= 1
    }
    return 0
  }

  private func withoutBlankEnds(_ lines: [TextLine]) -> [TextLine] {
    var rest = lines[...]
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return Array(rest)
  }

  // MARK: - Filling

  private func filled(with piece: [[UInt8]]) -> [UInt8] {
    let usual = lines.usualEnding
    var new = piece.map { TextLine(content: $0, ending: usual) }
    new[new.count - 1].ending = lines[hole].ending
    return lines.replacing(hole..<hole + 1, with: new).bytes
  }

  /// The lines, moved to the right as far as they have lost the indentation of the hole, the likeliest way first.
  ///
  /// What was around an answer may be cut with the first line's blanks, so that only the first has lost them; that
  /// looks the same as a first line that opens a block and has lost them with all others.
  private func indented(_ piece: [TextLine]) -> [[[UInt8]]] {
    let indentation = lines[hole].indentation
    let own = piece[0].indentation
    guard width(own) < width(indentation) else { return [piece.map(\.content)] }
    let shift = Array(indentation.prefix(max(0, indentation.count - own.count)))
    let all = piece.map { $0.isBlank ? $0.content : shift + $0.content }
    let rest = piece.dropFirst().filter { !$0.isBlank }.map { width($0.indentation) }.min()
    guard let rest, rest >= width(indentation) else { return [all] }
    let first = [indentation + piece[0].trimmed] + piece.dropFirst().map(\.content)
    let opensBlock = piece[0].trimmed.last.map { Array(":{([".utf8).contains($0) } ?? false
    return opensBlock ? [all, first] : [first, all]
  }

  private func width(_ indentation: [UInt8]) -> Int {
    indentation.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 8 - $0 % 8 : 1) }
  }

  // MARK: - Whole files

  /// Whether a piece is a file of its own: it repeats most of what stands around the hole.
  private func isWhole(_ piece: [TextLine]) -> Bool {
    let around = (Array(above) + Array(below)).filter { !$0.isCommon }
    guard around.count >= 5 else { return false }
    let own = Set(piece.map { Array($0.trimmed) })
    return around.count { own.contains(Array($0.trimmed)) } * 5 >= around.count * 3
  }

  private func whole(_ piece: [TextLine]) -> [UInt8] {
    let usual = lines.usualEnding
    var new = piece.map { TextLine(content: $0.content, ending: usual) }
    if let end = TextLines(file.original).lines.last?.ending { new[new.count - 1].ending = end }
    return TextLines(new).bytes
  }
}
