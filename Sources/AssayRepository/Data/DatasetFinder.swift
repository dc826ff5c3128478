package import AssayCore

/// A data set of A.S.E that was found in a folder.
package struct FoundDataset: Sendable, Hashable {
  /// What `--dataset` calls it: `v1`, `v2`, `static_eval`, or the name of a file without its ending.
  package var name: String
  /// The file, relative to the folder.
  package var place: String

  /// Whether it is one of the benchmark's own sets, and not a contribution or a sample.
  var isWhole: Bool { Self.whole.contains { $0.name == name } }

  /// The benchmark's own sets.
  static let whole = [
    (name: "v1", file: "data_v1.json"), (name: "v2", file: "data_v2.json"),
    (name: "static_eval", file: "static_eval.jsonl"), (name: "dynamic_eval", file: "dynamic_eval.jsonl"),
  ]

  /// The name that a file's content goes by; `nil` if it holds no instances.
  static func name(ofFile file: String) -> String? {
    if let known = whole.first(where: { $0.file == file }) { return known.name }
    if file == "to_pass_validator.json" || file == "test.json" { return String(file.dropLast(5)) }
    let isContribution = file.lowercased().hasPrefix("cve-") && file.hasSuffix(".json")
    return isContribution ? String(file.dropLast(5)) : nil
  }
}

/// Finds the data sets in a public checkout, whose files are in `data`, or in the folder that holds them.
package struct DatasetFinder: Sendable {
  /// The data sets, the benchmark's own before all others.
  package let found: [FoundDataset]
  let folder: SourceFolder
  /// Where the files are: empty, or `data/`.
  let root: String

  /// Looks into a folder.
  ///
  /// - Parameter data: The folder.
  /// - Throws: `InputError` if there is no such folder, it holds no data set, or it and its `data` both do.
  package init(data: String) throws(InputError) {
    folder = try SourceFolder(data)
    let shown = data.printable(limit: 300)
    let outer = Self.datasets(in: folder, "")
    let inner = Self.datasets(in: folder, "data/")
    switch (outer.isEmpty, inner.isEmpty) {
    case (true, true):
      throw InputError(
        "\(shown): holds no data of A.S.E, such as data_v1.json or data_v2.json, and neither does \(shown)/data"
      )
    case (false, false):
      let names = (outer + inner).map(\.place).joined(separator: ", ")
      throw InputError(
        "\(shown): both it and its folder “data” hold data sets (\(names)); name one of the two")
    case (false, true):
      root = ""
      found = outer
    case (true, false):
      root = "data/"
      found = inner
    }
  }

  private static func datasets(in folder: SourceFolder, _ root: String) -> [FoundDataset] {
    let all = folder.files(in: String(root.dropLast())).compactMap { file in
      FoundDataset.name(ofFile: file).map { FoundDataset(name: $0, place: root + file) }
    }
    let whole = FoundDataset.whole.compactMap { known in all.first { $0.name == known.name } }
    return whole + all.filter { !$0.isWhole }
  }

  /// Chooses a data set.
  ///
  /// - Parameter name: What `--dataset` names; `nil` if it was not given.
  /// - Returns: The data set.
  /// - Throws: `InputError` that lists the candidates if none or several fit.
  package func choose(_ name: String?) throws(InputError) -> FoundDataset {
    let names = found.map(\.name)
    let listed = names.joined(separator: ", ")
    if let name {
      if let one = found.first(where: { $0.name == name || $0.place == root + name }) { return one }
      let near = NearestName.of(name, among: names).map { "did you mean “\($0)”? " } ?? ""
      throw InputError("there is no data set “\(name.printable(limit: 60))”; \(near)there are: \(listed)")
    }
    let whole = found.filter(\.isWhole)
    if whole.count == 1 { return whole[0] }
    if whole.isEmpty, found.count == 1 { return found[0] }
    throw InputError(
      "\(folder.path.printable(limit: 300)) holds several data sets; choose one with --dataset: \(listed)")
  }

  /// Reads a file beside the data sets.
  func file(_ name: String) throws(InputError) -> SourceFile? { try folder.file(root + name) }
}
