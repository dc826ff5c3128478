internal import AssayCore
import Foundation

/// A file, or bytes that stand for one, read in pieces of a fixed size.
enum ByteSource: Sendable {
  /// A file on the disk.
  case file(path: String)
  /// Bytes that are part of the program.
  case embedded([UInt8])

  /// Bytes of one piece.
  static let chunkSize = 1 << 16

  /// Opens the source.
  ///
  /// - Returns: A function that hands out one full piece after the other, a shorter last one, then `nil`.
  /// - Throws: `InputError` naming the file.
  func open() throws(InputError) -> () throws(InputError) -> [UInt8]? {
    switch self {
    case .embedded(let bytes):
      var position = 0
      return {
        guard position < bytes.count else { return nil }
        let end = min(position + Self.chunkSize, bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
      }
    case .file(let path):
      // It is read more than once, which a pipe or a terminal cannot bear.
      let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
      guard let kind = attributes?[.type] as? FileAttributeType else {
        throw InputError("\(path.printable(limit: 300)): there is no such file")
      }
      guard kind == .typeRegular else { throw InputError("\(path.printable(limit: 300)): not a plain file") }
      guard let handle = FileHandle(forReadingAtPath: resolved) else {
        throw InputError("\(path.printable(limit: 300)): may not be read")
      }
      return { () throws(InputError) -> [UInt8]? in try Self.chunk(of: handle, path) }
    }
  }

  private static func chunk(of handle: FileHandle, _ path: String) throws(InputError) -> [UInt8]? {
    var chunk: [UInt8] = []
    chunk.reserveCapacity(chunkSize)
    do {
      while chunk.count < chunkSize, let data = try handle.read(upToCount: chunkSize - chunk.count),
        !data.isEmpty
      {
        chunk.append(contentsOf: data)
      }
    } catch {
      throw InputError("\(path.printable(limit: 300)): cannot be read (\(error.localizedDescription))")
    }
    return chunk.isEmpty ? nil : chunk
  }
}

/// Splits a source into lines and digests all of it on the way.
///
/// Lines end with a line feed, with or without a carriage return before it. A byte order mark at the start
/// is not part of the first line. Memory holds one piece and one line.
struct LineReader {
  /// A line without its line end.
  struct Line {
    /// Counted from 1.
    var number: Int
    var bytes: [UInt8]
    /// Whether a line end follows; the last line may lack it.
    var isTerminated: Bool
  }

  /// The longest line that is read, in bytes.
  static let lineLimit = 4 << 20

  private let name: String
  private let read: () throws(InputError) -> [UInt8]?
  private var digester = FieldDigester(domain: "assay.custom.file.1")
  private var chunk: [UInt8] = []
  private var position = 0
  private var number = 0

  /// Opens a source that messages call `name`; throws `InputError` naming the file.
  init(_ source: ByteSource, name: String) throws(InputError) {
    self.name = name
    read = try source.open()
  }

  /// Reads a line.
  ///
  /// - Returns: The next line, or `nil` at the end.
  /// - Throws: `InputError` naming the file, and the line if it is too long.
  mutating func next() throws(InputError) -> Line? {
    var pending: [UInt8] = []
    while true {
      if position == chunk.count {
        guard try refill() else {
          guard !pending.isEmpty else { return nil }
          return finish(pending, isTerminated: false)
        }
      }
      let end = chunk[position...].firstIndex(of: 0x0A)
      let stop = end ?? chunk.count
      guard pending.count + stop - position <= Self.lineLimit else {
        throw InputError("\(name): line \(number + 1): longer than 4 MiB")
      }
      pending.append(contentsOf: chunk[position..<stop])
      position = end.map { $0 + 1 } ?? stop
      if end != nil { return finish(pending, isTerminated: true) }
    }
  }

  /// Reads what is left.
  ///
  /// - Returns: The digest of the whole source.
  /// - Throws: `InputError` naming the file.
  mutating func finishDigest() throws(InputError) -> Digest {
    while try refill() {}
    return digester.finish()
  }

  private mutating func refill() throws(InputError) -> Bool {
    guard let bytes = try read() else { return false }
    digester.add(bytes)
    chunk = bytes
    position = 0
    return true
  }

  private mutating func finish(_ pending: [UInt8], isTerminated: Bool) -> Line {
    var bytes = pending
    if number == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.last == 0x0D { bytes.removeLast() }
    number += 1
    return Line(number: number, bytes: bytes, isTerminated: isTerminated)
  }
}
