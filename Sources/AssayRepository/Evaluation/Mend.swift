internal import AssayCore

/// What the commit that mends a flaw does to the file with the hole.
struct Mend: Sendable, Hashable {
  /// The commit, as 40 hexadecimal digits.
  let commit: String
  /// The file in that commit.
  let patched: [UInt8]
  /// Its lines in the place of each hole, counted from 0; `nil` where they cannot be told apart from other changes.
  let places: [Range<Int>]?
  /// The original with those pieces in its holes and every other line as it was; `nil` where there are none.
  ///
  /// An answer changes the holes alone, and so it is compared with this and not with the whole commit.
  let filled: [UInt8]?
  /// Whether the commit changes the file outside of the holes as well.
  let isElsewhere: Bool

  /// Compares the file in the commit with the original.
  init(commit: String, patched: [UInt8], hole: MaskedFile) {
    self.commit = commit
    self.patched = patched
    let old = TextLines(hole.original)
    let new = TextLines(patched)
    let ranges = LinePairs(old: old.lines, new: new.lines).map { pairs in
      hole.regions.map { pairs.range(inPlaceOf: $0.first - 1..<$0.last) }
    }
    let known = ranges?.compactMap(\.self) ?? []
    guard known.count == hole.regions.count else {
      (places, filled, isElsewhere) = (nil, nil, true)
      return
    }
    places = known
    let whole = zip(hole.regions, known).reversed().reduce(old) { file, place in
      file.replacing(place.0.first - 1..<place.0.last, with: Array(new[place.1]))
    }
    filled = whole.bytes
    isElsewhere = whole.bytes != patched
  }

  /// What stands in the place of each hole.
  var pieces: [[UInt8]]? {
    let lines = TextLines(patched)
    return places?.map { TextLines(lines[$0]).bytes }
  }

  /// Whether the commit leaves the lines that are masked as they are.
  func isIdle(_ hole: MaskedFile) -> Bool { filled == hole.original }
}

/// What is known of the commit that mends an instance's flaw.
enum MendState: Sendable, Hashable {
  /// What it does.
  case known(Mend)
  /// The data names none.
  case unnamed
  /// It cannot be had, and why.
  case unavailable(String)

  /// What it does, if that is known.
  var mend: Mend? {
    if case .known(let mend) = self { mend } else { nil }
  }
}

/// Which lines of a file are which lines of another version of it.
struct LinePairs {
  /// For each line of the old file the one of the new file, counted from 0; `nil` for one that is gone.
  private var partners: [Int?]
  private let newCount: Int

  /// More lines than so many, of both together between the first and the last change, are not compared: memory grows
  /// with the square of what differs.
  static let limit = 4_000

  /// Compares; `nil` if too much differs.
  init?(old: [TextLine], new: [TextLine]) {
    newCount = new.count
    let head = zip(old, new).prefix { $0.0 == $0.1 }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0.0 == $0.1 }.count
    partners = Array(repeating: nil, count: old.count)
    for index in 0..<head { partners[index] = index }
    for index in 0..<tail { partners[old.count - 1 - index] = new.count - 1 - index }
    let oldMiddle = head..<old.count - tail
    let newMiddle = head..<new.count - tail
    guard oldMiddle.count + newMiddle.count <= Self.limit else { return nil }
    // Numbers are compared faster than lines.
    var numbers: [TextLine: Int] = [:]
    func number(_ line: TextLine) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let before = old[oldMiddle].map { number($0) }
    let after = new[newMiddle].map { number($0) }
    pair(before, after, from: head)
  }

  private mutating func pair(_ before: [Int], _ after: [Int], from start: Int) {
    let changes = after.difference(from: before)
    let removed = Set(changes.removals.map(\.offset))
    let inserted = Set(changes.insertions.map(\.offset))
    var next = 0
    for index in before.indices where !removed.contains(index) {
      while inserted.contains(next) { next += 1 }
      partners[start + index] = start + next
      next += 1
    }
  }

  /// The lines of the new file that stand in the place of some of the old one, counted from 0.
  ///
  /// They lie between the partners of the lines directly before and behind; what was added there belongs to the place.
  ///
  /// - Parameter lines: Lines of the old file.
  /// - Returns: The lines; `nil` if one of those around has no partner, so that the place has no clear end.
  func range(inPlaceOf lines: Range<Int>) -> Range<Int>? {
    let start: Int
    if lines.lowerBound == 0 {
      start = 0
    } else {
      guard let before = partners[lines.lowerBound - 1] else { return nil }
      start = before + 1
    }
    let end: Int
    if lines.upperBound == partners.count {
      end = newCount
    } else {
      guard let behind = partners[lines.upperBound] else { return nil }
      end = behind
    }
    return start <= end ? start..<end : nil
  }
}

extension CollectionDifference.Change {
  /// Its place in the collection that it is told of.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
