import AssayCore

/// The scores of one or several runs by the formulas of their benchmark, with published ones beside them.
struct IndexSection {
  /// The runs; the first one that has published rows gives them.
  let runs: [NamedScorecard]
  /// The language of the fixed texts.
  let language: ReportLanguage

  /// A table of a run.
  private struct Own {
    var run: NamedScorecard
    var table: IndexTable
  }

  private func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }

  private func words(_ text: LocalText) -> String { say(text.en, text.zh) }

  /// The tables; `nil` if no run has any.
  var section: Section? {
    var groups: [[Own]] = []
    for run in runs {
      for table in run.report.indexes ?? [] {
        let own = Own(run: run, table: table)
        if let place = groups.firstIndex(where: { Self.isSame($0[0].table, table) }) {
          groups[place].append(own)
        } else {
          groups.append([own])
        }
      }
    }
    guard !groups.isEmpty else { return nil }
    let meaning = say(
      "Scores over 100 by formulas of the benchmark's own, over the instances of which every round was measured; n counts their rounds. Intervals (95 %) draw whole sources again and again; see the docs of the metrics.",
      "按基准自带公式计算的百分制分数，仅含全部轮次均已测量的实例；n 为其轮次数。95 % 区间按来源整体重抽样得到，见指标文档。")
    return Section(
      anchor: "indexes", title: say("The benchmark's own scores", "基准自带分数"),
      blocks: [.paragraph([.fixed(meaning)])] + groups.flatMap(blocks))
  }

  private static func isSame(_ left: IndexTable, _ right: IndexTable) -> Bool {
    left.id == right.id && left.locale == right.locale
      && left.scores.map(\.id) == right.scores.map(\.id)
  }

  private func blocks(_ owns: [Own]) -> [Block] {
    let first = owns[0].table
    var caption: Line = [.strong(HostileText.withoutMarks(words(first.title)))]
    if let locale = first.locale { caption.append(.fixed(" (\(locale.rawValue))")) }
    caption += [.fixed(say(": ", "：")), .outside(words(first.definition))]
    let columns =
      [Table.Column(title: say("Model", "模型"))]
      + first.scores.map { Table.Column(title: words($0.title), isOutside: true) }
      + [
        Table.Column(title: "n", isNumeric: true),
        Table.Column(title: say("instances", "实例"), isNumeric: true),
        Table.Column(title: say("rounds measured", "已测量轮次"), isNumeric: true),
      ]
    let published = published(first)
    let rows = owns.map(row) + (published?.rows ?? []).map { row($0, columns: first.scores.count) }
    var seen: [LocalText] = []
    for note in owns.flatMap(\.table.notes) where !seen.contains(note) { seen.append(note) }
    var notes: [Line] = seen.map { [.outside(words($0))] }
    if let published {
      notes.append([
        .fixed(say("Published: ", "已发表：")), .outside(published.source),
        .fixed(
          say(
            "; by the original's own images, without intervals: a point of reference, not a comparison.",
            "；由原始镜像得出，没有区间：仅供参照，不可直接比较。")),
      ])
    }
    return [.table(Table(caption: caption, columns: columns, rows: rows, isDense: true))]
      + (notes.isEmpty ? [] : [.list(notes)])
  }

  private func row(_ own: Own) -> [Cell] {
    let (report, table) = (own.run.report, own.table)
    var name: Line = runs.count > 1 ? [.code(own.run.name), .fixed(" ")] : []
    if runs.count == 1 { name = [.strong(say("this run", "本次运行")), .fixed(say(": ", "："))] }
    name.append(.code(report.method.manifest.subject.model))
    if report.isSimulated { name.append(.fixed(say(" (simulated)", "（模拟）"))) }
    let basis = table.basis
    return [.text(name)] + table.scores.map { cell($0, table) }
      + [
        .count(basis.instances * report.method.manifest.samples),
        .text([.fixed(of(basis.instances, basis.allInstances))]),
        .text([.fixed(of(basis.rounds, basis.allRounds))]),
      ]
  }

  private func cell(_ score: IndexTable.Score, _ table: IndexTable) -> Cell {
    if let estimate = score.estimate { return .measure(.estimated(estimate), .points) }
    let reason = table.absence.map { say(": ", "：") + words($0) } ?? ""
    return .text([.outside(say("not measured", "未测量") + reason)])
  }

  private func of(_ part: Int, _ whole: Int) -> String {
    say(
      "\(Numbers.count(part)) of \(Numbers.count(whole))", "\(Numbers.count(part)) / \(Numbers.count(whole))")
  }

  /// What others have published by this formula, where the run was reported with it.
  private func published(_ table: IndexTable) -> PublishedTable? {
    runs.lazy.compactMap(\.report.method.manifest.published).first { $0.scale == table.id }
  }

  private func row(_ row: PublishedTable.Row, columns: Int) -> [Cell] {
    let scores = (0..<columns).map { place -> Cell in
      guard row.rates.indices.contains(place) else { return .none }
      return .text([.fixed(Numbers.score(row.rates[place]))])
    }
    return [.text([.outside(row.model)])] + scores + [row.n.map { .count($0) } ?? .none, .none, .none]
  }
}
