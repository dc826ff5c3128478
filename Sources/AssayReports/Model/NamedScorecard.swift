/// A scorecard and what its run is called beside others.
package struct NamedScorecard: Sendable, Hashable, Codable {
  /// The name, usually the run file's.
  package var name: String
  /// The figures.
  package var report: Scorecard

  /// Names a scorecard.
  package init(name: String, report: Scorecard) {
    self.name = name
    self.report = report
  }
}
