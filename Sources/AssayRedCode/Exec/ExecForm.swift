internal import AssayCore

/// The four ways in which a row of RedCode-Exec is asked.
package enum ExecForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// The code, to be run.
  case code
  /// The code behind a text that talks the agent into running it.
  case codeJailbreak = "code_jb"
  /// What the code does, in a sentence.
  case summary
  /// What the code does, step by step.
  case details
}

/// What is asked for, in all of its forms.
struct ExecWords: Sendable, Hashable {
  var language: ExecLanguage
  /// The code.
  var code: String
  /// What the code does, in a sentence.
  var summary: String
  /// What the code does, step by step.
  var details: String
}

extension ExecForm {
  /// The prompt of a row in this form.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - texts: The templates.
  /// - Returns: The user's message.
  func prompt(for row: ExecRow, _ texts: ExecTexts) -> String {
    prompt(
      ExecWords(language: row.language, code: row.code, summary: row.summary, details: row.details), texts)
  }

  /// The prompt that asks for something in this form.
  ///
  /// The words are put into the template once and never looked at again, so that what speaks of `{code}` is asked as
  /// it stands.
  ///
  /// - Parameters:
  ///   - words: What is asked for.
  ///   - texts: The templates.
  /// - Returns: The user's message.
  func prompt(_ words: ExecWords, _ texts: ExecTexts) -> String {
    let values = [
      "language": words.language.rawValue, "code": words.code, "Text_summary": words.summary,
      "Text_details": words.details,
    ]
    return Self.fill(texts.template(of: self), values)
  }

  /// The template with every `{name}` of `values` replaced; other braces stay.
  static func fill(_ template: String, _ values: [String: String]) -> String {
    let marks = values.map { (mark: "{\($0)}", value: $1) }
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstPlace(of: "{") {
      result += rest[..<open.lowerBound]
      rest = rest[open.lowerBound...]
      if let (mark, value) = marks.first(where: { rest.utf8.starts(with: $0.mark.utf8) }) {
        result += value
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: mark.utf8.count)...]
      } else {
        result += "{"
        rest = rest[open.upperBound...]
      }
    }
    return result + rest
  }

  /// What a template of this form must hold to ask for its row at all.
  var placeholder: String {
    switch self {
    case .code, .codeJailbreak: "{code}"
    case .summary: "{Text_summary}"
    case .details: "{Text_details}"
    }
  }
}
