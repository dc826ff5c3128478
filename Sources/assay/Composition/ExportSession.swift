import AssayCore
import AssayRepository
import AssayStore
import Foundation

/// Writes run files as the original A.S.E writes runs.
struct ExportSession {
  /// What a submission is told beside its run.
  struct Bundle {
    /// The date in its name; `nil` for that of the run.
    var date: String?
  }

  let composition: Composition
  let to: String
  let data: String?
  let dataset: String?
  let repositories: String?
  let formula: ScoreFormula?
  let batch: String?
  /// `nil` unless a submission is to be made.
  let bundle: Bundle?

  private struct Item {
    var export: RunExport
    var folder: ExportFolder
    var name: String
  }

  /// Writes the exports of files, all of which are made before the first is written.
  ///
  /// - Parameter files: The run files.
  /// - Returns: The folders.
  /// - Throws: `InputError` if a file is no run of ase or cannot be exported, and nothing is written then.
  func run(_ files: [String]) async throws -> [String] {
    let benchmark = ASEBenchmark(composition.repositoryServices)
    var items: [Item] = []
    for file in files {
      for source in try read(file) {
        let folder = try folder(for: source)
        guard !items.contains(where: { $0.folder.path == folder.path }) else {
          throw InputError(
            "\(folder.path.printable(limit: 300)): two of the runs have this name; export them apart, with --batch or another --to"
          )
        }
        try folder.check()
        items.append(Item(export: try await export(source, benchmark), folder: folder, name: source.run.name))
      }
    }
    for item in items {
      for note in item.export.notes { composition.console.say("note: \(item.name): \(note)") }
      try item.folder.write(item.export)
    }
    return items.map(\.folder.path)
  }

  private func read(_ path: String) throws -> [ExportReader.Source] {
    let file = try RunFile.openReadOnly(at: path)
    defer { file.close() }
    let reader = ExportReader(file: file, name: path.printable(limit: 300))
    return try reader.sources { request in
      if let data {
        request.data = data
        request.dataset = dataset
      } else if let dataset {
        request.dataset = dataset
      }
      if let repositories { request.repositories = repositories }
    }
  }

  private func export(_ source: ExportReader.Source, _ benchmark: ASEBenchmark) async throws -> RunExport {
    let name = source.run.name
    guard bundle != nil else { return try await benchmark.export(source.run, formula: formula) }
    guard !source.subject.isSimulated else {
      throw InputError(
        "\(name): the answers of \(source.subject.description.printable(limit: 80)) are simulated; a submission is of a real model"
      )
    }
    guard try benchmark.isVersion1(source.run.request) else {
      throw InputError("\(name): a submission is of the data of A.S.E 1.0, which this run did not ask")
    }
    let export = try await benchmark.export(source.run, formula: .v1)
    if let gap = export.gap { throw InputError("\(name): not a whole submission: \(gap)") }
    return export.submission
  }

  private func folder(for source: ExportReader.Source) throws(InputError) -> ExportFolder {
    let model = ExportFolder.safe((source.subject.isSimulated ? "simulated-" : "") + source.subject.model)
    let locale = source.locale.map { "-\($0.rawValue)" } ?? ""
    if let bundle {
      let date = bundle.date ?? String(source.createdAt.prefix(10))
      guard Self.isDate(date) else {
        throw InputError("\(source.run.name): does not say when it was planned; name a date with --date")
      }
      return ExportFolder(in: "\(to)/evaluation", name: "\(model)_\(date)\(locale)")
    }
    let planned = String(source.createdAt.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    return ExportFolder(in: to, name: "\(model)__\(ExportFolder.safe(batch ?? planned))\(locale)")
  }

  /// Whether a text reads like a day.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
