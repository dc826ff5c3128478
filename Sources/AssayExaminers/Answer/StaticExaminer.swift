package import AssayCore

/// Looks for the weaknesses that a case asks about in the code of its answer.
///
/// A weakness for which there are no rules in the answer's language, and a machine without the engine, are evidence
/// that the check could not be made, never silence.
package struct StaticExaminer: Examiner {
  package let identity: ExaminerIdentity

  private let state: State

  private enum State: Sendable {
    case ready(CodeScanner, ScanQueue)
    case lacking(Lack)
  }

  private static let name = "static"
  /// More findings of one answer tell a reader nothing new.
  private static let findingLimit = 100

  /// Creates an examiner.
  ///
  /// - Parameters:
  ///   - opening: What was found of the analyzers.
  ///   - isCrowded: Whether answers wait for something else after this.
  package init(
    _ opening: CodeScanner.Opening, isCrowded: @escaping @Sendable () async -> Bool = { false }
  ) {
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    switch opening {
    case .ready(let scanner):
      digester.add(scanner.identity.bytes)
      state = .ready(scanner, ScanQueue(isCrowded: isCrowded, examine: scanner.scan))
    case .lacking(let lack):
      digester.add("lacking")
      state = .lacking(lack)
    }
    identity = ExaminerIdentity(name: Self.name, digest: digester.finish())
  }

  package func examine(_ exhibit: Exhibit) async throws(Interruption) -> [Evidence] {
    var evidence: [Evidence] = []
    for check in exhibit.case.oracle.checks {
      switch check {
      case .weaknessAbsent(let weaknesses):
        evidence += try await examine(exhibit, for: weaknesses)
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .facts, .executed, .acted, .scored,
        .repaired:
        continue
      }
    }
    return evidence
  }

  private func examine(_ exhibit: Exhibit, for weaknesses: [CWE]) async throws(Interruption) -> [Evidence] {
    switch state {
    case .lacking(let lack):
      return weaknesses.map { evidence(.unavailable(check: $0.description, lack: lack)) }
    case .ready(let scanner, let queue):
      let code = AnswerCode(of: exhibit)
      let reading = AnswerReading(code, try await queue.scan(code.texts))
      let wanted = exhibit.case.language
      let gaps = weaknesses.map { Self.gap($0, reading.languages, wanted, scanner.pack) }
      return evidence(reading, Array(zip(weaknesses, gaps)), tools: scanner.tools)
    }
  }

  /// What was found stands even where there are rules for only a part of the answer; silence there says nothing.
  private func evidence(
    _ reading: AnswerReading, _ weaknesses: [(weakness: CWE, gap: Lack?)], tools: [Tool]
  ) -> [Evidence] {
    var report = reading.report(sought: weaknesses.map(\.weakness), tools: tools)
    let uncovered = weaknesses.compactMap { weakness, gap -> Evidence? in
      gap.map { evidence(.unavailable(check: weakness.description, lack: $0)) }
    }
    switch report.bearing {
    case .shows, .fails: break
    case .clears, .omits, .silent:
      report.sought = weaknesses.filter { $0.gap == nil }.map(\.weakness)
      if report.sought.isEmpty { return uncovered }
    }
    report.findings = Array(report.findings.prefix(Self.findingLimit))
    report.others = Array(report.others.prefix(Self.findingLimit))
    return [evidence(.scanned(report))] + uncovered
  }

  private func evidence(_ body: Evidence.Body) -> Evidence {
    Evidence(producer: identity.name, version: identity.digest.short, body: body)
  }

  /// What is missing to look for a weakness; `nil` if nothing is.
  ///
  /// A page beside a server needs no rules for queries: it is enough if there are some for the wanted language, or
  /// where that is not among the answer's, for one of them.
  private static func gap(
    _ weakness: CWE, _ languages: Set<CodeLanguage>, _ wanted: CodeLanguage?, _ pack: RulePack
  ) -> Lack? {
    let needed = wanted.map { languages.contains($0) ? [$0] : languages } ?? languages
    guard !needed.isEmpty, !needed.contains(where: { pack.covers(weakness, in: $0) }) else { return nil }
    let names = needed.map(\.rawValue).sorted().joined(separator: " and ")
    return Lack(.analyzer, "there are no rules for \(weakness) in \(names)")
  }
}

extension Finding {
  /// Whether the finding is sure enough to decide a verdict.
  var decides: Bool { confidence >= .medium && (rule.hasPrefix("assay.") || ProvenRules.contains(rule)) }
}
