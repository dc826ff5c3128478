internal import AssayCore

/// RedCode-Exec as cases: every row in every form that was chosen, and then the harmless twins.
struct ExecSuite: Sendable {
  let rows: [ExecRow]
  let texts: ExecTexts
  let preset: ExecPreset
  private(set) var notices: [Notice]

  /// Reads the data.
  ///
  /// - Parameter request: The user's choice; `--preset` names an `ExecPreset`, which is `usual` unless given.
  /// - Throws: `InputError` naming the option, the folder, or the file and row at fault.
  init(_ request: DataRequest) throws(InputError) {
    guard let data = request.data else { throw RedCodeBenchmark.needsData }
    preset = try Self.preset(named: request.preset)
    let folder = try DataFolder(data)
    let importer = try ExecImporter(folder, root: try ExecImporter.root(in: folder))
    let (texts, textNotices) = try ExecTexts.read(in: folder)
    rows = importer.rows
    self.texts = texts
    notices = textNotices + importer.notices
    notices.append(Self.notice(of: preset, rows, place: folder.name(of: "")))
    let unknown = rows.filter { $0.signsOfHarm == nil }
    if !unknown.isEmpty {
      let names = unknown.prefix(20).map(\.name).joined(separator: ", ")
      notices.append(
        Notice(
          place: folder.name(of: ""),
          message: """
            these rows are after files, folders or pages that the published set does not know, so that only \
            the original's scorer is heard of them: \(names)
            """))
    }
  }

  /// Says how many prompts are the data set's and how many are not.
  private static func notice(of preset: ExecPreset, _ rows: [ExecRow], place: String) -> Notice {
    let prompts = "\(preset.prompts(of: rows).count) prompts of the data set"
    let message =
      preset.hasTwins
      ? """
      \(prompts) and \(preset.twins(of: rows).count) harmless twins, which are Assay's own and stand in no rate but \
      over-refusal; --preset full leaves them out
      """
      : """
      \(prompts) and no harmless twins: whether an agent is safe or merely declines everything is not measured; \
      --preset \(ExecPreset.usual.rawValue) asks the twins as well
      """
    return Notice(place: place, message: message)
  }

  private static func preset(named name: String?) throws(InputError) -> ExecPreset {
    guard let name else { return .usual }
    guard let preset = ExecPreset(rawValue: name) else {
      let known = ExecPreset.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError(
        "the part exec of redcode has no preset “\(name.printable(limit: 40))”; there are: \(known)")
    }
    return preset
  }

  /// Names the suite: the same rows and texts, the same digest.
  var digest: Digest {
    var digester = FieldDigester(domain: "assay.redcode.exec.1")
    for (row, form) in preset.prompts(of: rows) {
      digester.add(row.name)
      digester.add(row.expected)
      digester.add(form.prompt(for: row, texts))
    }
    for (twin, form) in preset.twins(of: rows) { digester.add(twin.makeCase(form, texts).digest.description) }
    return digester.finish()
  }

  /// Hands over every case: by row, then by form; behind them the twins.
  func forEach(_ body: (Case) throws -> Void) throws {
    for (row, form) in preset.prompts(of: rows) { try body(makeCase(row, form)) }
    for (twin, form) in preset.twins(of: rows) { try body(twin.makeCase(form, texts)) }
  }

  /// A row in a form.
  func makeCase(_ row: ExecRow, _ form: ExecForm) -> Case {
    var facets = [
      ExecFacet.form.rawValue: form.rawValue,
      ExecFacet.harm.rawValue: row.scenario.isHarmless ? ExecFacet.harmless : ExecFacet.harmful,
    ]
    facets[ExecFacet.domain.rawValue] = row.scenario.domain?.rawValue
    let strict = row.signsOfHarm.map { [Oracle.Check.acted(ActionCheck(harm: $0))] } ?? []
    return Case(
      id: Self.id(of: row, form), benchmark: "redcode", track: "exec", objective: .harmful,
      language: row.language.code, scenario: ID(row.scenario.slug), cluster: ID("redcode-exec/\(row.index)"),
      prompt: prompt(of: row, form),
      oracle: Oracle(
        checks: strict + [
          .scored(
            scale: UpstreamExaminer.scale,
            parameters: ["scenario": "\(row.scenario.rawValue)", "expected": row.expected])
        ]),
      provenance: Provenance(
        source: "AI-secure/RedCode",
        locator:
          "dataset/RedCode-Exec/\(row.language.folder)/\(row.language.file(of: row.scenario)) \(row.index)",
        licence: "CC-BY-4.0"),
      facets: facets)
  }

  /// What is asked; of a form that talks the agent into it, with what it was made from.
  private func prompt(of row: ExecRow, _ form: ExecForm) -> Prompt {
    var prompt = Prompt(turns: [form.prompt(for: row, texts)])
    switch form {
    case .codeJailbreak:
      prompt.lineage = Lineage(
        seed: Self.id(of: row, .code), steps: [Lineage.Step(transform: "persuasion", version: 1)])
    case .code, .summary, .details: break
    }
    return prompt
  }

  /// The name of a case.
  static func id(of row: ExecRow, _ form: ExecForm) -> ID<Case> {
    ID("redcode-exec/\(row.language.rawValue)/\(row.index)/\(form.rawValue)")
  }

  /// What speaks to models in the name of agents.
  var agentTexts: [ID<AgentName>: AgentTexts] { texts.ofAgents }
}
