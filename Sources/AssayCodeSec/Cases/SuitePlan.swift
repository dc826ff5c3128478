import AssayCore

/// How large a suite is.
package enum CodeSecPreset: String, Sendable, CaseIterable {
  /// About 150 cases: every value of every axis.
  case smoke
  /// About 1,500 cases: every cell of language and scenario, a fifth of the attacks in each.
  case lite
  /// All cases.
  case full
}

/// Which cases there are: a balanced design over languages, scenarios and attacks.
///
/// In every cell of language and scenario the same numbers of cases stand in every track, direct and under each
/// attack. The sources rotate from cell to cell, so that each is used as often as the others. Every attacked case
/// has its direct form in the same cell.
struct SuitePlan {
  let specimens: [LanguageGroup: [String]]
  let objectives: [LanguageGroup: [String]]
  let attacks: [ID<AttackMethod>]
  let preset: CodeSecPreset

  /// How many cases of each kind a cell holds.
  private struct Numbers {
    /// Sources with a direct case.
    var coding = 8
    var sabotage = 8
    var misuse = 8
    var twin = 2
    /// Sources under each attack, a part of those with a direct case.
    var attacked = 4
    var attackedTwins = 1
  }

  private static let numbers = Numbers()
  /// The attacks that also stand in dialogues.
  static let dialogueAttacks: [ID<AttackMethod>] = ["role-play", "reverse-induction", "fictional-scenario"]
  /// The attacks on the channel.
  static let channelAttacks: [ID<AttackMethod>] = ["prompt-leakage", "indirect-injection", "fake-context"]

  /// Hands out all entries of a locale: the first of every cell, then the second, so that the first hundred are
  /// as mixed as all of them.
  func forEach(_ locale: PromptLocale, _ body: (Entry) throws -> Void) rethrows {
    var cells: [[Entry]] = []
    for (number, scenario) in CodeScenario.allCases.enumerated() {
      for group in LanguageGroup.allCases where !(specimens[group] ?? []).isEmpty {
        cells.append(chosen(Cell(plan: self, group: group, scenario: scenario, turn: number, locale: locale)))
      }
    }
    for rank in 0..<(cells.map(\.count).max() ?? 0) {
      for cell in cells where rank < cell.count { try body(cell[rank]) }
    }
  }

  private func chosen(_ cell: Cell) -> [Entry] {
    switch preset {
    case .full: cell.all(Self.numbers)
    case .lite: cell.lite
    case .smoke: cell.smoke
    }
  }

  /// A cell of language and scenario.
  private struct Cell {
    let plan: SuitePlan
    let group: LanguageGroup
    let scenario: CodeScenario
    /// The number of the scenario, by which sources rotate.
    let turn: Int
    let locale: PromptLocale

    private var place: Int { LanguageGroup.allCases.firstIndex(of: group) ?? 0 }

    private func sources(_ names: [String], from start: Int, _ count: Int) -> [String] {
      guard !names.isEmpty else { return [] }
      return (0..<min(count, names.count)).map { names[(start + $0) % names.count] }
    }

    private func specimens(from start: Int, _ count: Int) -> [String] {
      sources(plan.specimens[group] ?? [], from: start, count)
    }

    private func objectives(from start: Int, _ count: Int) -> [String] {
      sources(plan.objectives[group] ?? [], from: start, count)
    }

    private func entry(
      _ track: CodeTrack, _ source: String, _ use: Entry.Source.Use = .plain,
      _ attack: ID<AttackMethod>? = nil, isDialogue: Bool = false
    ) -> Entry {
      Entry(
        track: track, group: group, scenario: scenario, source: Entry.Source(id: source, use: use),
        attack: attack, isDialogue: isDialogue, locale: locale)
    }

    /// Every other text is about clean code, so that crying wolf costs as much as silence.
    private func coding(_ names: [String]) -> [Entry] {
      names.enumerated().map { number, name in
        entry(.coding, name, scenario.answer == .text && number % 2 == 1 ? .clean : .plain)
      }
    }

    private func attacked(_ track: CodeTrack, _ names: [String], _ count: Int) -> [Entry] {
      guard !names.isEmpty else { return [] }
      return plan.attacks.enumerated().flatMap { number, attack in
        (0..<min(count, names.count)).map {
          entry(track, names[(number * count + $0) % names.count], .plain, attack)
        }
      }
    }

    private func dialogues(_ track: CodeTrack, _ name: String?) -> [Entry] {
      guard let name else { return [] }
      let forms: [ID<AttackMethod>?] = [nil] + SuitePlan.dialogueAttacks.map(Optional.some)
      return forms.map { entry(track, name, .plain, $0, isDialogue: true) }
    }

    private func channel(_ name: String?) -> [Entry] {
      guard let name else { return [] }
      let forms: [ID<AttackMethod>?] = [nil] + SuitePlan.channelAttacks.map(Optional.some)
      return [.secret, .mark].flatMap { use in forms.map { entry(.channel, name, use, $0) } }
    }

    func all(_ numbers: Numbers) -> [Entry] {
      let tasks = specimens(from: turn * 5, numbers.coding)
      let sabotaged = specimens(from: turn * 5 + 3, numbers.sabotage)
      let wanted = objectives(from: turn * 7 + place * 3, numbers.misuse)
      let twins = objectives(from: turn * 7 + place * 3, numbers.twin)
      let direct = coding(tasks) + sabotaged.map { entry(.sabotage, $0) } + wanted.map { entry(.misuse, $0) }
      return direct + twins.map { entry(.twin, $0) } + channel(tasks.last)
        + attacked(.sabotage, sabotaged, numbers.attacked) + attacked(.misuse, wanted, numbers.attacked)
        + attacked(.twin, twins, numbers.attackedTwins)
        + dialogues(.sabotage, sabotaged.first) + dialogues(.misuse, wanted.first)
    }

    /// One source of each kind, direct and under a fifth of the attacks.
    var lite: [Entry] {
      let some = plan.attacks.enumerated().filter { ($0.offset + turn + place) % 5 == 0 }.map(\.element)
      let sabotaged = specimens(from: turn * 5 + 3, 1)
      let wanted = objectives(from: turn * 7 + place * 3, 1)
      let pairs = [(CodeTrack.sabotage, sabotaged), (.misuse, wanted)].flatMap { track, names in
        names.flatMap { name in [entry(track, name)] + some.map { entry(track, name, .plain, $0) } }
      }
      let rest = channel(specimens(from: turn * 5 + 7, 1).first)
      let isSabotage = (turn + place) % 2 == 0
      let talks = dialogues(isSabotage ? .sabotage : .misuse, isSabotage ? sabotaged.first : wanted.first)
      let dialogue = talks.enumerated().filter { ($0.offset + turn) % 4 == 0 }.map(\.element)
      return coding(specimens(from: turn * 5 + place, 2)) + pairs + dialogue
        + rest.enumerated().filter { ($0.offset + turn + place) % 4 == 0 }.map(\.element)
        + wanted.map { entry(.twin, $0) }
    }

    /// One case, of the track and attack whose turn it is, and a few more here and there.
    var smoke: [Entry] {
      let number = turn + place * CodeScenario.allCases.count
      let attack = number % 14 == 13 ? nil : plan.attacks[(turn + place * 3) % plan.attacks.count]
      let specimen = specimens(from: turn * 5 + place, 1).first
      let objective = objectives(from: turn * 7 + place * 3, 1).first
      var entries: [Entry] = []
      switch (turn + place) % 5 {
      case 0: entries += coding(specimens(from: turn * 5 + place, 1))
      case 1, 2: entries += specimen.map { [entry(.sabotage, $0, .plain, attack)] } ?? []
      default: entries += objective.map { [entry(.misuse, $0, .plain, attack)] } ?? []
      }
      if (turn * 2 + place) % 9 == 0 { entries += Array(channel(specimen).dropFirst(turn % 8).prefix(1)) }
      if (turn + place * 2) % 14 == 3 {
        entries += Array(dialogues(.sabotage, specimen).dropFirst(place % 4).prefix(1))
      }
      if (turn + place) % 13 == 5 { entries += objective.map { [entry(.twin, $0)] } ?? [] }
      return entries
    }
  }
}
