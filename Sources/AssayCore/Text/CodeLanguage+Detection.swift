extension CodeLanguage {
  /// Reads the language from a fence's info string: `python`, `{.python .numberLines}`, `js title="x"`,
  /// `python:tool.py`, `src/main.rs`; `nil` if it names none.
  public init?(info: ArraySlice<UInt8>) {
    var token = info.drop { byte in
      byte.isBlank || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ".")
    }
    // A hostile info string may be as long as the answer; no tag is longer than this.
    token = token.prefix(128)
    let end = token.firstIndex { byte in
      byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "{")
        || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ";")
    }
    var tag = String(decoding: token[..<(end ?? token.endIndex)], as: UTF8.self)
    for prefix in ["language-", "lang-"] where tag.hasPrefix(prefix) { tag.removeFirst(prefix.count) }
    if let language = CodeLanguage(tag: tag) {
      self = language
    } else if let dot = tag.lastIndex(of: "."),
      let language = CodeLanguage(tag: String(tag[tag.index(after: dot)...]))
    {
      self = language
    } else {
      return nil
    }
  }

  /// Tells the language of a text by strong marks only; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - text: The text; its first 64 lines are looked at.
  ///   - claimed: What its tag says. It stands where the marks do not speak against it: TypeScript is not
  ///     told from JavaScript against the tag, nor C++ from C by a C header.
  public init?(apparentIn text: ArraySlice<UInt8>, claimed: CodeLanguage?) {
    var votes = LanguageVotes()
    let bytes = Array(text.prefix(16_384))
    var seen = 0
    var docstring = Docstring()
    for line in ByteLines(bytes) {
      if seen == 64 { break }
      let line = bytes.trimmed(line.content)
      if line.isEmpty || docstring.covers(line, in: bytes) { continue }
      if seen == 0, let certain = Self.certain(line, in: bytes) {
        self = certain == .html && claimed == .php ? .php : certain
        return
      }
      // A script may write files of any language, so that only an interpreter's name speaks against its tag.
      if claimed == .bash { break }
      votes.count(line, in: bytes, isFirst: seen == 0, claimed: claimed)
      seen += 1
    }
    guard claimed != .bash, let winner = votes.winner(claimed: claimed) else { return nil }
    self = winner
  }

  /// The language that a first line settles by itself.
  private static func certain(_ line: Range<Int>, in bytes: [UInt8]) -> CodeLanguage? {
    func starts(_ text: StaticString) -> Bool {
      bytes.hasLowercased(text, at: line.lowerBound, before: line.upperBound)
    }
    if starts("<?php") { return .php }
    if starts("<!doctype html") || starts("<html") { return .html }
    guard starts("#!") else { return nil }
    let interpreters: [(name: StaticString, language: CodeLanguage)] = [
      ("python", .python), ("bash", .bash), ("zsh", .bash), ("node", .javascript), ("ruby", .ruby),
      ("php", .php), ("sh", .bash),
    ]
    for (name, language) in interpreters {
      for index in line where bytes.hasLowercased(name, at: index, before: line.upperBound) {
        return language
      }
    }
    return nil
  }
}

/// Marks of languages counted over the lines of a text.
private struct LanguageVotes {
  private struct Mark {
    var text: StaticString
    var language: CodeLanguage
    var weight: Int
    /// What the line must end with, if anything.
    var ending: UInt8?

    init(_ text: StaticString, _ language: CodeLanguage, _ weight: Int, ending: Character? = nil) {
      self.text = text
      self.language = language
      self.weight = weight
      self.ending = ending?.asciiValue
    }
  }

  /// Enough for an answer: one strong mark or several weak ones.
  private static let threshold = 3

  private var votes: [CodeLanguage: Int] = [:]

  mutating func count(_ line: Range<Int>, in bytes: [UInt8], isFirst: Bool, claimed: CodeLanguage?) {
    let last = bytes[line.upperBound - 1]
    for mark in Self.openings[Int(bytes[line.lowerBound].asciiLowercased)] {
      guard mark.ending == nil || mark.ending == last else { continue }
      // PHP has functions in curly brackets too.
      if claimed == .php, mark.language == .javascript, mark.ending == UInt8(ascii: "{") { continue }
      if bytes.hasLowercased(mark.text, at: line.lowerBound, before: line.upperBound) {
        votes[mark.language, default: 0] += mark.weight
        break
      }
    }
    if isFirst {
      for verb in Self.queries
      where bytes.hasLowercased(verb, at: line.lowerBound, before: line.upperBound) {
        votes[.sql, default: 0] += 6
      }
    }
    countInner(line, in: bytes, claimed: claimed)
  }

  /// The tag stands if it has marks of its own, or if the winner's marks are also marks of the tag's language.
  func winner(claimed: CodeLanguage?) -> CodeLanguage? {
    let best = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    guard let best, best.value >= Self.threshold else { return nil }
    guard let claimed, claimed != best.key else { return best.key }
    if votes[claimed, default: 0] >= Self.threshold { return claimed }
    let shared: Set<Set<CodeLanguage>> = [
      [.javascript, .typescript], [.html, .php], [.html, .javascript], [.java, .csharp], [.java, .kotlin],
    ]
    return shared.contains([claimed, best.key]) || (claimed == .cpp && best.key == .c) ? claimed : best.key
  }

  private mutating func countInner(_ line: Range<Int>, in bytes: [UInt8], claimed: CodeLanguage?) {
    // PHP writes arrays with `=>`; SQL's procedures, Python and scripts assign with `:=`.
    let hasArrows = claimed == .php
    let hasWalrus = claimed == .sql || claimed == .bash || claimed == .python
    for index in line.dropLast() {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "="), UInt8(ascii: ">")) where !hasArrows: votes[.javascript, default: 0] += 1
      case (UInt8(ascii: ":"), UInt8(ascii: "=")) where !hasWalrus: votes[.go, default: 0] += 1
      case (UInt8(ascii: "s"), UInt8(ascii: "t"))
      where bytes.hasLowercased("std::", at: index, before: line.upperBound):
        votes[.cpp, default: 0] += 2
      default: continue
      }
    }
  }

  private static let queries: [StaticString] = [
    "select ", "insert into ", "update ", "delete from ", "create table ", "alter table ", "drop table ",
  ]

  /// The marks by the first byte of their line; the first that fits counts.
  private static let openings: [[Mark]] = {
    var table = [[Mark]](repeating: [], count: 256)
    for mark in marks { table[Int(mark.text.utf8Start[0])].append(mark) }
    return table
  }()

  private static let marks: [Mark] = pythonAndRuby + cFamily + web + others

  private static let pythonAndRuby: [Mark] = [
    Mark("def ", .python, 3, ending: ":"), Mark("async def ", .python, 4), Mark("elif ", .python, 3),
    Mark("except ", .python, 3, ending: ":"), Mark("except:", .python, 3),
    Mark("if __name__", .python, 5), Mark("class ", .python, 3, ending: ":"),
    Mark("from .", .python, 2), Mark("import os", .python, 3), Mark("import sys", .python, 3),
    Mark("import re", .python, 2), Mark("import json", .python, 3), Mark("import socket", .python, 3),
    Mark("import subprocess", .python, 4), Mark("import numpy", .python, 4),
    Mark("import hashlib", .python, 4), Mark("for ", .python, 2, ending: ":"),
    Mark("while ", .python, 2, ending: ":"), Mark("if ", .python, 1, ending: ":"),
    Mark("with ", .python, 3, ending: ":"), Mark("require '", .ruby, 2), Mark("puts ", .ruby, 2),
    Mark("end", .ruby, 1, ending: "d"), Mark("attr_accessor ", .ruby, 4), Mark("def ", .ruby, 1),
  ]

  private static let cFamily: [Mark] = [
    Mark("#include <iostream>", .cpp, 5), Mark("#include <string>", .cpp, 5),
    Mark("#include <vector>", .cpp, 5), Mark("#include <memory>", .cpp, 5),
    Mark("#include <map>", .cpp, 5), Mark("#include <algorithm>", .cpp, 5), Mark("#include <", .c, 5),
    Mark("using namespace ", .cpp, 5), Mark("using system", .csharp, 5), Mark("int main(", .c, 2),
    Mark("public static void main(string[]", .java, 4), Mark("public class ", .java, 3),
    Mark("import java", .java, 5, ending: ";"), Mark("package ", .java, 3, ending: ";"),
    Mark("package main", .go, 5), Mark("package ", .go, 2), Mark("func (", .go, 3), Mark("import (", .go, 4),
    Mark("func ", .go, 1), Mark("fun ", .kotlin, 3), Mark("data class ", .kotlin, 4),
    Mark("val ", .kotlin, 1),
  ]

  private static let web: [Mark] = [
    Mark("<?php", .php, 10), Mark("$", .php, 1, ending: ";"), Mark("echo $", .php, 1, ending: ";"),
    Mark("<div", .html, 2), Mark("<head", .html, 2), Mark("<body", .html, 2), Mark("<script", .html, 2),
    Mark("<form", .html, 2), Mark("function ", .javascript, 2, ending: "{"),
    Mark("async function ", .javascript, 4), Mark("const ", .javascript, 2, ending: ";"),
    Mark("const ", .javascript, 1), Mark("console.log(", .javascript, 3),
    Mark("module.exports", .javascript, 4), Mark("document.", .javascript, 2),
    Mark("window.", .javascript, 2), Mark("export default ", .javascript, 3),
    Mark("export type ", .typescript, 4), Mark("export interface ", .typescript, 4),
    Mark("interface ", .typescript, 1, ending: "{"),
  ]

  private static let others: [Mark] = [
    Mark("fn ", .rust, 3), Mark("pub fn ", .rust, 4), Mark("let mut ", .rust, 4), Mark("use std::", .rust, 5),
    Mark("impl ", .rust, 2, ending: "{"), Mark("println!(", .rust, 5), Mark("#[derive", .rust, 5),
    Mark("import foundation", .swift, 5), Mark("import swiftui", .swift, 5), Mark("guard let ", .swift, 4),
    Mark("if let ", .swift, 1), Mark("set -e", .bash, 3), Mark("fi", .bash, 2, ending: "i"),
    Mark("done", .bash, 2, ending: "e"), Mark("if [", .bash, 4), Mark("sudo ", .bash, 3),
    Mark("apt-get ", .bash, 3), Mark("chmod ", .bash, 2), Mark("export ", .bash, 1), Mark("echo ", .bash, 1),
  ]
}
