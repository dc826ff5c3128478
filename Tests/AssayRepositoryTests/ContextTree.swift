import AssayCore

@testable import AssayRepository

/// A repository in memory.
struct ContextTree: FileTree {
  var files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  func paths() throws(InputError) -> [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func read(_ path: String, limit: Int) throws(InputError) -> [UInt8]? {
    guard let bytes = files[path] else { return nil }
    guard bytes.count <= limit else { throw InputError("\(path): more than \(limit) bytes") }
    return bytes
  }
}

/// Hits of whole files.
func hits(_ paths: String...) -> [RetrievalRecord.Hit] { paths.map { hit($0) } }

/// A hit.
func hit(_ path: String, _ first: Int? = nil, _ last: Int? = nil) -> RetrievalRecord.Hit {
  let lines = first.flatMap { first in last.flatMap { LineRange(first, $0) } }
  return RetrievalRecord.Hit(path: path, lines: lines, score: nil)
}

/// Lines `NAME 1`, `NAME 2` and so on.
func numberedLines(_ name: String, _ count: Int) -> String {
  (1...count).map { "\(name) \($0)\n" }.joined()
}

/// A file with lines taken out.
func hole(_ text: String, _ regions: (Int, Int)...) throws -> MaskedFile {
  try MaskedFile(Array(text.utf8), regions: regions.compactMap { LineRange($0.0, $0.1) })
}

/// How many characters a text has between the marks that name its file.
func shownCount(_ text: String, _ place: String) -> Int {
  text.count + "[start of \(place)]\n".count + "[end of \(place)]\n".count
}

extension String {
  /// How often a text stands in this one.
  func components(of part: String) -> Int {
    ByteSearch(Array(part.utf8)).places(in: Array(utf8), limit: .max).count
  }

  /// Where a text stands first; -1 if it does not.
  func place(of part: String) -> Int {
    ByteSearch(Array(part.utf8)).places(in: Array(utf8), limit: 1).first?.lowerBound ?? -1
  }

  /// What stands from one text to another.
  func components(from start: String, to end: String) -> String? {
    let bytes = Array(utf8)
    guard let first = ByteSearch(Array(start.utf8)).places(in: bytes, limit: 1).first,
      let last = ByteSearch(Array(end.utf8)).places(in: bytes, limit: .max).last,
      first.lowerBound < last.upperBound
    else { return nil }
    return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
  }
}
