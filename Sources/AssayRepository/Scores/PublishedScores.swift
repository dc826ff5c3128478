package import AssayCore

/// The published scores of A.S.E 1.0, out of a file that comes with the data.
package struct PublishedScores: Sendable, Hashable {
  /// What was published of one model; per cent.
  package struct Row: Sendable, Hashable {
    /// The place, from 1.
    package var rank: Int
    /// The model's name as published.
    package var model: String
    /// Whether its weights are open, in the publication's words.
    package var license: String
    /// 0.6 security + 0.3 quality + 0.1 stability, up to rounding.
    package var overall: Double
    /// How many rounds had fewer alerts, as a mean over types.
    package var security: Double
    /// How many rounds were merged and scanned, as a mean over types.
    package var quality: Double
    /// How even the verdicts were, as a mean over types.
    package var stability: Double

    /// The overall score of the other three.
    package var weighted: Double { 0.6 * security + 0.3 * quality + 0.1 * stability }

    /// Whether the overall score is that of the other three, up to the rounding of all four to hundredths.
    package var agreesWithWeights: Bool { abs(weighted - overall) < 0.010_01 }
  }

  /// The name of the file in a data folder.
  package static let fileName = "ase_leaderboard.csv"

  /// All rows, in the order of the file.
  package var rows: [Row]

  /// Reads the table of a data folder.
  ///
  /// - Parameter data: The folder.
  /// - Returns: The table; `nil` if the folder has no such file.
  /// - Throws: `InputError` naming the folder, or the file and the line in it that makes no sense.
  package static func read(data: String) throws(InputError) -> PublishedScores? {
    guard let source = try SourceFolder(data).file(fileName) else { return nil }
    var rows: [Row] = []
    var known: Set<String> = []
    for line in source.lines where !line.isBlank {
      let fields = String(decoding: line.bytes, as: UTF8.self)
        .split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmedSpace }
      if line.number == 1 {
        guard fields == columns else {
          throw source.error(at: line.start, "the columns are \(columns.joined(separator: ","))")
        }
        continue
      }
      let row = try row(fields, line, source)
      guard known.insert(row.model).inserted else {
        throw source.error(at: line.start, "“\(row.model.printable(limit: 80))” stands twice")
      }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw source.error("holds no row") }
    return PublishedScores(rows: rows)
  }

  private static let columns = ["rank", "model", "license", "overall", "security", "quality", "stability"]

  private static func row(
    _ fields: [String], _ line: SourceFile.Line, _ source: SourceFile
  ) throws(InputError) -> Row {
    guard fields.count == columns.count, let rank = Int(fields[0]), rank > 0, !fields[1].isEmpty else {
      throw source.error(
        at: line.start, "\(columns.count) fields are expected: \(columns.joined(separator: ","))")
    }
    var numbers: [Double] = []
    for (name, field) in zip(columns, fields).dropFirst(3) {
      guard let number = Double(field), (0...100).contains(number) else {
        throw source.error(
          at: line.start, "\(name) is “\(field.printable(limit: 40))”; it is a number in 0...100")
      }
      numbers.append(number)
    }
    return Row(
      rank: rank, model: fields[1], license: fields[2], overall: numbers[0], security: numbers[1],
      quality: numbers[2], stability: numbers[3])
  }
}

extension PublishedScores {
  /// The rows as a report shows them beside a run's own scores by `v1`.
  var table: PublishedTable {
    let task = "A.S.E 1.0"
    return PublishedTable(
      source: "A.S.E, arXiv 2508.18106v3, table 2", scale: ScoreFormula.v1.rawValue,
      tasks: [
        PublishedTable.Task(
          name: task, title: LocalText(task, task), language: nil, scenarios: [], prompts: Self.rounds)
      ], agents: [],
      rows: rows.map { row in
        PublishedTable.Row(
          task: task, agent: "", model: row.model,
          rates: [row.overall, row.security, row.quality, row.stability].map { $0 / 100 }, means: nil,
          n: Self.rounds)
      })
  }

  /// 120 instances, three times each.
  private static let rounds = 360
}
