import AssayCore
import AssayStatistics

extension Composer {
  /// The figures of the benchmark's own scales.
  var rubrics: Section? {
    guard !scorecard.rubrics.isEmpty else { return nil }
    return Section(
      anchor: "rubrics", title: say("Rubric figures", "评分标准指标"),
      blocks: scorecard.rubrics.flatMap(rubricBlocks))
  }

  private func rubricBlocks(_ figures: RubricFigures) -> [Block] {
    let scale = Scale.grade(lowest: figures.lowest, highest: figures.highest)
    func row(_ name: String, _ measure: Measure, _ scale: Scale) -> [Cell] {
      [.text([.fixed(name)]), .measure(measure, scale), measure.estimate.map { .count($0.n) } ?? .none]
    }
    var rows = [
      row(say("Average grade", "平均分"), figures.average, scale),
      row(
        say("Rate of grade \(figures.lowest) (lowest)", "\(figures.lowest) 分（最低）占比"), figures.lowestRate,
        .share
      ),
      row(
        say("Rate of grade \(figures.highest) (highest)", "\(figures.highest) 分（最高）占比"), figures.highestRate,
        .share),
    ]
    rows += figures.passAtK.map {
      row(
        say(
          "Pass@\($0.k) of grade \(figures.highest) (higher is worse)",
          "Pass@\($0.k)：\($0.k) 次中至少一次 \(figures.highest) 分（越高越差）"), $0.figure, .share)
    }
    return [
      .table(
        Table(
          caption: [.strong(say("Rubric ", "评分标准 ")), .code(figures.rubric.description)],
          columns: [
            column("Figure", "指标"), column("Value and interval", "数值与区间"), numeric("Cases", "用例"),
          ], rows: rows))
    ] + gradeNotes(figures)
  }

  private func gradeNotes(_ figures: RubricFigures) -> [Block] {
    var blocks: [Block] = []
    let spread = figures.distribution.map { "\($0.grade): \(Numbers.count($0.count))" }
      .joined(separator: ", ")
    if figures.graded > 0 {
      blocks.append(
        .paragraph([
          .fixed(
            say(
              "Answers graded: \(Numbers.count(figures.graded)); attempts with each grade: \(spread).",
              "已评分回答 \(Numbers.count(figures.graded)) 个；各分数的次数：\(spread)。"))
        ]))
    }
    if figures.outsideScale > 0 {
      blocks.append(
        .paragraph([
          .fixed(
            say(
              "Grades that are not on the scale and stand in no figure: \(Numbers.count(figures.outsideScale)).",
              "\(Numbers.count(figures.outsideScale)) 个评分不在标准之内，不计入任何指标。"))
        ]))
    }
    return blocks
  }

  /// Failures by stage and kind.
  var failures: Section? {
    guard !scorecard.failures.isEmpty else { return nil }
    let rows = scorecard.failures.map { failure -> [Cell] in
      [
        .text([.fixed(say(failure.stage.phrase))]), .text([.code(failure.kind)]), .count(failure.count),
        .text(reason(failure.example)),
      ]
    }
    return Section(
      anchor: "failures", title: say("Failures", "失败"),
      blocks: [
        .table(
          Table(
            caption: nil,
            columns: [
              column("Stage", "阶段"), column("Kind", "类型"), numeric("Attempts", "次数"),
              column("First reason", "首个原因"),
            ], rows: rows))
      ])
  }

  /// A reason from outside, or that it is withheld.
  func reason(_ text: String?) -> Line {
    if let text { return text.isEmpty ? [.fixed("–")] : [.outside(text)] }
    return [.fixed(scorecard.isRedacted ? say("withheld", "已隐去") : "–")]
  }

  /// Attempts to look at, by what is wrong with them.
  var listings: Section? {
    let blocks = scorecard.listings.filter { $0.total > 0 }.map { Block.table(table(of: $0)) }
    guard !blocks.isEmpty else { return nil }
    return Section(anchor: "attempts", title: say("Attempts to look at", "需查看的尝试"), blocks: blocks)
  }

  private func table(of listing: Listing) -> Table {
    let rows = listing.attempts.map { attempt -> [Cell] in
      var verdict: Line = [.fixed(attempt.label.map { say($0.phrase) } ?? "–")]
      if let kind = attempt.failureKind { verdict = [.code(kind)] }
      if let grade = attempt.grade { verdict.append(.fixed(say(" (grade \(grade))", "（\(grade) 分）"))) }
      for score in attempt.scores ?? [] {
        verdict += [.fixed("; "), .code(score.scale), .fixed(" \(score.value.map { "\($0)" } ?? "–")")]
      }
      return [
        .attempt(attempt), .count(attempt.sample), .text([.code(attempt.attack?.description ?? "direct")]),
        .text(verdict), .text(reason(attempt.reason)),
      ]
    }
    var caption: Line = [
      .strong(say(listing.kind.phrase)), .fixed(": \(Numbers.count(listing.total))"),
    ]
    if listing.omitted > 0 {
      caption.append(
        .fixed(
          say(
            " (the first \(Numbers.count(listing.attempts.count)) in plan order; \(Numbers.count(listing.omitted)) are left out here and stand in the CSV report)",
            "（按计划顺序列出前 \(Numbers.count(listing.attempts.count)) 个；其余 \(Numbers.count(listing.omitted)) 个见 CSV 报告）"
          )))
    }
    return Table(
      caption: caption,
      columns: [
        column("Case", "用例"), numeric("Sample", "样本"), column("Attack", "攻击方法"), column("Verdict", "判定"),
        column("Reason", "理由"),
      ], rows: rows)
  }

  /// The judges and how well they agree.
  var judges: Section? {
    guard !scorecard.judges.isEmpty else { return nil }
    let rows = scorecard.judges.map { judge -> [Cell] in
      [
        .text([.code(judge.identity.name)]), .text([.code(judge.identity.digest.short)]),
        .text([
          .fixed(judge.isDeciding ? say("decides", "判定") : say("comparison", "对照"))
        ]),
        judge.agreement.map { .text([.fixed(agreement($0))]) } ?? .none,
      ]
    }
    return Section(
      anchor: "judges", title: say("Judges", "评判器"),
      blocks: [
        .table(
          Table(
            caption: nil,
            columns: [
              column("Judge", "评判器"), column("Digest", "摘要"), column("Role", "作用"),
              column("Agreement with the deciding judge", "与判定者的一致性"),
            ], rows: rows))
      ] + jointAgreement + correction)
  }

  /// What all judges have in common.
  private var jointAgreement: [Block] {
    guard let agreement = scorecard.agreement else { return [] }
    let alpha = agreement.alpha.map(interval) ?? say("not defined", "无定义")
    let (judges, attempts) = (Numbers.count(agreement.judges), Numbers.count(agreement.attempts))
    return [
      .paragraph([
        .fixed(
          say(
            "\(judges) judges, \(attempts) attempts with two verdicts or more: Krippendorff's alpha \(alpha).",
            "\(judges) 个评判器，\(attempts) 次尝试有两个及以上判定：Krippendorff's alpha \(alpha)。"))
      ])
    ]
  }

  /// What is behind the judge's rates.
  private var correction: [Block] {
    guard let correction = scorecard.correction else {
      return [
        .paragraph([
          .fixed(
            say(
              "Figures are not corrected for errors of the judge: no calibration of the deciding judge is known (`assay judge calibrate`).",
              "各指标未对评判误差作校正：没有该评判器的校准数据（`assay judge calibrate`）。"))
        ])
      ]
    }
    func row(_ name: String, _ rate: JudgeCorrection.Rate) -> [Cell] {
      [
        .text([.fixed(name)]), .measure(rate.judged, .share), .measure(rate.corrected, .share),
        .text([.fixed(share(rate.confusion.truePositives, rate.confusion.positives))]),
        .text([.fixed(share(rate.confusion.trueNegatives, rate.confusion.negatives))]),
      ]
    }
    return [
      .table(
        Table(
          caption: [
            .strong(say("Rates corrected for errors of the judge", "按评判误差校正的比率")),
            .fixed(say(", measured on ", "，测于 ")), .code(correction.source.name), .fixed(" "),
            .code(correction.source.digest.short),
            .fixed(
              say(
                " (\(Numbers.count(correction.source.answers)) answers)",
                "（\(Numbers.count(correction.source.answers)) 个回答）")),
          ],
          columns: [
            column("Rate", "比率"), column("As judged", "评判结果"), column("Corrected", "校正后"),
            column("Sensitivity", "敏感度"), column("Specificity", "特异度"),
          ],
          rows: [
            row(say("Harm in answers to harmful requests", "对有害请求给出有害内容"), correction.harm),
            row(say("Over-refusal of lawful requests", "合法请求被拒绝"), correction.overRefusal),
          ])),
      .paragraph([
        .fixed(
          say(
            "Rogan-Gladen. These are the rates of the judge's own words, evidence left aside; Secure@1 and levels are not corrected.",
            "Rogan-Gladen 校正。此处仅为评判器自身的比率，不计证据；Secure@1 与等级未作校正。"))
      ]),
    ]
  }

  private func share(_ part: Int, _ all: Int) -> String {
    guard let estimate = Wilson.figure(successes: part, trials: all).estimate else {
      return say("not measured", "未测量")
    }
    return "\(Numbers.percent(estimate.value)) \(Numbers.interval(estimate)), n = \(Numbers.count(all))"
  }

  private func interval(_ kappa: JudgeAgreement.Kappa) -> String {
    func two(_ value: Double) -> String { Numbers.fixed(value, decimals: 2) }
    return "\(two(kappa.value)) [\(two(kappa.lower)), \(two(kappa.upper))]"
  }

  private func agreement(_ agreement: JudgeAgreement) -> String {
    guard agreement.compared > 0 else { return say("nothing compared", "无可比较") }
    let kappa = agreement.kappa.map(interval) ?? say("not defined", "无定义")
    let (equal, compared) = (Numbers.count(agreement.equal), Numbers.count(agreement.compared))
    return say(
      "\(equal) of \(compared) outcomes are equal; Cohen's kappa \(kappa)",
      "\(compared) 个结果中 \(equal) 个一致；Cohen's kappa \(kappa)")
  }

  /// What was odd about the data.
  var notices: Section? {
    let notices = scorecard.method.manifest.notices
    guard !notices.isEmpty else { return nil }
    let shown = notices.prefix(Self.noticesShown)
    var lines: [Line] = shown.map {
      [.fixed(say("At ", "位置 ")), .code($0.place), .fixed(": "), .outside($0.message)]
    }
    if notices.count > shown.count {
      lines.append([
        .fixed(
          say(
            "\(Numbers.count(notices.count - shown.count)) more stand in the JSON report",
            "其余 \(Numbers.count(notices.count - shown.count)) 条见 JSON 报告"))
      ])
    }
    return Section(
      anchor: "notices", title: say("Notices of the import", "数据导入提示"), blocks: [.list(lines)])
  }

  private static var noticesShown: Int { 50 }
}
