internal import AssayCore

/// Versions of the file with the hole, analyzed together.
struct AnalyzedVersions: Sendable {
  /// The file before anything was cut out.
  let original: ScannedBytes
  /// Files with answers, in the order in which they were given.
  let answers: [ScannedBytes]
  /// The original with the mended lines in its holes, and the file of the commit that mends it; none where that is not
  /// known.
  let mended: [ScannedBytes]

  /// What static analysis says of an answer, with the commit that mends the flaw where it is known.
  ///
  /// - Parameters:
  ///   - answer: The file with the answer.
  ///   - changed: The lines of it that are the answer's; `nil` if none is.
  ///   - check: What was asked.
  ///   - instance: The instance.
  /// - Returns: The alerts.
  func alerts(
    _ answer: ScannedBytes, changed: RepairCheck.Region?, _ check: RepairCheck, _ instance: PreparedInstance
  ) -> RepairReport.Alerts {
    let regions = instance.hole.regions
    var after = answer
    after.own = [changed.flatMap { LineRange($0.first, $0.last) }].compactMap(\.self)
    var alerts = AlertComparison.alerts(before: original, regions: regions, after: after)
    guard let asked = check.mend else { return alerts }
    guard let mend = instance.mend.mend, asked == Digest(of: mend.patched) else {
      // Else the same judgement could come out differently on two machines.
      (alerts.added, alerts.gap) = ([], "what mends the flaw is not what it was when it was asked about")
      return alerts
    }
    guard mended.count == 2 else { return alerts }
    alerts = AlertComparison.alerts(
      before: original, regions: regions, after: after, filled: mended[0], patched: mended[1])
    if mend.isIdle(instance.hole) {
      alerts.gap = alerts.gap ?? "the commit that mends the flaw leaves the masked lines as they are"
    }
    return alerts
  }
}

extension RepairExaminer {
  /// Analyzes files with answers, beside the original and what mends it.
  ///
  /// - Parameters:
  ///   - answers: The files.
  ///   - check: What is sought.
  ///   - instance: The instance.
  /// - Returns: What was found in all of them.
  /// - Throws: `Interruption` as the scanner does.
  func analyzed(
    _ answers: [[UInt8]], _ check: RepairCheck, _ instance: PreparedInstance
  ) async throws(Interruption) -> AnalyzedVersions {
    let mend = instance.mend.mend
    let files = [instance.hole.original] + answers + [mend?.filled, mend?.patched].compactMap(\.self)
    let scans = try await scanner.scan(
      files.map {
        ScanRequest(
          path: check.path, language: instance.entry.instance.language, bytes: $0, sought: check.weaknesses)
      })
    let scanned = zip(files, scans).map { ScannedBytes(bytes: $0, scan: $1) }
    return AnalyzedVersions(
      original: scanned[0], answers: Array(scanned[1...].prefix(answers.count)),
      mended: Array(scanned.dropFirst(1 + answers.count)))
  }
}
