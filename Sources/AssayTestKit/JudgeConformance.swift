public import AssayCore

/// The contract that every judge keeps, as sentences about what is broken; empty if nothing is.
public enum JudgeConformance: Sendable {
  /// Runs the contract: every answer, hostile ones included, is judged or fails as a judge's failure; the
  /// same answer gives the same judgement; probabilities lie in 0...1, spans in the answer, and there is
  /// always a reason.
  ///
  /// - Parameter judge: The judge.
  /// - Returns: What is broken.
  public static func violations(of judge: any Judge) async -> [String] {
    var violations: [String] = []
    if judge.identity.name.isEmpty { violations.append("has no name") }
    for objective in Objective.allCases {
      for answer in HostileAnswers.all {
        let exhibit = Exhibit.fixture(answer, case: .fixture(objective: objective))
        let first = await outcome(of: judge, exhibit)
        if await outcome(of: judge, exhibit) != first { violations.append("changes its mind") }
        switch first {
        case .success(let judgement): violations += flaws(of: judgement, answer)
        case .failure(.failed(.judgeFailed)): continue
        case .failure(let other): violations.append("fails with \(other)")
        }
      }
    }
    return violations
  }

  private static func outcome(
    of judge: any Judge, _ exhibit: Exhibit
  ) async -> Result<Judgement, Interruption> {
    do throws(Interruption) {
      return .success(try await judge.judge(exhibit))
    } catch {
      return .failure(error)
    }
  }

  private static func flaws(of judgement: Judgement, _ answer: String) -> [String] {
    var violations: [String] = []
    if judgement.rationale.isEmpty { violations.append("gives no reason") }
    if let harm = judgement.harmProbability, !(0...1).contains(harm) {
      violations.append("a probability of \(harm)")
    }
    if !ExaminerConformance.areInside(judgement.spans, answer) {
      violations.append("a span lies outside the answer")
    }
    return violations
  }
}
