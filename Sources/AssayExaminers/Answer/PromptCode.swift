internal import AssayCore

/// What a prompt says, to be compared with the code of its answer.
struct PromptCode: Sendable {
  private let text: [UInt8]
  /// The words of the prompt that could be names in code.
  let words: Set<String>

  /// Shorter pieces stand in many texts.
  private static let quotationMinimum = 24

  /// Reads a prompt; without one, nothing is quoted.
  init(_ prompt: Prompt?) {
    let messages = prompt?.messages.filter { $0.role == .user }.map(\.text) ?? []
    text = messages.flatMap { Array($0.utf8.filter { !$0.isWhitespace }) + [0] }
    words = messages.reduce(into: []) { $0.formUnion(Definitions.words(of: $1)) }
  }

  /// Whether a piece of code stands in the prompt, blanks ignored.
  func holds(_ code: String) -> Bool {
    let code = code.utf8.filter { !$0.isWhitespace }
    guard code.count >= Self.quotationMinimum, code.count <= text.count else { return false }
    return ByteSearch(Array(code)).isFound(in: text)
  }
}

/// The names that a piece of code defines, told by the form of its lines.
enum Definitions {
  /// All words that could be names.
  static func words(of text: String) -> Set<String> {
    Set(text.utf8.split { !$0.isWordByte }.compactMap { String($0) })
  }

  /// The names of functions, types and the like.
  static func names(in text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    return ByteLines(bytes).reduce(into: []) { names, line in
      let content = bytes.trimmed(line.content)
      if let name = name(in: bytes[content]) { names.insert(name) }
    }
  }

  private static let keywords: Set<String> = [
    "def", "class", "function", "func", "fn", "fun", "procedure", "struct", "interface", "type", "const",
    "let",
    "var",
  ]
  private static let modifiers: Set<String> = [
    "async", "export", "default", "public", "private", "protected", "static", "final", "abstract", "pub",
    "create",
    "or", "replace", "override", "internal",
  ]
  private static let controls: Set<String> = [
    "if", "for", "while", "switch", "return", "else", "catch", "new", "case", "with", "do", "try", "elif",
    "await",
    "throw", "not", "and",
  ]

  private static func name(in line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, first.isWordByte else { return nil }
    let head = line.prefix(200)
    let words = head.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
    let start = words.firstIndex { !modifiers.contains($0.lowercased()) } ?? 0
    let rest = words[start...]
    guard let word = rest.first?.lowercased(), !controls.contains(word) else { return nil }
    if keywords.contains(word) {
      // Go's receiver stands between the keyword and the name.
      if word == "func", head.starts(with: "func (".utf8), let close = head.firstIndex(of: UInt8(ascii: ")"))
      {
        let name = head[close...].dropFirst().drop(while: \.isBlank).prefix(while: \.isWordByte)
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
      return rest.dropFirst().first
    }
    // `type name(…) {` of C and Java.
    guard let bracket = head.firstIndex(of: UInt8(ascii: "(")), line.last != UInt8(ascii: ";") else {
      return nil
    }
    let before = head[..<bracket].split { !$0.isWordByte }
    let isSigned = head[..<bracket].allSatisfy { byte in
      byte.isWordByte || byte.isBlank || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ":")
    }
    guard isSigned, before.count >= 2 || line.last == UInt8(ascii: "{"), let name = before.last else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }
}
