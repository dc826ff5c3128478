import AssayCore
import AssaySandbox
import Foundation
import Testing

/// The container engine and the image that `Scripts/test-image` makes.
enum DockerBench {
  /// Why there is nothing to test with; `nil` if there is.
  static let isReady =
    FileManager.default.fileExists(atPath: DockerSandbox.usualSockets[0])
    && !imageDigest.isEmpty

  /// The digest of the image; empty if it is not there.
  static let imageDigest: String = {
    let image = ProcessInfo.processInfo.environment["ASSAY_TEST_IMAGE"] ?? ""
    return image.hasPrefix("sha256:") ? image : ""
  }()

  static let reason: Comment = "there is no container engine or no image; Scripts/test-image makes both"

  /// A sandbox of the engine.
  static func sandbox() async throws -> DockerSandbox {
    let launcher = try #require(TestBench.launcher)
    return try await DockerSandbox(socket: DockerSandbox.usualSockets[0], launcher: launcher)
  }

  /// A form of the image, changed.
  static func form(_ change: (inout SandboxSpecification) -> Void = { _ in }) -> SandboxSpecification {
    var form = SandboxSpecification(root: .image(digest: imageDigest))
    change(&form)
    return form
  }

  /// Runs a script of the shell in a container of its own.
  static func run(_ script: String, in form: SandboxSpecification = form()) async throws -> SandboxRun {
    try await sandbox().open(form) { cell throws(Interruption) in
      try await cell.run(SandboxCommand(["sh", "-c", script]))
    }
  }
}

extension SandboxRun {
  /// Standard output as text.
  var text: String { String(decoding: output.bytes, as: UTF8.self) }
}
