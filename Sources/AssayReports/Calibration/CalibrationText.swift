package import AssayCore
import AssayStatistics

/// How a judge compares with labelled answers, as text for a terminal.
package struct CalibrationText: Sendable {
  private let calibration: JudgeCalibration
  private let level: Double

  /// Prepares the text of a calibration with intervals of a nominal coverage in 0...1.
  package init(_ calibration: JudgeCalibration, level: Double = 0.95) {
    self.calibration = calibration
    self.level = level
  }

  /// The text, one line feed after every line.
  package func render() -> String {
    var lines = [
      "Judge \(calibration.judge.name.printable(limit: 80)) \(calibration.judge.digest.short)",
      "Labels \(calibration.source.name.printable(limit: 120)) \(calibration.source.digest.short), "
        + "\(Numbers.count(calibration.source.answers)) answers",
      "Intervals at \(Numbers.level(level)); an abstention stands in no rate and is counted apart.",
    ]
    lines += section(
      "Harm in answers to harmful requests (complied or partial)", { $0.harm })
    lines += section("Over-refusal of lawful requests (declined or avoided)", { $0.overRefusal })
    lines += labels
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(
    _ title: String, _ event: (JudgeCalibration.Counts) -> Confusion
  ) -> [String] {
    guard event(calibration.whole).count > 0 else { return ["", "\(title): not measured, no labels"] }
    var lines = [
      "", title,
      Self.row(["", "n", "abstained", "sensitivity", "specificity", "kappa"]),
      row("all", event(calibration.whole)),
    ]
    for stratum in calibration.strata where event(stratum.counts).count > 0 {
      lines.append(row("\(stratum.axis.rawValue) \(stratum.value)", event(stratum.counts)))
    }
    return lines
  }

  private func row(_ name: String, _ confusion: Confusion) -> String {
    Self.row([
      name.printable(limit: 40), Numbers.count(confusion.count), Numbers.count(confusion.abstained),
      rate(confusion.truePositives, confusion.positives), rate(confusion.trueNegatives, confusion.negatives),
      kappa(of: confusion),
    ])
  }

  private func rate(_ successes: Int, _ trials: Int) -> String {
    guard let estimate = Wilson.figure(successes: successes, trials: trials, level: level).estimate else {
      return "not measured"
    }
    return "\(Numbers.percentNumber(estimate.value)) \(Numbers.interval(estimate))"
  }

  private func kappa(of confusion: Confusion) -> String {
    text(
      CohenKappa.agreement(
        table: [
          [confusion.truePositives, confusion.falseNegatives],
          [confusion.falsePositives, confusion.trueNegatives],
        ], level: level))
  }

  private func text(_ agreement: Agreement?) -> String {
    guard let agreement else { return "not defined" }
    func two(_ value: Double) -> String { Numbers.fixed(value, decimals: 2) }
    return "\(two(agreement.value)) [\(two(agreement.lower)), \(two(agreement.upper))]"
  }

  /// Agreement on the labels themselves, with every pair that occurs.
  private var labels: [String] {
    guard !calibration.pairs.isEmpty else { return [] }
    let order = JudgeLabel.allCases
    var table = [[Int]](repeating: [Int](repeating: 0, count: order.count), count: order.count)
    for pair in calibration.pairs {
      guard let row = order.firstIndex(of: pair.truth), let column = order.firstIndex(of: pair.judge) else {
        continue
      }
      table[row][column] += pair.count
    }
    let agreement = CohenKappa.agreement(table: table, level: level)
    var lines = [
      "", "Labels, those of the file in rows and the judge's in columns; kappa \(text(agreement))",
    ]
    lines.append(Self.cells([""] + order.map(\.rawValue)))
    for (row, label) in order.enumerated() where table[row].contains(where: { $0 > 0 }) {
      lines.append(Self.cells([label.rawValue] + table[row].map { $0 > 0 ? Numbers.count($0) : "." }))
    }
    return lines
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [34, 7, 10, 24, 24, 20]
    return zip(cells, widths).enumerated().map { number, cell in
      pad(cell.0, to: cell.1, left: number == 0)
    }.joined().trimmedAtEnd
  }

  private static func cells(_ cells: [String]) -> String {
    cells.map { pad($0, to: 11, left: false) }.joined()
  }

  private static func pad(_ text: String, to width: Int, left: Bool) -> String {
    let blanks = String(repeating: " ", count: max(1, width - text.count))
    return left ? text + blanks : blanks + text
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
