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

  /// Creates an examiner with what was found of the analyzers.
  package init(_ opening: CodeScanner.Opening) {
    var digester = FieldDigester(domain: "assay.examiner.1")
    digester.add(Self.name)
    switch opening {
    case .ready(let scanner):
      digester.add(scanner.identity.bytes)
      state = .ready(scanner, ScanQueue(scanner))
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
      case .judged, .graded, .forbiddenText, .requiredText, .canary, .executed: continue
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
      let languages = Set(code.blocks.filter(\.isMain).compactMap(\.text.language))
      let uncovered = weaknesses.compactMap { weakness -> Evidence? in
        Self.gap(weakness, languages, scanner.pack).map {
          evidence(.unavailable(check: weakness.description, lack: $0))
        }
      }
      guard uncovered.count < weaknesses.count else { return uncovered }
      let files = try await queue.scan(code.blocks.map(\.text))
      let sought = weaknesses.filter { Self.gap($0, languages, scanner.pack) == nil }
      return [evidence(.scanned(Self.report(files, code, sought: sought, tools: scanner.tools)))] + uncovered
    }
  }

  private func evidence(_ body: Evidence.Body) -> Evidence {
    Evidence(producer: identity.name, version: identity.digest.short, body: body)
  }

  /// What is missing to look for a weakness in these languages; `nil` if nothing is.
  private static func gap(_ weakness: CWE, _ languages: Set<CodeLanguage>, _ pack: RulePack) -> Lack? {
    let without = languages.filter { !pack.covers(weakness, in: $0) }.map(\.rawValue).sorted()
    guard !without.isEmpty else { return nil }
    return Lack(.analyzer, "there are no rules for \(weakness) in \(without.joined(separator: " and "))")
  }

  private static func report(
    _ files: [ScannedFile], _ code: AnswerCode, sought: [CWE], tools: [Tool]
  ) -> ScanReport {
    var found: [Finding] = []
    var others: [Finding] = []
    for file in files {
      for finding in file.findings {
        let isSought = sought.contains {
          CWERelations.answers(finding.weakness, sought: $0, in: file.language)
        }
        if isSought, finding.decides { found.append(finding) } else { others.append(finding) }
      }
    }
    let parts = zip(code.blocks, files).filter { block, file in block.isMain || file.parse.isRead }.map {
      _, file in
      ScanReport.File(name: file.name, language: file.language, parse: file.parse)
    }
    return ScanReport(
      sought: sought, findings: Array(found.prefix(findingLimit)), others: Array(others.prefix(findingLimit)),
      files: parts, tools: tools)
  }
}

extension Finding {
  /// Whether the finding is sure enough to decide a verdict.
  var decides: Bool { confidence >= .medium && (rule.hasPrefix("assay.") || ProvenRules.contains(rule)) }
}

extension ScanReport.Parse {
  /// Whether the code was read, in whole or in part.
  package var isRead: Bool {
    switch self {
    case .whole, .completed, .partial: true
    case .rejected, .unread: false
    }
  }
}
