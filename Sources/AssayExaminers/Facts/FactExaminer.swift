package import AssayCore

/// Compares what an answer says about a flaw in code with what is true.
///
/// It reads sentences: a phrase that names the flaw is a claim, unless the sentence says that the flaw is not there
/// or is kept out. What stands in code is not said by the answer; comments count where the answer is to write them.
package struct FactExaminer: Examiner {
  private static let name = "facts"
  private static let version = "2"

  package let identity: ExaminerIdentity

  /// Creates an examiner.
  package init() {
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    digester.add(Self.version)
    digester.add(FactCues.all)
    digester.add(FactEcho.all)
    identity = ExaminerIdentity(name: Self.name, digest: digester.finish())
  }

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    var evidence: [Evidence] = []
    for check in exhibit.case.oracle.checks {
      switch check {
      case .facts(let check):
        let report = Self.report(on: exhibit.response, check)
        evidence.append(Evidence(producer: identity.name, version: Self.version, body: .facts(report)))
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .weaknessAbsent, .executed, .acted,
        .scored, .repaired:
        continue
      }
    }
    return evidence
  }

  /// What an answer says.
  static func report(on response: Response, _ check: FactCheck) -> FactReport {
    let bytes = Array(response.text.utf8)
    let read = Sentences(of: bytes, parts: response.turnRanges, readsComments: check.readsComments)
    let sentences = read.all
    var report = FactReport(check: check, claims: [], denials: [], isPlaced: false, conclusion: nil)
    let terms = phrases(check.terms)
    let guards = phrases(check.guards)
    var guardsNamed: [TextSpan] = []
    for sentence in sentences {
      if let conclusion = FactCues.conclusion(in: sentence.text) { report.conclusion = conclusion }
      switch FactSentence(sentence, terms: terms, guards: guards).meaning {
      case .claims(let term): report.claims.append(span(of: sentence, term))
      case .denies(let words): report.denials.append(span(of: sentence, words))
      case .mentions(let term): report.mentions.append(span(of: sentence, term))
      case .mentionsGuard(let words): guardsNamed.append(span(of: sentence, words))
      case .nothing: continue
      }
    }
    if report.claims.isEmpty { report.denials += guardsNamed }
    // Comments of the code as it was find fault as well.
    report.criticises = !check.readsComments && sentences.contains { FactSentence.criticises($0.text) }
    let echo = FactEcho(check)
    report.echo = echo.strength(in: read.passages)
    let faults = read.passages.filter(FactSentence.mayFindFault)
    report.faultEcho = echo.strength(in: faults)
    report.claims = Array(report.claims.prefix(spanLimit))
    report.denials = Array(report.denials.prefix(spanLimit))
    let text = response.text.lowercased()
    report.isPlaced =
      check.places.contains { text.contains($0.lowercased()) } || faults.contains(where: echo.pointsAtLine)
    return report
  }

  private static func phrases(_ texts: [String]) -> [[UInt8]] {
    texts.map { Array($0.lowercased().replacing("`", with: "").utf8) }.filter { !$0.isEmpty }
  }

  private static let spanLimit = 20

  private static func span(of sentence: Sentence, _ note: String) -> TextSpan {
    TextSpan(start: sentence.range.lowerBound, end: sentence.range.upperBound, note: note)
  }
}
