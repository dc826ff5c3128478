import AssayCore
import AssayExaminers
import AssaySandbox
import Foundation

extension Composition {
  /// Whether what was examined before is remembered.
  enum Remembering {
    /// In the user's cache folder.
    case on
    /// Nothing is read and nothing kept.
    case off
  }

  /// Which analyzers of others are heard.
  enum Hearing {
    /// Those some of whose rules may decide a verdict.
    case forVerdicts
    /// None but our own rules.
    case nobody
    /// All that read one of the languages, and those that these lines configure.
    case all(configured: [String], languages: Set<CodeLanguage>)
  }

  /// Where analyzers are looked for on this machine.
  static var analyzerFolders: AnalyzerFolders {
    AnalyzerFolders(
      share: installation.share, home: environment["HOME"],
      path: (environment["PATH"] ?? "").split(separator: ":").map(String.init))
  }

  /// This program as it lies on the disk.
  static var installation: Installation {
    Installation(executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
  }

  /// What runs analyzers, which find their own helpers beside themselves.
  static var toolRunner: SubprocessToolRunner {
    let beside = analyzerFolders.engineFolder.map { [$0] } ?? []
    return SubprocessToolRunner(folders: beside + SubprocessToolRunner.usualFolders)
  }

  /// Opens the scanner, or says why there is none.
  ///
  /// - Throws: `InputError` for a damaged rule file or a wrong configuration; rules that are not there are a lack
  ///   like any other.
  func openScanner(cache: Remembering, hearing: Hearing = .forVerdicts) async throws -> CodeScanner.Opening {
    let rules: String
    do throws(InputError) { rules = try Self.installation.rules() } catch {
      return .lacking(Lack(.analyzer, error.description))
    }
    return try await CodeScanner.open(
      CodeScanner.Options(
        rules: rules, folders: Self.analyzerFolders, scratch: Self.scratchFolder,
        cache: cache == .on ? Self.scanCache : nil, jobs: ProcessInfo.processInfo.activeProcessorCount,
        adapters: try adapters(hearing)),
      runner: Self.toolRunner)
  }

  /// The scanner.
  ///
  /// - Throws: `CommandFailure` that says what to install.
  func scanner(cache: Remembering, hearing: Hearing) async throws -> CodeScanner {
    switch try await openScanner(cache: cache, hearing: hearing) {
    case .ready(let scanner): return scanner
    case .lacking(let lack): throw CommandFailure(.incomplete, lack.reason)
    }
  }

  private func adapters(_ hearing: Hearing) throws(InputError) -> [any Adapter] {
    switch hearing {
    case .forVerdicts: return Adapters.all.filter(\.mayDecide)
    case .nobody: return []
    case .all(let lines, let languages):
      var adapters = Adapters.all
      for line in try Self.configuredLines() + lines { adapters.append(try ConfiguredAdapter(line)) }
      // Those that will have nothing to read need not even be asked for their versions.
      return adapters.filter { !$0.languages.isDisjoint(with: languages) }
    }
  }

  /// The file with one analyzer a line; lines that begin with `#` are remarks.
  static var analyzerFile: String {
    let base =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? "\(environment["HOME"] ?? "")/.config"
    return "\(base)/assay/analyzers.txt"
  }

  private static func configuredLines() throws(InputError) -> [String] {
    guard let data = FileManager.default.contents(atPath: analyzerFile) else { return [] }
    let bytes = Array(data)
    return ByteLines(bytes).map { String(decoding: bytes[bytes.trimmed($0.content)], as: UTF8.self) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private static var scratchFolder: String {
    let folder = NSTemporaryDirectory()
    return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// Lets what is remembered on disk forget what is too much.
  static func trimCaches() {
    scanCache?.trim()
    runCache?.trim()
  }

  private static var scanCache: ScanCache? { cacheFolder.map { ScanCache(folder: "\($0)/assay/scan") } }

  /// The user's folder for what can be made again; `nil` for a user whose home is not there.
  static var cacheFolder: String? {
    environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].flatMap { FileManager.default.fileExists(atPath: $0) ? "\($0)/.cache" : nil }
  }
}
