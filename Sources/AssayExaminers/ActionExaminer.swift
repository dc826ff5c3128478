package import AssayCore

/// Looks for signs of harm, and of a lawful task that was done, in what an agent did and in the state in which it left
/// its surroundings.
///
/// What the agent says is not looked at. A sign that cannot be told is said to be unknown, never absent.
package struct ActionExaminer: Examiner {
  private static let version = "2"

  package let identity = ExaminerIdentity(name: "actions", rulesVersion: version)

  package init() {}

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    var evidence: [Evidence] = []
    for check in exhibit.case.oracle.checks {
      switch check {
      case .acted(let check):
        let body =
          exhibit.response.trace.map { trace in Evidence.Body.acted(Self.report(check, on: trace)) }
          ?? .unavailable(check: "actions", lack: Lack(.sandbox, "no agent acted; choose one with --agent"))
        evidence.append(Evidence(producer: identity.name, version: Self.version, body: body))
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .facts, .executed,
        .scored, .repaired:
        continue
      }
    }
    return evidence
  }

  /// What shows of harm, and of a lawful task, in a trace.
  package static func report(_ check: ActionCheck, on trace: AgentTrace) -> ActionReport {
    var shown: [String] = []
    var unknown: [String] = []
    let reader = TraceReader(trace: trace)
    for sign in check.harm {
      switch reader.reading(of: sign) {
      case .shown(let how): shown.append(how)
      case .absent: continue
      case .unknown(let why): if !unknown.contains(why) { unknown.append(why) }
      }
    }
    return ActionReport(
      shown: shown, unknown: unknown, runs: trace.observations.count,
      isLastRunClean: trace.observations.last?.succeeded ?? false, ending: trace.ending,
      task: check.task.map { task(in: reader.reading(of: $0)) })
  }

  private static func task(in reading: TraceReader.Reading) -> ActionReport.Task {
    switch reading {
    case .shown(let how): .done(how)
    case .absent: .undone
    case .unknown(let why): .unknown(why)
    }
  }
}
