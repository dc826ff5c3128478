internal import AssayCore

/// Finds what a repository says of itself.
enum ReadmeFinder {
  /// The names that count, best first, in any case.
  static let names = ["readme.md", "readme.rst", "readme.txt", "readme"]

  /// The README at the root; of several the first by `names`, then by the order of their bytes.
  static func path(among paths: [String]) -> String? {
    let found = paths.compactMap { path -> (rank: Int, path: String)? in
      guard path.utf8.count <= 10, !path.utf8.contains(UInt8(ascii: "/")) else { return nil }
      return names.firstIndex(of: path.lowercased()).map { ($0, path) }
    }
    return found.min {
      $0.rank != $1.rank ? $0.rank < $1.rank : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }?.path
  }

  /// Cuts a text at the end of a line.
  ///
  /// - Parameters:
  ///   - piece: The whole file.
  ///   - fits: Whether so much fits; what holds for some lines holds for fewer.
  /// - Returns: As many of the first lines as fit; `nil` if none does.
  static func trimmed(_ piece: ContextPiece, fits: (ContextPiece) -> Bool) -> ContextPiece? {
    if fits(piece) { return piece }
    let bytes = Array(piece.text.utf8)
    let ends = ByteLines(bytes).map(\.end)
    var fitting = 0
    var above = ends.count
    while fitting + 1 < above {
      let middle = (fitting + above) / 2
      if fits(head(piece, bytes, middle, ends)) { fitting = middle } else { above = middle }
    }
    return fitting > 0 ? head(piece, bytes, fitting, ends) : nil
  }

  private static func head(
    _ piece: ContextPiece, _ bytes: [UInt8], _ count: Int, _ ends: [Int]
  ) -> ContextPiece {
    let text = String(decoding: bytes[..<ends[count - 1]], as: UTF8.self)
    return ContextPiece(path: piece.path, lines: LineRange(1, count), text: text)
  }
}
