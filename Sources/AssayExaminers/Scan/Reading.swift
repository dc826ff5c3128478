internal import AssayCore

/// One way of reading a piece of code: made whole where it does not stand alone, and handed to some analyzers.
struct Reading: Sendable, Hashable {
  /// Whose rules are for it.
  var folder: RuleFolder
  /// The engine's name of its language.
  var analyzer: String
  /// The ending of the file that the analyzers read.
  var ending: String
  /// What they read.
  var text: MappedText
  /// What was done to make it whole; `nil` if it stands as it was.
  var how: String?
  /// The language whose own parser may be asked about it.
  var language: CodeLanguage
}

/// A part of a piece of code that is read by itself, and the ways of reading it, the likeliest first.
struct CodePart: Sendable, Hashable {
  /// The ways; at least one.
  var readings: [Reading]
  /// Whether the piece counts as read only if this part is.
  var isMain: Bool
}

extension SourceText {
  /// The parts of this piece of code and the ways of reading them.
  func parts() -> [CodePart] {
    guard let language else { return [] }
    switch language {
    case .python: return [main(python())]
    case .java: return [main(braced(.java, "java", "java", .java, wrappers: Self.javaWrappers))]
    case .javascript: return [main(javascript())]
    case .typescript: return [main(typescript())]
    case .php: return [main(php())]
    case .go: return [main(braced(.go, "go", "go", .go, wrappers: Self.goWrappers))]
    case .c:
      return [
        main(
          braced(.c, "c", "c", .c, wrappers: []) + braced(.c, "cpp", "cpp", .cpp, wrappers: [])
            + braced(.c, "c", "c", .c, wrappers: Self.cWrappers).dropFirst())
      ]
    case .cpp: return [main(braced(.c, "cpp", "cpp", .cpp, wrappers: Self.cppWrappers))]
    case .bash: return [main([reading(.bash, "bash", "sh", cleaned(prompts: ["$ "]))])]
    case .html: return html()
    case .sql: return [main([reading(.sql, "generic", "sql", (MappedText(bytes), nil))])]
    case .csharp, .kotlin, .ruby, .rust, .swift: return []
    }
  }

  private func main(_ readings: [Reading]) -> CodePart { CodePart(readings: readings, isMain: true) }

  func reading(
    _ folder: RuleFolder, _ analyzer: String, _ ending: String, _ made: (text: MappedText, how: String?),
    language: CodeLanguage? = nil
  ) -> Reading {
    Reading(
      folder: folder, analyzer: analyzer, ending: ending, text: made.text, how: made.how,
      language: language ?? self.language ?? .html)
  }
}

// MARK: - Languages with braces

extension SourceText {
  /// A text before the code and one behind it that make it whole, in words.
  struct Wrapper {
    var prefix: String
    var suffix: String
    var how: String
  }

  private static let javaWrappers = [
    Wrapper(prefix: "class Snippet { ", suffix: "\n}", how: "in a class"),
    Wrapper(
      prefix: "class Snippet { void snippet() throws Exception { ", suffix: "\n} }",
      how: "in a method of a class"),
  ]
  private static let goWrappers = [
    Wrapper(prefix: "package main; ", suffix: "", how: "after a package clause"),
    Wrapper(prefix: "package main; func snippet() { ", suffix: "\n}", how: "in a function"),
  ]
  private static let cWrappers = [
    Wrapper(prefix: "void snippet(void) { ", suffix: "\n}", how: "in a function")
  ]
  private static let cppWrappers = [
    Wrapper(prefix: "class Snippet { ", suffix: "\n};", how: "in a class"),
    Wrapper(prefix: "void snippet() { ", suffix: "\n}", how: "in a function"),
  ]
  private static let scriptWrappers = [
    Wrapper(prefix: "async function snippet() { ", suffix: "\n}", how: "in a function"),
    Wrapper(prefix: "class Snippet { ", suffix: "\n}", how: "in a class"),
    Wrapper(prefix: "(", suffix: "\n)", how: "as an expression"),
    Wrapper(prefix: "({ ", suffix: "\n})", how: "in an object"),
  ]

  private func braced(
    _ folder: RuleFolder, _ analyzer: String, _ ending: String, _ language: CodeLanguage, wrappers: [Wrapper]
  ) -> [Reading] {
    let plain = cleaned(prompts: [])
    var readings = [reading(folder, analyzer, ending, plain, language: language)]
    let start = Self.endOfImports(plain.text.bytes)
    for wrapper in wrappers {
      let position = wrapper.prefix.hasPrefix("package") ? 0 : start
      let text = plain.text.wrapped(wrapper.prefix, wrapper.suffix, after: position)
      readings.append(reading(folder, analyzer, ending, (text, wrapper.how), language: language))
    }
    return readings
  }

  private func javascript() -> [Reading] {
    // Node takes the ending's word for whether a file is a module.
    let isModule = ByteLines(bytes).contains { line in
      ["import ", "export "].contains {
        bytes.hasLowercased($0, at: line.content.lowerBound, before: line.content.upperBound)
      }
    }
    let ending = self.ending == "jsx" ? "jsx" : isModule || self.ending == "mjs" ? "mjs" : "js"
    return braced(.javascript, "js", ending, .javascript, wrappers: [])
      + braced(.javascript, "ts", "tsx", .typescript, wrappers: [])
      + braced(.javascript, "js", ending, .javascript, wrappers: Self.scriptWrappers).dropFirst()
  }

  private func typescript() -> [Reading] {
    braced(.javascript, "ts", self.ending == "tsx" ? "tsx" : "ts", .typescript, wrappers: [])
      + braced(.javascript, "ts", "tsx", .typescript, wrappers: Self.scriptWrappers)
  }

  private func php() -> [Reading] {
    var made = cleaned(prompts: [])
    let bytes = made.text.bytes
    let isOpened = ByteSearch(Array("<?".utf8)).isFound(in: bytes)
    if !isOpened { made = (made.text.wrapped("<?php ", ""), "after an opening tag") }
    var readings = [reading(.php, "php", "php", made)]
    if !isOpened {
      let inClass = made.text.wrapped("class Snippet { ", "\n}", after: "<?php ".utf8.count)
      readings.append(reading(.php, "php", "php", (inClass, "in a class after an opening tag")))
    }
    return readings
  }

  /// Where the leading import, include, package and comment lines end.
  private static func endOfImports(_ bytes: [UInt8]) -> Int {
    var end = 0
    let openings: [StaticString] = [
      "import ", "package ", "#include", "#define", "using ", "//", "'use strict'", "\"use strict\"",
    ]
    for line in ByteLines(bytes) {
      let text = bytes.trimmed(line.content)
      if text.isEmpty { continue }
      let isOpening = openings.contains {
        bytes.hasLowercased($0, at: text.lowerBound, before: text.upperBound)
      }
      guard isOpening else { break }
      end = line.end
    }
    return end
  }
}

// MARK: - Python, pages, leftovers

extension SourceText {
  private func python() -> [Reading] {
    let made = cleaned(prompts: [">>> ", "... "])
    let dedented = Self.dedented(made.text)
    let how = dedented == nil ? made.how : "without the indentation that all lines share"
    let text = dedented ?? made.text
    let indented = text.rebuilt(
      [.inserted(Array("async def snippet():".utf8))]
        + ByteLines(text.bytes).flatMap { line -> [MappedText.Part] in
          [
            .inserted(Array((line.content.lowerBound == 0 ? "\n " : " ").utf8)),
            .kept(line.content.lowerBound..<line.end),
          ]
        })
    return [
      reading(.python, "python", "py", (text, how)),
      reading(.python, "python", "py", (indented, "in a function")),
    ]
  }

  /// The text without the indentation that all of its lines share; `nil` if they share none.
  private static func dedented(_ text: MappedText) -> MappedText? {
    let bytes = text.bytes
    var shared: ArraySlice<UInt8>?
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      guard !content.isEmpty else { continue }
      let indentation = bytes[line.content.lowerBound..<content.lowerBound]
      let known = shared ?? indentation
      let count = zip(known, indentation).prefix { $0 == $1 }.count
      shared = known.prefix(count)
      if count == 0 { return nil }
    }
    guard let width = shared?.count, width > 0 else { return nil }
    return text.rebuilt(
      ByteLines(bytes).map { line in
        .kept(min(line.content.lowerBound + width, line.content.upperBound)..<line.end)
      })
  }

  /// The code without what Markdown, a terminal or an abridging hand left in it.
  func cleaned(prompts: [StaticString]) -> (text: MappedText, how: String?) {
    var leftovers: [Range<Int>] = []
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { leftovers.append(0..<3) }
    let hasPrompts = prompts.first.map { prompt in
      ByteLines(bytes).first { !bytes.trimmed($0.content).isEmpty }.map { line in
        bytes.hasLowercased(prompt, at: line.content.lowerBound, before: line.content.upperBound)
      } ?? false
    }
    for line in ByteLines(bytes) {
      let content = bytes.trimmed(line.content)
      if content.isEmpty { continue }
      let isFence = bytes.hasLowercased("```", at: content.lowerBound, before: content.upperBound)
      let isEllipsis =
        language != .python && content.count == 3 && bytes[content].allSatisfy { $0 == UInt8(ascii: ".") }
      if isFence || isEllipsis {
        leftovers.append(content)
      } else if hasPrompts == true {
        for prompt in prompts
        where bytes.hasLowercased(prompt, at: line.content.lowerBound, before: line.content.upperBound) {
          leftovers.append(line.content.lowerBound..<line.content.lowerBound + prompt.utf8CodeUnitCount)
        }
      } else if language == .python, isMagic(content) {
        leftovers.append(content)
      }
    }
    guard !leftovers.isEmpty else { return (MappedText(bytes), nil) }
    if hasPrompts == true {
      return (Self.removing(leftovers, from: bytes), "without the prompts of a terminal")
    }
    let blanked = MappedText(bytes).blanking(leftovers)
    let text = hasMark ? blanked.rebuilt([.kept(3..<bytes.count)]) : blanked
    return (text, leftovers.count == 1 && hasMark ? nil : "without marks that are no code")
  }

  /// A notebook's `%matplotlib` or `!pip install`.
  private func isMagic(_ line: Range<Int>) -> Bool {
    let first = bytes[line.lowerBound]
    guard first == UInt8(ascii: "%") || first == UInt8(ascii: "!"), line.count > 1 else { return false }
    return bytes[line.lowerBound + 1].isASCIILetter
      && bytes[..<line.lowerBound].last.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  private static func removing(_ ranges: [Range<Int>], from bytes: [UInt8]) -> MappedText {
    var parts: [MappedText.Part] = []
    var position = 0
    for range in ranges {
      parts.append(.kept(position..<range.lowerBound))
      position = range.upperBound
    }
    parts.append(.kept(position..<bytes.count))
    return MappedText(bytes).rebuilt(parts)
  }
}
