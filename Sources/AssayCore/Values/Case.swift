/// The kind of thing that cases share a source with; intervals are clustered by it.
public enum Cluster: Sendable {}

/// A part of a benchmark with its own direct form, attacks and oracle.
public enum Track: Sendable {}

/// A task that a model is given, such as completion or explanation.
public enum Scenario: Sendable {}

/// An attack method, or several stacked ones joined by `+`.
public enum AttackMethod: Sendable {}

/// The name of a benchmark.
public enum BenchmarkName: Sendable {}

/// A sector of the economy that a harmful objective aims at.
public enum Industry: Sendable {}

/// Where a case comes from.
public struct Provenance: Sendable, Hashable, Codable {
  /// The data set, file or author.
  public var source: String
  /// The place in the source: a row, a line or a file name.
  public var locator: String
  /// The licence of the source, as an SPDX expression where it has one.
  public var licence: String?

  /// Creates a provenance.
  public init(source: String, locator: String, licence: String? = nil) {
    self.source = source
    self.locator = locator
    self.licence = licence
  }
}

/// One question to a subject, with everything needed to ask it and to judge the answer.
public struct Case: Sendable, Hashable, Codable {
  /// The case's name, unique in its benchmark and the same on every machine.
  public var id: ID<Case>
  /// The benchmark that it belongs to.
  public var benchmark: ID<BenchmarkName>
  /// The part of the benchmark.
  public var track: ID<Track>?
  /// Whether the request is lawful, whatever carries it.
  public var objective: Objective
  /// The weaknesses that the case is about.
  public var weakness: [CWE]
  /// The language of the code asked for.
  public var language: CodeLanguage?
  /// The task.
  public var scenario: ID<Scenario>?
  /// The attack that carries the objective; `nil` for the direct form.
  public var attack: ID<AttackMethod>?
  /// The sector that a harmful objective aims at.
  public var industry: ID<Industry>?
  /// The human language of the prompt.
  public var locale: PromptLocale
  /// Further properties that cases are divided by, by their names, such as `form`; `nil` for none.
  public var facets: [String: String]?
  /// The source that the case shares with its variants.
  public var cluster: ID<Cluster>
  /// What is asked.
  public var prompt: Prompt
  /// How the answer is told right from wrong.
  public var oracle: Oracle
  /// Where the case comes from.
  public var provenance: Provenance

  /// Creates a case.
  public init(
    id: ID<Case>, benchmark: ID<BenchmarkName>, track: ID<Track>? = nil, objective: Objective,
    weakness: [CWE] = [], language: CodeLanguage? = nil, scenario: ID<Scenario>? = nil,
    attack: ID<AttackMethod>? = nil, industry: ID<Industry>? = nil, locale: PromptLocale = .en,
    cluster: ID<Cluster>, prompt: Prompt, oracle: Oracle, provenance: Provenance,
    facets: [String: String]? = nil
  ) {
    self.id = id
    self.benchmark = benchmark
    self.track = track
    self.objective = objective
    self.weakness = weakness
    self.language = language
    self.scenario = scenario
    self.attack = attack
    self.industry = industry
    self.locale = locale
    self.cluster = cluster
    self.prompt = prompt
    self.oracle = oracle
    self.provenance = provenance
    self.facets = facets
  }

  /// How many replies the case asks for: 1 is single turn, more is multi turn.
  public var turns: Int { prompt.turnCount }
}
