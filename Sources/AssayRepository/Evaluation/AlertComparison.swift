internal import AssayCore

/// Tells the findings that an answer brings from those that the file had before.
enum AlertComparison {
  /// Compares.
  ///
  /// A finding outside of what was cut out is the file's own, known again by its fingerprint, as often as it was
  /// there. All others in the merged file are the answer's, wherever they lie: a flaw may show in a line that was not
  /// changed.
  ///
  /// - Parameters:
  ///   - before: What was found in the original.
  ///   - regions: What was cut out of it.
  ///   - after: What was found in the merged file.
  /// - Returns: The alerts.
  static func alerts(
    before: FileScan, regions: [LineRange], after: FileScan
  ) -> RepairReport.Alerts {
    let old = before.report.findings
    let cut = old.filter { finding in regions.contains { $0.touches(finding.location) } }
    var own: [Digest: Int] = [:]
    for finding in old where !cut.contains(finding) { own[finding.fingerprint, default: 0] += 1 }
    let added = after.report.findings.filter { finding in
      guard let count = own[finding.fingerprint], count > 0 else { return true }
      own[finding.fingerprint] = count - 1
      return false
    }
    return RepairReport.Alerts(
      before: old, after: after.report.findings, cut: cut, added: added, gap: after.gap ?? before.gap,
      tools: after.report.tools)
  }
}

extension LineRange {
  /// Whether a finding lies in these lines, in whole or in part.
  fileprivate func touches(_ location: Location) -> Bool {
    location.line <= last && first <= location.endLine
  }
}
