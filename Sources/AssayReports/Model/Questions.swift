import AssayCore
import AssayStatistics

/// Pass rates of one question in one form.
struct Rates {
  private var total = 0.0
  private var cases = 0
  /// The mean over the cases.
  var mean: Double { total / Double(cases) }

  mutating func add(_ rate: Double) {
    total += rate
    cases += 1
  }
}

/// Numbers for questions that are put in several forms, so that the forms can be paired.
struct Questions {
  /// What all forms of a question share: the source, and everything that could pass for an effect of the form.
  struct Key: Hashable {
    fileprivate var cluster: Int
    fileprivate var kind: Int
  }

  private struct Kind: Hashable {
    var objective: Objective
    var language: CodeLanguage?
    var scenario: ID<Scenario>?
    var track: ID<Track>?
    var locale: PromptLocale
  }

  private var kinds: [Kind: Int] = [:]
  private var clusters: [ID<Cluster>] = []

  /// The question of a case.
  mutating func key(of counted: CountedCase) -> Key {
    let row = counted.row
    while clusters.count <= counted.clusterNumber { clusters.append(row.cluster) }
    let kind = Kind(
      objective: row.objective, language: row.language, scenario: row.scenario, track: row.track,
      locale: row.locale)
    let number = kinds[kind] ?? kinds.count
    kinds[kind] = number
    return Key(cluster: counted.clusterNumber, kind: number)
  }

  /// What the second form changes against the first, over the questions that have both; `nil` without such.
  func comparison(of first: [Key: Rates], with second: [Key: Rates]) -> PairedDifferences.Comparison? {
    var differences = PairedDifferences()
    add(first, second, to: &differences)
    return differences.comparison()
  }

  /// Adds the questions that have both forms.
  func add(_ first: [Key: Rates], _ second: [Key: Rates], to differences: inout PairedDifferences) {
    // In a fixed order, so that the last digit does not depend on the order of a dictionary.
    for (key, rates) in second.sorted(by: { ($0.key.cluster, $0.key.kind) < ($1.key.cluster, $1.key.kind) }) {
      guard let other = first[key] else { continue }
      differences.add(first: other.mean, second: rates.mean, cluster: clusters[key.cluster])
    }
  }
}
