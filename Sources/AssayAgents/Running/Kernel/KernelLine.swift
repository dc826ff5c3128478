internal import AssayCore
internal import Synchronization

/// The line between an attempt and the keeper of its interpreter, which fetches blocks from a trap of the cell.
///
/// A block stays on the line until its result is there, so that nothing is lost with a broken connection.
final class KernelLine: Sendable {
  /// A block of code.
  struct Block: Sendable, Hashable {
    var code: String
    /// Whether it is sent back if it asks for input.
    var refusesInput: Bool
  }

  /// What came of a block.
  enum Word: Sendable, Hashable {
    case ran(AgentStep.Observation)
    case wantsInput
    /// There is nobody who could run it.
    case gone(End)
  }

  /// Why there is nobody at the other end.
  enum End: Sendable, Hashable {
    /// The keeper ended, and what is known of its end.
    case ended(SandboxRun)
    /// It could not be run.
    case interrupted(Interruption)
    /// It said nothing for too long.
    case silent
    /// It was not needed any more.
    case closed
  }

  private struct State {
    /// How many blocks there were.
    var number = 0
    var block: Block?
    var end: End?
    var hasSpoken = false
    var start: CheckedContinuation<Bool, Never>?
    var poll: CheckedContinuation<TrapAnswer, Never>?
    var word: CheckedContinuation<Word, Never>?
  }

  /// What the keeper shows to be let in.
  let token: String
  /// The port of the trap.
  let port: Int
  private let state = Mutex(State())

  init(token: String, port: Int) {
    self.token = token
    self.port = port
  }

  /// Whether the keeper was there at any time.
  var hasSpoken: Bool { state.withLock(\.hasSpoken) }

  /// Whether a record of the traps is of the keeper's own doing.
  func isOwn(_ record: TrapRecord) -> Bool {
    record.service == .http && record.port == port && record.path == "/\(token)"
  }

  /// The trap at which the keeper asks.
  var trap: Trap { Trap(.http, port: port) { await self.answer($0) } }

  /// Waits until there is a block.
  ///
  /// - Returns: False if there never will be.
  func isWanted() async -> Bool {
    await withCheckedContinuation { continuation in
      let known: Bool? = state.withLock { state in
        if state.end != nil { return false }
        if state.block != nil { return true }
        state.start = continuation
        return nil
      }
      if let known { continuation.resume(returning: known) }
    }
  }

  /// Has a block run; one at a time.
  ///
  /// - Parameter block: The block.
  /// - Returns: What came of it; `gone` at once when the task is cancelled.
  func run(_ block: Block) async -> Word {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (end, poll, start, number) = state.withLock { state in
          guard state.end == nil else { return (state.end, nil, nil, 0) as Waiting }
          state.number += 1
          state.block = block
          state.word = continuation
          defer { (state.poll, state.start) = (nil, nil) }
          return (nil, state.poll, state.start, state.number)
        }
        if let end { continuation.resume(returning: .gone(end)) }
        start?.resume(returning: true)
        poll?.resume(returning: Self.order(block, number))
      }
    } onCancel: {
      finish(.silent)
    }
  }

  private typealias Waiting = (
    End?, CheckedContinuation<TrapAnswer, Never>?, CheckedContinuation<Bool, Never>?, Int
  )

  /// Ends the line, of which everybody who waits hears.
  ///
  /// - Parameter end: Why.
  /// - Returns: Why it ended first.
  @discardableResult
  func finish(_ end: End) -> End {
    let (word, poll, start, first) = state.withLock { state in
      let first = state.end ?? end
      state.end = first
      state.block = nil
      defer { (state.word, state.poll, state.start) = (nil, nil, nil) }
      return (state.word, state.poll, state.start, first)
    }
    word?.resume(returning: .gone(first))
    poll?.resume(returning: Self.over)
    start?.resume(returning: false)
    return first
  }

  /// Answers the keeper: takes its result and waits for the next block.
  private func answer(_ request: TrapRequest) async -> TrapAnswer {
    guard request.path == "/\(token)" else { return TrapAnswer(status: 404) }
    return await withCheckedContinuation { continuation in
      let result = KernelResult(request)
      let (now, word, older) = state.withLock { state in
        state.hasSpoken = true
        var word: CheckedContinuation<Word, Never>?
        if let result, result.number == state.number, state.block != nil {
          (word, state.word, state.block) = (state.word, nil, nil)
        }
        let older = state.poll
        state.poll = nil
        if state.end != nil { return (Self.over, word, older) as Answering }
        if let block = state.block { return (Self.order(block, state.number), word, older) }
        state.poll = continuation
        return (nil, word, older)
      }
      if let result { word?.resume(returning: result.word) }
      // A second connection takes the place of the first.
      older?.resume(returning: TrapAnswer(status: 409))
      if let now { continuation.resume(returning: now) }
    }
  }

  private typealias Answering = (
    TrapAnswer?, CheckedContinuation<Word, Never>?, CheckedContinuation<TrapAnswer, Never>?
  )

  /// Tells the keeper to end.
  private static let over = TrapAnswer(status: 204)

  private static func order(_ block: Block, _ number: Int) -> TrapAnswer {
    TrapAnswer(
      fields: ["x-block": "\(number)", "x-flag": block.refusesInput ? "r" : "a"], body: Array(block.code.utf8)
    )
  }
}

/// A result as the keeper sends it.
struct KernelResult: Sendable, Hashable {
  /// The block that it belongs to.
  var number: Int
  var word: KernelLine.Word

  /// Reads a result; `nil` for a request that brings none.
  init?(_ request: TrapRequest) {
    func number(_ name: String) -> Int? { request.fields[name].flatMap { Int($0) } }
    guard let block = number("x-block"), let told = request.fields["x-ending"] else { return nil }
    let parts = told.split(separator: " ")
    guard parts.count == 2, let value = Int(parts[1]) else { return nil }
    self.number = block
    let ending: SandboxEnding
    switch parts[0] {
    case "input":
      word = .wantsInput
      return
    case "exited": ending = .exited(status: value)
    case "signalled": ending = .signalled(value)
    case "timed-out": ending = .timedOut
    default: return nil
    }
    // A flood of what reaches the traps can leave too little room for the output.
    let isCut = number("x-cut") == 1 || number("x-length") != request.body.count
    let seconds = request.fields["x-seconds"].flatMap { Double($0) } ?? 0
    word = .ran(
      AgentStep.Observation(
        ending: ending, output: String(decoding: request.body, as: UTF8.self), isCut: isCut,
        wallSeconds: seconds.isFinite ? max(0, seconds) : 0))
  }
}
