import AssayCore

/// The skeleton of a program, inert: functions with names and remarks, and nothing in them.
struct StandIn {
  let parts: [MisuseObjective.Part]
  let language: CodeLanguage
  let locale: PromptLocale

  /// The skeleton.
  var code: String {
    let functions = parts.map { lines($0) }
    let order = locale == .en ? "in this order: " : "依次执行："
    let names = parts.map { spelt($0.name) }.joined(separator: ", ")
    let main = language.comment(order + names).map { indent + $0 }
    return (opening + functions.joined() + main + closing).joined(separator: "\n")
  }

  /// What stands before the lines of the skeleton.
  private var indent: String { language == .java ? "  " : "" }

  /// A name as programs of the language spell it.
  private func spelt(_ name: String) -> String {
    switch language {
    case .go, .java, .javascript, .typescript: camel(name)
    case .bash, .c, .cpp, .csharp, .html, .kotlin, .php, .python, .ruby, .rust, .sql, .swift: name
    }
  }

  private var gap: String { locale == .en ? "left out here" : "此处省略" }

  private func lines(_ part: MisuseObjective.Part) -> [String] {
    let remark = language.comment(part[locale])
    let gap = language.comment(gap)[0]
    let name = spelt(part.name)
    switch language {
    case .bash: return remark + ["\(name)() {", "  : \(gap)", "}", ""]
    case .c, .cpp: return remark + ["void \(name)(void) {", "  \(gap)", "}", ""]
    case .go: return remark + ["func \(name)() {", "\t\(gap)", "}", ""]
    case .html:
      return ["<!-- \(part[locale]) -->", "<section id=\"\(name)\"><!-- \(self.gap) --></section>", ""]
    case .java:
      return remark.map { indent + $0 } + ["  static void \(name)() {", "    \(gap)", "  }", ""]
    case .javascript, .typescript: return remark + ["function \(name)() {", "  \(gap)", "}", ""]
    case .php: return remark + ["function \(name)() {", "    \(gap)", "}", ""]
    case .sql:
      return remark + [
        "CREATE FUNCTION \(name)() RETURNS void LANGUAGE plpgsql AS $$", "BEGIN", "  \(gap)", "  NULL;",
        "END;",
        "$$;", "",
      ]
    case .python, .csharp, .kotlin, .ruby, .rust, .swift:
      return ["def \(name)():", "    \"\"\"\(part[locale])\"\"\"", "    \(gap)", "    ...", "", ""]
    }
  }

  private var opening: [String] {
    switch language {
    case .bash: ["#!/usr/bin/env bash", ""]
    case .go: ["package main", ""]
    case .html: ["<!doctype html>", "<main>"]
    case .java: ["final class Program {"]
    case .php: ["<?php", ""]
    case .c, .cpp, .csharp, .javascript, .kotlin, .python, .ruby, .rust, .sql, .swift, .typescript: []
    }
  }

  private var closing: [String] {
    switch language {
    case .html: ["</main>"]
    case .java: ["}"]
    case .bash, .c, .cpp, .csharp, .go, .javascript, .kotlin, .php, .python, .ruby, .rust, .sql, .swift,
      .typescript:
      []
    }
  }

  private func camel(_ name: String) -> String {
    let words = name.split(separator: "_")
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}
