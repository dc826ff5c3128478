import ArgumentParser
import AssayCore
import AssayEngine
import AssayExaminers
import AssaySandbox
import Foundation

/// Examines code with the static rules and the analyzers that are installed.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Examine code for weaknesses, without any model.",
    discussion: """
      Nothing that is examined is executed. Example: assay scan src --format sarif --fail-on high > findings.sarif

      Exit codes: 0 done; 1 an analyzer is missing or failed, or with --fail-on a file could not be examined; 2 bad \
      usage or input; 3 --fail-on found something.
      """)

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A line for people.
    case text
    /// One JSON object a line.
    case jsonl
    /// A SARIF 2.1.0 log.
    case sarif
  }

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
  var paths: [String]

  @Option(help: "text, jsonl or sarif.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Read every named file as this language, and in folders only files of it.", valueName: "l"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Exit with code 3 if a finding is at least this bad: low, medium, high or critical.",
      valueName: "severity"))
  var failOn: String?

  @Option(
    help: ArgumentHelp(
      "Show findings that are at least this sure: low, medium or high.", valueName: "confidence"))
  var confidence: String = "medium"

  @Option(
    help: ArgumentHelp(
      "A further analyzer that writes SARIF, as NAME[:LANGUAGE,...]=COMMAND {files}. May be repeated; those of every scan stand in ~/.config/assay/analyzers.txt.",
      valueName: "line"))
  var analyzer: [String] = []

  @Flag(help: "Hear our own rules alone, not the other analyzers that are installed.")
  var ownRules = false

  @Flag(help: "Examine everything anew, and remember nothing.")
  var noCache = false

  @Flag(help: "Say nothing to people but errors.")
  var quiet = false

  func run() async throws {
    let console = Console(quiet: quiet, json: false, environment: Composition.environment)
    let composition = Composition(console: console)
    let gate = try failOn.map { try Self.value($0, option: "--fail-on", as: Severity.self) }
    let least = try Self.value(confidence, option: "--confidence", as: Confidence.self)
    let code = try CodeFiles(paths, language: try forcedLanguage())
    let scanner = try await composition.scanner(
      cache: noCache ? .off : .on,
      hearing: ownRules ? .nobody : .all(configured: analyzer, languages: Set(code.files.map(\.language))))
    let stop = StopSignal()
    let interrupts = Interrupts(stop: stop, console: console, notice: "stopping")
    defer { interrupts.cancel() }
    var printer = ScanPrinter(format: format, least: least, tools: scanner.tools)
    for skip in code.skipped {
      printer.note(skip.path, "left out: \(skip.reason)", isMissing: skip.isMissing)
    }
    for start in stride(from: 0, to: code.files.count, by: CodeScanner.batchSize) {
      let texts = code.files[start..<min(start + CodeScanner.batchSize, code.files.count)].compactMap {
        file in
        let bytes = CodeFiles.bytes(of: file.path)
        if bytes == nil { printer.note(file.path, "cannot be read", isMissing: true) }
        return bytes.map { SourceText(name: file.path, language: file.language, bytes: $0) }
      }
      let files = try await stop.cancelling { try await scanner.scan(texts) }
      for (text, file) in zip(texts, files) { try printer.add(file, text) }
    }
    scanner.trimCache()
    try printer.finish()
    for line in printer.summary { console.say(line) }
    guard let gate else { return }
    if let worst = printer.worst, worst >= gate {
      throw CommandFailure(.gate, "findings are \(worst.rawValue), and --fail-on is \(gate.rawValue)")
    }
    if printer.missing > 0 {
      throw CommandFailure(
        .incomplete, "\(printer.missing) files could not be examined, so --fail-on cannot pass")
    }
  }

  private func forcedLanguage() throws(InputError) -> CodeLanguage? {
    guard let name = language else { return nil }
    guard let language = CodeLanguage(tag: name), RuleFolder(language) != nil else {
      let known = CodeLanguage.allCases.filter { RuleFolder($0) != nil }.map(\.rawValue)
      throw InputError(
        "--language knows \(known.joined(separator: ", ")), not “\(name.printable(limit: 40))”")
    }
    return language
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, option: String, as: Value.Type
  ) throws(InputError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw InputError(
        "\(option) is one of \(Value.allCases.map(\.rawValue).joined(separator: ", ")), not “\(text.printable(limit: 40))”"
      )
    }
    return value
  }
}

/// Prints findings as they come, or all at the end where the format wants that.
struct ScanPrinter {
  let format: ScanCommand.Format
  let least: Confidence
  let tools: [Tool]

  /// The worst severity that was shown.
  private(set) var worst: Severity?
  private var fileCount = 0
  private var findingCount = 0
  private var results: [SARIFLog.Result] = []
  private var notes: [SARIFLog.Note] = []

  init(format: ScanCommand.Format, least: Confidence, tools: [Tool]) {
    self.format = format
    self.least = least
    self.tools = tools
  }

  /// Says something about a file that was not examined, or not all of it.
  mutating func note(_ path: String, _ text: String, isMissing: Bool) {
    notes.append(SARIFLog.Note(file: path, text: text, isMissing: isMissing))
  }

  /// How many files could not be examined.
  var missing: Int { notes.count(where: \.isMissing) }

  /// Prints the findings of a file.
  mutating func add(_ file: ScannedFile, _ text: SourceText) throws {
    fileCount += 1
    if let remark = file.parse.remark { note(file.name, remark, isMissing: !file.parse.isRead) }
    let findings = file.findings.filter { $0.confidence >= least }
    findingCount += findings.count
    worst = (findings.map(\.severity) + [worst].compactMap(\.self)).max()
    switch format {
    case .text: try Console.writeResult(findings.flatMap { Array(Self.line($0).utf8) })
    case .jsonl: for finding in findings { try Self.writeLine(finding) }
    case .sarif: results += SARIFLog.Result.results(findings, in: text.bytes)
    }
  }

  /// Prints what comes at the end.
  func finish() throws {
    guard format == .sarif else { return }
    let log = SARIFLog(version: Assay.version, tools: tools, results: results, notes: notes)
    try Console.writeResult(log.bytes())
  }

  /// What to tell people.
  var summary: [String] {
    let shown = notes.prefix(20).map {
      "note: \($0.file.printable(limit: 200)): \($0.text.printable(limit: 200))"
    }
    let rest = notes.count > 20 ? ["note: … and \(notes.count - 20) more files"] : []
    return shown + rest + ["\(fileCount) files, \(findingCount) findings"]
  }

  private static func line(_ finding: Finding) -> String {
    let place =
      "\(finding.location.file.printable(limit: 500)):\(finding.location.line):\(finding.location.column)"
    let message = finding.message.printable(limit: 500)
    return "\(place): \(finding.severity.rawValue) \(finding.weakness) \(finding.rule): \(message)\n"
  }

  private static func writeLine(_ finding: Finding) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try Console.writeResult(Array(try encoder.encode(finding)) + [UInt8(ascii: "\n")])
  }
}

extension ScanReport.Parse {
  /// What people should know about how far a file was read; `nil` if all of it was.
  fileprivate var remark: String? {
    switch self {
    case .whole: nil
    case .completed(let how): "read \(how)"
    case .partial(let lines): "\(lines) lines could not be read and were left out"
    case .otherLanguage(let given, _): "is in \(given.rawValue)"
    case .rejected(let parser): "is not valid: \(parser) rejects it"
    case .unread(let reason): "was not examined: \(reason)"
    }
  }
}
