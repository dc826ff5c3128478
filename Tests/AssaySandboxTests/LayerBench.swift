#if os(Linux)
import AssayCore
import AssaySandbox
import Foundation
import Testing

/// What the tests of layers and of stand-ins share.
enum LayerBench {
  /// Makes files: paths from a folder, and texts.
  static func lay(_ files: [String: String], in folder: String) throws {
    for (path, text) in files {
      let place = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
    }
  }

  /// Makes a link.
  static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  /// A sandbox whose system can be written to; skips the test where there is none.
  static func box() async throws -> BubblewrapSandbox {
    let box = await TestBench.sandbox()
    if let lack = await box.abilities().first(where: { $0.kind == .writableSystem })?.lack {
      try Test.cancel("\(lack)")
    }
    return box
  }

  /// Why a form is refused, by the question and by the attempt alike.
  static func refusal(_ form: SandboxSpecification) async throws -> String? {
    let box = try await box()
    let lack = await box.lack(for: form)
    do throws(Interruption) {
      try await box.open(form) { _ throws(Interruption) in }
      #expect(lack == nil, "what is refused was opened")
    } catch {
      guard case .failed(.sandboxUnavailable(let reason)) = error else { throw error }
      #expect(lack?.kind == .sandboxProperty && lack?.reason == reason)
    }
    return lack?.reason
  }
}
#endif
