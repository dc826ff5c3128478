import AssayCore
import AssayExaminers
import AssaySandbox
import AssayTestKit
import Foundation
import Testing

/// What the tests of running answers share.
enum DynamicBench {
  /// A sandbox of the built launcher and the installed bubblewrap; `nil` where answers cannot be run.
  static func sandbox() async -> (any Sandbox)? { await shared.value }

  /// Tried out once, because that takes a while.
  private static let shared = Task { () -> (any Sandbox)? in
    #if os(Linux)
    let sandbox = await BubblewrapSandbox.found(besides: programFolders, runner: SubprocessToolRunner())
    // Tests run side by side; more sandboxes than the machine bears would only wait for each other.
    let count = max(2, ProcessInfo.processInfo.activeProcessorCount * 2)
    return await sandbox.lack(for: SandboxSpecification()) == nil
      ? LimitedSandbox(sandbox, count: count) : nil
    #else
    return nil
    #endif
  }

  /// Whether there is what the tests need.
  static let isReady: Bool = {
    ["/usr/bin/bwrap", "/usr/bin/python3"].allSatisfy(FileManager.default.isExecutableFile)
  }()

  /// The frame as it stands in the sources.
  static var frame: ExecutionFrame? { ExecutionFrame(path: "\(root)/Sources/AssayExaminers/Dynamic/Frame") }

  /// An examiner with all that belongs to it, the same for all tests.
  static func examiner() async throws -> ExecutionExaminer {
    try #require(await sharedExaminer.value, "no sandbox can be opened here")
  }

  private static let sharedExaminer = Task { () -> ExecutionExaminer? in
    guard let sandbox = await sandbox(), let frame else { return nil }
    return ExecutionExaminer(sandbox: sandbox, frame: frame, warm: layers)
  }

  /// The evidence of one check on an answer of one block.
  static func evidence(
    _ check: ExecutionCheck, _ code: String, tag: String = ""
  ) async throws -> Evidence.Body? {
    let exhibit = Exhibit.fixture(
      "Here it is:\n\n```\(tag)\n\(code)\n```\n",
      case: .fixture(objective: .benign, checks: [.executed(check)]))
    return try await examiner().examine(exhibit).first?.body
  }

  /// The check of a script, its probes read from its decorators.
  static func check(_ runtime: Runtime, _ script: String, seconds: Double = 60) -> ExecutionCheck {
    var probes: [ExecutionProbe] = []
    for line in script.split(separator: "\n") {
      for kind in ExecutionProbe.Kind.allCases where line.hasPrefix("@\(kind.rawValue)(\"") {
        let parts = line.split(separator: "\"")
        if parts.count > 1 { probes.append(ExecutionProbe(name: String(parts[1]), kind: kind)) }
      }
    }
    return ExecutionCheck(runtime: runtime, script: script, probes: probes, wallSeconds: seconds)
  }

  /// The example of a runtime in the guide.
  static func example(_ runtime: Runtime) throws -> String {
    let guide = try String(contentsOfFile: "\(root)/Docs/Dynamic.md", encoding: .utf8)
    let marker = "```python\n# check: \(runtime.rawValue)\n"
    let start = try #require(guide.range(of: marker)?.upperBound)
    let end = try #require(guide.range(of: "\n```", range: start..<guide.endIndex)?.lowerBound)
    return String(guide[start..<end])
  }

  /// The folder of the package.
  static var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
  }

  private static var programFolders: [String] {
    let program = CommandLine.arguments.first ?? ""
    return [program, Bundle.main.executablePath ?? program].map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path
    }
  }

  /// Kept with what the build made, by the versions of the tools.
  private static let layers = frame.map {
    WarmLayers(folder: "\(root)/.build/warm", frame: $0, tools: SubprocessToolRunner())
  }
}
