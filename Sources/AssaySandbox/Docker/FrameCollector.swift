internal import Synchronization

/// Collects the frames of a stream up to a limit.
final class FrameCollector: Sendable {
  /// What came.
  struct Result: Sendable {
    /// The frames in order; those of streams of bytes are joined and stand first.
    var frames: [FrameReader.Frame] = []
    /// What was said to standard error.
    var complaints: [UInt8] = []
    /// Why not all of it is there; `nil` if it is.
    var fault: String?
  }

  private struct State {
    var reader = FrameReader()
    var frames: [FrameReader.Frame] = []
    var streams: [UInt8: [UInt8]] = [:]
    var count = 0
    var isOver = false

    /// Keeps a frame if there is room for it.
    mutating func keep(_ frame: FrameReader.Frame, limitBytes: Int) {
      let isStream = FrameCollector.streams.contains(frame.kind)
      // A frame of its own costs more than its bytes.
      count += frame.bytes.count + (isStream ? 0 : 64)
      isOver = isOver || count > limitBytes
      if isOver { return }
      if isStream {
        streams[frame.kind, default: []] += frame.bytes
      } else {
        frames.append(frame)
      }
    }
  }

  /// A program can write its bytes one by one.
  private static let streams: Set = [DockerRun.Kind.output, DockerRun.Kind.errors, DockerRun.Kind.data]

  private let state = Mutex(State())
  private let limitBytes: Int

  /// Prepares to keep frames of `limitBytes` in all.
  init(limitBytes: Int) { self.limitBytes = limitBytes }

  /// Adds a piece of the stream.
  func add(_ piece: ArraySlice<UInt8>) {
    state.withLock { state in
      for frame in state.reader.add(piece) { state.keep(frame, limitBytes: limitBytes) }
    }
  }

  /// What came so far.
  var result: Result {
    state.withLock { state in
      let fault =
        state.isOver
        ? "the supervisor tells more than \(limitBytes) bytes"
        : state.reader.isDamaged ? "what the supervisor tells cannot be read" : nil
      let streams = state.streams.sorted { $0.key < $1.key }.map {
        FrameReader.Frame(kind: $0.key, bytes: $0.value)
      }
      return Result(
        frames: streams + state.frames, complaints: state.reader.complaints, fault: fault)
    }
  }
}
