import AssayCore
import AssayStatistics

/// Several runs side by side: headlines, and Secure@1 by scenario, language, attack and the like.
struct Comparison {
  /// The runs.
  let runs: [NamedScorecard]
  /// The language of the fixed texts.
  let language: ReportLanguage

  /// The table with what must be known before reading it.
  var document: ReportDocument {
    ReportDocument(
      language: language,
      title: [.fixed(say("Assay report: \(runs.count) runs", "Assay 报告：\(runs.count) 次运行"))],
      subtitle: [.fixed(say("Figures side by side", "指标对照"))],
      banners: banners,
      headline: nil,
      sections: [headlines] + [IndexSection(runs: runs, language: language).section].compactMap(\.self)
        + scorers + [PublishedRows(runs: runs, language: language).section].compactMap(\.self) + strata + [
          methods
        ])
  }

  private func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }

  private var banners: [Banner] {
    var banners: [Banner] = []
    func warn(_ title: String, _ names: [NamedScorecard], _ text: String) {
      guard !names.isEmpty else { return }
      banners.append(
        Banner(
          kind: .warning, title: title,
          text: [.outside(names.map(\.name).joined(separator: ", ")), .fixed(": \(text)")]))
    }
    warn(
      say("Partial runs", "未完成的运行"), runs.filter { !$0.report.isComplete },
      say("figures are of the part that was measured.", "数字仅涉及已测量部分。"))
    warn(
      say("Simulated model", "模拟模型"), runs.filter(\.report.isSimulated),
      say("answers come from the embedded demo model.", "回答来自内置演示模型。"))
    if Set(runs.map(\.report.method.manifest.casesDigest)).count > 1 {
      banners.append(
        Banner(
          kind: .warning, title: say("Different cases", "用例不同"),
          text: [
            .fixed(
              say(
                "These runs do not ask the same cases; their figures cannot be compared directly.",
                "各次运行的用例不同，数字不可直接比较。"))
          ]))
    }
    if Set(runs.map { $0.report.judges.first { $0.isDeciding }?.identity }).count > 1 {
      banners.append(
        Banner(
          kind: .warning, title: say("Different judges", "评判器不同"),
          text: [.fixed(say("These runs are not decided by the same judge.", "各次运行的判定评判器不同。"))]))
    }
    return banners
  }

  private var headlines: Section {
    let columns = [
      Table.Column(title: say("Run", "运行")), Table.Column(title: say("Subject", "被测对象")),
      Table.Column(title: say("Benchmark", "基准")), Table.Column(title: "Secure@1"),
      Table.Column(title: say("Level", "等级")), Table.Column(title: say("Over-refusal", "过度拒绝率")),
      Table.Column(title: say("Coverage", "覆盖率"), isNumeric: true),
      Table.Column(title: "n", isNumeric: true),
      Table.Column(title: say("Sources", "来源"), isNumeric: true),
      Table.Column(title: say("Temperature", "温度")),
      Table.Column(title: say("Cost", "费用"), isNumeric: true),
    ]
    let rows = runs.map { run -> [Cell] in
      let report = run.report
      return [
        .text([.code(run.name)]), .text(subject(report)),
        .text([.code(report.method.manifest.benchmark.description)]),
        .measure(report.secureAt1, .passRate), .level(report.grading, n: report.counts.valid),
        .measure(report.overRefusal, .share),
        .text([.fixed(report.coverage.share.map(Numbers.percent) ?? say("not measured", "未测量"))]),
        .count(report.counts.valid), .count(report.clusters),
        .text([.fixed(Composer(scorecard: report, language: language).temperature)]),
        .text([.fixed(report.totals.costUSD.map(Numbers.dollars) ?? say("not known", "未知"))]),
      ]
    }
    let note = say(
      "Overlapping intervals do not prove two runs equal, nor does a gap alone rank them; `--fail-if-worse-than` pairs a run with an earlier one case by case.",
      "区间重叠不代表两次运行相同，仅凭差距也不能排名；`--fail-if-worse-than` 会与先前的运行逐用例配对比较。")
    return Section(
      anchor: "headlines", title: say("Headlines", "主要指标"),
      blocks: [.table(Table(caption: nil, columns: columns, rows: rows)), .paragraph([.fixed(note)])])
  }

  /// The dimensions in the order in which the CAICT benchmark publishes its tables, then the others.
  private static let dimensions: [StrataDimension] = [
    .scenario, .language, .attack, .attackClass, .industry, .turns, .track, .objective, .locale,
  ]

  /// The rates of the benchmark's own scorers and of the verdicts, a row for each run and scorer.
  private var scorers: [Section] {
    let rows = runs.flatMap { run -> [[Cell]] in
      let composer = Composer(scorecard: run.report, language: language)
      return (run.report.scorers ?? []).flatMap { figures -> [[Cell]] in
        guard let scale = composer.scale(named: figures.scale) else { return [] }
        return figures.whole.filter { $0.scope != .only }.flatMap { line -> [[Cell]] in
          let cases: Line =
            line.scope == .all
            ? [.fixed(say("all", "全部"))] : [.outside(scale.aside.map { composer.words($0.without) } ?? "")]
          return [(scale.verdictTitle, line.strict), (scale.title, line.own)].flatMap { title, side in
            side.rates.map { rate in
              [
                .text([.code(run.name)]), .text(cases), .text([.outside(composer.words(title))]),
                .text([.outside(rate.name)]), .measure(rate.figure, .share), .count(side.settled),
                .count(side.open), .count(line.missing),
              ]
            }
          }
        }
      }
    }
    guard !rows.isEmpty else { return [] }
    let columns = [
      Table.Column(title: say("Run", "运行")), Table.Column(title: say("Cases", "用例")),
      Table.Column(title: say("Scorer", "评分器")), Table.Column(title: say("Rate", "比率")),
      Table.Column(title: say("Value and interval", "数值与区间")), Table.Column(title: "n", isNumeric: true),
      Table.Column(title: say("not settled", "未有结果"), isNumeric: true),
      Table.Column(title: say("not measured", "未测量"), isNumeric: true),
    ]
    return [
      Section(
        anchor: "scorers", title: say("Scorers side by side", "评分器对照"),
        blocks: [.table(Table(caption: nil, columns: columns, rows: rows))])
    ]
  }

  /// Those axes, and the benchmark's own properties that a run has.
  private var axes: [StrataAxis] {
    let facets = Set(runs.flatMap { $0.report.strata.compactMap(\.facet) }).sorted()
    return Self.dimensions.map { StrataAxis($0) } + facets.map { StrataAxis(facet: $0) }
  }

  /// One table for each dimension that divides the cases of a run, with a column for each run.
  private var strata: [Section] {
    axes.compactMap { axis in
      let tables = runs.map { run in run.report.strata.first { $0.axis == axis } }
      var names: [String] = []
      for table in tables {
        for stratum in table?.strata ?? [] where !names.contains(stratum.name) { names.append(stratum.name) }
      }
      guard names.count > 1 else { return nil }
      names.sort { axis.dimension.precedes($0, $1) }
      let rows = names.map { name -> [Cell] in
        [.text([.code(name)])]
          + tables.map { table in
            table?.strata.first { $0.name == name }.map { .measure($0.secure, .passRate) } ?? .none
          }
      }
      let columns =
        [Table.Column(title: say("Stratum", "分组"))]
        + runs.map { Table.Column(title: $0.name, isOutside: true) }
      return Section(
        anchor: "by-\(axis.facet == nil ? "" : "facet-")\(anchor(of: axis))",
        title: say("Secure@1 by \(title(of: axis).lowercased())", "Secure@1（按\(title(of: axis))）"),
        blocks: [.table(Table(caption: nil, columns: columns, rows: rows))])
    }
  }

  /// The name of an axis in links: of the benchmark's own only what a link can hold.
  private func anchor(of axis: StrataAxis) -> String {
    let name = (axis.facet ?? axis.dimension.rawValue).lowercased()
    return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// What an axis is called.
  private func title(of axis: StrataAxis) -> String {
    guard let key = axis.facet else { return axis.dimension.phrase.in(language) }
    let known = runs.lazy.compactMap { run in
      run.report.method.manifest.facets?.first { $0.key == key }?.title
    }.first
    return HostileText.withoutMarks(known.map { say($0.en, $0.zh) } ?? key)
  }

  private func subject(_ report: Scorecard) -> Line {
    let name = Line([.code(report.method.manifest.subject.description)])
    return report.isSimulated ? name + [.fixed(say(" (simulated)", "（模拟）"))] : name
  }

  private var methods: Section {
    let columns = [
      say("Run", "运行"), say("Suite", "用例集"), say("Cases digest", "用例摘要"), say("Samples per case", "每用例样本数"),
      say("Deciding judge", "判定评判器"), say("Made with", "版本"), say("Planned at", "计划时间"),
    ].map { Table.Column(title: $0) }
    let rows = runs.map { run -> [Cell] in
      let manifest = run.report.method.manifest
      var judge: Line = [.fixed("–")]
      if let identity = run.report.judges.first(where: \.isDeciding)?.identity {
        judge = [.code(identity.name), .fixed(" "), .code(identity.digest.short)]
      }
      return [
        .text([.code(run.name)]), .text([.outside(manifest.suite)]),
        .text([.code(manifest.casesDigest.short)]),
        .count(manifest.samples), .text(judge), .text([.fixed("Assay "), .outside(manifest.assayVersion)]),
        .text([.outside(manifest.createdAt)]),
      ]
    }
    return Section(
      anchor: "methods", title: say("Methods", "方法"),
      blocks: [.table(Table(caption: nil, columns: columns, rows: rows))])
  }
}
