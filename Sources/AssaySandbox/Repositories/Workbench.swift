internal import AssayCore
import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A hidden folder beside a target, in which the target is made before it takes its place in one step.
struct Workbench: Sendable {
  private let root: String

  /// The folder that becomes the target.
  var product: String { "\(root)/product" }
  /// A folder for a repository that only lends its objects.
  var repository: String { "\(root)/git" }
  /// An empty folder in place of the user's home.
  var home: String { "\(root)/home" }
  /// A file for git's index.
  var index: String { "\(root)/index" }

  /// Makes the folder, and removes those that were left here more than a day ago by processes that were killed.
  ///
  /// - Parameters:
  ///   - target: An absolute path; its parent folder is made.
  ///   - place: The repository, for messages.
  /// - Throws: `Interruption.failed` if nothing can be written there.
  init(besides target: String, _ place: RepositoryPlace) throws(Interruption) {
    let url = URL(filePath: target, directoryHint: .notDirectory)
    let parent = url.deletingLastPathComponent().path(percentEncoded: false)
    let prefix = ".\(url.lastPathComponent).making-"
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
      Self.removeLeftovers(prefix, in: parent)
      root = try Self.makeFolder("\(parent)/\(prefix)XXXXXX")
      for folder in ["\(root)/product", "\(root)/home"] {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
      }
    } catch {
      throw .repository(
        place, "cannot be kept in \(parent.printable(limit: 160)), which may not be written to")
    }
  }

  /// Lets the product take the target's place, in one step.
  ///
  /// - Parameters:
  ///   - target: The folder to come.
  ///   - place: The repository, for messages.
  /// - Returns: Whether it did; `false` if somebody else's is there by now.
  /// - Throws: `Interruption.failed` if it cannot be moved.
  @discardableResult
  func moveProduct(to target: String, _ place: RepositoryPlace) throws(Interruption) -> Bool {
    if rename(product, target) == 0 { return true }
    let reason = errno
    if reason == EEXIST || reason == ENOTEMPTY { return false }
    throw .repository(
      place, "\(target.printable(limit: 160)) cannot be put in place (\(String(cString: strerror(reason))))")
  }

  /// Removes all that the product and git's index hold by now.
  ///
  /// - Parameter place: The repository, for messages.
  /// - Throws: `Interruption.failed` if nothing can be written there.
  func emptyProduct(_ place: RepositoryPlace) throws(Interruption) {
    Self.remove(product)
    Self.remove(index)
    do {
      try FileManager.default.createDirectory(atPath: product, withIntermediateDirectories: false)
    } catch {
      throw .repository(place, "\(product.printable(limit: 160)) may not be written to")
    }
  }

  /// Takes what stands at a path out of its place, to be removed with the rest.
  func takeAway(_ path: String) { _ = rename(path, "\(root)/old") }

  /// Writes a text into a file whose folder is made if need be.
  ///
  /// - Throws: `Interruption.failed` if it cannot be written.
  static func write(_ text: String, to path: String, _ place: RepositoryPlace) throws(Interruption) {
    let url = URL(filePath: path, directoryHint: .notDirectory)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    } catch {
      throw .repository(place, "\(path.printable(limit: 160)) cannot be written")
    }
  }

  /// Removes what is left.
  func remove() { Self.remove(root) }

  private struct CannotCreate: Error {}

  private static let leftoverAge: TimeInterval = 86_400

  private static func makeFolder(_ template: String) throws -> String {
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw CannotCreate() }
    return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func removeLeftovers(_ prefix: String, in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = "\(parent)/\(name)"
      let made = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      if let made, made.timeIntervalSinceNow < -leftoverAge { remove(path) }
    }
  }

  private static func remove(_ path: String) {
    // What cannot be removed is a hidden folder in the cache, which harms nothing.
    try? FileManager.default.removeItem(atPath: path)
  }
}
