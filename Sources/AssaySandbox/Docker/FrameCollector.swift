internal import Synchronization

/// Collects the frames of a stream up to a limit.
final class FrameCollector: Sendable {
  private struct State {
    var reader = FrameReader()
    var frames: [FrameReader.Frame] = []
    var count = 0
  }

  private let state = Mutex(State())
  private let limitBytes: Int

  /// Prepares to keep frames of `limitBytes` in all.
  init(limitBytes: Int) { self.limitBytes = limitBytes }

  /// Adds a piece of the stream.
  func add(_ piece: ArraySlice<UInt8>) {
    state.withLock { state in
      for frame in state.reader.add(piece) {
        state.count += frame.bytes.count
        if state.count <= limitBytes { state.frames.append(frame) }
      }
    }
  }

  /// The frames, and what was said to standard error.
  var result: (frames: [FrameReader.Frame], complaints: [UInt8]) {
    state.withLock { ($0.frames, $0.reader.complaints) }
  }
}
