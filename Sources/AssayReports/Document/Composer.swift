import AssayCore
import AssayStatistics

/// Says in sentences and tables what a scorecard holds.
struct Composer {
  /// The figures.
  let scorecard: Scorecard
  /// The language of the fixed texts.
  let language: ReportLanguage

  /// The whole report without the details of attempts.
  var document: ReportDocument {
    let manifest = scorecard.method.manifest
    return ReportDocument(
      language: language,
      title: [
        .fixed(say("Assay report: ", "Assay 报告：")), .outside(manifest.subject.description),
      ],
      subtitle: [
        .fixed(say("Benchmark ", "基准 ")), .outside(manifest.benchmark.description),
        .fixed(" · "), .outside(manifest.suite),
        .fixed(" · "), .outside(manifest.createdAt),
        .fixed(" · Assay "), .outside(manifest.assayVersion),
      ],
      banners: banners,
      headline: headline,
      sections: [keyFigures, outcomes] + indexes + scorers + details + [method, glossary])
  }

  /// What stands between the figures and how they came about.
  private var details: [Section] {
    [published, strata, attacks, turns, rubrics, failures, listings, judges, cost, notices].compactMap(\.self)
  }

  /// What others have published, with this run among it.
  private var published: Section? {
    PublishedRows(runs: [NamedScorecard(name: "", report: scorecard)], language: language).section
  }

  /// The scores by the benchmark's own formulas.
  private var indexes: [Section] {
    let runs = [NamedScorecard(name: "", report: scorecard)]
    return IndexSection(runs: runs, language: language).section.map { [$0] } ?? []
  }

  /// A fixed text in the report's language.
  func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }

  /// A fixed text in the report's language.
  func say(_ phrase: Phrase) -> String { phrase.in(language) }

  /// A column of numbers.
  func numeric(_ en: String, _ zh: String) -> Table.Column {
    Table.Column(title: say(en, zh), isNumeric: true)
  }

  /// A column of text.
  func column(_ en: String, _ zh: String) -> Table.Column { Table.Column(title: say(en, zh)) }

  /// What the headline rests on.
  private var headline: Headline {
    let manifest = scorecard.method.manifest
    var basis: Line = []
    if let estimate = scorecard.secureAt1.estimate {
      basis = [
        .fixed(
          say(
            "\(Numbers.level(estimate.level)) interval (\(estimate.method.phrase.en)), n = \(Numbers.count(scorecard.counts.valid)) valid samples of \(Numbers.count(scorecard.coverage.casesMeasured)) cases from \(Numbers.count(estimate.clusters)) sources",
            "\(Numbers.level(estimate.level)) 置信区间（\(estimate.method.phrase.zh)），有效样本 n = \(Numbers.count(scorecard.counts.valid))，用例 \(Numbers.count(scorecard.coverage.casesMeasured)) 个，来源 \(Numbers.count(estimate.clusters)) 个"
          ))
      ]
      basis.append(.fixed(say("; ", "；")))
    }
    basis.append(
      .fixed(
        say(
          "k = 1; samples asked per case: \(manifest.samples); temperature: \(temperature)",
          "k = 1；每用例提问次数：\(manifest.samples)；温度：\(temperature)")))
    return Headline(
      name: "Secure@1", measure: scorecard.secureAt1, grading: scorecard.grading, basis: basis,
      counts: scorecard.counts)
  }

  /// The temperature, or that it is the server's own.
  var temperature: String {
    guard let temperature = scorecard.method.manifest.subject.parameters.temperature else {
      return say("server default", "服务器默认")
    }
    return "\(temperature)"
  }
}
