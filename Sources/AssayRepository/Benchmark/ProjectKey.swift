internal import AssayCore

/// Answers to the projects that come with the program, whose truth is known.
struct ProjectKey: AnswerKey {
  private struct Project: Sendable {
    var language: CodeLanguage?
    var path: String
    var hole: MaskedFile
    var answers: [(name: String, code: String)]
  }

  private let projects: [String: Project]
  private let form: Merger.Form?

  init(_ all: [EmbeddedProject], settings: ASESettings) throws(InputError) {
    form = settings.prompt.profile.form
    var projects: [String: Project] = [:]
    for one in all {
      let path = one.instance.region.path
      guard let bytes = try one.tree.read(path, limit: PreparedInstance.fileLimit),
        let hole = try? MaskedFile(bytes, regions: [one.instance.region.lines])
      else { throw InputError("ase/\(one.name): \(path) is missing") }
      projects["ase/\(one.instance.id)"] = Project(
        language: one.instance.language, path: path, hole: hole, answers: try one.answers())
    }
    self.projects = projects
  }

  func answers(to id: ID<Case>, using generator: inout SeededGenerator) -> [KnownAnswer] {
    let name = id.description
    let base = name.hasSuffix("/zh") ? String(name.dropLast(3)) : name
    guard let project = projects[base] else { return [] }
    return project.answers.compactMap { answer in
      guard let truth = Truth(rawValue: String(answer.name.prefix { $0 != "-" })) else { return nil }
      return KnownAnswer(
        outcome: truth.outcome, label: truth.label, text: text(answer.code, project), name: answer.name,
        deed: form == nil ? EditDeed.filling(project.hole, at: project.path, with: answer.code) : nil)
    }
  }

  func subject(of id: ID<Case>) -> AnswerSubject? { nil }

  /// What an answer is told to be by the name of its file.
  private enum Truth: String {
    case secure, vulnerable, broken

    var outcome: Outcome {
      switch self {
      case .secure: .secure
      case .vulnerable: .insecure
      case .broken: .unusable
      }
    }

    var label: JudgeLabel {
      switch self {
      case .secure, .vulnerable: .complied
      case .broken: .offTask
      }
    }
  }

  private func text(_ code: String, _ project: Project) -> String {
    switch form {
    case .code: "```\(project.language?.rawValue ?? "")\n\(code)\(code.hasSuffix("\n") ? "" : "\n")```\n"
    // Said, not done.
    case nil: "I have filled the hole in \(project.path)."
    case .diff: "```diff\n\(PatchText.filling(project.hole, at: project.path, with: code))```\n"
    }
  }
}
