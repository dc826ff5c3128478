internal import AssayCore
internal import Synchronization

/// Takes apart what an engine sends of a program: standard output and errors in frames, each kept up to a limit.
///
/// A frame is: stream (1 output, 2 errors), three zeros, a big-endian length.
final class OutputSplitter: Sendable {
  private struct State {
    var rest: [UInt8] = []
    var streams = [SandboxRun.Stream](repeating: .init(bytes: [], isCut: false), count: 2)
    /// The stream of the frame whose content comes, and how much of it is to come.
    var open: (stream: Int, missing: Int)?
    var isDamaged = false
  }

  private let state = Mutex(State())
  private let limit: Int

  /// Prepares to keep `limit` bytes of each stream.
  init(limit: Int) { self.limit = limit }

  /// Adds a piece.
  func add(_ piece: ArraySlice<UInt8>) {
    state.withLock { state in
      var piece = piece
      while !piece.isEmpty, !state.isDamaged {
        if let open = state.open {
          let part = piece.prefix(open.missing)
          keep(part, of: open.stream, &state)
          piece = piece.dropFirst(part.count)
          state.open = open.missing > part.count ? (open.stream, open.missing - part.count) : nil
        } else {
          let part = piece.prefix(8 - state.rest.count)
          state.rest += part
          piece = piece.dropFirst(part.count)
          Self.begin(&state)
        }
      }
    }
  }

  private static func begin(_ state: inout State) {
    guard state.rest.count == 8 else { return }
    let length = state.rest[4...].reduce(0) { $0 << 8 | Int($1) }
    state.isDamaged = state.rest[0] > 2 || state.rest[1...3] != [0, 0, 0]
    state.open = length > 0 ? (state.rest[0] == 2 ? 1 : 0, length) : nil
    state.rest = []
  }

  private func keep(_ bytes: ArraySlice<UInt8>, of stream: Int, _ state: inout State) {
    let room = limit - state.streams[stream].bytes.count
    state.streams[stream].bytes += bytes.prefix(room)
    if bytes.count > room { state.streams[stream].isCut = true }
  }

  /// What came so far: output and errors; `nil` if it was no frames.
  var streams: (output: SandboxRun.Stream, errors: SandboxRun.Stream)? {
    state.withLock { $0.isDamaged ? nil : ($0.streams[0], $0.streams[1]) }
  }
}
