internal import AssayCore
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder beside a target in which something is made before it takes the target's place in one step.
struct Workshop {
  private let root: String

  /// The folder of git's objects.
  var repository: String { "\(root)/git" }
  /// The folder of the files that become the target.
  var tree: String { "\(root)/tree" }
  /// An empty folder in place of the user's home.
  var home: String { "\(root)/home" }

  /// Creates the folder.
  ///
  /// - Parameter target: The folder to come; it does not exist or is empty.
  /// - Throws: `PullError.usage` if the target is taken or its parent cannot be written to.
  init(besides target: String) throws(PullError) {
    let shown = target.printable(limit: 300)
    let url = URL(filePath: target, directoryHint: .isDirectory).standardizedFileURL
    let files = FileManager.default
    guard !target.isEmpty, !url.lastPathComponent.isEmpty, url.lastPathComponent != "/" else {
      throw .usage(InputError("“\(shown)” is no folder that can be made"))
    }
    var isFolder = false
    if files.fileExists(atPath: target, isDirectory: &isFolder) {
      guard isFolder else { throw .usage(InputError("\(shown): is a file, not a folder")) }
      guard let names = try? files.contentsOfDirectory(atPath: target), names.isEmpty else {
        throw .usage(InputError("\(shown): is not empty; name another folder with --to, or empty this one"))
      }
    }
    let parent = url.deletingLastPathComponent().path(percentEncoded: false)
    do {
      try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
      root = try Self.makeFolder("\(parent)/.\(url.lastPathComponent).pull-XXXXXX")
      try files.createDirectory(atPath: "\(root)/tree", withIntermediateDirectories: false)
      try files.createDirectory(atPath: "\(root)/home", withIntermediateDirectories: false)
      // These stand over the attributes that the data set brings: its bytes arrive as they are.
      try files.createDirectory(atPath: "\(root)/git/info", withIntermediateDirectories: true)
      try Data("* -text -ident -filter -working-tree-encoding\n".utf8)
        .write(to: URL(filePath: "\(root)/git/info/attributes"))
    } catch {
      throw .usage(InputError("\(shown): its parent folder cannot be written to"))
    }
  }

  /// Lets the tree take the target's place, in one step.
  ///
  /// - Parameter target: The folder to come; if it exists by now, it is empty.
  /// - Throws: `PullError.failed`.
  func moveTree(to target: String) throws(PullError) {
    // `rename` replaces an empty folder and nothing else, so what came there meanwhile is safe.
    guard rename(tree, target) == 0 else {
      throw .failed(
        "\(target.printable(limit: 300)): cannot be put in place (\(String(cString: strerror(errno))))")
    }
  }

  /// Removes what is left.
  func remove() {
    // What cannot be removed is a hidden folder beside the target, which harms nothing.
    try? FileManager.default.removeItem(atPath: root)
  }

  private struct CannotCreate: Error {}

  /// Makes a folder of a name that nobody else has; `XXXXXX` at the end stands for what makes it so.
  private static func makeFolder(_ template: String) throws -> String {
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw CannotCreate() }
    return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
