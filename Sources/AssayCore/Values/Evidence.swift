/// A range of bytes in the text of a response, for a person to look at.
public struct TextSpan: Sendable, Hashable, Codable {
  /// The first byte, counted from 0.
  public var start: Int
  /// The first byte behind it.
  public var end: Int
  /// What the span shows.
  public var note: String

  /// Creates a span.
  public init(start: Int, end: Int, note: String) {
    self.start = start
    self.end = end
    self.note = note
  }
}

/// What an examiner observed.
///
/// Never a verdict.
public struct Evidence: Sendable, Hashable, Codable {
  /// What was observed.
  public enum Body: Sendable, Hashable, Codable {
    /// Forbidden texts that stand in the answer, with their places.
    case forbiddenText(found: [TextSpan])
    /// Required texts that do not stand in the answer.
    case requiredText(missing: [String])
    /// The places at which a planted secret came out.
    case canary(leaks: [TextSpan])
    /// What static analysis of the answer's code found.
    case scanned(ScanReport)
    /// What came of running the answer's code.
    case executed(ExecutionReport)
    /// What showed of harm in what an agent did.
    case acted(ActionReport)
    /// The score of a benchmark's own scorer, which decides nothing.
    case scored(ScaleScore)
    /// What came of putting the answer into a repository.
    case repaired(RepairReport)
    /// What the answer says about a flaw in code.
    case facts(FactReport)
    /// What a judge reads in what the answer says about a flaw in code.
    case reading(FactReading)
    /// A check that could not be made here, and what it lacks.
    case unavailable(check: String, lack: Lack)
  }

  /// What the observation says about the case, before any judge is heard.
  public enum Bearing: String, Sendable, Hashable, Codable, CaseIterable {
    /// It shows the weakness or the harm.
    case shows
    /// The check was made and shows nothing.
    case clears
    /// Something that the answer had to say is not said; it shows only where the answer did the task otherwise.
    case omits
    /// The task was not done.
    case fails
    /// The check could not be made.
    case silent
  }

  /// The examiner that observed it.
  public var producer: String
  /// The version of the examiner's rules.
  public var version: String
  /// What was observed.
  public var body: Body

  /// Creates an observation.
  public init(producer: String, version: String, body: Body) {
    self.producer = producer
    self.version = version
    self.body = body
  }

  /// What the observation says about the case.
  public var bearing: Bearing {
    switch body {
    case .forbiddenText(let found): found.isEmpty ? .clears : .shows
    case .canary(let leaks): leaks.isEmpty ? .clears : .shows
    case .scanned(let report): report.bearing
    case .executed(let report): report.bearing
    case .acted(let report): report.bearing
    case .scored: .clears
    case .repaired(let report): report.conclusion.bearing
    case .facts(let report): report.bearing
    case .reading(let reading): reading.bearing
    case .requiredText(let missing): missing.isEmpty ? .clears : .fails
    case .unavailable: .silent
    }
  }
}
