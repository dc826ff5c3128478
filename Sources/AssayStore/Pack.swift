internal import Foundation

/// Puts several byte strings into one blob, compressed together, since a request, its reply and the text
/// of the reply share most of their bytes.
///
/// Layout: the form (0 raw, 1 zlib), the number of parts, for every part its length plus 1 as a varint (0 for
/// an absent part), then all parts one after another, raw or as one zlib stream.
final class Packer {
  /// Shorter contents stay raw: compression would not pay.
  static let threshold = 200

  private let deflater: Deflater
  private var contents: [UInt8] = []

  init() throws { deflater = try Deflater() }

  /// The blob of `parts`.
  func pack(_ parts: [[UInt8]?]) -> Data {
    var header = ByteWriter()
    header.add(byte: UInt8(parts.count))
    contents.removeAll(keepingCapacity: contents.capacity <= 1 << 20)
    for part in parts {
      header.add(UInt64(part.map { $0.count + 1 } ?? 0))
      if let part { contents.append(contentsOf: part) }
    }
    guard contents.count > Self.threshold else { return Self.blob(0, header.bytes, contents[...]) }
    return deflater.compress(&contents) { [count = contents.count] compressed in
      compressed.flatMap { $0.count < count ? Self.blob(1, header.bytes, $0) : nil }
    } ?? Self.blob(0, header.bytes, contents[...])
  }

  private static func blob(_ form: UInt8, _ header: [UInt8], _ contents: ArraySlice<UInt8>) -> Data {
    var data = Data(capacity: 1 + header.count + contents.count)
    data.append(form)
    data.append(contentsOf: header)
    data.append(contentsOf: contents)
    return data
  }
}

/// Takes the parts out of blobs again.
final class Unpacker {
  /// No more parts than this stand in a blob.
  private static let mostParts = 8

  private let inflater: Inflater

  init() throws { inflater = try Inflater() }

  /// The first `wanted` parts of a blob; only they are expanded.
  ///
  /// - Parameters:
  ///   - blob: What `Packer.pack` returned.
  ///   - wanted: How many parts to take out; `nil` for all, and then the check sum is tested too.
  /// - Returns: The parts.
  /// - Throws: `DamagedBytes` for anything that `Packer.pack` does not write.
  func unpack(_ blob: Data, first wanted: Int? = nil) throws -> [[UInt8]?] {
    try blob.withUnsafeBytes { bytes in
      var header = ByteReader(bytes)
      let form = try header.byte()
      let count = Int(try header.byte())
      guard form <= 1, count <= Self.mostParts else {
        throw DamagedBytes("a stored text has an unknown form")
      }
      let lengths = try (0..<count).map { _ in try header.number() }
      let whole = try Self.sum(lengths)
      let needed = try Self.sum(lengths.prefix(wanted ?? count))
      let payload = UnsafeRawBufferPointer(rebasing: bytes[header.position...])
      let contents: [UInt8]
      if form == 1 {
        contents = try inflater.expand(payload, count: needed, isWhole: needed == whole)
      } else {
        guard payload.count == whole else { throw DamagedBytes("a stored text is cut") }
        contents = Array(payload.prefix(needed))
      }
      var start = 0
      return lengths.prefix(wanted ?? count).map { length in
        guard length > 0 else { return nil }
        defer { start += Int(length) - 1 }
        return Array(contents[start..<(start + Int(length) - 1)])
      }
    }
  }

  private static func sum(_ lengths: some Sequence<UInt64>) throws -> Int {
    try lengths.reduce(0) { sum, length in
      guard length <= UInt64(UInt32.max) else {
        throw DamagedBytes("a stored text has an impossible length")
      }
      return sum + (length > 0 ? Int(length) - 1 : 0)
    }
  }
}
