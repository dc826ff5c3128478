#if os(Linux)
internal import AssayCore
internal import CLaunch
import Glibc
import Synchronization

/// One program in a cell, from its start to the death of everything that it started.
///
/// It is followed on a thread of its own: what the program writes, its deadline and its end.
final class CellRun: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    var kind: Kind
    var output: SandboxRun.Stream
    var errorOutput: SandboxRun.Stream
    var wallSeconds: Double
  }

  /// How it ended, as the launcher tells.
  enum Kind: Sendable, Hashable {
    /// The program's own status, as wait(2) tells, and its processor time.
    case ended(status: Int32, cpuSeconds: Double)
    /// There was no such program, or it could not be run.
    case notRun(error: Int32)
    /// The deadline.
    case overran
    /// `stop` was called.
    case stopped
    /// Bubblewrap or init failed, inside the cell.
    case fell(String)
    /// The sandbox failed, outside of the cell.
    case broke(String)
  }

  private enum Request: Sendable { case none, deadline, stop }

  private let near: OwnedDescriptor
  private let request = Mutex(Request.none)
  private let far: OwnedDescriptor

  /// Prepares a run.
  ///
  /// - Throws: `CellError` if the machine has no descriptor to spare.
  init() throws(CellError) {
    var ends: [Int32] = [-1, -1]
    guard claunch_socket_pair(&ends) == 0 else { throw CellError(reason: "socket pair: \(errorText())") }
    near = OwnedDescriptor(ends[0])
    far = OwnedDescriptor(ends[1])
  }

  /// Kills the program and all that it started.
  func stop() { ask(.stop) }

  private func ask(_ wanted: Request) {
    request.withLock { request in
      guard request == .none else { return }
      request = wanted
      // The launcher takes the end of the line for the wish to kill.
      shutdown(near.number, Int32(SHUT_WR))
    }
  }

  /// Runs a program and returns when all of it is dead.
  ///
  /// - Parameters:
  ///   - link: The line to the cell.
  ///   - owner: The user of the cell on the host, 0 for our own.
  ///   - block: The program, as init reads it.
  ///   - input: What it reads.
  ///   - wallSeconds: Its deadline.
  ///   - outputBytes: How much is kept of each stream.
  /// - Returns: What came of it.
  func follow(
    _ link: LauncherLink, owner: UInt32, block: [UInt8], input: [UInt8], wallSeconds: Double, outputBytes: Int
  ) -> Outcome {
    let start = ContinuousClock.now
    var streams = [StreamTail(limit: outputBytes), StreamTail(limit: outputBytes)]
    let kind: Kind
    do throws(CellError) {
      try begin(link, owner, block, input, &streams)
      let deadline = start.advanced(by: .seconds(min(max(wallSeconds, 0), 1e7)))
      kind = watch(&streams, deadline: deadline)
    } catch {
      kind = .broke(error.reason)
    }
    for index in streams.indices { streams[index].drain() }
    let took = ContinuousClock.now - start
    return Outcome(
      kind: kind, output: streams[0].stream, errorOutput: streams[1].stream,
      wallSeconds: Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
  }

  private func begin(
    _ link: LauncherLink, _ owner: UInt32, _ block: [UInt8], _ input: [UInt8], _ streams: inout [StreamTail]
  ) throws(CellError) {
    var writers: [OwnedDescriptor] = []
    for index in streams.indices {
      var ends: [Int32] = [-1, -1]
      guard claunch_pipe(&ends, owner) == 0 else { throw CellError(reason: "pipe: \(errorText())") }
      streams[index].source = OwnedDescriptor(ends[0])
      writers.append(OwnedDescriptor(ends[1]))
    }
    // A file: it needs nobody who feeds it, and its end comes by itself.
    let source =
      input.isEmpty
      ? OwnedDescriptor(open("/dev/null", O_RDONLY | O_CLOEXEC)) : OwnedDescriptor.sealed(input)
    guard let source, source.number >= 0, let job = OwnedDescriptor.sealed(block) else {
      throw CellError(reason: "memory for the input: \(errorText())")
    }
    let descriptors = [source.number] + writers.map(\.number) + [job.number, far.number]
    try withExtendedLifetime((source, writers, job)) { () throws(CellError) in try link.run(descriptors) }
    // The launcher must be the only one at the other end, else its death would not be heard.
    far.close()
  }

  /// Waits for the ending, reading along.
  private func watch(_ streams: inout [StreamTail], deadline: ContinuousClock.Instant) -> Kind {
    while true {
      var polled = streams.map { pollfd(fd: $0.isOpen ? $0.number : -1, events: Int16(POLLIN), revents: 0) }
      polled.append(pollfd(fd: near.number, events: Int16(POLLIN), revents: 0))
      let isLate = request.withLock { $0 } != .none
      let left = isLate ? nil : deadline - .now
      if let left, left <= .zero {
        ask(.deadline)
        continue
      }
      let count = poll(&polled, nfds_t(polled.count), Self.milliseconds(left))
      guard count >= 0 || errno == EINTR else { return .broke("poll: \(errorText())") }
      guard count > 0 else { continue }
      for index in streams.indices where polled[index].revents != 0 { streams[index].read() }
      if polled[streams.count].revents & Int16(POLLIN | POLLHUP) != 0 { return ending() }
    }
  }

  /// Rounded up, so that nothing is polled in vain just before the deadline.
  private static func milliseconds(_ left: Duration?) -> Int32 {
    guard let left else { return -1 }
    let (seconds, attoseconds) = left.components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }

  private func ending() -> Kind {
    var ending = claunch_ending()
    var count = 0
    let size = MemoryLayout<claunch_ending>.size
    guard claunch_receive(near.number, &ending, size, nil, &count) == size else {
      return .broke("the launcher ended before the program")
    }
    let text = withUnsafeBytes(of: ending.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    switch Int(ending.kind) {
    case Int(CLAUNCH_ENDED):
      return .ended(status: ending.status, cpuSeconds: Double(ending.cpu_microseconds) / 1e6)
    case Int(CLAUNCH_NOT_FOUND):
      return .notRun(error: ending.status)
    case Int(CLAUNCH_KILLED):
      switch request.withLock({ $0 }) {
      case .deadline: return .overran
      case .stop: return .stopped
      case .none: return .broke("it was killed from outside")
      }
    case Int(CLAUNCH_FELL):
      return .fell(text)
    default:
      return .broke(text)
    }
  }
}
#endif
