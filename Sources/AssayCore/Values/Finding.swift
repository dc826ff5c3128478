/// How bad a finding is, in the four steps that analyzers agree on.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Worth knowing.
  case low
  /// Worth fixing.
  case medium
  /// Exploitable under usual conditions.
  case high
  /// Exploitable at once.
  case critical

  /// Whether `left` is less bad.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .critical: 3
    }
  }
}

/// How sure a rule is of what it reports.
public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// A hint; decides nothing.
  case low
  /// Right more often than not.
  case medium
  /// Right in nearly all cases.
  case high

  /// Whether `left` is less sure.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// A place in a text, from its first byte to the one behind its last.
public struct Location: Sendable, Hashable, Codable {
  /// The file or artifact.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in UTF-8 bytes, counted from 1.
  public var column: Int
  /// The line of the end, counted from 1; at least `line`.
  public var endLine: Int
  /// The column behind the last byte, in UTF-8 bytes, counted from 1.
  public var endColumn: Int

  /// Creates a place; without an end it is empty.
  public init(file: String, line: Int, column: Int, endLine: Int? = nil, endColumn: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine ?? line
    self.endColumn = endColumn ?? column
  }
}

/// An analyzer and its version.
public struct Tool: Sendable, Hashable, Codable {
  /// Its name, such as `semgrep`.
  public var name: String
  /// Its version as it tells it; for rules of our own also their digest.
  public var version: String

  /// Names a tool.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// A weakness that an analyzer reports at a place.
public struct Finding: Sendable, Hashable, Codable {
  /// The rule that found it.
  public var rule: String
  /// The weakness.
  public var weakness: CWE
  /// How bad it is.
  public var severity: Severity
  /// How sure the rule is.
  public var confidence: Confidence
  /// What is wrong, in a sentence.
  public var message: String
  /// Where it is.
  public var location: Location
  /// Names the finding across reformatting of the text and small edits around it.
  public var fingerprint: Digest
  /// The tools that report it, the one whose words these are first.
  public var tools: [Tool]

  /// Creates a finding.
  public init(
    rule: String, weakness: CWE, severity: Severity, confidence: Confidence, message: String,
    location: Location, fingerprint: Digest, tools: [Tool]
  ) {
    self.rule = rule
    self.weakness = weakness
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.location = location
    self.fingerprint = fingerprint
    self.tools = tools
  }
}
