#if os(Linux)
internal import AssayCore
import Glibc
import Synchronization

/// The control groups of one cell.
final class CellGroups: Sendable {
  private struct Processes {
    var limit = 0
    var runs = 0
  }

  private let files: [ControlGroupFiles]
  private let processes = Mutex(Processes())

  /// How many processes hold the programs of a cell: the launcher, and bubblewrap and init for each.
  private static func holders(runs: Int) -> Int { 1 + 2 * runs }

  /// Lets the limit on processes be one on those of programs while several run side by side.
  ///
  /// - Parameter change: 1 before a program starts, -1 when it has ended.
  func count(_ change: Int) {
    processes.withLock { processes in
      let before = max(1, processes.runs)
      processes.runs += change
      let now = max(1, processes.runs)
      guard now != before else { return }
      for group in files where group.controllers.contains(.pids) {
        // If it cannot be set, side by side programs have two processes less each.
        _ = ControlGroups.write(
          "\(processes.limit + Self.holders(runs: now))", to: "\(group.folder)/pids.max")
      }
    }
  }

  /// Names the groups; they are not made yet.
  init(_ files: [ControlGroupFiles]) { self.files = files }

  deinit { remove() }

  /// Makes the groups, still without limits.
  ///
  /// - Throws: `CellError` if one cannot be made.
  func make() throws(CellError) {
    for group in files {
      guard mkdir(group.folder, 0o755) == 0 else {
        throw CellError(reason: "make the cgroup \(group.folder): \(errorText())")
      }
    }
  }

  /// Sets the limits.
  ///
  /// - Throws: `CellError` if one cannot be set.
  func limit(_ limits: SandboxLimits) throws(CellError) {
    processes.withLock { $0.limit = limits.processes }
    for group in files {
      let allowed = limits.processes + Self.holders(runs: 1)
      for setting in group.settings(memoryBytes: limits.memoryBytes, processes: allowed) {
        guard ControlGroups.write(setting.value, to: setting.file) || !setting.isRequired else {
          throw CellError(reason: "write \(setting.value) to \(setting.file): \(errorText())")
        }
      }
    }
  }

  /// The files through which a process joins.
  ///
  /// They are opened here, because the kernel asks whether whoever opened one may move processes.
  ///
  /// - Throws: `CellError` if one cannot be opened.
  func doors() throws(CellError) -> [OwnedDescriptor] {
    var doors: [OwnedDescriptor] = []
    for group in files {
      let door = OwnedDescriptor(open("\(group.folder)/cgroup.procs", O_WRONLY | O_CLOEXEC))
      guard door.number >= 0 else { throw CellError(reason: "open \(group.folder): \(errorText())") }
      doors.append(door)
    }
    return doors
  }

  /// What was counted since the cell is there.
  func counts() -> RunEnding.Counts {
    var counts = RunEnding.Counts()
    for group in files {
      if let (file, name) = group.killed { counts.killed += Self.number(name, in: file) }
      if let (file, name) = group.denied { counts.denied += Self.number(name, in: file) }
    }
    return counts
  }

  private static func number(_ name: String, in path: String) -> Int {
    let file = OwnedDescriptor(open(path, O_RDONLY | O_CLOEXEC))
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = file.number < 0 ? 0 : read(file.number, &buffer, buffer.count)
    guard count > 0 else { return 0 }
    return ControlGroupFiles.number(name, in: String(decoding: buffer.prefix(count), as: UTF8.self)) ?? 0
  }

  /// Removes the groups; everything in them must be dead.
  func remove() {
    for group in files { rmdir(group.folder) }
  }
}
#endif
