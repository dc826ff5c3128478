package import AssayCore
import Foundation

/// Findings as a SARIF 2.1.0 log.
///
/// - Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, 2020.
package struct SARIFLog: Sendable {
  /// A finding with what the log says about its place.
  package struct Result: Sendable {
    /// The finding.
    package var finding: Finding
    /// The columns of its start and of its end in characters, because SARIF knows no bytes; counted from 1.
    package var startColumn: Int
    package var endColumn: Int

    /// Places the findings of a text.
    package static func results(_ findings: [Finding], in bytes: [UInt8]) -> [Result] {
      let lines = LineTable(bytes)
      return findings.map { Result($0, lines, bytes) }
    }

    init(_ finding: Finding, _ lines: LineTable, _ bytes: [UInt8]) {
      self.finding = finding
      let location = finding.location
      startColumn = Self.characters(before: location.column, line: location.line, lines, bytes)
      let end = Self.characters(before: location.endColumn, line: location.endLine, lines, bytes)
      endColumn = location.endLine == location.line ? max(startColumn, end) : end
    }

    private static func characters(before column: Int, line: Int, _ lines: LineTable, _ bytes: [UInt8]) -> Int
    {
      let range = lines.range(line: line, in: bytes)
      let end = min(range.lowerBound + max(0, column - 1), bytes.count)
      guard range.lowerBound <= end else { return 1 }
      // Bytes that continue a character are not counted.
      return bytes[range.lowerBound..<end].count { $0 & 0xC0 != 0x80 } + 1
    }
  }

  /// A file of which something is to be said.
  package struct Note: Sendable {
    /// The file.
    package var file: String
    /// What is to be said.
    package var text: String
    /// Whether the file was not examined.
    package var isMissing: Bool

    /// Creates a note.
    package init(file: String, text: String, isMissing: Bool) {
      self.file = file
      self.text = text
      self.isMissing = isMissing
    }
  }

  private let version: String
  private let tools: [Tool]
  private let results: [Result]
  private let notes: [Note]

  /// Creates a log.
  ///
  /// - Parameters:
  ///   - version: The version of this program.
  ///   - tools: The analyzers that were heard.
  ///   - results: The findings in their order.
  ///   - notes: Files that were not examined, and why.
  package init(version: String, tools: [Tool], results: [Result], notes: [Note]) {
    self.version = version
    self.tools = tools
    self.results = results
    self.notes = notes
  }

  /// The log as JSON, members sorted by name.
  package func bytes() -> [UInt8] {
    let log: JSONValue = .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
      "runs": .array([run]),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(log)).map(Array.init) ?? []) + [UInt8(ascii: "\n")]
  }

  /// The path as a relative or `file:` reference.
  static func reference(_ path: String) -> String {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: ":;")
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? "unnamed"
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }
}

extension SARIFLog {
  private var rules: [(id: String, weakness: CWE, severity: Severity)] {
    var seen: Set<String> = []
    return results.map(\.finding).sorted { $0.rule < $1.rule }.compactMap { finding in
      seen.insert(finding.rule).inserted ? (finding.rule, finding.weakness, finding.severity) : nil
    }
  }

  private var run: JSONValue {
    let rules = rules
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    return .object([
      "tool": .object([
        "driver": .object([
          "name": .string("assay"), "version": .string(version), "semanticVersion": .string(version),
          "supportedTaxonomies": .array([cweReference]),
          "rules": .array(rules.map { descriptor($0.id, $0.weakness, $0.severity) }),
        ]),
        "extensions": .array(
          tools.map { .object(["name": .string($0.name), "version": .string($0.version)]) }),
      ]),
      "columnKind": .string("unicodeCodePoints"),
      "originalUriBaseIds": .object([
        "SRCROOT": .object(["description": text("The folder in which the scan was started.")])
      ]),
      "taxonomies": .array([taxonomy]),
      "invocations": .array([
        .object([
          "executionSuccessful": .bool(!notes.contains(where: \.isMissing)),
          "toolExecutionNotifications": .array(notes.map(notification)),
        ])
      ]),
      "results": .array(results.map { result($0, index: indices[$0.finding.rule] ?? 0) }),
    ])
  }

  private func descriptor(_ id: String, _ weakness: CWE, _ severity: Severity) -> JSONValue {
    .object([
      "id": .string(id), "shortDescription": text("\(weakness) (\(id))"),
      "defaultConfiguration": .object(["level": .string(level(severity))]),
      "relationships": .array([
        .object([
          "target": .object(["id": .string("\(weakness.number)"), "toolComponent": cweReference]),
          "kinds": .array([.string("superset")]),
        ])
      ]),
      "properties": .object([
        "tags": .array([.string("security"), .string("external/cwe/cwe-\(weakness.number)")]),
        "security-severity": .string(score(severity)),
      ]),
    ])
  }

  private func result(_ result: Result, index: Int) -> JSONValue {
    let finding = result.finding
    return .object([
      "ruleId": .string(finding.rule), "ruleIndex": .integer(index),
      "level": .string(level(finding.severity)),
      "message": text(finding.message),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": artifact(finding.location.file),
            "region": .object([
              "startLine": .integer(finding.location.line), "startColumn": .integer(result.startColumn),
              "endLine": .integer(finding.location.endLine), "endColumn": .integer(result.endColumn),
            ]),
          ])
        ])
      ]),
      "taxa": .array([
        .object(["id": .string("\(finding.weakness.number)"), "toolComponent": cweReference])
      ]),
      "partialFingerprints": .object(["assay/v1": .string(finding.fingerprint.description)]),
      "properties": .object([
        "confidence": .string(finding.confidence.rawValue), "severity": .string(finding.severity.rawValue),
        "tools": .array(finding.tools.map { .string("\($0.name) \($0.version)") }),
      ]),
    ])
  }

  private func notification(_ note: Note) -> JSONValue {
    .object([
      "level": .string(note.isMissing ? "error" : "warning"), "message": text(note.text),
      "locations": .array([.object(["physicalLocation": .object(["artifactLocation": artifact(note.file)])])]
      ),
    ])
  }

  private var taxonomy: JSONValue {
    let weaknesses = Set(results.map(\.finding.weakness)).sorted()
    return .object([
      "name": .string("CWE"), "organization": .string("MITRE"),
      "informationUri": .string("https://cwe.mitre.org/"),
      "shortDescription": text("The MITRE Common Weakness Enumeration"),
      "taxa": .array(
        weaknesses.map { weakness in
          .object([
            "id": .string("\(weakness.number)"), "name": .string(weakness.description),
            "helpUri": .string("https://cwe.mitre.org/data/definitions/\(weakness.number).html"),
          ])
        }),
    ])
  }

  private var cweReference: JSONValue { .object(["name": .string("CWE")]) }

  private func text(_ text: String) -> JSONValue { .object(["text": .string(text)]) }

  private func artifact(_ file: String) -> JSONValue {
    var members: [String: JSONValue] = ["uri": .string(Self.reference(file))]
    if !file.hasPrefix("/") { members["uriBaseId"] = .string("SRCROOT") }
    return .object(members)
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .low: "note"
    case .medium: "warning"
    case .high, .critical: "error"
    }
  }

  /// The middle of the range that CVSS 3.1 gives the severity's name.
  private func score(_ severity: Severity) -> String {
    switch severity {
    case .low: "2.0"
    case .medium: "5.5"
    case .high: "8.0"
    case .critical: "9.5"
    }
  }
}
