import AssayCore
import AssayStatistics

/// Pass rates of single questions and dialogues with the same aim, side by side.
///
/// Paired within a source, a question and what carries it (the direct form or one attack), so that single against
/// multi turn is never one attack against others; an attack that is always a dialogue has no pairs.
struct TurnPairs {
  private var questions = Questions()
  private var single: [String: [Questions.Key: Rates]] = [:]
  private var multi: [String: [Questions.Key: Rates]] = [:]

  /// Adds a case.
  mutating func add(_ counted: CountedCase) {
    let key = questions.key(of: counted)
    guard let rate = counted.rate else { return }
    let form = counted.row.attack?.description ?? StrataTable.direct
    if counted.row.turns > 1 {
      multi[form, default: [:]][key, default: Rates()].add(rate)
    } else {
      single[form, default: [:]][key, default: Rates()].add(rate)
    }
  }

  /// What dialogues change: all together first, then each form that has pairs, the direct one before attacks; `nil`
  /// without pairs.
  var effects: [TurnEffect]? {
    let forms = multi.keys.sorted { StrataDimension.attack.precedes($0, $1) }
    var all = PairedDifferences()
    var effects: [TurnEffect] = []
    for form in forms {
      let (first, second) = (single[form] ?? [:], multi[form] ?? [:])
      questions.add(first, second, to: &all)
      guard let comparison = questions.comparison(of: first, with: second) else { continue }
      effects.append(TurnEffect(form: form, difference: .estimated(comparison.difference)))
    }
    guard let whole = all.comparison() else { return nil }
    return [TurnEffect(form: nil, difference: .estimated(whole.difference))] + effects
  }
}
