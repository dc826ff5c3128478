internal import AssayCore

/// Reads the files of a workspace that an agent changed, each up to a limit.
struct WorkTreeReader: Sendable {
  let cell: any SandboxCell
  let workspace: String
  let limits: WorkTree.Limits

  /// Reads them.
  ///
  /// Only what the list of changes gives a digest is a file; a link in its place is none. A folder on the way that was
  /// replaced by a link leads to where programs in the sandbox would find the file, and never out of it.
  ///
  /// - Parameter changes: What was changed.
  /// - Returns: What is there now.
  /// - Throws: `sandboxUnavailable` if it cannot be read.
  func read(_ changes: SandboxChanges) async throws(Interruption) -> WorkTree {
    var tree = WorkTree(isCut: changes.isCut)
    var room = limits.bytes
    let folders = Self.folders(of: changes)
    for (path, change) in inOrder(changes) {
      guard tree.files.count < limits.files else {
        tree.isCut = true
        break
      }
      let content = try await content(change, room: room, isFirst: path == limits.first)
      // A new folder is none of the files; those in it are listed by themselves.
      if change.kind == .created, content == .other, folders.contains(change.path) { continue }
      if case .bytes(let bytes) = content { room -= bytes.count }
      if content == .tooLong, path != limits.first { tree.isCut = true }
      tree.files.append(WorkTree.File(path: path, isNew: change.kind == .created, content: content))
    }
    tree.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return tree
  }

  /// The changes of the workspace by their paths in it, the one that matters first.
  private func inOrder(_ changes: SandboxChanges) -> [(path: String, change: SandboxChange)] {
    let prefix = workspace + "/"
    let own = changes.entries.compactMap { change -> (path: String, change: SandboxChange)? in
      guard change.path.hasPrefix(prefix) else { return nil }
      let path = String(change.path.dropFirst(prefix.count))
      return limits.leavesOut(path) ? nil : (path, change)
    }
    return own.filter { $0.path == limits.first } + own.filter { $0.path != limits.first }
  }

  /// The folders in which something is new.
  private static func folders(of changes: SandboxChanges) -> Set<String> {
    Set(
      changes.entries.compactMap { change in
        guard change.kind == .created else { return nil }
        return change.path.lastIndex(of: "/").map { String(change.path[..<$0]) }
      })
  }

  private func content(
    _ change: SandboxChange, room: Int, isFirst: Bool
  ) async throws(Interruption) -> WorkTree.Content {
    if change.kind == .deleted { return .gone }
    guard let digest = change.digest else { return .other }
    let limit = isFirst ? limits.fileBytes : min(limits.fileBytes, room)
    guard let bytes = try await cell.read(change.path, limit: limit + 1) else { return .other }
    guard bytes.count <= limit else { return .tooLong }
    // Nothing runs any more; what is not what was listed came through a link.
    return Digest(of: bytes) == digest ? .bytes(bytes) : .other
  }
}
