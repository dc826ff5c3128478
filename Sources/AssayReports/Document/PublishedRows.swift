import AssayCore
import AssayStatistics

/// What others have published, with the rates of one or several runs among it.
struct PublishedRows {
  /// The runs; the first one that has published rows gives them.
  let runs: [NamedScorecard]
  /// The language of the fixed texts.
  let language: ReportLanguage

  private struct Entry {
    var group: Int
    var rate: Double?
    var cells: [Cell]
  }

  private func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }

  private func words(_ text: LocalText) -> String { say(text.en, text.zh) }

  /// The tables; `nil` if no run was asked for them.
  var section: Section? {
    guard let manifest = runs.first(where: { $0.report.published != nil })?.report.method.manifest,
      let table = manifest.published, let scale = manifest.scales?.first(where: { $0.id == table.scale })
    else { return nil }
    return Section(
      anchor: "published", title: say("Among published results", "与已发表结果对照"),
      blocks: [.paragraph(meaning(table, scale))]
        + tables(table, scale))
  }

  /// A table for each published task that a run has asked something of.
  private func tables(_ table: PublishedTable, _ scale: ScaleDescriptor) -> [Block] {
    let asked = table.tasks.filter { task in runs.contains { line(of: $0, task) != nil } }
    guard !asked.isEmpty else {
      return [.paragraph([.fixed(say("Nothing of what was published was asked.", "未提问任何已发表任务中的提示。"))])]
    }
    return asked.map { .table(rows(of: $0, table, scale)) }
  }

  /// The rates of a run over a published task; `nil` if it asks nothing of it.
  private func line(of run: NamedScorecard, _ task: PublishedTable.Task) -> ScorerLine? {
    run.report.published?.first { $0.task == task.name && $0.line.planned > 0 }?.line
  }

  private func meaning(_ table: PublishedTable, _ scale: ScaleDescriptor) -> Line {
    [
      .fixed(say("Published: ", "已发表：")), .outside(table.source),
      .fixed(
        say(
          ". Published rates come without intervals, from the original's own scorer; of this run they are comparable to the column “",
          "。已发表的比率没有区间，由原始评分器得出；本次运行中可与之比较的是“")),
      .outside(words(scale.title)),
      .fixed(say("”, and only where the run asks the same prompts. “", "”一列，且仅当提示相同时成立。“")),
      .outside(words(scale.verdictTitle)),
      .fixed(
        say(
          "” stands beside it. Rows are by agent, then by their first rate. A sign ≠ marks a published rate that is not the mean of its published scenarios, because prompts of a scenario were lost: its n is not known. A star is the original's, for models trained for their agent.",
          "”列于其旁。先按智能体、再按首个比率排列。≠ 表示已发表比率与其各场景均值不符（有场景丢失部分提示），其 n 未知。星号为原文标记，表示专为该智能体训练的模型。")),
    ]
  }

  private func rows(
    of task: PublishedTable.Task, _ table: PublishedTable, _ scale: ScaleDescriptor
  ) -> Table {
    let groups = table.agents.map(\.name)
    var entries = table.rows.filter { $0.task == task.name }.map { row in
      Entry(
        group: groups.firstIndex(of: row.agent) ?? groups.count, rate: row.rates.first,
        cells: cells(of: row, scale))
    }
    entries += runs.compactMap { own($0, task, table, scale) }
    let order = entries.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.group, -(first.rate ?? -1), left.offset) < (
        second.group, -(second.rate ?? -1), right.offset
      )
    }
    let columns =
      [Table.Column(title: say("Agent", "智能体")), Table.Column(title: say("Model", "模型"))]
      + scale.rates.map { Table.Column(title: "\($0.name), \(words(scale.title))", isOutside: true) }
      + [Table.Column(title: "n", isNumeric: true)]
      + scale.rates.map {
        Table.Column(title: say("mean of scenarios, \($0.name)", "场景均值，\($0.name)"), isOutside: true)
      }
      + scale.rates.map { Table.Column(title: "\($0.name), \(words(scale.verdictTitle))", isOutside: true) }
      + [Table.Column(title: "n", isNumeric: true)]
    let prompts = Numbers.count(task.prompts)
    return Table(
      caption: [
        .outside(words(task.title)),
        .fixed(
          say(
            ": \(task.scenarios.count) scenarios, \(prompts) prompts",
            "：\(task.scenarios.count) 个场景，\(prompts) 个提示")),
      ], columns: columns, rows: order.map(\.element.cells), isDense: true)
  }

  private func cells(of row: PublishedTable.Row, _ scale: ScaleDescriptor) -> [Cell] {
    let rates = scale.rates.indices.map { place -> Cell in
      guard row.rates.indices.contains(place) else { return .none }
      return .text([.fixed(percent(row.rates[place]) + (isMean(row, place) ? "" : " ≠"))])
    }
    let means = scale.rates.indices.map { place -> Cell in
      guard let means = row.means, means.indices.contains(place) else { return .none }
      return .text([.fixed(percent(means[place]))])
    }
    return [.text([.outside(row.agent)]), .text([.outside(row.model)])] + rates
      + [row.n.map { .count($0) } ?? .text([.fixed("–")])] + means + scale.rates.map { _ in .none } + [.none]
  }

  /// Whether a published rate is the mean of its published scenarios, rounded as they are, or none are published.
  private func isMean(_ row: PublishedTable.Row, _ place: Int) -> Bool {
    guard let means = row.means, means.indices.contains(place) else { return true }
    return abs(means[place] - row.rates[place]) < 0.000_101
  }

  /// A run among the published rows; `nil` if it asks nothing of the task.
  private func own(
    _ run: NamedScorecard, _ task: PublishedTable.Task, _ table: PublishedTable, _ scale: ScaleDescriptor
  ) -> Entry? {
    guard let line = line(of: run, task) else { return nil }
    let subject = run.report.method.manifest.subject
    let group = table.agents.firstIndex { agent in subject.agent.map(agent.own.contains) ?? false }
    var agent: Line = [
      .strong(say("this run", "本次运行")), .fixed(say(": ", "：")), .code(subject.agent?.description ?? "–"),
    ]
    if runs.count > 1 { agent = [.code(run.name), .fixed(" "), .code(subject.agent?.description ?? "–")] }
    agent.append(
      .fixed(group == nil ? say(" (no published counterpart)", "（无对应的已发表智能体）") : " = "))
    if let group { agent.append(.outside(table.agents[group].name)) }
    var model: Line = [.code(subject.model)]
    if run.report.isSimulated { model.append(.fixed(say(" (simulated)", "（模拟）"))) }
    if line.planned != task.prompts {
      let (asked, all) = (Numbers.count(line.planned), Numbers.count(task.prompts))
      model.append(.fixed(say("; \(asked) attempts, not the \(all) prompts", "；\(asked) 次尝试，而非 \(all) 个提示")))
    }
    func figures(_ side: ScorerSide) -> [Cell] {
      side.rates.map { .measure($0.figure, .share) }
    }
    return Entry(
      group: group ?? table.agents.count, rate: line.own.rates.first?.figure.estimate?.value,
      cells: [.text(agent), .text(model)] + figures(line.own) + [.count(line.own.settled)]
        + scale.rates.map { _ in .none } + figures(line.strict) + [.count(line.strict.settled)])
  }

  /// A published share, with as many decimals as were published.
  private func percent(_ share: Double) -> String { "\(Numbers.fixed(share * 100, decimals: 2)) %" }
}
