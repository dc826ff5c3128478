package import AssayCore

/// Examines files of repositories with our rules and the installed analyzers, those of many callers together.
///
/// The rules read a file by itself, so that what another file says is the same before and after a change of this
/// one.
package struct RepositoryScanner: FileScanner {
  private enum State: Sendable {
    case ready(CodeScanner, ScanQueue)
    case lacking(Lack)
  }

  private let state: State
  package let identity: Digest

  /// Creates a scanner.
  ///
  /// - Parameter opening: What was found of the analyzers.
  package init(_ opening: CodeScanner.Opening) {
    var digester = FieldDigester(domain: "assay.repository.scanner.1")
    switch opening {
    case .ready(let scanner):
      digester.add(scanner.identity.bytes)
      state = .ready(
        scanner,
        ScanQueue { texts throws(Interruption) in
          try await Self.scan(texts, with: scanner)
        })
    case .lacking(let lack):
      digester.add("lacking")
      state = .lacking(lack)
    }
    identity = digester.finish()
  }

  package func scan(_ files: [ScanRequest]) async throws(Interruption) -> [FileScan] {
    switch state {
    case .lacking(let lack): return files.map { Self.unread($0, lack) }
    case .ready(let scanner, let queue):
      let texts = files.map { SourceText(name: $0.path, language: $0.language, bytes: $0.bytes) }
      let scanned = try await queue.scan(texts)
      return zip(files, scanned).map { file, found in
        FileScan(report: Self.report(file, found, scanner), lacks: Self.lacks(file, scanner.pack))
      }
    }
  }

  /// Examines every content once, however often it is asked about: attempts at one instance share its original.
  private static func scan(
    _ texts: [SourceText], with scanner: CodeScanner
  ) async throws(Interruption) -> [ScannedFile] {
    var places: [SourceText: Int] = [:]
    var different: [SourceText] = []
    let numbers = texts.map { text in
      if let known = places[text] { return known }
      different.append(text)
      places[text] = different.count - 1
      return different.count - 1
    }
    let found = try await scanner.scan(different)
    return numbers.map { found[$0] }
  }

  private static func unread(_ file: ScanRequest, _ lack: Lack) -> FileScan {
    let read = ScanReport.File(name: file.path, language: file.language, parse: .unread(reason: lack.reason))
    return FileScan(
      report: ScanReport(sought: file.sought, findings: [], others: [], files: [read], tools: []),
      lacks: [lack])
  }

  private static func report(_ file: ScanRequest, _ found: ScannedFile, _ scanner: CodeScanner) -> ScanReport
  {
    let decides: (Finding) -> Bool = { finding in
      finding.decides
        && file.sought.contains { CWERelations.answers(finding.weakness, sought: $0, in: file.language) }
    }
    return ScanReport(
      sought: file.sought, findings: found.findings.filter(decides),
      others: found.findings.filter { !decides($0) },
      files: [ScanReport.File(name: file.path, language: file.language, parse: found.parse)],
      tools: scanner.tools)
  }

  private static func lacks(_ file: ScanRequest, _ pack: RulePack) -> [Lack] {
    guard let language = file.language else {
      return [Lack(.analyzer, "the language of \(file.path) is unknown, so that there are no rules for it")]
    }
    return file.sought.filter { !pack.covers($0, in: language) }.map {
      Lack(.analyzer, "there are no rules for \($0) in \(language.rawValue)")
    }
  }
}
