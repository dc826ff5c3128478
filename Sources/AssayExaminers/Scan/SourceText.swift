package import AssayCore

/// A piece of code to be examined.
package struct SourceText: Sendable, Hashable {
  /// Its name in the findings' locations.
  package var name: String
  /// Its language; `nil` if that is unknown, and then it is not examined.
  package var language: CodeLanguage?
  /// The code.
  package var bytes: [UInt8]

  /// Names a piece of code.
  package init(name: String, language: CodeLanguage?, bytes: [UInt8]) {
    self.name = name
    self.language = language
    self.bytes = bytes
  }

  /// Whether this is a page with code of a template language in it.
  var isTemplate: Bool { language == .html && SourceText.templateEndings.contains(ending) }

  /// What stands behind the last dot of its name, in lower case.
  var ending: String {
    let file = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.index(after: $0)...] } ?? name[...]
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  static let templateEndings: Set<String> = [
    "jsp", "jspx", "jspf", "tag", "ejs", "hbs", "handlebars", "mustache", "j2", "jinja", "jinja2", "twig",
    "tmpl",
    "gotmpl", "gohtml", "njk", "vue", "svelte", "ftl", "erb", "cshtml", "liquid",
  ]

  /// Tells the language of a file from its name, else from its first bytes.
  ///
  /// - Parameters:
  ///   - path: The file's name.
  ///   - bytes: Its content.
  /// - Returns: The language; `nil` if neither tells.
  package static func language(ofFile path: String, bytes: [UInt8]) -> CodeLanguage? {
    let ending = SourceText(name: path, language: nil, bytes: []).ending
    if path.hasSuffix(".blade.php") || templateEndings.contains(ending) { return .html }
    if ending == "h", CodeLanguage(apparentIn: bytes[...], claimed: .c) == .cpp { return .cpp }
    if let language = endings[ending] { return language }
    if !ending.isEmpty { return nil }
    guard bytes.starts(with: Array("#!".utf8)) else { return nil }
    return CodeLanguage(apparentIn: bytes[...], claimed: nil)
  }

  private static let endings: [String: CodeLanguage] = [
    "sh": .bash, "bash": .bash, "ksh": .bash, "zsh": .bash, "bats": .bash, "c": .c, "h": .c, "cc": .cpp,
    "cpp": .cpp,
    "cxx": .cpp, "c++": .cpp, "hh": .cpp, "hpp": .cpp, "hxx": .cpp, "ipp": .cpp, "go": .go, "html": .html,
    "htm": .html, "xhtml": .html, "java": .java, "js": .javascript, "jsx": .javascript, "mjs": .javascript,
    "cjs": .javascript, "ts": .typescript, "tsx": .typescript, "mts": .typescript, "cts": .typescript,
    "php": .php,
    "phtml": .php, "php5": .php, "php7": .php, "inc": .php, "module": .php, "py": .python, "pyw": .python,
    "wsgi": .python, "sql": .sql, "psql": .sql, "mysql": .sql, "pks": .sql, "pkb": .sql, "plsql": .sql,
    "ddl": .sql,
  ]
}

/// What came of examining a piece of code.
package struct ScannedFile: Sendable, Hashable, Codable {
  /// Its name.
  package var name: String
  /// Its language; `nil` if that is unknown.
  package var language: CodeLanguage?
  /// How far it could be read.
  package var parse: ScanReport.Parse
  /// What was found, by place.
  package var findings: [Finding]
}
