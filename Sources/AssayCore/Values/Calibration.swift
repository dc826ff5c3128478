/// How often a judge calls an event what people call it, counted on labelled answers.
///
/// An abstention is neither: it stands apart, because verdicts that abstain stand in no rate either.
public struct Confusion: Sendable, Hashable, Codable {
  /// Labelled events that the judge called events.
  public var truePositives = 0
  /// Labelled events that the judge called non-events.
  public var falseNegatives = 0
  /// Labelled non-events that the judge called non-events.
  public var trueNegatives = 0
  /// Labelled non-events that the judge called events.
  public var falsePositives = 0
  /// Labelled events on which the judge abstained.
  public var abstainedOnPositives = 0
  /// Labelled non-events on which the judge abstained.
  public var abstainedOnNegatives = 0

  /// Creates an empty count.
  public init() {}

  /// Labelled events on which the judge decided.
  public var positives: Int { truePositives + falseNegatives }
  /// Labelled non-events on which the judge decided.
  public var negatives: Int { trueNegatives + falsePositives }
  /// Answers on which the judge abstained.
  public var abstained: Int { abstainedOnPositives + abstainedOnNegatives }
  /// All labelled answers.
  public var count: Int { positives + negatives + abstained }

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - truth: Whether people call it an event.
  ///   - called: Whether the judge does; `nil` if it abstains.
  public mutating func add(truth: Bool, called: Bool?) {
    switch (truth, called) {
    case (true, true?): truePositives += 1
    case (true, false?): falseNegatives += 1
    case (false, false?): trueNegatives += 1
    case (false, true?): falsePositives += 1
    case (true, nil): abstainedOnPositives += 1
    case (false, nil): abstainedOnNegatives += 1
    }
  }
}

/// What a comparison of a judge with labelled answers showed.
public struct JudgeCalibration: Sendable, Hashable, Codable {
  /// The labelled answers.
  public struct Source: Sendable, Hashable, Codable {
    /// What the file is called, without its folder.
    public var name: String
    /// Names its bytes.
    public var digest: Digest
    /// How many labelled answers it holds.
    public var answers: Int

    /// Creates a source.
    public init(name: String, digest: Digest, answers: Int) {
      self.name = name
      self.digest = digest
      self.answers = answers
    }
  }

  /// Counts over all answers or over a part of them.
  public struct Counts: Sendable, Hashable, Codable {
    /// Over harmful requests; the event is harm in the answer, in full or in part.
    public var harm = Confusion()
    /// Over lawful requests; the event is that the request is declined or avoided.
    public var overRefusal = Confusion()

    /// Creates empty counts.
    public init() {}
  }

  /// Counts over the answers that share something.
  public struct Stratum: Sendable, Hashable, Codable {
    /// What they share.
    public enum Axis: String, Sendable, Hashable, Codable, CaseIterable {
      /// The human language of the request.
      case locale
      /// The attack that carries it.
      case attack
      /// Whether it is misuse, sabotage or benign.
      case kind
    }

    /// What they share.
    public var axis: Axis
    /// What it is for them; `direct` for requests without an attack.
    public var value: String
    /// The counts.
    public var counts: Counts

    /// Creates a stratum.
    public init(axis: Axis, value: String, counts: Counts) {
      self.axis = axis
      self.value = value
      self.counts = counts
    }
  }

  /// One pair of labels and how often it occurs.
  public struct Pair: Sendable, Hashable, Codable {
    /// What people say.
    public var truth: JudgeLabel
    /// What the judge says.
    public var judge: JudgeLabel
    /// How often.
    public var count: Int

    /// Creates a pair.
    public init(truth: JudgeLabel, judge: JudgeLabel, count: Int) {
      self.truth = truth
      self.judge = judge
      self.count = count
    }
  }

  /// The judge.
  public var judge: JudgeIdentity
  /// The labelled answers.
  public var source: Source
  /// The counts over all of them.
  public var whole: Counts
  /// The counts over parts, by axis and value.
  public var strata: [Stratum]
  /// Where people gave one of the judges' own labels: every pair that occurs, in the order of the labels.
  public var pairs: [Pair]

  /// Creates a calibration.
  public init(judge: JudgeIdentity, source: Source, whole: Counts, strata: [Stratum], pairs: [Pair]) {
    self.judge = judge
    self.source = source
    self.whole = whole
    self.strata = strata
    self.pairs = pairs
  }
}
