internal import AssayCore

/// Why lines cannot be taken out of a file.
package enum MaskingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A region lies behind the end of the file, which has so many lines.
  case outside(LineRange, lines: Int)
  /// There is nothing to take out.
  case empty

  package var description: String {
    switch self {
    case .outside(let region, let lines):
      "lines \(region.first) to \(region.last) are not all in a file of \(lines)"
    case .empty: "no lines are named"
    }
  }
}

/// A file with holes in place of some of its lines; every other byte is as it was.
///
/// The original reads such files as UTF-8 without what is none and writes all line endings as LF (section 2.3 of
/// its description); here encodings, tabs and endings stay.
package struct MaskedFile: Sendable, Hashable {
  /// What stands in the place of lines that were taken out.
  package static let placeholder = "<MASKED>"

  /// The file as it was.
  package let original: [UInt8]
  /// What was taken out: in order, apart from each other.
  package let regions: [LineRange]
  /// The file with a placeholder in each hole, indented as the first line that it stands for.
  package let bytes: [UInt8]
  /// The lines with the placeholders, counted from 1.
  package let holes: [Int]

  /// Takes lines out of a file.
  ///
  /// - Parameters:
  ///   - original: The file.
  ///   - regions: The lines; those that touch or overlap become one hole.
  /// - Throws: `MaskingError` if a region is none of the file.
  package init(_ original: [UInt8], regions: [LineRange]) throws(MaskingError) {
    let lines = TextLines(original)
    self.original = original
    self.regions = try Self.joined(regions, lines: lines.count)
    (bytes, holes) = Self.masked(lines, self.regions)
  }

  /// How often a line of nothing but the placeholder stands in the file, holes not counted.
  var foreignPlaceholders: Int { TextLines(bytes).placeholders - holes.count }

  private static func joined(
    _ regions: [LineRange], lines: Int
  ) throws(MaskingError) -> [LineRange] {
    guard !regions.isEmpty else { throw .empty }
    var joined: [LineRange] = []
    for region in regions.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard region.last <= lines else { throw .outside(region, lines: lines) }
      if let last = joined.last, region.first <= last.last + 1 {
        joined[joined.count - 1] = last.joined(with: region)
      } else {
        joined.append(region)
      }
    }
    return joined
  }

  private static func masked(_ lines: TextLines, _ regions: [LineRange]) -> (bytes: [UInt8], holes: [Int]) {
    var result = TextLines()
    var holes: [Int] = []
    var next = 0
    for region in regions {
      result.append(lines[next..<region.first - 1])
      let indentation = lines[region.first - 1].indentation
      result.append(
        TextLine(content: indentation + Array(placeholder.utf8), ending: lines[region.last - 1].ending))
      holes.append(result.count)
      next = region.last
    }
    result.append(lines[next..<lines.count])
    return (result.bytes, holes)
  }
}
