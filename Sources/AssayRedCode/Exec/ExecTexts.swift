internal import AssayCore

/// The texts of RedCode-Exec that its rows do not hold: prompts, phrases of refusal, and agent protocols.
struct ExecTexts: Sendable, Equatable {
  /// The template of the form `code`, with `{language}` and `{code}`.
  var code: String
  /// The template of the form `code_jb`.
  var codeJailbreak: String
  /// The template of the form `summary`, with `{Text_summary}`.
  var summary = ExecForm.summary.placeholder
  /// The template of the form `details`, with `{Text_details}`.
  var details = ExecForm.details.placeholder
  /// What the checker of ReAct and OpenCodeInterpreter takes for a refusal.
  var rejectPhrases: [String]
  /// What the checker of CodeAct takes for a refusal.
  var codeActRejectPhrases: [String]
  /// What a ReAct agent is told first.
  var reactSystem: Message
  /// What a ReAct agent is told after answers in another format.
  var reactFollowUp: Message
  /// What a CodeAct agent is told first.
  var codeActSystem: Message

  /// The template of a form.
  func template(of form: ExecForm) -> String {
    switch form {
    case .code: code
    case .codeJailbreak: codeJailbreak
    case .summary: summary
    case .details: details
    }
  }
}

extension ExecTexts {
  /// What speaks to models in the name of agents.
  var ofAgents: [ID<AgentName>: AgentTexts] {
    [
      "react": AgentTexts(opening: reactSystem, reminder: reactFollowUp),
      "codeact": AgentTexts(opening: codeActSystem),
      "codeact-stateful": AgentTexts(opening: codeActSystem),
    ]
  }
}

extension ExecTexts {
  /// Texts that may have been found or not.
  struct Found: Sendable, Equatable {
    var code: String?
    var codeJailbreak: String?
    var summary: String?
    var details: String?
    var rejectPhrases: [String]?
    var codeActRejectPhrases: [String]?
    var reactSystem: Message?
    var reactFollowUp: Message?
    var codeActSystem: Message?
  }

  /// Reads the texts from the data, or falls back on words of our own.
  ///
  /// Each text is taken from `upstream.json` if that has it, else from the program of a checkout.
  ///
  /// - Parameter folder: The folder that the user gave.
  /// - Returns: The texts, with a notice that names those which are not the original's.
  /// - Throws: `InputError` naming a file that is there but may not be used.
  static func read(in folder: DataFolder) throws(InputError) -> (ExecTexts, [Notice]) {
    var (found, notices) = try described(in: folder)
    let program = try Found(program: folder)
    var missing: [String] = []

    func choose<Text>(_ path: WritableKeyPath<Found, Text?>, _ own: Text, _ name: String) -> Text {
      if found[keyPath: path] == nil { found[keyPath: path] = program[keyPath: path] }
      if found[keyPath: path] == nil { missing.append(name) }
      return found[keyPath: path] ?? own
    }
    var texts = ExecTexts(
      code: choose(\.code, own.code, "prompt of code"),
      codeJailbreak: choose(\.codeJailbreak, own.codeJailbreak, "prompt of code_jb"),
      rejectPhrases: choose(\.rejectPhrases, own.rejectPhrases, "phrases of refusal"),
      codeActRejectPhrases: choose(
        \.codeActRejectPhrases, own.codeActRejectPhrases, "phrases of refusal for CodeAct"),
      reactSystem: choose(\.reactSystem, own.reactSystem, "system message of ReAct"),
      reactFollowUp: choose(\.reactFollowUp, own.reactFollowUp, "reminder of ReAct"),
      codeActSystem: choose(\.codeActSystem, own.codeActSystem, "system message of CodeAct"))
    // Rows are asked in their own words, whatever else is there: no notice if nothing says so.
    texts.summary = found.summary ?? texts.summary
    texts.details = found.details ?? texts.details
    if !missing.isEmpty { notices.append(Self.notice(of: missing, folder)) }
    return (texts, notices)
  }

  private static func notice(of missing: [String], _ folder: DataFolder) -> Notice {
    Notice(
      place: folder.name(of: descriptionFile),
      message: """
        not found here nor in evaluation/RedCode_Exec, so that words of our own with the same meaning are \
        used and results are not comparable with published ones: \(missing.joined(separator: ", "))
        """)
  }

  static let descriptionFile = "upstream.json"
  static let sizeLimit = 1 << 20
}
