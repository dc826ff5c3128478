internal import AssayCore

/// Which files of a repository can be found as context.
///
/// Hidden files and folders are left out, and so are paths with a word `test`, `tests` or `testing`, where words are
/// what lies between blanks, `_`, `/` and `.`, as in the original; nobody ends a hole with what its test expects.
package struct IndexedFiles: Sendable, Hashable {
  /// The endings of names, in lower case and without the dot.
  package var endings: Set<String>
  /// The most bytes that a file may have; larger ones are made by machines.
  package var byteLimit: Int

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - endings: The endings of names, in lower case and without the dot.
  ///   - byteLimit: The most bytes that a file may have, at least 1.
  package init(endings: Set<String>, byteLimit: Int = 2 << 20) {
    self.endings = endings
    self.byteLimit = max(1, byteLimit)
  }

  /// What the original indexes: markup, scripts, Java, Go, Scala and settings, nothing of C and its family.
  package static let original = IndexedFiles(endings: originalEndings)

  /// What the original indexes, and the languages that it lacks.
  package static let wide = IndexedFiles(endings: originalEndings.union(furtherEndings))

  private static let originalEndings: Set<String> = [
    "html", "htm", "tpl", "jade", "js", "jsx", "ts", "tsx", "vue", "svelte", "astro", "py", "java", "go",
    "php",
    "phtml", "php3", "php4", "php5", "phps", "scala", "json", "yaml", "yml", "xml", "toml", "ini", "conf",
  ]

  private static let furtherEndings: Set<String> = [
    "c", "h", "cc", "cpp", "cxx", "c++", "hh", "hpp", "hxx", "inl", "m", "mm", "cs", "rb", "erb", "rake",
    "rs",
    "swift", "kt", "kts", "sql", "sh", "bash", "zsh", "mjs", "cjs", "inc", "php7", "php8", "module", "twig",
    "jsp", "jspx", "ftl", "groovy", "gradle", "pyx", "pl", "pm", "lua", "dart", "ex", "exs", "erl", "asm",
    "s",
    "y", "l", "proto", "xhtml", "properties", "cmake", "css", "scss",
  ]

  /// Whether a file can be found, by its path alone.
  package func isIndexed(_ path: String) -> Bool {
    RecordChecks.flaw(ofPath: path) == nil && hasEnding(path) && !Self.isHidden(path) && !Self.isTest(path)
  }

  private func hasEnding(_ path: String) -> Bool {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = bytes[bytes.index(after: dot)...]
    guard ending.count <= 12, !ending.contains(UInt8(ascii: "/")) else { return false }
    return endings.contains(String(decoding: ending.map(\.asciiLowercased), as: UTF8.self))
  }

  private static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  private static func isTest(_ path: String) -> Bool {
    path.utf8.split(whereSeparator: { " _/.".utf8.contains($0) }).contains { word in
      guard (4...7).contains(word.count) else { return false }
      return ["test", "tests", "testing"].contains { word.map(\.asciiLowercased).elementsEqual($0.utf8) }
    }
  }
}
