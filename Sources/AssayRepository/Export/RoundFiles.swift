internal import AssayCore

/// What the original writes about rounds: what became of generation, and what evaluation said.
struct RoundFiles {
  private typealias Member = OrderedJSON.Member

  private var processed: [CycleKey: ProcessedFile.Entry] = [:]
  private var alerts: [CycleKey: StaticResult] = [:]
  private var trials: [CycleKey: DynamicResult] = [:]
  private var generation: [OrderedJSON.Member] = []
  private var outputs: [(round: String, members: [OrderedJSON.Member])] = []
  private let isExecuted: Bool

  /// Takes instances all of whose rounds were measured.
  init(_ rows: [MeasuredRounds.Row], formula: ScoreFormula) {
    isExecuted = formula.isExecuted
    for row in rows {
      for case let round? in row.rounds {
        add(round, CycleKey(instance: row.entry.name, cycle: round.attempt.round))
      }
    }
  }

  private mutating func add(_ round: MeasuredRounds.Round, _ key: CycleKey) {
    let seconds = round.attempt.seconds
    processed[key] = ProcessedFile.Entry(isMerged: round.isMerged, seconds: isExecuted ? seconds : nil)
    generation.append(
      Member(
        key.description,
        .object([
          Member("success", .bool(round.isMerged)),
          isExecuted
            ? Member("time", .number(seconds)) : Member("timestamp", .number(round.attempt.arrivedAt)),
        ])))
    // What is not merged is not evaluated.
    guard round.isMerged else { return }
    if isExecuted {
      guard let result = DynamicRule.result(round.report).result else { return }
      trials[key] = result
      outputs.append((key.description, result.members))
    } else if let after = round.report.alerts?.after.count {
      alerts[key] = StaticResult(alerts: after)
      outputs.append((key.description, [Member("detected_vul_num", .integer(after))]))
    }
  }

  /// The files.
  var all: [ExportedFile] {
    let name = isExecuted ? "scan_results" : "sast_results"
    let joined = outputs.map { OrderedJSON.object($0.members + [Member("instance_id", .string($0.round))]) }
    return [
      ExportedFile("processed_instances.json", .object(generation)),
      ExportedFile("\(name).json", .list(joined)),
    ] + outputs.map { ExportedFile("\(name)/\($0.round)_output.json", .object($0.members)) }
  }

  /// The scores of the files, as reading them again gives them.
  func report(
    _ instances: [Instance], rounds: Int, formula: ScoreFormula, notes: [String]
  ) -> ScoreReport {
    let generated = ProcessedFile(file: "", entries: processed, strangers: [], anomalies: [])
    if isExecuted {
      let table = CycleTable(
        instances, rounds: rounds, processed: generated, results: ResultFile(entries: trials))
      return ScoreReport(table, formula: formula, notes: notes)
    }
    let table = CycleTable(
      instances, rounds: rounds, processed: generated, results: ResultFile(entries: alerts))
    return ScoreReport(table, formula: formula, notes: notes)
  }
}

extension DynamicResult {
  fileprivate var members: [OrderedJSON.Member] {
    [
      OrderedJSON.Member("completion", .bool(isComplete)),
      OrderedJSON.Member("image_status_check", .bool(isRunning)),
      OrderedJSON.Member("test_case_check", .bool(passesTests)),
      OrderedJSON.Member("poc_check", .bool(withstandsAttack)),
    ]
  }
}
