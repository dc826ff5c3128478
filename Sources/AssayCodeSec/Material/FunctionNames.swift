import AssayCore

/// Reads which functions the code of specimens defines, by how lines begin; it is not made for the code of others.
enum FunctionNames {
  /// The functions of a piece of code that do something of its own, in their order.
  static func all(in code: String, _ language: CodeLanguage) -> [String] {
    let names = code.split(separator: "\n").compactMap { name(in: $0, language) }.map(String.init)
    var seen: Set<String> = ["main"]
    // Names such as `of` or `add` say nothing without their types.
    return names.filter { $0.count > 3 && !$0.hasPrefix("_") && seen.insert($0).inserted }
  }

  private static func name(in line: Substring, _ language: CodeLanguage) -> Substring? {
    switch language {
    case .bash: line.hasSuffix("() {") ? nameBeforeList(line) : nil
    case .c, .cpp: line.first?.isLetter ?? false && !line.hasSuffix(";") ? nameBeforeList(line) : nil
    case .java: methodName(line)
    case .go: goName(line)
    case .python: name(in: line, after: ["def ", "async def "])
    case .html, .javascript, .php, .typescript: name(in: line, after: ["function ", "async function "])
    case .sql:
      name(in: line, after: ["FUNCTION ", "VIEW "].flatMap { ["CREATE OR REPLACE \($0)", "CREATE \($0)"] })
    case .csharp, .kotlin, .ruby, .rust, .swift: nil
    }
  }

  private static func name(in line: Substring, after keywords: [String]) -> Substring? {
    let line = line.trimmingPrefix(while: \.isWhitespace)
    guard let keyword = keywords.first(where: { line.hasPrefix($0) }) else { return nil }
    return word(line.dropFirst(keyword.count).trimmingPrefix("IF NOT EXISTS ").trimmingPrefix("public."))
  }

  private static func goName(_ line: Substring) -> Substring? {
    guard line.hasPrefix("func ") else { return nil }
    let rest = line.dropFirst(5)
    // A receiver stands before the name of a method.
    guard rest.hasPrefix("(") else { return word(rest) }
    return word(rest.drop { $0 != ")" }.dropFirst(2))
  }

  /// A method of a class at the left edge, which has a type before its name.
  private static func methodName(_ line: Substring) -> Substring? {
    guard line.hasPrefix("  "), line.dropFirst(2).first?.isLetter ?? false, line.hasSuffix("{") else {
      return nil
    }
    let words = line.prefix { $0 != "(" }.split(separator: " ")
    guard words.count >= 2, !words.contains("record"), !words.contains("new") else { return nil }
    return nameBeforeList(line)
  }

  private static func nameBeforeList(_ line: Substring) -> Substring? {
    guard let list = line.firstIndex(of: "(") else { return nil }
    let start = line[..<list].lastIndex { !isWord($0) }.map { line.index(after: $0) } ?? line.startIndex
    return word(line[start..<list])
  }

  private static func word(_ text: Substring) -> Substring? {
    let word = text.prefix(while: isWord)
    return word.isEmpty ? nil : word
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_")
  }
}
