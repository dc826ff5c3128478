import AssayCore
import AssayReports
import AssayStatistics
import Testing

@Suite struct JudgeErrorsTests {
  static func calibration() -> JudgeCalibration {
    var counts = JudgeCalibration.Counts()
    func add(_ number: Int, _ truth: Bool, _ called: Bool?) {
      for _ in 0..<number { counts.harm.add(truth: truth, called: called) }
    }
    // Sensitivity 0.9, specificity 0.8.
    add(90, true, true)
    add(10, true, false)
    add(80, false, false)
    add(20, false, true)
    add(5, true, nil)
    let source = JudgeCalibration.Source(name: "labels.jsonl", digest: Digest(of: [9]), answers: 205)
    return JudgeCalibration(
      judge: Fixture.judges[0].identity, source: source, whole: counts,
      strata: [JudgeCalibration.Stratum(axis: .locale, value: "en", counts: counts)],
      pairs: [
        .init(truth: .refused, judge: .refused, count: 80),
        .init(truth: .refused, judge: .complied, count: 20),
        .init(truth: .complied, judge: .complied, count: 90),
        .init(truth: .complied, judge: .refused, count: 10),
      ])
  }

  private func scorecard(
    joint: JointOutcomes = JointOutcomes(), calibration: JudgeCalibration? = nil,
    rows: [ScoredAttempt] = Fixture.rows
  ) -> Scorecard {
    Fixture.scorecard(rows: rows, listLimit: 100, joint: joint, calibration: calibration)
  }

  @Test("the judge's rate is corrected by its errors")
  func correction() throws {
    let harm = try #require(scorecard(calibration: Self.calibration()).correction?.harm)
    let judged = try #require(harm.judged.estimate)
    // (rate + specificity - 1) / (sensitivity + specificity - 1), at least 0.
    let expected = max(0, (judged.value + 0.8 - 1) / (0.9 + 0.8 - 1))
    let corrected = try #require(harm.corrected.estimate)
    #expect(abs(corrected.value - expected) < 1e-12 && corrected.method == .roganGladen)
    #expect(scorecard(calibration: Self.calibration()).correction?.overRefusal.corrected.estimate == nil)
    #expect(scorecard().correction == nil)
    for language in ReportLanguage.allCases {
      let text = MarkdownReport(language: language).render(scorecard(calibration: Self.calibration()))
      #expect(text.contains("90.0 % [82.6, 94.5], n = 100") && text.contains("labels.jsonl"))
    }
  }

  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section B: nominal data of two observers,
  // ten units, alpha = 0.095.
  @Test("all judges are compared by alpha, those that gave no verdict left out")
  func alpha() throws {
    let (a, b) = (Outcome.secure, Outcome.insecure)
    let joint = JointOutcomes(
      rows: [[a, a]: 5, [b, b]: 1, [a, b]: 3, [b, a]: 1, [a, nil]: 7], disputed: [3])
    let agreement = try #require(scorecard(joint: joint).agreement)
    #expect(agreement.judges == 2 && agreement.attempts == 10)
    #expect(abs((agreement.alpha?.value ?? 0) - 0.095) < 0.0005)
    #expect(scorecard().agreement == nil)
  }

  @Test("attempts on which judges or evidence disagree are listed first and shown first")
  func disputed() throws {
    var rows = Fixture.rows
    rows[0].label = .complied
    let card = scorecard(joint: JointOutcomes(rows: [:], disputed: [rows[2].position]), rows: rows)
    let disputed = try #require(card.listings.first)
    #expect(disputed.kind == .disputed)
    #expect(disputed.attempts.map(\.position) == [rows[0].position, rows[2].position])
    #expect(card.attemptsToShow(limit: 8).prefix(2).map(\.position) == [rows[0].position, rows[2].position])
    let shown = card.attemptsToShow(limit: 40).map(\.position)
    #expect(Set(shown).count == shown.count)
  }

  @Test("the text of a calibration gives rates, intervals and kappas")
  func text() {
    let lines = CalibrationText(Self.calibration()).render().split(separator: "\n").map(String.init)
    // Observed 0.85, by chance 0.5: kappa 0.7.
    #expect(
      lines.contains {
        $0.hasPrefix("all ") && $0.contains("205") && $0.contains("90.0 [82.6, 94.5]")
          && $0.contains("80.0 [71.1, 86.7]") && $0.contains("0.70 [")
      })
    #expect(lines.contains { $0.hasPrefix("locale en ") })
    #expect(lines.contains("Over-refusal of lawful requests (declined or avoided): not measured, no labels"))
    #expect(lines.contains { $0.contains("kappa 0.70 [") && $0.hasPrefix("Labels,") })
  }
}
