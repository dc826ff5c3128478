internal import AssayCore
internal import Synchronization

/// What the traps of one sandbox may take of this process: memory for bodies, and answers that are being made.
final class TrapBudget: Sendable {
  /// The most bytes of bodies that are kept at once.
  static let mostBytes = 32 << 20
  /// The most answers that are being made at once.
  static let mostAnswers = 128

  private struct State {
    var bytes = 0
    var answers = 0
  }

  private let state = Mutex(State())

  /// Whether answers are being made.
  var isAnswering: Bool { state.withLock { $0.answers > 0 } }

  /// Takes room for bytes.
  ///
  /// - Parameter wanted: How many, at least 0.
  /// - Returns: For how many there is room, at most `wanted`; to be given back.
  func take(_ wanted: Int) -> Int {
    state.withLock { state in
      let granted = min(wanted, Self.mostBytes - state.bytes)
      state.bytes += granted
      return granted
    }
  }

  /// Gives room back.
  func give(_ count: Int) { state.withLock { $0.bytes -= count } }

  /// Has a request answered in a task, which ends with the answer, and gives back the room of its body.
  ///
  /// - Parameters:
  ///   - request: The request; its body was kept in room of this budget.
  ///   - answer: What makes the answer.
  ///   - use: What is done with it.
  /// - Returns: False if too many wait for answers already; then this one gets none.
  func answer(
    _ request: TrapRequest, by answer: @escaping @Sendable (TrapRequest) async -> TrapAnswer,
    use: @escaping @Sendable (TrapAnswer) -> Void
  ) -> Bool {
    work(on: request) { use(await answer($0)) }
  }

  /// Has a request worked on in a task, which counts as an answer in the making, and gives back the room of its body.
  ///
  /// - Parameters:
  ///   - request: The request; its body was kept in room of this budget.
  ///   - work: What is done with it.
  /// - Returns: False if too many wait for answers already; then nothing is done.
  func work(on request: TrapRequest, _ work: @escaping @Sendable (TrapRequest) async -> Void) -> Bool {
    let isAccepted = state.withLock { state in
      guard state.answers < Self.mostAnswers else { return false }
      state.answers += 1
      return true
    }
    guard isAccepted else {
      give(request.body.count)
      return false
    }
    Task {
      await work(request)
      state.withLock { $0.answers -= 1 }
      give(request.body.count)
    }
    return true
  }
}
