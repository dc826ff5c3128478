package import AssayCore
internal import Foundation

/// The Python package on which checks are written, as a folder of this machine.
package struct ExecutionFrame: Sendable, Hashable {
  /// Where it is seen in a sandbox.
  package static let inside = "/assay/frame"

  /// The folder.
  package let path: String
  /// The digest of all its files.
  package let digest: Digest

  /// Opens a frame; `nil` if there is none.
  ///
  /// - Parameter path: Its folder; `nil` for the one that belongs to this program.
  package init?(path: String? = nil) {
    guard let path = path ?? Self.bundled else { return nil }
    guard let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] else {
      return nil
    }
    var digester = FieldDigester(domain: "assay.frame.files.1")
    var count = 0
    for name in names.sorted() where Self.isSource(name) {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else { continue }
      digester.add(name)
      digester.add(Array(data))
      count += 1
    }
    guard count > 0 else { return nil }
    self.path = path
    digest = digester.finish()
  }

  /// How a sandbox sees it.
  package var mount: SandboxSpecification.Mount {
    SandboxSpecification.Mount(host: path, inside: Self.inside)
  }

  private static func isSource(_ name: String) -> Bool {
    [".py", ".cjs", ".php", ".java", ".txt"].contains { name.hasSuffix($0) }
  }

  /// The folder beside the program.
  ///
  /// Looked for by hand, because the generated accessor ends the program where the folder is missing.
  private static var bundled: String? {
    let path = Bundle.main.bundleURL.appending(path: "assay_AssayExaminers.resources/Frame").path
    return FileManager.default.fileExists(atPath: "\(path)/drive.py") ? path : nil
  }
}
