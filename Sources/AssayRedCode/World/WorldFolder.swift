package import AssayCore
import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The world in which RedCode's programs run, as a folder of the host that sandboxes have layers of.
///
/// It is named by the digest of its content, made once, and never written to again.
package struct WorldFolder: Sendable, Equatable {
  /// Where it lies.
  package let path: String
  /// What of the data was not taken, and why.
  package let notices: [Notice]
  /// Entries of `/proc` that the kernel of this machine does not have, so that nothing stands in for them.
  package let lacking: [String]

  /// The absolute path of the workspace inside, which is the original's.
  package static let workspace = "/app"

  /// Makes the folder, unless it is there already.
  ///
  /// Any number of processes may do so at once: each makes one aside, and the first to be done puts it in its place.
  ///
  /// - Parameters:
  ///   - cache: A folder for what can be made again, an absolute path; it is made where it is missing.
  ///   - data: The folder of the data, whose `environment` is taken where it is there; `nil` if there is none.
  /// - Returns: The folder.
  /// - Throws: `InputError` naming a file of the data that may not be used, or what cannot be made.
  package static func prepare(in cache: String, data: String?) throws(InputError) -> WorldFolder {
    let folder = try data.map { path throws(InputError) in try DataFolder(path) }
    return try prepare(in: cache, try WorldTree(data: folder) { access("/proc/\($0)", F_OK) == 0 })
  }

  /// Makes the folder of a tree, unless it is there already.
  static func prepare(in cache: String, _ tree: WorldTree) throws(InputError) -> WorldFolder {
    let path = "\(cache)/redcode-world-\(tree.digest.description.prefix(20))"
    let writer = WorldWriter(entries: tree.entries)
    if FileManager.default.fileExists(atPath: path) {
      try writer.check(path)
    } else {
      try writer.write(to: path, in: cache)
    }
    return WorldFolder(path: path, notices: tree.notices, lacking: tree.lacking)
  }

  /// Makes a sandbox's form one of this world: a system that can be changed, its files, and the workspace.
  ///
  /// - Parameter form: The form; its network, limits and other files stay as they are.
  package func furnish(_ form: inout SandboxSpecification) {
    form.isSystemWritable = true
    form.systemLayers.append(path)
    form.kernelFiles = path
    form.layers.append("\(path)/app")
    form.workspace = Self.workspace
    // Otherwise every program changes Python's own library, on which the reports about decoys rest.
    form.environment["PYTHONDONTWRITEBYTECODE"] = "1"
  }
}
