import ArgumentParser
import AssayCore
import AssayExaminers

/// Lists the examiners and what they rest on.
struct ExaminersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examiners", abstract: "List the examiners and the analyzers, each with an example.")

  func run() async throws {
    let console = Console(quiet: false, json: false, environment: Composition.environment)
    let composition = Composition(console: console)
    var lines = ExaminerDescriptors.all.map { descriptor in
      """
      \(descriptor.name)
        \(descriptor.summary)
        \(descriptor.summaryZH)
        \(descriptor.example)
        \(descriptor.references.joined(separator: "\n  "))
      """
    }
    lines.append(try await rules(composition))
    lines.append(
      "analyzers that are heard beside our rules where they are installed (assay doctor)\n"
        + Adapters.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
    try console.result(lines.joined(separator: "\n\n") + "\n")
  }

  private func rules(_ composition: Composition) async throws -> String {
    let pack = try RulePack.load(from: try Composition.installation.rules())
    let counts = RuleFolder.allCases.map { folder in
      let rules = pack.rules.filter { $0.folder == folder }
      return "  \(folder.rawValue): \(rules.count) rules, \(Set(rules.map(\.weakness)).count) weaknesses"
    }
    return "rules\n" + counts.joined(separator: "\n")
  }
}
