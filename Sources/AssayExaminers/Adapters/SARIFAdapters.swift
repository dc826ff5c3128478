package import AssayCore

/// Flawfinder, for C and C++: a list of functions that are easy to use wrongly.
struct FlawfinderAdapter: Adapter {
  let name = "flawfinder"
  let languages: Set<CodeLanguage> = [.c, .cpp]
  let summary = "C and C++: functions that are easy to use wrongly"
  let advice = "~/.local/share/assay/scan/bin/pip install flawfinder"
  let mayDecide = false
  let versionArguments = ["--version"]

  func arguments(for paths: [String]) -> [String] { ["--sarif", "--minlevel=3", "--neverignore"] + paths }

  /// It sees the name of a function, not how it is called: what it says is a hint.
  func read(_ result: ToolResult) -> [ForeignReport]? {
    SARIFReader.read(result.output)?.map { found in
      var found = found
      found.confidence = .low
      return ForeignReport(finding: found)
    }
  }
}

/// njsscan, for JavaScript on the server.
struct NjsscanAdapter: Adapter {
  let name = "njsscan"
  let languages: Set<CodeLanguage> = [.javascript]
  let summary = "JavaScript: patterns of Node.js and Express"
  let advice = "~/.local/share/assay/scan/bin/pip install njsscan"
  let mayDecide = false
  let versionArguments = ["--version"]

  func arguments(for paths: [String]) -> [String] { ["--sarif"] + paths }

  func read(_ result: ToolResult) -> [ForeignReport]? {
    SARIFReader.read(result.output)?.map { found in
      var found = found
      // Information about missing headers and logs, not a flaw at a place.
      if found.severity == .low { found.confidence = .low }
      return ForeignReport(finding: found)
    }
  }
}

/// gosec, for Go.
struct GosecAdapter: Adapter {
  let name = "gosec"
  let languages: Set<CodeLanguage> = [.go]
  let summary = "Go: calls that are dangerous by themselves"
  let advice = "go install github.com/securego/gosec/v2/cmd/gosec@latest"
  let mayDecide = false
  let versionArguments = ["-version"]

  func arguments(for paths: [String]) -> [String] {
    ["-quiet", "-no-fail", "-nosec", "-fmt", "sarif"] + paths
  }

  func read(_ result: ToolResult) -> [ForeignReport]? {
    // It says nothing at all where it finds nothing.
    if result.output.allSatisfy(\.isWhitespace) { return [] }
    return SARIFReader.read(result.output)?.map { found in
      var found = found
      // Unhandled errors (G104) fire on ordinary code.
      if found.rule == "G104" || found.severity == .low { found.confidence = .low }
      return ForeignReport(finding: found)
    }
  }
}

/// Any tool that writes SARIF, by a line such as `codeql:java,python=/opt/codeql/run-sarif {files}`.
///
/// Before the equals sign stands the tool's name and, behind a colon, the languages that it reads; without them it
/// reads all. Behind it stands the program, absolute or a name, and its arguments, separated by blanks; quotation
/// marks hold blanks together. `{files}` stands for the files and is an argument of its own. The log is read from
/// standard output. Nothing is given to a shell.
package struct ConfiguredAdapter: Adapter {
  package let name: String
  package let languages: Set<CodeLanguage>
  package let program: String
  package let versionArguments = ["--version"]
  package let mayDecide = false

  private let words: [String]

  package var summary: String { "as configured: \(program)" }
  package var advice: String { "the line that configures it names the program" }

  /// Reads a line.
  ///
  /// - Parameter line: The line, as in the type's description.
  /// - Throws: `InputError` that says what is wrong with it.
  package init(_ line: String) throws(InputError) {
    let shown = line.printable(limit: 120)
    guard let equals = line.firstIndex(of: "=") else {
      throw InputError("an analyzer is NAME=COMMAND {files}, not “\(shown)”")
    }
    let names = line[..<equals].split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = names.first, name.utf8.allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: "-") }) else {
      throw InputError("the name of an analyzer is made of letters, digits and hyphens: “\(shown)”")
    }
    self.name = name
    var languages: Set<CodeLanguage> = names.count == 2 ? [] : Set(CodeLanguage.allCases)
    if names.count == 2 {
      for tag in names[1].split(separator: ",") {
        guard let language = CodeLanguage(tag: String(tag)) else {
          throw InputError("there is no language “\(String(tag).printable(limit: 40))”: “\(shown)”")
        }
        languages.insert(language)
      }
    }
    self.languages = languages
    let words = Self.words(line[line.index(after: equals)...])
    guard let program = words.first, words.dropFirst().contains("{files}") else {
      throw InputError("the command of an analyzer holds {files} as an argument of its own: “\(shown)”")
    }
    self.program = program
    self.words = Array(words.dropFirst())
  }

  package func arguments(for paths: [String]) -> [String] { words.flatMap { $0 == "{files}" ? paths : [$0] } }

  package func read(_ result: ToolResult) -> [ForeignReport]? {
    SARIFReader.read(result.output)?.map(ForeignReport.init)
  }

  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isOpen = true
      } else if character == " " || character == "\t" {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }
}
