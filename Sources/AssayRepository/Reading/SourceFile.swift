internal import AssayCore
import Foundation

/// The bytes of a file of A.S.E and what messages call it.
struct SourceFile: Sendable {
  /// The most bytes that a file may have; the largest of the public ones has a half of one MiB.
  static let sizeLimit = 16 << 20

  /// What messages call the file.
  let name: String
  /// The content without a byte order mark; valid UTF-8.
  let bytes: [UInt8]
  /// Whether a byte order mark stood before it.
  let hadMark: Bool
  /// Where each line starts.
  private let starts: [Int]

  /// Takes the bytes of a file.
  ///
  /// - Parameters:
  ///   - name: What messages call the file.
  ///   - content: Its bytes.
  /// - Throws: `InputError` naming the line that is not UTF-8.
  init(name: String, content: [UInt8]) throws(InputError) {
    self.name = name.printable(limit: 300)
    hadMark = content.starts(with: [0xEF, 0xBB, 0xBF])
    bytes = hadMark ? Array(content.dropFirst(3)) : content
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let line = lines.first { String(validating: $0.bytes, as: UTF8.self) == nil }?.number ?? 1
    throw InputError("\(self.name): line \(line): not UTF-8")
  }

  /// Reads a file that the user named.
  ///
  /// - Parameter path: The file; links are followed.
  /// - Throws: `InputError` if it is not there, not plain, too large or not UTF-8.
  init(path: String) throws(InputError) {
    let shown = path.printable(limit: 300)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError("\(shown): there is no such file")
    }
    guard !isFolder.boolValue else { throw InputError("\(shown): it is a folder, not a file") }
    try self.init(name: path, content: try Self.read(path, shown))
  }

  /// Reads a file up to the limit.
  static func read(_ path: String, _ shown: String) throws(InputError) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(shown): may not be read")
    }
    var bytes: [UInt8] = []
    do {
      while bytes.count <= sizeLimit, let data = try handle.read(upToCount: sizeLimit + 1 - bytes.count),
        !data.isEmpty
      {
        bytes.append(contentsOf: data)
      }
    } catch {
      throw InputError("\(shown): may not be read")
    }
    guard bytes.count <= sizeLimit else {
      throw InputError("\(shown): larger than \(sizeLimit >> 20) MiB, which no file of A.S.E is")
    }
    return bytes
  }
}

extension SourceFile {
  /// A line without its line end.
  struct Line {
    /// Counted from 1.
    let number: Int
    /// Where it starts in the file.
    let start: Int
    let bytes: [UInt8]

    /// Whether nothing but white space stands in it.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// All lines; line ends are line feeds, with or without a carriage return.
  var lines: some Sequence<Line> {
    starts.indices.lazy.map { index in
      let start = starts[index]
      var end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      return Line(number: index + 1, start: start, bytes: Array(bytes[start..<end]))
    }
  }

  /// The line and the column of a byte, each counted from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }

  /// An error about the whole file.
  func error(_ message: String) -> InputError { InputError("\(name): \(message)") }

  /// An error at a byte.
  func error(at offset: Int, _ message: String) -> InputError {
    InputError("\(name): line \(place(of: offset).line): \(message)")
  }

  /// What a JSON reader said about a part of the file that starts at `start`.
  func error(_ error: LineError, from start: Int) -> InputError {
    guard let column = error.column else {
      return self.error(at: bytes.count, "\(error.text); was it cut?")
    }
    let place = place(of: start + column - 1)
    return InputError("\(name): line \(place.line), column \(place.column): \(error.text)")
  }
}
