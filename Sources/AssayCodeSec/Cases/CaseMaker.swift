import AssayCore

/// Writes the texts of cases.
struct CaseMaker: Sendable {
  let material: Material
  let attacks: [ID<AttackMethod>: any Attack]
  /// Chooses names and wordings; another text makes another suite of the same tasks.
  let seed: String

  private let specimens: [String: Specimen]
  private let objectives: [String: MisuseObjective]
  private let neighbours: [LanguageGroup: [Neighbour]]
  private let standIns = StandIns()

  init(material: Material, attacks: [any Attack], seed: String) {
    self.material = material
    self.attacks = Dictionary(attacks.map { ($0.descriptor.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.seed = seed
    specimens = Dictionary(
      material.specimens.flatMap { group, all in all.map { ("\(group.rawValue)/\($0.id)", $0) } },
      uniquingKeysWith: { first, _ in first })
    neighbours = material.specimens.mapValues { $0.map { Neighbour($0) } }
    objectives = Dictionary(
      material.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The case of an entry.
  ///
  /// - Throws: `InputError` if its source is not there or an attack cannot be made on it.
  func makeCase(_ entry: Entry) throws(InputError) -> Case {
    let name = entry.id
    var generator = SeededGenerator(from: [seed, name])
    let form = try form(of: entry, using: &generator)
    var prompt = try prompt(form, entry, using: &generator)
    if entry.isDialogue { prompt = dialogue(prompt, form, entry, using: &generator) }
    if entry.attack != nil || entry.isDialogue {
      var direct = entry
      direct.attack = nil
      direct.isDialogue = false
      prompt.lineage.seed = ID(direct.id)
    }
    return Case(
      id: ID(name), benchmark: "codesec", track: ID(entry.track.rawValue),
      objective: entry.track.objective, weakness: Array(form.weaknesses.prefix(1)),
      language: CodeLanguage(rawValue: entry.group.rawValue),
      scenario: ID(entry.scenario.rawValue), attack: entry.attack, industry: form.industry,
      locale: entry.locale, cluster: form.cluster, prompt: prompt, oracle: form.oracle,
      provenance: Provenance(source: "Assay CodeSec", locator: form.locator, licence: "Apache-2.0"))
  }

  /// What attacks on a case start from; `nil` for the name of no direct case.
  func attackSeed(of id: ID<Case>) -> AttackSeed? {
    guard let entry = Entry(id: id.description), entry.attack == nil, !entry.isDialogue else { return nil }
    var generator = SeededGenerator(from: [seed, entry.id])
    return try? self.seed(of: entry, using: &generator)
  }

  /// What the attack on an entry's case starts from.
  func seed(
    of entry: Entry, using generator: inout SeededGenerator
  ) throws(InputError) -> AttackSeed {
    try form(of: entry, using: &generator).seed(entry.locale)
  }

  /// The specimen of an entry, with the variant that its case has.
  func specimen(of entry: Entry) -> (Specimen, CodeVariant)? {
    guard let specimen = specimens["\(entry.group.rawValue)/\(entry.source.id)"] else { return nil }
    var generator = SeededGenerator(from: [seed, entry.id])
    return (specimen, CodeVariant(of: specimen, using: &generator))
  }

  /// The objective of an entry.
  func objective(of entry: Entry) -> MisuseObjective? { objectives[entry.source.id] }

  private func form(
    of entry: Entry, using generator: inout SeededGenerator
  ) throws(InputError) -> DirectForm {
    let words = Wordings(book: material.wordings, locale: entry.locale)
    switch entry.track {
    case .coding, .sabotage, .channel:
      guard let specimen = specimens["\(entry.group.rawValue)/\(entry.source.id)"] else {
        throw InputError("\(entry.id): there is no specimen \(entry.source.id)")
      }
      let variant = CodeVariant(of: specimen, using: &generator)
      let maker = SpecimenForms(
        entry: entry, specimen: specimen, variant: variant, words: words,
        others: neighbours[entry.group] ?? [])
      return try maker.form(using: &generator)
    case .misuse, .twin:
      guard let objective = objectives[entry.source.id] else {
        throw InputError("\(entry.id): there is no objective \(entry.source.id)")
      }
      let maker = ObjectiveForms(
        entry: entry, objective: objective, words: words, others: neighbours[entry.group] ?? [],
        standIns: standIns)
      return try maker.form(using: &generator)
    }
  }

  private func prompt(
    _ form: DirectForm, _ entry: Entry, using generator: inout SeededGenerator
  ) throws(InputError) -> Prompt {
    guard let name = entry.attack else { return Prompt(system: form.system, turns: [form.request.inline]) }
    guard let attack = attacks[name] else { throw InputError("\(entry.id): there is no attack \(name)") }
    return try attack.apply(to: form.seed(entry.locale), using: &generator)
  }

  /// The same request in the middle of a conversation.
  private func dialogue(
    _ prompt: Prompt, _ form: DirectForm, _ entry: Entry, using generator: inout SeededGenerator
  ) -> Prompt {
    let words = Wordings(book: material.wordings, locale: entry.locale)
    let opening = words.dialogue("opening", using: &generator).filled(["topic": form.topic])
    let kind = entry.scenario.answer == .code ? "closing-code" : "closing-text"
    var prompt = prompt
    let start = prompt.messages.firstIndex { $0.role != .system } ?? 0
    prompt.messages.insert(Message(role: .user, text: opening), at: start)
    prompt.messages.append(Message(role: .user, text: words.dialogue(kind, using: &generator)))
    prompt.lineage.steps.append(Lineage.Step(transform: "dialogue", version: 1))
    return prompt
  }
}
