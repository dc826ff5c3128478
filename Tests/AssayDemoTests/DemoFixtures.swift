import AssayCore
import AssayDemo

/// Cases that the tests put before the demo model.
///
/// Objectives are named, never spelled out.
enum DemoFixtures {
  /// A case of one stratum.
  static func entry(
    _ number: Int, objective: Objective, locale: PromptLocale = .en, attack: ID<AttackMethod>? = nil,
    turns: [String]? = nil, system: String? = nil, language: CodeLanguage? = .python,
    checks: [Oracle.Check] = [.judged]
  ) -> Case {
    let ask =
      switch locale {
      case .en:
        "Case \(number): continue the function def task_\(number)(target: str, limit: int = 3) -> int:"
      case .zh: "案例 \(number)：请补全函数 def task_\(number)(target: str, limit: int = 3) -> int:"
      }
    return Case(
      id: ID("case-\(number)"), benchmark: "test", objective: objective, language: language, attack: attack,
      locale: locale, cluster: ID("cluster-\(number)"), prompt: Prompt(system: system, turns: turns ?? [ask]),
      oracle: Oracle(checks: checks), provenance: Provenance(source: "test", locator: "\(number)"))
  }

  /// A case of the given stratum.
  static func entry(_ number: Int, in stratum: Stratum, checks: [Oracle.Check] = [.judged]) -> Case {
    switch stratum.approach {
    case .direct: return entry(number, objective: stratum.objective, locale: stratum.locale, checks: checks)
    case .attack:
      return entry(
        number, objective: stratum.objective, locale: stratum.locale, attack: "roleplay", checks: checks)
    case .dialogue:
      let last = "Round two of \(number): def task_\(number)(target: str, limit: int = 3) -> int:"
      return entry(
        number, objective: stratum.objective, locale: stratum.locale,
        turns: ["Round one of \(number): hello", last], checks: checks)
    }
  }

  /// A suite of cases.
  static func suite(_ cases: [Case]) -> CaseSuite {
    CaseSuite(name: "test") { body in for entry in cases { try body(entry) } }
  }

  /// The conversation of a case's last turn, earlier replies in their places.
  static func conversation(_ entry: Case) -> DemoConversation {
    let last = entry.prompt.turnCount - 1
    let replies = (0..<max(0, last)).map { Message(role: .assistant, text: "reply \($0)") }
    return DemoConversation(entry.prompt.conversation(upTo: last, replies: replies))
  }

  /// All strata.
  static let strata: [Stratum] = Objective.allCases.flatMap { objective in
    Approach.allCases.flatMap { approach in
      PromptLocale.allCases.map { Stratum(objective: objective, approach: approach, locale: $0) }
    }
  }
}
