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

  /// A signal that a user or a system sends to a program.
  enum Blow: Sendable {
    /// Ctrl-C.
    case interrupt
    /// What a system sends that shuts down.
    case terminate
    /// The end, without a word.
    case kill

    fileprivate var signal: Signal {
      switch self {
      case .interrupt: .interrupt
      case .terminate: .terminate
      case .kill: .kill
      }
    }
  }

  /// The program while it runs.
  struct Running: Sendable {
    /// Its number among the processes.
    let processID: Int32
    /// Sends it a signal; without effect once it has ended.
    let send: @Sendable (Blow) -> Void
  }

  let path: String
  private let environment: [String: String]

  /// Finds the program beside the test bundle, or where `ASSAY_BINARY` says.
  ///
  /// - Parameter environment: What the program finds in its environment beside the least that it needs.
  /// - Throws: `MissingProgram` if it was not built.
  init(environment: [String: String] = [:]) throws {
    self.environment = environment
    if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] {
      self.path = path
      return
    }
    var folder = FilePath(CommandLine.arguments[0])
    while folder.removeLastComponent() {
      let candidate = folder.appending("assay")
      if FileManager.default.isExecutableFile(atPath: candidate.string) {
        path = candidate.string
        return
      }
    }
    throw MissingProgram()
  }

  struct MissingProgram: Error {}

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments after the program's name.
  ///   - folder: The folder to run in.
  ///   - meanwhile: Called while the program runs; the program's end is waited for afterwards.
  /// - Returns: How it ended.
  /// - Throws: What `meanwhile` throws, or what starting the program throws.
  func run(
    _ arguments: [String], in folder: String? = nil, meanwhile: (Running) async throws -> Void = { _ in }
  ) async throws -> Ending {
    let result = try await Subprocess.run(
      configuration(arguments, in: folder), input: .none, output: .string(limit: 64 << 20),
      error: .string(limit: 8 << 20)
    ) { execution in
      try await meanwhile(
        Running(processID: execution.processIdentifier.value) { blow in
          try? execution.send(signal: blow.signal)
        })
    }
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Ending(code: code, output: result.standardOutput, errors: result.standardError)
  }

  /// Runs a program that serves until it is stopped, and hands over the first line that it prints.
  func serve(_ arguments: [String], _ body: (_ firstLine: String) async throws -> Void) async throws {
    _ = try await Subprocess.run(
      configuration(arguments, in: nil), input: .none, output: .sequence, error: .discarded
    ) { execution in
      for try await line in execution.standardOutput.strings() {
        try await body(line.trimmingCharacters(in: .whitespacesAndNewlines))
        break
      }
      try? execution.send(signal: .terminate)
    }
  }

  /// Runs another program of the system.
  static func system(_ path: String, _ arguments: [String]) async throws -> Ending {
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Ending(code: code, output: result.standardOutput, errors: result.standardError)
  }

  private func configuration(_ arguments: [String], in folder: String?) -> Configuration {
    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }
    return Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
      ),
      workingDirectory: folder.map { FilePath($0) })
  }
}

/// Runs the program and requires the exit code.
@discardableResult
func assay(
  _ arguments: [String], exits code: Int32 = 0, in folder: String? = nil, environment: [String: String] = [:]
) async throws -> Program.Ending {
  let ending = try await Program(environment: environment).run(arguments, in: folder)
  try #require(ending.code == code, "assay \(arguments.joined(separator: " "))\n\(ending.errors)")
  return ending
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

/// Waits until something is so, at most for as long as a test may reasonably take.
func wait(until isSo: () throws -> Bool) async throws {
  let end = ContinuousClock.now + .seconds(30)
  while try !isSo() {
    try #require(ContinuousClock.now < end, "waited for half a minute in vain")
    try await Task.sleep(for: .milliseconds(2))
  }
}

/// An object of JSON.
func jsonObject(_ text: String) throws -> [String: Any] {
  try #require(
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "no object: \(text)")
}
