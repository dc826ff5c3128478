internal import CZlib

/// What is wrong with stored bytes.
struct DamagedBytes: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Compresses one piece after another with the same zlib stream, whose set-up costs more than a reply.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private var output: [UInt8] = []

  /// Creates a stream at the fastest level: replies are stored once and read seldom.
  init() throws {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit_(
      stream, Z_BEST_SPEED, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw DamagedBytes("zlib cannot compress (status \(status))") }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Hands the compressed form of `input` to `body`; `nil` if `input` is too long for zlib.
  func compress<Result>(_ input: inout [UInt8], _ body: (ArraySlice<UInt8>?) -> Result) -> Result {
    guard input.count < Int(UInt32.max) / 2, deflateReset(stream) == Z_OK else { return body(nil) }
    let bound = Int(deflateBound(stream, UInt(input.count)))
    if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
    // A rare huge reply must not keep its buffer for the rest of the run.
    defer { if output.count > 1 << 20 { output = [] } }
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        return deflate(stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return body(nil) }
    return body(output[..<(output.count - Int(stream.pointee.avail_out))])
  }
}

/// Expands one piece after another with the same zlib stream.
final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>

  /// Creates a stream.
  init() throws {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw DamagedBytes("zlib cannot expand (status \(status))") }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The first `count` bytes of the expanded `input`.
  ///
  /// - Parameters:
  ///   - input: A zlib stream.
  ///   - count: How many bytes to expand.
  ///   - isWhole: Whether these are all, so that zlib's check sum must follow.
  /// - Returns: Exactly `count` bytes.
  /// - Throws: `DamagedBytes` if the stream is broken, too short or too long.
  func expand(_ input: UnsafeRawBufferPointer, count: Int, isWhole: Bool) throws -> [UInt8] {
    // Deflate cannot compress by more than 1032 to 1, so damaged lengths cannot ask for absurd memory.
    guard inflateReset(stream) == Z_OK, count <= input.count * 1032 + 64, count < Int(UInt32.max),
      input.count < Int(UInt32.max)
    else { throw DamagedBytes("a stored text has an impossible length") }
    guard count > 0 || isWhole else { return [] }
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { target, filled in
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: input.bindMemory(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      stream.pointee.next_out = target.baseAddress
      stream.pointee.avail_out = UInt32(count)
      status = inflate(stream, Z_SYNC_FLUSH)
      filled = count - Int(stream.pointee.avail_out)
    }
    guard output.count == count, isWhole ? status == Z_STREAM_END : status == Z_OK || status == Z_STREAM_END
    else { throw DamagedBytes("a stored text cannot be expanded") }
    return output
  }
}
