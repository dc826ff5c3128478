package import AssayCore

/// Turns an answer into a verdict: examiners observe, a judge reads, the evidence is weighed.
package struct Examination: Sendable {
  /// A judge and the name under which its verdicts stand.
  package struct Reader: Sendable {
    /// Who speaks.
    package enum Voice: Sendable {
      /// A judge that reads the answer.
      case judge(any Judge)
      /// All other readers of the examination together.
      case panel
    }

    /// Who speaks.
    package let voice: Voice
    /// The judge's name, and a digest that covers the rules of the examiners that it hears: when they change,
    /// its verdicts are others.
    package let identity: JudgeIdentity
  }

  package let examiners: [any Examiner]
  /// The judges, the first one deciding; at least one.
  package let readers: [Reader]

  /// Creates an examination.
  ///
  /// - Parameters:
  ///   - examiners: Who observes, in this order.
  ///   - judges: Who reads; at least one.
  ///   - panelPlace: Where among the judges a panel of all of them stands, 0 for the deciding place; `nil` for
  ///     none.
  package init(examiners: [any Examiner], judges: [any Judge], panelPlace: Int? = nil) {
    precondition(!judges.isEmpty, "a run needs a judge")
    self.examiners = examiners
    let observers = examiners.map(\.identity)
    var readers = judges.map { judge in
      Reader(voice: .judge(judge), identity: Self.identity(of: judge.identity, hearing: observers))
    }
    if let panelPlace {
      var digester = FieldDigester(domain: "assay.judge.panel.1")
      for reader in readers { digester.add(reader.identity.digest.bytes) }
      let identity = JudgeIdentity(name: Panel.name, digest: digester.finish())
      readers.insert(Reader(voice: .panel, identity: identity), at: panelPlace)
    }
    self.readers = readers
  }

  /// The name under which the verdicts of a judge stand that hears these examiners.
  package static func identity(
    of judge: JudgeIdentity, hearing examiners: [ExaminerIdentity]
  ) -> JudgeIdentity {
    var digester = FieldDigester(domain: "assay.judge.1")
    digester.add(judge.digest.bytes)
    for examiner in examiners {
      digester.add(examiner.name)
      digester.add(examiner.digest.bytes)
    }
    return JudgeIdentity(name: judge.name, digest: digester.finish())
  }

  /// The readers in the order in which they can be heard: a panel after its members.
  package var readersInTurn: [Reader] {
    readers.filter { if case .judge = $0.voice { true } else { false } }
      + readers.filter { if case .panel = $0.voice { true } else { false } }
  }

  /// The members of a panel.
  package var members: [JudgeIdentity] {
    readers.compactMap { if case .judge = $0.voice { $0.identity } else { nil } }
  }

  /// What the examiners observe in an answer.
  package func observe(_ case: Case, _ response: Response) async throws(Interruption) -> Exhibit {
    var exhibit = Exhibit(case: `case`, response: response)
    for examiner in examiners {
      exhibit.evidence += try await examiner.examine(exhibit)
    }
    return exhibit
  }

  /// Names a verdict: the same answer, rules and judge have the same name on every machine.
  package func verdictID(askID: Digest, case: Case, reader: Reader) -> Digest {
    Attempt.judgementID(
      askID: askID, case: `case`, examiners: examiners.map(\.identity), judge: reader.identity)
  }
}
