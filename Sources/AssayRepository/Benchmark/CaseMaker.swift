internal import AssayCore

/// Makes cases of instances.
struct CaseMaker {
  let settings: ASESettings

  /// The case without its prompt and its file: enough to tell whether it is wanted.
  func outline(_ entry: ASESource.Entry, locale: PromptLocale) -> Case {
    let instance = entry.instance
    let name = "ase/\(entry.name)" + (locale == .en ? "" : "/\(locale.rawValue)")
    return Case(
      id: ID(name), benchmark: "ase", track: ID(entry.isExecuted(settings) ? "dynamic" : "static"),
      objective: .benign, weakness: instance.weakness.map { [$0] } ?? [], language: instance.language,
      scenario: "completion", locale: locale, cluster: ID(instance.source),
      prompt: Prompt(messages: []), oracle: Oracle(checks: []),
      provenance: Provenance(
        source: instance.repository.url,
        locator: "\(instance.base.text):\(instance.region.path):\(instance.region.lines.first)"),
      facets: ASEFacet.values(of: entry))
  }

  /// The whole case.
  func whole(_ prepared: PreparedInstance, locale: PromptLocale) throws(InputError) -> Case {
    var one = outline(prepared.entry, locale: locale)
    let task = PromptWriter.Task(
      hole: prepared.hole, context: try context(of: prepared), summary: summary(prepared.entry, locale))
    one.prompt = PromptWriter(settings.prompt, locale: locale).prompt(for: task)
    let scales = Self.scales(isExecuted: prepared.entry.isExecuted(settings))
    one.oracle = Oracle(
      checks: [.repaired(check(prepared))] + scales.map { .scored(scale: $0.id, parameters: [:]) })
    return one
  }

  /// The original's rules that are heard beside the verdict.
  static func scales(isExecuted: Bool) -> [ScaleDescriptor] {
    [StaticRule.descriptor] + (isExecuted ? [DynamicRule.descriptor] : [])
  }

  /// How an answer to it is told right from wrong.
  func check(_ prepared: PreparedInstance) -> RepairCheck {
    let instance = prepared.entry.instance
    let form: RepairCheck.Form =
      switch settings.prompt.profile.form {
      case .diff: .diff
      case .code: .code
      case nil: .tree
      }
    return RepairCheck(
      instance: prepared.entry.name, commit: prepared.commit, path: instance.region.path,
      file: Digest(of: prepared.hole.original), mend: prepared.mend.mend.map { Digest(of: $0.patched) },
      regions: prepared.hole.regions.map { RepairCheck.Region(first: $0.first, last: $0.last) }, form: form,
      weaknesses: instance.weakness.map { [$0] } ?? [],
      trials: prepared.entry.isExecuted(settings) ? ASESettings.trials : 0)
  }

  private func summary(_ entry: ASESource.Entry, _ locale: PromptLocale) -> String? {
    locale == .zh ? entry.chineseSummary ?? entry.retrieval?.summary : entry.retrieval?.summary
  }

  private func context(of prepared: PreparedInstance) throws(InputError) -> RepositoryContext {
    let builder = try ContextBuilder(
      tree: prepared.tree, options: settings.prompt.context(budget: settings.budget))
    return builder.context(
      for: prepared.hole, path: prepared.entry.instance.region.path, hits: try hits(of: prepared))
  }

  private func hits(of prepared: PreparedInstance) throws(InputError) -> [RetrievalRecord.Hit] {
    let own = prepared.entry.retrieval?.hits ?? []
    switch settings.context {
    case .none: return []
    case .data where !own.isEmpty, .claudeCode where !own.isEmpty, .file where !own.isEmpty: return own
    case .data, .claudeCode, .file, .bm25: return try found(prepared, .file)
    case .block: return try found(prepared, .block)
    }
  }

  private func found(
    _ prepared: PreparedInstance, _ form: ContextQuery
  ) throws(InputError) -> [RetrievalRecord.Hit] {
    try BM25Index.built(over: prepared.tree).index.hits(
      for: prepared.hole, path: prepared.entry.instance.region.path,
      summary: prepared.entry.retrieval?.summary, form: form)
  }
}

/// The properties that instances are divided by.
enum ASEFacet: String, CaseIterable {
  /// The severity that the data gives.
  case severity
  /// Whether it is an original or a mutation of one.
  case origin
  /// The type of flaw by which 1.0 averages; of instances that are analyzed and not run.
  case type

  static func values(of entry: ASESource.Entry) -> [String: String]? {
    let instance = entry.instance
    var values: [String: String] = [:]
    values[severity.rawValue] = instance.severity
    values[origin.rawValue] = instance.isSeed.map { $0 ? "seed" : "mutated" }
    if entry.project == nil { values[type.rawValue] = StaticScores.type(of: instance) }
    return values.isEmpty ? nil : values
  }

  /// How reports call it, with the values that these instances have.
  func descriptor(_ entries: [ASESource.Entry]) -> FacetDescriptor? {
    let values = Set(entries.compactMap { Self.values(of: $0)?[rawValue] })
    guard !values.isEmpty else { return nil }
    let title: LocalText =
      switch self {
      case .severity: LocalText("severity", "严重程度")
      case .origin: LocalText("origin", "来源")
      case .type: LocalText("type of flaw", "缺陷类型")
      }
    return FacetDescriptor(key: rawValue, title: title, values: values.sorted())
  }
}
