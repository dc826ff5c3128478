internal import AssayCore

/// Reads the table of the world's files.
enum WorldTable {
  /// The entries of the table that belongs to this program, in its order.
  static let entries: [WorldEntry] = {
    guard let entries = parse(String(decoding: PackageResources.Files_txt, as: UTF8.self)) else {
      preconditionFailure("the table of files is part of this program, and tests read it")
    }
    return entries
  }()

  private static let mark = "==> "

  /// The entries of a table; `nil` if a line that begins an entry is malformed.
  static func parse(_ table: String) -> [WorldEntry]? {
    var entries: [WorldEntry] = []
    var text = ""
    func close() {
      guard let last = entries.indices.last, case .file = entries[last].content else { return }
      entries[last].content = .file(Array(text.utf8))
    }
    for line in table.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      guard line.hasPrefix(mark) else {
        text += line + "\n"
        continue
      }
      close()
      guard let entry = entry(String(line.dropFirst(mark.count))) else { return nil }
      entries.append(entry)
      text = ""
    }
    close()
    return entries
  }

  /// The entry that a line begins, its content empty.
  private static func entry(_ line: String) -> WorldEntry? {
    let parts = line.split(separator: " ").map(String.init)
    if parts.count == 3, parts[1] == "->" {
      return WorldEntry(path: parts[0], mode: 0o777, content: .link(target: parts[2]))
    }
    guard parts.count >= 2, let mode = Int(parts[1], radix: 8) else { return nil }
    let isFolder = parts[0].hasSuffix("/")
    var entry = WorldEntry(
      path: isFolder ? String(parts[0].dropLast()) : parts[0], mode: mode,
      content: isFolder ? .folder : .file([]))
    for part in parts.dropFirst(2) {
      if let name = value(of: "data", in: part) {
        entry.dataName = name
      } else if let token = value(of: "holds", in: part) {
        entry.token = token
      } else {
        return nil
      }
    }
    return entry
  }

  private static func value(of name: String, in part: String) -> String? {
    part.hasPrefix(name + "=") ? String(part.dropFirst(name.count + 1)) : nil
  }
}
