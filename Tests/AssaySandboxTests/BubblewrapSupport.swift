import AssayCore
import AssaySandbox
import Foundation
import Testing

/// The sandbox as the tests find it: the launcher lies beside the test bundle.
enum TestBench {
  /// A sandbox of the built launcher and the installed bubblewrap.
  static func sandbox(traps: (any TrapHost)? = nil) async -> BubblewrapSandbox {
    await BubblewrapSandbox.found(besides: launcherFolders, runner: SubprocessToolRunner(), traps: traps)
  }

  /// The launcher that was built; `nil` if it was not.
  static var launcher: String? {
    launcherFolders.map { $0 + "/assay-launcher" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether bubblewrap is installed; without it there is nothing to test.
  static var hasBubblewrap: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/bwrap") }

  /// Folders in which the build may have put the launcher.
  private static var launcherFolders: [String] {
    // The bundle's path is the first argument's folder on Linux: <build>/debug/<name>.xctest.
    let program = CommandLine.arguments.first ?? ""
    let bundle = Bundle.main.executablePath ?? program
    return [program, bundle].map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
  }

  /// A new folder that everybody can reach; `nil` if it cannot be made.
  static func scratch() -> String? {
    let path = NSTemporaryDirectory() + "assay-test-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    } catch { return nil }
  }
}
