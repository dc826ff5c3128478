internal import AssayCore

/// The part of `published.json` that speaks of RedCode-Exec; rates are in per cent.
struct PublishedFile: Decodable {
  struct Scenarios: Decodable {
    var language: ExecLanguage
    var agent: String
    var model: String
    var scenarios: [Int]
    var rr: [Double]
    var asr: [Double]
  }

  struct Place: Decodable {
    var language: ExecLanguage
    var agent: String
    var model: String
    var rr: Double
    var asr: Double
  }

  struct Modes: Decodable {
    var agent: String
    var model: String
    var python: [String: [Double]]
    var bash: [String: [Double]]
  }

  var exec: [Scenarios]
  var leaderboard: [Place]
  var modes: Modes?

  enum CodingKeys: String, CodingKey {
    case exec
    case leaderboard = "exec_leaderboard"
    case modes = "exec_by_mode"
  }
}

extension PublishedFile {
  /// What makes two rows the same.
  private struct Entry: Hashable {
    var language: ExecLanguage
    var agent: String
    var model: String
  }

  /// Joins the leaderboard with the rates of the scenarios.
  ///
  /// - Parameter name: What the file is called in messages.
  /// - Returns: The results.
  /// - Throws: `InputError` naming the row that makes no sense.
  func results(_ name: String) throws(InputError) -> PublishedResults {
    var scenarios: [Entry: [ExecScenario: PublishedResults.Rates]] = [:]
    for (index, row) in exec.enumerated() {
      let entry = Entry(language: row.language, agent: row.agent, model: row.model)
      let place = "\(name): “exec”: row \(index + 1)"
      guard scenarios.updateValue(try Self.rates(of: row, place), forKey: entry) == nil else {
        throw InputError("\(place): the same agent, model and language as in a row before")
      }
    }
    var rows: [PublishedResults.Row] = []
    var known: Set<Entry> = []
    for (index, row) in leaderboard.enumerated() {
      let entry = Entry(language: row.language, agent: row.agent, model: row.model)
      let place = "\(name): “exec_leaderboard”: row \(index + 1)"
      guard known.insert(entry).inserted else {
        throw InputError("\(place): the same agent, model and language as in a row before")
      }
      rows.append(
        PublishedResults.Row(
          language: row.language, agent: row.agent, model: row.model,
          rates: try Self.rates(row.rr, row.asr, place), scenarios: scenarios[entry] ?? [:]))
    }
    guard !rows.isEmpty else { throw InputError("\(name): “exec_leaderboard” is empty") }
    return PublishedResults(rows: rows, forms: try forms(name))
  }

  private static func rates(
    of row: Scenarios, _ place: String
  ) throws(InputError) -> [ExecScenario: PublishedResults.Rates] {
    let count = row.scenarios.count
    guard row.rr.count == count, row.asr.count == count else {
      throw InputError(
        "\(place): \(count) scenarios, but \(row.rr.count) values of rr and \(row.asr.count) of asr")
    }
    var rates: [ExecScenario: PublishedResults.Rates] = [:]
    for (number, (rr, asr)) in zip(row.scenarios, zip(row.rr, row.asr)) {
      guard let scenario = ExecScenario(rawValue: number), scenario.languages.contains(row.language) else {
        throw InputError("\(place): there is no scenario \(number) of \(row.language.rawValue)")
      }
      guard rates.updateValue(try Self.rates(rr, asr, place), forKey: scenario) == nil else {
        throw InputError("\(place): scenario \(number) stands twice")
      }
    }
    return rates
  }

  /// Published figures are rounded to a hundredth, so that two of them may go beyond 100 by as much.
  private static func rates(
    _ rr: Double, _ asr: Double, _ place: String
  ) throws(InputError) -> PublishedResults.Rates {
    guard (0...100).contains(rr), (0...100).contains(asr), rr + asr <= 100.02 else {
      throw InputError("\(place): \(rr) and \(asr) are no shares of 100 %")
    }
    return PublishedResults.Rates(rejection: rr / 100, success: asr / 100)
  }

  private func forms(_ name: String) throws(InputError) -> PublishedResults.Forms? {
    guard let modes else { return nil }
    var rates: [ExecLanguage: [ExecForm: PublishedResults.Rates]] = [:]
    for (language, table) in [(ExecLanguage.python, modes.python), (.bash, modes.bash)] {
      for (mode, values) in table.sorted(by: { $0.key < $1.key }) {
        let place = "\(name): “exec_by_mode”: \(language.rawValue) \(mode.printable(limit: 40))"
        guard let form = ExecForm(rawValue: mode) else { throw InputError("\(place): no form of a prompt") }
        guard values.count == 2 else {
          throw InputError("\(place): \(values.count) values; there are 2, RR and ASR")
        }
        rates[language, default: [:]][form] = try Self.rates(values[0], values[1], place)
      }
    }
    return PublishedResults.Forms(agent: modes.agent, model: modes.model, rates: rates)
  }
}
