internal import AssayCore
import Foundation

/// The folders in which analyzers are looked for, in order.
///
/// The programs of a private Python environment are preferred to what is installed on the machine, so that two
/// laboratories with one environment get the same findings.
package struct AnalyzerFolders: Sendable, Hashable {
  /// The folders; absolute.
  package let folders: [String]

  /// Where systems keep their programs.
  static let usual = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// Names the folders.
  package init(_ folders: [String]) { self.folders = folders }

  /// The usual folders.
  ///
  /// - Parameters:
  ///   - share: The folder of what is shared by the users of an installation.
  ///   - home: The user's home folder; `nil` if there is none.
  ///   - path: The folders of the user's `PATH`, heard last.
  package init(share: String, home: String?, path: [String]) {
    folders =
      ["\(share)/scan/bin"] + (home.map { ["\($0)/.local/share/assay/scan/bin"] } ?? []) + [
        "/opt/assay-scan/bin"
      ]
      + path.filter { $0.hasPrefix("/") } + Self.usual
  }

  /// Finds a program.
  ///
  /// - Parameter name: Its bare name.
  /// - Returns: Its absolute path; `nil` if it is in none of the folders.
  package func program(_ name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: Self.isProgram)
  }

  /// The folder of the `semgrep` command, in which analyzers that build on it find it; `nil` if there is none.
  package var engineFolder: String? { folders.first { Self.isProgram("\($0)/semgrep") } }

  /// Finds the engine behind the `semgrep` command.
  ///
  /// - Returns: The absolute path of `semgrep-core`; `nil` if there is none.
  package func engine() -> String? {
    for folder in folders {
      let command = "\(folder)/semgrep"
      guard Self.isProgram(command) else { continue }
      if let engine = Self.engine(behind: command) { return engine }
    }
    return program("semgrep-core")
  }

  /// The engine lies in the Python package that the command belongs to.
  private static func engine(behind command: String) -> String? {
    let files = FileManager.default
    for path in [command, URL(filePath: command).resolvingSymlinksInPath().path(percentEncoded: false)] {
      let root = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false).trimmingSuffix("/")
      for library in ["lib", "lib64"] {
        let names = (try? files.contentsOfDirectory(atPath: "\(root)/\(library)")) ?? []
        for name in names.sorted() where name.hasPrefix("python3") {
          for packages in ["site-packages", "dist-packages"] {
            let candidate = "\(root)/\(library)/\(name)/\(packages)/semgrep/bin/semgrep-core"
            if isProgram(candidate) { return candidate }
          }
        }
      }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}

/// What a machine has of the analyzers.
package enum EngineSearch {
  /// How to get the engine.
  package static let advice =
    "python3 -m venv ~/.local/share/assay/scan && ~/.local/share/assay/scan/bin/pip install 'semgrep<1.170'"
}

extension Engine {
  /// Finds the engine and asks for its version, unless that is remembered.
  ///
  /// - Parameters:
  ///   - folders: Where to look.
  ///   - cache: What remembers.
  ///   - runner: Runs it.
  ///   - jobs: The most processors that it uses.
  /// - Returns: The engine; `nil` if there is none that starts.
  /// - Throws: `Interruption.cancelled`.
  static func find(
    in folders: AnalyzerFolders, cache: ScanCache?, runner: any ToolRunner, jobs: Int
  ) async throws(Interruption) -> Engine? {
    guard let program = folders.engine() else { return nil }
    if let version = cache?.version(of: program) {
      return Engine(program: program, version: version, runner: runner, jobs: jobs)
    }
    do throws(Interruption) {
      let result = try await runner.run(
        ToolInvocation(program: program, arguments: ["-version"], deadlineSeconds: 30, outputLimitBytes: 4096)
      )
      guard let version = version(in: result.output) else { return nil }
      cache?.remember(version, of: program)
      return Engine(program: program, version: version, runner: runner, jobs: jobs)
    } catch {
      if case .cancelled = error { throw error }
      return nil
    }
  }

  /// The first `1.2.3` in what a tool says of itself.
  static func version(in bytes: [UInt8]) -> String? {
    let isPart: (UInt8) -> Bool = { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    return bytes.split { !isPart($0) }.first { part in
      part.contains(UInt8(ascii: ".")) && part.first.map(\.isASCIIDigit) == true
    }.map { String(Substring(decoding: $0, as: UTF8.self)) }
  }
}
