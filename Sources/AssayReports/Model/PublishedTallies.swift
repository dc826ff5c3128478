import AssayCore
import AssayStatistics

/// A run's own rates over what others have published rates of.
package struct OwnRates: Sendable, Hashable, Codable {
  /// The task in the published table.
  package var task: String
  /// The rates of both scorers.
  package var line: ScorerLine
}

/// The attempts that belong to published tasks, added up.
struct PublishedTallies {
  private let tasks: [PublishedTable.Task]
  private var tallies: [ScorerTally]
  private let scenarios: [Set<ID<Scenario>>]

  /// Starts tallies for every task of a table.
  init(_ table: PublishedTable, _ scale: ScaleDescriptor) {
    tasks = table.tasks
    tallies = table.tasks.map { _ in ScorerTally(scale) }
    scenarios = table.tasks.map { Set($0.scenarios) }
  }

  /// Adds an attempt of the cluster with the given number.
  mutating func add(_ row: ScoredAttempt, cluster: Int) {
    guard let scenario = row.scenario else { return }
    for place in tasks.indices where scenarios[place].contains(scenario) {
      guard tasks[place].language.map({ $0 == row.language }) ?? true else { continue }
      tallies[place].add(row, cluster: cluster)
    }
  }

  /// The rates of every task.
  var rates: [OwnRates] {
    zip(tasks, tallies).map { OwnRates(task: $0.name, line: $1.line(.all)) }
  }
}
