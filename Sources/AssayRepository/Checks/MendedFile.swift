internal import AssayCore

/// What static analysis says of the file in the commit that mends a flaw, by the rule that knows nothing of the mend.
struct MendedFile {
  /// Where the weakness is found in it; `nil` if it is not.
  let flaw: String?
  /// Why it cannot be told whether it is; `nil` if nothing speaks against it.
  let doubt: String?

  /// Compares.
  init(_ hole: MaskedFile, _ mend: Mend, before: FileScan, after: FileScan) {
    let regions = (mend.places ?? []).compactMap { place in
      place.isEmpty ? nil : LineRange(place.lowerBound + 1, place.upperBound)
    }
    let alerts = AlertComparison.alerts(
      before: ScannedBytes(bytes: hole.original, scan: before), regions: hole.regions,
      after: ScannedBytes(bytes: mend.patched, scan: after, own: regions))
    let isOurs = Self.isInPlace(mend, regions, hole, cut: alerts.cut)
    let flaws = alerts.added.filter(isOurs)
    flaw = flaws.isEmpty ? nil : Self.list(flaws)
    let others = alerts.added.filter { !isOurs($0) }
    doubt =
      others.isEmpty
      ? nil : "its commit changes more than the hole, and the analyzers find \(Self.list(others)) there"
  }

  /// Whether a finding that is new in the commit is about what the hole is about.
  private static func isInPlace(
    _ mend: Mend, _ regions: [LineRange], _ hole: MaskedFile, cut: [Finding]
  ) -> (Finding) -> Bool {
    // The commit changes nothing else, so that whatever is new comes of the hole, wherever it shows.
    guard mend.isElsewhere else { return { _ in true } }
    if mend.places != nil {
      return { finding in regions.contains { $0.touches(finding.location) } }
    }
    let old = TextLines(hole.original).lines
    let new = TextLines(mend.patched).lines
    let keys = Set(cut.map { FindingKey($0, in: old) })
    return { keys.contains(FindingKey($0, in: new)) }
  }

  private static func list(_ findings: [Finding]) -> String {
    findings.prefix(5).map { "\($0.weakness) at line \($0.location.line) (\($0.rule))" }.joined(
      separator: ", ")
      + (findings.count > 5 ? ", …" : "")
  }
}
