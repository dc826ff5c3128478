#if os(Linux)
internal import AssayCore
import Glibc
import Synchronization

/// The control groups of one cell.
final class CellGroups: Sendable {
  private struct Limits {
    var memoryBytes = 0
    var processes = 0
    var runs = 0
  }

  private let files: [ControlGroupFiles]
  private let limits = Mutex(Limits())

  /// How many processes hold the programs of a cell: the launcher, and bubblewrap and init for each.
  private static func holders(runs: Int) -> Int { 1 + 2 * runs }

  /// Lets the limit on processes be one on those of programs while several run side by side.
  ///
  /// - Parameter change: 1 before a program starts, -1 when it has ended.
  func count(_ change: Int) {
    limits.withLock { limits in
      let before = max(1, limits.runs)
      limits.runs += change
      let now = max(1, limits.runs)
      guard now != before else { return }
      for group in files where group.controllers.contains(.pids) {
        // If it cannot be set, side by side programs have two processes less each.
        _ = ControlGroups.write(
          "\(limits.processes + Self.holders(runs: now))", to: "\(group.folder)/pids.max")
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
    self.limits.withLock {
      $0.memoryBytes = limits.memoryBytes
      $0.processes = limits.processes
    }
    for group in files {
      let allowed = limits.processes + Self.holders(runs: 1)
      for setting in group.settings(memoryBytes: limits.memoryBytes, processes: allowed) {
        let isMissed = setting.isRequired || access(setting.file, F_OK) == 0
        guard ControlGroups.write(setting.value, to: setting.file) || !isMissed else {
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
  func tally() -> GroupTally {
    var tally = GroupTally()
    for group in files {
      tally.killed += Self.number(group.killed) ?? 0
      tally.filled += Self.number(group.filled) ?? 0
      for counter in group.fullest { tally.fullest = max(tally.fullest, Self.number(counter) ?? 0) }
      tally.denied += Self.number(group.denied) ?? 0
      for counter in group.deniedAround { tally.deniedAround += Self.number(counter) ?? 0 }
      tally.peak = Self.number(group.peak) ?? tally.peak
    }
    return tally
  }

  /// What happened since a tally.
  func counts(since before: GroupTally) -> RunEnding.Counts {
    let limits = limits.withLock { $0 }
    // Side by side with others, the limit was higher: only if this one was reached can it have been hit.
    let least = limits.processes + Self.holders(runs: 1)
    return tally().counts(since: before, memoryBytes: limits.memoryBytes, processes: least)
  }

  private static func number(_ counter: ControlGroupFiles.Counter?) -> Int? {
    guard let counter else { return nil }
    let file = OwnedDescriptor(open(counter.file, O_RDONLY | O_CLOEXEC))
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = file.number < 0 ? 0 : read(file.number, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return ControlGroupFiles.number(
      counter.name, in: String(decoding: buffer.prefix(count), as: UTF8.self))
  }

  /// Removes the groups; everything in them must be dead.
  func remove() {
    for group in files { rmdir(group.folder) }
  }
}
#endif
