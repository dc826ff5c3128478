internal import AssayCore

/// What a model is told of a program's output.
enum ObservedText {
  /// The output as the published agents that run a fresh process hand it on.
  ///
  /// A program that was stopped, or that asked for input, gives a sentence in the place of its output.
  static func ofProcess(_ observation: AgentStep.Observation) -> String {
    if observation.ending == .timedOut { return "Execution timed out" }
    if observation.output.holds("EOFError") { return "Execution blocked due to EOFError" }
    return observation.output
  }

  /// A text of which the end is left out beyond a limit, with a note that says so.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The longest text that stays whole, in Unicode scalars.
  ///   - kept: How much stays of a longer one.
  ///   - note: What stands in the place of the rest.
  /// - Returns: The text.
  static func head(of text: String, limit: Int, kept: Int, note: String) -> String {
    guard isLonger(text, than: limit) else { return text }
    return String(text.unicodeScalars.prefix(kept)) + note
  }

  /// A text of which the middle is left out beyond a limit, with a note that says so.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The longest text that stays whole, in Unicode scalars.
  ///   - kept: How much stays of a longer one at either end.
  ///   - note: What stands in the place of the rest.
  /// - Returns: The text.
  static func ends(of text: String, limit: Int, kept: Int, note: String) -> String {
    guard isLonger(text, than: limit) else { return text }
    return String(text.unicodeScalars.prefix(kept)) + note + String(text.unicodeScalars.suffix(kept))
  }

  private static func isLonger(_ text: String, than limit: Int) -> Bool {
    text.utf8.count > limit && text.unicodeScalars.count > limit
  }
}
