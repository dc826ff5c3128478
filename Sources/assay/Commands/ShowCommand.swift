import ArgumentParser
import AssayCore
import AssayStore
import Foundation

/// Shows a run's failing cases, or one case in full.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List the cases of a run that did not pass, or show one case in full.")

  @Argument(help: ArgumentHelp("The run file.", valueName: "file"))
  var file: String

  @Argument(help: ArgumentHelp("The case to show in full.", valueName: "case"))
  var caseID: String?

  @Flag(help: "Print JSON on standard output.")
  var json = false

  @Flag(help: "With a case: also print the requests and replies as they went over the wire.")
  var raw = false

  @Flag(help: "List the cases that passed as well.")
  var all = false

  func run() throws {
    let file = try RunFile.openReadOnly(at: file)
    defer { file.close() }
    guard let caseID else { return try list(file) }
    guard let record = try file.caseRecord(ID(caseID)) else {
      throw InputError(
        "\(self.file) holds no case “\(caseID.printable(limit: 100))”; `assay show \(self.file) --all` lists them"
      )
    }
    let reports = try file.fileReports()
    if json { return try Console.writeJSON(ShownCase(record, raw: raw, reports: reports)) }
    try Console.writeResult(Array(CaseText(raw: raw, reports: reports).describe(record).utf8))
  }

  private func list(_ file: RunFile) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var shown = 0
    var total = 0
    try file.forEachScored(judge: nil) { row in
      total += 1
      guard all || !row.passes else { return }
      shown += 1
      let line = ShownAttempt(row)
      try Console.writeResult(
        json ? Array(try encoder.encode(line)) + [UInt8(ascii: "\n")] : Array(line.text.utf8))
    }
    let console = Console(quiet: json, json: json, environment: Composition.environment)
    console.say("\(shown) of \(total) attempts; `assay show \(self.file) CASE` shows one in full")
  }
}

extension ScoredAttempt {
  /// Whether the attempt was measured and passes.
  var passes: Bool {
    if case .measured(let outcome) = state { outcome.passes(objective) == true } else { false }
  }
}

/// A line of the list.
struct ShownAttempt: Encodable {
  var `case`: String
  var sample: Int
  var objective: Objective
  var state: String
  var outcome: Outcome?
  var label: JudgeLabel?
  var grade: Int?
  var reason: String?

  init(_ row: ScoredAttempt) {
    `case` = row.caseID.description
    sample = row.sample
    objective = row.objective
    label = row.label
    grade = row.grade
    switch row.state {
    case .measured(let outcome):
      state = "measured"
      self.outcome = outcome
      reason = row.rationale
    case .failed(let stage, let kind, let reason):
      state = "failed-\(stage.rawValue)-\(kind)"
      self.reason = reason
    case .pending(let stage): state = "pending-\(stage.rawValue)"
    }
  }

  var text: String {
    let what = outcome.map(\.rawValue) ?? state
    let graded = grade.map { " grade \($0)" } ?? ""
    return
      "\(`case`.printable(limit: 100))#\(sample)  \(objective.rawValue)  \(what)\(graded)  \((reason ?? "").printable(limit: 120))\n"
  }
}
