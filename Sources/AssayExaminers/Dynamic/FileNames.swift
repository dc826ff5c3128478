internal import AssayCore

/// Finds the name that an answer gives to a block of code.
enum FileNames {
  /// The name of a block: from its fence, from a comment in its first line, or from the line before it.
  static func name(of block: CodeBlock, text: String, in bytes: [UInt8]) -> String? {
    fromFence(bytes[block.info]) ?? fromComment(text) ?? fromProse(before: block, in: bytes)
  }

  private static let endings: Set<String> = [
    "c", "cc", "cfg", "cjs", "conf", "cpp", "css", "csv", "cxx", "env", "go", "h", "hpp", "html", "ini",
    "java", "js", "json", "jsx", "md", "mjs", "mod", "php", "properties", "py", "sh", "sql", "toml", "ts",
    "tsx", "txt", "xml", "yaml", "yml",
  ]
  private static let lengthLimit = 100

  /// `python:app.py`, `js title="src/x.js"`, `src/main.c`.
  private static func fromFence(_ info: ArraySlice<UInt8>) -> String? {
    let separators = Set(" \t:=\"'{},()".utf8)
    for word in info.prefix(300).split(whereSeparator: separators.contains) {
      if let name = fileName(word) { return name }
    }
    return nil
  }

  /// `# app.py`, `// File: src/x.js`, `<!-- index.html -->`, alone in the first line.
  private static func fromComment(_ text: String) -> String? {
    let line = Array(text.utf8.prefix(200).prefix { $0 != UInt8(ascii: "\n") })
    let marks = Set("#/*<!-; \t>".utf8)
    guard let first = line.first, marks.contains(first), !line.starts(with: Array("#!".utf8)) else {
      return nil
    }
    return soleName(in: line[...], skipping: marks)
  }

  /// `**app.py**`, ``### `src/x.js`:``, `File: app.py`, alone in the line before the fence.
  private static func fromProse(before block: CodeBlock, in bytes: [UInt8]) -> String? {
    // The fence's own line, then blank lines, are passed over backwards.
    var end = block.content.lowerBound
    for pass in 0..<4 {
      guard end > 0 else { return nil }
      let stop = end - 1
      let start = bytes[max(0, stop - 300)..<stop].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let line = bytes.trimmed(start..<stop)
      end = start
      if pass > 0, !line.isEmpty {
        return soleName(in: bytes[line], skipping: Set("*#_`:- \t>.()0123456789".utf8))
      }
    }
    return nil
  }

  /// The one file name of a line that holds nothing else but marks and a word for “file”.
  private static func soleName(in line: ArraySlice<UInt8>, skipping marks: Set<UInt8>) -> String? {
    let blanks = Set(" \t`*\"'()".utf8)
    var found: String?
    for word in line.split(whereSeparator: blanks.contains) {
      let bare = trim(word, marks)
      if bare.isEmpty { continue }
      if let name = fileName(bare), found == nil {
        found = name
      } else {
        let lower = String(decoding: bare, as: UTF8.self).lowercased()
        guard ["file", "file:", "filename", "filename:", "文件", "文件名"].contains(lower) else { return nil }
      }
    }
    return found
  }

  private static func trim(_ word: ArraySlice<UInt8>, _ marks: Set<UInt8>) -> ArraySlice<UInt8> {
    var word = word.drop(while: marks.contains)
    let trailing = marks.subtracting(Array("0123456789".utf8)).union(":,;".utf8)
    while let last = word.last, trailing.contains(last) { word.removeLast() }
    return word
  }

  /// A relative path with a known ending that stays in its folder.
  static func fileName(_ word: ArraySlice<UInt8>) -> String? {
    guard word.count >= 3, word.count <= lengthLimit else { return nil }
    let allowed = word.allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
    guard allowed else { return nil }
    var name = String(decoding: word, as: UTF8.self)
    if name.hasPrefix("./") { name.removeFirst(2) }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }), let last = parts.last else {
      return nil
    }
    let pieces = last.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count > 1, let ending = pieces.last, endings.contains(ending.lowercased()) else {
      return nil
    }
    return name == ".env" || pieces[0].isEmpty == false ? name : nil
  }
}
