/// What the kernel counted in a cell's control groups since they are there.
struct GroupTally: Equatable {
  /// Processes that were killed for want of memory, in the cell or in the machine.
  var killed = 0
  /// How often the cell's memory was full; 0 if the kernel does not tell.
  var filled = 0
  /// The most bytes of memory that there ever were; 0 if the kernel does not tell.
  var fullest = 0
  /// Processes and threads that were denied, for the cell's limit or for one around it.
  var denied = 0
  /// Those that were denied around the cell.
  var deniedAround = 0
  /// The most processes that there ever were; `nil` if the kernel does not tell.
  var peak: Int?

  /// The most bytes that are asked for at once where an answer of no ends a process, and then some.
  private static let piece = 1 << 20

  /// What happened in between.
  ///
  /// Whom a limit of the machine or of a group around the cell meets is chance, and says nothing about a program.
  ///
  /// - Parameters:
  ///   - before: The tally at the start.
  ///   - memoryBytes: The cell's limit on memory.
  ///   - processes: The cell's least limit on processes meanwhile.
  /// - Returns: The counts, told apart by whose limit was hit.
  func counts(since before: GroupTally, memoryBytes: Int, processes: Int) -> RunEnding.Counts {
    var counts = RunEnding.Counts()
    let killed = killed - before.killed
    let denied = denied - before.denied
    let hasFilled = filled > before.filled || fullest >= memoryBytes - Self.piece
    let hasReached = peak.map { $0 >= processes } ?? true
    counts.killed = hasFilled ? killed : 0
    counts.denied = hasReached ? denied : 0
    counts.killedFromOutside = killed - counts.killed
    counts.deniedFromOutside = denied - counts.denied + deniedAround - before.deniedAround
    return counts
  }
}
