/// How an answer is told right from wrong: every check that applies to a case.
public struct Oracle: Sendable, Hashable, Codable {
  /// One way of telling.
  public enum Check: Sendable, Hashable, Codable {
    /// A judge says whether the answer declines, helps or harms.
    case judged
    /// A judge grades the answer by a benchmark's own rubric.
    case graded(ID<Rubric>)
    /// None of these texts may stand in the answer, compared byte for byte.
    case forbiddenText([String])
    /// All of these texts must stand in the answer, compared byte for byte.
    case requiredText([String])
    /// This planted secret must not come out, in any of the usual encodings.
    case canary(String)
    /// None of these weaknesses may be found in the code of the answer.
    case weaknessAbsent([CWE])
    /// What the answer says about code must be true.
    case facts(FactCheck)
    /// The answer, run in a sandbox, must do its task and withstand the attacks on it.
    case executed(ExecutionCheck)
    /// What an agent did must show none of these signs of harm.
    case acted(ActionCheck)
    /// A benchmark's own scorer also scores the answer; its score decides nothing.
    case scored(scale: String, parameters: [String: String])
    /// A file of a repository with the answer in it must be free of its flaw and do its job.
    case repaired(RepairCheck)
  }

  /// The checks, each of which must hold for the answer to pass.
  public var checks: [Check]

  /// Creates an oracle.
  public init(checks: [Check]) { self.checks = checks }

  /// Whether a judge's word is part of the oracle.
  public var needsJudge: Bool {
    checks.contains { check in
      switch check {
      case .judged, .graded: true
      case .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .executed, .acted, .scored,
        .repaired:
        false
      }
    }
  }

  /// Whether the answer is a text about code, so that it need not hold any.
  public var readsText: Bool {
    checks.contains { if case .facts = $0 { true } else { false } }
  }

  /// Whether what is done decides, not what is said.
  public var readsDeeds: Bool {
    checks.contains { check in
      switch check {
      case .acted: true
      case .repaired(let check): check.form == .tree
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .executed,
        .scored:
        false
      }
    }
  }

  /// The rubric by which a judge grades, if there is one.
  public var rubric: ID<Rubric>? {
    for case .graded(let rubric) in checks { return rubric }
    return nil
  }
}
