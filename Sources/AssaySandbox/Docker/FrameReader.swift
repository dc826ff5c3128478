/// Takes apart the two layers of a stream from a container: the engine's frames, and inside those of standard output the
/// supervisor's.
///
/// The engine frames as: stream (1 output, 2 errors), three zeros, a big-endian length. The supervisor frames as: kind,
/// a little-endian length. Both lengths are bounded by what the other side may send at once.
struct FrameReader: Sendable {
  /// A frame of the supervisor.
  struct Frame: Sendable, Hashable {
    var kind: UInt8
    var bytes: [UInt8]
  }

  private static let limit = 64 << 20
  private var outer: [UInt8] = []
  private var inner: [UInt8] = []
  /// What the supervisor itself said to standard error, for messages; its first bytes.
  private(set) var complaints: [UInt8] = []
  /// Whether something came that is no frame.
  private(set) var isDamaged = false

  /// Adds a piece and returns the frames that it completes.
  mutating func add(_ piece: ArraySlice<UInt8>) -> [Frame] {
    outer.append(contentsOf: piece)
    var start = 0
    while outer.count - start >= 8, !isDamaged {
      let length = outer[start + 4..<start + 8].reduce(0) { $0 << 8 | Int($1) }
      guard length <= Self.limit, outer[start] <= 2 else {
        isDamaged = true
        break
      }
      guard outer.count - start >= 8 + length else { break }
      let content = outer[start + 8..<start + 8 + length]
      if outer[start] == 2 {
        complaints.append(contentsOf: content.prefix(max(0, 4096 - complaints.count)))
      } else {
        inner.append(contentsOf: content)
      }
      start += 8 + length
    }
    outer.removeFirst(start)
    return frames()
  }

  private mutating func frames() -> [Frame] {
    var frames: [Frame] = []
    var start = 0
    while inner.count - start >= 5 {
      let length = inner[start + 1..<start + 5].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard length <= Self.limit else {
        isDamaged = true
        break
      }
      guard inner.count - start >= 5 + length else { break }
      frames.append(Frame(kind: inner[start], bytes: Array(inner[start + 5..<start + 5 + length])))
      start += 5 + length
    }
    inner.removeFirst(start)
    return frames
  }
}
