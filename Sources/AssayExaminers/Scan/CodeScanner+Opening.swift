package import AssayCore
import Foundation

extension CodeScanner {
  /// What a scanner is made of.
  package struct Options: Sendable {
    /// The folder of rules.
    package var rules: String
    /// Where analyzers are looked for.
    package var folders: AnalyzerFolders
    /// A folder for the files that analyzers read.
    package var scratch: String
    /// What remembers; `nil` remembers nothing.
    package var cache: ScanCache?
    /// The most processors used.
    package var jobs: Int

    /// Names the parts.
    package init(rules: String, folders: AnalyzerFolders, scratch: String, cache: ScanCache?, jobs: Int) {
      self.rules = rules
      self.folders = folders
      self.scratch = scratch
      self.cache = cache
      self.jobs = jobs
    }
  }

  /// What came of looking for the analyzers.
  package enum Opening: Sendable {
    /// Code can be examined.
    case ready(CodeScanner)
    /// The engine is missing, and how to get it.
    case lacking(Lack)
  }

  /// Reads the rules and looks for the analyzers.
  ///
  /// - Parameters:
  ///   - options: Where everything is.
  ///   - runner: Runs the analyzers.
  /// - Returns: The scanner, or what is missing.
  /// - Throws: `InputError` when a rule file is wrong, `Interruption` when cancelled.
  package static func open(_ options: Options, runner: any ToolRunner) async throws -> Opening {
    let pack = try RulePack.load(from: options.rules)
    guard let engine = try await Engine.find(in: options.folders, runner: runner, jobs: options.jobs) else {
      return .lacking(Lack(.analyzer, "semgrep is not installed: \(EngineSearch.advice)"))
    }
    let own = Tool(name: "semgrep", version: "\(engine.version) rules \(pack.digest.short)")
    return .ready(
      CodeScanner(
        pack: pack, tools: [own], engine: engine, native: NativeParser(runner: runner, width: options.jobs),
        adapters: [], cache: options.cache, scratchParent: options.scratch))
  }
}
