#if os(Linux)
internal import AssayCore
internal import CLaunch

/// Finds out what programs changed in a cell.
struct CellChanges {
  /// The most changes that are told.
  static let most = 10_000

  let link: LauncherLink
  let given: [[UInt8]: GivenFiles.Thing]

  /// The changes, sorted by path.
  ///
  /// - Throws: `CellError` if they cannot be told.
  func list() throws(CellError) -> [SandboxChange] {
    let file = try link.ask(Int(CLAUNCH_DIFF))
    guard let bytes = file.content(limit: 1 << 30), let list = ChangeList(bytes) else {
      throw CellError(reason: "the list of changes is damaged")
    }
    var entries = list.entries
    let seen = Set(entries.map(\.path))
    for (path, thing) in given where !seen.contains(path) {
      // It is gone, or as the layers below have it.
      guard case .file = thing, path.first != nil else { continue }
      entries.append(ChangeList.Entry(kind: .deleted, isRegular: true, permissions: -1, path: path))
    }
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
    var changes: [SandboxChange] = []
    for entry in entries where changes.count < Self.most {
      if let change = try change(entry) { changes.append(change) }
    }
    return changes
  }

  /// What became of one path; `nil` if it is as it was given.
  private func change(_ entry: ChangeList.Entry) throws(CellError) -> SandboxChange? {
    let path = String(decoding: entry.path, as: UTF8.self)
    let thing = given[entry.path]
    // Only a file that nobody lists is looked for again.
    let isUnlisted = entry.kind == .deleted && entry.permissions < 0
    let digest = entry.isRegular && (entry.kind != .deleted || isUnlisted) ? try digest(entry.path) : nil
    switch thing {
    case nil:
      return SandboxChange(path: path, kind: entry.kind, digest: digest)
    case .place:
      // A folder that was made on the way, or a place to mount on.
      return entry.kind == .deleted ? SandboxChange(path: path, kind: .deleted, digest: nil) : nil
    case .file(let before, let isExecutable):
      if entry.kind == .deleted && (!isUnlisted || digest == nil) {
        return SandboxChange(path: path, kind: .deleted, digest: nil)
      }
      let isSame = isUnlisted || entry.permissions == (isExecutable ? 0o755 : 0o644)
      if entry.isRegular && digest == before && isSame { return nil }
      return SandboxChange(path: path, kind: .modified, digest: digest)
    }
  }

  private func digest(_ path: [UInt8]) throws(CellError) -> Digest? {
    do throws(CellError) {
      guard let content = try link.ask(Int(CLAUNCH_OPEN), path: path).content(limit: .max) else {
        throw CellError(reason: "a changed file cannot be read: \(errorText())")
      }
      return Digest(of: content)
    } catch {
      // It went meanwhile.
      if CellFiles.meansAbsence(error.number) { return nil }
      throw error
    }
  }
}
#endif
