/// Finds the name that was probably meant.
package enum NearestName {
  /// The name with the fewest edits to `name`, if they are few for its length; the first of equals.
  ///
  /// - Parameters:
  ///   - name: What was written; nothing is found for more than 40 bytes.
  ///   - names: What may be meant.
  /// - Returns: The nearest, or `nil` if none is near.
  package static func of(_ name: String, among names: [String]) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= 40 else { return nil }
    var best: (name: String, edits: Int)?
    for candidate in names {
      let edits = edits(from: wanted, to: Array(candidate.utf8))
      guard edits <= max(1, candidate.utf8.count / 2), edits < wanted.count else { continue }
      if edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.name
  }

  /// The least number of insertions, deletions and replacements of a byte that lead from one word to another.
  ///
  /// - Source: V. I. Levenshtein, *Binary codes capable of correcting deletions, insertions and reversals* (1966).
  package static func edits(from left: [UInt8], to right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (byte == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
