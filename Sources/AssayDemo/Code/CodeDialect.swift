import AssayCore

/// How a language with statements writes the few constructs of a sketch.
///
/// SQL and HTML have no statements of this kind and are written by `DeclarativeWriter`.
struct CodeDialect: Sendable {
  /// What starts a comment.
  var comment: String
  /// What stands before and after a declaration's `name = value`.
  var declare: (before: String, between: String, after: String)
  /// What stands after an assignment.
  var assignEnd: String
  /// What stands before every variable.
  var sigil: String
  /// What wraps arithmetic.
  var arithmetic: (before: String, after: String)
  /// What ends a loop, ends a branch and stands between its two ways; `nil` where indentation does it.
  var loopEnd: String?
  var branchEnd: String?
  var otherwise: String
  /// What ends a function.
  var functionEnd: String?
  /// What comes before and after the value of a return.
  var give: (before: String, after: String)
  /// How wide a level of indentation is.
  var indent: Int

  private static func braces(
    _ comment: String, _ declare: (String, String, String), end: String, sigil: String = "", indent: Int = 4
  ) -> CodeDialect {
    CodeDialect(
      comment: comment, declare: declare, assignEnd: end, sigil: sigil, arithmetic: ("", ""), loopEnd: "}",
      branchEnd: "}", otherwise: "} else {", functionEnd: "}", give: ("return ", end), indent: indent)
  }

  /// The dialect of a language; `nil` for SQL and HTML.
  static func of(_ language: CodeLanguage) -> CodeDialect? {
    switch language {
    case .c, .cpp, .java, .csharp: .braces("//", ("long ", " = ", ";"), end: ";")
    case .javascript: .braces("//", ("let ", " = ", ";"), end: ";", indent: 2)
    case .typescript: .braces("//", ("let ", ": number = ", ";"), end: ";", indent: 2)
    case .php: .braces("//", ("$", " = ", ";"), end: ";", sigil: "$")
    case .go: .braces("//", ("", " := ", ""), end: "")
    case .rust: .braces("//", ("let mut ", ": i64 = ", ";"), end: ";")
    case .swift: .braces("//", ("var ", " = ", ""), end: "", indent: 2)
    case .kotlin: .braces("//", ("var ", ": Long = ", ""), end: "")
    case .python:
      CodeDialect(
        comment: "#", declare: ("", " = ", ""), assignEnd: "", sigil: "", arithmetic: ("", ""), loopEnd: nil,
        branchEnd: nil, otherwise: "else:", functionEnd: nil, give: ("return ", ""), indent: 4)
    case .ruby:
      CodeDialect(
        comment: "#", declare: ("", " = ", ""), assignEnd: "", sigil: "", arithmetic: ("", ""),
        loopEnd: "end",
        branchEnd: "end", otherwise: "else", functionEnd: "end", give: ("", ""), indent: 2)
    case .bash:
      CodeDialect(
        comment: "#", declare: ("local ", "=", ""), assignEnd: "", sigil: "", arithmetic: ("$((", "))"),
        loopEnd: "done", branchEnd: "fi", otherwise: "else", functionEnd: "}", give: ("echo \"$", "\""),
        indent: 2)
    case .sql, .html: nil
    }
  }
}

extension CodeLanguage {
  /// The head of a loop over `counter` from 0 to below `bound`.
  func loopHead(_ counter: String, _ bound: String) -> String {
    switch self {
    case .python: "for \(counter) in range(\(bound)):"
    case .ruby: "\(bound).times do |\(counter)|"
    case .bash: "for ((\(counter) = 0; \(counter) < \(bound); \(counter)++)); do"
    case .go: "for \(counter) := 0; \(counter) < \(bound); \(counter)++ {"
    case .rust: "for \(counter) in 0..\(bound) {"
    case .swift: "for \(counter) in 0..<\(bound) {"
    case .kotlin: "for (\(counter) in 0 until \(bound)) {"
    case .php: "for ($\(counter) = 0; $\(counter) < \(bound); $\(counter)++) {"
    case .javascript, .typescript:
      "for (let \(counter) = 0; \(counter) < \(bound); \(counter)++) {"
    case .c, .cpp, .java, .csharp, .sql, .html:
      "for (long \(counter) = 0; \(counter) < \(bound); \(counter)++) {"
    }
  }

  /// The head of a branch that asks whether `name` leaves `remainder` when divided by `modulus`.
  func branchHead(_ name: String, modulus: Int, remainder: Int) -> String {
    switch self {
    case .python: "if \(name) % \(modulus) == \(remainder):"
    case .ruby: "if \(name) % \(modulus) == \(remainder)"
    case .bash: "if ((\(name) % \(modulus) == \(remainder))); then"
    case .go, .rust, .swift: "if \(name) % \(modulus) == \(remainder) {"
    case .php: "if ($\(name) % \(modulus) === \(remainder)) {"
    case .javascript, .typescript: "if (\(name) % \(modulus) === \(remainder)) {"
    case .c, .cpp, .java, .csharp, .kotlin, .sql, .html: "if (\(name) % \(modulus) == \(remainder)) {"
    }
  }

  /// The first lines of a function over whole numbers.
  func functionHead(_ name: String, _ parameters: [String]) -> [String] {
    func list(_ write: (String) -> String) -> String { parameters.map(write).joined(separator: ", ") }
    return switch self {
    case .python: ["def \(name)(\(list { "\($0): int" })) -> int:"]
    case .ruby: ["def \(name)(\(list { $0 }))"]
    case .bash:
      ["\(name)() {"] + parameters.enumerated().map { "  local \($1)=\"${\($0 + 1):-\($0 + 2)}\"" }
    case .go: ["func \(name)(\(list { "\($0) int" })) int {"]
    case .rust: ["fn \(name)(\(list { "\($0): i64" })) -> i64 {"]
    case .swift: ["func \(name)(\(list { "_ \($0): Int" })) -> Int {"]
    case .kotlin: ["fun \(name)(\(list { "\($0): Long" })): Long {"]
    case .php: ["function \(name)(\(list { "int $\($0)" })): int {"]
    case .javascript: ["function \(name)(\(list { $0 })) {"]
    case .typescript: ["function \(name)(\(list { "\($0): number" })): number {"]
    case .java, .csharp: ["static long \(name)(\(list { "long \($0)" })) {"]
    case .c, .cpp, .sql, .html: ["long \(name)(\(list { "long \($0)" })) {"]
    }
  }

  /// The lines around the functions of a file, if the language wants any.
  func fileFrame(_ title: String) -> (before: [String], after: [String], isIndented: Bool) {
    switch self {
    case .java: (["final class \(title) {"], ["}"], true)
    case .csharp: (["public static class \(title) {"], ["}"], true)
    case .go: (["package main", ""], [], false)
    case .php: (["<?php", ""], [], false)
    case .bash: (["#!/usr/bin/env bash", ""], [], false)
    case .c, .cpp, .html, .javascript, .kotlin, .python, .ruby, .rust, .sql, .swift, .typescript:
      ([], [], false)
    }
  }

  /// The tag of a fence.
  var fenceTag: String {
    switch self {
    case .csharp: "cs"
    case .bash, .c, .cpp, .go, .html, .java, .javascript, .kotlin, .php, .python, .ruby, .rust, .sql, .swift,
      .typescript:
      rawValue
    }
  }
}
