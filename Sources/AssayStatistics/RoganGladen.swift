package import AssayCore

/// How well a judge tells an event from its absence, counted on labelled answers.
package struct JudgeAccuracy: Sendable, Hashable {
  /// Labelled events that the judge called events.
  package let truePositives: Int
  /// Labelled events.
  package let positives: Int
  /// Labelled non-events that the judge called non-events.
  package let trueNegatives: Int
  /// Labelled non-events.
  package let negatives: Int

  /// Creates an accuracy; each count of right calls is in 0...the number of labels of its kind.
  package init(truePositives: Int, positives: Int, trueNegatives: Int, negatives: Int) {
    self.truePositives = truePositives
    self.positives = positives
    self.trueNegatives = trueNegatives
    self.negatives = negatives
  }

  /// The share of events that the judge calls events; `nil` if no event is labelled.
  package var sensitivity: Double? { positives > 0 ? Double(truePositives) / Double(positives) : nil }
  /// The share of non-events that the judge calls non-events; `nil` if no non-event is labelled.
  package var specificity: Double? { negatives > 0 ? Double(trueNegatives) / Double(negatives) : nil }
}

/// The correction of a judged rate for the judge's errors.
package enum RoganGladen {
  /// Returns the rate of events behind the rate that a judge reports.
  ///
  /// The value is (rate + specificity - 1) / (sensitivity + specificity - 1), clipped to 0...1. The interval
  /// takes the uncertainty of all three into account and is clipped likewise.
  ///
  /// - Parameters:
  ///   - rate: The judged rate with its clusters.
  ///   - accuracy: The judge's sensitivity and specificity, for the same event as the rate.
  ///   - level: The nominal coverage, strictly between 0 and 1.
  /// - Returns: The figure; not measured if the judge is no better than chance, or the rate contradicts the
  ///   judge's accuracy.
  /// - Source: W. J. Rogan, B. Gladen, Am. J. Epidemiol. 107 (1978), 71-76; the interval is that of Z. Lang,
  ///   J. Reiczigel, *Confidence limits for prevalence of disease adjusted for estimated sensitivity and
  ///   specificity*, Prev. Vet. Med. 113 (2014), 13-22, with the effective number of trials as sample size.
  package static func corrected(
    _ rate: ClusteredMean, accuracy: JudgeAccuracy, level: Double = 0.95
  ) -> Figure {
    corrected(
      rate: rate.value, trials: rate.effectiveTrials, n: rate.n, clusters: rate.clusters, accuracy: accuracy,
      level: level)
  }

  static func corrected(
    rate: Double, trials: Double, n: Int, clusters: Int, accuracy: JudgeAccuracy, level: Double
  ) -> Figure {
    guard let sensitivity = accuracy.sensitivity, let specificity = accuracy.specificity else {
      return .notMeasured(reason: "the judge's sensitivity or specificity is not known")
    }
    guard sensitivity + specificity > 1 else {
      return .notMeasured(reason: "the judge is no better than chance")
    }
    let value = ((rate + specificity - 1) / (sensitivity + specificity - 1)).clamped(to: 0...1)
    let range = interval(rate: rate, trials: trials, accuracy: accuracy, level: level)
    guard let range else { return .notMeasured(reason: "too few labelled answers to correct by") }
    let lower = range.lowerBound.clamped(to: 0...1)
    let upper = range.upperBound.clamped(to: 0...1)
    guard upper - lower > 1e-12 else {
      return .notMeasured(reason: "the rate contradicts the judge's sensitivity and specificity")
    }
    return .estimated(
      Estimate(
        value: value, lower: min(lower, value), upper: max(upper, value), level: level, n: n,
        clusters: clusters, method: .roganGladen))
  }

  /// The interval before clipping; `nil` where the adjusted accuracy is no better than chance.
  private static func interval(
    rate: Double, trials: Double, accuracy: JudgeAccuracy, level: Double
  ) -> ClosedRange<Double>? {
    let z = Normal.quantile(0.5 + level / 2)
    let size = trials + z * z
    let adjusted = (trials * rate + z * z / 2) / size
    let positives = Double(accuracy.positives) + 2
    let negatives = Double(accuracy.negatives) + 2
    let sensitivity = (Double(accuracy.truePositives) + 1) / positives
    let specificity = (Double(accuracy.trueNegatives) + 1) / negatives
    let youden = sensitivity + specificity - 1
    guard youden > 0 else { return nil }
    let prevalence = (adjusted + specificity - 1) / youden
    let sensitivityVariance = sensitivity * (1 - sensitivity) / positives
    let specificityVariance = specificity * (1 - specificity) / negatives
    let shift = 2 * z * z * (prevalence * sensitivityVariance - (1 - prevalence) * specificityVariance)
    let variance =
      adjusted * (1 - adjusted) / size + prevalence * prevalence * sensitivityVariance
      + (1 - prevalence) * (1 - prevalence) * specificityVariance
    let half = z * variance.squareRoot() / youden
    return (prevalence + shift - half)...(prevalence + shift + half)
  }
}
