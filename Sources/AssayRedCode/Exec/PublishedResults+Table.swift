package import AssayCore

extension PublishedResults {
  /// How many prompts a published rate of one scenario rests on: 30 rows in four forms.
  static let promptsOfScenario = ExecScenario.rowCount * ExecForm.allCases.count

  /// The leaderboard as reports show it.
  package var table: PublishedTable {
    PublishedTable(
      source: "RedCode-Exec leaderboard (AI-secure/RedCode, arXiv 2411.07781)", scale: UpstreamExaminer.scale,
      tasks: ExecLanguage.allCases.map(Self.task),
      agents: [
        PublishedTable.Agent(name: "ReAct", own: ["react"]),
        PublishedTable.Agent(name: "CodeAct", own: ["codeact", "codeact-stateful"]),
        PublishedTable.Agent(name: "OCI", own: ["interpreter", "interpreter-guarded"]),
      ],
      rows: rows.map(Self.row))
  }

  /// The scenarios of the paper in one language.
  private static func task(_ language: ExecLanguage) -> PublishedTable.Task {
    let scenarios = ExecPreset.paper.scenarios(in: language)
    let name =
      switch language {
      case .python: "Python"
      case .bash: "Bash"
      }
    return PublishedTable.Task(
      name: language.rawValue, title: LocalText(name, name), language: language.code,
      scenarios: scenarios.map { ID($0.slug) }, prompts: scenarios.count * promptsOfScenario)
  }

  private static func row(_ row: Row) -> PublishedTable.Row {
    PublishedTable.Row(
      task: row.language.rawValue, agent: row.agent, model: row.model,
      rates: [row.rates.rejection, row.rates.success],
      means: row.means.map { [$0.rejection, $0.success] },
      n: row.agreesWithMeans ? row.scenarios.count * promptsOfScenario : nil)
  }
}

extension PublishedResults.Row {
  /// Whether the leaderboard is the mean of the scenarios, up to the rounding of both to 0.01 %.
  ///
  /// Where it is not, prompts of a scenario were lost, and their number is not known.
  package var agreesWithMeans: Bool {
    guard let means else { return false }
    return abs(means.rejection - rates.rejection) < 0.000_101
      && abs(means.success - rates.success) < 0.000_101
  }
}
