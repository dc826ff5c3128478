internal import AssayCore
internal import Synchronization

/// What a workspace held when its cell was opened.
final class WorkspaceState: Sendable {
  /// A file, link or folder as the supervisor lists it.
  struct Entry: Sendable, Hashable {
    var path: String
    var size: UInt64
    /// When its content or its rights last changed, in nanoseconds; programs cannot set it.
    var changed: UInt64
    var inode: UInt64
    var mode: UInt32

    var isFolder: Bool { mode & 0o170000 == 0o040000 }

    init?(_ frame: FrameReader.Frame) {
      let bytes = frame.bytes
      guard frame.kind == DockerRun.Kind.entry, bytes.count >= 32 else { return nil }
      func number(_ range: Range<Int>) -> UInt64 {
        bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      size = number(0..<8)
      changed = number(8..<16)
      inode = number(16..<24)
      mode = UInt32(number(24..<28))
      guard Int(number(28..<32)) == bytes.count - 32 else { return nil }
      path = String(decoding: bytes[32...], as: UTF8.self)
    }
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// Keeps the state.
  func remember(_ list: [Entry]) {
    entries.withLock { $0 = Dictionary(list.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }) }
  }

  /// What differs now; a folder counts as modified only if its rights changed.
  func changes(until list: [Entry]) -> [SandboxChange] {
    let before = entries.withLock { $0 }
    var found: [SandboxChange] = []
    for entry in list {
      guard let old = before[entry.path] else {
        found.append(SandboxChange(path: entry.path, kind: .created, digest: nil))
        continue
      }
      let isModified = entry.isFolder ? old.mode != entry.mode : old != entry
      if isModified { found.append(SandboxChange(path: entry.path, kind: .modified, digest: nil)) }
    }
    let now = Set(list.map(\.path))
    found += before.keys.filter { !now.contains($0) }.map {
      SandboxChange(path: $0, kind: .deleted, digest: nil)
    }
    return found
  }
}
