/// The files of a control group that sandboxes write and read.
///
/// The names and forms are those of the kernel's documents on cgroup v1 and v2.
struct ControlGroupFiles: Equatable {
  var version: ControlGroupMap.Version
  var controllers: Set<ControlGroupMap.Controller>
  var folder: String

  /// A limit to write: a file, what it is to hold, and whether its absence matters.
  struct Setting: Equatable {
    var file: String
    var value: String
    var isRequired: Bool
  }

  /// What must be written so that the limits hold.
  func settings(memoryBytes: Int, processes: Int) -> [Setting] {
    var settings: [Setting] = []
    func add(_ name: String, _ value: Int, isRequired: Bool = true) {
      settings.append(Setting(file: "\(folder)/\(name)", value: "\(value)", isRequired: isRequired))
    }
    switch version {
    case .one:
      if controllers.contains(.memory) {
        add("memory.limit_in_bytes", memoryBytes)
        // There only where the kernel counts swap.
        add("memory.memsw.limit_in_bytes", memoryBytes, isRequired: false)
      }
    case .two:
      if controllers.contains(.memory) {
        add("memory.max", memoryBytes)
        add("memory.swap.max", 0, isRequired: false)
      }
    }
    if controllers.contains(.pids) { add("pids.max", processes) }
    return settings
  }

  /// Where the kernel counts the processes that it killed for want of memory: the file and the line's name.
  var killed: (file: String, name: String)? {
    guard controllers.contains(.memory) else { return nil }
    return version == .one
      ? ("\(folder)/memory.oom_control", "oom_kill") : ("\(folder)/memory.events", "oom_kill")
  }

  /// Where the kernel counts the processes that it denied.
  var denied: (file: String, name: String)? {
    controllers.contains(.pids) ? ("\(folder)/pids.events", "max") : nil
  }

  /// The number behind a name in a file of names and numbers, one pair a line; `nil` if it is not there.
  static func number(_ name: String, in text: String) -> Int? {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = Substring(line).split(separator: " ")
      if parts.count == 2, parts[0] == name { return Int(parts[1]) }
    }
    return nil
  }
}
