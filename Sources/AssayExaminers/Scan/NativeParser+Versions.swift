internal import AssayCore

extension NativeParser {
  /// The programs whose word counts, with what makes each print its version; Go's formatter tells it through `go`.
  private static let programs: [(name: String, teller: String, arguments: [String])] = [
    ("bash", "bash", ["--version"]), ("g++", "g++", ["--version"]), ("gcc", "gcc", ["--version"]),
    ("gofmt", "go", ["version"]), ("javac", "javac", ["-version"]), ("node", "node", ["--version"]),
    ("php", "php", ["-n", "--version"]), ("python3", "python3", ["-I", "-S", "--version"]),
  ]

  /// Finds the parsers that are here and asks for their versions, unless those are remembered.
  ///
  /// - Parameters:
  ///   - folders: The folders in which `runner` looks for programs.
  ///   - cache: What remembers.
  ///   - runner: Runs them.
  ///   - width: The most processes at once.
  /// - Returns: What asks them.
  /// - Throws: `Interruption.cancelled`.
  static func find(
    in folders: AnalyzerFolders, cache: ScanCache?, runner: any ToolRunner, width: Int
  ) async throws(Interruption) -> NativeParser {
    let found = try await mapConcurrently(programs, width: width) {
      program throws(Interruption) -> (String, String)? in
      guard let path = folders.program(program.name) else { return nil }
      if let version = cache?.version(of: path) { return (program.name, version) }
      do throws(Interruption) {
        let result = try await runner.run(
          ToolInvocation(
            program: program.teller, arguments: program.arguments, deadlineSeconds: 30, outputLimitBytes: 4096
          ))
        let told = Engine.version(in: result.output) ?? Engine.version(in: result.errorOutput)
        guard let version = told ?? wholeVersion(in: result.output) else { return nil }
        cache?.remember(version, of: path)
        return (program.name, version)
      } catch {
        if case .cancelled = error { throw error }
        return nil
      }
    }
    let versions = Dictionary(found.compactMap(\.self)) { first, _ in first }
    return NativeParser(runner: runner, width: width, versions: versions)
  }

  /// The version of a program that prints only its first number, as `javac 21` does, with a zero behind it.
  private static func wholeVersion(in bytes: [UInt8]) -> String? {
    let digits = bytes.drop { !$0.isASCIIDigit }.prefix { $0.isASCIIDigit }
    return digits.isEmpty ? nil : "\(String(decoding: digits, as: UTF8.self)).0"
  }
}
