#if os(Linux)
internal import AssayCore
import FoundationEssentials
import Glibc
import Synchronization

/// The control groups of cells.
///
/// All of them lie in one group, named after this process and a number of its own, so that what a dead process left
/// can be told and removed.
final class ControlGroups: Sendable {
  /// Our group in each hierarchy.
  let parents: [ControlGroupFiles]
  private let next = Atomic<Int>(0)
  private let locks: [FolderLock]

  /// Whether every controller that sandboxes need is there.
  var isWhole: Bool { controllers.count == ControlGroupMap.Controller.allCases.count }

  /// Whether memory of cells could get past its limit into swap, because this kernel does not count swap.
  var leaksIntoSwap: Bool {
    guard let parent = parents.first(where: { $0.controllers.contains(.memory) }),
      ControlGroupFiles.hasSwap(Self.text("/proc/swaps"))
    else { return false }
    return !parent.swapGuards.contains { access($0, W_OK) == 0 }
  }

  /// The controllers that can be used.
  var controllers: Set<ControlGroupMap.Controller> {
    parents.reduce(into: []) { $0.formUnion($1.controllers) }
  }

  /// Makes our groups where the machine lets us.
  ///
  /// - Parameters:
  ///   - map: What hierarchies there are.
  ///   - number: Drawn at random, so that two of a process do not meet.
  init(map: ControlGroupMap, number: UInt32) {
    let name = "\(Self.prefix)\(getpid())-\(number)"
    var parents: [ControlGroupFiles] = []
    var locks: [FolderLock] = []
    var missing = Set(ControlGroupMap.Controller.allCases)
    for hierarchy in map.hierarchies.sorted(by: { $0.version == .two && $1.version == .one }) {
      guard let (parent, lock) = Self.parent(in: hierarchy, wanted: missing, name) else { continue }
      missing.subtract(parent.controllers)
      parents.append(parent)
      locks.append(lock)
    }
    self.parents = parents
    self.locks = locks
  }

  deinit { for parent in parents { rmdir(parent.folder) } }

  private static let prefix = "assay-"

  private static func parent(
    in hierarchy: ControlGroupMap.Hierarchy, wanted: Set<ControlGroupMap.Controller>, _ name: String
  ) -> (ControlGroupFiles, FolderLock)? {
    for place in [hierarchy.own, hierarchy.mount].compactMap({ $0 }) {
      let usable: Set<ControlGroupMap.Controller>
      switch hierarchy.version {
      case .one: usable = hierarchy.controllers.intersection(wanted)
      case .two: usable = delegate(place).intersection(wanted)
      }
      guard !usable.isEmpty else { continue }
      sweep(place)
      let folder = "\(place)/\(name)"
      guard let lock = FolderLock.make(folder) else { continue }
      // In version 2 the cells' groups need the controllers handed on once more.
      if hierarchy.version == .two {
        let line = usable.map { "+\($0.rawValue)" }.sorted().joined(separator: " ")
        guard write(line, to: "\(folder)/cgroup.subtree_control") else {
          rmdir(folder)
          continue
        }
      }
      let around = ControlGroupFiles.folders(from: place, below: hierarchy.mount)
      return (
        ControlGroupFiles(version: hierarchy.version, controllers: usable, folder: folder, around: around),
        lock
      )
    }
    return nil
  }

  /// What a group of version 2 hands on to the groups in it, after asking it to.
  private static func delegate(_ place: String) -> Set<ControlGroupMap.Controller> {
    let available = words("\(place)/cgroup.controllers")
    let wanted = ControlGroupMap.Controller.allCases.filter { available.contains($0.rawValue) }
    guard !wanted.isEmpty else { return [] }
    let line = wanted.map { "+\($0.rawValue)" }.joined(separator: " ")
    if !write(line, to: "\(place)/cgroup.subtree_control"), moveSelf(in: place) {
      _ = write(line, to: "\(place)/cgroup.subtree_control")
    }
    let handed = words("\(place)/cgroup.subtree_control")
    return Set(wanted.filter { handed.contains($0.rawValue) })
  }

  /// Goes one group down if we are the only process, because a group with processes hands nothing on.
  private static func moveSelf(in place: String) -> Bool {
    guard words("\(place)/cgroup.procs") == ["\(getpid())"] else { return false }
    let folder = "\(place)/\(prefix)\(getpid())-main"
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { return false }
    return write("\(getpid())", to: "\(folder)/cgroup.procs")
  }

  /// Removes the groups of processes that are no more, with whatever still lives in them.
  private static func sweep(_ place: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      let folder = "\(place)/\(name)"
      guard let lock = FolderLock(folder) else { continue }
      defer { lock.close() }
      for cell in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        for word in words("\(folder)/\(cell)/cgroup.procs") {
          // A process that is not seen from here is written as 0, which kill(2) takes for ourselves.
          if let id = Int32(word), id > 1 { kill(id, SIGKILL) }
        }
        rmdir("\(folder)/\(cell)")
      }
      rmdir(folder)
    }
  }

  private static func words(_ path: String) -> [String] {
    text(path).split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// A file of the kernel's; empty if it cannot be read.
  static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Writes a file of the kernel's in one go.
  static func write(_ text: String, to path: String) -> Bool {
    let file = OwnedDescriptor(open(path, O_WRONLY | O_CLOEXEC))
    guard file.number >= 0 else { return false }
    let bytes = Array(text.utf8)
    return Glibc.write(file.number, bytes, bytes.count) == bytes.count
  }

  /// Makes the groups of a new cell.
  ///
  /// - Returns: The groups, still without limits.
  /// - Throws: `CellError` if they cannot be made.
  func makeCell() throws(CellError) -> CellGroups {
    let name = "cell-\(next.add(1, ordering: .relaxed).newValue)"
    let files = parents.map { parent in
      var files = parent
      files.folder += "/\(name)"
      return files
    }
    let groups = CellGroups(files)
    try groups.make()
    return groups
  }
}
#endif
