import AssayCore
import AssayJudges
import Foundation

/// The output of `assay judge`: a file that appears whole, or standard output.
///
/// Where judgements cost something, those that the file holds already are kept, and what was judged before a
/// failure is not lost.
final class JudgementSheet {
  private let path: String
  private let draft: String
  private let keeps: Bool
  private let handle: FileHandle?
  private let signals: RuleJudge?
  private var known: [String: [UInt8]] = [:]
  private var buffer: [UInt8] = []
  /// Whether anything was judged that the file did not hold.
  private var hasNews = false
  private let encoder = JSONEncoder()

  private static let bufferSize = 1 << 16

  /// Opens a sheet.
  ///
  /// - Parameters:
  ///   - path: The file, or - for standard output.
  ///   - keeps: Whether judgements that the file holds are kept.
  ///   - signals: Whose signals are added to the lines; `nil` for none.
  /// - Throws: `CommandFailure` if it cannot be written, or holds something else.
  init(path: String, keeps: Bool, signals: RuleJudge? = nil) throws {
    self.path = path
    self.signals = signals
    self.keeps = keeps
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    guard path != "-" else {
      handle = nil
      return
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw CommandFailure(
          .usage, "\(path.printable(limit: 300)): it is a folder; name a file with --output")
      }
      if FileHandle(forReadingAtPath: path)?.readData(ofLength: 15) == Data("SQLite format 3".utf8) {
        throw CommandFailure(
          .usage, "\(path.printable(limit: 300)): it is a run file or another database; name another file")
      }
    }
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let handle = FileHandle(forWritingAtPath: draft)
    else {
      throw CommandFailure(.usage, "\(path.printable(limit: 300)): cannot be written; does its folder exist?")
    }
    self.handle = handle
    if keeps, isFolder.boolValue == false { try readKnown() }
  }

  /// The line that holds a judgement already.
  func line(_ id: Digest) -> [UInt8]? { known[id.description] }

  /// Writes a judged answer.
  func add(_ judged: JudgedAnswer) throws {
    switch judged.result {
    case .judged(let judgement):
      var line = JudgementLine(judged.answer, judgement, id: judged.id)
      hasNews = true
      if let found = signals?.signals(of: judged.answer.exhibit) {
        line.signals = Dictionary(
          uniqueKeysWithValues: HarmSignal.allCases.map { ($0.rawValue, found[$0]) })
        line.words = found.vocabulary.counts.map { [$0.bucket, $0.count] }
      }
      buffer += try encoder.encode(line)
    case .known(let line):
      known[judged.id.description] = nil
      buffer += line
    case .failed, .stopped: return
    }
    buffer.append(UInt8(ascii: "\n"))
    // What a model was paid for is written at once.
    if keeps || buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws {
    try flush()
    guard let handle else { return }
    try written { try handle.close() }
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(atPath: draft)
      throw CommandFailure(.incomplete, "\(path.printable(limit: 300)): \(reason)")
    }
  }

  /// Ends without all answers: keeps what cost something, and drops the rest.
  ///
  /// Says nothing of its own errors, because another one has ended the work.
  func abandon() {
    guard handle != nil else { return }
    guard keeps, hasNews else {
      try? FileManager.default.removeItem(atPath: draft)
      return
    }
    for line in known.sorted(by: { $0.key < $1.key }) { buffer += line.value + [UInt8(ascii: "\n")] }
    try? finish()
  }

  private func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let handle else { return try Console.writeResult(buffer) }
    try written { try handle.write(contentsOf: buffer) }
  }

  private func written(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw CommandFailure(
        .incomplete, "\(path.printable(limit: 300)): cannot be written (\(error.localizedDescription))")
    }
  }

  private func readKnown() throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    var lines = LineReader(name: path, domain: "assay.judgements.1", read: try InputPieces.open(path))
    let decoder = JSONDecoder()
    while let line = try lines.next() {
      if line.isBlank { continue }
      guard let judgement = try? decoder.decode(JudgementLine.self, from: Data(line.bytes)) else {
        try? FileManager.default.removeItem(atPath: draft)
        throw CommandFailure(
          .usage,
          "\(path.printable(limit: 300)): line \(line.number) is no judgement of this command; name another file with --output"
        )
      }
      known[judgement.judgement.description] = line.bytes
    }
  }
}

/// Hands out a file or standard input piece by piece.
enum InputPieces {
  private static let size = 1 << 18

  /// Opens a file.
  ///
  /// - Parameter path: The file, or - for standard input.
  /// - Returns: A function that hands out one piece after the other, then `nil`.
  /// - Throws: `InputError` naming the file.
  static func open(_ path: String) throws(InputError) -> () throws(InputError) -> [UInt8]? {
    let name = path.printable(limit: 300)
    var isFolder: ObjCBool = false
    if path != "-" {
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw InputError("\(name): there is no such file")
      }
      guard !isFolder.boolValue else { throw InputError("\(name): it is a folder; name a file") }
    }
    guard let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path) else {
      throw InputError("\(name): may not be read")
    }
    return { () throws(InputError) -> [UInt8]? in
      do {
        let data = try handle.read(upToCount: size)
        return data.flatMap { $0.isEmpty ? nil : Array($0) }
      } catch {
        throw InputError("\(name): cannot be read (\(error.localizedDescription))")
      }
    }
  }
}
