/// How the scores of a benchmark's own scorer are read beside verdicts.
///
/// Recorded in the run file, so that reports need to know no benchmark.
public struct ScaleDescriptor: Sendable, Hashable, Codable {
  /// What one score means.
  public struct Value: Sendable, Hashable, Codable {
    /// The score.
    public var value: Int
    /// What it is called.
    public var name: LocalText
    /// The outcomes of a verdict that say the same; the first one is what the score counts as.
    public var outcomes: [Outcome]

    /// Creates a value with at least one outcome.
    public init(_ value: Int, _ name: LocalText, outcomes: [Outcome]) {
      self.value = value
      self.name = name
      self.outcomes = outcomes
    }
  }

  /// A share that the benchmark publishes.
  public struct Rate: Sendable, Hashable, Codable {
    /// The name, such as `RR`.
    public var name: String
    /// What it is the share of, in words.
    public var title: LocalText
    /// The outcome whose share it is.
    public var outcome: Outcome

    /// Creates a rate.
    public init(_ name: String, _ title: LocalText, of outcome: Outcome) {
      self.name = name
      self.title = title
      self.outcome = outcome
    }
  }

  /// Cases that rates are also given without.
  public struct Aside: Sendable, Hashable, Codable {
    /// The property that tells them.
    public var facet: String
    /// Its value.
    public var value: String
    /// The rest, in words.
    public var without: LocalText
    /// They alone, in words.
    public var only: LocalText

    /// Creates a group of cases.
    public init(facet: String, value: String, without: LocalText, only: LocalText) {
      self.facet = facet
      self.value = value
      self.without = without
      self.only = only
    }
  }

  /// The name in `ScaleScore.scale`.
  public var id: String
  /// What the scorer is called.
  public var title: LocalText
  /// What the verdict is called beside it.
  public var verdictTitle: LocalText
  /// The scores that there are.
  public var values: [Value]
  /// The shares that are published.
  public var rates: [Rate]
  /// Cases that rates are also given without; `nil` for none.
  public var aside: Aside?
  /// What the rules in `ScaleScore.rule` say.
  public var rules: [String: LocalText]

  /// Creates a descriptor.
  public init(
    id: String, title: LocalText, verdictTitle: LocalText, values: [Value], rates: [Rate], aside: Aside?,
    rules: [String: LocalText]
  ) {
    self.id = id
    self.title = title
    self.verdictTitle = verdictTitle
    self.values = values
    self.rates = rates
    self.aside = aside
    self.rules = rules
  }

  /// The entry of a score; `nil` for a score that the scale does not know.
  public func entry(of value: Int) -> Value? { values.first { $0.value == value } }

  /// Whether a score and a verdict say the same; `nil` where one of them says nothing.
  public func agrees(_ score: ScaleScore, with outcome: Outcome) -> Bool? {
    guard outcome != .undecided, let entry = score.value.flatMap({ self.entry(of: $0) }) else { return nil }
    return entry.outcomes.contains(outcome)
  }
}
