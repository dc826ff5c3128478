package import AssayCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension BubblewrapSandbox {
  /// Creates a sandbox of the programs that are found on this machine; what is missing is told by its abilities.
  ///
  /// - Parameters:
  ///   - folders: Where the launcher may lie: the folder of the running program, or folders beside which a folder
  ///     `libexec/assay` stands.
  ///   - runner: What asks bubblewrap for its version.
  ///   - scratch: The folder for temporary files.
  ///   - traps: What serves traps; `nil` if nothing does.
  /// - Returns: The sandbox.
  package static func found(
    besides folders: [String], runner: any ToolRunner, scratch: String = "/tmp", traps: (any TrapHost)? = nil
  ) async -> BubblewrapSandbox {
    let wrappers = SubprocessToolRunner.usualFolders.map { "\($0)/bwrap" }
    let bubblewrap = wrappers.first(where: isProgram)
    return BubblewrapSandbox(
      launcher: CellLauncher.path(besides: folders), bubblewrap: bubblewrap,
      version: await version(of: bubblewrap, runner), scratch: scratch, traps: traps)
  }

  private static func isProgram(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static func version(of bubblewrap: String?, _ runner: any ToolRunner) async -> String {
    guard let bubblewrap else { return "missing" }
    let call = ToolInvocation(program: bubblewrap, arguments: ["--version"], deadlineSeconds: 10)
    do throws(Interruption) {
      let text = String(decoding: try await runner.run(call).output, as: UTF8.self)
      // “bubblewrap 0.8.0”
      return text.split { $0.isWhitespace }.last.map(String.init) ?? "unknown"
    } catch {
      return "unknown"
    }
  }
}
