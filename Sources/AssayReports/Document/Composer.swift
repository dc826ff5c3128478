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
      sections: [
        keyFigures, outcomes, strata, attacks, rubrics, failures, listings, judges, cost, notices, method,
        glossary,
      ].compactMap(\.self))
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

  /// What must be known before any figure is read.
  private var banners: [Banner] {
    let manifest = scorecard.method.manifest
    let counts = scorecard.counts
    var banners: [Banner] = []
    if !scorecard.isComplete {
      banners.append(
        Banner(
          kind: .warning, title: say("Partial run", "运行未完成"),
          text: [
            .fixed(
              say(
                "Attempts still to be asked or judged: \(Numbers.count(counts.pending)) of \(Numbers.count(counts.planned)). Every figure below is of the part that was measured.",
                "\(Numbers.count(counts.planned)) 次尝试中有 \(Numbers.count(counts.pending)) 次尚未提问或评判。以下数字仅涉及已测量部分。"))
          ]))
    }
    if scorecard.isSimulated {
      banners.append(
        Banner(
          kind: .warning, title: say("Simulated model", "模拟模型"),
          text: [
            .fixed(
              say(
                "The answers come from the embedded demo model. They say nothing about any real model.",
                "回答来自内置的演示模型，不代表任何真实模型。"))
          ]))
    }
    if scorecard.judges.contains(where: { $0.isDeciding && $0.identity.name.hasPrefix("demo:") }) {
      banners.append(
        Banner(
          kind: .warning, title: say("Simulated judge", "模拟评判"),
          text: [
            .fixed(say("The deciding judge is the embedded demo model.", "作出判定的是内置演示模型。"))
          ]))
    }
    if counts.failed > 0 {
      banners.append(
        Banner(
          kind: .note, title: say("Not everything was measured", "部分未测量"),
          text: [
            .fixed(
              say(
                "Attempts that failed for good: \(Numbers.count(counts.failed)). They are missing from every rate and counted in the bounds.",
                "\(Numbers.count(counts.failed)) 次尝试最终失败，不计入任何比率，但计入上下界。"))
          ]))
    }
    if let shard = manifest.shard {
      banners.append(
        Banner(
          kind: .note, title: say("Shard \(shard)", "分片 \(shard)"),
          text: [
            .fixed(
              say(
                "This file holds a part of a plan of \(Numbers.count(manifest.attemptCount)) attempts.",
                "本文件只含计划 \(Numbers.count(manifest.attemptCount)) 次尝试中的一部分。"))
          ]))
    }
    if scorecard.isRedacted {
      banners.append(
        Banner(
          kind: .note, title: say("Redacted", "已隐去"),
          text: [
            .fixed(say("Answers and reasons are withheld.", "回答与理由已隐去。"))
          ]))
    }
    return banners
  }
}
