internal import AssayCore

/// Says how a program ended, from what the kernel told of it and of its cell.
struct RunEnding {
  /// What the cell's cgroups counted while the program ran.
  struct Counts: Equatable {
    /// Processes that were killed for want of memory.
    var killed = 0
    /// Processes and threads that were denied.
    var denied = 0
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
    // A program that ignores the polite signal is killed a second later.
    if signal == kill && cpuSeconds >= (limit + 1) * 0.6 { return .timedOut }
    if counts.denied > 0 { return .processLimit }
    return signal == 0 ? .exited(status: code) : .signalled(signal)
  }

  /// The ending of a program that could not be run, as a shell would tell it.
  static func ending(error: Int32) -> SandboxEnding {
    // ENOENT and ENOTDIR.
    .exited(status: error == 2 || error == 20 ? 127 : 126)
  }
}
