package import AssayCore

/// What another analyzer reports, in its own terms of place.
struct ForeignFinding: Sendable, Hashable {
  /// What its columns count.
  enum ColumnUnit: Sendable, Hashable {
    /// Bytes of UTF-8.
    case bytes
    /// Characters of Unicode.
    case codePoints
    /// Units of UTF-16.
    case utf16
  }

  /// The file as the analyzer writes it.
  var path: String
  /// The line, counted from 1.
  var line: Int
  /// The column, counted from 1; `nil` for the whole line.
  var column: Int?
  /// The line of the end; `nil` for that of the start.
  var endLine: Int?
  /// The column behind the end; `nil` for the end of the line.
  var endColumn: Int?
  /// What the columns count.
  var unit: ColumnUnit
  /// The analyzer's name of the rule.
  var rule: String
  /// The weakness.
  var weakness: CWE
  /// How bad it is.
  var severity: Severity
  /// How sure it is, for a reader of ours.
  var confidence: Confidence
  /// What is wrong.
  var message: String
}

/// An analyzer of others and how it is called and read.
package protocol Adapter: Sendable {
  /// Its name.
  var name: String { get }
  /// Its program: a name or an absolute path.
  var program: String { get }
  /// The languages that it reads.
  var languages: Set<CodeLanguage> { get }
  /// What it is good for, in a sentence without a full stop.
  var summary: String { get }
  /// How to get it.
  var advice: String { get }
  /// Whether some of its rules may decide a verdict.
  var mayDecide: Bool { get }
  /// What makes it print its version.
  var versionArguments: [String] { get }
  /// The code as it is handed to it, of the same length; `nil` for the code as it is.
  func prepared(_ bytes: [UInt8]) -> [UInt8]?
  /// The arguments that make it examine files.
  func arguments(for paths: [String]) -> [String]
  /// Reads its output; `nil` if that is not in its form.
  func read(_ result: ToolResult) -> [ForeignReport]?
}

/// A finding of another analyzer, closed to those who only pass it on.
package struct ForeignReport: Sendable {
  let finding: ForeignFinding
}

/// An analyzer of others that is installed here.
package struct InstalledAdapter: Sendable {
  /// How it is called and read.
  package let adapter: any Adapter
  /// Its program; absolute.
  package let program: String
  /// Its version.
  package let version: String

  private static let batchSize = 50
  private static let outputLimit = 64 << 20

  /// Its name and version.
  package var tool: Tool { Tool(name: adapter.name, version: version) }

  /// What an analyzer found.
  struct Outcome {
    /// The findings, by the index of the piece of code.
    var findings: [Int: [Finding]] = [:]
    /// Whether it failed at no file, so that asking again would say the same.
    var isComplete = true
  }

  /// What it finds in pieces of code.
  ///
  /// A file at which the analyzer fails costs that file's findings alone.
  func findings(
    in parts: [PartResult], texts: [SourceText], runner: any ToolRunner
  ) async throws(Interruption) -> Outcome {
    let mine = parts.filter { adapter.languages.contains($0.reading.language) }
    var outcome = Outcome()
    for start in stride(from: 0, to: mine.count, by: Self.batchSize) {
      let batch = mine[start..<min(start + Self.batchSize, mine.count)]
      let byName = Dictionary(batch.map { (Self.fileName($0.path), PlacedPart($0, texts[$0.file])) }) {
        first, _ in first
      }
      // Kept until the analyzer has ended.
      let copies = try Scratch(in: Self.folder(of: batch[start].path))
      let paths = try batch.map { part throws(Interruption) in
        guard let bytes = adapter.prepared(part.reading.text.bytes) else { return part.path }
        return try copies.write(bytes, as: Self.fileName(part.path))
      }
      for report in try await reports(on: paths[...], runner) {
        guard let report else {
          outcome.isComplete = false
          continue
        }
        guard let part = byName[Self.fileName(report.finding.path)],
          let finding = part.finding(report.finding, tool)
        else { continue }
        outcome.findings[part.file, default: []].append(finding)
      }
    }
    return outcome
  }

  /// What it reports; `nil` for every file at which it fails.
  private func reports(
    on paths: ArraySlice<String>, _ runner: any ToolRunner
  ) async throws(Interruption) -> [ForeignReport?] {
    guard let first = paths.first else { return [] }
    // Some keep settings in the user's home; the private folder of the files serves for one.
    let home = Self.folder(of: first)
    do throws(Interruption) {
      let result = try await runner.run(
        ToolInvocation(
          program: program, arguments: adapter.arguments(for: Array(paths)),
          environment: ["HOME": home, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"],
          deadlineSeconds: 30 + Double(paths.count), outputLimitBytes: Self.outputLimit))
      if !result.isTruncated, let reports = adapter.read(result) { return reports }
    } catch {
      if case .cancelled = error { throw error }
    }
    guard paths.count > 1 else { return [nil] }
    let middle = paths.startIndex + paths.count / 2
    return try await reports(on: paths[..<middle], runner) + reports(on: paths[middle...], runner)
  }

  static func fileName(_ path: String) -> String {
    let path = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
    return String(path)
  }

  private static func folder(of path: String) -> String {
    String(path.dropLast(fileName(path).utf8.count + 1))
  }
}

/// A part of a piece of code in which places are looked up.
private struct PlacedPart {
  let file: Int
  private let reading: Reading
  private let lines: LineTable
  private let places: Places

  init(_ part: PartResult, _ text: SourceText) {
    file = part.file
    reading = part.reading
    lines = LineTable(part.reading.text.bytes)
    places = Places(text)
  }

  /// The finding in the piece of code as it was; `nil` for a place that is not in it.
  func finding(_ foreign: ForeignFinding, _ tool: Tool) -> Finding? {
    let bytes = reading.text.bytes
    guard foreign.line >= 1, foreign.line <= lines.position(bytes.count).line else { return nil }
    let start = Self.offset(foreign.line, foreign.column ?? 1, foreign.unit, lines, bytes)
    let endLine = max(foreign.line, foreign.endLine ?? foreign.line)
    let end =
      foreign.endColumn.map { Self.offset(endLine, $0, foreign.unit, lines, bytes) }
      ?? lines.range(line: endLine, in: bytes).upperBound
    let span = reading.text.original(ByteSpan(start: start, end: max(start, end)))
    return Finding(
      rule: "\(tool.name).\(foreign.rule)", weakness: foreign.weakness, severity: foreign.severity,
      confidence: foreign.confidence, message: foreign.message.printable(limit: 500),
      location: places.location(span), fingerprint: FindingMerger.provisional, tools: [tool])
  }

  private static func offset(
    _ line: Int, _ column: Int, _ unit: ForeignFinding.ColumnUnit, _ lines: LineTable, _ bytes: [UInt8]
  ) -> Int {
    let range = lines.range(line: line, in: bytes)
    guard unit != .bytes else { return min(range.lowerBound + max(0, column - 1), range.upperBound) }
    var left = column - 1
    var index = range.lowerBound
    while index < range.upperBound, left > 0 {
      let byte = bytes[index]
      // A character of four bytes is two units of UTF-16.
      if byte & 0xC0 != 0x80 { left -= unit == .utf16 && byte >= 0xF0 ? 2 : 1 }
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }
}

/// The analyzers of others that this version can hear.
package enum Adapters {
  /// All of them, in the order in which they are listed.
  package static let all: [any Adapter] = [
    BanditAdapter(), ShellcheckAdapter(), CppcheckAdapter(), FlawfinderAdapter(), NjsscanAdapter(),
    GosecAdapter(),
  ]

  /// Finds those that are installed.
  ///
  /// - Parameters:
  ///   - adapters: Those to look for.
  ///   - folders: Where to look.
  ///   - scratch: A folder in which they may leave settings in a folder that is removed.
  ///   - runner: Asks for their versions.
  /// - Returns: Those that are there and start, in the same order.
  /// - Throws: `Interruption.cancelled`.
  package static func installed(
    _ adapters: [any Adapter], in folders: AnalyzerFolders, scratch: String, runner: any ToolRunner
  ) async throws(Interruption) -> [InstalledAdapter] {
    guard !adapters.isEmpty else { return [] }
    let home = try Scratch(in: scratch)
    return try await mapConcurrently(adapters, width: 2) {
      adapter throws(Interruption) -> InstalledAdapter? in
      let isAbsolute = adapter.program.hasPrefix("/")
      guard let program = isAbsolute ? adapter.program : folders.program(adapter.program) else { return nil }
      do throws(Interruption) {
        let result = try await runner.run(
          ToolInvocation(
            program: program, arguments: adapter.versionArguments, environment: ["HOME": home.folder],
            deadlineSeconds: 30, outputLimitBytes: 4096))
        let version = Engine.version(in: result.output) ?? Engine.version(in: result.errorOutput)
        return InstalledAdapter(adapter: adapter, program: program, version: version ?? "unknown")
      } catch {
        if case .cancelled = error { throw error }
        return nil
      }
    }.compactMap(\.self)
  }
}

extension Adapter {
  /// The code as it is.
  package func prepared(_ bytes: [UInt8]) -> [UInt8]? { nil }

  /// The program that is called.
  package var program: String { name }
}
