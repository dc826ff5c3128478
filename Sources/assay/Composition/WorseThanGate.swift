import AssayCore
import AssayStatistics
import AssayStore

/// The gate that a run is not worse than an earlier one, beyond chance.
///
/// Compares case by case what both runs measured. The gate fails when the interval of the paired difference
/// of Secure@1, clustered by source, lies wholly below 0: evidence that it got worse, not noise.
struct WorseThanGate {
  let baseline: String

  func check(_ file: RunFile, _ console: Console) throws {
    let earlier = try RunFile.openReadOnly(at: baseline)
    defer { earlier.close() }
    let (then, now) = (try earlier.manifest(), try file.manifest())
    guard then.benchmark == now.benchmark else {
      throw CommandFailure(
        .usage, "--fail-if-worse-than: \(baseline) is a run of \(then.benchmark), not of \(now.benchmark)")
    }
    if then.casesDigest != now.casesDigest {
      console.say("note: the two runs chose other cases; those with the same name are compared")
    }
    var before: [ID<Case>: Double] = [:]
    try Self.forEachCase(earlier) { counted in before[counted.row.caseID] = counted.rate }
    var differences = PairedDifferences()
    try Self.forEachCase(file) { counted in
      guard let now = counted.rate, let then = before[counted.row.caseID] else { return }
      differences.add(first: then, second: now, cluster: counted.row.cluster)
    }
    guard let comparison = differences.comparison() else {
      throw CommandFailure(.usage, "--fail-if-worse-than: no case was measured both here and in \(baseline)")
    }
    let change = comparison.difference
    let found =
      "Secure@1 changed by \(points(change.value)) points [\(points(change.lower)), \(points(change.upper))] over \(comparison.pairs) cases: \(comparison.worse) worse, \(comparison.better) better"
    if change.upper < 0 { throw CommandFailure(.gate, "gate --fail-if-worse-than not met: \(found)") }
    console.say("gate --fail-if-worse-than met: \(found)")
  }

  private static func forEachCase(_ file: RunFile, _ body: (CountedCase) -> Void) throws {
    var collector = CaseCollector()
    try file.forEachScored(judge: nil) { row in
      if let counted = collector.add(row) { body(counted) }
    }
    if let last = collector.finish() { body(last) }
  }

  private func points(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return tenths > 0 ? "+\(tenths)" : "\(tenths)"
  }
}
