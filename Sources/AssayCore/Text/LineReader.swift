/// Splits a source into lines and digests all of it on the way.
///
/// Lines end with a line feed, with or without a carriage return before it. A byte order mark at the start
/// is not part of the first line. Memory holds one piece and one line.
package struct LineReader {
  /// A line without its line end.
  package struct Line {
    /// Counted from 1.
    package let number: Int
    package let bytes: [UInt8]
    /// Whether a line end follows; the last line may lack it.
    package let isTerminated: Bool

    /// Whether nothing but blanks stands in it.
    package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// What to add to a message about a line that cannot be read.
    package var hint: String {
      isTerminated ? "" : " (this is the last line and it has no line end; was the file cut?)"
    }
  }

  /// The longest line that is read, in bytes.
  package static let lineLimit = 4 << 20

  private let name: String
  private let read: () throws(InputError) -> [UInt8]?
  private var digester: FieldDigester
  private var chunk: [UInt8] = []
  private var position = 0
  private var number = 0

  /// Reads lines from pieces.
  ///
  /// - Parameters:
  ///   - name: What messages call the source.
  ///   - domain: What digests of such sources are told apart by.
  ///   - read: Hands out one piece after the other, then `nil`.
  package init(
    name: String, domain: String, read: @escaping () throws(InputError) -> [UInt8]?
  ) {
    self.name = name
    self.read = read
    digester = FieldDigester(domain: domain)
  }

  /// Reads a line.
  ///
  /// - Returns: The next line, or `nil` at the end.
  /// - Throws: `InputError` naming the file, and the line if it is too long.
  package mutating func next() throws(InputError) -> Line? {
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
  package mutating func finishDigest() throws(InputError) -> Digest {
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
