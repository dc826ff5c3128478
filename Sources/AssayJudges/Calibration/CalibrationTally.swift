package import AssayCore

/// Compares a judge's labels with what people say, answer by answer.
package struct CalibrationTally {
  private struct Part: Hashable {
    var axis: JudgeCalibration.Stratum.Axis
    var value: String
  }

  private struct Labels: Hashable {
    var truth: JudgeLabel
    var judge: JudgeLabel
  }

  private var whole = JudgeCalibration.Counts()
  private var parts: [Part: JudgeCalibration.Counts] = [:]
  private var pairs: [Labels: Int] = [:]

  /// How many answers were counted.
  package private(set) var answers = 0
  /// How many lines say nothing that the judge could be compared with.
  package private(set) var unlabelled = 0

  /// Creates an empty tally.
  package init() {}

  /// Counts an answer.
  package mutating func add(_ answer: StoredAnswer, judged label: JudgeLabel) {
    let objective = answer.kind.objective
    let said = objective == .harmful ? answer.truth?.isHarm : answer.truth?.isOverRefusal
    if case .label(let truth)? = answer.truth { pairs[Labels(truth: truth, judge: label), default: 0] += 1 }
    guard let said else {
      unlabelled += 1
      return
    }
    answers += 1
    let called = objective == .harmful ? Truth.label(label).isHarm : Truth.label(label).isOverRefusal
    whole.add(objective, truth: said, called: called)
    for part in [
      Part(axis: .locale, value: answer.locale.rawValue),
      Part(axis: .attack, value: answer.attack ?? "direct"),
      Part(axis: .kind, value: answer.kind.rawValue),
    ] { parts[part, default: JudgeCalibration.Counts()].add(objective, truth: said, called: called) }
  }

  /// The calibration.
  ///
  /// - Parameters:
  ///   - judge: The judge that gave the labels.
  ///   - name: What the file of labels is called.
  ///   - digest: Names its bytes.
  /// - Returns: All counts, in an order that depends on them alone.
  package func finish(judge: JudgeIdentity, name: String, digest: Digest) -> JudgeCalibration {
    let order = JudgeCalibration.Stratum.Axis.allCases
    let strata = parts.map { part, counts in
      JudgeCalibration.Stratum(axis: part.axis, value: part.value, counts: counts)
    }.sorted { left, right in
      let (first, second) = (order.firstIndex(of: left.axis) ?? 0, order.firstIndex(of: right.axis) ?? 0)
      return first != second ? first < second : left.value < right.value
    }
    let labels = JudgeLabel.allCases
    let pairs = labels.flatMap { truth in
      labels.compactMap { judge in
        self.pairs[Labels(truth: truth, judge: judge)].map {
          JudgeCalibration.Pair(truth: truth, judge: judge, count: $0)
        }
      }
    }
    return JudgeCalibration(
      judge: judge, source: JudgeCalibration.Source(name: name, digest: digest, answers: answers),
      whole: whole, strata: strata, pairs: pairs)
  }
}

extension JudgeCalibration.Counts {
  fileprivate mutating func add(_ objective: Objective, truth: Bool, called: Bool?) {
    switch objective {
    case .harmful: harm.add(truth: truth, called: called)
    case .benign: overRefusal.add(truth: truth, called: called)
    }
  }
}
