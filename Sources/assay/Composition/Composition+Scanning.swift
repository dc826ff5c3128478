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

  /// What runs analyzers.
  static var toolRunner: SubprocessToolRunner { SubprocessToolRunner() }

  /// Opens the scanner, or says why there is none.
  ///
  /// - Throws: `InputError` for a damaged rule file; rules that are not there are a lack like any other.
  func openScanner(cache: Remembering) async throws -> CodeScanner.Opening {
    let rules: String
    do throws(InputError) { rules = try Self.installation.rules() } catch {
      return .lacking(Lack(.analyzer, error.description))
    }
    return try await CodeScanner.open(
      CodeScanner.Options(
        rules: rules, folders: Self.analyzerFolders,
        scratch: NSTemporaryDirectory().count > 1 ? String(NSTemporaryDirectory().dropLast()) : "/tmp",
        cache: cache == .on ? Self.scanCache : nil, jobs: ProcessInfo.processInfo.activeProcessorCount),
      runner: Self.toolRunner)
  }

  /// The scanner.
  ///
  /// - Throws: `CommandFailure` that says what to install.
  func scanner(cache: Remembering) async throws -> CodeScanner {
    switch try await openScanner(cache: cache) {
    case .ready(let scanner): return scanner
    case .lacking(let lack): throw CommandFailure(.incomplete, lack.reason)
    }
  }

  private static var scanCache: ScanCache? {
    let base = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].map { "\($0)/.cache" }
    return base.map { ScanCache(folder: "\($0)/assay/scan") }
  }
}
