import AssayCore
import AssayStatistics

extension Composer {
  /// What must be known before any figure is read, most important first.
  var banners: [Banner] {
    [partial, simulated, simulatedJudge, failed, shard, redacted].compactMap(\.self)
  }

  private var partial: Banner? {
    guard !scorecard.isComplete else { return nil }
    let (pending, planned) = (
      Numbers.count(scorecard.counts.pending), Numbers.count(scorecard.counts.planned)
    )
    var text = say(
      "Attempts still to be asked or judged: \(pending) of \(planned). Every figure below is of the part that was measured.",
      "\(planned) 次尝试中有 \(pending) 次尚未提问或评判。以下数字仅涉及已测量部分。")
    if scorecard.absentAttempts > 0 {
      let absent = Numbers.count(scorecard.absentAttempts)
      text += say(
        " Attempts of the plan that this file does not hold, also not in coverage and bounds: \(absent).",
        "计划中另有 \(absent) 次尝试不在本文件内，也不计入覆盖率与上下界。")
    }
    return warning(say("Partial run", "运行未完成"), text)
  }

  private var simulated: Banner? {
    guard scorecard.isSimulated else { return nil }
    return warning(
      say("Simulated model", "模拟模型"),
      say(
        "The answers come from the embedded demo model. They say nothing about any real model.",
        "回答来自内置的演示模型，不代表任何真实模型。"))
  }

  private var simulatedJudge: Banner? {
    guard scorecard.judges.contains(where: { $0.isDeciding && $0.identity.name.hasPrefix("demo:") }) else {
      return nil
    }
    return warning(
      say("Simulated judge", "模拟评判"),
      say("The deciding judge is the embedded demo model.", "作出判定的是内置演示模型。"))
  }

  private var failed: Banner? {
    guard scorecard.counts.failed > 0 else { return nil }
    let failed = Numbers.count(scorecard.counts.failed)
    return note(
      say("Not everything was measured", "部分未测量"),
      say(
        "Attempts that failed for good: \(failed). They are missing from every rate and counted in the bounds.",
        "\(failed) 次尝试最终失败，不计入任何比率，但计入上下界。"))
  }

  private var shard: Banner? {
    guard let shard = scorecard.method.manifest.shard else { return nil }
    let planned = Numbers.count(scorecard.method.manifest.attemptCount)
    return note(
      say("Shard \(shard)", "分片 \(shard)"),
      say(
        "This file holds a part of a plan of \(planned) attempts.",
        "本文件只含计划 \(planned) 次尝试中的一部分。"))
  }

  private var redacted: Banner? {
    guard scorecard.isRedacted else { return nil }
    return note(
      say("Redacted", "已隐去"), say("Answers and reasons are withheld.", "回答与理由已隐去。"))
  }

  private func warning(_ title: String, _ text: String) -> Banner {
    Banner(kind: .warning, title: title, text: [.fixed(text)])
  }

  private func note(_ title: String, _ text: String) -> Banner {
    Banner(kind: .note, title: title, text: [.fixed(text)])
  }
}
