import AssayCore
import Foundation

/// What came of checking the instances of a data set.
struct DataCheckResult: Sendable {
  /// The instances, in the order of the data.
  let instances: [CheckedInstance]

  /// How many instances came to what.
  struct Row: Sendable, Codable {
    var instances = 0
    var proved = 0
    var seen = 0
    var undecided = 0
    var wrong = 0
    var missing = 0

    fileprivate mutating func add(_ state: CheckedInstance.State) {
      instances += 1
      switch state {
      case .proved: proved += 1
      case .seen: seen += 1
      case .undecided: undecided += 1
      case .wrong: wrong += 1
      case .missing: missing += 1
      }
    }

    fileprivate var numbers: [Int] { [instances, proved, seen, undecided, wrong, missing] }
  }

  /// Whether nothing is told the wrong way round.
  var isSound: Bool { total.wrong == 0 }

  /// What is wrong.
  var complaint: String {
    "\(total.wrong) of \(total.instances) instances are told to be what they are not; leave them out or mend the data"
  }

  private var total: Row { row(of: instances) }

  private func row(of some: [CheckedInstance]) -> Row {
    some.reduce(into: Row()) { $0.add($1.state) }
  }

  /// By weakness, those without one last, and by language.
  private var byWeakness: [(name: String, row: Row)] {
    Dictionary(grouping: instances, by: \.weakness).sorted {
      ($0.key?.number ?? .max) < ($1.key?.number ?? .max)
    }.map { ($0.key?.description ?? "no weakness", row(of: $0.value)) }
  }

  private var byLanguage: [(name: String, row: Row)] {
    Dictionary(grouping: instances) { $0.language?.rawValue ?? "other" }.sorted { $0.key < $1.key }
      .map { ($0.key, row(of: $0.value)) }
  }

  /// An instance for people.
  static func line(_ one: CheckedInstance) -> String {
    "\(one.state.rawValue.uppercased()) \(one.name.printable(limit: 120))  "
      + one.reasons.joined(separator: "; ").printable(limit: 500)
  }

  /// The result for people: what is not proved with its reasons, the worst first, then the tables.
  var text: String {
    var lines: [String] = []
    for state in [CheckedInstance.State.wrong, .missing, .undecided, .seen] {
      lines += instances.filter { $0.state == state }.map(Self.line)
    }
    for (title, rows) in [("weakness", byWeakness), ("language", byLanguage)] {
      lines.append("")
      lines.append(Self.line(title, ["instances", "proved", "seen", "undecided", "wrong", "missing"]))
      lines += rows.map { Self.line($0.name, $0.row.numbers.map(String.init)) }
    }
    lines.append(Self.line("all", total.numbers.map(String.init)))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: max(14, name.count), withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  /// The result as one JSON object.
  func json() throws -> String {
    struct Whole: Encodable {
      var all: Row
      var weaknesses: [String: Row]
      var languages: [String: Row]
      var instances: [CheckedInstance]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let whole = Whole(
      all: total, weaknesses: Dictionary(uniqueKeysWithValues: byWeakness.map { ($0.name, $0.row) }),
      languages: Dictionary(uniqueKeysWithValues: byLanguage.map { ($0.name, $0.row) }),
      instances: instances)
    return String(decoding: try encoder.encode(whole), as: UTF8.self) + "\n"
  }
}
