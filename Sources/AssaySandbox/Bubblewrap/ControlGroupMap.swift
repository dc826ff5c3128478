/// Which hierarchies of control groups a machine has and where this process stands in them.
///
/// Read from `/proc/self/mountinfo` and `/proc/self/cgroup`; nothing is touched.
struct ControlGroupMap: Equatable {
  /// A controller that sandboxes need.
  enum Controller: String, CaseIterable {
    case memory
    case pids
  }

  /// The form of a hierarchy.
  enum Version: Equatable {
    case one
    case two
  }

  /// A hierarchy.
  struct Hierarchy: Equatable {
    var version: Version
    /// The controllers of version 1 that are mounted together; empty for version 2.
    var controllers: Set<Controller>
    /// Where it is mounted.
    var mount: String
    /// The folder of this process's group; `nil` if it is not seen from here.
    var own: String?
  }

  /// All hierarchies that matter.
  var hierarchies: [Hierarchy]

  /// Reads the two files.
  init(mounts: String, membership: String) {
    let groups = Self.groups(membership)
    hierarchies = mounts.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      Self.hierarchy(Substring(line), groups)
    }
  }

  private static func groups(_ membership: String) -> [(controllers: [Substring], path: Substring)] {
    membership.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = Substring(line).split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      return (parts[1].split(separator: ","), parts[2])
    }
  }

  private static func hierarchy(
    _ line: Substring, _ groups: [(controllers: [Substring], path: Substring)]
  ) -> Hierarchy? {
    // Fields of a mount, as proc_pid_mountinfo(5) tells: number 3 is the root, 4 the place; behind a lone dash
    // stand the type, the source and the options of the file system.
    let fields = line.split(separator: " ")
    guard let dash = fields.firstIndex(of: "-"), dash >= 6, fields.count > dash + 3 else { return nil }
    let (root, place, type) = (unescaped(fields[3]), unescaped(fields[4]), fields[dash + 1])
    if type == "cgroup2" {
      let path = groups.first { $0.controllers.isEmpty }?.path
      return Hierarchy(version: .two, controllers: [], mount: place, own: folder(path, root, place))
    }
    guard type == "cgroup" else { return nil }
    let options = fields[dash + 3].split(separator: ",")
    let found = Controller.allCases.filter { options.contains(Substring($0.rawValue)) }
    guard let first = found.first else { return nil }
    let path = groups.first { $0.controllers.contains(Substring(first.rawValue)) }?.path
    return Hierarchy(
      version: .one, controllers: Set(found), mount: place, own: folder(path, root, place))
  }

  /// Where a group's folder is, if it lies below what is mounted.
  private static func folder(_ path: Substring?, _ root: String, _ place: String) -> String? {
    guard let path, !path.hasPrefix("/..") else { return nil }
    if root == "/" { return path == "/" ? place : place + path }
    if path == root { return place }
    guard path.hasPrefix(root + "/") else { return nil }
    return place + path.dropFirst(root.count)
  }

  /// Spaces and the like are written as three octal digits behind a backslash.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      let isOctal = digits.count == 3 && digits.allSatisfy { (48...55).contains($0) }
      guard byte == UInt8(ascii: "\\"), isOctal else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 48) }))
      rest = rest.dropFirst(3)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
