/// Scores of a run by a formula of its benchmark's own, which no single attempt has.
public struct IndexTable: Sendable, Hashable, Codable {
  /// One of the scores.
  public struct Score: Sendable, Hashable, Codable {
    /// Its name, unique in the table.
    public var id: String
    /// What reports call it.
    public var title: LocalText
    /// The score over 100, so that 0.9 is a score of 90; `nil` where it cannot be computed.
    public var estimate: Estimate?

    /// Creates a score.
    public init(id: String, title: LocalText, estimate: Estimate?) {
      self.id = id
      self.title = title
      self.estimate = estimate
    }
  }

  /// What the scores rest on.
  public struct Basis: Sendable, Hashable, Codable {
    /// How many instances they are over: those of which every round was measured.
    public var instances: Int
    /// How many instances this file has.
    public var allInstances: Int
    /// How many rounds were measured.
    public var rounds: Int
    /// How many rounds this file has.
    public var allRounds: Int

    /// Creates a basis.
    public init(instances: Int, allInstances: Int, rounds: Int, allRounds: Int) {
      self.instances = instances
      self.allInstances = allInstances
      self.rounds = rounds
      self.allRounds = allRounds
    }
  }

  /// The name of the formula.
  public var id: String
  /// What reports call it.
  public var title: LocalText
  /// What it computes.
  public var definition: LocalText
  /// The human language of the prompts that it is about; `nil` where the run has one alone.
  public var locale: PromptLocale?
  /// The scores, in order.
  public var scores: [Score]
  /// What they rest on.
  public var basis: Basis
  /// Why scores are missing; `nil` where none is.
  public var absence: LocalText?
  /// What to know about them.
  public var notes: [LocalText]

  /// Creates a table.
  public init(
    id: String, title: LocalText, definition: LocalText, locale: PromptLocale?, scores: [Score],
    basis: Basis, absence: LocalText?, notes: [LocalText]
  ) {
    self.id = id
    self.title = title
    self.definition = definition
    self.locale = locale
    self.scores = scores
    self.basis = basis
    self.absence = absence
    self.notes = notes
  }
}
