internal import AssayCore

/// Says how a program ended, from what the kernel told of it and of its cell.
struct RunEnding {
  /// What the cell's cgroups counted while the program ran.
  struct Counts: Equatable {
    /// Processes that were killed because the cell's memory was full.
    var killed = 0
    /// Processes and threads that were denied because the cell had as many as it may.
    var denied = 0
    /// Processes that were killed though the cell had memory left.
    var killedFromOutside = 0
    /// Processes and threads that were denied though the cell had fewer than it may.
    var deniedFromOutside = 0

    /// What the cell's surroundings did to it; `nil` if nothing.
    var trouble: SandboxEnding? {
      if killedFromOutside > 0 {
        return .broke(reason: "the machine, or a cgroup around the sandbox, ran out of memory")
      }
      guard deniedFromOutside > 0 else { return nil }
      return .broke(reason: "the machine, or a cgroup around the sandbox, had no process to spare")
    }
  }

  /// The signals that matter here, by their numbers, which are the same on all of Linux.
  private static let kill = 9
  private static let processorTime = 24

  /// The ending of a program that ended by itself or by a signal.
  ///
  /// - Parameters:
  ///   - status: What wait(2) told.
  ///   - cpuSeconds: Processor time of the program and of the children that it waited for.
  ///   - limits: The limits that held.
  ///   - counts: What happened in the cell.
  /// - Returns: The ending.
  static func ending(
    status: Int32, cpuSeconds: Double, limits: SandboxLimits, counts: Counts
  ) -> SandboxEnding {
    let signal = Int(status & 0x7f)
    let code = Int((status >> 8) & 0xff)
    if signal == 0 && code == 0 { return .exited(status: 0) }
    // The limit counts whole ticks of the clock, and the sum that is told afterwards counts exactly: on a busy
    // machine it was seen to be a sixth smaller. A program that sends itself the signal early is told apart.
    let limit = Double(limits.cpuSeconds)
    if signal == processorTime && cpuSeconds >= limit * 0.5 { return .timedOut }
    if counts.killed > 0 { return .outOfMemory }
    if counts.killedFromOutside > 0, let trouble = counts.trouble { return trouble }
    // A program that ignores the polite signal is killed a second later.
    if signal == kill && cpuSeconds >= (limit + 1) * 0.6 { return .timedOut }
    if counts.denied > 0 { return .processLimit }
    if let trouble = counts.trouble { return trouble }
    return signal == 0 ? .exited(status: code) : .signalled(signal)
  }

  /// The ending of a program that could not be run, as a shell would tell it.
  ///
  /// Where the machine has nothing left, that is no result. Input and output errors are one: the kernel tells of
  /// a program that is shorter than it says that way.
  ///
  /// - Parameters:
  ///   - error: The error number of execve(2).
  ///   - limits: The limits that held.
  ///   - counts: What happened in the cell.
  /// - Returns: The ending.
  static func ending(
    error: Int32, limits: SandboxLimits = SandboxLimits(), counts: Counts = Counts()
  ) -> SandboxEnding {
    switch error {
    // ENOENT and ENOTDIR.
    case 2, 20: return .exited(status: 127)
    case 11: return counts.denied > 0 ? .processLimit : .broke(reason: "the machine has no process to spare")
    case 12:
      let isOwn = counts.killed > 0 || limits.addressSpaceBytes != nil
      return isOwn ? .outOfMemory : .broke(reason: "the machine has no memory to spare")
    // ENFILE and EMFILE.
    case 23, 24: return .broke(reason: "the machine has no open file to spare")
    default: return .exited(status: 126)
    }
  }

  /// The ending of a program that was never seen, because what holds it failed inside the cell.
  ///
  /// Where programs leave nothing for bubblewrap and init, it is theirs and not the sandbox's fault.
  ///
  /// - Parameters:
  ///   - reason: What the launcher told.
  ///   - counts: What happened in the cell.
  /// - Returns: The ending.
  static func ending(failure reason: String, counts: Counts) -> SandboxEnding {
    if counts.killed > 0 { return .outOfMemory }
    return counts.denied > 0 ? .processLimit : .broke(reason: reason)
  }
}
