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
  ///   - answer: What is put into the tree. A new file may not take the place of one that only the image has.
  ///   - system: Where.
  /// - Throws: `sandboxUnavailable` if it cannot be put there, or the file is another one afterwards.
  func put(_ answer: TreeChange, into system: any ImageSystem) async throws(Interruption) {
    try await put(try await made(by: answer, system), in: system)
    var part: [SystemFile] = []
    var size = 0
    for path in paths() {
      guard let file = try file(path, answer) else { continue }
      part.append(file)
      if case .bytes(let content) = file.content { size += content.count }
      guard size >= Self.partBytes else { continue }
      try await system.put(part, in: place)
      (part, size) = ([], 0)
    }
    try await put(part, in: system)
    let inside = try await system.file("\(place)/\(answer.path)", limit: max(answer.bytes.count, 1))
    guard let inside, inside.content == .bytes(answer.bytes) else {
      throw .failed(
        .sandboxUnavailable(
          reason: "\(answer.path.printable(limit: 100)) is not in the image as the answer has it"))
    }
  }

  private func put(_ files: [SystemFile], in system: any ImageSystem) async throws(Interruption) {
    if !files.isEmpty { try await system.put(files, in: place) }
  }

  private static let ownLimit = 64 << 20

  /// Files that an agent made.
  private func made(
    by answer: TreeChange, _ system: any ImageSystem
  ) async throws(Interruption) -> [SystemFile] {
    var files: [SystemFile] = []
    for file in answer.others where file.isNew {
      guard case .bytes(let bytes) = file.content else { continue }
      guard try await system.file("\(place)/\(file.path)", limit: Self.ownLimit) == nil else {
        throw .failed(
          .sandboxUnavailable(
            reason: "the agent made \(file.path.printable(limit: 100)), of which the image has its own"))
      }
      files.append(SystemFile(path: file.path, content: .bytes(bytes)))
    }
    return files
  }

  private func file(
    _ path: String, _ answer: TreeChange
  ) throws(Interruption) -> SystemFile? {
    let whole = "\(root)/\(path)"
    switch Self.type(of: whole) {
    case .typeRegular:
      do throws(InputError) {
        var own = answer[path]
        if own == nil { own = try tree.read(path, limit: Self.fileLimit) }
        guard let own else { return nil }
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
