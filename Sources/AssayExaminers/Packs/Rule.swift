package import AssayCore

/// A static rule of ours, as its file says it.
package struct Rule: Sendable, Hashable {
  /// Its name, such as `assay.python.sql-built-from-input`.
  package var id: String
  /// The folder that it stands in, which names the languages it is for.
  package var folder: RuleFolder
  /// The weakness that it reports.
  package var weakness: CWE
  /// How bad its findings are.
  package var severity: Severity
  /// How sure it is.
  package var confidence: Confidence
  /// The whole rule in the engine's terms.
  package var body: [String: JSONValue]

  /// Whether it follows values from sources to sinks.
  package var isTaint: Bool { body["mode"] == .string("taint") }

  /// The engine's names of the languages that it is for.
  package var engineLanguages: [String] {
    guard case .array(let names) = body["languages"] else { return [] }
    return names.compactMap { name in if case .string(let text) = name { text } else { nil } }
  }
}

/// A folder of rules.
package enum RuleFolder: String, Sendable, Hashable, Codable, CaseIterable {
  /// Shell scripts.
  case bash
  /// C and C++.
  case c
  /// Go.
  case go
  /// Pages and templates.
  case html
  /// Java.
  case java
  /// JavaScript and TypeScript.
  case javascript
  /// PHP.
  case php
  /// Python.
  case python
  /// SQL.
  case sql

  /// The folder whose rules are for a language; `nil` if none is.
  package init?(_ language: CodeLanguage) {
    switch language {
    case .bash: self = .bash
    case .c, .cpp: self = .c
    case .go: self = .go
    case .html: self = .html
    case .java: self = .java
    case .javascript, .typescript: self = .javascript
    case .php: self = .php
    case .python: self = .python
    case .sql: self = .sql
    case .csharp, .kotlin, .ruby, .rust, .swift: return nil
    }
  }

  /// The engine's names of languages that a rule of this folder may give.
  var engineLanguages: Set<String> {
    switch self {
    case .bash: ["bash", "generic", "regex"]
    case .c: ["c", "cpp", "generic", "regex"]
    case .go: ["go", "generic", "regex"]
    case .html: ["html", "generic", "regex"]
    case .java: ["java", "generic", "regex"]
    case .javascript: ["javascript", "typescript", "js", "ts", "generic", "regex"]
    case .php: ["php", "generic", "regex"]
    case .python: ["python", "generic", "regex"]
    case .sql: ["generic", "regex"]
    }
  }
}
