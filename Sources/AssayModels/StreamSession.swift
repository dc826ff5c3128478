internal import AssayCore
internal import AssayHTTP
internal import Synchronization

/// Puts a stream together while it arrives on a network thread.
final class StreamSession: Sendable {
  private struct State {
    var parser = EventStreamParser()
    var assembler: any StreamAssembler
    var isComplete = false
  }

  private let state: Mutex<State>

  init(_ assembler: any StreamAssembler) { state = Mutex(State(assembler: assembler)) }

  func take(_ piece: ArraySlice<UInt8>) throws(AttemptFailure) -> HTTPTransport.Demand {
    try state.withLock { state throws(AttemptFailure) in
      for event in state.parser.feed(piece) where !state.isComplete {
        if try state.assembler.take(event) == .enough { state.isComplete = true }
      }
      return state.isComplete ? .enough : .more
    }
  }

  func finish() throws(AttemptFailure) -> Turn {
    try state.withLock { state throws(AttemptFailure) in
      if !state.isComplete, let event = state.parser.finish() { _ = try state.assembler.take(event) }
      return try state.assembler.finish()
    }
  }
}
