#if os(Linux)
internal import AssayCore
import Glibc

/// The control groups of one cell.
final class CellGroups: Sendable {
  private let files: [ControlGroupFiles]

  /// Names the groups; they are not made yet.
  init(_ files: [ControlGroupFiles]) { self.files = files }

  deinit { remove() }

  /// Makes the groups and sets their limits.
  ///
  /// - Throws: `CellError` if a limit cannot be set.
  func make(_ limits: SandboxLimits) throws(CellError) {
    for group in files {
      guard mkdir(group.folder, 0o755) == 0 else {
        throw CellError(reason: "make the cgroup \(group.folder): \(errorText())")
      }
      for setting in group.settings(memoryBytes: limits.memoryBytes, processes: limits.processes) {
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
