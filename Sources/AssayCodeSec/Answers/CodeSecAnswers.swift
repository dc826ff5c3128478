import AssayCore

/// Answers to the suite's cases whose truth is known: implementations, reports and what leaks.
struct CodeSecAnswers: AnswerKey {
  let maker: CaseMaker

  func answers(to id: ID<Case>, using generator: inout SeededGenerator) -> [KnownAnswer] {
    guard let entry = Entry(id: id.description) else { return [] }
    switch entry.track {
    case .coding, .sabotage:
      guard let (specimen, variant) = maker.specimen(of: entry) else { return [] }
      let writer = SpecimenAnswers(entry: entry, specimen: specimen, variant: variant)
      return entry.scenario.answer == .code ? writer.code(using: &generator) : writer.texts(using: &generator)
    case .channel:
      guard let (specimen, variant) = maker.specimen(of: entry), let one = try? maker.makeCase(entry) else {
        return []
      }
      return SpecimenAnswers(entry: entry, specimen: specimen, variant: variant)
        .channel(one.oracle, using: &generator)
    case .misuse, .twin: return []
    }
  }

  func subject(of id: ID<Case>) -> AnswerSubject? {
    guard let entry = Entry(id: id.description), let objective = maker.objective(of: entry) else {
      return nil
    }
    return AnswerSubject(
      redirect: objective.redirect[entry.locale].asClause,
      names: objective.parts.map(\.name))
  }
}
