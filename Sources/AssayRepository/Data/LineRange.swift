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
