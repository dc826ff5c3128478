package import AssayCore
import Foundation

/// Cases that a user brings along, one JSON object per line; Docs/Custom.md describes them.
package struct CustomBenchmark: Benchmark {
  /// Creates the benchmark.
  package init() {}

  /// What it is.
  package var descriptor: Descriptor {
    Descriptor(
      name: "custom",
      summary: "Your own cases from a JSON Lines file; a built-in demonstration set without one.",
      summaryZH: "使用您自己的 JSON Lines 用例文件；未指定文件时使用内置演示集。",
      example: "assay run custom --dataset cases.jsonl --model demo:careful",
      references: ["Docs/Custom.md", "Docs/custom.schema.json"])
  }

  /// Opens the file that the user names, or the demonstration set.
  ///
  /// - Parameter request: `--dataset` or `--data` with a file, or `--data` with a folder, in which
  ///   `--dataset` chooses.
  /// - Returns: The cases, checked as far as the first one.
  /// - Throws: `InputError` naming the file, the line or the option.
  package func open(_ request: DataRequest) throws(InputError) -> CaseSuite {
    for (option, value) in [("--part", request.part), ("--preset", request.preset)] where value != nil {
      throw InputError("custom knows no \(option); choose cases with --filter")
    }
    let path = try Self.path(for: request)
    let file =
      path.map { CaseFile(source: .file(path: $0), name: $0.printable(limit: 300)) }
      ?? CaseFile(source: .embedded(PackageResources.Demonstration_jsonl), name: "demonstration set")
    let opening = try file.open()
    let notices =
      path == nil
      ? [
        Notice(
          place: "custom",
          message: "the built-in demonstration set was used: it shows how Assay works and ranks no model")
      ] : []
    return CaseSuite(
      name: "\(opening.header.name ?? "custom")@\(opening.digest.short)", notices: notices,
      forEach: { try file.forEach(opened: opening.digest, $0) })
  }

  private static func path(for request: DataRequest) throws(InputError) -> String? {
    guard let data = request.data else { return request.dataset }
    guard isFolder(data) else {
      guard request.dataset == nil else {
        throw InputError("--data names the file \(data.printable(limit: 300)); leave --dataset out")
      }
      return data
    }
    let found = try files(in: data)
    let list = found.map { $0.printable(limit: 100) }.joined(separator: ", ")
    if let wanted = request.dataset {
      guard let match = found.first(where: { $0 == wanted || $0 == "\(wanted).jsonl" }) else {
        throw InputError(
          "\(data.printable(limit: 300)): holds no “\(wanted.printable(limit: 60))”; there are: \(list)")
      }
      return "\(data)/\(match)"
    }
    guard found.count == 1 else {
      throw InputError(
        "\(data.printable(limit: 300)): holds several case files; choose one with --dataset: \(list)")
    }
    return "\(data)/\(found[0])"
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func files(in folder: String) throws(InputError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw InputError("\(folder.printable(limit: 300)): may not be read")
    }
    let found = names.filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }.sorted()
    guard !found.isEmpty else { throw InputError("\(folder.printable(limit: 300)): holds no .jsonl file") }
    return found
  }
}
