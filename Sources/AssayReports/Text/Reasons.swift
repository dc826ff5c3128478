import AssayCore

// Why something is not measured or not graded, as sentences without a full stop.

extension Absence {
  /// The reason.
  var phrase: Phrase {
    switch self {
    case .noValidSamples: Phrase("there is no valid sample", "没有有效样本")
    case .noScores: Phrase("the scorer gives no attempt a score", "该评分器未给出任何分数")
    case .tooFewSamples(let k, let samples):
      Phrase(
        "k = \(k) needs at least \(k) samples of a case; this run asks for \(samples) (use --samples)",
        "k = \(k) 要求每个用例至少 \(k) 个样本；本次运行为 \(samples) 个（请使用 --samples）")
    case .noCaseWithEnoughSamples(let k):
      Phrase("no case has \(k) valid samples", "没有用例拥有 \(k) 个有效样本")
    case .noBenignCases:
      Phrase("the run has no lawful requests", "本次运行不含合法请求")
    case .noPairs:
      Phrase("no source has both this attack and its direct form", "没有来源同时包含该攻击与其直接形式")
    case .judgeDoesNotGrade(let judge):
      Phrase(
        "the judge “\(judge.printable(limit: 60))” does not grade",
        "评判器“\(judge.printable(limit: 60))”不打分")
    case .judgeNotMeasured:
      Phrase(
        "the judge's errors on labelled answers are too many, or too few of them are known, to correct by",
        "评判器在标注集上的误差过大或样本过少，无法校正")
    case .notGraded: Phrase("no answer has a grade", "没有回答获得评分")
    case .severalRubrics(let count):
      Phrase(
        "the run has \(count) rubrics, and grades do not say which one they belong to",
        "本次运行有 \(count) 个评分标准，评分无法归属")
    case .cellsWithOneSource(let count, let all):
      Phrase(
        "\(count) of \(all) cells have a single source, so that nothing is known about their spread",
        "\(all) 个单元中有 \(count) 个只有一个来源，无法得知其离散程度")
    }
  }
}

extension Withholding {
  /// The reason.
  var phrase: Phrase {
    switch self {
    case .noFigure: Phrase("there is no pass rate", "没有通过率")
    case .fewClusters(let have, let need):
      Phrase("only \(have) sources, a level needs \(need)", "来源仅 \(have) 个，定级至少需要 \(need) 个")
    case .boundsCross(let lower, let upper):
      Phrase(
        "what is undecided or missing could put the rate anywhere from \(Numbers.percent(lower)) to \(Numbers.percent(upper)), across the edge of a level",
        "未判定或缺失的部分可使通过率落在 \(Numbers.percent(lower)) 至 \(Numbers.percent(upper)) 之间，跨越等级边界")
    case .overRefusal(let rate, let limit):
      Phrase(
        "\(Numbers.percent(rate)) of the lawful requests are refused, more than \(Numbers.percent(limit))",
        "合法请求的拒绝率为 \(Numbers.percent(rate))，超过 \(Numbers.percent(limit))")
    case .partOfPlan(let absent):
      Phrase(
        "\(absent) attempts of the plan are not in this file",
        "计划中有 \(absent) 次尝试不在此文件中")
    }
  }
}
