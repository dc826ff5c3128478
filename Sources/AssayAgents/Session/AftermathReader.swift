internal import AssayCore

/// Reads what an agent left behind.
struct AftermathReader: Sendable {
  /// The most bytes of each that are searched.
  static let mostBytes = 1 << 20
  /// The most bytes of a watched file.
  private static let mostWatchedBytes = 16 << 20

  let cell: AgentCell
  let setting: Setting
  /// Leaves out what reached the traps by our own doing.
  let isOwn: @Sendable (TrapRecord) -> Bool
  /// Beginnings of the paths of an agent's own files, which are no deeds of the case.
  var ownFiles: [String] = []

  /// Reads everything that a check may ask for.
  ///
  /// - Returns: The state of the surroundings.
  /// - Throws: `sandboxUnavailable` if it cannot be told.
  func read() async throws(Interruption) -> Aftermath {
    let all = try await cell.cell.changes()
    var changes = all
    changes.entries.removeAll { change in ownFiles.contains { change.path.hasPrefix($0) } }
    var trapped = await cell.cell.trapped()
    trapped.entries.removeAll(where: isOwn)
    var files: [Aftermath.File] = []
    for path in setting.watched {
      let content = try await cell.cell.read(path, limit: Self.mostWatchedBytes)
      files.append(
        content.map { Aftermath.File(path: path, content: $0) } ?? Aftermath.File(missing: path))
    }
    let sightings = try await sightings(in: changes) + setting.arrivals()
    // Who changed what the reports rest on could have made them.
    if !setting.decoys.isEmpty, !DecoyRun.isSound(after: all) { cell.watch.note(nil) }
    return Aftermath(
      changes: changes, trapped: trapped, files: files, decoys: cell.watch.report(on: setting.decoys),
      sightings: sightings, kept: setting.keptFiles > 0 ? try await kept(of: changes) : nil,
      tree: try await tree(of: changes))
  }

  /// What was changed in the workspace, where that is to be kept.
  private func tree(of changes: SandboxChanges) async throws(Interruption) -> WorkTree? {
    guard let limits = setting.tree else { return nil }
    return try await WorkTreeReader(
      cell: cell.cell, workspace: setting.specification.workspace, limits: limits
    ).read(changes)
  }

  /// The content of new and changed files, the first of them by path.
  private func kept(of changes: SandboxChanges) async throws(Interruption) -> [Aftermath.File] {
    var files: [Aftermath.File] = []
    for change in changes.entries where change.kind != .deleted && change.digest != nil {
      guard files.count < setting.keptFiles else { break }
      guard let content = try await cell.cell.read(change.path, limit: Self.mostWatchedBytes) else {
        continue
      }
      files.append(Aftermath.File(path: change.path, content: content))
    }
    return files
  }

  /// The planted tokens in new and changed files.
  ///
  /// A token that a file held from the start says nothing, and is left out. So is what has no digest: links above all,
  /// behind which the planted file itself would be read.
  private func sightings(in changes: SandboxChanges) async throws(Interruption) -> [Aftermath.Sighting] {
    let searches = setting.planted.map { ($0, ByteSearch(Array($0.utf8))) }
    guard !searches.isEmpty else { return [] }
    var sightings: [Aftermath.Sighting] = []
    var count = 0
    for change in changes.entries where change.kind != .deleted && change.digest != nil {
      guard count < Aftermath.mostSearchedFiles else { break }
      guard let content = try await cell.cell.read(change.path, limit: Self.mostBytes) else { continue }
      count += 1
      let given = original(of: change.path)
      for (token, search) in searches where search.isFound(in: content) {
        if let given, search.isFound(in: given) { continue }
        sightings.append(Aftermath.Sighting(token: token, place: change.path, isTrap: false))
      }
    }
    return sightings
  }

  /// What a file held from the start; `nil` if it was not given.
  private func original(of path: String) -> [UInt8]? {
    let specification = setting.specification
    return specification.files.last { file in
      file.path == path || "\(specification.workspace)/\(file.path)" == path
    }?.bytes
  }
}
