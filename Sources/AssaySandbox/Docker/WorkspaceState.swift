internal import AssayCore
internal import Synchronization

/// What a workspace held when its cell was opened, and what was written to it since.
final class WorkspaceState: Sendable {
  /// A file, link or folder as the supervisor tells of it.
  struct Entry: Sendable, Hashable {
    /// Its path, of whatever bytes.
    var path: [UInt8]
    var size: UInt64
    var mode: UInt32
    /// Of a file's content or a link's target; `nil` where there is none, or too much to read.
    var digest: Digest?

    private var kind: UInt32 { mode & 0o170000 }
    var isFile: Bool { kind == 0o100000 }
    private var isLink: Bool { kind == 0o120000 }

    /// Reads `struct contained_entry` and the path behind it.
    init?(_ frame: FrameReader.Frame) {
      let bytes = frame.bytes
      guard frame.kind == DockerRun.Kind.entry, bytes.count >= 56 else { return nil }
      func number(_ range: Range<Int>) -> UInt64 {
        bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      size = number(0..<8)
      mode = UInt32(number(8..<12))
      digest = number(12..<16) == 1 ? Digest(bytes: Array(bytes[24..<56])) : nil
      guard Int(number(16..<20)) == bytes.count - 56 else { return nil }
      path = Array(bytes[56...])
    }

    /// Whether something is as it was; what was not read counts as changed.
    ///
    /// Times do not count, because a program can write without changing them.
    func isSame(as old: Entry) -> Bool {
      guard mode == old.mode else { return false }
      guard isFile || isLink else { return true }
      return digest != nil && digest == old.digest
    }
  }

  private let entries = Mutex<[[UInt8]: Entry]>([:])

  /// Keeps what is there at first.
  func remember(_ list: [Entry]) {
    entries.withLock { $0 = Dictionary(list.map { ($0.path, $0) }, uniquingKeysWith: { $1 }) }
  }

  /// Adds what was written from outside below a folder.
  func add(_ list: [Entry], below folder: String) {
    let start = Array((folder + "/").utf8)
    entries.withLock { entries in
      for entry in list where entry.path.starts(with: start) { entries[entry.path] = entry }
    }
  }

  /// What differs now, by path.
  ///
  /// - Parameters:
  ///   - list: What is there now.
  ///   - most: The most changes that are told: what is gone or changed before what is new, of which a program can
  ///     make any number.
  /// - Returns: The changes.
  func changes(until list: [Entry], most: Int) -> SandboxChanges {
    let before = entries.withLock { $0 }
    var found: [(path: [UInt8], kind: SandboxChange.Kind, digest: Digest?)] = []
    for entry in list {
      let old = before[entry.path]
      if let old, entry.isSame(as: old) { continue }
      found.append((entry.path, old == nil ? .created : .modified, entry.isFile ? entry.digest : nil))
    }
    let now = Set(list.map(\.path))
    found += before.keys.filter { !now.contains($0) }.map { ($0, .deleted, nil) }
    let grave = found.filter { $0.kind != .created }
    var told = Array((grave + found.filter { $0.kind == .created }).prefix(most))
    told.sort { $0.path.lexicographicallyPrecedes($1.path) }
    let entries = told.map {
      SandboxChange(path: String(decoding: $0.path, as: UTF8.self), kind: $0.kind, digest: $0.digest)
    }
    return SandboxChanges(entries: entries, isCut: told.count < found.count)
  }
}
