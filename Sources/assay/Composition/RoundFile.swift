import ArgumentParser
import AssayCore
import Foundation
import Yams

/// A configuration: several models, and benchmarks, that are run one after the other.
///
/// Its keys are the options of `run`; those of a model or a benchmark stand over those of the whole file, and
/// options on the command line over all of them.
struct RoundFile {
  /// One of the runs, as arguments for `run`.
  struct Run {
    /// What the run is called in messages and in the comparison.
    var name: String
    /// The arguments.
    var arguments: [String]
    /// Where its file is.
    var path: String
  }

  /// Keys that are not options.
  private enum Own: String, CaseIterable {
    case models, benchmarks, benchmark, name
    case folder = "out-dir"
  }

  /// Options of `run` that make no sense in a file, or that it sets itself.
  private static let excluded: Set = [
    "config", "out", "shard", "dry-run", "json", "quiet", "help", "version",
  ]

  private let path: String
  private let common: [RoundOption]
  private let folder: String
  private let models: [Entry]
  private let benchmarks: [Entry]

  /// A model or a benchmark with its own options.
  private struct Entry {
    var value: String
    var name: String?
    var options: [RoundOption]
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - benchmark: The benchmark that was named on the command line; it stands in place of those of the file.
  /// - Throws: `InputError` that names the line.
  init(path: String, benchmark: String?) throws(InputError) {
    self.path = path
    let reader = RoundReader(path: path)
    let root = try reader.root()
    let top = try reader.members(
      of: root, allowed: Self.allowed([.models, .benchmarks, .benchmark, .folder]))
    var common: [RoundOption] = []
    for (key, value) in top where Own(rawValue: key) == nil { common.append(try reader.option(key, value)) }
    self.common = common
    if let place = top.first(where: { $0.0 == Own.folder.rawValue }) {
      folder = try reader.text(place.1)
    } else {
      folder = "."
    }
    models = try Self.entries(.models, "model", in: top, reader)
    guard !models.isEmpty else { throw InputError("\(path): “models” is missing: a list of models to ask") }
    if let benchmark {
      benchmarks = [Entry(value: benchmark, options: [])]
    } else if let one = top.first(where: { $0.0 == Own.benchmark.rawValue }) {
      benchmarks = [Entry(value: try reader.text(one.1), options: [])]
    } else {
      benchmarks = try Self.entries(.benchmarks, "benchmark", in: top, reader)
    }
    guard !benchmarks.isEmpty else {
      throw InputError(
        "\(path): names no benchmark; add “benchmark: codesec”, or name it on the command line")
    }
  }

  /// The runs in the order of the file, each benchmark with all models.
  ///
  /// - Parameter given: Options from the command line, which stand over all others.
  /// - Returns: The runs.
  /// - Throws: `InputError` if two runs would have one file.
  func runs(with given: [String]) throws(InputError) -> [Run] {
    var runs: [Run] = []
    for benchmark in benchmarks {
      for model in models {
        let parts = [benchmark.name ?? benchmark.value, model.name ?? model.value]
        let file = parts.map(Self.fileName).joined(separator: "-") + ".assay"
        let target = URL(fileURLWithPath: folder).appendingPathComponent(file).relativePath
        guard !runs.contains(where: { $0.path == target }) else {
          throw InputError("\(path): two runs would have the file \(file); give one of them a “name”")
        }
        let options = RoundOption.arguments([common, benchmark.options, model.options], under: given)
        let arguments = [benchmark.value, "--model=\(model.value)"] + options + ["--out=\(target)"]
        runs.append(
          Run(name: parts.joined(separator: " · "), arguments: arguments, path: target))
      }
    }
    return runs
  }

  /// The options that stand on the command line beside `--config` and the benchmark.
  static func optionsGiven(_ arguments: [String], benchmark: String?) -> [String] {
    var rest = Array(arguments.dropFirst(2))
    if let place = rest.firstIndex(of: "--config") {
      rest.removeSubrange(place..<min(place + 2, rest.count))
    }
    rest.removeAll { $0.hasPrefix("--config=") || $0 == "--dry-run" || $0 == "--json" }
    if let benchmark, let place = rest.firstIndex(of: benchmark) { rest.remove(at: place) }
    return rest
  }

  private static func entries(
    _ list: Own, _ key: String, in top: [(String, Node)], _ reader: RoundReader
  ) throws(InputError) -> [Entry] {
    guard let found = top.first(where: { $0.0 == list.rawValue }) else { return [] }
    var entries: [Entry] = []
    for node in try reader.list(found.1, of: list.rawValue) {
      guard node.mapping != nil else {
        entries.append(Entry(value: try reader.text(node), options: []))
        continue
      }
      let members = try reader.members(of: node, allowed: allowed([.name]) + [key])
      guard let value = members.first(where: { $0.0 == key }) else {
        throw reader.error(node, "“\(key)” is missing in an entry of “\(list.rawValue)”")
      }
      var entry = Entry(value: try reader.text(value.1), options: [])
      for (name, value) in members where name != key {
        if name == Own.name.rawValue {
          entry.name = try reader.text(value)
        } else {
          entry.options.append(try reader.option(name, value))
        }
      }
      entries.append(entry)
    }
    return entries
  }

  /// The keys that may stand in a place: some of our own, and the options of `run`.
  private static func allowed(_ own: [Own]) -> [String] {
    let help = RunCommand.helpMessage(columns: 200)
    let options = help.matches(of: /--([a-z][a-z0-9-]*)/).map { String($0.1) }
    let fromFile = Set(options).subtracting(excluded).subtracting(["model"])
    return own.map(\.rawValue) + fromFile.sorted()
  }

  private static func fileName(_ text: String) -> String {
    String(
      text.unicodeScalars.map {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "-"
      })
  }
}
