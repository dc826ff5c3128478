import ArgumentParser
import AssayCore
import AssayReports
import AssayStore
import Foundation

/// Writes reports of runs.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report of one run, or a table of several side by side.",
    discussion: "A run that is still going on can be reported; the report says that it is not complete.")

  /// The formats of this version.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, json, csv
  }

  @Argument(help: ArgumentHelp("The run files.", valueName: "file"))
  var files: [String]

  @Option(help: "md, html, json or csv.")
  var format: Format = .md

  @Option(help: ArgumentHelp("The language of the report: en or zh.", valueName: "en|zh"))
  var lang: String = "en"

  @Flag(
    help: "Show the run among the published results of its benchmark, where the run file or the data has any."
  )
  var withPublished = false

  @Flag(help: "Withhold answers and reasons.")
  var redact = false

  @Option(
    help: ArgumentHelp(
      "Correct the deciding judge's rates by this calibration, if it is of the same judge; those that `assay judge calibrate` kept are found by themselves. May be repeated.",
      valueName: "file"))
  var calibration: [String] = []

  @Option(help: ArgumentHelp("The file to write; standard output unless given.", valueName: "path"))
  var out: String?

  func run() throws {
    guard let language = ReportLanguage(rawValue: lang) else {
      throw InputError("--lang is en or zh, not “\(lang.printable(limit: 40))”")
    }
    guard !withPublished || format != .csv else {
      throw InputError("--with-published: csv has a row for each attempt; choose --format md, html or json")
    }
    let calibrations = try calibration.map { try CalibrationStore.read($0) } + CalibrationStore.standard.all()
    let console = Console(quiet: false, json: false, environment: Composition.environment)
    let benchmarks = try Composition(console: console).benchmarks
    let runs = try files.map {
      RunReader(
        file: try RunFile.openReadOnly(at: $0), benchmarks: benchmarks, calibrations: calibrations)
    }
    defer { for run in runs { run.file.close() } }
    try ReportSink(path: out).write { write in
      if format == .csv { return try writeCSV(runs, write) }
      let cards = try zip(files, runs).map { try scorecard(of: $1, named: $0) }
      let text =
        runs.count == 1 ? try one(cards[0], of: runs[0], language) : try several(cards, language)
      try write(Array(text.utf8))
    }
  }

  private func scorecard(of run: RunReader, named name: String) throws -> Scorecard {
    guard withPublished else { return try run.scorecard(redacted: redact) }
    let published = try PublishedLookup(benchmarks: run.benchmarks)
      .table(for: try run.file.manifest(), name: name)
    return try run.scorecard(redacted: redact, beside: published)
  }

  private func one(
    _ scorecard: Scorecard, of run: RunReader, _ language: ReportLanguage
  ) throws -> String {
    switch format {
    case .md: MarkdownReport(language: language).render(scorecard)
    case .html: try HTMLReport(language: language).render(scorecard) { try run.detail($0) }
    case .json, .csv: try JSONReport.render(scorecard)
    }
  }

  private func several(_ scorecards: [Scorecard], _ language: ReportLanguage) throws -> String {
    let named = zip(files, scorecards).map { NamedScorecard(name: $0, report: $1) }
    return switch format {
    case .md: MarkdownReport(language: language).render(named)
    case .html: HTMLReport(language: language).render(named)
    case .json, .csv: try JSONReport.render(named)
    }
  }

  private func writeCSV(_ runs: [RunReader], _ write: @escaping ([UInt8]) throws -> Void) throws {
    var report = CSVReport(
      disclosure: redact ? .redacted : .full, hasRunColumn: runs.count > 1, write: write)
    for (name, run) in zip(files, runs) {
      let isSimulated = try run.file.manifest().subject.isSimulated
      try run.file.forEachScored(judge: nil) { try report.add($0, run: name, isSimulated: isSimulated) }
    }
    try report.finish()
  }
}

/// Where a report goes: a file that appears whole or not at all, or standard output.
struct ReportSink {
  let path: String?

  func write(_ body: (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void) throws {
    guard let path else { return try body { try Console.writeResult($0) } }
    var isFolder: ObjCBool = false
    guard !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) || !isFolder.boolValue else {
      throw CommandFailure(.usage, "\(path): it is a folder; name a file with --out")
    }
    if FileHandle(forReadingAtPath: path)?.readData(ofLength: 15) == Data("SQLite format 3".utf8) {
      throw CommandFailure(
        .usage, "\(path): it is a run file or another database; name another file with --out")
    }
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let handle = FileHandle(forWritingAtPath: draft)
    else { throw CommandFailure(.usage, "\(path): cannot be written; does its folder exist?") }
    do {
      try body { try handle.write(contentsOf: $0) }
      try handle.close()
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error is CommandFailure || error is StoreError || error is InputError
        ? error : CommandFailure(.incomplete, "\(path): \("\(error)".printable(limit: 200))")
    }
    guard rename(draft, path) == 0 else {
      try? FileManager.default.removeItem(atPath: draft)
      throw CommandFailure(.incomplete, "\(path): \(String(cString: strerror(errno)))")
    }
  }
}
