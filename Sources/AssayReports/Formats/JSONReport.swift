import AssayCore
import FoundationEssentials

/// A report as JSON, as Docs/report.schema.json describes it.
package enum JSONReport {
  /// The report of one run, members sorted by name.
  ///
  /// - Parameter scorecard: The figures.
  /// - Returns: JSON in UTF-8 with a line feed at its end.
  /// - Throws: `EncodingError` if a figure is not a finite number, which no scorecard of `ScorecardBuilder` has.
  package static func render(_ scorecard: Scorecard) throws -> String { try encode(scorecard) }

  /// The reports of several runs, as an array of `{"name", "report"}`.
  ///
  /// - Parameter runs: The runs.
  /// - Returns: JSON in UTF-8 with a line feed at its end.
  /// - Throws: As for one run.
  package static func render(_ runs: [NamedScorecard]) throws -> String { try encode(runs) }

  /// Reads a report back.
  ///
  /// - Parameter json: What `render` wrote.
  /// - Returns: The figures.
  /// - Throws: `DecodingError`.
  package static func read(_ json: String) throws -> Scorecard {
    try JSONDecoder().decode(Scorecard.self, from: Data(json.utf8))
  }

  /// A value on one line, members sorted by name.
  static func line(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A JSON value holds finite numbers only, so encoding cannot fail; if it does, say so and go on.
    guard let data = try? encoder.encode(value) else { return "(not encodable)" }
    return String(decoding: data, as: UTF8.self)
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
