/// Lines of a file, counted from 1, the last one included.
package struct LineRange: Sendable, Hashable {
  /// The first line, at least 1.
  package let first: Int
  /// The last line, at least `first`.
  package let last: Int

  /// Takes two line numbers; `nil` unless 1 ≤ first ≤ last ≤ 10,000,000.
  package init?(_ first: Int, _ last: Int) {
    guard first >= 1, first <= last, last <= RecordChecks.lineLimit else { return nil }
    self.first = first
    self.last = last
  }

  private init(from first: Int, to last: Int) {
    self.first = first
    self.last = last
  }

  /// The lines from the first to the last of both.
  func joined(with other: LineRange) -> LineRange {
    LineRange(from: min(first, other.first), to: max(last, other.last))
  }

  /// The one line of this number, at least 1.
  static func line(_ number: Int) -> LineRange { LineRange(from: number, to: number) }

  /// How many lines they are.
  package var count: Int { last - first + 1 }
}

/// Lines of a file in a repository.
package struct Region: Sendable, Hashable {
  /// The path in the repository: relative, with no part that leads out of it.
  package var path: String
  /// The lines.
  package var lines: LineRange
}
