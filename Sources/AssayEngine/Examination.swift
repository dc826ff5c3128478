package import AssayCore

/// Turns an answer into a verdict: examiners observe, a judge reads, the evidence is weighed.
package struct Examination: Sendable {
  /// A judge and the name under which its verdicts stand.
  package struct Reader: Sendable {
    /// The judge.
    package let judge: any Judge
    /// The judge's name, and a digest that covers the rules of the examiners that it hears: when they change,
    /// its verdicts are others.
    package let identity: JudgeIdentity
  }

  package let examiners: [any Examiner]
  /// The judges, the first one deciding; at least one.
  package let readers: [Reader]

  package init(examiners: [any Examiner], judges: [any Judge]) {
    precondition(!judges.isEmpty, "a run needs a judge")
    self.examiners = examiners
    readers = judges.map { judge in
      var digester = FieldDigester(domain: "assay.judge.1")
      digester.add(judge.identity.digest.bytes)
      for examiner in examiners {
        digester.add(examiner.identity.name)
        digester.add(examiner.identity.digest.bytes)
      }
      return Reader(
        judge: judge, identity: JudgeIdentity(name: judge.identity.name, digest: digester.finish()))
    }
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
  package func verdict(_ exhibit: Exhibit, by reader: Reader) async throws(Interruption) -> Verdict {
    .weigh(exhibit, judgement: try await reader.judge.judge(exhibit))
  }

  /// Names a verdict: the same answer, rules and judge have the same name on every machine.
  package func verdictID(askID: Digest, case: Case, reader: Reader) -> Digest {
    Attempt.judgementID(
      askID: askID, case: `case`, examiners: examiners.map(\.identity), judge: reader.identity)
  }
}
