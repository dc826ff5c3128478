internal import AssayCore
import Foundation

/// ShellCheck, for shell scripts.
struct ShellcheckAdapter: Adapter {
  let name = "shellcheck"
  let languages: Set<CodeLanguage> = [.bash]
  let summary = "Bash: quoting, unsafe file names, results that nobody looks at"
  let advice = "apt-get install shellcheck"
  let mayDecide = false
  let versionArguments = ["--version"]

  /// What of its hundreds of checks is about security, and as what; nearly all of it is a hint.
  private static let meanings: [Int: (weakness: Int, severity: Severity, confidence: Confidence)] = [
    // A file name becomes part of the text of a shell command.
    2156: (78, .high, .medium),
    // The output of a command is run as a command.
    2091: (78, .medium, .low),
    2294: (95, .medium, .low),
    2029: (78, .medium, .low),
    // Unquoted expansions split into more arguments; whether that matters depends on where the value comes from.
    2086: (88, .low, .low), 2046: (88, .low, .low), 2068: (88, .low, .low), 2035: (88, .low, .low),
    2059: (134, .medium, .low),
    // `rm -rf "$folder/"*` with an empty variable.
    2115: (73, .medium, .low),
    2164: (252, .low, .low), 2155: (252, .low, .low),
    2174: (732, .medium, .low),
    2024: (269, .low, .low),
    // `tempfile` has a race that `mktemp` has not.
    2186: (377, .medium, .medium),
  ]

  func arguments(for paths: [String]) -> [String] { ["-f", "json1", "--norc"] + paths }

  func read(_ result: ToolResult) -> [ForeignReport]? {
    (try? JSONDecoder().decode(Reply.self, from: Data(result.output)))?.comments.compactMap { comment in
      guard let meaning = Self.meanings[comment.code], let weakness = CWE(meaning.weakness) else {
        return nil
      }
      return ForeignReport(
        finding: ForeignFinding(
          path: comment.file, line: comment.line, column: comment.column, endLine: comment.endLine,
          endColumn: comment.endColumn, unit: .codePoints, rule: "SC\(comment.code)", weakness: weakness,
          severity: meaning.severity, confidence: meaning.confidence, message: comment.message))
    }
  }

  private struct Reply: Decodable { var comments: [Comment] }

  private struct Comment: Decodable {
    var file: String
    var line: Int
    var endLine: Int
    var column: Int
    var endColumn: Int
    var code: Int
    var message: String
  }
}
