import AssayCore
import AssayStatistics

/// The end of a run in a few lines for a terminal, at most 80 columns wide.
package struct SummaryText: Sendable {
  /// Whether lines carry colours.
  package enum Colour: Sendable {
    /// No escape sequences.
    case none
    /// The eight basic colours.
    case ansi
  }

  /// The language of the fixed texts.
  package var language: ReportLanguage
  /// Whether lines carry colours.
  package var colour: Colour

  /// The most columns of a line; a Chinese character takes two.
  package static let width = 80

  /// Creates a format.
  package init(language: ReportLanguage = .en, colour: Colour = .none) {
    self.language = language
    self.colour = colour
  }

  /// The summary, one line feed after every line.
  package func render(_ scorecard: Scorecard) -> String {
    let composer = Composer(scorecard: scorecard, language: language)
    let document = composer.document
    var lines: [(text: String, style: Style)] = []
    func add(_ text: String, _ style: Style = .plain) {
      for line in Self.wrapped(text, width: Self.width) {
        lines.append((line, style))
      }
    }
    for banner in document.banners {
      add("\(banner.heading(language)) \(plain(banner.text))", banner.kind == .warning ? .warning : .plain)
    }
    let manifest = scorecard.method.manifest
    add("\(manifest.subject.description) · \(manifest.benchmark) · \(manifest.suite)")
    add("Secure@1  \(figure(scorecard.secureAt1))", .headline(scorecard.grading.level))
    add("\(say("Level", "等级"))  \(plain(scorecard.grading.line(in: language)))")
    if let headline = document.headline { add("  \(plain(headline.basis))") }
    for reliability in scorecard.reliability {
      guard reliability.strict.estimate != nil else { continue }
      add("\(say("Strict Secure", "严格 Secure"))@\(reliability.k)  \(figure(reliability.strict))")
    }
    add(counts(scorecard.counts))
    add("\(say("Over-refusal", "过度拒绝率"))  \(figure(scorecard.overRefusal))")
    for line in indexLines(scorecard, composer) { add(line) }
    for line in scorerLines(scorecard, composer) { add(line) }
    add(coverage(scorecard))
    for failure in scorecard.failures.prefix(Self.failuresShown) {
      add(
        "\(say("Failed", "失败"))  \(Numbers.count(failure.count)) × \(failure.kind) (\(failure.stage.phrase.in(language)))",
        .warning)
    }
    if scorecard.failures.count > Self.failuresShown {
      let more = scorecard.failures.count - Self.failuresShown
      add(say("Failed  \(more) more kinds, see the report", "失败  另有 \(more) 类，见报告"), .warning)
    }
    add(cost(scorecard.totals))
    return lines.map { styled($0.text, $0.style) + "\n" }.joined()
  }

  private static var failuresShown: Int { 5 }

  /// The rates of the benchmark's own scorers and of the verdicts, over all cases and without those set aside.
  private func scorerLines(_ scorecard: Scorecard, _ composer: Composer) -> [String] {
    (scorecard.scorers ?? []).flatMap { figures -> [String] in
      guard let scale = composer.scale(named: figures.scale) else { return [] }
      return figures.whole.filter { $0.scope != .only }.flatMap { line -> [String] in
        let without = line.scope == .without ? scale.aside.map { composer.words($0.without) } : nil
        return [(scale.verdictTitle, line.strict), (scale.title, line.own)].map { title, side in
          let rates = side.rates.map { "\($0.name) \(figure($0.figure))" }.joined(separator: ", ")
          let n = "n = \(Numbers.count(side.settled))"
          return "\(composer.words(title))\(without.map { ", \($0)" } ?? "")  \(rates), \(n)"
        }
      }
    }
  }

  /// The scores by the benchmark's own formulas.
  private func indexLines(_ scorecard: Scorecard, _ composer: Composer) -> [String] {
    (scorecard.indexes ?? []).map { table in
      let scores = table.scores.compactMap { score -> String? in
        guard let estimate = score.estimate else { return nil }
        let interval = Scale.points.interval(estimate)
        return "\(composer.words(score.title)) \(Scale.points.value(estimate)) \(interval)"
      }
      let basis = table.basis
      let measured = "\(Numbers.count(basis.rounds))/\(Numbers.count(basis.allRounds))"
      let n = scores.isEmpty ? 0 : basis.instances * scorecard.method.manifest.samples
      let locale = table.locale.map { ", \($0.rawValue)" } ?? ""
      let parts =
        scores
        + (table.absence.map { ["\(say("not measured", "未测量"))\(say(": ", "："))\(composer.words($0))"] } ?? [])
        + ["n = \(Numbers.count(n))", "\(say("rounds measured", "已测量轮次")) \(measured)"]
      return "\(composer.words(table.title))\(locale)  \(parts.joined(separator: ", "))"
    }
  }

  private func figure(_ measure: Measure) -> String {
    switch measure {
    case .estimated(let estimate): "\(Numbers.percent(estimate.value)) \(Numbers.interval(estimate))"
    case .notMeasured(let absence):
      "\(say("not measured", "未测量"))\(say(": ", "："))\(absence.phrase.in(language))"
    }
  }

  private func counts(_ counts: OutcomeCounts) -> String {
    var parts = Outcome.allCases.map { "\($0.phrase.in(language)) \(Numbers.count(counts[$0]))" }
    if counts.failed > 0 { parts.append("\(say("failed", "失败")) \(Numbers.count(counts.failed))") }
    if counts.pending > 0 { parts.append("\(say("to come", "待测")) \(Numbers.count(counts.pending))") }
    return "\(say("Outcomes", "结果"))  \(parts.joined(separator: ", "))"
  }

  private func coverage(_ scorecard: Scorecard) -> String {
    let share = scorecard.coverage.share.map(Numbers.percent) ?? say("not measured", "未测量")
    let bounds = scorecard.coverage.bounds.map {
      "; \(say("bounds", "上下界")) [\(Numbers.percentNumber($0.lower)), \(Numbers.percentNumber($0.upper))]"
    }
    return
      "\(say("Coverage", "覆盖率"))  \(share) (\(Numbers.count(scorecard.coverage.valid))/\(Numbers.count(scorecard.coverage.planned)))\(bounds ?? "")"
  }

  private func cost(_ totals: RunTotals) -> String {
    var parts = [say("\(Numbers.count(totals.requests)) requests", "\(Numbers.count(totals.requests)) 个请求")]
    if let usage = totals.usage {
      let (input, output) = (Numbers.count(usage.inputTokens), Numbers.count(usage.outputTokens))
      parts.append(say("\(input) + \(output) tokens", "\(input) + \(output) 令牌"))
    }
    parts.append(totals.costUSD.map(Numbers.dollars) ?? say("cost not known", "费用未知"))
    if let wall = totals.wallSeconds { parts.append(Numbers.seconds(wall)) }
    if let latency = totals.latency {
      parts.append(say("median answer ", "回答中位用时 ") + Numbers.seconds(latency.median))
    }
    return "\(say("Cost", "费用"))  \(parts.joined(separator: ", "))"
  }

  private func plain(_ line: Line) -> String {
    line.map { inline in
      switch inline {
      case .fixed(let text), .strong(let text), .outside(let text), .code(let text): text
      }
    }.joined()
  }

  private func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }
}
