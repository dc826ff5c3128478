internal import AssayCore

/// Reads what the supervisor tells of a run.
enum DockerRun {
  /// Kinds of frames, as in contained.h.
  enum Kind {
    static let output: UInt8 = 1
    static let errors: UInt8 = 2
    static let ending: UInt8 = 3
    static let data: UInt8 = 4
    static let entry: UInt8 = 5
    static let done: UInt8 = 6
    static let absent: UInt8 = 7
    static let failure: UInt8 = 8
    static let end: UInt8 = 9
    static let cut: UInt8 = 10
  }

  /// The run that frames tell of.
  static func run(_ frames: [FrameReader.Frame], limits: SandboxLimits) -> SandboxRun {
    let ending = frames.last { $0.kind == Kind.ending }
    let told = ending.flatMap { Ending($0.bytes) }
    return SandboxRun(
      ending: told?.ending(limits) ?? .broke(reason: "the supervisor did not tell how the program ended"),
      output: stream(frames, Kind.output, limits), errorOutput: stream(frames, Kind.errors, limits),
      wallSeconds: told?.wallSeconds ?? 0)
  }

  private static func stream(
    _ frames: [FrameReader.Frame], _ kind: UInt8, _ limits: SandboxLimits
  ) -> SandboxRun.Stream {
    let bytes = frames.filter { $0.kind == kind }.flatMap(\.bytes)
    return .init(bytes: Array(bytes.prefix(limits.outputBytes)), isCut: bytes.count > limits.outputBytes)
  }

  /// `struct contained_ending`.
  private struct Ending {
    var kind: UInt32
    var status: Int32
    var cpuSeconds: Double
    var wallSeconds: Double
    /// What the container's own limits did.
    var counts: RunEnding.Counts
    /// Kills and denials that were not theirs.
    var outer: UInt64

    init?(_ bytes: [UInt8]) {
      guard bytes.count == 40 else { return nil }
      func number(_ range: Range<Int>) -> UInt64 {
        bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      kind = UInt32(number(0..<4))
      status = Int32(truncatingIfNeeded: number(4..<8))
      cpuSeconds = Double(number(8..<16)) / 1e6
      wallSeconds = Double(number(16..<24)) / 1e6
      counts = RunEnding.Counts(killed: Int(number(24..<28)), denied: Int(number(28..<32)))
      outer = number(32..<36)
    }

    /// The ending; where the machine's own want was in the way, nothing is known of a program that failed.
    func ending(_ limits: SandboxLimits) -> SandboxEnding {
      let ending = ownEnding(limits)
      guard outer > 0, ending != .exited(status: 0) else { return ending }
      return .broke(reason: "the machine itself ran out of memory or processes")
    }

    /// As CLaunch.h numbers the kinds.
    private func ownEnding(_ limits: SandboxLimits) -> SandboxEnding {
      switch kind {
      case 1: RunEnding.ending(status: status, cpuSeconds: cpuSeconds, limits: limits, counts: counts)
      case 2: RunEnding.ending(error: status)
      case 3: .timedOut
      default: .broke(reason: "the supervisor tells of an unknown ending")
      }
    }
  }
}
