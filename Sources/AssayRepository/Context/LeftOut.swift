/// A place that was found and is not in a context, or a file that is not in an index.
package struct LeftOut: Sendable, Hashable, CustomStringConvertible {
  /// Why.
  package enum Reason: Sendable, Hashable {
    /// The repository has no such file at this commit, or a link or a folder stands there.
    case missing
    /// The file has fewer lines.
    case missingLines
    /// The file may not be read or has too many bytes, in the words of the tree.
    case unread(String)
    /// It would take so many tokens, by estimate, and fewer were left.
    case overBudget(tokens: Int, left: Int)
    /// One before it did not fit, and the rule is to stop there.
    case stopped
    /// It is the file with the hole.
    case maskedFile
    /// The lines that were taken out stand in it.
    case repeatsHole
    /// It is there already.
    case repeated
    /// It has a NUL.
    case binary
    /// Too little of it is text.
    case notText
  }

  /// The path in the repository.
  package var path: String
  /// The lines; `nil` for the whole file.
  package var lines: LineRange?
  /// Why.
  package var reason: Reason

  /// Creates an entry.
  package init(path: String, lines: LineRange? = nil, reason: Reason) {
    self.path = path
    self.lines = lines
    self.reason = reason
  }

  package var description: String {
    let place = lines.map { "\(path), lines \($0.first) to \($0.last)" } ?? path
    return "\(place): \(reason.text)"
  }
}

extension LeftOut.Reason {
  fileprivate var text: String {
    switch self {
    case .missing: "there is no such file"
    case .missingLines: "the file has fewer lines"
    case .unread(let message): message
    case .overBudget(let tokens, let left): "about \(tokens) tokens, and \(left) are left"
    case .stopped: "behind the first that did not fit"
    case .maskedFile: "it is the file with the hole"
    case .repeatsHole: "the lines that were taken out stand in it"
    case .repeated: "it is there already"
    case .binary: "it is binary"
    case .notText: "it is no text"
    }
  }
}
