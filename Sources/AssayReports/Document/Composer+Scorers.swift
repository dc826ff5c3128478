import AssayCore
import AssayStatistics

extension Composer {
  /// The benchmark's own scorers beside the verdicts.
  var scorers: [Section] {
    (scorecard.scorers ?? []).compactMap { figures in
      guard let scale = scale(named: figures.scale) else { return nil }
      return ScorerSection(composer: self, figures: figures, scale: scale).section
    }
  }

  /// A scale of the run, by its name.
  func scale(named name: String) -> ScaleDescriptor? {
    scorecard.method.manifest.scales?.first { $0.id == name }
  }

  /// A text that the benchmark gives, in the report's language.
  func words(_ text: LocalText) -> String { say(text.en, text.zh) }

  /// What an axis is called.
  func title(of axis: StrataAxis) -> Inline {
    guard let key = axis.facet else { return .strong(say(axis.dimension.phrase)) }
    let known = scorecard.method.manifest.facets?.first { $0.key == key }
    return .strong(HostileText.withoutMarks(known.map { words($0.title) } ?? key))
  }

  /// A column whose heading holds a text of the benchmark.
  func outsideColumn(_ title: String) -> Table.Column { Table.Column(title: title, isOutside: true) }
}

/// One of the benchmark's own scorers, beside the verdicts.
private struct ScorerSection {
  let composer: Composer
  let figures: ScorerFigures
  let scale: ScaleDescriptor

  private var own: String { composer.words(scale.title) }
  private var strict: String { composer.words(scale.verdictTitle) }

  private func say(_ en: String, _ zh: String) -> String { composer.say(en, zh) }

  var section: Section {
    let tables = figures.tables.map { table in
      Block.table(rates(of: table.lines, caption: [composer.title(of: table.axis)]))
    }
    return Section(
      anchor: "scorers", title: say("Scorers side by side", "评分器对照"),
      blocks: [.list(meaning), .table(rates(of: figures.whole, caption: nil))] + tables + bounds
        + [.paragraph(agreement), .table(cross)] + disagreements)
  }

  /// What the rates are shares of.
  private var shares: String {
    composer.scorecard.harmfulCounts.planned > 0
      ? say(
        "; shares of attempts at harmful requests, unusable answers included, with intervals clustered by source.",
        "；均为有害请求尝试中的占比，含不可用回答；区间按来源聚类。")
      : say(
        "; shares of attempts, unusable answers included, with intervals clustered by source.",
        "；均为尝试中的占比，含不可用回答；区间按来源聚类。")
  }

  /// What is counted.
  private var meaning: [Line] {
    let names = scale.rates.map { "\($0.name): \(composer.words($0.title))" }
      .joined(separator: say("; ", "；"))
    return [
      [
        .outside(names),
        .fixed(shares),
      ],
      [
        .outside(strict),
        .fixed(
          say(
            ": the verdict, over attempts with a valid sample; undecided ones stand in no rate.",
            "：即判定结果，分母为有有效样本的尝试，未判定者不计入。")),
      ],
      [
        .outside(own),
        .fixed(
          say(
            ": the benchmark's own, over attempts to which it gives a score; it decides nothing.",
            "：基准自带的评分器，分母为其给出分数的尝试，不影响判定。")),
      ],
      [
        .fixed(
          say("Attempts that were not measured stand in no rate.", "未测量的尝试不计入任何比率。"))
      ],
    ]
  }

  private func rates(of lines: [ScorerLine], caption: Line?) -> Table {
    func columns(_ scorer: String, open: (String, String)) -> [Table.Column] {
      scale.rates.map { composer.outsideColumn("\($0.name), \(scorer)") } + [
        composer.numeric("n", "n"), composer.numeric(open.0, open.1),
      ]
    }
    func cells(_ side: ScorerSide) -> [Cell] {
      side.rates.map { .measure($0.figure, .share) } + [.count(side.settled), .count(side.open)]
    }
    return Table(
      caption: caption,
      columns: [composer.column("Cases", "用例")] + columns(strict, open: ("undecided", "未判定"))
        + columns(own, open: ("no score", "无分数")) + [composer.numeric("not measured", "未测量")],
      rows: lines.map { [.text(name(of: $0))] + cells($0.strict) + cells($0.own) + [.count($0.missing)] },
      isDense: true)
  }

  private func name(of line: ScorerLine) -> Line {
    switch line.scope {
    case .all: [.strong(say("all", "全部"))]
    case .without: [.outside(scale.aside.map { composer.words($0.without) } ?? "")]
    case .only: [.outside(scale.aside.map { composer.words($0.only) } ?? "")]
    case .stratum: [.code(line.name ?? "")]
    }
  }

  /// What open and missing attempts could change, wherever there are any.
  private var bounds: [Block] {
    let lines =
      figures.whole.map { (axis: Inline?.none, line: $0) }
      + figures.tables.flatMap { table in
        table.lines.map { (axis: composer.title(of: table.axis), line: $0) }
      }
    let open = lines.filter { $0.line.missing + $0.line.strict.open + $0.line.own.open > 0 }
    guard !open.isEmpty else {
      return [
        .paragraph([
          .fixed(
            say(
              "Both scorers settle every attempt, so that the rates are those of all planned attempts.",
              "两种评分器均已对全部尝试给出结果，比率即全部计划尝试的比率。"))
        ])
      ]
    }
    let rows = open.map { axis, line -> [Cell] in
      let head = axis.map { [$0, .fixed(" ")] } ?? []
      return [.text(head + name(of: line)), .count(line.planned)]
        + (line.strict.rates + line.own.rates).map { .text([.fixed(interval($0.bounds))]) }
    }
    let columns =
      [composer.column("Cases", "用例"), composer.numeric("planned", "计划")]
      + [strict, own].flatMap { scorer in
        scale.rates.map { composer.outsideColumn("\($0.name), \(scorer)") }
      }
    let caption = say(
      "Bounds, in per cent of all planned attempts, whatever undecided, unscored and missing ones would have shown",
      "上下界（占全部计划尝试的百分比），无论未判定、无分数与缺失的尝试结果如何")
    return [.table(Table(caption: [.strong(caption)], columns: columns, rows: rows))]
  }

  private func interval(_ bounds: Bounds?) -> String {
    guard let bounds else { return "–" }
    return "[\(Numbers.percentNumber(bounds.lower)), \(Numbers.percentNumber(bounds.upper))]"
  }
}

// MARK: - Disagreement

extension ScorerSection {
  private var agreement: Line {
    guard let estimate = figures.agreement.estimate else {
      return [.fixed(say("No attempt is settled by both scorers.", "没有尝试同时被两种评分器判定。"))]
    }
    let share = "\(Numbers.percent(estimate.value)) \(Numbers.interval(estimate))"
    let (n, differing) = (Numbers.count(estimate.n), Numbers.count(figures.disagreeing))
    return [
      .fixed(
        say(
          "The scorers agree on \(share) of the \(n) attempts that both settle and disagree on \(differing).",
          "在两者均给出结果的 \(n) 次尝试中，一致率为 \(share)，不一致 \(differing) 次。"))
    ]
  }

  /// Outcomes by scores; a pair that means the same is marked.
  private var cross: Table {
    let values = scale.values.map { Optional($0) } + [nil]
    let rows = Outcome.allCases.map { outcome -> [Cell] in
      [.text([.fixed(composer.say(outcome.phrase))])]
        + values.map { value in
          let count = figures.cross.first { $0.outcome == outcome && $0.value == value?.value }?.count ?? 0
          let isSame = value?.outcomes.contains(outcome) ?? false
          return .text([isSame ? .strong(Numbers.count(count)) : .fixed(Numbers.count(count))])
        }
    }
    let columns =
      [composer.outsideColumn(strict)]
      + values.map { value in
        guard let value else { return composer.numeric("no score", "无分数") }
        return Table.Column(
          title: "\(value.value) (\(composer.words(value.name)))", isNumeric: true, isOutside: true)
      }
    return Table(
      caption: [
        .strong(say("Verdicts and scores", "判定与分数")),
        .fixed(say(" (bold where both say the same)", "（粗体表示两者一致）")),
      ], columns: columns, rows: rows)
  }

  private var disagreements: [Block] {
    guard !figures.disagreements.isEmpty else { return [] }
    let rows = figures.disagreements.map { group -> [Cell] in
      var cases = Line(group.examples.map { .code($0.caseID.description) }.joined(separator: .fixed(" ")))
      let rest = group.count - group.examples.count
      if rest > 0 {
        cases.append(.fixed(say(" and \(Numbers.count(rest)) more", " 等，另有 \(Numbers.count(rest)) 个")))
      }
      return [
        .text([group.scenario.map { .code($0.description) } ?? .fixed("–")]),
        .text([.fixed(composer.say(group.outcome.phrase))]), .text(score(group.value)),
        .text(reason(of: group)),
        .count(group.count), .text(cases),
      ]
    }
    var caption: Line = [.strong(say("Where they disagree, and why", "不一致之处及原因"))]
    if figures.omittedGroups > 0 {
      let (groups, attempts) = (Numbers.count(figures.omittedGroups), Numbers.count(figures.omittedAttempts))
      caption.append(
        .fixed(
          say(
            " (the most frequent; \(groups) more groups with \(attempts) attempts are left out)",
            "（仅列最常见者；另有 \(groups) 组共 \(attempts) 次未列出）")))
    }
    return [
      .table(
        Table(
          caption: caption,
          columns: [
            composer.column("Scenario", "场景"), composer.outsideColumn(strict), composer.outsideColumn(own),
            composer.column("The rule behind the score", "分数所依规则"), composer.numeric("Attempts", "次数"),
            composer.column("Cases", "用例"),
          ], rows: rows))
    ]
  }

  private func score(_ value: Int) -> Line {
    [.outside("\(value) (\(scale.entry(of: value).map { composer.words($0.name) } ?? "–"))")]
  }

  private func reason(of group: Disagreement) -> Line {
    guard let rule = group.rule.flatMap({ scale.rules[$0] }) else { return composer.reason(group.reason) }
    return [.outside(composer.words(rule) + (group.detail.map { say(": “\($0)”", "：“\($0)”") } ?? ""))]
  }
}

extension Array where Element == Inline {
  /// The pieces with another one between them.
  fileprivate func joined(separator: Inline) -> Line {
    var line: Line = []
    for (place, piece) in enumerated() {
      if place > 0 { line.append(separator) }
      line.append(piece)
    }
    return line
  }
}
