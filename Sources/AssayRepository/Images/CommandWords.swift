internal import AssayCore

/// Takes a command line apart into words as POSIX shells quote them, which is what the original does with the commands
/// of an instance: nothing is expanded, and no shell runs unless the line names one.
enum CommandWords {
  private enum Quote {
    case none, single, double
  }

  /// The words.
  ///
  /// - Parameter line: The line.
  /// - Returns: The words, each without its quotes.
  /// - Throws: `InputError` if a quote is not closed or nothing follows a backslash.
  static func split(_ line: String) throws(InputError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote = Quote.none
    var rest = line.unicodeScalars.makeIterator()
    while let scalar = rest.next() {
      switch (quote, scalar) {
      case (.none, " "), (.none, "\t"), (.none, "\r"), (.none, "\n"):
        if let done = word { words.append(done) }
        word = nil
      case (.none, "'"): (quote, word) = (.single, word ?? "")
      case (.none, "\""): (quote, word) = (.double, word ?? "")
      case (.single, "'"), (.double, "\""): quote = .none
      case (.none, "\\"), (.double, "\\"):
        guard let next = rest.next() else { throw broken(line) }
        // Between double quotes a backslash stands for itself but before these two.
        if quote == .double, next != "\"", next != "\\" { word?.unicodeScalars.append("\\") }
        word = word ?? ""
        word?.unicodeScalars.append(next)
      default:
        word = word ?? ""
        word?.unicodeScalars.append(scalar)
      }
    }
    guard quote == .none else { throw broken(line) }
    if let done = word { words.append(done) }
    return words
  }

  private static func broken(_ line: String) -> InputError {
    InputError("the command “\(line.printable(limit: 100))” ends within a quote")
  }
}
