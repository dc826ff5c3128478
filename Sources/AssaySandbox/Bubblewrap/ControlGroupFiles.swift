/// The files of a control group that sandboxes write and read.
///
/// The names and forms are those of the kernel's documents on cgroup v1 and v2.
struct ControlGroupFiles: Equatable {
  var version: ControlGroupMap.Version
  var controllers: Set<ControlGroupMap.Controller>
  var folder: String
  /// The folders of the groups around ours, whose limits are not ours.
  var around: [String] = []

  /// A limit to write: a file, what it is to hold, and whether its absence matters.
  struct Setting: Equatable {
    var file: String
    var value: String
    var isRequired: Bool
  }

  /// A number that the kernel keeps: a file, and the name before it where there are several.
  struct Counter: Equatable {
    var file: String
    var name: String?
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
        add("memory.swappiness", 0, isRequired: false)
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

  /// The files of which one must be there so that memory does not get past its limit into swap.
  var swapGuards: [String] {
    guard controllers.contains(.memory) else { return [] }
    switch version {
    case .one: return ["\(folder)/memory.swappiness", "\(folder)/memory.memsw.limit_in_bytes"]
    case .two: return ["\(folder)/memory.swap.max"]
    }
  }

  /// Whether a machine has swap, as `/proc/swaps` tells: a heading, and a line for each place of it.
  static func hasSwap(_ swaps: String) -> Bool { swaps.utf8.split(separator: UInt8(ascii: "\n")).count > 1 }

  /// The processes that were killed for want of memory, whoever wanted it.
  var killed: Counter? {
    guard controllers.contains(.memory) else { return nil }
    return Counter(
      file: "\(folder)/\(version == .one ? "memory.oom_control" : "memory.events")", name: "oom_kill")
  }

  /// How often the group's own limit on memory was hit, in version 2.
  var filled: Counter? {
    guard controllers.contains(.memory), version == .two else { return nil }
    return Counter(file: "\(folder)/memory.events", name: "oom")
  }

  /// The most bytes of memory that there ever were, without and with swap, in version 1, of whose counts of hits some
  /// kernels keep none.
  var fullest: [Counter] {
    guard controllers.contains(.memory), version == .one else { return [] }
    return ["memory.max_usage_in_bytes", "memory.memsw.max_usage_in_bytes"].map {
      Counter(file: "\(folder)/\($0)", name: nil)
    }
  }

  /// The processes that were denied: in version 2 since Linux 6.11 for the group's own limit, else for any around it.
  var denied: Counter? {
    controllers.contains(.pids) ? Counter(file: "\(folder)/pids.events", name: "max") : nil
  }

  /// The most processes that there ever were, since Linux 6.1: as many as the limit if it was ever hit.
  var peak: Counter? { controllers.contains(.pids) ? Counter(file: "\(folder)/pids.peak", name: nil) : nil }

  /// The processes that were denied for limits around the group, since Linux 6.11; to somebody in the groups around.
  var deniedAround: [Counter] {
    guard controllers.contains(.pids), version == .two else { return [] }
    return around.map { Counter(file: "\($0)/pids.events.local", name: "max") }
  }

  /// A number in a file of names and numbers, one pair a line, or in one of a number alone; `nil` if it is not there.
  static func number(_ name: String?, in text: String) -> Int? {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let parts = Substring(line).split(separator: " ")
      guard let name else { return parts.count == 1 ? Int(parts[0]) : nil }
      if parts.count == 2, parts[0] == name { return Int(parts[1]) }
    }
    return nil
  }

  /// The folders from a group's up to where its hierarchy is mounted, that one left out.
  static func folders(from place: String, below mount: String) -> [String] {
    var found: [String] = []
    var folder = place
    while folder.hasPrefix(mount + "/"), let slash = folder.lastIndex(of: "/") {
      found.append(folder)
      folder = String(folder[..<slash])
    }
    return found
  }
}
