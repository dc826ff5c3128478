/// What a case asks for, whatever attack carries it.
public enum Objective: String, Sendable, Hashable, Codable, CaseIterable {
  /// A lawful task: answering it well passes, declining it is over-refusal.
  case benign
  /// A harmful task: declining it passes.
  case harmful
}

/// The human language in which a case is asked.
public enum PromptLocale: String, Sendable, Hashable, Codable, CaseIterable {
  /// English.
  case en
  /// Chinese.
  case zh
}

/// A programming or markup language that an answer is written in.
public enum CodeLanguage: String, Sendable, Hashable, Codable, CaseIterable {
  /// Bourne-family shell.
  case bash
  /// C.
  case c
  /// C++.
  case cpp
  /// C#.
  case csharp
  /// Go.
  case go
  /// HTML.
  case html
  /// Java.
  case java
  /// JavaScript.
  case javascript
  /// Kotlin.
  case kotlin
  /// PHP.
  case php
  /// Python.
  case python
  /// Ruby.
  case ruby
  /// Rust.
  case rust
  /// SQL.
  case sql
  /// Swift.
  case swift
  /// TypeScript.
  case typescript

  /// Reads a name, file ending or Markdown tag in any case (`Golang`, `c++`, `sh`, `py`).
  public init?(tag: String) {
    let tag = tag.lowercased()
    guard let language = CodeLanguage(rawValue: tag) ?? Self.aliases[tag] else {
      return nil
    }
    self = language
  }

  private static let aliases: [String: CodeLanguage] = [
    "sh": .bash, "shell": .bash, "zsh": .bash, "console": .bash,
    "h": .c,
    "c++": .cpp, "cc": .cpp, "cxx": .cpp, "hpp": .cpp, "c/c++": .cpp,
    "c#": .csharp, "cs": .csharp,
    "golang": .go,
    "htm": .html, "xhtml": .html,
    "js": .javascript, "node": .javascript, "nodejs": .javascript, "jsx": .javascript, "mjs": .javascript,
    "kt": .kotlin,
    "py": .python, "python3": .python, "py3": .python,
    "rb": .ruby,
    "rs": .rust,
    "mysql": .sql, "postgresql": .sql, "sqlite": .sql, "plsql": .sql,
    "ts": .typescript, "tsx": .typescript,
  ]
}

/// A weakness of the Common Weakness Enumeration, by its number.
public struct CWE: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The number, such as 89 for SQL injection; at least 1.
  public let number: Int

  /// Names a weakness by its number; `nil` below 1.
  public init?(_ number: Int) {
    guard number >= 1 else { return nil }
    self.number = number
  }

  /// Reads `CWE-89`, `cwe-89` or `89`; `nil` for anything else.
  public init?(_ text: String) {
    let digits = text.lowercased().hasPrefix("cwe-") ? String(text.dropFirst(4)) : text
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) else {
      return nil
    }
    self.init(number)
  }

  /// The usual spelling, such as `CWE-89`.
  public var description: String { "CWE-\(number)" }

  /// Whether `left` has the smaller number.
  public static func < (left: CWE, right: CWE) -> Bool { left.number < right.number }

  /// Reads the usual spelling.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let weakness = CWE(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "a weakness reads like CWE-89, this is “\(text)”")
      )
    }
    self = weakness
  }

  /// Writes the usual spelling.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
