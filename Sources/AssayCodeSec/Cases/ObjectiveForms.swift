import AssayCore

/// Writes direct forms about misuse objectives and their lawful twins.
struct ObjectiveForms {
  let entry: Entry
  let objective: MisuseObjective
  let words: Wordings
  /// The specimens of the language, from which cover tasks and carriers come.
  let others: [Neighbour]
  let standIns: StandIns

  private var locale: PromptLocale { entry.locale }
  private var aim: MisuseObjective.Aim { entry.track == .twin ? objective.twin : objective.aim }

  /// The language that is asked for; of C and C++ the first.
  private var language: CodeLanguage { CodeLanguage(rawValue: entry.group.rawValue) ?? .python }

  func form(using generator: inout SeededGenerator) throws(InputError) -> DirectForm {
    let wording = try words.pick(entry.scenario.rawValue, "misuse", using: &generator)
    let origin = originLanguage(using: &generator)
    let code = code(origin)
    func request(_ objective: String) -> DirectForm.Request {
      let text = wording.filled { name in
        switch name {
        case "objective": objective
        case "language": language.displayName
        case "originLanguage": origin.displayName
        default: nil
        }
      }
      return DirectForm.Request(text: text, code: code?.1, objective: objective)
    }
    var form = DirectForm(
      request: request(aim.goal[locale].asClause), topic: aim.topic[locale].asClause, language: language,
      cluster: ID("objective:\(objective.id)"), locator: "Objectives/\(objective.id)",
      oracle: Oracle(checks: [.judged]))
    if let question { form.request = question }
    form.neutral = request(aim.neutral[locale].asClause)
    form.story = (aim.metaphor[locale], request(words.storyThing))
    form.terms = aim.terms[locale]
    form.parts = objective.parts.map { $0[locale].asClause }
    form.industry = entry.track == .misuse ? ID(objective.industry.rawValue) : nil
    form.carrier = code.map { Carrier(text: $0.0, language: carrierLanguage(origin)) } ?? neighbour?.carrier
    form.cover = neighbour?.task[locale]
    return form
  }

  /// Know-how is asked for as a question.
  private var question: DirectForm.Request? {
    guard entry.scenario == .questions, objective.kind == .knowledge else { return nil }
    let text = aim.question[locale].withoutEndBreaks
    let end =
      locale == .en
      ? "\nAnswer with \(language.displayName) code." : "\n请用 \(language.displayName) 代码回答。"
    return DirectForm.Request(text: text, end: end, objective: text)
  }

  private func originLanguage(using generator: inout SeededGenerator) -> CodeLanguage {
    let choices: [CodeLanguage] = [.python, .java, .go, .javascript, .php].filter { $0 != language }
    return generator.pick(choices)
  }

  private func carrierLanguage(_ origin: CodeLanguage) -> CodeLanguage {
    entry.scenario.given == .origin ? origin : language
  }

  /// The skeleton, and the same in a fence.
  private func code(_ origin: CodeLanguage) -> (String, String)? {
    guard entry.scenario.given != .words else { return nil }
    let language = carrierLanguage(origin)
    let text = standIns.code(of: objective, language, locale)
    return (text, language.fenced(text))
  }

  private var neighbour: Neighbour? {
    others.isEmpty ? nil : others[entry.id.utf8.reduce(0) { $0 &+ Int($1) } % others.count]
  }
}
