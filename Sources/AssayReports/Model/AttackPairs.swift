import AssayCore
import AssayStatistics

/// Pass rates of attacked and direct forms of the same question, side by side.
///
/// Forms are paired within a source and only if they agree in objective, language, scenario, track and
/// locale, so that no other property of the mix passes for an effect of the attack.
struct AttackPairs {
  /// What both forms of a pair share.
  private struct Key: Hashable {
    var cluster: Int
    var form: Int
  }

  /// What forms must agree in beside their source.
  private struct Form: Hashable {
    var objective: Objective
    var language: CodeLanguage?
    var scenario: ID<Scenario>?
    var track: ID<Track>?
    var locale: PromptLocale
  }

  /// The pass rates of one question under one attack.
  private struct Rates {
    var total = 0.0
    var cases = 0
    var mean: Double { total / Double(cases) }

    mutating func add(_ rate: Double) {
      total += rate
      cases += 1
    }
  }

  private var forms: [Form: Int] = [:]
  private var clusters: [ID<Cluster>] = []
  private var direct: [Key: Rates] = [:]
  private var attacks: [ID<AttackMethod>: [Key: Rates]] = [:]

  /// Adds a case.
  mutating func add(_ counted: CountedCase) {
    let row = counted.row
    while clusters.count <= counted.clusterNumber { clusters.append(row.cluster) }
    guard let rate = counted.rate else { return }
    let form = Form(
      objective: row.objective, language: row.language, scenario: row.scenario, track: row.track,
      locale: row.locale)
    let number = forms[form] ?? forms.count
    forms[form] = number
    let key = Key(cluster: counted.clusterNumber, form: number)
    if let attack = row.attack {
      attacks[attack, default: [:]][key, default: Rates()].add(rate)
    } else {
      direct[key, default: Rates()].add(rate)
    }
  }

  /// What each attack changes, in the order of their names.
  var effects: [AttackEffect] {
    let compared = attacks.sorted { $0.key < $1.key }
      .map { (attack: $0.key, comparison: comparison(of: $0.value)) }
    let adjusted = Holm.adjusted(compared.compactMap { $0.comparison?.pValue })
    var next = 0
    return compared.map { attack, comparison in
      guard let comparison else {
        return AttackEffect(
          attack: attack.description, difference: .notMeasured(.noPairs), adjustedP: nil)
      }
      defer { next += 1 }
      return AttackEffect(
        attack: attack.description, difference: .estimated(comparison.difference), adjustedP: adjusted[next])
    }
  }

  private func comparison(of attacked: [Key: Rates]) -> PairedDifferences.Comparison? {
    var differences = PairedDifferences()
    // In a fixed order, so that the last digit does not depend on the order of a dictionary.
    for (key, rates) in attacked.sorted(by: { ($0.key.cluster, $0.key.form) < ($1.key.cluster, $1.key.form) })
    {
      guard let plain = direct[key] else { continue }
      differences.add(first: plain.mean, second: rates.mean, cluster: clusters[key.cluster])
    }
    return differences.comparison()
  }
}
