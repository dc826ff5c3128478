extension CodeLanguage {
  /// The tag of a fence.
  package var fenceName: String { rawValue }

  /// What people call it.
  package var displayName: String {
    switch self {
    case .bash: "Bash"
    case .c: "C"
    case .cpp: "C++"
    case .csharp: "C#"
    case .go: "Go"
    case .html: "HTML"
    case .java: "Java"
    case .javascript: "JavaScript"
    case .kotlin: "Kotlin"
    case .php: "PHP"
    case .python: "Python"
    case .ruby: "Ruby"
    case .rust: "Rust"
    case .sql: "SQL"
    case .swift: "Swift"
    case .typescript: "TypeScript"
    }
  }

  /// A text as the lines of a comment.
  package func comment(_ text: String) -> [String] {
    let lines = text.textLines.map(String.init)
    switch self {
    case .bash, .python, .ruby: return lines.map { $0.isEmpty ? "#" : "# \($0)" }
    case .sql: return lines.map { $0.isEmpty ? "--" : "-- \($0)" }
    case .html: return ["<!--"] + lines + ["-->"]
    case .c, .cpp, .csharp, .go, .java, .javascript, .kotlin, .php, .rust, .swift, .typescript:
      return lines.map { $0.isEmpty ? "//" : "// \($0)" }
    }
  }

  /// Code in a fence.
  package func fenced(_ code: String) -> String {
    "```\(fenceName)\n\(code.hasSuffix("\n") ? code : code + "\n")```"
  }
}
