internal import AssayCore

/// A piece of a file as a prompt shows it.
package struct ContextPiece: Sendable, Hashable {
  /// The path in the repository.
  package var path: String
  /// The lines; `nil` for the whole file.
  package var lines: LineRange?
  /// The text, lines with LF.
  package var text: String

  /// The piece between marks that name it, lines numbered or not.
  func shown(isNumbered: Bool) -> String {
    let text = isNumbered ? ShownText.numbered(text, from: lines?.first ?? 1) : text
    return ShownText.wrapped(text, path: path, lines: lines)
  }
}

/// The masked file as a prompt shows it: whole, or where that is too much, the lines around its holes.
package struct MaskedView: Sendable, Hashable {
  /// Lines that follow each other.
  struct Part: Sendable, Hashable {
    var lines: LineRange
    var text: String
  }

  /// The path in the repository.
  package var path: String
  /// How many lines the masked file has, a hole counted as one.
  package var lineCount: Int
  /// How many lines are shown at most on each side of a hole; `nil` where all are.
  package var reach: Int?
  var parts: [Part]

  /// The file between marks that name it; in place of lines that are left out stands a line that says so.
  func shown(isNumbered: Bool) -> String {
    var text = ""
    var next = 1
    for part in parts {
      text += Self.gap(next, part.lines.first - 1)
      text += isNumbered ? ShownText.numbered(part.text, from: part.lines.first) : part.text
      next = part.lines.last + 1
    }
    return ShownText.wrapped(text + Self.gap(next, lineCount), path: path)
  }

  private static func gap(_ first: Int, _ last: Int) -> String {
    if first > last { return "" }
    return first == last ? "[line \(first) is left out]\n" : "[lines \(first) to \(last) are left out]\n"
  }
}

/// What a prompt holds of a repository.
package struct RepositoryContext: Sendable, Hashable {
  /// A place that was found.
  package struct Place: Sendable, Hashable {
    /// The path in the repository.
    package var path: String
    /// The lines; `nil` for the whole file.
    package var lines: LineRange?
  }

  /// The masked file.
  package var masked: MaskedView
  /// What the repository says of itself; `nil` if there is nothing or it does not fit.
  package var readme: ContextPiece?
  /// What fits the hole, best first.
  package var pieces: [ContextPiece]
  /// All places that were found and are there, whether they fit the budget or not, best first.
  package var places: [Place]
  /// What was found and is not in the context, and why.
  package var leftOut: [LeftOut]
  /// The tokens of all of it, by estimate, with marks and line numbers.
  package var tokens: Int
}
