import AssayCore
import Testing

@testable import AssayReports

@Suite struct TextTests {
  @Test(
    "shares have one decimal, more only where rounding would cross an edge or reach an end",
    arguments: [
      (0.0, "0.0 %"), (1.0, "100.0 %"), (0.5, "50.0 %"), (0.12345, "12.3 %"), (0.9, "90.0 %"),
      (0.8996, "89.96 %"), (0.89999, "89.999 %"), (0.79951, "79.95 %"), (0.5999, "59.99 %"),
      (0.9996, "99.96 %"), (0.0004, "0.04 %"), (0.1 + 0.2, "30.0 %"), (9.0 * 0.1, "90.0 %"),
    ])
  func percent(share: Double, text: String) { #expect(Numbers.percent(share) == text) }

  @Test(
    "times and counts are short",
    arguments: [
      (Numbers.seconds(0.836), "0.84 s"), (Numbers.seconds(12.34), "12.3 s"),
      (Numbers.seconds(247), "4 min 07 s"), (Numbers.seconds(7500), "2 h 05 min"),
      (Numbers.count(0), "0"), (Numbers.count(999), "999"), (Numbers.count(15_876), "15,876"),
      (Numbers.count(-1_234_567), "-1,234,567"), (Numbers.dollars(0.0123), "0.0123 USD"),
      (Numbers.dollars(12.5), "12.50 USD"), (Numbers.points(-0.318), "-31.8"), (Numbers.points(0.05), "+5.0"),
      (Numbers.points(-0.0001), "0.0"), (Numbers.fixed(0.05, decimals: 2), "0.05"),
      (Numbers.level(0.95), "95 %"), (Numbers.level(0.995), "99.5 %"),
    ])
  func numbers(text: String, expected: String) { #expect(text == expected) }

  @Test("spans mark the answer, whatever they are")
  func excerpt() {
    func pieces(_ text: String, _ spans: [(Int, Int)], limit: Int = 100) -> [String] {
      AnswerExcerpt(text, spans: spans.map { TextSpan(start: $0.0, end: $0.1, note: "n") }, limit: limit)
        .pieces.map { $0.note == nil ? $0.text : "<\($0.text)>" }
    }
    #expect(pieces("abcdef", []) == ["abcdef"])
    #expect(pieces("abcdef", [(2, 4)]) == ["ab", "<cd>", "ef"])
    #expect(pieces("abcdef", [(3, 5), (2, 4)]) == ["ab", "<cde>", "f"])
    #expect(pieces("abcdef", [(0, 6)]) == ["<abcdef>"])
    #expect(pieces("abcdef", [(-5, 2), (4, 99), (5, 3), (9, 12), (3, 3)]) == ["<ab>", "cd", "<ef>"])
    #expect(pieces("aé漢b", [(2, 4)]) == ["a", "<é漢>", "b"])
    #expect(pieces("", [(0, 1)]).isEmpty)
    let far = AnswerExcerpt(
      String(repeating: "x", count: 1000), spans: [TextSpan(start: 900, end: 910, note: "n")], limit: 100)
    #expect(far.omittedBefore == 875 && far.omittedAfter == 25 && far.pieces.count == 3)
    let cut = AnswerExcerpt(String(repeating: "漢", count: 100), spans: [], limit: 100)
    #expect(cut.pieces.map(\.text) == [String(repeating: "漢", count: 33)] && cut.omittedAfter == 201)
  }

  @Test("latency quantiles are within 1.6 % of the exact ones")
  func latency() throws {
    var histogram = LatencyHistogram()
    for number in 1...10_000 { histogram.add(Double(number) / 1000) }
    histogram.add(.nan)
    histogram.add(-1)
    let summary = try #require(histogram.summary)
    #expect(summary.answers == 10_000 && summary.greatest == 10)
    #expect(abs(summary.median / 5 - 1) < 0.016 && abs(summary.p95 / 9.5 - 1) < 0.016)
    var extreme = LatencyHistogram()
    for seconds in [0, 1e-12, 1e9, Double.greatestFiniteMagnitude] { extreme.add(seconds) }
    #expect(extreme.summary?.answers == 4)
  }

  @Test("every fixed name has both languages")
  func phrases() {
    let phrases =
      Outcome.allCases.map(\.phrase) + RiskLevel.allCases.map(\.phrase) + RiskLevel.allCases.map(\.range)
      + Objective.allCases.map(\.phrase) + StrataDimension.allCases.filter { $0 != .cwe }.map(\.phrase)
      + Stage.allCases.map(\.phrase) + Listing.Kind.allCases.map(\.phrase) + JudgeLabel.allCases.map(\.phrase)
    let unspoken = phrases.filter { phrase in
      phrase.en.isEmpty || !phrase.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(unspoken.isEmpty)
  }

  @Test("a partial run says so first, then that the model is simulated", arguments: ReportLanguage.allCases)
  func banners(language: ReportLanguage) {
    let titles = Composer(scorecard: Fixture.scorecard(), language: language).document.banners.map(\.title)
    let expected: [Phrase] = [
      Phrase("Partial run", "运行未完成"), Phrase("Simulated model", "模拟模型"),
      Phrase("Not everything was measured", "部分未测量"),
    ]
    #expect(titles == expected.map { $0.in(language) })
  }
}
