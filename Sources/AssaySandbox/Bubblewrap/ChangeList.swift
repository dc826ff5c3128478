internal import AssayCore

/// What the launcher tells of files: paths as bytes, and what happened to them.
struct ChangeList {
  /// One file, link or folder.
  struct Entry: Equatable {
    var kind: SandboxChange.Kind
    var isRegular: Bool
    var permissions: Int
    var path: [UInt8]
  }

  /// The most bytes of a list: what the launcher writes at most, and the mark behind it.
  static let mostBytes = 33 << 20
  /// What is written in place of a kind where there is more than is listed.
  private static let cutMark = UInt8(ascii: "+")

  /// The entries, in the launcher's order.
  private(set) var entries: [Entry] = []
  /// Whether there is more than is listed.
  private(set) var isCut = false

  /// Reads the launcher's list; `nil` if it is damaged.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      if rest.first == Self.cutMark, rest.count == 10 {
        isCut = true
        return
      }
      guard rest.count >= 10, let kind = Self.kind(rest[rest.startIndex]) else { return nil }
      let isRegular = rest[rest.startIndex + 1] == UInt8(ascii: "f")
      let permissions = Self.number(rest.dropFirst(2))
      let length = Self.number(rest.dropFirst(6))
      rest = rest.dropFirst(10)
      guard rest.count >= length else { return nil }
      entries.append(
        Entry(kind: kind, isRegular: isRegular, permissions: permissions, path: Array(rest.prefix(length))))
      rest = rest.dropFirst(length)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func kind(_ letter: UInt8) -> SandboxChange.Kind? {
    switch letter {
    case UInt8(ascii: "C"): .created
    case UInt8(ascii: "M"): .modified
    case UInt8(ascii: "D"): .deleted
    default: nil
    }
  }
}
