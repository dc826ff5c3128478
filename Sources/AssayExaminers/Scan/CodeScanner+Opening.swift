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
    /// The analyzers of others that are heard where they are installed.
    package var adapters: [any Adapter]

    /// Names the parts; unless others are named, the analyzers some of whose rules may decide are heard.
    package init(
      rules: String, folders: AnalyzerFolders, scratch: String, cache: ScanCache?, jobs: Int,
      adapters: [any Adapter] = Adapters.all.filter(\.mayDecide)
    ) {
      self.rules = rules
      self.folders = folders
      self.scratch = scratch
      self.cache = cache
      self.jobs = jobs
      self.adapters = adapters
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
  /// - Throws: `InputError` when a rule file cannot be read, `Interruption` when cancelled.
  package static func open(_ options: Options, runner: any ToolRunner) async throws -> Opening {
    let pack = try RulePack.open(options.rules)
    guard
      let engine = try await Engine.find(
        in: options.folders, cache: options.cache, runner: runner, jobs: options.jobs)
    else {
      return .lacking(Lack(.analyzer, "semgrep is not installed: \(EngineSearch.advice)"))
    }
    let own = Tool(name: "semgrep", version: "\(engine.version) rules \(pack.digest.short)")
    let adapters = try await Adapters.installed(
      options.adapters, in: options.folders, scratch: options.scratch, runner: runner)
    let beside = options.folders.engineFolder.map { [$0] } ?? []
    let native = try await NativeParser.find(
      in: AnalyzerFolders(beside + AnalyzerFolders.usual), cache: options.cache, runner: runner,
      width: options.jobs)
    return .ready(
      CodeScanner(
        pack: pack, tools: [own] + adapters.map(\.tool), engine: engine, native: native,
        adapters: adapters, cache: options.cache, scratchParent: options.scratch))
  }
}

extension CodeScanner {
  /// The version of the engine.
  package var engineVersion: String { engine.version }

  /// Whether the engine is one of the versions that the rules were proved with: 1.x below 1.170.
  package var isEngineProved: Bool {
    let parts = engine.version.split(separator: ".").compactMap { Int($0) }
    return parts.count >= 2 && parts[0] == 1 && parts[1] < 170
  }
}
