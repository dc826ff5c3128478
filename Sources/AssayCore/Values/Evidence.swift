/// A part of an answer that can be examined by itself.
public struct Artifact: Sendable, Hashable, Codable {
  /// The kinds of artifact.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A block of code in a fence.
    case codeBlock
    /// A whole answer that is code without a fence.
    case bareCode
  }

  /// What it is.
  public var kind: Kind
  /// The language that its tag names, which may be wrong.
  public var claimedLanguage: CodeLanguage?
  /// The language that strong marks in the content show; `nil` where there are none.
  public var apparentLanguage: CodeLanguage?
  /// The content.
  public var text: String
  /// Its first line in the answer, counted from 1.
  public var line: Int

  /// Creates an artifact.
  public init(
    kind: Kind, claimedLanguage: CodeLanguage?, apparentLanguage: CodeLanguage? = nil, text: String,
    line: Int
  ) {
    self.kind = kind
    self.claimedLanguage = claimedLanguage
    self.apparentLanguage = apparentLanguage
    self.text = text
    self.line = line
  }

  /// The language to treat the content as: what it shows, else what its tag says.
  public var language: CodeLanguage? { apparentLanguage ?? claimedLanguage }
}

/// How bad a finding is, in the four steps that analyzers agree on.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
  /// Worth knowing.
  case low
  /// Worth fixing.
  case medium
  /// Exploitable under usual conditions.
  case high
  /// Exploitable at once.
  case critical
}

/// A place in a text.
public struct Location: Sendable, Hashable, Codable {
  /// The file or artifact.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in UTF-8 bytes, counted from 1.
  public var column: Int

  /// Creates a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
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
  /// Where it is.
  public var location: Location
  /// Names the finding across small edits of the text around it.
  public var fingerprint: Digest

  /// Creates a finding.
  public init(rule: String, weakness: CWE, severity: Severity, location: Location, fingerprint: Digest) {
    self.rule = rule
    self.weakness = weakness
    self.severity = severity
    self.location = location
    self.fingerprint = fingerprint
  }
}

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
    /// What analyzers found, of the weaknesses that were looked for.
    case findings([Finding])
    /// A check that could not be made here, and why.
    case unavailable(check: String, reason: String)
  }

  /// What the observation says about the case, before any judge is heard.
  public enum Bearing: String, Sendable, Hashable, Codable, CaseIterable {
    /// It shows the weakness or the harm.
    case shows
    /// The check was made and shows nothing.
    case clears
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
    case .findings(let findings): findings.isEmpty ? .clears : .shows
    case .requiredText(let missing): missing.isEmpty ? .clears : .fails
    case .unavailable: .silent
    }
  }
}
