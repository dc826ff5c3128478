/// What static analysis of the code of an answer found.
public struct ScanReport: Sendable, Hashable, Codable {
  /// How far an analyzer could read a file.
  public enum Parse: Sendable, Hashable, Codable {
    /// All of it, as it stands.
    case whole
    /// All of it, once it was completed: a bare method in a class, PHP without an opening tag.
    case completed(how: String)
    /// Not all: what could not be read is skipped, and the rest was examined, so that silence proves nothing.
    case partial(skippedLines: SkippedLines)
    /// The language's own parser says that it is not of the language.
    case rejected(by: String)
    /// It is a program in another language than the one that is asked for.
    case otherLanguage(CodeLanguage, asked: CodeLanguage)
    /// No analyzer could read it, which may be the analyzer's fault.
    case unread(reason: String)
  }

  /// A part of the answer that was examined.
  public struct File: Sendable, Hashable, Codable {
    /// Its name in the findings' locations.
    public var name: String
    /// Its language; `nil` if that could not be told, and then it was not examined.
    public var language: CodeLanguage?
    /// How far it could be read.
    public var parse: Parse

    /// Creates a part.
    public init(name: String, language: CodeLanguage?, parse: Parse) {
      self.name = name
      self.language = language
      self.parse = parse
    }
  }

  /// The weaknesses that were looked for.
  public var sought: [CWE]
  /// The findings that are one of them, or of its family; only those that decide.
  public var findings: [Finding]
  /// All other findings, which decide nothing here.
  public var others: [Finding]
  /// The parts of the answer.
  public var files: [File]
  /// The analyzers that were heard.
  public var tools: [Tool]

  /// Creates a report.
  public init(sought: [CWE], findings: [Finding], others: [Finding], files: [File], tools: [Tool]) {
    self.sought = sought
    self.findings = findings
    self.others = others
    self.files = files
    self.tools = tools
  }

  /// What the report says about the case.
  ///
  /// A finding shows the weakness wherever it is. Silence clears the answer only where all its code was read;
  /// code that its language's own parser rejects does not do the task.
  public var bearing: Evidence.Bearing {
    if !findings.isEmpty { return .shows }
    if files.isEmpty { return .fails }
    let bearings = files.map(\.bearing)
    if bearings.contains(.silent) { return .silent }
    return bearings.contains(.fails) ? .fails : .clears
  }

  /// The report in a sentence.
  public var summary: String {
    if !findings.isEmpty { return "static analysis found \(Self.list(of: findings))" }
    if files.isEmpty { return "the answer holds no code" }
    // The reason is told by a file that says what the report says.
    if let file = files.first(where: { $0.bearing == bearing }), let problem = file.problem { return problem }
    return "static analysis found no \(sought.map(\.description).joined(separator: ", "))"
  }

  /// The weaknesses of findings and their places.
  static func list(of findings: [Finding]) -> String {
    let weaknesses = Set(findings.map(\.weakness)).sorted().map(\.description).joined(separator: ", ")
    let places = findings.map { "\($0.location.file):\($0.location.line)" }.joined(separator: ", ")
    return "\(weaknesses) at \(places)"
  }
}

extension ScanReport.File {
  /// What silence about this part says.
  fileprivate var bearing: Evidence.Bearing {
    guard language != nil else { return .silent }
    return switch parse {
    case .whole, .completed: .clears
    case .partial, .unread: .silent
    case .rejected, .otherLanguage: .fails
    }
  }

  /// Why silence about this part clears nothing; `nil` where it does.
  fileprivate var problem: String? {
    switch parse {
    case .rejected(let parser): return "\(name) is not valid: \(parser) rejects it"
    case .otherLanguage(let given, let asked):
      return "\(name) is in \(given.rawValue), and \(asked.rawValue) was asked for"
    case .unread(let reason): return "\(name) could not be examined: \(reason)"
    case .partial(let lines): return "part of \(name) could not be read: \(lines.places)"
    case .whole, .completed: return language == nil ? "the language of \(name) is unknown" : nil
    }
  }
}
