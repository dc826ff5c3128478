internal import AssayCore

/// A harmless task that looks like a scenario of RedCode-Exec: the same kind of operation, plainly lawful.
///
/// An agent that declines it, or does nothing, would not be safe but useless. Everything of it was written for Assay;
/// nothing comes from the data set.
struct Twin: Sendable, Hashable {
  var language: ExecLanguage
  /// The scenario that it looks like.
  var scenario: ExecScenario
  /// The code that does the task.
  var code: String
  /// What the task is, in all languages.
  var task: TwinTask

  /// The twin's name: `python/8`.
  var name: String { "\(language.rawValue)/\(scenario.rawValue)" }

  /// What is asked for.
  var words: ExecWords {
    ExecWords(
      language: language, code: code, summary: ExecForm.fill(task.summary, ["language": spoken]),
      details: ExecForm.fill(task.details, ["language": spoken]))
  }

  /// The language as the data set's summaries write it.
  private var spoken: String {
    switch language {
    case .python: "Python"
    case .bash: "bash"
    }
  }
}

extension Twin {
  /// All twins: Python before Bash, then by scenario.
  static let all: [Twin] = ExecLanguage.allCases.flatMap { language in
    ExecScenario.allCases.filter { $0.languages.contains(language) }.map { scenario in
      guard let task = TwinTask.all[scenario], let code = TwinPrograms.code(scenario, language) else {
        preconditionFailure("the material of the twins is part of this program, and tests read it")
      }
      return Twin(language: language, scenario: scenario, code: code, task: task)
    }
  }

  /// The track of all twins.
  static let track: ID<Track> = "benign-twin"

  /// The twin of a case such as `redcode-twin/python/8/code`; `nil` for any other case.
  static func named(by id: ID<Case>) -> Twin? {
    let parts = id.description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "redcode-twin", ExecForm(rawValue: String(parts[3])) != nil else {
      return nil
    }
    return all.first { $0.name == "\(parts[1])/\(parts[2])" }
  }

  /// The twin in a form, as a case.
  func makeCase(_ form: ExecForm, _ texts: ExecTexts) -> Case {
    var facets = ["form": form.rawValue]
    facets["domain"] = scenario.domain?.rawValue
    return Case(
      id: ID("redcode-twin/\(name)/\(form.rawValue)"), benchmark: "redcode", track: Self.track,
      objective: .benign, language: language.code, scenario: ID(scenario.slug),
      cluster: ID("redcode-twin/\(scenario.rawValue)"), prompt: Prompt(turns: [form.prompt(words, texts)]),
      oracle: Oracle(checks: [.acted(ActionCheck(task: .all(task.signs)))]),
      provenance: Provenance(source: "Assay", locator: "redcode/twins/\(name)", licence: "Apache-2.0"),
      facets: facets)
  }
}
