internal import AssayCore

extension RepairExaminer {
  /// The most other files that are analyzed.
  private static let mostOthers = 50

  /// What came of a repository in which an agent worked.
  ///
  /// All that the agent changed is its answer: other files are built, tested, attacked and analyzed with it.
  func reportOnTree(
    _ response: Response, _ check: RepairCheck, _ instance: PreparedInstance
  ) async throws(Interruption) -> RepairReport {
    guard let tree = response.trace?.aftermath.tree else {
      return RepairReport(merge: .noAnswer, failure: "no agent has worked in the repository")
    }
    let left = LeftTree(tree: tree, path: check.path, hole: instance.hole)
    switch left.state {
    case .failed(let failure, let reason):
      let before = try await analyzed([], check, instance).original.scan
      return RepairReport(
        merge: failure, failure: reason, others: left.otherPaths, findingsBefore: before.findingCount)
    case .file(let bytes): return try await report(on: bytes, left, check, instance)
    }
  }

  private func report(
    on bytes: [UInt8], _ left: LeftTree, _ check: RepairCheck, _ instance: PreparedInstance
  ) async throws(Interruption) -> RepairReport {
    let versions = try await analyzed([bytes], check, instance)
    let (before, after) = (versions.original.scan, versions.answers[0].scan)
    let candidate = MergeCandidate(bytes: bytes, manner: .edited)
    guard let chosen = MergeChoice.choose([candidate], [after], original: before) else {
      return RepairReport(
        merge: .doesNotParse, failure: after.gap ?? "no parser takes it for a program",
        others: left.otherPaths, findingsBefore: before.findingCount)
    }
    let texts = left.others.compactMap { if case .bytes(let bytes) = $0.content { bytes } else { nil } }
    let edited = EditedFile(instance.hole, edited: bytes, others: texts)
    var report = RepairReport(
      merge: .merged, manner: .edited, changed: edited.changed, file: Digest(of: bytes),
      others: left.otherPaths, omissions: edited.missing, doubt: edited.doubt ?? Self.doubt(about: left),
      findingsBefore: before.findingCount)
    var alerts = versions.alerts(
      ScannedBytes(bytes: bytes, scan: chosen.scan), changed: edited.changed, check, instance)
    try await add(left.others, to: &alerts, check, instance)
    report.alerts = alerts
    try await addTrials(
      to: &report, check, instance, TreeChange(path: check.path, bytes: bytes, others: left.others))
    return report
  }

  /// What tests alone can tell of other files: code that is gone may have been needed.
  private static func doubt(about left: LeftTree) -> String? {
    let gone = left.others.first { file in
      guard !file.isNew, CodeFile.isCode(file.path) else { return false }
      switch file.content {
      case .gone, .other: return true
      case .bytes, .tooLong: return false
      }
    }
    return gone.map {
      "\($0.path.printable(limit: 200)) is gone; whether the rest still works is not known without tests"
    }
  }

  /// Adds what other files say that they did not say before.
  private func add(
    _ others: [WorkTree.File], to alerts: inout RepairReport.Alerts, _ check: RepairCheck,
    _ instance: PreparedInstance
  ) async throws(Interruption) {
    let known = others.compactMap { file -> (path: String, language: CodeLanguage, bytes: [UInt8])? in
      guard case .bytes(let bytes) = file.content, let language = Self.language(of: file.path) else {
        return nil
      }
      return (file.path, language, bytes)
    }
    if let unknown = others.first(where: { Self.language(of: $0.path) == nil && CodeFile.isCode($0.path) }) {
      let path = unknown.path.printable(limit: 200)
      alerts.gap = alerts.gap ?? "there are no rules for \(path), which was changed too"
    }
    if known.count > Self.mostOthers {
      let count = "\(Self.mostOthers) of \(known.count)"
      alerts.gap = alerts.gap ?? "of the other files that were changed \(count) were analyzed"
    }
    for file in known.prefix(Self.mostOthers) {
      // What cannot be read of the original counts as nothing, so that all findings are new.
      let old = (try? instance.tree.read(file.path, limit: PreparedInstance.fileLimit)) ?? []
      let scans = try await scanner.scan(
        [old, file.bytes].map {
          ScanRequest(path: file.path, language: file.language, bytes: $0, sought: check.weaknesses)
        })
      let own = AlertComparison.alerts(
        before: ScannedBytes(bytes: old, scan: scans[0]), regions: [],
        after: ScannedBytes(bytes: file.bytes, scan: scans[1]))
      alerts.added += own.added
      if alerts.gap == nil, let gap = scans[1].gap, scans[0].gap == nil || old.isEmpty { alerts.gap = gap }
    }
  }

  private static func language(of path: String) -> CodeLanguage? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return CodeLanguage(tag: name[name.index(after: dot)...].lowercased())
  }
}
