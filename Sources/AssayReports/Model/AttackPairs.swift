import AssayCore
import AssayStatistics

/// Pass rates of attacked and direct forms of the same question, side by side.
///
/// Forms are paired within a source and only if they agree in objective, language, scenario, track and
/// locale, so that no other property of the mix passes for an effect of the attack.
struct AttackPairs {
  private var questions = Questions()
  private var direct: [Questions.Key: Rates] = [:]
  private var attacks: [ID<AttackMethod>: [Questions.Key: Rates]] = [:]

  /// Adds a case.
  mutating func add(_ counted: CountedCase) {
    let key = questions.key(of: counted)
    guard let rate = counted.rate else { return }
    if let attack = counted.row.attack {
      attacks[attack, default: [:]][key, default: Rates()].add(rate)
    } else {
      direct[key, default: Rates()].add(rate)
    }
  }

  /// What each attack changes, in the order of their names.
  var effects: [AttackEffect] {
    let compared = attacks.sorted { $0.key < $1.key }
      .map { (attack: $0.key, comparison: questions.comparison(of: direct, with: $0.value)) }
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
}
