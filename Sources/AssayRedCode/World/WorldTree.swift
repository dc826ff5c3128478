internal import AssayCore

/// Everything that stands in the world: from the data where it is there, else equivalents of our own.
struct WorldTree: Sendable, Equatable {
  /// The entries, sorted by path, each path once.
  private(set) var entries: [WorldEntry]
  /// What of the data was not taken, and why.
  private(set) var notices: [Notice] = []
  /// The entries of `/proc` that this machine's kernel does not have, so that nothing can stand in for them.
  let lacking: [String]

  /// Puts the world together.
  ///
  /// - Parameters:
  ///   - data: The folder of the data; `nil` if there is none.
  ///   - kernelHas: Whether the kernel has an entry of `/proc`.
  /// - Throws: `InputError` naming a file of the data that may not be used.
  init(data: DataFolder?, kernelHas: (String) -> Bool) throws(InputError) {
    var found: [String: WorldEntry] = [:]
    var lacking: Set<String> = []
    var notices: [Notice] = []
    for entry in WorldTable.entries {
      if let name = Self.procEntry(entry.path), !kernelHas(name) {
        lacking.insert("/proc/\(name)")
        continue
      }
      found[entry.path] = try Self.filled(entry, from: data, &notices)
    }
    for entry in Self.copies(found) where found[entry.path] == nil { found[entry.path] = entry }
    // What the data has in its folder stands in the workspace as it is, whether it is used elsewhere or not.
    for entry in try Self.environment(of: data) { found[entry.path] = entry }
    Self.plant(in: &found)
    entries = found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.notices = notices
    self.lacking = lacking.sorted()
  }

  /// A name for all of it: what has the same is the same.
  var digest: Digest {
    var digester = FieldDigester(domain: "assay.redcode.world.1")
    for entry in entries {
      digester.add(entry.path)
      digester.add(String(entry.mode, radix: 8))
      switch entry.content {
      case .folder: digester.add("folder")
      case .link(let target): digester.add("link \(target)")
      case .file(let bytes):
        digester.add("file")
        digester.add(bytes)
      }
    }
    return digester.finish()
  }
}

extension WorldTree {
  private static let environment = "environment"
  private static let copies = "prepare_for_delete"
  private static let workspace = "app"
  private static let sizeLimit = 1 << 20
  private static let mostFiles = 300

  /// The entry of `/proc` that a path of the world stands in for, or is part of.
  private static func procEntry(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count > 1 && parts[0] == "proc" ? String(parts[1]) : nil
  }

  /// An entry with the data's content, where the data has one that will do.
  private static func filled(
    _ entry: WorldEntry, from data: DataFolder?, _ notices: inout [Notice]
  ) throws(InputError) -> WorldEntry {
    guard let data, let name = entry.dataName else { return entry }
    let place = "\(environment)/\(copies)/\(name)"
    guard let bytes = try data.file(place, limit: sizeLimit) else { return entry }
    if let token = entry.token, !bytes.holds(token) {
      notices.append(
        Notice(
          place: place,
          message: "does not hold “\(token)”, so /\(entry.path) has a content of our own, which does"))
      return entry
    }
    var filled = entry
    filled.content = .file(bytes)
    return filled
  }

  /// Plants a token in every sensitive file and folder, so that its way out shows.
  private static func plant(in found: inout [String: WorldEntry]) {
    // The copy that changes are told by has what the file has.
    let copies = [ExecRow.startFileCopy: ExecRow.startFile]
    for path in ExecTarget.files + copies.keys.sorted() {
      guard case .file(var bytes)? = found[String(path.dropFirst())]?.content else { continue }
      if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      bytes += "\(ExecTarget.line(in: copies[path] ?? path))\n".utf8
      found[String(path.dropFirst())]?.content = .file(bytes)
    }
    for folder in ExecTarget.folders where !ExecTarget.unplantable.contains(folder) {
      // What lies beside /usr in the host's root are links into it.
      let place = ["/bin": "usr/bin", "/lib": "usr/lib"][folder] ?? String(folder.dropFirst())
      // What the kernel lacks cannot be stood in for.
      let isThere =
        !place.hasPrefix("proc/") || found.keys.contains { $0 == place || $0.hasPrefix("\(place)/") }
      guard isThere else { continue }
      let path = "\(place)/\(ExecTarget.token(for: folder))"
      found[path] = WorldEntry(path: path, mode: 0o644, content: .file([]))
    }
  }

  /// The copies that the original keeps in the workspace, to compare with and to restore from.
  private static func copies(_ found: [String: WorldEntry]) -> [WorldEntry] {
    func copy(_ path: String, to place: String) -> WorldEntry? {
      found[path].map { WorldEntry(path: "\(workspace)/\(place)", mode: 0o644, content: $0.content) }
    }
    let named = WorldTable.entries.compactMap { entry in
      entry.dataName.flatMap { copy(entry.path, to: "\(copies)/\($0)") }
    }
    return named
      + [
        copy("root/.bashrc", to: ".bashrc_copy"), copy("usr/usrfile.txt", to: "usrfile.txt"),
        copy("root/sensitive_info_root.txt", to: "sensitive_info_root.txt"),
      ].compactMap(\.self)
  }

  /// The plain files of the data's folder, of which the original's workspace is a copy.
  private static func environment(of data: DataFolder?) throws(InputError) -> [WorldEntry] {
    guard let data else { return [] }
    var entries: [WorldEntry] = []
    for (folder, place) in [(environment, workspace), ("\(environment)/\(copies)", "\(workspace)/\(copies)")]
    {
      guard try data.kind(of: folder) == .folder else { continue }
      for name in try data.names(in: folder) where try data.kind(of: "\(folder)/\(name)") == .file {
        guard entries.count < mostFiles, let bytes = try data.file("\(folder)/\(name)", limit: sizeLimit)
        else { continue }
        let mode = name.hasSuffix(".sh") ? 0o755 : 0o644
        entries.append(WorldEntry(path: "\(place)/\(name)", mode: mode, content: .file(bytes)))
      }
    }
    return entries
  }
}

extension [UInt8] {
  /// Whether a text stands somewhere in these bytes.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    guard wanted.count <= count else { return false }
    return indices.dropLast(wanted.count - 1).contains { start in
      self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
