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
