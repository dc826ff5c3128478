#if os(Linux)
internal import AssayCore
internal import CLaunch

/// Finds out what programs changed in a cell.
struct CellChanges {
  /// The most changes that are told.
  static let most = 10_000
  /// The most bytes that are read for digests; a program can make files that are long and take no room.
  static let mostBytes = 1 << 30

  let link: LauncherLink
  let given: [[UInt8]: GivenFiles.Thing]

  /// The changes, sorted by path.
  ///
  /// - Throws: `CellError` if they cannot be told.
  func list() throws(CellError) -> SandboxChanges {
    let file = try link.ask(Int(CLAUNCH_DIFF))
    guard let bytes = file.content(limit: ChangeList.mostBytes), let list = ChangeList(bytes) else {
      throw CellError(reason: "the list of changes is damaged")
    }
    var changes: [(path: [UInt8], change: SandboxChange)] = []
    var isCut = list.isCut
    var room = Self.mostBytes
    for entry in inOrderOfWeight(list.entries) {
      guard let change = try change(entry, &room) else { continue }
      guard changes.count < Self.most else {
        isCut = true
        break
      }
      changes.append((entry.path, change))
    }
    changes.sort { $0.path.lexicographicallyPrecedes($1.path) }
    return SandboxChanges(entries: changes.map(\.change), isCut: isCut)
  }

  /// What may be gone or changed, then what is new, of which a program can make any number; each sorted by path.
  private func inOrderOfWeight(_ listed: [ChangeList.Entry]) -> [ChangeList.Entry] {
    var entries = listed
    let seen = Set(entries.map(\.path))
    for (path, thing) in given where !seen.contains(path) {
      // It is gone, or as the layers below have it.
      guard case .file = thing, path.first != nil else { continue }
      entries.append(ChangeList.Entry(kind: .deleted, isRegular: true, permissions: -1, path: path))
    }
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let isNew = { (entry: ChangeList.Entry) in entry.kind == .created && given[entry.path] == nil }
    return entries.filter { !isNew($0) } + entries.filter(isNew)
  }

  /// What a regular file is now.
  private enum Content: Equatable {
    case gone
    /// Too long to be read, after all that was read before.
    case tooLong
    case digest(Digest)

    var digest: Digest? {
      switch self {
      case .gone, .tooLong: nil
      case .digest(let digest): digest
      }
    }
  }

  /// What became of one path; `nil` if it is as it was given.
  private func change(_ entry: ChangeList.Entry, _ room: inout Int) throws(CellError) -> SandboxChange? {
    let path = String(decoding: entry.path, as: UTF8.self)
    // Only a given file that nobody lists is looked for again.
    let isUnlisted = entry.kind == .deleted && entry.permissions < 0
    let isRead = entry.isRegular && (entry.kind != .deleted || isUnlisted)
    let content = isRead ? try content(entry.path, &room) : .gone
    switch given[entry.path] {
    case nil:
      return SandboxChange(path: path, kind: entry.kind, digest: content.digest)
    case .place:
      // A folder that was made on the way, or a place to mount on.
      return entry.kind == .deleted ? SandboxChange(path: path, kind: .deleted, digest: nil) : nil
    case .file(let before, let isExecutable):
      if entry.kind == .deleted && content == .gone {
        return SandboxChange(path: path, kind: .deleted, digest: nil)
      }
      let isSameMode = isUnlisted || entry.permissions == (isExecutable ? 0o755 : 0o644)
      if content == .digest(before) && isSameMode { return nil }
      return SandboxChange(path: path, kind: .modified, digest: content.digest)
    }
  }

  private func content(_ path: [UInt8], _ room: inout Int) throws(CellError) -> Content {
    do throws(CellError) {
      guard let bytes = try link.ask(Int(CLAUNCH_OPEN), path: path).content(limit: room + 1) else {
        throw CellError(reason: "a changed file cannot be read: \(errorText())")
      }
      guard bytes.count <= room else { return .tooLong }
      room -= bytes.count
      return .digest(Digest(of: bytes))
    } catch {
      // It went meanwhile.
      if CellFiles.meansAbsence(error.number) { return .gone }
      throw error
    }
  }
}
#endif
