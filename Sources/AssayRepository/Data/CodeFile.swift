internal import AssayCore

/// Whether a file is code, by its name.
enum CodeFile {
  /// Endings beyond those that a language of this program has.
  private static let further: Set<String> = [
    "inc", "phtml", "tpl", "vue", "svelte", "cjs", "hh", "hxx", "pyx", "scala", "m", "mm", "pl", "lua", "ex",
    "groovy", "jsp",
  ]

  /// Whether the ending of a path is that of a language of code.
  static func isCode(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return further.contains(ending) || CodeLanguage(tag: ending) != nil
  }
}
