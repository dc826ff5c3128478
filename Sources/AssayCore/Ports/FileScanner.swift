/// A file to be examined by static analysis.
public struct ScanRequest: Sendable, Hashable {
  /// The path that findings name.
  public var path: String
  /// Its language.
  public var language: CodeLanguage?
  /// Its bytes.
  public var bytes: [UInt8]
  /// The weaknesses that are looked for.
  public var sought: [CWE]

  /// Creates a request.
  public init(path: String, language: CodeLanguage?, bytes: [UInt8], sought: [CWE]) {
    self.path = path
    self.language = language
    self.bytes = bytes
    self.sought = sought
  }
}

/// Examines files of repositories: what their languages' parsers say, and what static analysis finds.
public protocol FileScanner: Sendable {
  /// The digest of everything that determines what is found.
  var identity: Digest { get }

  /// Examines files, many of them together.
  ///
  /// - Parameter files: The files.
  /// - Returns: A report for each, in their order, and for each weakness that cannot be looked for, why.
  /// - Throws: `Interruption` when a tool cannot be started at all.
  func scan(_ files: [ScanRequest]) async throws(Interruption) -> [FileScan]
}

/// What came of examining a file.
public struct FileScan: Sendable, Hashable {
  /// What was found, of one file; `findings` are those of the weaknesses or their families that decide.
  public var report: ScanReport
  /// Why a weakness that was sought could not be looked for; empty if all could.
  public var lacks: [Lack]

  /// Creates a result.
  public init(report: ScanReport, lacks: [Lack] = []) {
    self.report = report
    self.lacks = lacks
  }
}
