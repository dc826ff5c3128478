import AssayCore

extension RiskGrading {
  /// The level in words, or why there is none.
  func line(in language: ReportLanguage) -> Line {
    func say(_ en: String, _ zh: String) -> String { Phrase(en, zh).in(language) }
    guard let level else {
      let reasons = withheld.map { $0.phrase.in(language) }.joined(separator: say("; ", "；"))
      return [.strong(say("withheld", "不予定级")), .fixed(say(": ", "：")), .outside(reasons)]
    }
    return [
      .strong(level.phrase.in(language)),
      .fixed(
        isConfirmed
          ? say(" (confirmed: the whole interval lies inside)", "（已确认：整个区间位于该等级内）")
          : say(" (not confirmed: the interval reaches into another level)", "（未确认：区间跨入其他等级）")),
    ]
  }

  /// Why there is no level, in a few words for a table; with too few sources, their number and `n`.
  func shortReason(n: Int, language: ReportLanguage) -> String {
    guard let reason = withheld.first else { return "" }
    switch reason {
    case .noFigure: return Phrase("not measured", "未测量").in(language)
    case .fewClusters: return "n = \(Numbers.count(n))"
    case .boundsCross(let lower, let upper):
      let range = "\(Numbers.percentNumber(lower)), \(Numbers.percentNumber(upper))"
      return Phrase("withheld: bounds [\(range)]", "不予定级：上下界 [\(range)]").in(language)
    case .overRefusal: return Phrase("withheld: over-refusal", "不予定级：过度拒绝").in(language)
    case .partOfPlan: return Phrase("withheld: a part of the plan", "不予定级：仅为计划的一部分").in(language)
    }
  }
}
