package import AssayCore

/// Turns an answer into a verdict: examiners observe, a judge reads, the evidence is weighed.
package struct Examination: Sendable {
  package let examiners: [any Examiner]
  /// The judges, the first one deciding; at least one.
  package let judges: [any Judge]

  package init(examiners: [any Examiner], judges: [any Judge]) {
    precondition(!judges.isEmpty, "a run needs a judge")
    self.examiners = examiners
    self.judges = judges
  }

  /// What the examiners observe in an answer.
  package func observe(_ case: Case, _ response: Response) async throws(Interruption) -> Exhibit {
    var exhibit = Exhibit(case: `case`, response: response)
    for examiner in examiners {
      exhibit.evidence += try await examiner.examine(exhibit)
    }
    return exhibit
  }

  /// The verdict that follows from an exhibit and a judge's word.
  package func verdict(_ exhibit: Exhibit, by judge: any Judge) async throws(Interruption) -> Verdict {
    let judgement = try await judge.judge(exhibit)
    return .weigh(exhibit, judgement: judgement)
  }

  /// Names a verdict: the same answer, rules and judge have the same name on every machine.
  package func verdictID(askID: Digest, case: Case, judge: any Judge) -> Digest {
    Attempt.judgementID(
      askID: askID, case: `case`, examiners: examiners.map(\.identity), judge: judge.identity)
  }
}
