import AssayCore
import AssayExaminers
import AssaySandbox
import Foundation

/// What tests of static analysis share.
enum Analysis {
  /// The folder of rules in the source tree.
  static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/AssayExaminers/Rules").path(percentEncoded: false)

  /// Recorded files.
  static func golden(_ name: String) throws -> [UInt8] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    return Array(try Data(contentsOf: url))
  }

  static let folders = AnalyzerFolders(
    share: "/usr/local/share/assay", home: ProcessInfo.processInfo.environment["HOME"],
    path: (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init))

  /// Whether the engine is there; Scripts/test installs it.
  static var hasEngine: Bool { folders.engine() != nil }

  static var runner: SubprocessToolRunner {
    SubprocessToolRunner(
      folders: (folders.engineFolder.map { [$0] } ?? []) + SubprocessToolRunner.usualFolders)
  }

  static let noEngine = "semgrep is not installed; Scripts/test installs it"

  /// A scanner with these rules, or with all of ours.
  static func scanner(rules: String = rules, cache: ScanCache? = nil) async throws -> CodeScanner {
    let options = CodeScanner.Options(
      rules: rules, folders: folders, scratch: "/tmp", cache: cache, jobs: 2, adapters: [])
    switch try await CodeScanner.open(options, runner: runner) {
    case .ready(let scanner): return scanner
    case .lacking(let lack): throw InputError(lack.reason)
    }
  }
}

/// A folder that is removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = "/tmp/assay-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
