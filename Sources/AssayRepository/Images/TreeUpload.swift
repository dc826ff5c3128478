internal import AssayCore
import Foundation

/// Puts a repository with an answer in it into a system.
///
/// The whole tree, as the original does: an image may hold another commit, or files that its maker changed. All files
/// get the time of the upload, so that what was built before is built again.
struct TreeUpload: Sendable {
  let tree: FolderTree
  /// Where the tree belongs, without a slash at its end.
  let place: String

  /// An archive of more is sent in parts.
  private static let partBytes = 32 << 20
  private static let fileLimit = 1 << 30

  /// Names a tree and its place.
  init(tree: FolderTree, place: String) {
    self.tree = tree
    var place = place
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    self.place = place
  }

  private var root: String { tree.root.isEmpty ? tree.folder : "\(tree.folder)/\(tree.root)" }

  /// The paths of all files and links of the tree, in order.
  func paths() -> [String] {
    guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
    var paths: [String] = []
    while let path = all.nextObject() as? String {
      if Self.type(of: "\(root)/\(path)") != .typeDirectory { paths.append(path) }
    }
    return paths.sorted()
  }

  /// Puts it there.
  ///
  /// - Parameters:
  ///   - changed: The path of the file with the answer.
  ///   - bytes: Its content.
  ///   - system: Where.
  /// - Throws: `sandboxUnavailable` if it cannot be put there, or the file is another one afterwards.
  func put(_ changed: String, _ bytes: [UInt8], into system: any ImageSystem) async throws(Interruption) {
    var part: [SystemFile] = []
    var size = 0
    for path in paths() {
      guard let file = try file(path, changed, bytes) else { continue }
      part.append(file)
      if case .bytes(let content) = file.content { size += content.count }
      guard size >= Self.partBytes else { continue }
      try await system.put(part, in: place)
      (part, size) = ([], 0)
    }
    if !part.isEmpty { try await system.put(part, in: place) }
    let inside = try await system.file("\(place)/\(changed)", limit: max(bytes.count, 1))
    guard let inside, inside.content == .bytes(bytes) else {
      throw .failed(
        .sandboxUnavailable(
          reason: "\(changed.printable(limit: 100)) is not in the image as the answer has it"))
    }
  }

  private func file(
    _ path: String, _ changed: String, _ bytes: [UInt8]
  ) throws(Interruption) -> SystemFile? {
    let whole = "\(root)/\(path)"
    switch Self.type(of: whole) {
    case .typeRegular:
      do throws(InputError) {
        guard let own = path == changed ? bytes : try tree.read(path, limit: Self.fileLimit) else {
          return nil
        }
        return SystemFile(
          path: path, content: .bytes(own), permissions: Self.isExecutable(whole) ? 0o755 : 0o644)
      } catch { throw .failed(.sandboxUnavailable(reason: error.description)) }
    case .typeSymbolicLink:
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: whole) else { return nil }
      return SystemFile(path: path, content: .link(target), permissions: 0o777)
    default: return nil
    }
  }

  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func isExecutable(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return ((attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0) & 0o111 != 0
  }
}
