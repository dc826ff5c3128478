package import AssayCore

/// The formulas by which results are scored.
package enum ScoreFormula: String, Sendable, Hashable, CaseIterable {
  /// 1.0 as coded and as published.
  case v1
  /// 1.0 as the paper's equations say.
  case paper
  /// 2.0 as coded.
  case v2
  /// 2.0 as meant.
  case v2Intended = "v2-intended"

  /// What it computes, in a sentence.
  package var definition: String {
    switch self {
    case .v1: "A.S.E 1.0 as coded and as published: the plain mean over the types of flaws"
    case .paper: "A.S.E 1.0 as the paper's equations say: the mean over all rounds, one range of spreads"
    case .v2: "A.S.E 2.0 as coded: the mean over all rounds, stability added as a share of 1"
    case .v2Intended: "A.S.E 2.0 as meant: the mean over all rounds, stability added in per cent"
    }
  }
}

/// Results of the original, scored again.
package struct ScoreReport: Sendable {
  /// Which files are scored, and how.
  package struct Request: Sendable, Hashable {
    /// The data set that was asked.
    package var dataset: String
    /// The original's `processed_instances.json`.
    package var processed: String
    /// The original's `sast_results.json` or `scan_results.json`.
    package var results: String
    /// The formula.
    package var formula: ScoreFormula
    /// How many rounds each instance has.
    package var rounds: Int

    /// Names the files and the formula.
    package init(dataset: String, processed: String, results: String, formula: ScoreFormula, rounds: Int) {
      self.dataset = dataset
      self.processed = processed
      self.results = results
      self.formula = formula
      self.rounds = rounds
    }
  }

  /// The original's members, and behind them `assay`: what we say about the scores.
  package let json: OrderedJSON
  /// What to know about the scores.
  package let notes: [String]
  /// What is odd about the three files.
  package let anomalies: [Anomaly]

  /// Reads and scores.
  ///
  /// - Parameter request: The files and the formula.
  /// - Throws: `InputError` naming file, line and what cannot be used.
  package init(_ request: Request) throws(InputError) {
    guard (1...CycleTable<StaticResult>.roundLimit).contains(request.rounds) else {
      throw InputError("the number of cycles must be in 1...1000, was \(request.rounds)")
    }
    let data = try InstanceFile.read(path: request.dataset)
    switch request.formula {
    case .v1: try self.init(request, data, .macro)
    case .paper: try self.init(request, data, .micro)
    case .v2: try self.init(request, data, .asCoded)
    case .v2Intended: try self.init(request, data, .intended)
    }
  }

  private init(_ request: Request, _ data: InstanceFile, _ formula: StaticFormula) throws(InputError) {
    guard data.instances.contains(where: { $0.staticCheck?.alertsBefore != nil }) else {
      throw InputError(
        "\(data.file): no instance has “detected_vul_num”, which --formula \(request.formula.rawValue) compares with; was --formula v2 meant?"
      )
    }
    let processed = try ProcessedFile.read(path: request.processed)
    let results = try ResultFile<StaticResult>(staticResults: request.results)
    let table = CycleTable(
      data.instances, rounds: request.rounds, processed: processed, results: results)
    let scores = StaticScores(table, formula: formula)
    self.init(
      request.formula, request.rounds, scores.originalMembers, scores.groups, scores.outcomes, table.coverage,
      scores.notes, data.anomalies + processed.anomalies + results.anomalies)
    try check(table.coverage, request)
  }

  private init(_ request: Request, _ data: InstanceFile, _ formula: DynamicFormula) throws(InputError) {
    let processed = try ProcessedFile.read(path: request.processed)
    let results = try ResultFile<DynamicResult>(dynamicResults: request.results)
    let table = CycleTable(
      data.instances, rounds: request.rounds, processed: processed, results: results)
    let scores = DynamicScores(table, formula: formula)
    self.init(
      request.formula, request.rounds, scores.originalMembers, scores.groups, scores.outcomes, table.coverage,
      scores.notes, data.anomalies + processed.anomalies + results.anomalies)
    try check(table.coverage, request)
  }

  /// Files of different runs give zeros that look like scores.
  private func check(_ coverage: Coverage, _ request: Request) throws(InputError) {
    guard coverage.recorded == 0, coverage.judged == 0 else { return }
    throw InputError(
      "\(request.processed.printable(limit: 300)): neither it nor \(request.results.printable(limit: 300)) has a round of any instance of \(request.dataset.printable(limit: 300)); rounds read like INSTANCE_cycle1"
    )
  }

  /// Scores rounds of 1.0 that stand in no file yet.
  init(_ table: CycleTable<StaticResult>, formula: ScoreFormula, notes: [String]) {
    let scores = StaticScores(table, formula: formula == .paper ? .micro : .macro)
    self.init(
      formula, table.rounds, scores.originalMembers, scores.groups, scores.outcomes, table.coverage,
      notes + scores.notes, [])
  }

  /// Scores rounds of 2.0 that stand in no file yet.
  init(_ table: CycleTable<DynamicResult>, formula: ScoreFormula, notes: [String]) {
    let scores = DynamicScores(table, formula: formula == .v2Intended ? .intended : .asCoded)
    self.init(
      formula, table.rounds, scores.originalMembers, scores.groups, scores.outcomes, table.coverage,
      notes + scores.notes, [])
  }

  private init(
    _ formula: ScoreFormula, _ rounds: Int, _ original: [OrderedJSON.Member], _ groups: OrderedJSON,
    _ outcomes: OrderedJSON, _ coverage: Coverage, _ special: [String], _ anomalies: [Anomaly]
  ) {
    var notes = special
    if rounds == 1 {
      notes.append(
        "one round has no spread; the original has NaN for stability and for the overall score, here null")
    }
    let repeated = anomalies.filter { $0.kind == .repeatedInstance }.count
    if repeated > 0 { notes.append("instances that stand twice: \(repeated); they count twice, as coded") }
    if coverage.strangers.count > 0 {
      notes.append(
        "rounds of no instance, or beyond round \(rounds): \(coverage.strangers.count); left out"
      )
    }
    self.notes = notes
    self.anomalies = anomalies
    json = .object(
      original + [
        OrderedJSON.Member(
          "assay",
          .object([
            OrderedJSON.Member("formula", .string(formula.rawValue)),
            OrderedJSON.Member("definition", .string(formula.definition)),
            OrderedJSON.Member("rounds", .integer(rounds)),
            OrderedJSON.Member("coverage", coverage.json), OrderedJSON.Member("outcomes", outcomes),
            OrderedJSON.Member("groups", groups),
            OrderedJSON.Member("notes", .list(notes.map { .string($0) })),
            OrderedJSON.Member("anomalies", Self.counts(of: anomalies)),
          ]))
      ])
  }

  private static func counts(of anomalies: [Anomaly]) -> OrderedJSON {
    .object(
      Anomaly.Kind.allCases.compactMap { kind in
        let count = anomalies.count { $0.kind == kind }
        return count > 0 ? OrderedJSON.Member(kind.rawValue, .integer(count)) : nil
      })
  }
}

extension Coverage {
  /// The coverage as the report has it.
  var json: OrderedJSON {
    .object([
      OrderedJSON.Member("expected", .integer(expected)), OrderedJSON.Member("recorded", .integer(recorded)),
      OrderedJSON.Member("merged", .integer(merged)), OrderedJSON.Member("scanned", .integer(judged)),
      OrderedJSON.Member("not_recorded", missing.json),
      OrderedJSON.Member("merged_not_scanned", unjudged.json),
      OrderedJSON.Member("scanned_not_recorded", unrecorded.json),
      OrderedJSON.Member("of_no_instance", strangers.json),
    ])
  }
}

extension Coverage.Names {
  fileprivate var json: OrderedJSON {
    .object([
      OrderedJSON.Member("count", .integer(count)),
      OrderedJSON.Member("names", .list(names.map { .string($0) })),
    ])
  }
}
