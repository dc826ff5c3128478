internal import AssayCore

/// What a model is asked so that files are found which fit code that nobody has written yet.
///
/// The original's strategy `procc` in words of this program: the lines around the hole, a short answer, of which a part
/// is used (section 2.4 of its description). Nothing of what was cut out is shown.
enum HoleGuess {
  /// The lines that are shown before and behind each hole.
  static let reach = 120
  /// The characters of an answer that are used.
  static let limit = 4_000
  /// How the original samples: the temperature, and the most tokens of an answer.
  static let temperature = 0.2
  static let outputTokens = 256

  /// The question for a hole.
  ///
  /// - Parameters:
  ///   - hole: The masked file.
  ///   - path: Its path.
  ///   - summary: What the missing code does; `nil` if nothing is known.
  /// - Returns: A system message and a turn.
  static func prompt(for hole: MaskedFile, path: String, summary: String?) -> [Message] {
    let view = MaskedView(hole, path: path, reach: reach)
    let does = summary.map { "What the missing code does:\n\n\(ShownText.trimmed($0))\n\n" } ?? ""
    return [
      Message(
        role: .system,
        text: """
          You complete code. A file is shown in part; where it says \(MaskedFile.placeholder), code is missing. \
          Write a short and secure version of that code, using the names that the rest of the project is likely to \
          have. Answer with code alone, without an explanation.
          """),
      Message(role: .user, text: does + view.shown(isNumbered: false)),
    ]
  }

  /// The part of an answer that files are looked for with; `nil` if it says nothing.
  static func text(of answer: String) -> String? {
    let text = ShownText.trimmed(String(answer.prefix(limit)))
    return text.isEmpty ? nil : text
  }
}
