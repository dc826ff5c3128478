import Foundation
import Subprocess
import SystemPackage
import Testing

/// The built program, driven as a user drives it.
struct Program: Sendable {
  /// How a run of the program ended.
  struct Ending: Sendable {
    /// The exit code; `nil` if a signal ended it.
    var code: Int32?
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String
  }

  /// A signal to send after a while.
  struct Blow: Sendable {
    var signal: Signal
    var after: Duration
  }

  let path: FilePath
  var environment: [String: String] = [:]

  /// Finds the program beside the test bundle, or where `ASSAY_BINARY` says.
  init() throws {
    if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] {
      self.path = FilePath(path)
      return
    }
    var folder = FilePath(CommandLine.arguments[0])
    while folder.removeLastComponent() {
      let candidate = folder.appending("assay")
      if FileManager.default.isExecutableFile(atPath: candidate.string) {
        path = candidate
        return
      }
    }
    throw MissingProgram()
  }

  struct MissingProgram: Error {}

  /// Runs the program to its end.
  func run(_ arguments: [String], in folder: String? = nil, blows: [Blow] = []) async throws -> Ending {
    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    let configuration = Configuration(
      executable: .path(path), arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
      ),
      workingDirectory: folder.map { FilePath($0) })
    let result = try await Subprocess.run(
      configuration, input: .none, output: .string(limit: 64 << 20), error: .string(limit: 8 << 20)
    ) { execution in
      for blow in blows {
        try await Task.sleep(for: blow.after)
        // It may have ended by itself in the meantime.
        try? execution.send(signal: blow.signal)
      }
    }
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Ending(code: code, output: result.standardOutput ?? "", errors: result.standardError ?? "")
  }
}

/// A folder of its own for a test, gone afterwards.
func withTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("assay-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}

/// Writes a file of custom cases, one line each, that ask “Question N” and are judged by text alone.
func writeCases(_ count: Int, to path: String) throws {
  let lines = (1...count).map { number in
    #"{"id":"case-\#(number)","prompt":"Question \#(number).","objective":"benign","oracle":{"required":["answer \#(number)."]}}"#
  }
  try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
}
