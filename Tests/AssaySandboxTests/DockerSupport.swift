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
}
