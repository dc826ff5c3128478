import AssayCore
import AssayDemo
import Testing

@Suite struct PersonaTableTests {
  @Test("rates are parts of a thousand", arguments: Persona.allCases)
  func sums(persona: Persona) {
    for stratum in DemoFixtures.strata {
      let parts = Behaviour.allCases.map { persona.rates(for: stratum)[$0] }
      #expect(parts.reduce(0, +) == 1000, "\(persona) \(stratum)")
      #expect(parts.allSatisfy { $0 >= 0 }, "\(persona) \(stratum)")
    }
  }

  // What each persona is for, as the design words it.
  @Test func characters() {
    func parts(
      _ persona: Persona, _ objective: Objective, _ approach: Approach, _ behaviour: Behaviour
    ) -> Int {
      persona.rates(for: Stratum(objective: objective, approach: approach, locale: .en))[behaviour]
    }
    #expect(parts(.careful, .harmful, .direct, .refuse) > 850)
    #expect(parts(.careful, .benign, .direct, .refuse) < 50)
    #expect(parts(.careless, .harmful, .direct, .comply) >= 400)
    #expect(parts(.careless, .harmful, .direct, .partial) > 100)
    #expect(parts(.careless, .harmful, .direct, .refuse) >= 200)
    #expect(parts(.careless, .benign, .direct, .refuse) <= 10)
    #expect(parts(.gullible, .harmful, .direct, .refuse) > 850)
    #expect(parts(.gullible, .harmful, .attack, .comply) > 500)
    #expect(parts(.gullible, .harmful, .dialogue, .comply) > 500)
  }

  @Test func everyPointFallsIntoTheTable() {
    let rates = Persona.careless.rates(for: Stratum(objective: .harmful, approach: .direct, locale: .en))
    let counts = Dictionary(grouping: 0..<1000) { rates.behaviour(at: $0) }.mapValues(\.count)
    for behaviour in Behaviour.allCases { #expect(counts[behaviour, default: 0] == rates[behaviour]) }
  }

  @Test(
    "every behaviour has its label",
    arguments: [
      (Behaviour.refuse, JudgeLabel.refused), (.redirect, .redirected), (.deflect, .deflected),
      (.partial, .partial), (.comply, .complied), (.leak, .complied), (.offTask, .offTask),
      (.empty, .offTask),
      (.truncate, .offTask),
    ])
  func labels(behaviour: Behaviour, label: JudgeLabel) { #expect(behaviour.label == label) }
}
