/// An attempt with its strata and what became of it: the row from which every figure is computed.
public struct ScoredAttempt: Sendable, Hashable {
  /// What became of an attempt.
  public enum State: Sendable, Hashable {
    /// It was measured.
    case measured(Outcome)
    /// It failed for good in a stage; the last reason stands here.
    case failed(Stage, kind: String, reason: String)
    /// It was not asked, or is not judged yet.
    case pending(Stage)
  }

  /// Where it stands in the plan.
  public var position: Int64
  /// The case.
  public var caseID: ID<Case>
  /// The part of the benchmark.
  public var track: ID<Track>?
  /// Whether the request is lawful.
  public var objective: Objective
  /// The weaknesses that the case is about.
  public var weakness: [CWE]
  /// The language of the code asked for.
  public var language: CodeLanguage?
  /// The task.
  public var scenario: ID<Scenario>?
  /// The attack; `nil` for the direct form.
  public var attack: ID<AttackMethod>?
  /// The sector that a harmful objective aims at.
  public var industry: ID<Industry>?
  /// The human language of the prompt.
  public var locale: PromptLocale
  /// Further properties, by their names.
  public var facets: [String: String] = [:]
  /// The source that the case shares with its variants.
  public var cluster: ID<Cluster>
  /// How many replies the case asks for.
  public var turns: Int
  /// Which sample of the case it is, counted from 1.
  public var sample: Int
  /// What became of it.
  public var state: State
  /// The judge's label; `nil` if not judged.
  public var label: JudgeLabel?
  /// The judge's grade; `nil` if the judge does not grade.
  public var grade: Int?
  /// The verdict's reason; `nil` if not judged.
  public var rationale: String?
  /// Whether the answer's code did its task when it was run; `nil` where no test says so.
  public var isFunctional: Bool?
  /// Why the last reply stopped; `nil` if there is none.
  public var stopReason: StopReason?
  /// What scorers of the benchmark's own say; empty where there are none or it is not judged.
  public var scores: [ScaleScore] = []
  /// The tokens of all replies; `nil` if the server did not count them.
  public var usage: Usage?
  /// Seconds of all replies together; `nil` if there is none.
  public var latencySeconds: Double?

  /// Creates a row.
  public init(
    position: Int64, caseID: ID<Case>, track: ID<Track>?, objective: Objective, weakness: [CWE],
    language: CodeLanguage?, scenario: ID<Scenario>?, attack: ID<AttackMethod>?, industry: ID<Industry>?,
    locale: PromptLocale, cluster: ID<Cluster>, turns: Int, sample: Int, state: State, label: JudgeLabel?,
    grade: Int?, rationale: String?, stopReason: StopReason?, usage: Usage?, latencySeconds: Double?,
    isFunctional: Bool? = nil
  ) {
    self.position = position
    self.caseID = caseID
    self.track = track
    self.objective = objective
    self.weakness = weakness
    self.language = language
    self.scenario = scenario
    self.attack = attack
    self.industry = industry
    self.locale = locale
    self.cluster = cluster
    self.turns = turns
    self.sample = sample
    self.state = state
    self.label = label
    self.grade = grade
    self.rationale = rationale
    self.isFunctional = isFunctional
    self.stopReason = stopReason
    self.usage = usage
    self.latencySeconds = latencySeconds
  }
}
