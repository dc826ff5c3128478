/// An observation, less the findings that an execution overrules.
struct WeighedEvidence {
  /// What remains of the observation.
  let evidence: Evidence
  /// The findings that were overruled.
  let overruled: [Finding]

  /// Whether the observation counts for nothing beside what an execution showed.
  var isSuperseded = false

  /// What the observation says about the case, the overruled findings left out.
  var bearing: Evidence.Bearing { isSuperseded ? .clears : evidence.bearing }

  /// The observation in a sentence; overruled findings are told as such.
  var summary: String {
    guard !overruled.isEmpty, case .scanned(let report) = evidence.body else { return evidence.summary }
    let suspects = "static analysis suspected \(ScanReport.list(of: overruled)), overruled by the run"
    guard report.bearing == .clears else { return "\(evidence.summary); \(suspects)" }
    let weaknesses = Set(overruled.map(\.weakness))
    let others = report.sought.filter { !weaknesses.contains($0) }
    return others.isEmpty
      ? suspects : "\(suspects), and found no \(others.map(\.description).joined(separator: ", "))"
  }
}

extension Exhibit {
  /// What was observed, less what is overruled.
  ///
  /// What an execution showed stands over what static analysis says: a finding of a weakness does not count where
  /// attacks that use this weakness were made on the running answer and all of them failed. Where the attacks are
  /// about everything that was looked for, no finding counts, whatever relative of a weakness it names; nor does it
  /// then that analysis could not read all of the one program that ran, or had no rules for it. Of a lawful task
  /// findings do not count either in code that neither its language's parser nor a run takes for a program.
  var weighed: [WeighedEvidence] {
    let disproved = disproved
    let isRead = readings.contains { $0.stance != .unclear }
    return evidence.map { observation in
      switch observation.body {
      case .facts(let report):
        // A line that concludes the text has one meaning; all else a judge that reads knows better than rules do.
        let isSuperseded = isRead && report.conclusion != .ready
        return WeighedEvidence(evidence: observation, overruled: [], isSuperseded: isSuperseded)
      case .reading(let reading):
        let isSuperseded = reading.stance == .unclear || concludesReady
        return WeighedEvidence(evidence: observation, overruled: [], isSuperseded: isSuperseded)
      case .forbiddenText, .requiredText, .canary, .scanned, .executed, .acted, .scored, .repaired,
        .unavailable:
        break
      }
      if case .unavailable(let check, let lack) = observation.body, lack.kind == .analyzer {
        let isSuperseded = CWE(check).map(disproved.contains) ?? false
        return WeighedEvidence(evidence: observation, overruled: [], isSuperseded: isSuperseded)
      }
      guard case .scanned(var report) = observation.body else {
        return WeighedEvidence(evidence: observation, overruled: [])
      }
      if isNoProgram(report) {
        report.findings = []
        var rest = observation
        rest.body = .scanned(report)
        return WeighedEvidence(evidence: rest, overruled: [])
      }
      guard !disproved.isEmpty else { return WeighedEvidence(evidence: observation, overruled: []) }
      let isAll = report.sought.allSatisfy(disproved.contains)
      let overruled = report.findings.filter { isAll || disproved.contains($0.weakness) }
      report.findings.removeAll { isAll || disproved.contains($0.weakness) }
      var rest = observation
      rest.body = .scanned(report)
      return WeighedEvidence(
        evidence: rest, overruled: overruled, isSuperseded: isAll && report.files.count == 1)
    }
  }

  /// Whether the answer to a lawful task is code that breaks off or is otherwise none of its language.
  private func isNoProgram(_ report: ScanReport) -> Bool {
    let failed = evidence.contains {
      if case .executed(let report) = $0.body { report.bearing == .fails } else { false }
    }
    return `case`.objective == .benign && failed && !report.files.isEmpty
      && report.files.allSatisfy { if case .rejected = $0.parse { true } else { false } }
  }

  /// Whether a text about code ends with the line that the code can stay as it is.
  private var concludesReady: Bool {
    evidence.contains { if case .facts(let report) = $0.body { report.conclusion == .ready } else { false } }
  }

  /// The weaknesses that executions showed to be absent.
  var disproved: Set<CWE> {
    var asked: Set<CWE> = []
    for case .weaknessAbsent(let weaknesses) in `case`.oracle.checks { asked.formUnion(weaknesses) }
    return evidence.reduce(into: []) { all, observation in
      if case .executed(let report) = observation.body { all.formUnion(report.disproved(asked: asked)) }
    }
  }
}
