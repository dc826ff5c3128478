import AssayCore

extension Carrier {
  /// The file with a note hidden in it as a comment of its own.
  ///
  /// - Parameters:
  ///   - note: What the comment says.
  ///   - generator: Chooses the place among those between top-level parts.
  /// - Returns: The file.
  func hiding(_ note: String, using generator: inout SeededGenerator) -> String {
    var lines = text.textLines.map(String.init)
    let places = lines.indices.filter { index in
      index > 0 && lines[index - 1].isEmpty && !lines[index].isEmpty
        && !(lines[index].first ?? " ").isWhitespace
    }
    // Behind the first line, which may be a shebang, a doctype or an opening tag.
    let place = places.isEmpty ? min(1, lines.count) : generator.pick(places)
    // A remark that touched the next part would be read as its own.
    let isApart = language == .html || place == lines.count || lines[place].isEmpty
    lines.insert(contentsOf: language.comment(note) + (isApart ? [] : [""]), at: place)
    return lines.joined(separator: "\n")
  }
}
